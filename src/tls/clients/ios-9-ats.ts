import type { HelloTemplate } from '../hello-template.ts'
import { SECP256R1, SECP384R1, SECP521R1 } from '../registry/groups.ts'
import { TLS_1_2 } from '../registry/versions.ts'

// An app under ATS on iOS 9. Capture "Apple ATS 9 iOS 9" of SSL Labs, as testssl.sh keeps it in
// etc/client-simulation.txt, decoded 2026-11-23. (Apple's coreTLS lists 0xC014 too; the capture lacks it.)
// biome-ignore format: one row a line
export const client: HelloTemplate = {
  name: 'ios-9-ats',
  recordVersion: TLS_1_2,
  clientVersion: TLS_1_2,
  sessionId: 'empty',
  suites: [
    0x00ff, // TLS_EMPTY_RENEGOTIATION_INFO_SCSV
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
  ],
  compressionMethods: [0],
  extensions: [
    { kind: 'server_name' },
    { kind: 'supported_groups', groups: [SECP256R1, SECP384R1, SECP521R1] },
    { kind: 'ec_point_formats', formats: [0] },
    // rsa_pkcs1_sha384, rsa_pkcs1_sha256, rsa_pkcs1_sha1, ecdsa_secp384r1_sha384, ecdsa_secp256r1_sha256, ecdsa_sha1
    { kind: 'signature_algorithms', schemes: [0x0501, 0x0401, 0x0201, 0x0503, 0x0403, 0x0203] },
    { kind: 'next_protocol_negotiation' },
    {
      kind: 'application_layer_protocol_negotiation',
      protocols: ['h2', 'h2-16', 'h2-15', 'h2-14', 'spdy/3.1', 'spdy/3', 'http/1.1'],
    },
    { kind: 'status_request' },
    { kind: 'signed_certificate_timestamp' },
  ],
}
