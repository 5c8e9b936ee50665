import type { BuiltInPolicy } from '../model/policy.ts'

/**
 * What Apple's client code offers under App Transport Security in iOS 15.4 to 26, in no order of preference.
 * Security-61901 `protocol/SecProtocolInternal.h`; names as IANA registers them, compared on 2026-11-23.
 */
// biome-ignore format: one row a line
const ATS_SUITES: readonly number[] = [
  0x1301, // TLS_AES_128_GCM_SHA256
  0x1302, // TLS_AES_256_GCM_SHA384
  0x1303, // TLS_CHACHA20_POLY1305_SHA256
  0xc02c, // TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384
  0xc02b, // TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256
  0xcca9, // TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256
  0xc030, // TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384
  0xc02f, // TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256
  0xcca8, // TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256
  0xc00a, // TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA
  0xc009, // TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA
  0xc014, // TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA
  0xc013, // TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA
]

export const ats: BuiltInPolicy = {
  name: 'ats',
  description: "Apple's App Transport Security as phones enforce it today (iOS 15.4 to 26)",
  source: 'Apple, NSAppTransportSecurity and Security-61901, read on 2026-11-23',
  client: 'ios-18.4-ats',
  requirements: {
    'https-only': { level: 'error' },
    'certificate-validity': { level: 'error' },
    'hostname-match': { level: 'error', commonName: false },
    'tls-version': { level: 'error', minimum: 0x0303 },
    'trusted-chain': { level: 'error' },
    'forward-secrecy': { level: 'error', suites: ATS_SUITES },
    'leaf-key': { level: 'error', rsa: 2048, ec: 256 },
    'leaf-signature': { level: 'error' },
    'legacy-protocols': { level: 'warning' },
    'weak-ciphers': { level: 'warning', also: [] },
    'certificate-expiry': { level: 'warning', days: null },
    'complete-chain': { level: 'error' },
    'path-strength': { level: 'error' },
    'certificate-purpose': { level: 'error' },
    'certificate-lifetime': { level: 'error' },
    'certificate-transparency': { level: 'warning', logList: null },
    revocation: { level: 'warning' },
    pins: { level: 'error', backup: true },
    'expected-issuer': { level: 'error', issuer: [], spki: [], file: null },
    hsts: { level: 'off', maxAgeMs: 15_552_000_000 }, // 180d
    'secure-renegotiation': { level: 'notice' },
    'extended-master-secret': { level: 'notice' },
    'tls-compression': { level: 'notice' },
    'downgrade-protection': { level: 'notice' },
    'key-exchange': { level: 'notice' },
    clients: { level: 'warning', profiles: [] },
    'fleet-consistency': { level: 'warning' },
    'unreachable-from-here': { level: 'error' },
  },
}
