import { expect, test } from '@jest/globals'
import { rule } from '../../src/rules/complete-chain.ts'
import { rule as trustedChain } from '../../src/rules/trusted-chain.ts'
import { aCase, REQUIREMENTS, type WantedCase } from '../builders/case.ts'
import { aCertificate, aLeaf, anIntermediate, aRoot, NOT_BEFORE, testKeys } from '../builders/certificates.ts'

const root = aRoot()
const first = anIntermediate(root, 'First')
const second = anIntermediate(first, 'Second')
const leaf = aLeaf(second)

test('met when the list reaches the root', () => {
  expect(decide({ lists: [[leaf, second, first]], preinstalled: [root] })).toMatchObject({
    kind: 'met',
    message: '3 certificates sent, none is missing',
    notes: [],
  })
})

test.each([
  ['order-wrong', [leaf, first, second]],
  ['root-sent', [leaf, second, first, root]],
  ['extra-certificates', [leaf, second, first, aRoot('Stranger')]],
  ['duplicate-certificates', [leaf, second, second, first]],
  ['unreadable-certificates', [leaf, second, first, { der: Uint8Array.of(1) }]],
])('met, with the note %s', (code, list) => {
  expect(decide({ lists: [list], preinstalled: [root] })).toMatchObject({ kind: 'met', notes: [{ code }] })
})

const FETCHED = {
  code: 'apple-would-fetch',
  message: 'Apple would fetch http://ca.example/second.der, so that iPhones may go on; Android never does, and breaks',
}
const NOT_FETCHED = {
  code: 'nobody-fetches',
  message: 'nothing tells iPhones where to fetch the issuer, and Android never fetches: all phones break',
}

test('violated when the issuer of the leaf was not sent, with what Apple would fetch', () => {
  const told = aLeaf(second, { caIssuers: ['ldap://ca.example/', 'http://ca.example/second.der'] })
  expect(decide({ lists: [[told]], preinstalled: [root] })).toMatchObject({
    kind: 'violated',
    message: 'the certificate of its issuer, "CN=Second,O=Test", was not sent',
    notes: [FETCHED],
    remedy: { kind: 'send-intermediates', missingIssuer: 'CN=Second,O=Test' },
  })
})

test.each([
  ['over http', { caIssuers: ['http://ca.example/second.der'] }, FETCHED],
  ['over https alone', { caIssuers: ['https://ca.example/second.der'] }, NOT_FETCHED],
  ['nowhere', {}, NOT_FETCHED],
  ['at the fourth place', { caIssuers: ['ldap:1', 'ldap:2', 'ldap:3', 'http://ca.example/4'] }, NOT_FETCHED],
  ['of a certificate that is over', { caIssuers: ['http://ca.example/second.der'], notAfter: NOT_BEFORE }, NOT_FETCHED],
])(
  'which phones break without the issuer, which can be fetched %s; trusted-chain says the same',
  (_what, wanted, note) => {
    const subject = aCase({ lists: [[aLeaf(second, wanted)]], preinstalled: [root] })
    expect(rule.decide(subject, REQUIREMENTS).notes).toEqual([note])
    expect(trustedChain.decide(subject, REQUIREMENTS).notes).toEqual([note])
  },
)

test('met for an unknown root, which is the rule of another file, with a note', () => {
  const unknown = { kind: 'met', notes: [{ code: 'unknown-root' }] }
  expect(decide({ lists: [[leaf, second, first]] })).toMatchObject(unknown)
  expect(decide({ lists: [[aLeaf(undefined)]] })).toMatchObject(unknown)
})

test('not applicable when a certificate that is there may not issue', () => {
  const noCa = anIntermediate(root, 'No CA', { isCa: false })
  expect(decide({ lists: [[aLeaf(noCa), noCa]], preinstalled: [root] }).kind).toBe('not-applicable')
})

test('undetermined when no certificate was seen, the leaf cannot be read, or a signature cannot be verified', () => {
  const signatureAlgorithm = Uint8Array.of(0x30, 0x05, 0x06, 0x03, 0x2a, 0x03, 0x05)
  const unverifiable = aLeaf(root, { replace: { signatureAlgorithm } })
  for (const lists of [[], [[{ der: Uint8Array.of(1) }]], [[unverifiable]]]) {
    expect(decide({ lists, preinstalled: [root] }).kind).toBe('undetermined')
  }
})

