import { expect, test } from '@jest/globals'
import { CLIENTS } from '../../src/tls/clients/index.ts'
import { signatureSchemeName } from '../../src/tls/registry/signature-schemes.ts'
import { helloOf, restOf } from './client-columns.ts'
import { listOf } from './decode-hello.ts'

// Everything but the suites: versions | groups | shares | ALPN | EMS | status_request, SCT | other extensions.
// The versions are those of supported_versions, or the greatest one of a hello without.
const OLD_ALPN = 'h2,h2-16,h2-15,h2-14,spdy/3.1,spdy/3,http/1.1'
const NIST = 'secp256r1 secp384r1 secp521r1'
const REST = `
ios-9-ats           | 1.2 record 1.2  | ${NIST}        |        | ${OLD_ALPN}       | no  | yes yes | npn
ios-9-safari        | 1.2             | ${NIST}        |        | ${OLD_ALPN}       | no  | yes yes | npn
ios-10-safari       | 1.2             | ${NIST}        |        | ${OLD_ALPN}       | yes | yes yes | npn
ios-11-safari       | 1.2             | x25519 ${NIST} |        | ${OLD_ALPN}       | yes | yes yes | npn renegotiation
ios-12.1-safari     | 1.2             | x25519 ${NIST} |        | ${OLD_ALPN}       | yes | yes yes | npn renegotiation
ios-12-safari       | 1.3 1.2 1.1 1.0 | x25519 ${NIST} | x25519 | ${OLD_ALPN}       | yes | yes yes | npn renegotiation padding psk
ios-13-safari       | 1.3 1.2 1.1 1.0 | x25519 ${NIST} | x25519 | h2,http/1.1       | yes | yes yes | renegotiation padding psk
ios-14-safari       | 1.3 1.2 1.1 1.0 | x25519 ${NIST} | x25519 | h2,http/1.1       | yes | yes yes | renegotiation padding psk
ios-15-safari       | 1.3 1.2 1.1 1.0 | x25519 ${NIST} | x25519 | h2,http/1.1       | yes | yes yes | renegotiation padding psk zlib
ios-16-safari       | 1.3 1.2 1.1 1.0 | x25519 ${NIST} | x25519 | h2,http/1.1       | yes | yes yes | renegotiation padding psk zlib
ios-17-safari       | 1.3 1.2 1.1 1.0 | x25519 ${NIST} | x25519 | h2,http/1.1       | yes | yes yes | renegotiation padding psk zlib
ios-18-safari       | 1.3 1.2 1.1 1.0 | x25519 ${NIST} | x25519 | h2,http/1.1       | yes | yes yes | renegotiation padding psk zlib
ios-26-safari       | 1.3 1.2         | X25519MLKEM768 x25519 ${NIST} | X25519MLKEM768 x25519 | h2,http/1.1 | yes | yes yes | renegotiation psk zlib
android-4.4         | 1.0             | secp521r1 secp384r1 secp256r1 |        |                   | no  | no no   | npn ticket heartbeat
android-4.4-webview | 1.2             | secp521r1 secp384r1 secp256r1 |        |                   | no  | no no   | npn ticket heartbeat
android-5           | 1.2             | secp521r1 secp384r1 secp256r1 |        |                   | no  | no no   | npn ticket
android-6           | 1.2             | secp256r1 secp384r1           |        | http/1.1,spdy/3.1 | yes | yes yes | npn ticket
android-7           | 1.2             | secp256r1                     |        | h2,http/1.1       | yes | no no   | ticket renegotiation
android-8           | 1.2             | x25519 secp256r1 secp384r1    |        |                   | yes | yes no  | renegotiation
android-9           | 1.2             | x25519 secp256r1 secp384r1    |        |                   | yes | yes no  | renegotiation
android-10          | 1.3 1.2 1.1 1.0 | x25519 secp256r1 secp384r1    | x25519 | http/1.1          | yes | yes no  | ticket renegotiation padding psk
android-11          | 1.3 1.2 1.1 1.0 | x25519 secp256r1 secp384r1    | x25519 | http/1.1          | yes | yes no  | ticket renegotiation padding psk
android-12          | 1.3 1.2 1.1 1.0 | x25519 secp256r1 secp384r1    | x25519 | http/1.1          | yes | yes no  | ticket renegotiation padding psk
android-13          | 1.3 1.2         | x25519 secp256r1 secp384r1    | x25519 | http/1.1          | yes | yes no  | ticket renegotiation padding psk
android-14          | 1.3 1.2         | x25519 secp256r1 secp384r1    | x25519 | http/1.1          | yes | yes no  | ticket renegotiation padding psk
android-15          | 1.3 1.2         | x25519 secp256r1 secp384r1    | x25519 | http/1.1          | yes | yes no  | ticket renegotiation padding psk
android-16          | 1.3 1.2         | x25519 secp256r1 secp384r1    | x25519 | http/1.1          | yes | yes no  | ticket renegotiation padding psk
okhttp-restricted   | 1.3 1.2         | x25519 secp256r1 secp384r1    | x25519 | h2,http/1.1       | yes | yes no  | ticket renegotiation padding psk
okhttp-modern       | 1.3 1.2         | x25519 secp256r1 secp384r1    | x25519 | h2,http/1.1       | yes | yes no  | ticket renegotiation padding psk
okhttp-compatible   | 1.3 1.2         | x25519 secp256r1 secp384r1    | x25519 | h2,http/1.1       | yes | yes no  | ticket renegotiation padding psk
apple-os27-managed  | 1.3 1.2         | X25519MLKEM768 x25519 ${NIST} | X25519MLKEM768 x25519 | h2,http/1.1 | yes | yes yes | renegotiation psk zlib
`
const REST_ROWS = REST.trim()
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([client = '', ...cells]) => ({ client, cells }))

