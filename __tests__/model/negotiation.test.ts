import { expect, test } from '@jest/globals'
import type { Outcome } from '../../src/model/finding.ts'
import { worst } from '../../src/model/fold.ts'
import { alertOf, versionOutcome } from '../../src/model/negotiation.ts'
import type { Exchange } from '../../src/model/observation.ts'
import { parseTime } from '../../src/model/time.ts'
import { quotedName } from '../../src/rules/certificates/served-certificates.ts'
import { aLeaf, parsed } from '../builders/certificates.ts'
import { endpointCase } from '../builders/endpoint.ts'
import { aFlight, alert, closed } from '../builders/replies.ts'

test('a client that does not offer the minimum says nothing about it', () => {
  const ibm = endpointCase({ client: 'ibm-connections' }, 'ibm-connections')
  expect(versionOutcome(ibm, 0x0304)).toEqual({ kind: 'unknown' })
})

test('the alert that refused: alone, behind a ServerHello, or none', () => {
  const [first] = endpointCase().endpoint.exchanges
  if (first === undefined) throw new Error('no exchange')
  const refused = (reply: Exchange['replies'][number]): Exchange => ({
    ...first,
    replies: [reply],
    answer: { kind: 'refused', evidence: 'alert', reply: 0 },
  })
  const end = { kind: 'alert', level: 2, description: 80, warnings: [] } as const
  expect(alertOf(refused(alert(40)))).toBe(40)
  expect(alertOf(refused(aFlight({ end })))).toBe(80)
  expect(alertOf(refused(aFlight()))).toBeNull()
  expect(alertOf(refused(closed()))).toBeNull()
  expect(alertOf({ ...refused(alert(40)), answer: { kind: 'accepted', reply: 0 } })).toBeNull()
})

const OUTCOME: Outcome = { kind: 'violated', message: 'a', notes: [], evidence: { kind: 'none' }, remedy: null }

test('evidence of the kind that decides is joined, of another kind is not', () => {
  const accepted = (address: string): Outcome => ({
    ...OUTCOME,
    evidence: { kind: 'accepted', accepted: [{ address, version: 'TLS 1.0', suites: [], complete: true }] },
  })
  const { evidence } = worst([accepted('a'), OUTCOME, accepted('b')])
  expect(evidence.kind === 'accepted' && evidence.accepted.map(({ address }) => address)).toEqual(['a', 'b'])
})

test('a certificate is named by its common name, its subject, or its serial number', () => {
  const named = (subject: { readonly CN?: string; readonly O?: string }) =>
    quotedName(parsed(aLeaf(undefined, { subject, serial: Uint8Array.of(0x0a, 1) })))
  expect(named({ O: 'Example', CN: 'm' })).toBe('"m"')
  expect(named({ O: 'Example' })).toBe('"O=Example"')
  expect(named({})).toBe('the certificate with serial number 0a01')
})

test.each([
  ['2027-03-31T00:00:00Z', '2027-03-31T00:00:00.000Z'],
  ['2027-03-31t02:00:00.5+02:00', '2027-03-31T00:00:00.500Z'],
  ['2027-02-30T00:00:00Z', null],
  ['2027-13-01T00:00:00Z', null],
  ['2027-03-31', null],
  ['2027-03-31T24:00:00Z', null],
  ['2027-03-31T23:59:60Z', null],
])('the moment %s is %p', (text, expected) => {
  expect(parseTime(text)?.toISOString() ?? null).toBe(expected)
})