test('each note says which certificates it means', () => {
  const notes = (list: WantedCase['lists'][number]) => decide({ lists: [list], preinstalled: [root] }).notes
  expect(notes([leaf, first, second])).toEqual([
    { code: 'order-wrong', message: 'a certificate is sent before the one that it issued' },
  ])
  expect(notes([leaf, second, first, root])).toEqual([
    { code: 'root-sent', message: 'the root "Test Root" is sent, which no phone needs' },
  ])
  expect(notes([leaf, second, first, aRoot('Stranger'), aRoot('Another')])).toEqual([
    { code: 'extra-certificates', message: 'sent and not needed: "Stranger", "Another"' },
  ])
  expect(notes([leaf, second, second, first, first])).toEqual([
    { code: 'duplicate-certificates', message: '2 certificates sent again' },
  ])
  expect(notes([leaf, second, first, { der: Uint8Array.of(1) }])).toEqual([
    {
      code: 'unreadable-certificates',
      message: 'not readable: number 4 of the list (certificate: expected tag 0x30, found 0x01 at 0)',
    },
  ])
})

test('a leaf below the root itself needs no intermediate, and one below an intermediate does', () => {
  expect(decide({ lists: [[aLeaf(root)]], preinstalled: [root] }).message).toBe('the certificate needs no intermediate')
  expect(decide({ lists: [[leaf]], preinstalled: [root] }).notes).toEqual([NOT_FETCHED])
})

const other = aRoot('Other Root')
/** First again, by another root: two paths. */
const crossed = anIntermediate(other, 'First')

test.each([
  ['an order that fits both', [leaf, second, first, crossed], []],
  ['an order that fits one', [leaf, first, second, crossed], []],
  ['an order that fits the other', [leaf, crossed, second, first], []],
  ['an order that fits none', [leaf, first, crossed, second], ['order-wrong']],
  ['the root of one', [leaf, second, first, crossed, other], ['root-sent']],
  ['both roots', [leaf, second, first, crossed, root, other], ['root-sent']],
  ['a stranger between', [leaf, second, aRoot('Stranger'), first, crossed], ['extra-certificates']],
  ['the cross-sign twice', [leaf, second, crossed, crossed, first], ['duplicate-certificates']],
])('with two paths: %s', (_what, list, codes) => {
  const { kind, notes } = decide({ lists: [list], preinstalled: [root, other] })
  expect([kind, notes.map(({ code }) => code)]).toEqual(['met', codes])
})

test('a cross-sign of a trusted root leads nowhere new, and is neither in the wrong place nor called needless', () => {
  const keys = testKeys('ec-p256', 'Test Root')
  const again = aCertificate({ subject: { O: 'Test', CN: 'Test Root' }, isCa: true, issuer: other, keys })
  expect(decide({ lists: [[leaf, second, first, again]], preinstalled: [root, other] })).toMatchObject({
    kind: 'met',
    notes: [],
  })
})

test('a leaf that is itself the root is no root that was sent needlessly', () => {
  const own = aLeaf(undefined)
  expect(decide({ lists: [[own]], preinstalled: [own] })).toMatchObject({ kind: 'met', notes: [] })
})

test('of very many strangers a note names five', () => {
  const strangers = ['A', 'B', 'C', 'D', 'E', 'F', 'G'].map((name) => aRoot(name))
  const noteFor = (count: number) =>
    decide({ lists: [[leaf, second, first, ...strangers.slice(0, count)]], preinstalled: [root] }).notes
  expect(noteFor(5)).toMatchObject([{ message: 'sent and not needed: "A", "B", "C", "D", "E"' }])
  expect(noteFor(7)).toMatchObject([{ message: 'sent and not needed: "A", "B", "C", "D", "E" and 2 more' }])
})

test('what cannot be judged says why', () => {
  const noCa = anIntermediate(root, 'No CA', { isCa: false })
  expect(decide({ lists: [[aLeaf(noCa), noCa]], preinstalled: [root] })).toMatchObject({
    message: 'the path is broken by something else than a missing certificate',
    notes: [],
    remedy: null,
  })
  const signatureAlgorithm = Uint8Array.of(0x30, 0x05, 0x06, 0x03, 0x2a, 0x03, 0x05)
  expect(decide({ lists: [[aLeaf(root, { replace: { signatureAlgorithm } })]], preinstalled: [root] })).toMatchObject({
    kind: 'undetermined',
    message: 'whether the list reaches a root cannot be told',
    notes: [],
  })
})

test('the evidence names a problem only where there is one', () => {
  const problem = (list: WantedCase['lists'][number]) => {
    const { evidence } = decide({ lists: [list], preinstalled: [root] })
    return evidence.kind === 'certificates' ? evidence.certificates[0]?.problem : undefined
  }
  expect(problem([leaf, second, first])).toBeNull()
  expect(problem([leaf])).toBe('the certificate of its issuer, "CN=Second,O=Test", was not sent')
})

function decide(wanted: WantedCase) {
  return rule.decide(aCase(wanted), REQUIREMENTS)
}
