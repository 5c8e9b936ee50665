import { expect, test } from '@jest/globals'
import { diagnose } from '../../src/diagnose.ts'
import { realWorld } from '../../src/gate.ts'
import { NOT_BEFORE } from '../builders/certificates.ts'
import { diagnoseServer } from '../builders/diagnose-server.ts'
import { EC, RSA, TRUSTED_ROOT } from '../builders/identities.ts'
import { aPolicy } from '../builders/run-gate.ts'
import { startHttp } from '../servers/http.ts'
import { startLegacyNode } from '../servers/legacy-node.ts'
import { closedPort } from '../servers/no-answer.ts'
import { startNodeTls } from '../servers/node-tls.ts'
import { ALL, expectPattern, NONE, type Row } from './expect-pattern.ts'

const ECDHE = 'ECDHE+AESGCM:ECDHE+CHACHA20'
const OLD = 'ECDHE+AES:@SECLEVEL=0'

const ROWS: readonly Row[] = [
  {
    what: 'nothing wrong',
    start: () => startNodeTls({ identities: [EC, RSA], ciphers: ECDHE }),
    result: 'pass',
    code: 'clean',
    pattern: ALL,
    android: 'certificates src="user"',
  },
  {
    what: 'TLS 1.3 alone',
    start: () => startNodeTls({ identities: [EC], minimumVersion: 'TLS 1.3' }),
    result: 'pass',
    code: 'clean',
    pattern: ALL,
    android: 'certificates src="user"',
  },
  {
    what: 'TLS 1.2 alone',
    start: () => startNodeTls({ identities: [RSA], maximumVersion: 'TLS 1.2', ciphers: ECDHE }),
    result: 'pass',
    code: 'clean',
    pattern: 'P P FPPP P P FPPP FPPP P',
    android: 'certificates src="user"',
  },
  {
    what: 'TLS 1.2 with the CBC suites of ATS, which the NIAP package has not',
    start: () => startNodeTls({ identities: [RSA], maximumVersion: 'TLS 1.2', ciphers: 'ECDHE-RSA-AES128-SHA' }),
    result: 'pass',
    code: 'clean',
    pattern: 'P P FPPP P P FPPP FPPP F',
    android: 'certificates src="user"',
  },
  {
    what: 'no extended_master_secret, which the NIAP package wants',
    start: () => startLegacyNode('1.0.2s', { identities: [RSA], versions: ['TLS 1.2'], ciphers: 'ECDHE+AESGCM' }),
    result: 'pass',
    code: 'clean',
    pattern: 'P P FPPP P P FPPP FPPP F',
    android: 'certificates src="user"',
  },
  {
    what: 'static RSA alone',
    start: () =>
      startNodeTls({ identities: [RSA], maximumVersion: 'TLS 1.2', ciphers: 'AES256-GCM-SHA384:AES128-SHA' }),
    result: 'fail',
    code: 'no-forward-secrecy',
    pattern: 'F P FFFF P P FPPP FPPP F',
    keys: 'NSExceptionRequiresForwardSecrecy',
    row: 7,
    android: 'certificates src="user"',
    error: -1200,
  },
  {
    what: 'TLS 1.1 and 1.0 with ECDHE and CBC',
    start: () =>
      startNodeTls({ identities: [RSA], minimumVersion: 'TLS 1.0', maximumVersion: 'TLS 1.1', ciphers: OLD }),
    result: 'fail',
    code: 'old-version',
    pattern: 'F P FFPP F F FFPP FFPP F',
    keys: 'NSExceptionMinimumTLSVersion=TLSv1.1',
    row: 5,
    android: 'certificates src="user"',
    error: -1200,
  },
  {
    what: 'TLS 1.0 alone, with an EC certificate',
    start: () => startNodeTls({ identities: [EC], minimumVersion: 'TLS 1.0', maximumVersion: 'TLS 1.0', ciphers: OLD }),
    result: 'fail',
    code: 'old-version',
    pattern: 'F P FFFP F F FFFP FFFP F',
    keys: 'NSExceptionMinimumTLSVersion=TLSv1.0',
    row: 6,
    android: 'certificates src="user"',
    error: -1200,
  },
  {
    what: 'TLS 1.0 with static RSA',
    start: () =>
      startNodeTls({
        identities: [RSA],
        minimumVersion: 'TLS 1.0',
        maximumVersion: 'TLS 1.0',
        ciphers: 'AES128-SHA:@SECLEVEL=0',
      }),
    result: 'fail',
    code: 'old-version-without-forward-secrecy',
    pattern: 'F P FFFF F F FFFP FFFP F',
    keys: 'NSExceptionMinimumTLSVersion=TLSv1.0 NSExceptionRequiresForwardSecrecy',
    row: 12,
    android: 'certificates src="user"',
    error: -1200,
  },
  {
    what: 'TLS 1.1 with static RSA',
    start: () =>
      startLegacyNode('1.0.2s', { identities: [RSA], versions: ['TLS 1.0', 'TLS 1.1'], ciphers: 'AES256-SHA' }),
    result: 'fail',
    code: 'old-version-without-forward-secrecy',
    pattern: 'F P FFFF F F FFPP FFPP F',
    keys: 'NSExceptionMinimumTLSVersion=TLSv1.1 NSExceptionRequiresForwardSecrecy',
    row: 11,
    android: 'certificates src="user"',
    error: -1200,
  },
  {
    what: '3DES alone, at TLS 1.2',
    start: () => startLegacyNode('1.0.2s', { identities: [RSA], versions: ['TLS 1.2'], ciphers: 'DES-CBC3-SHA' }),
    result: 'fail',
    code: 'other-suite',
    pattern: 'F P FFFF F P FFFF FPPP F',
    keys: 'NSExceptionAllowsInsecureHTTPLoads NSExceptionRequiresForwardSecrecy',
    row: 8,
    error: -1200,
  },
  {
    what: '3DES alone, at TLS 1.0',
    start: () => startLegacyNode('1.0.2s', { identities: [RSA], versions: ['TLS 1.0'], ciphers: 'DES-CBC3-SHA' }),
    result: 'fail',
    code: 'other-suite',
    pattern: 'F P FFFF F F FFFF FFFP F',
    keys: 'NSExceptionAllowsInsecureHTTPLoads NSExceptionMinimumTLSVersion=TLSv1.0 NSExceptionRequiresForwardSecrecy',
    row: 16,
    error: -1200,
  },
  {
    what: 'DHE alone, which no iPhone offers',
    start: () => startNodeTls({ identities: [RSA], maximumVersion: 'TLS 1.2', ciphers: 'DHE+AESGCM', dhe: true }),
    result: 'fail',
    code: 'no-exception-helps',
    pattern: NONE,
    error: -1200,
  },
]

