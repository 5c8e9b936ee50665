/** Groups in OpenSSL's words, for its lists: `X25519:prime256v1`. A name that it shares with IANA stays. */
export function opensslGroups(groups: readonly string[]): string {
  return groups.map((group) => OPENSSL.get(group) ?? group).join(':')
}

// EC_curve_nist2nid and the names of crypto/objects; OpenSSL 1.1.0 and newer know x25519.
const OPENSSL: ReadonlyMap<string, string> = new Map([
  ['x25519', 'X25519'],
  ['secp256r1', 'prime256v1'],
])
