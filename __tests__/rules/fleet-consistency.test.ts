import { expect, test } from '@jest/globals'
import { rememberingReader } from '../../src/model/build-case.ts'
import type { Outcome } from '../../src/model/finding.ts'
import type { Answer, EndpointObservation, Purpose, Reply } from '../../src/model/observation.ts'
import { rule } from '../../src/rules/fleet-consistency.ts'
import { aLeaf, anIntermediate, aRoot, NOT_BEFORE } from '../builders/certificates.ts'
import { anEndpoint, REQUIREMENTS, refusedBare } from '../builders/endpoint.ts'
import { aFlight, alert, closed, connectionRefused, malformed, reset, silent } from '../builders/replies.ts'
import { aTarget } from '../builders/target.ts'

const CA = anIntermediate(aRoot('Root'))
const [LEAF, STALE, RSA] = [
  aLeaf(CA),
  aLeaf(CA, { notBefore: new Date(NOT_BEFORE.getTime() - 1000) }),
  aLeaf(CA, { keys: 'rsa-2048' }),
].map(({ der }) => Buffer.from(der).toString('base64'))
const CERTIFICATES = [LEAF ?? '', STALE ?? '', RSA ?? '', Buffer.from(CA.der).toString('base64'), 'AA==']
const [GOOD, OLD, ISSUER, UNREADABLE] = [0, 1, 3, 4]
const RSA_AT = 2
const HTTP: Reply = { kind: 'http', statusLine: 'HTTP/1.1 400 Bad Request' }

type Replies = Partial<Record<Purpose, readonly Reply[]>>

/** An address that answers these replies to these questions, and is good otherwise. */
function at(last: number, replies: Replies = {}, answers: Partial<Record<Purpose, Answer>> = {}): EndpointObservation {
  const endpoint = anEndpoint()
  return {
    ...endpoint,
    address: `192.0.2.${last}:443`,
    certificates: CERTIFICATES,
    exchanges: endpoint.exchanges.map((one) => {
      const own = replies[one.purpose] ?? one.replies.map((reply) => shown(reply, one.purpose))
      return { ...one, replies: own, answer: answers[one.purpose] ?? one.answer }
    }),
  }
}

function shown(reply: Reply, purpose: Purpose): Reply {
  return reply.kind === 'flight' ? { ...reply, certificates: [purpose === 'client' ? GOOD : RSA_AT, ISSUER] } : reply
}

const FLIGHT = aFlight({}, [GOOD, ISSUER])

function decide(endpoints: readonly EndpointObservation[], samples = 1): Outcome {
  const resolution = { kind: 'resolved', addresses: [] } as const
  const subject = { target: aTarget({ samples }), resolution, endpoints, read: rememberingReader() }
  return rule.decideTarget(subject, REQUIREMENTS)
}

function unknown(reason: 'silent' | 'closed' | 'not-asked'): Answer {
  return { kind: 'unknown', reason, reply: 0 }
}

test('one address without samples shows one node: not applicable, and it says what would ask more', () => {
  expect(decide([at(1)])).toEqual({
    kind: 'not-applicable',
    message: 'it has one address, and one connection shows one node: "samples" asks for more',
    notes: [],
    evidence: { kind: 'none' },
    remedy: null,
  })
})

test('addresses that answer alike, with a certificate of each kind', () => {
  expect(decide([at(1), at(2), at(3)])).toMatchObject({
    kind: 'met',
    message: 'its 3 addresses answer alike',
    notes: [],
  })
})

test('what differs from connection to connection at one node is no difference', () => {
  const staple = aFlight({ ocspResponse: 'AAAA', extensions: [1, 2], signatureScheme: 0x0804 }, [GOOD, ISSUER])
  expect(decide([at(1), at(2, { client: [staple] })]).kind).toBe('met')
})

test('an address with another certificate is the odd one of three, and both certificates are evidence', () => {
  const outcome = decide([at(1), at(2, { client: [aFlight({}, [OLD, ISSUER])] }), at(3)])
  expect(outcome).toMatchObject({ kind: 'violated', remedy: { kind: 'reload-server', where: '192.0.2.2:443' } })
  expect(outcome.message).toMatch(
    /^192\.0\.2\.2:443 answers otherwise than 2 other addresses: the certificate "m\.example\.com" valid to 2026-10-01 12:00 UTC \(SHA-256 [0-9a-f]{8}…\), not the certificate "m\.example\.com" valid to .*\)$/,
  )
  expect(outcome.evidence).toMatchObject({
    kind: 'certificates',
    certificates: [{ address: '192.0.2.2:443', problem: 'another is served, too' }, { problem: null }],
  })
})

