import { aCertificate, rawExtension } from '../certificates.ts'
import { AS, type Chain, ca, corrupted, LONG, leaf, root } from './chain.ts'

const ROOT = root()
const ONE = ca(ROOT, 'One')
const TWO = ca(ONE, 'Two')
const NO_CA = ca(ROOT, 'No CA', { isCa: false })
const SILENT = aCertificate({ ...LONG, subject: { CN: 'Silent' }, issuer: ROOT, keyUsage: ['keyCertSign'] }, 'Silent')
const OLD = ca(ROOT, 'Old', { version: 1 })
const OLD_ROOT = root('Old Root', { version: 1 })
const SIGNS_LISTS = ca(ROOT, 'Signs lists', { keyUsage: ['cRLSign'] })
const NO_USAGE = ca(ROOT, 'No usage', { keyUsage: [] })
const ZERO = ca(ROOT, 'Zero', { pathLength: 0 })
const BELOW_ZERO = ca(ZERO, 'Below zero')
const ZERO_ROOT = root('Zero Root', { pathLength: 0 })
const BELOW_ZERO_ROOT = ca(ZERO_ROOT, 'Below zero root')
const AGAIN = ca(ZERO, 'Zero', { keys: 'ec-p384' })
const NO_CA_ROOT = root('No CA Root', { isCa: false })
const LISTS_ROOT = root('Lists Root', { keyUsage: ['cRLSign'] })
const OWN = leaf(null)
const KNOWN = leaf(ONE)
const OWN_CA = leaf(null, {
  isCa: true,
  keyUsage: ['digitalSignature', 'keyCertSign'],
  extendedKeyUsage: ['1.3.6.1.5.5.7.3.1'],
})
const CRITICAL = [rawExtension('1.2.3.4', [5, 0], true)]
const HARMLESS = [rawExtension('1.2.3.4', [5, 0])]
const TWICE = [rawExtension('1.2.3.4', [5, 0]), rawExtension('1.2.3.4', [5, 0])]
const CRITICAL_CA = ca(ROOT, 'Critical', { extraExtensions: CRITICAL })
const CRITICAL_ROOT = root('Critical Root', { extraExtensions: CRITICAL })
const TWICE_CA = ca(ROOT, 'Twice', { extraExtensions: TWICE })

const UNTRUSTED = ['trusted-chain'] as const

