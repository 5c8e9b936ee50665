import { GREASE, type HelloExtension } from '../hello-template.ts'
import { cipherSuite, isSignallingSuite } from '../registry/cipher-suites.ts'
import { SECP256R1, SECP384R1, SECP521R1, X25519, X25519MLKEM768 } from '../registry/groups.ts'
import { TLS_1_0, TLS_1_1, TLS_1_2, TLS_1_3 } from '../registry/versions.ts'
import type { Client } from './client.ts'

// The system's own stack, as Safari and apps without ATS use it. Captures of testssl.sh, etc/client-simulation.txt: Safari 9
// on iOS 9, 10 on iOS 10, 12.1 on iOS 12.2, 15.4, 18.4 and 26.4; uTLS u_parrots.go for iOS 11.1, 12.1, 13 and 14; decoded
// 2026-11-23. Rows of suites: TLS 1.3; ECDHE with ECDSA; ECDHE with RSA; static RSA; 3DES and RC4.

const IOS_10_SUITES = [
  0x00ff, // TLS_EMPTY_RENEGOTIATION_INFO_SCSV
  ...[0xc02c, 0xc02b, 0xc024, 0xc023, 0xc00a, 0xc009, 0xc008],
  ...[0xc030, 0xc02f, 0xc028, 0xc027, 0xc014, 0xc013, 0xc012],
  ...[0x009d, 0x009c, 0x003d, 0x003c, 0x0035, 0x002f, 0x000a],
]
const IOS_11_SUITES = [
  ...[0xc02c, 0xc02b, 0xc024, 0xc023, 0xc00a, 0xc009, 0xcca9],
  ...[0xc030, 0xc02f, 0xc028, 0xc027, 0xc014, 0xc013, 0xcca8],
  ...[0x009d, 0x009c, 0x003d, 0x003c, 0x0035, 0x002f],
]
const TRIPLE_DES = [0xc008, 0xc012, 0x000a]
const TLS13_SUITES = [0x1301, 0x1302, 0x1303]
const AEAD_SUITES = [...[0xc02c, 0xc02b, 0xcca9], ...[0xc030, 0xc02f, 0xcca8]]
const IOS_15_SUITES = [
  ...AEAD_SUITES,
  ...[0xc00a, 0xc009, 0xc014, 0xc013],
  ...[0x009d, 0x009c, 0x0035, 0x002f],
  ...TRIPLE_DES,
]

const IOS_9_SCHEMES = [0x0501, 0x0401, 0x0201, 0x0503, 0x0403, 0x0203]
const IOS_10_SCHEMES = [0x0401, 0x0201, 0x0501, 0x0601, 0x0403, 0x0203, 0x0503, 0x0603]
const IOS_11_SCHEMES = [0x0403, 0x0804, 0x0401, 0x0503, 0x0805, 0x0501, 0x0806, 0x0601, 0x0201]
/** rsa_pss_rsae_sha384 (0x0805) comes twice, as Apple sends it; ecdsa_sha1 (0x0203) is back. */
const IOS_12_SCHEMES = [0x0403, 0x0804, 0x0401, 0x0503, 0x0203, 0x0805, 0x0805, 0x0501, 0x0806, 0x0601, 0x0201]
const IOS_18_SCHEMES = IOS_12_SCHEMES.filter((scheme) => scheme !== 0x0203)
/** FCP_v2.1: without rsa_pkcs1_sha1. */
const MANAGED_SCHEMES = IOS_18_SCHEMES.filter((scheme) => scheme !== 0x0201)

const NIST_GROUPS = [SECP256R1, SECP384R1, SECP521R1]
const OLD_PROTOCOLS = ['h2', 'h2-16', 'h2-15', 'h2-14', 'spdy/3.1', 'spdy/3', 'http/1.1']
const ALL_VERSIONS = [TLS_1_3, TLS_1_2, TLS_1_1, TLS_1_0]

interface Stack {
  readonly suites: Client['suites']
  readonly extensions: readonly HelloExtension[]
}

