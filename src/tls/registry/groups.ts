export const SECP256R1 = 0x0017
export const SECP384R1 = 0x0018
export const SECP521R1 = 0x0019
export const X25519 = 0x001d
export const X448 = 0x001e
export const X25519MLKEM768 = 0x11ec

/** `x25519`; an unknown number keeps it: `group(0x1234)`. */
export function groupName(group: number): string {
  return GROUPS.get(group) ?? `group(0x${group.toString(16).padStart(4, '0')})`
}

/**
 * Groups that TLS 1.3 alone knows: in a ServerKeyExchange nobody can use them, though one hello may offer them for both.
 * brainpool and SM2 of RFC 8734 and RFC 8998, ML-KEM and the hybrids with it and with Kyber (draft-ietf-tls-ecdhe-mlkem).
 */
export function isForTls13Only(group: number): boolean {
  return (
    (group >= 31 && group <= 33) ||
    group === 41 ||
    (group >= 0x0200 && group <= 0x0202) ||
    (group >= 0x11eb && group <= 0x11ee) ||
    group === 0x6399
  )
}

// TLS Supported Groups, https://www.iana.org/assignments/tls-parameters (RFC 8422 §5.1.1, RFC 7027, RFC 7919, RFC 8446 §4.2.7).
const GROUPS: ReadonlyMap<number, string> = new Map([
  [1, 'sect163k1'],
  [2, 'sect163r1'],
  [3, 'sect163r2'],
  [4, 'sect193r1'],
  [5, 'sect193r2'],
  [6, 'sect233k1'],
  [7, 'sect233r1'],
  [8, 'sect239k1'],
  [9, 'sect283k1'],
  [10, 'sect283r1'],
  [11, 'sect409k1'],
  [12, 'sect409r1'],
  [13, 'sect571k1'],
  [14, 'sect571r1'],
  [15, 'secp160k1'],
  [16, 'secp160r1'],
  [17, 'secp160r2'],
  [18, 'secp192k1'],
  [19, 'secp192r1'],
  [20, 'secp224k1'],
  [21, 'secp224r1'],
  [22, 'secp256k1'],
  [SECP256R1, 'secp256r1'],
  [SECP384R1, 'secp384r1'],
  [SECP521R1, 'secp521r1'],
  [26, 'brainpoolP256r1'],
  [27, 'brainpoolP384r1'],
  [28, 'brainpoolP512r1'],
  [X25519, 'x25519'],
  [30, 'x448'],
  [31, 'brainpoolP256r1tls13'],
  [32, 'brainpoolP384r1tls13'],
  [33, 'brainpoolP512r1tls13'],
  [34, 'GC256A'],
  [35, 'GC256B'],
  [36, 'GC256C'],
  [37, 'GC256D'],
  [38, 'GC512A'],
  [39, 'GC512B'],
  [40, 'GC512C'],
  [41, 'curveSM2'],
  [0x0100, 'ffdhe2048'],
  [0x0101, 'ffdhe3072'],
  [0x0102, 'ffdhe4096'],
  [0x0103, 'ffdhe6144'],
  [0x0104, 'ffdhe8192'],
  [0x0200, 'MLKEM512'],
  [0x0201, 'MLKEM768'],
  [0x0202, 'MLKEM1024'],
  [0x11eb, 'SecP256r1MLKEM768'],
  [X25519MLKEM768, 'X25519MLKEM768'],
  [0x11ed, 'SecP384r1MLKEM1024'],
  [0x11ee, 'curveSM2MLKEM768'],
  [0x6399, 'X25519Kyber768Draft00'],
])