test('of two addresses that differ none is the odd one', () => {
  const outcome = decide([at(1), at(2, { client: [aFlight({ version: 0x0303, suite: 0xc02f }, [GOOD, ISSUER])] })])
  expect(outcome.message).toBe(
    '192.0.2.2:443 answers otherwise than 192.0.2.1:443: TLS 1.2, not TLS 1.3; TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256, not TLS_AES_128_GCM_SHA256',
  )
  expect(outcome.evidence).toMatchObject({ kind: 'replies', replies: [{ hello: 'client' }, { hello: 'client' }] })
})

test.each([
  ['group', aFlight({ group: null }, [GOOD, ISSUER]), 'no named group, not x25519'],
  ['list', aFlight({}, [GOOD]), '0 certificates after the leaf, not 1'],
  ['issuer', aFlight({}, [GOOD, OLD]), 'other certificates after the leaf, not those of the rest'],
  [
    'reading',
    aFlight({}, [UNREADABLE, ISSUER]),
    'a certificate that cannot be read, not the certificate "m.example.com"',
  ],
  [
    'refusal',
    alert(40),
    'to the hello client it refuses, and the rest answers with TLS 1.3, TLS_AES_128_GCM_SHA256, x25519 and 2 certificates',
  ],
  ['late refusal', aFlight({ end: { kind: 'alert', level: 2, description: 40, warnings: [] } }, []), 'it refuses'],
  ['fault', malformed(), 'it answers with a faulty message'],
  ['late fault', aFlight({ end: { kind: 'malformed', field: 'a', offset: 0, reason: 'b' } }, []), 'a faulty message'],
])('the %s is compared', (_what, reply, words) => {
  const outcome = decide([at(1), at(2, { client: [reply] }), at(3)])
  expect(outcome.kind).toBe('violated')
  expect(outcome.message).toContain(words)
})

test('one address that still takes an old version, and several that differ', () => {
  const old = { legacy: [aFlight({ version: 0x0301 }, [])] }
  expect(decide([at(1), at(2, old), at(3)]).message).toBe(
    '192.0.2.2:443 answers otherwise than 2 other addresses: to the hello legacy it accepts TLS 1.0, and the rest refuses',
  )
  expect(decide([at(1), at(2, old), at(3), at(4, { client: [alert(40)] })]).message).toMatch(/ \(and 1 more\)$/)
})

test('how a hello is refused is no difference: by an alert, or by closes that were proven', () => {
  const bare = refusedBare(closed())
  const other = at(2, { legacy: bare.replies, unwanted: [alert(70)] }, { legacy: bare.answer })
  expect(decide([at(1), other]).kind).toBe('met')
  expect(decide([at(1), at(2, { sslv2: [HTTP] })]).kind).toBe('met')
  const polite: Reply = { kind: 'alert', level: 1, description: 0, warnings: [] }
  expect(decide([at(1), at(2, { legacy: [polite, polite] }, { legacy: bare.answer })]).kind).toBe('met')
})

test('connections to one address that differ show more than one node, without samples, too', () => {
  const outcome = decide([at(1, { client: [FLIGHT, FLIGHT, aFlight({}, [OLD, ISSUER])] })])
  expect(outcome.kind).toBe('violated')
  expect(outcome.message).toMatch(
    /^192\.0\.2\.1:443: of 3 connections 1 was answered otherwise than the rest: the certificate .*, not the certificate/,
  )
  const half = decide([at(1, { client: [FLIGHT, alert(40), FLIGHT, alert(40), FLIGHT] })])
  expect(half.message).toContain('of 5 connections 2 were answered otherwise than the rest')
})

test('two certificates for one kind of key, each to another hello, show two nodes', () => {
  const stale = { 'client-1.2-ecdsa': [aFlight({ version: 0x0303 }, [OLD, ISSUER])] }
  const outcome = decide([at(1, stale)])
  expect(outcome).toMatchObject({ kind: 'violated', evidence: { kind: 'certificates' } })
  expect(outcome.message).toMatch(
    /^192\.0\.2\.1:443: two connections were shown different certificates with a key of EC P-256: the certificate .* and the certificate/,
  )
  expect(decide([at(1, { client: [aFlight({}, [])], 'client-1.2-ecdsa': [FLIGHT] })]).kind).toBe('not-applicable')
  // A server may have kept it for clients that know nothing newer.
  const forOld = { 'client-1.2-ecdsa': [aFlight({ version: 0x0302 }, [OLD, ISSUER])] }
  expect(decide([at(1, forOld)]).kind).toBe('not-applicable')
})