test.each(ROWS)('$what: $code', expectPattern)

test('nothing on the port while its cleartext side answers', async () => {
  const http = await startHttp('content')
  try {
    const server = { address: http.address, port: await closedPort(), cleartextPort: http.port }
    const { diagnosis, verdict } = await diagnoseServer(server, { limits: { retries: 0 } })
    expect([diagnosis.result, diagnosis.reading.code, verdict]).toEqual(['unknown', 'cleartext-only', 'undetermined'])
    expect(diagnosis.app.ios.keys).toEqual({ NSExceptionAllowsInsecureHTTPLoads: true })
    expect(diagnosis.app.android.xml).toContain('cleartextTrafficPermitted="true"')
  } finally {
    await http.stop()
  }
})

test('few connections: five where nothing is wrong, twelve at most where exceptions are tried', async () => {
  const good = await startNodeTls({ identities: [EC, RSA], ciphers: ECDHE })
  const bad = await startNodeTls({ identities: [RSA], maximumVersion: 'TLS 1.2', ciphers: 'AES128-SHA' })
  try {
    const roots = [TRUSTED_ROOT]
    expect((await diagnoseServer(good, { roots })).diagnosis.connections).toBe(5)
    expect((await diagnoseServer(bad, { roots })).diagnosis.connections).toBeLessThanOrEqual(12)
  } finally {
    await Promise.all([good.stop(), bad.stop()])
  }
})

test('a certificate that is over hides what else is wrong, and the diagnosis says so', async () => {
  const server = await startNodeTls({ identities: [RSA], maximumVersion: 'TLS 1.2', ciphers: 'AES128-SHA' })
  try {
    const at = new Date(NOT_BEFORE.getTime() + 400 * 86_400_000)
    const { diagnosis } = await diagnoseServer(server, { roots: [TRUSTED_ROOT], at })
    expect(diagnosis.reading.code).toBe('trust')
    expect(diagnosis.reading.notes[0]).toBe(
      'Once the certificate is trusted, there is more. It has no ECDHE suite in common with an app under ATS, only static RSA.',
    )
    expect(diagnosis.app.ios.keys).toBeNull()
    expect(diagnosis.mends.map(({ rule }) => rule)).toEqual(['certificate-validity', 'forward-secrecy'])
  } finally {
    await server.stop()
  }
})

test('with a root that can be installed, the exception for the rest is given', async () => {
  const server = await startNodeTls({ identities: [RSA], maximumVersion: 'TLS 1.2', ciphers: 'AES128-SHA' })
  try {
    const { diagnosis } = await diagnoseServer(server, { roots: [] })
    expect([diagnosis.reading.code, diagnosis.app.ios.keys]).toEqual([
      'trust',
      { NSExceptionRequiresForwardSecrecy: false },
    ])
    expect(diagnosis.app.android.xml).toContain('<certificates src="user"/>')
  } finally {
    await server.stop()
  }
})

test('a list without a target is a fault of ours', async () => {
  const world = realWorld(new AbortController().signal, () => undefined)
  const request = { target: undefined, policy: aPolicy(), at: null, toolVersion: '0.0.0' }
  await expect(diagnose(request, world)).rejects.toThrow('no target to diagnose')
})