const ios9 = secureTransport([...IOS_10_SUITES, ...[0xc007, 0xc011, 0x0005, 0x0004]], IOS_9_SCHEMES)
const ios9Ats = secureTransport(
  // Another order than Safari's, and without 0xC014, which Apple's coreTLS lists.
  [0x00ff, 0xc02c, 0xc02b, 0xc024, 0xc00a, 0xc023, 0xc009, 0xc030, 0xc02f, 0xc028, 0xc027, 0xc013],
  IOS_9_SCHEMES,
)
const ios10 = secureTransport(IOS_10_SUITES, IOS_10_SCHEMES, [{ kind: 'extended_master_secret' }])
const ios11 = boringWithoutGrease(IOS_11_SUITES, IOS_11_SCHEMES, OLD_PROTOCOLS, [])
const ios121 = boringWithoutGrease([...IOS_11_SUITES, ...TRIPLE_DES], IOS_12_SCHEMES, OLD_PROTOCOLS, [])
const ios12 = boringWithoutGrease(
  [...[0x1303, 0x1301, 0x1302], ...ios121.suites],
  IOS_12_SCHEMES,
  OLD_PROTOCOLS,
  ALL_VERSIONS,
)
const ios13 = boringWithoutGrease([...TLS13_SUITES, ...ios121.suites], IOS_12_SCHEMES, ['h2', 'http/1.1'], ALL_VERSIONS)
const ios14 = boringWithGrease(
  [
    ...TLS13_SUITES,
    ...AEAD_SUITES,
    ...[0xc024, 0xc023, 0xc00a, 0xc009, 0xc028, 0xc027, 0xc014, 0xc013],
    ...[0x009d, 0x009c, 0x003d, 0x003c, 0x0035, 0x002f],
    ...TRIPLE_DES,
  ],
  IOS_12_SCHEMES,
  { groups: [X25519], versions: ALL_VERSIONS, compressesCertificates: false },
)
const ios15 = boringWithGrease([...TLS13_SUITES, ...IOS_15_SUITES], IOS_12_SCHEMES, { groups: [X25519] })
const ios18 = boringWithGrease([...TLS13_SUITES, ...IOS_15_SUITES], IOS_18_SCHEMES, { groups: [X25519] })
// The post-quantum share makes the hello longer than one TCP segment.
const ios26Options = { groups: [X25519MLKEM768, X25519], versions: [TLS_1_3, TLS_1_2] }
const ios26 = boringWithGrease([...[0x1302, 0x1303, 0x1301], ...IOS_15_SUITES], IOS_18_SCHEMES, ios26Options)
/** Which suites is the documentation's word, the rest is assumed to be as in 26.4. */
const managed = boringWithGrease(
  [0x1302, 0x1303, 0x1301, 0xc02c, 0xc02b, 0xc030, 0xc02f],
  MANAGED_SCHEMES,
  ios26Options,
)

/** An era's name alone is an app under ATS; `-ats` are names of before; `-safari` is the whole stack, as without ATS. */
export const apple = {
  'ios-9': ats('ios-9', 'iOS 9', ios9Ats, TLS_1_2),
  'ios-9-ats': ats('ios-9-ats', 'iOS 9', ios9Ats, TLS_1_2),
  'ios-9-safari': safari('ios-9-safari', 'iOS 9', ios9),
  'ios-10': ats('ios-10', 'iOS 10', ios10, TLS_1_2),
  'ios-10-safari': safari('ios-10-safari', 'iOS 10', ios10),
  'ios-11': ats('ios-11', 'iOS 11', ios11),
  'ios-11-safari': safari('ios-11-safari', 'iOS 11', ios11),
  'ios-12.1': ats('ios-12.1', 'iOS 12.0 and 12.1', ios121),
  'ios-12.1-safari': safari('ios-12.1-safari', 'iOS 12.0 and 12.1', ios121),
  'ios-12': ats('ios-12', 'iOS 12.2 to 12.5', ios12),
  'ios-12-safari': safari('ios-12-safari', 'iOS 12.2 to 12.5', ios12),
  'ios-13': ats('ios-13', 'iOS 13', ios13),
  'ios-13-safari': safari('ios-13-safari', 'iOS 13', ios13),
  'ios-14': ats('ios-14', 'iOS 14 and 15.0 to 15.3', ios14),
  'ios-14-safari': safari('ios-14-safari', 'iOS 14 and 15.0 to 15.3', ios14),
  'ios-15': ats('ios-15', 'iOS 15 since 15.4', ios15),
  'ios-15.4-ats': ats('ios-15.4-ats', 'iOS 15 since 15.4', ios15),
  'ios-15-safari': safari('ios-15-safari', 'iOS 15 since 15.4', ios15),
  'ios-16': ats('ios-16', 'iOS 16', ios15),
  'ios-16-safari': safari('ios-16-safari', 'iOS 16', ios15),
  'ios-17': ats('ios-17', 'iOS 17', ios15),
  'ios-17-safari': safari('ios-17-safari', 'iOS 17', ios15),
  'ios-18': ats('ios-18', 'iOS 18', ios18),
  'ios-18.4-ats': ats('ios-18.4-ats', 'iOS 18', ios18),
  'ios-18-safari': safari('ios-18-safari', 'iOS 18', ios18),
  'ios-26': ats('ios-26', 'iOS 26', ios26),
  'ios-26.4-ats': ats('ios-26.4-ats', 'iOS 26', ios26),
  'ios-26-safari': safari('ios-26-safari', 'iOS 26', ios26, TLS_1_2),
  'apple-os27-managed': {
    ...ats('apple-os27-managed', '', managed),
    standsFor: 'services of OS 27 that manage devices (NIAP TLS package FCP_v2.1)',
    demands: ['strong-leaf', 'extended-master-secret', 'offered-signatures'],
  },
} satisfies Readonly<Record<string, Client>>

