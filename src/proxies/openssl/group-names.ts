import type { OpensslProfile } from './cipher-list.ts'

/** The group that OpenSSL means by a name; null where it knows none. */
export function groupNamed(name: string, profile: OpensslProfile, anyCase: boolean): number | null {
  const key = anyCase ? name.toLowerCase() : name
  const names = anyCase ? LOWER : NAMES
  const row = names.get(key)
  return row !== undefined && row.since <= OF_PROFILE[profile] ? row.group : null
}

interface NamedGroup {
  readonly group: number
  /** First profile that knows the name. */
  readonly since: number
}

const OF_PROFILE: Readonly<Record<OpensslProfile, number>> = { '1.0.2': 1, '1.1.1': 2, '3.0': 3, '3.5': 4 }

// crypto/ec/ec_curve.c (EC_curve_nist2nid), crypto/objects, and the TLS-GROUP capabilities of the default provider since 3.0,
// which brought the names of TLS: secp256r1, x25519, ffdhe2048.
// biome-ignore format: one group a line
const GROUPS: readonly { readonly group: number; readonly names: Readonly<Record<string, number>> }[] = [
  { group: 1, names: { sect163k1: 1, 'K-163': 1 } },
  { group: 2, names: { sect163r1: 1 } },
  { group: 3, names: { sect163r2: 1, 'B-163': 1 } },
  { group: 4, names: { sect193r1: 1 } },
  { group: 5, names: { sect193r2: 1 } },
  { group: 6, names: { sect233k1: 1, 'K-233': 1 } },
  { group: 7, names: { sect233r1: 1, 'B-233': 1 } },
  { group: 8, names: { sect239k1: 1 } },
  { group: 9, names: { sect283k1: 1, 'K-283': 1 } },
  { group: 10, names: { sect283r1: 1, 'B-283': 1 } },
  { group: 11, names: { sect409k1: 1, 'K-409': 1 } },
  { group: 12, names: { sect409r1: 1, 'B-409': 1 } },
  { group: 13, names: { sect571k1: 1, 'K-571': 1 } },
  { group: 14, names: { sect571r1: 1, 'B-571': 1 } },
  { group: 15, names: { secp160k1: 1 } },
  { group: 16, names: { secp160r1: 1 } },
  { group: 17, names: { secp160r2: 1 } },
  { group: 18, names: { secp192k1: 1 } },
  { group: 19, names: { prime192v1: 1, 'P-192': 1, secp192r1: 3 } },
  { group: 20, names: { secp224k1: 1 } },
  { group: 21, names: { secp224r1: 1, 'P-224': 1 } },
  { group: 22, names: { secp256k1: 1 } },
  { group: 23, names: { prime256v1: 1, 'P-256': 1, secp256r1: 3 } },
  { group: 24, names: { secp384r1: 1, 'P-384': 1 } },
  { group: 25, names: { secp521r1: 1, 'P-521': 1 } },
  { group: 26, names: { brainpoolP256r1: 1 } },
  { group: 27, names: { brainpoolP384r1: 1 } },
  { group: 28, names: { brainpoolP512r1: 1 } },
  { group: 29, names: { X25519: 2, x25519: 3 } },
  { group: 30, names: { X448: 2, x448: 3 } },
  { group: 31, names: { brainpoolP256r1tls13: 4 } },
  { group: 32, names: { brainpoolP384r1tls13: 4 } },
  { group: 33, names: { brainpoolP512r1tls13: 4 } },
  { group: 0x0100, names: { ffdhe2048: 3 } },
  { group: 0x0101, names: { ffdhe3072: 3 } },
  { group: 0x0102, names: { ffdhe4096: 3 } },
  { group: 0x0103, names: { ffdhe6144: 3 } },
  { group: 0x0104, names: { ffdhe8192: 3 } },
  { group: 0x0200, names: { MLKEM512: 4 } },
  { group: 0x0201, names: { MLKEM768: 4 } },
  { group: 0x0202, names: { MLKEM1024: 4 } },
  { group: 0x11eb, names: { SecP256r1MLKEM768: 4 } },
  { group: 0x11ec, names: { X25519MLKEM768: 4 } },
  { group: 0x11ed, names: { SecP384r1MLKEM1024: 4 } },
]

const NAMES: ReadonlyMap<string, NamedGroup> = new Map(
  GROUPS.flatMap(({ group, names }) =>
    Object.entries(names).map(([name, since]): [string, NamedGroup] => [name, { group, since }]),
  ),
)

// The older of two spellings is what counts: x25519 was X25519 first, in any case of letters the same name.
const LOWER: ReadonlyMap<string, NamedGroup> = new Map(
  [...NAMES].toReversed().map(([name, named]): [string, NamedGroup] => [name.toLowerCase(), named]),
)
