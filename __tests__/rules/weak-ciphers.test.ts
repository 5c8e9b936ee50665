import { expect, test } from '@jest/globals'
import type { Outcome } from '../../src/model/finding.ts'
import type { Listing } from '../../src/model/observation.ts'
import type { WeakKind } from '../../src/model/policy.ts'
import { rule } from '../../src/rules/weak-ciphers.ts'
import { WEAK_SUITES_LEFT_OUT } from '../../src/tls/suite-lists.ts'
import { endpointCase, REQUIREMENTS, refusedBare, type WantedEndpoint } from '../builders/endpoint.ts'
import { aFlight, alert, reset, silent } from '../builders/replies.ts'

function decide(wanted: WantedEndpoint, also: readonly WeakKind[] = []): Outcome {
  return rule.decide(endpointCase(wanted), { ...REQUIREMENTS, 'weak-ciphers': { level: 'error', also } })
}

test('met when weak suites are refused, and says what was left out', () => {
  const outcome = decide({})
  expect(outcome.kind).toBe('met')
  expect(outcome.notes.map(({ code }) => code)).toEqual(['left-out-suites'])
})

test('met when TLS 1.2 is refused altogether', () => {
  expect(decide({ exchanges: { unwanted: alert(70) } }).kind).toBe('met')
})

test('met when the proof is two closes', () => {
  expect(decide({ exchanges: { unwanted: refusedBare(reset()) } }).notes.map(({ code }) => code)).toContain('no-alert')
})

test('violated when a weak suite is accepted, with all that were listed', () => {
  const outcome = decide({
    exchanges: { unwanted: aFlight({ version: 0x0303, suite: 0x009c }) },
    listings: [{ version: 0x0303, suites: [0x009c, 0x002f, 0x000a, 0x0005, 0x0004], asked: 'weak', isComplete: true }],
  })
  expect(outcome).toMatchObject({
    kind: 'violated',
    message:
      'accepts TLS_RSA_WITH_AES_128_GCM_SHA256, TLS_RSA_WITH_AES_128_CBC_SHA, TLS_RSA_WITH_3DES_EDE_CBC_SHA, TLS_RSA_WITH_RC4_128_SHA and 1 more weak suite',
    remedy: { kind: 'disable-suites' },
  })
})

test('violated by a weak suite that only an old version accepts', () => {
  const legacy = aFlight({ version: 0x0301, suite: 0x0005 })
  expect(decide({ exchanges: { legacy } })).toMatchObject({
    kind: 'violated',
    evidence: { accepted: [{ version: 'TLS 1.0', suites: ['TLS_RSA_WITH_RC4_128_SHA'] }] },
  })
})

const legacy = aFlight({ version: 0x0301, suite: 0xc013 })
const listing = (isComplete: boolean, version = 0x0301): Listing => ({
  version,
  suites: [0xc013],
  asked: 'all',
  isComplete,
})

test('a forward-secret suite of an old version is not weak', () => {
  expect(decide({ exchanges: { legacy }, listings: [listing(true)] }).kind).toBe('met')
})

test.each([
  ['gives no answer', { exchanges: { legacy: silent() } }],
  ['is accepted and was not listed', { exchanges: { legacy } }],
  ['was not listed to its end', { exchanges: { legacy }, listings: [listing(false)] }],
  [
    'below an accepted one was not listed to its end',
    { exchanges: { legacy }, listings: [listing(true), listing(false, 0x0300)] },
  ],
])('undetermined when an old version %s: it may have a weak suite', (_what, wanted) => {
  expect(decide(wanted).kind).toBe('undetermined')
})

test('a list of TLS 1.2 that broke off changes nothing: all weak suites were refused there', () => {
  expect(decide({ listings: [listing(false, 0x0303)] }).kind).toBe('met')
})

test('DHE and ECDHE with CBC are weak only where the policy says so', () => {
  const requirements = { ...REQUIREMENTS, 'weak-ciphers': { level: 'error', also: ['ecdhe-cbc'] } } as const
  expect(decide({ requirements, exchanges: { legacy } }, ['ecdhe-cbc']).kind).toBe('violated')
})

test('SSLv2 is the matter of legacy-protocols: its cipher kinds are no suites', () => {
  expect(decide({ exchanges: { sslv2: aFlight({ version: 0x0002, suite: 0x010080 }) } }).kind).toBe('met')
})

