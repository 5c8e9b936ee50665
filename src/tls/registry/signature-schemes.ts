/** What node:crypto needs to check a scheme. `curve`: the one that TLS 1.3 binds it to; TLS 1.2 binds none. */
export interface SignatureScheme {
  readonly id: number
  readonly name: string
  readonly keyType: 'rsa' | 'rsa-pss' | 'dsa' | 'ec' | 'ed25519' | 'ed448'
  readonly padding: 'pkcs1' | 'pss' | null
  readonly hash: string | null
  readonly curve: string | null
}

export function signatureScheme(id: number): SignatureScheme | undefined {
  return BY_ID.get(id)
}

/** `ecdsa_secp256r1_sha256`; an unknown number keeps it: `signature_scheme(0x1234)`. */
export function signatureSchemeName(id: number): string {
  return BY_ID.get(id)?.name ?? `signature_scheme(0x${id.toString(16).padStart(4, '0')})`
}

// TLS SignatureScheme, RFC 8446 §4.2.3; the pairs of hash and signature of RFC 5246 §7.4.1.4.1 that it keeps as code points.
// biome-ignore format: one row a line
export const SIGNATURE_SCHEMES: readonly SignatureScheme[] = [
  { id: 0x0403, name: 'ecdsa_secp256r1_sha256', keyType: 'ec',      padding: null,    hash: 'sha256', curve: 'prime256v1' },
  { id: 0x0503, name: 'ecdsa_secp384r1_sha384', keyType: 'ec',      padding: null,    hash: 'sha384', curve: 'secp384r1' },
  { id: 0x0603, name: 'ecdsa_secp521r1_sha512', keyType: 'ec',      padding: null,    hash: 'sha512', curve: 'secp521r1' },
  { id: 0x0807, name: 'ed25519',                keyType: 'ed25519', padding: null,    hash: null,     curve: null },
  { id: 0x0808, name: 'ed448',                  keyType: 'ed448',   padding: null,    hash: null,     curve: null },
  { id: 0x0804, name: 'rsa_pss_rsae_sha256',    keyType: 'rsa',     padding: 'pss',   hash: 'sha256', curve: null },
  { id: 0x0805, name: 'rsa_pss_rsae_sha384',    keyType: 'rsa',     padding: 'pss',   hash: 'sha384', curve: null },
  { id: 0x0806, name: 'rsa_pss_rsae_sha512',    keyType: 'rsa',     padding: 'pss',   hash: 'sha512', curve: null },
  { id: 0x0809, name: 'rsa_pss_pss_sha256',     keyType: 'rsa-pss', padding: 'pss',   hash: 'sha256', curve: null },
  { id: 0x080a, name: 'rsa_pss_pss_sha384',     keyType: 'rsa-pss', padding: 'pss',   hash: 'sha384', curve: null },
  { id: 0x080b, name: 'rsa_pss_pss_sha512',     keyType: 'rsa-pss', padding: 'pss',   hash: 'sha512', curve: null },
  { id: 0x081a, name: 'ecdsa_brainpoolP256r1tls13_sha256', keyType: 'ec', padding: null, hash: 'sha256', curve: 'brainpoolP256r1' },
  { id: 0x081b, name: 'ecdsa_brainpoolP384r1tls13_sha384', keyType: 'ec', padding: null, hash: 'sha384', curve: 'brainpoolP384r1' },
  { id: 0x081c, name: 'ecdsa_brainpoolP512r1tls13_sha512', keyType: 'ec', padding: null, hash: 'sha512', curve: 'brainpoolP512r1' },
  { id: 0x0401, name: 'rsa_pkcs1_sha256',       keyType: 'rsa',     padding: 'pkcs1', hash: 'sha256', curve: null },
  { id: 0x0501, name: 'rsa_pkcs1_sha384',       keyType: 'rsa',     padding: 'pkcs1', hash: 'sha384', curve: null },
  { id: 0x0601, name: 'rsa_pkcs1_sha512',       keyType: 'rsa',     padding: 'pkcs1', hash: 'sha512', curve: null },
  { id: 0x0402, name: 'dsa_sha256',             keyType: 'dsa',     padding: null,    hash: 'sha256', curve: null },
  { id: 0x0502, name: 'dsa_sha384',             keyType: 'dsa',     padding: null,    hash: 'sha384', curve: null },
  { id: 0x0602, name: 'dsa_sha512',             keyType: 'dsa',     padding: null,    hash: 'sha512', curve: null },
  { id: 0x0303, name: 'ecdsa_sha224',           keyType: 'ec',      padding: null,    hash: 'sha224', curve: null },
  { id: 0x0301, name: 'rsa_pkcs1_sha224',       keyType: 'rsa',     padding: 'pkcs1', hash: 'sha224', curve: null },
  { id: 0x0302, name: 'dsa_sha224',             keyType: 'dsa',     padding: null,    hash: 'sha224', curve: null },
  { id: 0x0203, name: 'ecdsa_sha1',             keyType: 'ec',      padding: null,    hash: 'sha1',   curve: null },
  { id: 0x0201, name: 'rsa_pkcs1_sha1',         keyType: 'rsa',     padding: 'pkcs1', hash: 'sha1',   curve: null },
  { id: 0x0202, name: 'dsa_sha1',               keyType: 'dsa',     padding: null,    hash: 'sha1',   curve: null },
  { id: 0x0101, name: 'rsa_pkcs1_md5',          keyType: 'rsa',     padding: 'pkcs1', hash: 'md5',    curve: null },
]

const BY_ID: ReadonlyMap<number, SignatureScheme> = new Map(SIGNATURE_SCHEMES.map((scheme) => [scheme.id, scheme]))

/** RFC 8446 §4.2.3: those of ECDSA end in 3; the rest that clients of ours offer are RSA's. */
export function isEcdsaScheme(scheme: number): boolean {
  return scheme < 0x0800 && (scheme & 0xff) === 0x03
}
