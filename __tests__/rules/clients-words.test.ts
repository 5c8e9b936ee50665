import { expect, test } from '@jest/globals'
import { worst } from '../../src/model/fold.ts'
import { rule } from '../../src/rules/clients.ts'
import { clientsCase, requirementsNaming } from '../builders/client-case.ts'
import { INTERMEDIATE, RSA_LEAF } from '../builders/identities.ts'
import { aFlight, alert, silent } from '../builders/replies.ts'

const CERTIFICATES = [RSA_LEAF, INTERMEDIATE]
const SPEAKS_13 = { client: aFlight({}, [0, 1]), certificates: CERTIFICATES }

test('of many that fail eight are named', () => {
  const names = [
    'ios-10',
    'ios-11',
    'ios-12',
    'ios-13',
    'ios-14',
    'ios-15',
    'ios-26',
    'android-7',
    'android-8',
  ] as const
  const subject = clientsCase({ ...SPEAKS_13, named: Object.fromEntries(names.map((name) => [name, alert(40)])) })
  expect(rule.decide(subject, requirementsNaming(...names)).message).toMatch(
    /^9 of 9 named clients cannot connect: ios-10 \(.*\), ios-11, ios-12, ios-13, ios-14, ios-15, ios-26, android-7 and 1 more$/u,
  )
})

test('over several addresses the tables are joined', () => {
  const one = rule.decide(
    clientsCase({
      named: { 'android-7': aFlight({ version: 0x0303, suite: 0xc02f }, [0, 1]) },
      certificates: CERTIFICATES,
    }),
    requirementsNaming('android-7'),
  )
  const other = rule.decide(clientsCase({ named: { 'android-7': silent() } }), requirementsNaming('android-7'))
  const both = worst([one, other])
  expect(both.kind).toBe('undetermined')
  expect(both.evidence.kind === 'clients' ? both.evidence.clients : []).toHaveLength(2)
})
