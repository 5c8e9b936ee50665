import { expect, test } from '@jest/globals'
import type { Case } from '../../src/model/case.ts'
import type { Outcome } from '../../src/model/finding.ts'
import type { Exchange, Reply } from '../../src/model/observation.ts'
import { rule } from '../../src/rules/key-exchange.ts'
import { type Answered, endpointCase, REQUIREMENTS, refusedBare, type WantedEndpoint } from '../builders/endpoint.ts'
import { aFlight, alert, closed, silent } from '../builders/replies.ts'

const POST_QUANTUM = aFlight({ group: 0x11ec })

function decide(exchanges: WantedEndpoint['exchanges'], change: (subject: Case) => Case = (one) => one): Outcome {
  const subject = endpointCase({ exchanges: { 'large-hello': POST_QUANTUM, ...exchanges } })
  return rule.decide(change(subject), REQUIREMENTS)
}

/** Also the smaller one of iOS 26, with this answer. */
function withSmaller(reply: Reply, answer: Exchange['answer']): (subject: Case) => Case {
  return (subject) => {
    const large = subject.endpoint.exchanges.find(({ purpose }) => purpose === 'large-hello')
    if (large === undefined) throw new Error('no large hello')
    const smaller = { ...large, offer: { ...large.offer, bytes: 1522 }, replies: [reply], answer }
    return { ...subject, endpoint: { ...subject.endpoint, exchanges: [...subject.endpoint.exchanges, smaller] } }
  }
}

/** Silent twice, and the client was answered after it. */
const HANGS: Answered = {
  replies: [silent(), silent()],
  answer: { kind: 'unknown', reason: 'silent', reply: 1 },
  notes: ['control-answered'],
}

test('met, with a note, when the large hello is answered', () => {
  expect(decide({})).toMatchObject({
    kind: 'met',
    message: 'negotiates x25519 with ios-18.4-ats, and answers a hello of 517 bytes',
    notes: [{ code: 'post-quantum' }],
    evidence: { kind: 'negotiated', negotiations: [{ group: 'x25519' }] },
    remedy: null,
  })
  expect(decide({ 'large-hello': aFlight() }).notes).toEqual([
    {
      code: 'not-post-quantum',
      message: 'offered X25519MLKEM768, it chooses x25519: not ready for post-quantum keys',
    },
  ])
})

test('violated when it hangs on the large hello', () => {
  expect(decide({ 'large-hello': HANGS })).toMatchObject({
    kind: 'violated',
    message: expect.stringMatching(/leaves unanswered, twice: iPhones since OS 26 and browsers of Android fail$/),
    notes: [],
    remedy: { kind: 'accept-large-hellos' },
  })
})

test('silence that nobody has confirmed is undetermined', () => {
  expect(decide({ 'large-hello': silent() })).toMatchObject({
    kind: 'undetermined',
    message: expect.stringMatching(/it stayed silent$/),
    remedy: { kind: 'make-reachable' },
  })
})

test('the smaller one says which phones are left', () => {
  const fine = withSmaller(POST_QUANTUM, { kind: 'accepted', reply: 0 })
  expect(decide({ 'large-hello': HANGS }, fine)).toMatchObject({
    message: expect.stringMatching(/: browsers of Android fail$/),
    notes: [{ code: 'post-quantum' }],
  })
  const not = withSmaller(silent(), { kind: 'unknown', reason: 'silent', reply: 0 })
  expect(decide({ 'large-hello': HANGS }, not).message).toMatch(/iPhones since OS 26/)
})

test.each([alert(22), refusedBare(closed())])('violated when it is refused: %j', (reply) => {
  expect(decide({ 'large-hello': reply }).kind).toBe('violated')
})

test.each([
  ['version', { version: 0x0301, suite: 0xc014, group: 0x0017, signatureScheme: null }],
  ['suite', { version: 0x0303, suite: 0xc027 }],
  ['group', { group: 0x001e }],
  ['signature scheme', { signatureScheme: 0x0603 }],
])('a refusal of what lacks the %s of the client says nothing of its size', (_what, facts) => {
  expect(decide({ client: aFlight(facts), 'large-hello': alert(40) }).kind).toBe('undetermined')
})

test('without a signature scheme, the rest of the offer says it', () => {
  const old = aFlight({ version: 0x0303, suite: 0xc014, group: 0x0017, signatureScheme: null })
  expect(decide({ client: old, 'large-hello': alert(40) }).kind).toBe('violated')
})

test('not asked is undetermined', () => {
  const outcome = rule.decide(endpointCase(), REQUIREMENTS)
  expect(outcome).toMatchObject({
    kind: 'undetermined',
    message: 'negotiates x25519 with ios-18.4-ats; a large hello was not asked',
  })
})

test.each(['client', 'large-hello'] as const)('a group that was not offered violates it: %s', (purpose) => {
  expect(decide({ [purpose]: { kind: 'not-offered', what: 'group', value: 0x001e } })).toMatchObject({
    kind: 'violated',
    message: expect.stringMatching(
      /^to the hello of .* it chose x448, which was not offered or is not for that version$/,
    ),
    remedy: { kind: 'enable-groups', groups: ['x25519', 'secp256r1', 'secp384r1'] },
  })
})

test('also at the end of a flight', () => {
  const end = { kind: 'not-offered', what: 'group', value: 0x11ec } as const
  expect(decide({ 'client-1.2-rsa': aFlight({ version: 0x0303, suite: 0xc02f, end }) }).kind).toBe('violated')
})

test('another choice that was not offered is no matter of groups', () => {
  expect(decide({ client: { kind: 'not-offered', what: 'suite', value: 5 } }).kind).toBe('undetermined')
  expect(decide({ unwanted: { kind: 'not-offered', what: 'group', value: 5 } }).kind).toBe('met')
})

test('a client that is refused negotiates none', () => {
  expect(decide({ client: alert(40) }).kind).toBe('not-applicable')
})

test('a client that is not answered leaves it open', () => {
  expect(decide({ client: silent() }).kind).toBe('undetermined')
})

test('a flight that did not come to its group leaves it open', () => {
  expect(decide({ client: aFlight({ group: null }) }).kind).toBe('undetermined')
})