/** Which certificates may stand above which, RFC 5280 §6.1. */
export const ISSUERS: readonly Chain[] = [
  { what: 'a leaf of the root', list: [leaf(ROOT)], roots: [ROOT], ours: [] },
  { what: 'one intermediate', list: [leaf(ONE), ONE], roots: [ROOT], ours: [] },
  { what: 'two intermediates', list: [leaf(TWO), TWO, ONE], roots: [ROOT], ours: [] },
  { what: 'the intermediate was not sent', list: [leaf(ONE)], roots: [ROOT], ours: UNTRUSTED },
  { what: 'the upper intermediate was not sent', list: [leaf(TWO), TWO], roots: [ROOT], ours: UNTRUSTED },
  { what: 'another root', list: [leaf(ONE), ONE], roots: [root('Other')], ours: UNTRUSTED },
  {
    what: 'a root of the same name with another key',
    list: [leaf(ONE), ONE],
    roots: [root('Root', { keys: 'ec-p384' })],
    ours: UNTRUSTED,
  },
  {
    what: 'a root that was sent but is not trusted',
    list: [leaf(ONE), ONE, ROOT],
    roots: [root('Other')],
    ours: UNTRUSTED,
  },
  { what: 'a leaf that signs itself', list: [OWN], roots: [ROOT], ours: UNTRUSTED },
  { what: 'a leaf that signs itself and is the anchor', list: [OWN], roots: [OWN], added: true, ours: [] },
  { what: 'the same as a CA', list: [OWN_CA], roots: [OWN_CA], added: true, ours: [] },
  {
    what: 'an issued leaf that is itself the anchor',
    differs: AS.gnutls('follows an issued certificate to its issuer all the same'),
    list: [KNOWN],
    roots: [KNOWN],
    added: true,
    ours: [],
  },
  { what: 'an intermediate as the anchor', list: [leaf(TWO), TWO], roots: [ONE], added: true, ours: [] },
  { what: 'an intermediate that says it is no CA', list: [leaf(NO_CA), NO_CA], roots: [ROOT], ours: UNTRUSTED },
  { what: 'an end-entity certificate as the issuer', list: [leaf(SILENT), SILENT], roots: [ROOT], ours: UNTRUSTED },
  { what: 'an intermediate of version 1', list: [leaf(OLD), OLD], roots: [ROOT], ours: UNTRUSTED },
  {
    what: 'a root of version 1',
    differs: AS.strict('asks for version 3'),
    list: [leaf(OLD_ROOT)],
    roots: [OLD_ROOT],
    ours: [],
  },
  { what: 'a key usage without keyCertSign', list: [leaf(SIGNS_LISTS), SIGNS_LISTS], roots: [ROOT], ours: UNTRUSTED },
  {
    what: 'a CA without key usage',
    differs: AS.strict('asks for a key usage in a CA'),
    list: [leaf(NO_USAGE), NO_USAGE],
    roots: [ROOT],
    ours: [],
  },
  { what: 'path length 0 above the leaf', list: [leaf(ZERO), ZERO], roots: [ROOT], ours: [] },
  {
    what: 'path length 0 above an intermediate',
    list: [leaf(BELOW_ZERO), BELOW_ZERO, ZERO],
    roots: [ROOT],
    ours: UNTRUSTED,
  },
  {
    what: 'path length 0 of the root itself',
    list: [leaf(BELOW_ZERO_ROOT), BELOW_ZERO_ROOT],
    roots: [ZERO_ROOT],
    ours: UNTRUSTED,
  },
  {
    what: 'a self-issued intermediate does not count for the path length',
    differs: AS.gnutls('counts self-issued intermediates too'),
    list: [leaf(AGAIN), AGAIN, ZERO],
    roots: [ROOT],
    ours: [],
  },
  { what: 'an anchor that says it is no CA', list: [leaf(NO_CA_ROOT)], roots: [NO_CA_ROOT], ours: UNTRUSTED },
  { what: 'an anchor that may not sign certificates', list: [leaf(LISTS_ROOT)], roots: [LISTS_ROOT], ours: UNTRUSTED },
  {
    what: 'an unknown critical extension in the leaf',
    list: [leaf(ONE, { extraExtensions: CRITICAL }), ONE],
    roots: [ROOT],
    ours: UNTRUSTED,
  },
  {
    what: 'an unknown critical extension in an intermediate',
    list: [leaf(CRITICAL_CA), CRITICAL_CA],
    roots: [ROOT],
    ours: UNTRUSTED,
  },
  {
    what: 'an unknown critical extension in the root',
    differs: AS.everyone('judge an anchor like any certificate; to RFC 5280 and Apple it is a name and a key'),
    list: [leaf(CRITICAL_ROOT)],
    roots: [CRITICAL_ROOT],
    ours: [],
  },
  {
    what: 'an unknown extension that is not critical',
    list: [leaf(ONE, { extraExtensions: HARMLESS }), ONE],
    roots: [ROOT],
    ours: [],
  },
  {
    what: 'an extension twice in the leaf',
    differs: AS.openssls('look for duplicates among the extensions they know only'),
    list: [leaf(ONE, { extraExtensions: TWICE }), ONE],
    roots: [ROOT],
    ours: UNTRUSTED,
  },
  {
    what: 'an extension twice in an intermediate',
    differs: AS.openssls('look for duplicates among the extensions they know only'),
    list: [leaf(TWICE_CA), TWICE_CA],
    roots: [ROOT],
    ours: UNTRUSTED,
  },
  { what: 'a leaf whose signature is wrong', list: [corrupted(leaf(ONE)), ONE], roots: [ROOT], ours: UNTRUSTED },
  {
    what: 'an intermediate whose signature is wrong',
    list: [leaf(ONE), corrupted(ONE)],
    roots: [ROOT],
    ours: UNTRUSTED,
  },
  { what: 'a root whose signature over itself is wrong', list: [leaf(ONE), ONE], roots: [corrupted(ROOT)], ours: [] },
  {
    what: 'a CA as the leaf',
    list: [
      leaf(ONE, { isCa: true, keyUsage: ['digitalSignature', 'keyCertSign'], extendedKeyUsage: ['1.3.6.1.5.5.7.3.1'] }),
      ONE,
    ],
    roots: [ROOT],
    ours: [],
  },
]