test('an address that is uneven in itself is not compared with the others', () => {
  const uneven = at(2, { client: [FLIGHT, alert(40)] })
  expect(decide([at(1), uneven, at(3)]).message).toMatch(/^192\.0\.2\.2:443: of 2 connections 1 was[^(]*$/)
})

test('silence, cuts and resets among answers are a network, not a node', () => {
  const cut = aFlight({ end: { kind: 'closed', bytesRead: 60 } }, [])
  const disturbed = at(2, { client: [silent(), reset(), closed(), cut, connectionRefused(), FLIGHT] })
  expect(decide([at(1), disturbed]).kind).toBe('met')
})

test('undetermined where one gave no answer to what another answered; alike silence is no matter', () => {
  const quiet = { legacy: [silent(), silent()] }
  const open = { legacy: unknown('silent') }
  const outcome = decide([at(1), at(2, quiet, open)])
  expect(outcome).toMatchObject({
    kind: 'undetermined',
    message: 'whether 192.0.2.2:443 always answers alike was not seen: to the hello legacy it stayed silent',
    evidence: { kind: 'replies', replies: [{ address: '192.0.2.2:443', hello: 'legacy', reply: 'stayed silent' }] },
    remedy: null,
  })
  expect(decide([at(1, quiet, open), at(2, quiet, open)]).kind).toBe('met')
  // The end of the time in the middle of the samples, and the client itself.
  expect(decide([at(1, { client: [FLIGHT, silent(), silent()] }, { client: unknown('silent') })], 8).kind).toBe(
    'undetermined',
  )
  expect(decide([at(1, { client: [silent()] }, { client: unknown('closed') })]).kind).toBe('undetermined')
})

test('a difference is worse than what was not seen', () => {
  const outcome = decide([
    at(1),
    at(2, { legacy: [silent()] }, { legacy: unknown('silent') }),
    at(3, { client: [alert(40)] }),
  ])
  expect(outcome.kind).toBe('violated')
})

test('an address that speaks something else than TLS is odd; one that cannot be connected to is for other rules', () => {
  const all = (reply: Reply): Replies =>
    Object.fromEntries(anEndpoint().exchanges.map(({ purpose }) => [purpose, [reply]]))
  expect(decide([at(1), at(2, all(HTTP))])).toMatchObject({
    kind: 'violated',
    message: '192.0.2.2:443 answered in cleartext HTTP (HTTP/1.1 400 Bad Request), and others serve TLS',
  })
  expect(decide([at(1), at(2, all(HTTP), { client: unknown('silent') })]).kind).toBe('violated')
  expect(decide([at(1), at(2, all(connectionRefused()), { client: unknown('silent') })]).kind).toBe('met')
  expect(decide([at(1), { ...at(2), exchanges: [] }]).kind).toBe('met')
})

test('replies to short hellos are of one node: the answer alone counts', () => {
  const short = (answer: Answer): EndpointObservation => {
    const endpoint = at(1, { unwanted: [silent(), alert(40), aFlight({ version: 0x0303 }, [])] }, { unwanted: answer })
    const exchanges = endpoint.exchanges.map((one) =>
      one.purpose === 'unwanted' ? { ...one, notes: ['short-hello'] as const } : one,
    )
    return { ...endpoint, exchanges }
  }
  expect(decide([short({ kind: 'accepted', reply: 2 })]).kind).toBe('not-applicable')
  expect(decide([at(2), short({ kind: 'accepted', reply: 2 })]).message).toContain(
    'to the hello unwanted it accepts TLS 1.2',
  )
  expect(decide([at(2), short({ kind: 'unknown', reason: 'silent', reply: null })]).kind).toBe('undetermined')
})

const sampled = (count: number, least = count): EndpointObservation => {
  const of = <Item>(item: Item, length: number): readonly Item[] => Array.from({ length }, () => item)
  return at(1, { client: of(FLIGHT, count), unwanted: of(alert(40), count), legacy: of(alert(70), least) })
}

test.each([
  [
    8,
    '8 samples of the address: a fault on 32 % of the nodes behind it, or more, would have shown with 95 % confidence',
  ],
  [11, '11 samples of the address: a fault on 24 % of the nodes'],
  [23, '23 samples of the address: a fault on 13 % of the nodes'],
  [2, '2 samples of the address: a fault on 78 % of the nodes'],
])('%i samples that are alike: met, with the confidence reached', (samples, words) => {
  const outcome = decide([sampled(samples)], samples)
  expect(outcome).toMatchObject({ kind: 'met', message: 'its samples answer alike' })
  expect(outcome.notes).toEqual([{ code: 'confidence', message: expect.stringContaining(words) }])
})

test('the confidence is that of the samples that were answered, of the question with the fewest', () => {
  const words = (endpoints: readonly EndpointObservation[]) => decide(endpoints, 8).notes[0]?.message
  expect(words([sampled(8, 5)])).toContain('5 of 8 samples of the address: a fault on 46 %')
  expect(words([sampled(12, 12)])).toContain('8 samples of the address')
  expect(words([sampled(8, 0)])).toBe('0 of 8 samples of the address: nothing is known of a fleet behind it')
  expect(words([sampled(8), { ...at(2), exchanges: [] }])).toBe(
    '0 of 8 samples of each address: nothing is known of a fleet behind it',
  )
  expect(decide([at(1, { client: [FLIGHT, alert(40)] })], 8).notes).toHaveLength(1)
})
