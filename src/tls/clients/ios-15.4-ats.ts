import { GREASE, type HelloTemplate } from '../hello-template.ts'
import { SECP256R1, SECP384R1, SECP521R1, X25519 } from '../registry/groups.ts'
import { TLS_1_0, TLS_1_2, TLS_1_3 } from '../registry/versions.ts'

// An app under ATS on iOS 15.4 to 17: the hello of Safari 15.4 (capture of testssl.sh, etc/client-simulation.txt, decoded
// 2026-11-23) with the suites and versions that ATS leaves (Apple Security 60158, SecProtocolHelper.m): no static RSA,
// no 3DES, nothing below TLS 1.2.
// biome-ignore format: one row a line
export const client: HelloTemplate = {
  name: 'ios-15.4-ats',
  recordVersion: TLS_1_0,
  clientVersion: TLS_1_2,
  sessionId: 'random',
  suites: [
    GREASE,
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
  ],
  compressionMethods: [0],
  extensions: [
    { kind: 'grease', data: 'empty' },
    { kind: 'server_name' },
    { kind: 'extended_master_secret' },
    { kind: 'renegotiation_info' },
    { kind: 'supported_groups', groups: [GREASE, X25519, SECP256R1, SECP384R1, SECP521R1] },
    { kind: 'ec_point_formats', formats: [0] },
    { kind: 'application_layer_protocol_negotiation', protocols: ['h2', 'http/1.1'] },
    { kind: 'status_request' },
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
    { kind: 'signed_certificate_timestamp' },
    { kind: 'key_share', groups: [GREASE, X25519] },
    { kind: 'psk_key_exchange_modes', modes: [1] },
    { kind: 'supported_versions', versions: [GREASE, TLS_1_3, TLS_1_2] },
    { kind: 'compress_certificate', algorithms: [1] },
    { kind: 'grease', data: 'one-zero' },
    { kind: 'padding', rule: 'boringssl' },
  ],
}
