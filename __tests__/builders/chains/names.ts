import { encodeName } from '../../../src/demo/certificates.ts'
import type { MadeSubtrees } from '../../../src/demo/extensions.ts'
import { rawExtension, type Wanted } from '../certificates.ts'
import { AS, type Chain, ca, leaf, root } from './chain.ts'

const ROOT = root()
let made = 0

/** A leaf below a CA with these constraints. */
function below(
  permitted: MadeSubtrees | null,
  excluded: MadeSubtrees | null,
  wanted: Wanted = {},
): Pick<Chain, 'list' | 'roots'> {
  made += 1
  const nameConstraints = { ...(permitted === null ? {} : { permitted }), ...(excluded === null ? {} : { excluded }) }
  const issuer = ca(ROOT, `Constrained ${made}`, { nameConstraints })
  return { list: [leaf(issuer, wanted), issuer], roots: [ROOT] }
}

const UNTRUSTED = ['trusted-chain'] as const
const IP = { dnsNames: [], ipAddresses: ['192.0.2.10'] }
const IP6 = { dnsNames: [], ipAddresses: ['2001:db8::10'] }
const OTHER_ORGANISATION = { subject: { O: 'Other', CN: 'm.example.com' } }
const OWN_ORGANISATION = { subject: { O: 'Chains', CN: 'm.example.com' } }
const CHAINS = encodeName({ O: 'Chains' })
const NO_SAN = { dnsNames: [] }

const LIMITED_ROOT = root('Limited Root', { nameConstraints: { permitted: { dns: ['example.org'] } } })
const OUTER = ca(ROOT, 'Outer', { nameConstraints: { permitted: { dns: ['example.com'] } } })
const INNER = ca(OUTER, 'Inner', { nameConstraints: { permitted: { dns: ['example.org'] } } })
const ROLLED = ca(ROOT, 'Rolled', { nameConstraints: { permitted: { names: [CHAINS] } } })
const ROLLED_AGAIN = ca(ROLLED, 'Rolled', { keys: 'ec-p384' })
/** permittedSubtrees with dNSName "example.com" and minimum 1. */
const BOUNDED = ca(ROOT, 'Bounded', {
  extraExtensions: [
    rawExtension(
      '2.5.29.30',
      [0x30, 0x14, 0xa0, 0x12, 0x30, 0x10, 0x82, 0x0b, ...Buffer.from('example.com'), 0x80, 0x01, 0x01],
      true,
    ),
  ],
})
/** The leaf's rfc822Name a@example.net. */
const WITH_MAIL = [rawExtension('2.5.29.17', [0x30, 0x0f, 0x81, 0x0d, ...Buffer.from('a@example.net')])]

