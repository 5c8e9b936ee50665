import { expect, test } from '@jest/globals'
import type { Outcome } from '../../src/model/finding.ts'
import type { Exchange } from '../../src/model/observation.ts'
import { rule } from '../../src/rules/legacy-protocols.ts'
import { LEGACY_SUITES } from '../../src/tls/suite-lists.ts'
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

const ADDRESS = '192.0.2.1:443'

test('met shows both refusals, and nothing to mend', () => {
  const reply = 'answered with alert 70 protocol_version'
  expect(decide({})).toEqual({
    kind: 'met',
    message: 'refuses everything older than TLS 1.2',
    notes: [],
    evidence: {
      kind: 'replies',
      replies: [
        { address: ADDRESS, hello: 'legacy', reply },
        { address: ADDRESS, hello: 'sslv2', reply },
      ],
    },
    remedy: null,
  })
})

test('each note says what was noticed', () => {
  expect(decide({ exchanges: { legacy: refusedBare(closed()) } }).notes).toEqual([
    { code: 'no-alert', message: 'refuses legacy by ending the connection, without an alert' },
  ])
  const noticed = (note: 'internal-error-alert' | 'short-hello') =>
    decide({ exchanges: { legacy: { replies: [alert(80)], answer: REFUSED, notes: [note] } } }).notes
  expect(noticed('internal-error-alert')).toEqual([
    {
      code: 'internal-error-alert',
      message: 'alert 80 to legacy: the version is enabled in the configuration, but the TLS library cannot use it',
    },
  ])
  expect(noticed('short-hello')).toEqual([
    { code: 'short-hello', message: 'hangs on a hello of 517 bytes and answers one of at most 255' },
  ])
})

test('violated shows what is accepted', () => {
  expect(decide({ exchanges: { legacy: aFlight({ version: 0x0301, suite: 0x0005 }) } })).toEqual({
    kind: 'violated',
    message: 'accepts TLS 1.0',
    notes: [],
    evidence: {
      kind: 'accepted',
      accepted: [{ address: ADDRESS, version: 'TLS 1.0', suites: ['TLS_RSA_WITH_RC4_128_SHA'], complete: false }],
    },
    remedy: { kind: 'disable-versions', versions: ['TLS 1.0'], minimum: 'TLS 1.2' },
  })
})

test('undetermined names the question that stays open', () => {
  expect(decide({ exchanges: { legacy: silent() } })).toEqual({
    kind: 'undetermined',
    message: 'it stayed silent when offered only versions below TLS 1.2: neither accepted nor refused',
    notes: [],
    evidence: { kind: 'replies', replies: [{ address: ADDRESS, hello: 'legacy', reply: 'stayed silent' }] },
    remedy: { kind: 'make-reachable', what: ADDRESS },
  })
  expect(decide({ exchanges: { sslv2: silent() } }).message).toBe(
    'it stayed silent when offered only SSLv2: neither accepted nor refused',
  )
})

test('undetermined unless every suite was offered, at the version right below the minimum, and SSLv2 was asked', () => {
  const whole = endpointCase()
  const judge = (change: (one: Exchange) => readonly Exchange[]) =>
    rule.decide(
      { ...whole, endpoint: { ...whole.endpoint, exchanges: whole.endpoint.exchanges.flatMap(change) } },
      REQUIREMENTS,
    ).kind
  const legacyOffer = (over: Partial<Exchange['offer']>) => (one: Exchange) =>
    one.purpose === 'legacy' ? [{ ...one, offer: { ...one.offer, ...over } }] : [one]
  expect(judge((one) => [one])).toBe('met')
  expect(judge((one) => (one.purpose === 'sslv2' ? [] : [one]))).toBe('undetermined')
  expect(judge((one) => (one.purpose === 'legacy' ? [] : [one]))).toBe('undetermined')
  expect(judge(legacyOffer({ maximumVersion: 0x0301 }))).toBe('undetermined')
  expect(judge(legacyOffer({ suites: [0x002f] }))).toBe('undetermined')
})

test('with TLS 1.3 as the minimum every suite of TLS 1.2 counts', () => {
  const requirements = { ...REQUIREMENTS, 'tls-version': { level: 'error', minimum: 0x0304 } } as const
  const exchanges = { 'client-1.2-rsa': alert(70), unwanted: alert(70) }
  const subject = endpointCase({ requirements, exchanges })
  expect(rule.decide(subject, requirements).kind).toBe('met')
  const few = subject.endpoint.exchanges.map((one) =>
    one.purpose === 'legacy' ? { ...one, offer: { ...one.offer, suites: LEGACY_SUITES } } : one,
  )
  expect(rule.decide({ ...subject, endpoint: { ...subject.endpoint, exchanges: few } }, requirements).kind).toBe(
    'undetermined',
  )
})

const REFUSED = { kind: 'refused', evidence: 'alert', reply: 0 } as const
