import { suiteName } from '../../tls/registry/cipher-suites.ts'
import { SSL_3_0, TLS_1_0, TLS_1_2 } from '../../tls/registry/versions.ts'
import type { OpensslProfile } from './cipher-list.ts'
import { OPENSSL_SUITES, type OpensslSuite } from './suites.ts'

/** What one word of a cipher string stands for in a profile. Null: OpenSSL does not know it. */
export type CipherWord = (suite: OpensslSuite) => boolean

/** The suites that a build as it comes has, in the order from which a list starts. */
export function suitesOf(profile: OpensslProfile): readonly OpensslSuite[] {
  return SUITES[profile]
}

export function cipherWord(word: string, profile: OpensslProfile): CipherWord | null {
  return WORDS[profile].get(word) ?? null
}

/**
 * Words that `+` joins: what all of them match. Two things come out otherwise: since 1.1.0 a word of strength makes OpenSSL
 * forget a COMPLEMENTOFDEFAULT before it, and FIPS is a strength of its own beside HIGH.
 */
export function wordsTogether(names: readonly string[], profile: OpensslProfile): CipherWord {
  if (names.length === 1) return cipherWord(names[0] ?? '', profile) ?? none
  const firstStrength = profile === '1.0.2' ? -1 : names.findIndex((name) => STRENGTHS.has(name) || NAMED.has(name))
  const kept = names.filter((name, at) => name !== 'COMPLEMENTOFDEFAULT' || at > firstStrength)
  if (kept.includes('FIPS') && kept.some((name) => name !== 'FIPS' && STRENGTHS.has(name))) return none
  const words = kept.map((name) => cipherWord(name, profile) ?? none)
  return (suite) => words.every((word) => word(suite))
}

/** Whether any OpenSSL has or had the word, or a suite of that name. */
export function isWordOfSomeRelease(word: string): boolean {
  return GONE.has(word) || PROFILES.some((profile) => WORDS[profile].has(word)) || NAMED.has(word)
}

/** Bits of the cipher's strength, as @STRENGTH sorts and a security level measures them. */
export function strengthBits({ enc }: OpensslSuite, profile: OpensslProfile): number {
  // "CCM8 ... the security bits of these have been reduced to 64", CHANGES of 3.2.
  if (enc.endsWith('CCM8') && profile === '3.5') return 64
  if (enc === 'NULL') return 0
  if (enc === '3DES') return 112
  return enc.includes('256') || enc === 'CHACHA20' ? 256 : 128
}

/** Needs what a server of this project's does not have: a pre-shared key, a verifier of SRP. */
export function needsSharedSecret({ kx }: OpensslSuite): boolean {
  return kx.includes('PSK') || kx === 'SRP'
}

export function isAead({ mac }: OpensslSuite): boolean {
  return mac === 'AEAD'
}

const PROFILES: readonly OpensslProfile[] = ['1.0.2', '1.1.1', '3.0', '3.5']

function isIn({ since, until }: OpensslSuite, profile: OpensslProfile): boolean {
  const at = PROFILES.indexOf(profile)
  return PROFILES.indexOf(since) <= at && (until === undefined || at <= PROFILES.indexOf(until))
}

// OpenSSL's own list starts from the end of its table.
function descending(profile: OpensslProfile): readonly OpensslSuite[] {
  return OPENSSL_SUITES.filter((suite) => isIn(suite, profile)).toSorted((a, b) => b.id - a.id)
}

const SUITES: Readonly<Record<OpensslProfile, readonly OpensslSuite[]>> = {
  '1.0.2': descending('1.0.2'),
  '1.1.1': descending('1.1.1'),
  '3.0': descending('3.0'),
  '3.5': descending('3.5'),
}

const STRENGTHS: ReadonlySet<string> = new Set(['LOW', 'MEDIUM', 'HIGH', 'FIPS'])
const none: CipherWord = () => false

const NAMED: ReadonlySet<string> = new Set(OPENSSL_SUITES.map(({ name }) => name))

const ephemeral =
  (kx: string): CipherWord =>
  (suite) =>
    suite.kx === kx
const authenticated =
  (kx: string): CipherWord =>
  (suite) =>
    suite.kx === kx && suite.au !== 'none'
