export const SSL_2_0 = 0x0002
export const SSL_3_0 = 0x0300
export const TLS_1_0 = 0x0301
export const TLS_1_1 = 0x0302
export const TLS_1_2 = 0x0303
export const TLS_1_3 = 0x0304

/** `TLS 1.2`; a number that is no version keeps its number. */
export function versionName(version: number): string {
  return VERSIONS.get(version) ?? `version(0x${version.toString(16).padStart(4, '0')})`
}

// RFC 8446 §4.1.2 and §4.2.1, RFC 6101 §5.6.1.2; SSLv2: draft-hickman-netscape-ssl-00.
const VERSIONS: ReadonlyMap<number, string> = new Map([
  [SSL_2_0, 'SSLv2'],
  [SSL_3_0, 'SSLv3'],
  [TLS_1_0, 'TLS 1.0'],
  [TLS_1_1, 'TLS 1.1'],
  [TLS_1_2, 'TLS 1.2'],
  [TLS_1_3, 'TLS 1.3'],
])
