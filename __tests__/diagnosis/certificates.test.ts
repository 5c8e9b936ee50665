import { test } from '@jest/globals'
import { aLeaf, anIntermediate, NOT_AFTER } from '../builders/certificates.ts'
import { EC, INTERMEDIATE, RSA_WITHOUT_INTERMEDIATE, TRUSTED_ROOT } from '../builders/identities.ts'
import { startTarpit } from '../servers/fronts.ts'
import { startHttp } from '../servers/http.ts'
import { identityOf } from '../servers/identity.ts'
import { startNodeTls } from '../servers/node-tls.ts'
import { startScripted } from '../servers/scripted.ts'
import { expectPattern, NONE, type Row } from './expect-pattern.ts'

const ECDHE = 'ECDHE+AESGCM:ECDHE+CHACHA20'
const RSA_CA = anIntermediate(TRUSTED_ROOT, 'RSA CA', { keys: 'rsa-2048' })
const SMALL = aLeaf(RSA_CA, { keys: 'rsa-1024', signature: 'sha1WithRSA' })
const SMALL_ALONE = aLeaf(undefined, { keys: 'rsa-1024' })
const NOT_YET = aLeaf(INTERMEDIATE, { notBefore: new Date('2026-08-01T00:00:00Z') })
const OTHER_NAME = aLeaf(INTERMEDIATE, { subject: { CN: 'other.example' }, dnsNames: ['other.example'] })

const ROWS: readonly Row[] = [
  {
    what: 'a certificate that is over',
    start: () => startNodeTls({ identities: [EC], ciphers: ECDHE }),
    options: { at: new Date(NOT_AFTER.getTime() + 86_400_000) },
    result: 'fail',
    code: 'trust',
    pattern: NONE,
    error: -1201,
  },
  {
    what: 'a certificate that is not yet valid',
    start: () => startNodeTls({ identities: [identityOf(NOT_YET, INTERMEDIATE)], ciphers: ECDHE }),
    result: 'fail',
    code: 'trust',
    pattern: NONE,
    error: -1204,
  },
  {
    what: 'a root that nobody knows',
    start: () => startNodeTls({ identities: [EC], ciphers: ECDHE }),
    options: { roots: [] },
    result: 'fail',
    code: 'trust',
    pattern: NONE,
    android: 'certificates src="user"',
    error: -1202,
  },
  {
    what: 'an intermediate that is not sent',
    start: () => startNodeTls({ identities: [RSA_WITHOUT_INTERMEDIATE], ciphers: ECDHE }),
    result: 'fail',
    code: 'trust',
    pattern: NONE,
    error: -1202,
  },
  {
    what: "another host's certificate",
    start: () => startNodeTls({ identities: [identityOf(OTHER_NAME, INTERMEDIATE)], ciphers: ECDHE }),
    result: 'fail',
    code: 'trust',
    pattern: NONE,
    error: -1202,
  },
  {
    what: 'an RSA key of 1,024 bits, signed with SHA-1',
    start: () => startNodeTls({ identities: [identityOf(SMALL, RSA_CA)], ciphers: `${ECDHE}:@SECLEVEL=0` }),
    result: 'fail',
    code: 'trust',
    pattern: NONE,
    error: -1202,
  },
  {
    what: 'an RSA key of 1,024 bits that is installed as a root itself',
    start: () => startNodeTls({ identities: [identityOf(SMALL_ALONE)], ciphers: `${ECDHE}:@SECLEVEL=0` }),
    options: { roots: [SMALL_ALONE] },
    result: 'fail',
    code: 'key-or-hash',
    pattern: 'F P FFFF ? P ???? PPPP F',
    keys: 'NSExceptionAllowsInsecureHTTPLoads',
    android: 'certificates src="user"',
    error: -1202,
  },
  {
    what: 'cleartext HTTP on the port',
    start: () => startHttp('content'),
    result: 'fail',
    code: 'no-tls',
    pattern: NONE,
    keys: 'NSExceptionAllowsInsecureHTTPLoads',
    android: 'cleartextTrafficPermitted="true"',
    error: -1200,
  },
  {
    what: 'something else than TLS and HTTP on the port',
    start: () => startScripted([{ step: 'send', bytes: 'SSH-2.0-OpenSSH_9.2\r\n' }, { step: 'close' }]),
    result: 'fail',
    code: 'no-exception-helps',
    pattern: NONE,
    error: -1200,
  },
  {
    what: 'silence',
    start: startTarpit,
    options: { limits: { timeoutMs: 200, retries: 0 } },
    result: 'unknown',
    code: 'not-seen',
    pattern: '? ? ???? ? ? ???? ???? ?',
  },
]

test.each(ROWS)('$what: $code', expectPattern)
