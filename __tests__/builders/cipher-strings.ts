/** As people write them: Mozilla's, the defaults of Debian, nginx and httpd, and what the grammar of the manual allows. */
export const WRITTEN_CIPHER_STRINGS: readonly string[] = `HIGH:!aNULL:!MD5
DEFAULT
ALL
ALL:COMPLEMENTOFALL
DEFAULT@SECLEVEL=1
DEFAULT:@SECLEVEL=0
ALL:COMPLEMENTOFALL:@SECLEVEL=0
ALL:@SECLEVEL=0
HIGH:!ECDHE
!ECDHE:HIGH
BOGUS:AES128-SHA
BOGUS
PSK
EECDH+AESGCM:EDH+AESGCM
ECDHE+AESGCM:ECDHE+CHACHA20:DHE+AESGCM:DHE+CHACHA20:ECDH+AES:RSA+AESGCM:RSA+AES:!aNULL:!MD5
ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-RSA-AES128-GCM-SHA256:ECDHE-ECDSA-AES256-GCM-SHA384:ECDHE-RSA-AES256-GCM-SHA384:ECDHE-ECDSA-CHACHA20-POLY1305:ECDHE-RSA-CHACHA20-POLY1305:DHE-RSA-AES128-GCM-SHA256:DHE-RSA-AES256-GCM-SHA384:DHE-RSA-CHACHA20-POLY1305
@SECLEVEL=0:ECDHE-ECDSA-AES128-GCM-SHA256:AES128-SHA:DES-CBC3-SHA
HIGH:MEDIUM:!SSLv2:!PSK:!SRP:!ADH:!AECDH
HIGH:!aNULL:!eNULL:!EXPORT:!DES:!RC4:!MD5:!PSK:!SRP:!CAMELLIA
ALL:!ADH:!EXPORT56:RC4+RSA:+HIGH:+MEDIUM:+LOW:+SSLv2:+EXP
ALL:+HIGH:@STRENGTH
TLSv1.2:!aNULL
TLSv1.2+AES:-SHA
SUITEB128
SUITEB128ONLY:ALL
SUITEB192
SUITEB128C2
kRSA+AES128:kECDHE:-kRSA:@STRENGTH:kRSA
AES128-SHA_X:HIGH
AES128-SHA:_
HIGH;!aNULL,!MD5 !SHA1
@FOO:HIGH
@SECLEVEL=6:HIGH
@SECLEVEL=12:HIGH
@STRENGTHX
HIGH:@STRENGTHX
HIGH:@STRENGTH+X:AES
AES128-SHA:@SECLEVEL=5
HIGH+DEFAULT
AES+
+AES:AES
AES++RSA
AES+:RSA
!
ALL:!
:::ALL:::
:-ALL:AES
DEFAULTX:AES
DEFAULT:-kRSA:+ECDHE
DEFAULT+AES
COMPLEMENTOFDEFAULT:@SECLEVEL=0
COMPLEMENTOFDEFAULT+HIGH+kRSA:@SECLEVEL=0
HIGH+COMPLEMENTOFDEFAULT+kRSA:@SECLEVEL=0
HIGH+FIPS
AES:!AES:AES128-SHA
ECDHE:kDHE:@SECLEVEL=3
ALL:@SECLEVEL=4
ALL:@SECLEVEL=5
CBC
aRSA+CBC:AESCCM
ARIA:CAMELLIA
ECDHE-RSA-AES128-SHA+HIGH
AES128-SHA+AES256-SHA:AES128-SHA
AES128-SHA+RSA
AES128-SHA+TLSv1.2:AES256-SHA
SHA256+TLSv1.2
NULL:@SECLEVEL=0
FIPS:@SECLEVEL=0
LOW:MEDIUM
kDHr:aDH:kECDH:aECDH:AES128-SHA
3DES:RC4:SEED:IDEA:AES128-SHA
DH:ECDH:-AES
TLSv1:SSLv3
RC4:kRSA:+RC4:-AES:AES`.split('\n')

const WORDS =
  'ALL COMPLEMENTOFALL COMPLEMENTOFDEFAULT HIGH MEDIUM LOW kRSA aRSA RSA kDHE kEDH DH DHE EDH ADH kEECDH kECDHE ECDH ECDHE EECDH AECDH aDSS DSS aECDSA ECDSA TLSv1.2 TLSv1.0 TLSv1 SSLv3 AES128 AES256 AES AESGCM AESCCM AESCCM8 ARIA128 ARIA256 ARIA ARIAGCM CAMELLIA128 CAMELLIA256 CAMELLIA CHACHA20 3DES RC4 SEED IDEA MD5 SHA1 SHA SHA256 SHA384 PSK kPSK aPSK kRSAPSK SRP aSRP eNULL NULL aNULL CBC EXPORT BOGUS ECDHE-RSA-AES128-GCM-SHA256 ECDHE-ECDSA-AES256-SHA AES128-SHA DHE-RSA-AES256-SHA256 AES256-CCM8 ADH-AES128-SHA GOST DES-CBC3-SHA DHE-DSS-AES128-SHA'.split(
    ' ',
  )

/** Strings of words, signs and commands, the same for the same seed. None starts with a sign: a shell's tool reads an option there. */
export function generatedCipherStrings(seed: number, count: number): readonly string[] {
  const next = numbersFrom(seed)
  return Array.from({ length: count }, () => {
    const items = Array.from({ length: 1 + next(9) }, () => item(next))
    const first = next(7) === 0 ? ['DEFAULT'] : ['']
    const last = next(5) < 2 ? ['@SECLEVEL=0'] : []
    return [...first, ...items, ...last].join([':', ':', ':', ',', ' ', ';'][next(6)] ?? ':')
  })
}

function item(next: (below: number) => number): string {
  const which = next(20)
  if (which === 0) return '@STRENGTH'
  if (which === 1) return `@SECLEVEL=${next(6)}`
  const words = Array.from({ length: [1, 1, 1, 2, 2, 3][next(6)] ?? 1 }, () => WORDS[next(WORDS.length)] ?? 'ALL')
  return `${['', '', '', '', '!', '-', '+'][next(7)] ?? ''}${words.join('+')}`
}

/** mulberry32. */
export function numbersFrom(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}