test('undetermined when the question stays open', () => {
  expect(decide({ exchanges: { unwanted: silent() } }).kind).toBe('undetermined')
})

test('undetermined when the kinds that this policy adds were not asked', () => {
  expect(decide({}, ['dhe']).kind).toBe('undetermined')
})

const ADDRESS = '192.0.2.1:443'

test('met shows the refusals and says which suites were not asked', () => {
  const reply = { address: ADDRESS, hello: 'unwanted', reply: 'answered with alert 40 handshake_failure' }
  const outcome = decide({})
  expect(outcome).toMatchObject({
    kind: 'met',
    message: 'refuses every weak suite that was offered',
    evidence: { kind: 'replies', replies: [reply, reply] },
    remedy: null,
  })
  expect(outcome.notes).toEqual([
    {
      code: 'left-out-suites',
      message:
        '119 suites that hardly any server has (Kerberos, SRP, PSK, ECCPWD and the like) were not asked; --full asks them',
    },
  ])
})

test('a suite that any hello offered was asked', () => {
  const subject = endpointCase()
  const notesWith = (more: readonly number[]) =>
    rule.decide(
      {
        ...subject,
        endpoint: {
          ...subject.endpoint,
          exchanges: subject.endpoint.exchanges.map((one) =>
            one.purpose === 'unwanted'
              ? { ...one, offer: { ...one.offer, suites: [...one.offer.suites, ...more] } }
              : one,
          ),
        },
      },
      REQUIREMENTS,
    ).notes
  expect(notesWith(WEAK_SUITES_LEFT_OUT)).toEqual([])
  expect(notesWith(WEAK_SUITES_LEFT_OUT.slice(1))[0]?.message).toMatch(/^1 suites/)
})

test('a refusal without an alert is told in full, and one with an alert is no such note', () => {
  const notes = (wanted: WantedEndpoint) => decide(wanted).notes.filter(({ code }) => code === 'no-alert')
  expect(notes({ exchanges: { unwanted: refusedBare(reset()) } })).toEqual([
    { code: 'no-alert', message: 'refuses weak suites by ending the connection, without an alert' },
  ])
  expect(notes({})).toEqual([])
})

test('violated shows what is accepted, which suites to switch off, and which to keep', () => {
  const unwanted = aFlight({ version: 0x0303, suite: 0x000a, group: null, signatureScheme: null })
  const outcome = decide({ exchanges: { unwanted } })
  const suites = ['TLS_RSA_WITH_3DES_EDE_CBC_SHA']
  expect(outcome).toMatchObject({
    kind: 'violated',
    message: 'accepts TLS_RSA_WITH_3DES_EDE_CBC_SHA',
    notes: [],
    evidence: { kind: 'accepted', accepted: [{ address: ADDRESS, version: 'TLS 1.2', suites, complete: false }] },
    remedy: { kind: 'disable-suites', suites },
  })
  expect(outcome.remedy).toMatchObject({ keep: expect.arrayContaining(['TLS_AES_128_GCM_SHA256']) })
})

test.each([
  [4, 'accepts A, B, C, D'],
  [5, 'accepts A, B, C, D and 1 more weak suite'],
  [6, 'accepts A, B, C, D and 2 more weak suites'],
])('%i weak suites are said so', (count, said) => {
  const suites = [0x009c, 0x002f, 0x000a, 0x0005, 0x0004, 0x0035].slice(0, count)
  const listings = [{ version: 0x0303, suites, asked: 'weak', isComplete: true }] as const
  const { message } = decide({ exchanges: { unwanted: aFlight({ version: 0x0303, suite: 0x009c }) }, listings })
  let letter = 0
  expect(message.replaceAll(/TLS_\w+/g, () => 'ABCD'.charAt(letter++))).toBe(said)
})

test('SSLv3 is judged by its suites', () => {
  expect(decide({ exchanges: { legacy: aFlight({ version: 0x0300, suite: 0x0005 }) } }).kind).toBe('violated')
})

test('undetermined shows the reply', () => {
  const reply = { address: ADDRESS, hello: 'unwanted', reply: 'stayed silent' }
  expect(decide({ exchanges: { unwanted: silent() } })).toEqual({
    kind: 'undetermined',
    message: 'it stayed silent when offered only weak suites: neither accepted nor refused',
    notes: [],
    evidence: { kind: 'replies', replies: [reply, reply] },
    remedy: { kind: 'make-reachable', what: ADDRESS },
  })
})