/** RFC 5280 §4.2.1.10. */
export const NAMES: readonly Chain[] = [
  { what: 'a permitted name', ...below({ dns: ['example.com'] }, null), ours: [] },
  { what: 'a permitted name, to the letter', ...below({ dns: ['m.example.com'] }, null), ours: [] },
  { what: 'a name beside the permitted one', ...below({ dns: ['example.org'] }, null), ours: UNTRUSTED },
  { what: 'a name that only ends like the permitted one', ...below({ dns: ['ample.com'] }, null), ours: UNTRUSTED },
  {
    what: 'one of two names is not permitted',
    ...below({ dns: ['example.com'] }, null, { dnsNames: ['m.example.com', 'm.example.org'] }),
    ours: UNTRUSTED,
  },
  { what: 'an excluded name', ...below(null, { dns: ['example.com'] }), ours: UNTRUSTED },
  { what: 'another name is excluded', ...below(null, { dns: ['example.org'] }), ours: [] },
  { what: 'permitted and excluded', ...below({ dns: ['example.com'] }, { dns: ['m.example.com'] }), ours: UNTRUSTED },
  { what: 'a permitted name with a leading dot', ...below({ dns: ['.example.com'] }, null), ours: [] },
  {
    what: 'the name itself below one with a leading dot',
    ...below({ dns: ['.m.example.com'] }, null),
    ours: UNTRUSTED,
  },
  { what: 'capital letters', ...below({ dns: ['EXAMPLE.com'] }, null), ours: [] },
  { what: 'a permitted wildcard', ...below({ dns: ['example.com'] }, null, { dnsNames: ['*.example.com'] }), ours: [] },
  {
    what: 'a wildcard over an excluded name',
    ...below(null, { dns: ['m.example.com'] }, { dnsNames: ['*.example.com'] }),
    ours: [],
  },
  { what: 'every name is permitted by the empty one', ...below({ dns: [''] }, null), ours: [] },
  { what: 'every name is excluded by the empty one', ...below(null, { dns: [''] }), ours: UNTRUSTED },
  { what: 'a permitted address', ...below({ ip: ['192.0.2.0/24'] }, null, IP), ours: [] },
  { what: 'an address beside the permitted ones', ...below({ ip: ['198.51.100.0/24'] }, null, IP), ours: UNTRUSTED },
  { what: 'an excluded address', ...below(null, { ip: ['192.0.2.0/28'] }, IP), ours: UNTRUSTED },
  { what: 'all addresses are excluded, of a leaf with none', ...below(null, { ip: ['0.0.0.0/0', '::/0'] }), ours: [] },
  {
    what: 'all addresses are excluded, of a leaf with one',
    ...below(null, { ip: ['0.0.0.0/0'] }, IP),
    ours: UNTRUSTED,
  },
  { what: 'a permitted address of version 6', ...below({ ip: ['2001:db8::/32'] }, null, IP6), ours: [] },
  {
    what: 'an address of version 6 where one of 4 is permitted',
    differs: AS.gnutls('holds each version of addresses for a kind of its own'),
    ...below({ ip: ['192.0.2.0/24'] }, null, IP6),
    ours: UNTRUSTED,
  },
  { what: 'names are permitted, the leaf has an address only', ...below({ dns: ['example.com'] }, null, IP), ours: [] },
  { what: 'mail is permitted, the leaf has none', ...below({ email: ['example.org'] }, null), ours: [] },
  { what: 'mail is excluded, the leaf has none', ...below(null, { email: ['example.com'] }), ours: [] },
  {
    what: 'mail of another domain is permitted, the leaf has an address',
    ...below({ email: ['example.org'] }, null, { ...NO_SAN, extraExtensions: WITH_MAIL }),
    ours: UNTRUSTED,
  },
  { what: 'the subject is permitted', ...below({ names: [CHAINS] }, null, OWN_ORGANISATION), ours: [] },
  {
    what: 'the subject is not permitted',
    differs: AS.gnutls('takes no account of permitted directory names'),
    ...below({ names: [CHAINS] }, null, OTHER_ORGANISATION),
    ours: UNTRUSTED,
  },
  { what: 'the subject is excluded', ...below(null, { names: [CHAINS] }, OWN_ORGANISATION), ours: UNTRUSTED },
  {
    what: 'a common name that is not permitted, without any SAN',
    differs: AS.everyone('take the common name for a host name; no phone does, which hostname-match says'),
    ...below({ dns: ['example.org'] }, null, NO_SAN),
    ours: [],
  },
  { what: 'constraints of the root itself', list: [leaf(LIMITED_ROOT)], roots: [LIMITED_ROOT], ours: UNTRUSTED },
  {
    what: 'constraints of two issuers, which leave nothing',
    list: [leaf(INNER), INNER, OUTER],
    roots: [ROOT],
    ours: UNTRUSTED,
  },
  {
    what: 'a self-issued intermediate is not held to them',
    list: [leaf(ROLLED_AGAIN, OWN_ORGANISATION), ROLLED_AGAIN, ROLLED],
    roots: [ROOT],
    ours: [],
  },
  {
    what: 'a subtree with a minimum',
    differs: AS.gnutls('ignores minimum and maximum'),
    list: [leaf(BOUNDED), BOUNDED],
    roots: [ROOT],
    ours: UNTRUSTED,
  },
]
