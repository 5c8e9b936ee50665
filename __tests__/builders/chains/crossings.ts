import type { MadeCertificate } from '../../../src/demo/certificates.ts'
import { AS, type Chain, ca, corrupted, LONG, leaf, OVER, root, TO_COME } from './chain.ts'

const ROOT = root()
const OTHER = root('Other')
const ONE = ca(ROOT, 'One')
const TWO = ca(ONE, 'Two')
const ONE_BY_OTHER = ca(OTHER, 'One')
const ONE_EXPIRED = ca(ROOT, 'One', OVER)
const ONE_BY_OTHER_EXPIRED = ca(OTHER, 'One', OVER)
const ONE_TO_COME = ca(ROOT, 'One', TO_COME)
const OLD_ROOT = root('Old Root', OVER)
const ROOT_BY_OTHER = ca(OTHER, 'Root')
const ROOT_BY_OLD = ca(OLD_ROOT, 'Root', OVER)
const ROOT_AGAIN = root('Root', { notAfter: new Date('2048-12-31T23:59:59Z') })
const NEW_KEY = { keys: 'ec-p384' } as const
const NEW_ROOT = root('Root', NEW_KEY)
/** The new key signed by the old one, and the other way about: RFC 4210 §4.4. */
const NEW_BY_OLD = ca(ROOT, 'Root', NEW_KEY)
const OLD_BY_NEW = ca(NEW_ROOT, 'Root')
const BELOW_NEW = ca(NEW_ROOT, 'Below new')
const ONE_OTHER_KEY = ca(ROOT, 'One', { keys: 'ec-p384', keyIdentifiers: false })
const NOT_PERMITTED = ca(OTHER, 'One', { nameConstraints: { permitted: { dns: ['example.org'] } } })
const STRANGER = ca(OTHER, 'Stranger')
const NO_CA = ca(OTHER, 'One', { isCa: false })
const LOOP_A = root('Loop A')
const LOOP_B = root('Loop B')
const A_BY_B = ca(LOOP_B, 'Loop A')
const B_BY_A = ca(LOOP_A, 'Loop B')
const A_BY_ROOT = ca(ROOT, 'Loop A')
const WRONG_AKI = leaf(ONE, { keyIdentifiers: false, extraExtensions: [authorityKeyIdentifier([1, 2, 3, 4])] })

/** So many intermediates below the root, the last first. */
function deep(count: number): readonly MadeCertificate[] {
  const chain = [ROOT]
  for (let level = 1; level <= count; level += 1) chain.push(ca(chain.at(-1) ?? ROOT, `Level ${level}`))
  return chain.toReversed().slice(0, -1)
}

function authorityKeyIdentifier(bytes: readonly number[]) {
  const value = Uint8Array.of(0x30, bytes.length + 2, 0x80, bytes.length, ...bytes)
  return { oid: '2.5.29.35', critical: false, value }
}

function deepList(count: number): readonly MadeCertificate[] {
  const [lowest = ROOT, ...others] = deep(count)
  return [leaf(lowest), lowest, ...others]
}

const ENDS = new Date('2026-07-01T12:00:00Z')
const BEGINS = new Date('2026-06-01T12:00:00Z')
const SHORT = { notBefore: BEGINS, notAfter: ENDS }
const later = (moment: Date, seconds: number) => new Date(moment.getTime() + seconds * 1000)

const UNTRUSTED = ['trusted-chain'] as const
const EXPIRED = ['certificate-validity'] as const