const by =
  (au: string): CipherWord =>
  (suite) =>
    suite.au === au
const anonymous =
  (kx: string): CipherWord =>
  (suite) =>
    suite.kx === kx && suite.au === 'none'
const enciphered =
  (...starts: readonly string[]): CipherWord =>
  (suite) =>
    starts.some((start) => suite.enc.startsWith(start))
const ending =
  (...ends: readonly string[]): CipherWord =>
  (suite) =>
    ends.some((end) => suite.enc.endsWith(end))
const hashed =
  (mac: string): CipherWord =>
  (suite) =>
    suite.mac === mac
const ofVersion =
  (version: number): CipherWord =>
  (suite) =>
    suite.min === version
const isNull: CipherWord = ({ enc }) => enc === 'NULL'
// 3DES since 1.0.2i, and so in the whole profile.
const isMedium = ({ enc }: OpensslSuite, profile: OpensslProfile): boolean =>
  ['SEED', 'IDEA', 'RC4', '3DES'].includes(enc) || (enc.endsWith('CCM8') && profile === '3.5')
const isNotDefault: CipherWord = (suite) =>
  !isNull(suite) && (['DSS', 'none'].includes(suite.au) || /^(?:ARIA|CAMELLIA|SEED|IDEA|RC4|3DES)|CCM/.test(suite.enc))
const isCbc: CipherWord = ({ enc }) => /^(?:AES(?:128|256)|CAMELLIA(?:128|256)|SEED|IDEA|3DES)$/.test(enc)

// openssl-ciphers(1), "CIPHER STRINGS"; cipher_aliases of ssl_ciph.c.
const COMMON: readonly (readonly [string, CipherWord])[] = [
  ['ALL', (suite) => !isNull(suite)],
  ['COMPLEMENTOFALL', isNull],
  ['kRSA', ephemeral('RSA')],
  ['RSA', (suite) => suite.kx === 'RSA' && suite.au === 'RSA'],
  ['kEDH', ephemeral('DHE')],
  ['kDHE', ephemeral('DHE')],
  ['kEECDH', ephemeral('ECDHE')],
  ['kECDHE', ephemeral('ECDHE')],
  ['kPSK', ephemeral('PSK')],
  ['kSRP', ephemeral('SRP')],
  ['aRSA', by('RSA')],
  ['aDSS', by('DSS')],
  ['DSS', by('DSS')],
  ['aNULL', by('none')],
  ['aECDSA', by('ECDSA')],
  ['ECDSA', by('ECDSA')],
  ['aPSK', by('PSK')],
  ['aSRP', by('SRP')],
  ['EDH', authenticated('DHE')],
  ['DHE', authenticated('DHE')],
  ['EECDH', authenticated('ECDHE')],
  ['ECDHE', authenticated('ECDHE')],
  ['NULL', isNull],
  ['eNULL', isNull],
  ['ADH', anonymous('DHE')],
  ['AECDH', anonymous('ECDHE')],
  ['PSK', ({ kx }) => kx.includes('PSK')],
  ['SRP', ephemeral('SRP')],
  ['3DES', enciphered('3DES')],
  ['RC4', enciphered('RC4')],
  ['RC2', () => false],
  ['IDEA', enciphered('IDEA')],
  ['SEED', enciphered('SEED')],
  ['AES128', enciphered('AES128')],
  ['AES256', enciphered('AES256')],
  ['AES', enciphered('AES')],
  ['AESGCM', (suite) => suite.enc.startsWith('AES') && suite.enc.endsWith('GCM')],
  ['CAMELLIA128', enciphered('CAMELLIA128')],
  ['CAMELLIA256', enciphered('CAMELLIA256')],
  ['CAMELLIA', enciphered('CAMELLIA')],
  ['MD5', hashed('MD5')],
  ['SHA1', hashed('SHA1')],
  ['SHA', hashed('SHA1')],
  ['SHA256', hashed('SHA256')],
  ['SHA384', hashed('SHA384')],
  ['TLSv1.2', ofVersion(TLS_1_2)],
  ['LOW', () => false],
  ['FIPS', ({ enc, kx }) => kx !== 'SRP' && /^(?:AES(?:128|256)(?:GCM)?|3DES)$/.test(enc)],
]

