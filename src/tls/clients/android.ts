import type { HelloExtension } from '../hello-template.ts'
import { cipherSuite } from '../registry/cipher-suites.ts'
import { SECP256R1, SECP384R1, SECP521R1, X25519 } from '../registry/groups.ts'
import { SSL_3_0, TLS_1_0, TLS_1_1, TLS_1_2, TLS_1_3 } from '../registry/versions.ts'
import type { Client } from './client.ts'

// The platform's own stack, as HttpURLConnection and SSLSocket use it; Chrome brings its own. Captures "Android ..." of
// testssl.sh, etc/client-simulation.txt, decoded 2026-11-23; from 11 on compared with Conscrypt, NativeCrypto.java.

// biome-ignore format: rows of one kind
const KITKAT_SUITES = [
  0xc030, 0xc02c, 0xc014, 0xc00a, 0x00a3, 0x009f, 0x006b, 0x006a, 0x0039, 0x0038, 0x009d, 0x003d, 0x0035, // AES-256
  0xc012, 0xc008, 0x0016, 0x0013, 0x000a, // 3DES
  0xc02f, 0xc02b, 0xc027, 0xc023, 0xc013, 0xc009, 0x00a2, 0x009e, 0x0067, 0x0040, 0x0033, 0x0032, 0x009c, 0x003c, 0x002f, // AES-128
  0xc011, 0xc007, 0x0005, 0x0004, // RC4
  0x00ff, // TLS_EMPTY_RENEGOTIATION_INFO_SCSV
]
// biome-ignore format: rows of one kind
const LOLLIPOP_SUITES = [
  0xcc14, 0xcc13, 0xcc15, // ChaCha20 before its RFC
  0xc014, 0xc00a, 0x0039, 0x0038, 0x0035, // AES-256
  0xc012, 0xc008, 0x0016, 0x0013, 0x000a, // 3DES
  0xc02f, 0xc02b, 0xc013, 0xc009, 0x00a2, 0x009e, 0x0033, 0x0032, 0x009c, 0x002f, // AES-128
  0xc011, 0xc007, 0x0005, 0x0004, // RC4
  0x00ff,
]
// biome-ignore format: rows of one kind
const MARSHMALLOW_SUITES = [
  0xcc14, 0xcc13, 0xcc15,
  0xc02b, 0xc02f, 0x009e, // AES-128-GCM, and no AES-256-GCM
  0xc00a, 0xc014, 0x0039, 0xc009, 0xc013, 0x0033,
  0x009c, 0x0035, 0x002f, 0x000a, // static RSA
  0x00ff,
]
// biome-ignore format: rows of one kind
const OREO_SUITES = [
  0xc02b, 0xc02c, 0xcca9, // ECDHE with ECDSA
  0xc02f, 0xc030, 0xcca8, // ECDHE with RSA
  0xc009, 0xc00a, 0xc013, 0xc014, // ECDHE with CBC
  0x009c, 0x009d, 0x002f, 0x0035, // static RSA
]
/** What HttpURLConnection leaves of the platform's suites: no ECDSA with CBC. */
const NOUGAT_SUITES = OREO_SUITES.filter((suite) => suite !== 0xc009 && suite !== 0xc00a)
const TLS13_SUITES = [0x1301, 0x1302, 0x1303]

/** For each of SHA-512, 384, 256, 224 and 1: RSA, DSA, ECDSA; then rsa_pkcs1_md5. */
const KITKAT_SCHEMES = [...[6, 5, 4, 3, 2].flatMap((hash) => [1, 2, 3].map((kind) => hash * 0x100 + kind)), 0x0101]
const MARSHMALLOW_SCHEMES = [6, 5, 4, 3, 2].flatMap((hash) => [1, 3].map((kind) => hash * 0x100 + kind))
const OREO_SCHEMES = [0x0403, 0x0804, 0x0401, 0x0503, 0x0805, 0x0501, 0x0806, 0x0601, 0x0201]

const NIST_GROUPS = [SECP521R1, SECP384R1, SECP256R1]
const OREO_GROUPS = [X25519, SECP256R1, SECP384R1]