test.each(REST_ROWS)('$client has the versions, groups, shares and extensions of the table', ({ client, cells }) => {
  expect(restOf(helloOf(client))).toEqual(cells)
})

const IOS_11_SCHEMES =
  'ecdsa_secp256r1_sha256 rsa_pss_rsae_sha256 rsa_pkcs1_sha256 ecdsa_secp384r1_sha384 rsa_pss_rsae_sha384 rsa_pkcs1_sha384 rsa_pss_rsae_sha512 rsa_pkcs1_sha512 rsa_pkcs1_sha1'
const IOS_12_SCHEMES =
  'ecdsa_secp256r1_sha256 rsa_pss_rsae_sha256 rsa_pkcs1_sha256 ecdsa_secp384r1_sha384 ecdsa_sha1 rsa_pss_rsae_sha384 rsa_pss_rsae_sha384 rsa_pkcs1_sha384 rsa_pss_rsae_sha512 rsa_pkcs1_sha512 rsa_pkcs1_sha1'
// biome-ignore format: one row a line
const SCHEMES: readonly (readonly [clients: RegExp, schemes: string])[] = [
  [/^ios-9/u, 'rsa_pkcs1_sha384 rsa_pkcs1_sha256 rsa_pkcs1_sha1 ecdsa_secp384r1_sha384 ecdsa_secp256r1_sha256 ecdsa_sha1'],
  [/^ios-10/u, 'rsa_pkcs1_sha256 rsa_pkcs1_sha1 rsa_pkcs1_sha384 rsa_pkcs1_sha512 ecdsa_secp256r1_sha256 ecdsa_sha1 ecdsa_secp384r1_sha384 ecdsa_secp521r1_sha512'],
  [/^(?:ios-11|android-(?:8|9|1\d)|okhttp)/u, IOS_11_SCHEMES],
  [/^ios-1[2-7]|^ibm/u, IOS_12_SCHEMES],
  [/^ios-(?:18|26)/u, IOS_12_SCHEMES.replace(' ecdsa_sha1', '')],
  [/^apple/u, IOS_12_SCHEMES.replace(' ecdsa_sha1', '').replace(' rsa_pkcs1_sha1', '')],
  [/^android-4\.4$/u, ''],
  [/^android-(?:4\.4-webview|5)$/u, [...hashes('rsa_pkcs1 dsa ecdsa'), 'rsa_pkcs1_md5'].join(' ')],
  [/^android-[67]$/u, hashes('rsa_pkcs1 ecdsa').join(' ')],
]

function hashes(kinds: string): readonly string[] {
  const curves: Readonly<Record<string, string>> = { sha512: 'secp521r1_', sha384: 'secp384r1_', sha256: 'secp256r1_' }
  return ['sha512', 'sha384', 'sha256', 'sha224', 'sha1'].flatMap((hash) =>
    kinds.split(' ').map((kind) => `${kind}_${kind === 'ecdsa' ? (curves[hash] ?? '') : ''}${hash}`),
  )
}

test.each(Object.keys(CLIENTS))('%s offers the signature schemes of the table', (name) => {
  const expected = SCHEMES.filter(([clients]) => clients.test(name)).map(([, schemes]) => schemes)
  expect([listOf(helloOf(name), 13, 2).map(signatureSchemeName).join(' ')]).toEqual(expected)
})