// Words of GOST, whose suites are an engine's: known, and nothing to a build without it.
const GOST = ['kGOST', 'aGOST01', 'aGOST12', 'aGOST', 'aGOST94', 'GOST', 'GOST94', 'GOST89MAC', 'GOST12', 'kGOST18']

const SINCE_1_1: readonly (readonly [string, CipherWord])[] = [
  ['COMPLEMENTOFDEFAULT', isNotDefault],
  ['DH', ephemeral('DHE')],
  ['ECDH', ephemeral('ECDHE')],
  ['kRSAPSK', ephemeral('RSAPSK')],
  ['kECDHEPSK', ephemeral('ECDHEPSK')],
  ['kDHEPSK', ephemeral('DHEPSK')],
  ['AESCCM', ending('CCM', 'CCM8')],
  ['AESCCM8', ending('CCM8')],
  ['ARIA', enciphered('ARIA')],
  ['ARIAGCM', enciphered('ARIA')],
  ['ARIA128', enciphered('ARIA128')],
  ['ARIA256', enciphered('ARIA256')],
  ['CHACHA20', enciphered('CHACHA20')],
  ['SSLv3', ofVersion(SSL_3_0)],
  ['TLSv1', ofVersion(TLS_1_0)],
  ['TLSv1.0', ofVersion(TLS_1_0)],
]

// In 1.0.2 SSLv3 and TLSv1 are one class, and DH and ECDH take in the suites with the key of a certificate.
const UNTIL_1_0: readonly (readonly [string, CipherWord])[] = [
  ['COMPLEMENTOFDEFAULT', (suite) => suite.au === 'none' && !isNull(suite)],
  ['DH', ({ kx }) => ['DHE', 'DHd', 'DHr'].includes(kx)],
  ['ECDH', ({ kx }) => ['ECDHE', 'ECDHe', 'ECDHr'].includes(kx)],
  ['kDHr', ephemeral('DHr')],
  ['kDHd', ephemeral('DHd')],
  ['kDH', ({ kx }) => kx === 'DHr' || kx === 'DHd'],
  ['kECDHr', ephemeral('ECDHr')],
  ['kECDHe', ephemeral('ECDHe')],
  ['kECDH', ({ kx }) => kx === 'ECDHr' || kx === 'ECDHe'],
  ['aDH', by('DH')],
  ['aECDH', by('ECDH')],
  ['SSLv3', ({ min }) => min < TLS_1_2],
  ['TLSv1', ({ min }) => min < TLS_1_2],
]

/** What the build as it comes has no suite for. */
const GONE: ReadonlySet<string> = new Set(
  'SSLv2 EXP EXPORT EXPORT40 EXPORT56 DES kKRB5 aKRB5 KRB5 aFZA kFZA eFZA FZA'.split(' '),
)

function wordsOf(profile: OpensslProfile): ReadonlyMap<string, CipherWord> {
  const isOld = profile === '1.0.2'
  const own: readonly (readonly [string, CipherWord])[] = [
    ['MEDIUM', (suite) => isMedium(suite, profile)],
    ['HIGH', (suite) => !isNull(suite) && !isMedium(suite, profile)],
    ...(isOld ? UNTIL_1_0 : SINCE_1_1),
    ...(profile === '3.0' || profile === '3.5' ? ([['CBC', isCbc]] as const) : []),
  ]
  return new Map([
    ...COMMON,
    ...own,
    ...GOST.map((word): [string, CipherWord] => [word, () => false]),
    ...SUITES[profile].flatMap(({ id, name }) => namesOf(id, name, profile).map(named(id))),
  ])
}

/** Those of IANA too since 3.2, which has the profile of 3.0: they count from that of 3.5 on. */
function namesOf(id: number, name: string, profile: OpensslProfile): readonly string[] {
  return profile === '3.5' ? [name, suiteName(id)] : [name]
}

function named(id: number): (name: string) => [string, CipherWord] {
  return (name) => [name, (suite) => suite.id === id]
}

const WORDS: Readonly<Record<OpensslProfile, ReadonlyMap<string, CipherWord>>> = {
  '1.0.2': wordsOf('1.0.2'),
  '1.1.1': wordsOf('1.1.1'),
  '3.0': wordsOf('3.0'),
  '3.5': wordsOf('3.5'),
}
