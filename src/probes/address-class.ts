import ipaddr from 'ipaddr.js'
import type { RangeName } from '../model/not-dialled.ts'

/**
 * What an address is to a run that dials where a list says. `never`: no server that phones talk to, and a way into the
 * machine that runs this. `private`: of a network that strangers cannot reach by themselves.
 */
export interface AddressClass {
  readonly kind: 'never' | 'private' | 'public'
  /** Null for a public one. */
  readonly range: RangeName | null
  /** The IPv4 address inside, where that is what decides. */
  readonly standsFor?: string
}

/** A literal address, with or without a zone. What cannot be read is never dialled. */
export function addressClass(address: string): AddressClass {
  // A zone says which interface, and nothing of what the address is.
  const [text = ''] = address.split('%', 1)
  // No octal or hexadecimal parts and no missing ones: what those mean depends on who reads them.
  if (ipaddr.IPv4.isValidFourPartDecimal(text)) return classOf(ipaddr.IPv4.parse(text))
  if (!ipaddr.IPv6.isValid(text)) return { kind: 'never', range: 'unreadable' }
  const parsed = ipaddr.IPv6.parse(text)
  const inner = embedded(parsed.toByteArray()).map((bytes) => new ipaddr.IPv4([...bytes]))
  return inner.map(standIn).reduce(worse, outerClass(parsed, inner.length > 0))
}

function standIn(inner: ipaddr.IPv4): AddressClass {
  const own = classOf(inner)
  return own.kind === 'public' ? own : { ...own, standsFor: inner.toString() }
}

function worse(one: AddressClass, other: AddressClass): AddressClass {
  return SEVERITY.indexOf(other.kind) > SEVERITY.indexOf(one.kind) ? other : one
}

const SEVERITY: readonly AddressClass['kind'][] = ['public', 'private', 'never']

type Row = readonly [cidr: string, kind: AddressClass['kind'], range: RangeName | null]

/**
 * The first row that holds an address says what it is. IANA IPv4 and IPv6 Special-Purpose Address Registries (RFC 6890);
 * metadata services as their clouds document them. 240.0.0.0/4 has hosts inside Google's and Amazon's networks.
 */
// biome-ignore format: one row a line
const RANGES: readonly Row[] = [
  ['0.0.0.0/8',             'never',   'unspecified'],     // RFC 791 §3.2; Linux takes 0.0.0.0 for itself
  ['255.255.255.255/32',    'never',   'broadcast'],       // RFC 919 §7
  ['224.0.0.0/4',           'never',   'multicast'],       // RFC 5771
  ['169.254.0.0/16',        'never',   'link-local'],      // RFC 3927; 169.254.169.254 and others of clouds are in it
  ['168.63.129.16/32',      'never',   'metadata'],        // Azure, WireServer
  ['100.100.100.200/32',    'never',   'metadata'],        // Alibaba Cloud
  ['192.0.0.192/32',        'never',   'metadata'],        // Oracle Cloud Infrastructure Classic
  ['127.0.0.0/8',           'private', 'loopback'],        // RFC 1122 §3.2.1.3
  ['10.0.0.0/8',            'private', 'private'],         // RFC 1918
  ['172.16.0.0/12',         'private', 'private'],
  ['192.168.0.0/16',        'private', 'private'],
  ['100.64.0.0/10',         'private', 'shared'],          // RFC 6598
  ['192.0.0.9/32',          'public',  null],              // RFC 7723
  ['192.0.0.10/32',         'public',  null],              // RFC 8155
  ['192.0.0.0/24',          'private', 'special-purpose'], // RFC 6890
  ['192.0.2.0/24',          'private', 'special-purpose'], // RFC 5737, documentation
  ['198.51.100.0/24',       'private', 'special-purpose'],
  ['203.0.113.0/24',        'private', 'special-purpose'],
  ['192.88.99.0/24',        'private', 'special-purpose'], // RFC 7526, once relays of 6to4
  ['198.18.0.0/15',         'private', 'special-purpose'], // RFC 2544, benchmarks
  ['240.0.0.0/4',           'private', 'special-purpose'], // RFC 1112 §4
  ['0.0.0.0/0',             'public',  null],

  ['::/128',                'never',   'unspecified'],     // RFC 4291 §2.5.2
  ['::1/128',               'private', 'loopback'],        // RFC 4291 §2.5.3
  ['ff00::/8',              'never',   'multicast'],       // RFC 4291 §2.7
  ['fe80::/10',             'never',   'link-local'],      // RFC 4291 §2.5.6
  ['fd00:ec2::/32',         'never',   'metadata'],        // AWS: ::254 metadata, ::23 EKS Pod Identity
  ['fd20:ce::254/128',      'never',   'metadata'],        // Google Cloud
  ['fd00:c1::a9fe:a9fe/128', 'never',  'metadata'],        // Oracle Cloud
  ['fd00:100::100:200/128', 'never',   'metadata'],        // Alibaba Cloud
  ['fd00:42::42/128',       'never',   'metadata'],        // Scaleway
  ['fd00:a9fe:a9fe::1/128', 'never',   'metadata'],        // Akamai (Linode)
  ['fc00::/7',              'private', 'unique-local'],    // RFC 4193
  ['fec0::/10',             'private', 'site-local'],      // RFC 3879
  ['64:ff9b:1::/48',        'private', 'special-purpose'], // RFC 8215, NAT64 of one network
  ['100::/64',              'never',   'unassigned'],      // RFC 6666, discarded
  ['5f00::/16',             'private', 'special-purpose'], // RFC 9602
  ['2001:1::1/128',         'public',  null],              // RFC 7723
  ['2001:1::2/128',         'public',  null],              // RFC 8155
  ['2001:3::/32',           'public',  null],              // RFC 7450
  ['2001:4:112::/48',       'public',  null],              // RFC 7535
  ['2001:0::/23',           'private', 'special-purpose'], // RFC 2928
  ['2001:db8::/32',         'private', 'special-purpose'], // RFC 3849, documentation
  ['3fff::/20',             'private', 'special-purpose'], // RFC 9637, documentation
  ['2000::/3',              'public',  null],              // RFC 4291 §2.4, all that is given to hosts
  ['::/0',                  'never',   'unassigned'],
]

