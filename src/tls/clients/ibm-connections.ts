import { SECP256R1, SECP384R1, SECP521R1, X25519 } from '../registry/groups.ts'
import { TLS_1_0, TLS_1_2 } from '../registry/versions.ts'
import type { Client } from './client.ts'

// The client of the IBM Connections mobile flash of 6 February 2017: its 11 suites in the order of Apple's coreTLS, in
// the hello of iOS 12.1, the last iPhone stack without TLS 1.3 (uTLS u_parrots.go, HelloIOS_12_1, read 2026-11-23).
// biome-ignore format: one row a line
export const client: Client = {
  name: 'ibm-connections',
  standsFor: 'the IBM Connections app of 2017: 11 suites in the hello of iOS 12.1',
  oldestVersion: TLS_1_2,
  demands: ['strong-leaf'],
  recordVersion: TLS_1_0,
  clientVersion: TLS_1_2,
  sessionId: 'empty',
  suites: [
    0xc02c, // TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384
    0xc02b, // TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256
    0xc024, // TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA384
    0xc023, // TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA256
    0xc00a, // TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA
    0xc009, // TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA
    0xc030, // TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384
    0xc02f, // TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256
    0xc028, // TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA384
    0xc027, // TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA256
    0xc013, // TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA
  ],
  compressionMethods: [0],
  extensions: [
    { kind: 'renegotiation_info' },
    { kind: 'server_name' },
    { kind: 'extended_master_secret' },
    {
      kind: 'signature_algorithms',
      schemes: [
        0x0403, // ecdsa_secp256r1_sha256
        0x0804, // rsa_pss_rsae_sha256
        0x0401, // rsa_pkcs1_sha256
        0x0503, // ecdsa_secp384r1_sha384
        0x0203, // ecdsa_sha1
        0x0805, // rsa_pss_rsae_sha384
        0x0805, // twice, as Apple sends it
        0x0501, // rsa_pkcs1_sha384
        0x0806, // rsa_pss_rsae_sha512
        0x0601, // rsa_pkcs1_sha512
        0x0201, // rsa_pkcs1_sha1
      ],
    },
    { kind: 'status_request' },
    { kind: 'next_protocol_negotiation' },
    { kind: 'signed_certificate_timestamp' },
    {
      kind: 'application_layer_protocol_negotiation',
      protocols: ['h2', 'h2-16', 'h2-15', 'h2-14', 'spdy/3.1', 'spdy/3', 'http/1.1'],
    },
    { kind: 'ec_point_formats', formats: [0] },
    { kind: 'supported_groups', groups: [X25519, SECP256R1, SECP384R1, SECP521R1] },
  ],
}