/** iOS 9 and 10, Apple's coreTLS. */
function secureTransport(
  suites: Client['suites'],
  schemes: readonly number[],
  last: readonly HelloExtension[] = [],
): Stack {
  return {
    suites,
    extensions: [
      { kind: 'server_name' },
      { kind: 'supported_groups', groups: NIST_GROUPS },
      { kind: 'ec_point_formats', formats: [0] },
      { kind: 'signature_algorithms', schemes },
      { kind: 'next_protocol_negotiation' },
      { kind: 'application_layer_protocol_negotiation', protocols: OLD_PROTOCOLS },
      { kind: 'status_request' },
      { kind: 'signed_certificate_timestamp' },
      ...last,
    ],
  }
}

/** iOS 11 to 13. `versions` is empty before TLS 1.3. */
function boringWithoutGrease(
  suites: Client['suites'],
  schemes: readonly number[],
  protocols: readonly string[],
  versions: readonly number[],
): Stack {
  const groups = [X25519, ...NIST_GROUPS]
  return {
    suites,
    extensions: [
      { kind: 'renegotiation_info' },
      { kind: 'server_name' },
      { kind: 'extended_master_secret' },
      { kind: 'signature_algorithms', schemes },
      { kind: 'status_request' },
      ...(protocols === OLD_PROTOCOLS ? [{ kind: 'next_protocol_negotiation' } as const] : []),
      { kind: 'signed_certificate_timestamp' },
      { kind: 'application_layer_protocol_negotiation', protocols },
      { kind: 'ec_point_formats', formats: [0] },
      ...(versions.length === 0
        ? [{ kind: 'supported_groups', groups } as const]
        : ([
            { kind: 'key_share', groups: [X25519] },
            { kind: 'psk_key_exchange_modes', modes: [1] },
            { kind: 'supported_versions', versions },
            { kind: 'supported_groups', groups },
            { kind: 'padding', rule: 'boringssl' },
          ] as const)),
    ],
  }
}

interface GreasedOptions {
  /** Those that it shares, before the NIST curves. */
  readonly groups: readonly number[]
  readonly versions?: readonly number[]
  readonly compressesCertificates?: boolean
}

/** iOS 14 and later. */
function boringWithGrease(
  suites: Client['suites'],
  schemes: readonly number[],
  { groups, versions = ALL_VERSIONS, compressesCertificates = true }: GreasedOptions,
): Stack {
  return {
    suites: [GREASE, ...suites],
    extensions: [
      { kind: 'grease', data: 'empty' },
      { kind: 'server_name' },
      { kind: 'extended_master_secret' },
      { kind: 'renegotiation_info' },
      { kind: 'supported_groups', groups: [GREASE, ...groups, ...NIST_GROUPS] },
      { kind: 'ec_point_formats', formats: [0] },
      { kind: 'application_layer_protocol_negotiation', protocols: ['h2', 'http/1.1'] },
      { kind: 'status_request' },
      { kind: 'signature_algorithms', schemes },
      { kind: 'signed_certificate_timestamp' },
      { kind: 'key_share', groups: [GREASE, ...groups] },
      { kind: 'psk_key_exchange_modes', modes: [1] },
      { kind: 'supported_versions', versions: [GREASE, ...versions] },
      ...(compressesCertificates ? [{ kind: 'compress_certificate', algorithms: [1] } as const] : []),
      { kind: 'grease', data: 'one-zero' },
      { kind: 'padding', rule: 'boringssl' },
    ],
  }
}

function safari(name: string, era: string, stack: Stack, oldestVersion = TLS_1_0): Client {
  const standsFor = `Safari, and an app without ATS, on ${era}`
  return { ...hello(name, stack, TLS_1_0), standsFor, oldestVersion, demands: [] }
}

/** Apple Security, SecProtocolHelper.m: of the stack's suites those with ECDHE and AES or ChaCha20, of its versions TLS 1.2 and later. */
function ats(name: string, era: string, stack: Stack, recordVersion = TLS_1_0): Client {
  const offersAts = (suite: number | typeof GREASE): boolean =>
    suite === GREASE || isSignallingSuite(suite) || isAtsSuite(suite)
  return {
    ...hello(
      name,
      { suites: stack.suites.filter(offersAts), extensions: stack.extensions.map(fromTls12) },
      recordVersion,
    ),
    standsFor: `an app under ATS on ${era}`,
    oldestVersion: TLS_1_2,
    demands: ['strong-leaf'],
  }
}

function isAtsSuite(id: number): boolean {
  const suite = cipherSuite(id)
  if (suite === undefined) return false
  return suite.minimumVersion === TLS_1_3 || (suite.keyExchange === 'ECDHE' && /^(?:AES|CHACHA20)_/u.test(suite.cipher))
}

function fromTls12(extension: HelloExtension): HelloExtension {
  if (extension.kind !== 'supported_versions') return extension
  const versions = extension.versions.filter((version) => version === GREASE || version >= TLS_1_2)
  return { ...extension, versions }
}

function hello(name: string, { suites, extensions }: Stack, recordVersion: number) {
  const speaksTls13 = extensions.some(({ kind }) => kind === 'supported_versions')
  return {
    name,
    recordVersion,
    clientVersion: TLS_1_2,
    sessionId: speaksTls13 ? 'random' : 'empty',
    suites,
    compressionMethods: [0],
    extensions,
  } as const
}
