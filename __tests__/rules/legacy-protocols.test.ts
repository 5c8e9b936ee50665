import { expect, test } from '@jest/globals'
import type { Outcome } from '../../src/model/finding.ts'
import { rule } from '../../src/rules/legacy-protocols.ts'
import { endpointCase, REQUIREMENTS, refusedBare, type WantedEndpoint } from '../builders/endpoint.ts'
import { aFlight, alert, closed, silent } from '../builders/replies.ts'

function decide(wanted: WantedEndpoint, minimum = 0x0303): Outcome {
  return rule.decide(endpointCase(wanted), { ...REQUIREMENTS, 'tls-version': { level: 'error', minimum } })
}

test('met when alerts refuse every older version', () => {
  expect(decide({})).toMatchObject({ kind: 'met', message: 'refuses everything older than TLS 1.2', notes: [] })
})

test('met when they are refused without an alert, and says so', () => {
  const outcome = decide({ exchanges: { legacy: refusedBare(closed()) } })
  expect(outcome.kind).toBe('met')
  expect(outcome.notes.map(({ code }) => code)).toEqual(['no-alert'])
})

test('met with a note when alert 80 says that the library cannot use what the configuration allows', () => {
  const legacy = { replies: [alert(80)], answer: REFUSED, notes: ['internal-error-alert'] } as const
  expect(decide({ exchanges: { legacy } }).notes.map(({ code }) => code)).toEqual(['internal-error-alert'])
})

test('violated when the legacy hello is accepted, with every version that was listed', () => {
  const outcome = decide({
    exchanges: { legacy: aFlight({ version: 0x0302, suite: 0xc014 }) },
    listings: [
      { version: 0x0302, suites: [0xc014, 0x0035], asked: 'all', isComplete: true },
      { version: 0x0300, suites: [0x0005], asked: 'all', isComplete: false },
    ],
  })
  expect(outcome).toMatchObject({
    kind: 'violated',
    message: 'accepts TLS 1.1, SSLv3',
    remedy: { kind: 'disable-versions', versions: ['TLS 1.1', 'SSLv3'], minimum: 'TLS 1.2' },
    evidence: {
      accepted: [
        {
          version: 'TLS 1.1',
          suites: ['TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA', 'TLS_RSA_WITH_AES_256_CBC_SHA'],
          complete: true,
        },
        { version: 'SSLv3', suites: ['TLS_RSA_WITH_RC4_128_SHA'], complete: false },
      ],
    },
  })
})

test('violated by SSLv2 alone, even without a cipher kind in common', () => {
  const sslv2 = aFlight({ version: 0x0002, suite: 0, cipherKinds: [] })
  expect(decide({ exchanges: { sslv2 } })).toMatchObject({ kind: 'violated', message: 'accepts SSLv2' })
})

test('violated when any other hello was answered with an older version', () => {
  const unwanted = aFlight({ version: 0x0301, suite: 0x0005 })
  expect(decide({ exchanges: { unwanted } })).toMatchObject({ kind: 'violated', message: 'accepts TLS 1.0' })
})

test('undetermined when one of the two questions stays open', () => {
  expect(decide({ exchanges: { legacy: silent() } }).kind).toBe('undetermined')
  expect(decide({ exchanges: { sslv2: closed() } }).kind).toBe('undetermined')
})

test('undetermined when what was asked does not reach up to the minimum of this policy', () => {
  const exchanges = { 'client-1.2-rsa': alert(70), unwanted: alert(70) }
  expect(decide({ exchanges }, 0x0304).kind).toBe('undetermined')
})

const REFUSED = { kind: 'refused', evidence: 'alert', reply: 0 } as const
