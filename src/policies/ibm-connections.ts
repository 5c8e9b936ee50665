import type { BuiltInPolicy } from '../model/policy.ts'

/**
 * The list that Apple published in 2015 and the IBM flash copied.
 * Names as IANA registers them, compared on 2026-11-23.
 */
// biome-ignore format: one row a line
const FLASH_SUITES: readonly number[] = [
  0xc02c, // TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384
  0xc02b, // TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256
  0xc024, // TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA384
  0xc00a, // TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA
  0xc023, // TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA256
  0xc009, // TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA
  0xc030, // TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384
  0xc02f, // TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256
  0xc028, // TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA384
  0xc027, // TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA256
  0xc013, // TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA
]

/** The client offers TLS 1.2 at most: the flash demands that TLS 1.2 is negotiated. */
export const ibmConnections: BuiltInPolicy = {
  name: 'ibm-connections',
  description: 'The IBM Connections mobile apps, as the IBM flash of 6 February 2017 has it',
  source: 'IBM, flash of 6 February 2017 on App Transport Security and IBM Connections mobile',
  client: 'ibm-connections',
  requirements: {
    'https-only': { level: 'error' },
    'certificate-validity': { level: 'error' },
    'hostname-match': { level: 'error', commonName: true },
    'tls-version': { level: 'error', minimum: 0x0303 },
    'trusted-chain': { level: 'error' },
    'forward-secrecy': { level: 'error', suites: FLASH_SUITES },
    'leaf-key': { level: 'error', rsa: 2048, ec: 256 },
    'leaf-signature': { level: 'error' },
    'legacy-protocols': { level: 'warning' },
    'weak-ciphers': { level: 'warning', also: [] },
    'certificate-expiry': { level: 'warning', days: null },
    'complete-chain': { level: 'error' },
    'path-strength': { level: 'off' },
    'certificate-purpose': { level: 'off' },
    'certificate-lifetime': { level: 'off' },
    'certificate-transparency': { level: 'off', logList: null },
    revocation: { level: 'off' },
    pins: { level: 'error', backup: true },
    'expected-issuer': { level: 'error', issuer: [], spki: [], file: null },
    hsts: { level: 'off', maxAgeMs: 15_552_000_000 }, // 180d
    'secure-renegotiation': { level: 'off' },
    'extended-master-secret': { level: 'off' },
    'tls-compression': { level: 'off' },
    'downgrade-protection': { level: 'off' },
    'key-exchange': { level: 'off' },
    clients: { level: 'warning', profiles: [] },
    'fleet-consistency': { level: 'warning' },
    'unreachable-from-here': { level: 'error' },
  },
}
