import { CIPHER_SUITES, type CipherSuite, cipherSuite } from './registry/cipher-suites.ts'
import { TLS_1_2, TLS_1_3 } from './registry/versions.ts'

/** Ephemeral keys: (EC)DHE, and every suite of TLS 1.3. False for an unknown suite. */
export function isForwardSecret(id: number): boolean {
  const suite = cipherSuite(id)
  return suite !== undefined && (suite.minimumVersion === TLS_1_3 || /^(DHE|ECDHE)$/.test(suite.keyExchange))
}

/**
 * `weak-ciphers`: no (EC)DHE, or RC4, RC2, DES, 3DES, NULL, export or anonymous keys. Suites of TLS 1.3 never are;
 * an unknown suite is.
 */
export function isWeak(id: number): boolean {
  const suite = cipherSuite(id)
  if (suite === undefined) return true
  if (suite.minimumVersion === TLS_1_3) return false
  return (
    !isForwardSecret(id) ||
    suite.authentication === 'anon' ||
    suite.keyExchange.endsWith('_EXPORT') ||
    /^(RC4|RC2|DES|3DES|NULL)/.test(suite.cipher)
  )
}

export function isCbc(id: number): boolean {
  return /_CBC(_\d+)?$/.test(cipherSuite(id)?.cipher ?? '')
}

/** Suites in one hello: some servers refuse more than 127 or 128, the signalling value included. */
export const MAX_SUITES = 125

// What servers were seen to accept most: static RSA, then 3DES and RC4 everywhere, exports, anonymous.
const LIKELIEST_WEAK = [
  0x002f, 0x0035, 0x009c, 0x009d, 0x003c, 0x003d, 0x000a, 0x0005, 0x0004, 0xc012, 0x0016, 0xc011, 0xc008, 0xc007,
]

const LIKELIEST_GOOD = [
  0xc02f, 0xc030, 0xc02b, 0xc02c, 0xcca8, 0xcca9, 0xc013, 0xc014, 0xc009, 0xc00a, 0xc027, 0xc028, 0xc023, 0xc024,
  0x009e, 0x009f, 0xccaa, 0x0033, 0x0039, 0x0067, 0x006b, 0x0032, 0x0038,
]

/** Families that a server needs no account, ticket or other standard for, likeliest first. */
const FAMILIES: readonly string[] = [
  'RSA RSA',
  'DHE RSA',
  'ECDHE RSA',
  'ECDHE ECDSA',
  'RSA_EXPORT RSA',
  'DHE_EXPORT RSA',
  'DHE anon',
  'ECDHE anon',
  'DHE_EXPORT anon',
  'DHE DSS',
  'DHE_EXPORT DSS',
  'ECDH ECDSA',
  'ECDH RSA',
  'DH RSA',
  'DH DSS',
  'DH_EXPORT RSA',
  'DH_EXPORT DSS',
]

/** Kerberos, SRP, PSK, ECCPWD, FORTEZZA and GOST need what a web server does not have: never in a list of ours. */
function isAskable(suite: CipherSuite): boolean {
  return FAMILIES.includes(family(suite)) && suite.minimumVersion !== TLS_1_3
}

function family({ keyExchange, authentication }: CipherSuite): string {
  return `${keyExchange} ${authentication}`
}

/** Ciphers of national or short-lived use come after all others. */
function isRare({ name, cipher }: CipherSuite): boolean {
  return /^(ARIA|CAMELLIA_\d+_GCM|SEED|28147)|_CCM/.test(cipher) || /_RMD$|_OLD$|EXPORT1024|FIPS/.test(name)
}

function likeliestFirst(suites: readonly CipherSuite[], first: readonly number[]): readonly number[] {
  const place = (suite: CipherSuite): number => {
    const listed = first.indexOf(suite.id)
    if (listed >= 0) return listed - first.length
    return FAMILIES.indexOf(family(suite)) + (isRare(suite) ? FAMILIES.length : 0)
  }
  return suites.toSorted((a, b) => place(a) - place(b) || a.id - b.id).map(({ id }) => id)
}

const ASKABLE = CIPHER_SUITES.filter(isAskable)

const WEAK = likeliestFirst(
  ASKABLE.filter(({ id }) => isWeak(id)),
  LIKELIEST_WEAK,
)

/** What `unwanted` offers at TLS 1.2. */
export const WEAK_SUITES: readonly number[] = WEAK.slice(0, MAX_SUITES)

/** Weak suites of the registry that are in no usual hello: asked by `--full` only. */
export const WEAK_SUITES_LEFT_OUT: readonly number[] = leftOut(({ id }) => isWeak(id), WEAK_SUITES)

// SSLv3 to TLS 1.1 have neither AEAD nor SHA-2 suites.
const isOld = ({ minimumVersion }: CipherSuite): boolean => minimumVersion < TLS_1_2

const LEGACY = likeliestFirst(
  ASKABLE.filter(isOld),
  [0x002f, 0x0035, 0xc013, 0xc014, 0x000a, 0x0005, 0x0004, 0x0033, 0x0039, 0xc009, 0xc00a, 0xc012, 0x0016, 0xc011],
)

/** What `legacy` offers below TLS 1.2, good and weak. */
export const LEGACY_SUITES: readonly number[] = LEGACY.slice(0, MAX_SUITES)

export const TLS13_SUITES: readonly number[] = [0x1301, 0x1302, 0x1303, 0x1304, 0x1305]

/** Every suite that TLS 1.2 may pick, likeliest first; several hellos long. */
export const ALL_TLS12_SUITES: readonly number[] = likeliestFirst(ASKABLE, [...LIKELIEST_GOOD, ...LIKELIEST_WEAK])

/** Every suite below TLS 1.3 that there is a number for; `--full` asks them all, of every version. */
export const EVERY_SUITE: readonly number[] = [...ALL_TLS12_SUITES, ...leftOut(() => true, ALL_TLS12_SUITES)]

/** Suites whose server shows a certificate with an EC key; a hello that mixes them with others may hide the others. */
export function isEcdsaSuite(id: number): boolean {
  return cipherSuite(id)?.authentication === 'ECDSA'
}

/** Suites of TLS 1.2 that are weak only where a policy says so, likeliest first; none of them is in `WEAK_SUITES`. */
export function weakSuitesOf(also: readonly ('dhe' | 'ecdhe-cbc')[]): readonly number[] {
  return ALL_TLS12_SUITES.filter((id) => {
    const keyExchange = cipherSuite(id)?.keyExchange
    const isNamed =
      (also.includes('dhe') && keyExchange === 'DHE') ||
      (also.includes('ecdhe-cbc') && keyExchange === 'ECDHE' && isCbc(id))
    return isNamed && !isWeak(id)
  })
}

/** The diagnostic hello's: as many as go into one. */
export const DIAGNOSTIC_SUITES: readonly number[] = [...TLS13_SUITES, ...ALL_TLS12_SUITES].slice(0, MAX_SUITES)

function leftOut(belongs: (suite: CipherSuite) => boolean, asked: readonly number[]): readonly number[] {
  return CIPHER_SUITES.filter(
    (suite) => suite.authentication !== 'none' && suite.minimumVersion !== TLS_1_3 && belongs(suite),
  )
    .map(({ id }) => id)
    .filter((id) => !asked.includes(id))
}