const PARSED = RANGES.map(([cidr, kind, range]) => ({ cidr: ipaddr.parseCIDR(cidr), class: { kind, range } as const }))

function classOf(address: ipaddr.IPv4 | ipaddr.IPv6): AddressClass {
  const row = PARSED.find(({ cidr }) => cidr[0].kind() === address.kind() && address.match(cidr))
  return row?.class ?? { kind: 'never', range: 'unreadable' }
}

/** What a prefix that only wraps IPv4 addresses is itself; what is inside decides. */
function outerClass(address: ipaddr.IPv6, isWrapping: boolean): AddressClass {
  if (isWrapping && WRAPPING.some((cidr) => address.match(cidr))) return { kind: 'public', range: null }
  return classOf(address)
}

const WRAPPING = ['::/96', '::ffff:0:0/96', '::ffff:0:0:0/96', '64:ff9b::/96', '2001::/32', '2002::/16'].map((cidr) =>
  ipaddr.IPv6.parseCIDR(cidr),
)

/** The IPv4 addresses that what is sent to an IPv6 address may end at; more than one where it depends on who unwraps. */
function embedded(bytes: readonly number[]): readonly (readonly number[])[] {
  const groups = Array.from({ length: 8 }, (_, index) => (at(bytes, 2 * index) << 8) | at(bytes, 2 * index + 1))
  const [first = 0, second = 0, third = 0] = groups
  const last = bytes.slice(12)
  const isZero = (from: number, to: number): boolean => bytes.slice(from, to).every((byte) => byte === 0)
  // IPv4-compatible (RFC 4291 §2.5.5.1), but for :: and ::1.
  if (isZero(0, 12)) return isZero(12, 15) && at(bytes, 15) <= 1 ? [] : [last]
  // IPv4-mapped (§2.5.5.2), and IPv4-translated (RFC 2765 §2.1).
  if (isZero(0, 10) && groups[5] === 0xffff) return [last]
  if (isZero(0, 8) && groups[4] === 0xffff && groups[5] === 0) return [last]
  // NAT64, RFC 6052 §2.1; and of one network, RFC 8215, where the prefix may have any length of §2.2.
  if (first === 0x64 && second === 0xff9b) {
    if (isZero(4, 12)) return [last]
    if (third === 1) return localNat64(bytes, isZero).filter(([byte]) => byte !== 0)
    return []
  }
  // 6to4, RFC 3056 §2.
  if (first === 0x2002) return [bytes.slice(2, 6)]
  // Teredo, RFC 4380 §4: the server, and the client with all bits turned.
  if (first === 0x2001 && second === 0) return [bytes.slice(4, 8), last.map((byte) => byte ^ 0xff)]
  // ISATAP, RFC 5214 §6.1, below any prefix.
  if ((groups[4] === 0 || groups[4] === 0x200) && groups[5] === 0x5efe) return [last]
  return []
}

/** RFC 6052 §2.2: octet 8 is left out, and what follows the address is zero. */
function localNat64(
  bytes: readonly number[],
  isZero: (from: number, to: number) => boolean,
): readonly (readonly number[])[] {
  const readings = [bytes.slice(12)]
  if (isZero(11, 16)) readings.push([...bytes.slice(6, 8), ...bytes.slice(9, 11)])
  if (isZero(12, 16)) readings.push([...bytes.slice(7, 8), ...bytes.slice(9, 12)])
  if (isZero(13, 16)) readings.push(bytes.slice(9, 13))
  return readings
}

function at(bytes: readonly number[], index: number): number {
  return bytes[index] ?? 0
}