/** Several certificates of one name, several ways to a root, and dates. */
export const CROSSINGS: readonly Chain[] = [
  { what: 'in reverse order', list: [leaf(TWO), ONE, TWO], roots: [ROOT], ours: [] },
  { what: 'with the root', list: [leaf(ONE), ONE, ROOT], roots: [ROOT], ours: [] },
  { what: 'with strangers between', list: [leaf(TWO), OTHER, TWO, STRANGER, ONE], roots: [ROOT], ours: [] },
  { what: 'with each certificate twice', list: [leaf(TWO), TWO, TWO, ONE, ONE], roots: [ROOT], ours: [] },
  { what: 'an expired leaf', list: [leaf(ONE, OVER), ONE], roots: [ROOT], ours: EXPIRED },
  { what: 'a leaf that is not yet valid', list: [leaf(ONE, TO_COME), ONE], roots: [ROOT], ours: EXPIRED },
  { what: 'an expired intermediate', list: [leaf(ONE), ONE_EXPIRED], roots: [ROOT], ours: EXPIRED },
  { what: 'an intermediate that is not yet valid', list: [leaf(ONE), ONE_TO_COME], roots: [ROOT], ours: EXPIRED },
  {
    what: 'an expired root',
    differs: AS.everyone(
      'hold an anchor to its dates, as iPhones do and Android does not: certificate-validity notes it',
    ),
    list: [leaf(OLD_ROOT)],
    roots: [OLD_ROOT],
    ours: [],
  },
  {
    what: 'a renewed intermediate after the expired one',
    differs: AS.gnutls('follows the list as it comes'),
    list: [leaf(ONE), ONE_EXPIRED, ONE],
    roots: [ROOT],
    ours: [],
  },
  {
    what: 'a renewed intermediate before the expired one',
    list: [leaf(ONE), ONE, ONE_EXPIRED],
    roots: [ROOT],
    ours: [],
  },
  {
    what: 'cross-signed by two roots of which one is known',
    differs: AS.everyone('take the first issuer that fits and never go back'),
    list: [leaf(ONE), ONE_BY_OTHER, ONE],
    roots: [ROOT],
    ours: [],
  },
  {
    what: 'cross-signed by two roots that are known',
    list: [leaf(ONE), ONE, ONE_BY_OTHER],
    roots: [ROOT, OTHER],
    ours: [],
  },
  {
    what: 'an expired cross-sign before the good way',
    differs: AS.gnutls('follows the list as it comes'),
    list: [leaf(ONE), ONE_BY_OTHER_EXPIRED, ONE],
    roots: [OTHER, ROOT],
    ours: [],
  },
  {
    what: 'an expired cross-sign is the only way',
    list: [leaf(ONE), ONE_BY_OTHER_EXPIRED],
    roots: [OTHER],
    ours: EXPIRED,
  },
  {
    what: 'the expired cross-sign of a root that is trusted (DST Root CA X3)',
    list: [leaf(ONE), ONE, ROOT_BY_OLD],
    roots: [ROOT],
    ours: [],
  },
  {
    what: 'the same, with the expired root still in the store',
    list: [leaf(ONE), ONE, ROOT_BY_OLD],
    roots: [OLD_ROOT, ROOT],
    ours: [],
  },
  {
    what: 'the same, with the expired root alone',
    list: [leaf(ONE), ONE, ROOT_BY_OLD],
    roots: [OLD_ROOT],
    ours: EXPIRED,
  },
  {
    what: 'a cross-sign of the root to a root that is known',
    list: [leaf(ONE), ONE, ROOT_BY_OTHER],
    roots: [OTHER],
    ours: [],
  },
  { what: 'the root was issued again with the same key', list: [leaf(ONE), ONE, ROOT], roots: [ROOT_AGAIN], ours: [] },
  {
    what: 'key rollover: the new key signed by the trusted old one',
    list: [leaf(BELOW_NEW), BELOW_NEW, NEW_BY_OLD],
    roots: [ROOT],
    ours: [],
  },
  {
    what: 'key rollover: the old key signed by the trusted new one',
    list: [leaf(ONE), ONE, OLD_BY_NEW],
    roots: [NEW_ROOT],
    ours: [],
  },
  { what: 'key rollover: the link is missing', list: [leaf(BELOW_NEW), BELOW_NEW], roots: [ROOT], ours: UNTRUSTED },
  {
    what: 'two intermediates of one name with two keys',
    list: [leaf(ONE), ca(ROOT, 'One', NEW_KEY), ONE],
    roots: [ROOT],
    ours: [],
  },
  {
    what: 'the same without key identifiers',
    differs: AS.everyone('take the first issuer of that name and never go back'),
    list: [leaf(ONE, { keyIdentifiers: false }), ONE_OTHER_KEY, ONE],
    roots: [ROOT],
    ours: [],
  },
  {
    what: 'no key identifiers at all',
    differs: AS.strict('asks for key identifiers'),
    list: [
      leaf(ca(ROOT, 'Plain', { keyIdentifiers: false }), { keyIdentifiers: false }),
      ca(ROOT, 'Plain', { keyIdentifiers: false }),
    ],
    roots: [ROOT],
    ours: [],
  },
  {
    what: 'an authority key identifier of nobody',
    list: [WRONG_AKI, ONE],
    roots: [ROOT],
    ours: UNTRUSTED,
  },
  {
    what: 'one way forbids the name, the other does not',
    differs: AS.everyone('take the first issuer that fits and never go back'),
    list: [leaf(ONE), NOT_PERMITTED, ONE],
    roots: [ROOT, OTHER],
    ours: [],
  },
  {
    what: 'one way has no CA, the other does',
    differs: AS.everyone('take the first issuer that fits and never go back'),
    list: [leaf(ONE), NO_CA, ONE],
    roots: [ROOT, OTHER],
    ours: [],
  },
  {
    what: 'one way has a wrong signature, the other does not',
    differs: AS.everyone('take the first issuer that fits and never go back'),
    list: [leaf(ONE), corrupted(ONE_BY_OTHER), ONE],
    roots: [ROOT, OTHER],
    ours: [],
  },
  { what: 'a loop without a way out', list: [leaf(LOOP_A), A_BY_B, B_BY_A], roots: [ROOT], ours: UNTRUSTED },
  {
    what: 'a loop with a way out, sent last',
    list: [leaf(LOOP_A), A_BY_B, B_BY_A, A_BY_ROOT],
    roots: [ROOT],
    ours: [],
  },
  { what: 'eight intermediates', list: deepList(8), roots: [ROOT], ours: [] },
  {
    what: 'nine intermediates',
    differs: AS.everyone('follow more than ten certificates'),
    list: deepList(9),
    roots: [ROOT],
    ours: ['path-strength', 'trusted-chain'],
  },
  {
    what: 'at the last moment of the leaf',
    differs: AS.openssls('are over at that second; to RFC 5280 §4.1.2.5 it is inside'),
    list: [leaf(ONE, SHORT), ONE],
    roots: [ROOT],
    at: ENDS,
    ours: [],
  },
  { what: 'a second later', list: [leaf(ONE, SHORT), ONE], roots: [ROOT], at: later(ENDS, 1), ours: EXPIRED },
  { what: 'at the first moment of the leaf', list: [leaf(ONE, SHORT), ONE], roots: [ROOT], at: BEGINS, ours: [] },
  { what: 'a second earlier', list: [leaf(ONE, SHORT), ONE], roots: [ROOT], at: later(BEGINS, -1), ours: EXPIRED },
  {
    what: 'a leaf that ends after its issuer',
    list: [leaf(ca(ROOT, 'Short', SHORT), LONG), ca(ROOT, 'Short', SHORT)],
    roots: [ROOT],
    at: later(ENDS, 1),
    ours: EXPIRED,
  },
]
