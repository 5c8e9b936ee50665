import type { HelloExtension, HelloTemplate } from './hello-template.ts'
import { EMPTY_RENEGOTIATION_INFO_SCSV } from './registry/cipher-suites.ts'
import { SECP256R1, SECP384R1, SECP521R1, X25519 } from './registry/groups.ts'
import { SIGNATURE_SCHEMES } from './registry/signature-schemes.ts'
import { SSL_3_0, TLS_1_0, TLS_1_1, TLS_1_2, TLS_1_3 } from './registry/versions.ts'
import { DIAGNOSTIC_SUITES, MAX_SUITES } from './suite-lists.ts'

/** A hello of our own making. At most `MAX_SUITES` suites; throws RangeError above, or for a short one that is too long. */
export interface PlainHello {
  readonly name: string
  /** SSLv3 to TLS 1.2. */
  readonly clientVersion: number
  readonly suites: readonly number[]
  /** At most 255 bytes with its record header, for servers that hang on more, where the name leaves room; `SHORT_HELLO_SUITES` suites fit. */
  readonly short?: boolean
}

/** Suites of a short hello whose server name has up to 63 bytes. */
export const SHORT_HELLO_SUITES = 44

/** The signalling value of RFC 5746 §3.3 is always appended: IIS 10 refuses TLS 1.2 without it. */
export function plainHello({ name, clientVersion, suites, short = false }: PlainHello): HelloTemplate {
  const limit = short ? SHORT_HELLO_SUITES : MAX_SUITES
  if (suites.length > limit) throw new RangeError(`${suites.length} suites in one hello, at most ${limit}`)
  const schemes = short ? SHORT_SCHEMES : SIGNATURE_SCHEMES.map(({ id }) => id)
  const extensions: HelloExtension[] = [
    { kind: 'server_name' },
    { kind: 'supported_groups', groups: short ? SHORT_GROUPS : TLS12_GROUPS },
    { kind: 'ec_point_formats', formats: [0] },
  ]
  // "Clients MUST NOT offer it if they offer TLS versions prior to 1.2": RFC 5246 §7.4.1.4.1
  if (clientVersion >= TLS_1_2) extensions.push({ kind: 'signature_algorithms', schemes })
  // A short one, too: with a name of more than 69 bytes it would be in the window.
  extensions.push({ kind: 'padding', rule: 'appliances' })
  return {
    name,
    recordVersion: clientVersion === SSL_3_0 ? SSL_3_0 : TLS_1_0,
    clientVersion,
    sessionId: 'empty',
    suites: [...suites, EMPTY_RENEGOTIATION_INFO_SCSV],
    compressionMethods: [0],
    extensions,
  }
}

/** Everything there is, to see some certificate: every version, group and scheme; shares of x25519 and P-256. */
export function diagnosticHello(): HelloTemplate {
  return {
    name: 'diagnostic',
    recordVersion: TLS_1_0,
    clientVersion: TLS_1_2,
    sessionId: 'random',
    suites: [...DIAGNOSTIC_SUITES, EMPTY_RENEGOTIATION_INFO_SCSV],
    compressionMethods: [0],
    extensions: [
      { kind: 'server_name' },
      { kind: 'extended_master_secret' },
      { kind: 'supported_groups', groups: [...TLS12_GROUPS, ...TLS13_ONLY_GROUPS] },
      { kind: 'ec_point_formats', formats: [0] },
      { kind: 'signature_algorithms', schemes: SIGNATURE_SCHEMES.map(({ id }) => id) },
      { kind: 'supported_versions', versions: [TLS_1_3, TLS_1_2, TLS_1_1, TLS_1_0] },
      { kind: 'psk_key_exchange_modes', modes: [1] },
      { kind: 'key_share', groups: [X25519, SECP256R1] },
      { kind: 'padding', rule: 'appliances' },
    ],
  }
}

/** TLS 1.3 and nothing else, with suites of our choice; shares of x25519 and P-256. */
export function tls13Hello(name: string, suites: readonly number[]): HelloTemplate {
  const extensions = diagnosticHello().extensions ?? []
  return {
    ...diagnosticHello(),
    name,
    suites: [...suites, EMPTY_RENEGOTIATION_INFO_SCSV],
    extensions: extensions.map((e) => (e.kind === 'supported_versions' ? { ...e, versions: [TLS_1_3] } : e)),
  }
}

const SHORT_GROUPS = [X25519, SECP256R1, SECP384R1, SECP521R1]

/** Likeliest first: those, secp256k1 and brainpool, the other prime curves, the binary ones. */
export const TLS12_GROUPS: readonly number[] = [
  ...SHORT_GROUPS,
  30,
  22,
  26,
  27,
  28,
  21,
  20,
  19,
  18,
  17,
  16,
  15,
  14,
  13,
  12,
  11,
  10,
  9,
  8,
  7,
  6,
  5,
  4,
  3,
  2,
  1,
]

/** Of each kind of key the likeliest: RSA with SHA-2 and SHA-1, ECDSA, DSA. */
const SHORT_SCHEMES = [0x0401, 0x0403, 0x0503, 0x0804, 0x0501, 0x0601, 0x0201, 0x0203]

/** brainpool for TLS 1.3, SM2, the three hybrids with ML-KEM, the finite fields of RFC 7919. */
const TLS13_ONLY_GROUPS = [31, 32, 33, 41, 0x11eb, 0x11ec, 0x11ed, 0x0100, 0x0101, 0x0102, 0x0103, 0x0104]

/** Every group that a server of TLS 1.3 was seen to pick or may come to: pure ML-KEM, SM2 with it, and Kyber's draft too. */
export const TLS13_GROUPS: readonly number[] = [
  ...TLS12_GROUPS,
  ...TLS13_ONLY_GROUPS,
  0x0200,
  0x0201,
  0x0202,
  0x11ee,
  0x6399,
]