const kitkat: readonly HelloExtension[] = [
  { kind: 'server_name' },
  { kind: 'ec_point_formats', formats: [0] },
  { kind: 'supported_groups', groups: NIST_GROUPS },
  { kind: 'session_ticket' },
  { kind: 'signature_algorithms', schemes: KITKAT_SCHEMES },
  { kind: 'next_protocol_negotiation' },
  { kind: 'heartbeat', mode: 1 },
]
const lollipop: readonly HelloExtension[] = [
  { kind: 'server_name' },
  { kind: 'session_ticket' },
  { kind: 'signature_algorithms', schemes: KITKAT_SCHEMES },
  { kind: 'next_protocol_negotiation' },
  { kind: 'ec_point_formats', formats: [0] },
  { kind: 'supported_groups', groups: NIST_GROUPS },
]
const marshmallow: readonly HelloExtension[] = [
  { kind: 'server_name' },
  { kind: 'extended_master_secret' },
  { kind: 'session_ticket' },
  { kind: 'signature_algorithms', schemes: MARSHMALLOW_SCHEMES },
  { kind: 'status_request' },
  { kind: 'next_protocol_negotiation' },
  { kind: 'signed_certificate_timestamp' },
  { kind: 'application_layer_protocol_negotiation', protocols: ['http/1.1', 'spdy/3.1'] },
  { kind: 'ec_point_formats', formats: [0] },
  { kind: 'supported_groups', groups: [SECP256R1, SECP384R1] },
]
const nougat: readonly HelloExtension[] = [
  { kind: 'renegotiation_info' },
  { kind: 'server_name' },
  { kind: 'extended_master_secret' },
  { kind: 'session_ticket' },
  { kind: 'signature_algorithms', schemes: MARSHMALLOW_SCHEMES },
  { kind: 'application_layer_protocol_negotiation', protocols: ['h2', 'http/1.1'] },
  { kind: 'ec_point_formats', formats: [0] },
  // No other group: mended in 7.1.
  { kind: 'supported_groups', groups: [SECP256R1] },
]
const oreo: readonly HelloExtension[] = [
  { kind: 'server_name' },
  { kind: 'extended_master_secret' },
  { kind: 'renegotiation_info' },
  { kind: 'supported_groups', groups: OREO_GROUPS },
  { kind: 'ec_point_formats', formats: [0] },
  { kind: 'status_request' },
  { kind: 'signature_algorithms', schemes: OREO_SCHEMES },
]

const ALL_VERSIONS = [TLS_1_3, TLS_1_2, TLS_1_1, TLS_1_0]

export const android = {
  // TLS 1.2 is there and switched off: what of KitKat's offer TLS 1.0 has, without the extension that only TLS 1.2 knows.
  'android-4.4': client('android-4.4', 'Android 4.4 (TLS 1.0 only)', {
    clientVersion: TLS_1_0,
    oldestVersion: SSL_3_0,
    suites: KITKAT_SUITES.filter((suite) => (cipherSuite(suite)?.minimumVersion ?? SSL_3_0) <= TLS_1_0),
    extensions: kitkat.filter(({ kind }) => kind !== 'signature_algorithms'),
  }),
  'android-4.4-webview': {
    ...client('android-4.4-webview', '', { suites: KITKAT_SUITES, extensions: kitkat, oldestVersion: SSL_3_0 }),
    standsFor: 'the web view, and an app that asks for TLS 1.2, on Android 4.4',
  },
  'android-5': client('android-5', 'Android 5', {
    suites: LOLLIPOP_SUITES,
    extensions: lollipop,
    oldestVersion: SSL_3_0,
  }),
  'android-6': client('android-6', 'Android 6', { suites: MARSHMALLOW_SUITES, extensions: marshmallow }),
  'android-7': {
    ...client('android-7', '', { suites: NOUGAT_SUITES, extensions: nougat }),
    standsFor: 'an app on Android 7.0, with HttpURLConnection',
  },
  'android-8': client('android-8', 'Android 8', { suites: OREO_SUITES, extensions: oreo }),
  'android-9': client('android-9', 'Android 9', { suites: OREO_SUITES, extensions: oreo }),
  'android-10': withTls13('android-10', 'Android 10', ALL_VERSIONS),
  'android-11': withTls13('android-11', 'Android 11', ALL_VERSIONS),
  'android-12': withTls13('android-12', 'Android 12', ALL_VERSIONS),
  'android-13': withTls13('android-13', 'Android 13', [TLS_1_3, TLS_1_2]),
  'android-14': withTls13('android-14', 'Android 14', [TLS_1_3, TLS_1_2]),
  'android-15': withTls13('android-15', 'Android 15', [TLS_1_3, TLS_1_2]),
  'android-16': withTls13('android-16', 'Android 16', [TLS_1_3, TLS_1_2]),
} satisfies Readonly<Record<string, Client>>

type Part = Pick<Client, 'suites'> & { readonly extensions: readonly HelloExtension[] } & Partial<
    Pick<Client, 'clientVersion' | 'oldestVersion' | 'sessionId'>
  >

function client(name: string, era: string, part: Part): Client {
  return {
    name,
    recordVersion: TLS_1_0,
    clientVersion: TLS_1_2,
    sessionId: 'empty',
    compressionMethods: [0],
    standsFor: `an app on ${era}, with the platform's own TLS`,
    oldestVersion: TLS_1_0,
    demands: [],
    ...part,
  }
}

function withTls13(name: string, era: string, versions: readonly number[]): Client {
  return client(name, era, {
    sessionId: 'random',
    suites: [...TLS13_SUITES, ...OREO_SUITES],
    oldestVersion: Math.min(...versions),
    extensions: [
      { kind: 'server_name' },
      { kind: 'extended_master_secret' },
      { kind: 'renegotiation_info' },
      { kind: 'supported_groups', groups: OREO_GROUPS },
      { kind: 'ec_point_formats', formats: [0] },
      { kind: 'session_ticket' },
      { kind: 'application_layer_protocol_negotiation', protocols: ['http/1.1'] },
      { kind: 'status_request' },
      { kind: 'signature_algorithms', schemes: OREO_SCHEMES },
      { kind: 'key_share', groups: [X25519] },
      { kind: 'psk_key_exchange_modes', modes: [1] },
      { kind: 'supported_versions', versions },
      { kind: 'padding', rule: 'boringssl' },
    ],
  })
}
