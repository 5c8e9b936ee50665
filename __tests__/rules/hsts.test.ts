import { expect, test } from '@jest/globals'
import type { Outcome } from '../../src/model/finding.ts'
import type { EndpointObservation, Https, HttpsReply } from '../../src/model/observation.ts'
import { rule } from '../../src/rules/hsts.ts'
import { endpointCase, httpsOf, REQUIREMENTS } from '../builders/endpoint.ts'
import { aFlight, connectionRefused, silent } from '../builders/replies.ts'

function decide(https: Https, maxAgeMs = 15_552_000_000): Outcome {
  return rule.decide(endpointCase({ https }), { ...REQUIREMENTS, hsts: { level: 'error', maxAgeMs } })
}

function decideReply(reply: HttpsReply): Outcome {
  return decide({ kind: 'asked', url: 'https://m.example.com/', replies: [silent() as HttpsReply, reply] })
}

test.each([
  ['max-age=15552000', 'met'],
  ['max-age=15551999', 'violated'],
  ['max-age=0', 'violated'],
  ['max-age="31536000"', 'met'],
  ['Max-Age = 31536000 ; IncludeSubDomains; PRELOAD; unknown=1; other="a;b\\"c"', 'met'],
  ['; max-age=31536000;;', 'met'],
  [`max-age=${'9'.repeat(400)}`, 'met'],
  // RFC 6797 §6.1: what does not conform is ignored, all of it.
  ['', 'violated'],
  ['includeSubDomains', 'violated'],
  ['max-age', 'violated'],
  ['max-age=', 'violated'],
  ['max-age=-1', 'violated'],
  ['max-age=1e9', 'violated'],
  ['max-age=31536000, max-age=31536000', 'violated'],
  ['max-age=31536000; max-age=31536000', 'violated'],
  ['max-age=31536000; includeSubDomains=true', 'violated'],
  ['max-age="31536000', 'violated'],
  ['max-age=31536000; "x"', 'violated'],
])('%j: %s', (field, kind) => {
  expect(decide(httpsOf(field)).kind).toBe(kind)
})

test('too short says both numbers, and what to send', () => {
  expect(decide(httpsOf('max-age=60'))).toEqual({
    kind: 'violated',
    message: 'has max-age=60; 180d (max-age=15552000) is required',
    notes: [{ code: 'no-include-sub-domains', message: 'holds for this name alone (no includeSubDomains)' }],
    evidence: {
      kind: 'cleartext',
      hops: [{ url: 'https://m.example.com/', address: '192.0.2.1:443', answer: 'answered 200' }],
    },
    remedy: { kind: 'send-hsts', maxAgeSeconds: 15_552_000 },
  })
})

test('the max-age of the policy counts, to the second', () => {
  expect(decide(httpsOf('max-age=86400'), 86_400_000).kind).toBe('met')
  expect(decide(httpsOf('max-age=86399'), 86_400_000).kind).toBe('violated')
  expect(decide(httpsOf('max-age=1'), 500).remedy).toBeNull()
})

test('includeSubDomains, preload and a second field are noted', () => {
  const { notes } = decide(httpsOf(['max-age=31536000; includeSubDomains; preload', 'max-age=0']))
  expect(notes.map(({ code }) => code)).toEqual(['more-than-one-field', 'include-sub-domains', 'preload'])
})

test('max-age=0 and a broken field are named', () => {
  expect(decide(httpsOf('max-age=0')).message).toBe('max-age=0 switches HSTS off')
  expect(decide(httpsOf('max-age')).message).toBe('the header does not follow its grammar, and is ignored: max-age')
  expect(decide(httpsOf('')).message).toMatch(/: it is empty$/)
})

test.each([
  [200, 'violated'],
  [301, 'violated'],
  [404, 'violated'],
  [429, 'undetermined'],
  [499, 'violated'],
  [500, 'undetermined'],
  [503, 'undetermined'],
])('without the header, status %i: %s', (status, kind) => {
  expect(decide(httpsOf([], status))).toMatchObject({
    kind,
    remedy: kind === 'violated' ? { kind: 'send-hsts' } : null,
  })
})

test.each([
  [200, 'violated'],
  [399, 'violated'],
  [400, 'undetermined'],
  [403, 'undetermined'],
])('without the header, to a client that has no certificate where one is asked for, status %i: %s', (status, kind) => {
  const exchanges = { client: aFlight({ clientCertificateRequested: true }) }
  const subject = endpointCase({ exchanges, https: httpsOf([], status) })
  expect(rule.decide(subject, REQUIREMENTS).kind).toBe(kind)
})

test('an error with the header is judged like any other answer', () => {
  expect(decide(httpsOf('max-age=31536000', 503)).kind).toBe('met')
})

test.each([
  [silent() as HttpsReply, 'https://m.example.com/ stayed silent'],
  [connectionRefused() as HttpsReply, 'https://m.example.com/ refused the connection'],
  [
    { kind: 'not-http', firstBytes: '32' } as const,
    'https://m.example.com/ answered with bytes that are not HTTP (32)',
  ],
  [
    { kind: 'tls-failed', code: 'ERR_SSL_X', reason: 'no protocols available' } as const,
    'https://m.example.com/ cannot be talked to by the TLS of this Node (ERR_SSL_X: no protocols available)',
  ],
])('the last reply decides: %j', (reply, message) => {
  expect(decideReply(reply)).toMatchObject({
    kind: 'undetermined',
    message,
    remedy: { kind: 'make-reachable', what: '192.0.2.1:443' },
  })
})

test('an address has no HSTS', () => {
  expect(decide({ kind: 'none', reason: 'address' }).kind).toBe('not-applicable')
})

test('never asked is undetermined: by this policy, or by a version without this requirement', () => {
  expect(decide({ kind: 'not-asked', reason: 'not-in-policy' })).toMatchObject({
    message: 'the header was not asked',
    remedy: null,
  })
  const { https: _, ...endpoint }: EndpointObservation = endpointCase().endpoint
  expect(rule.decide({ ...endpointCase(), endpoint }, REQUIREMENTS).kind).toBe('undetermined')
})
