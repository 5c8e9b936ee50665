import { expect, test } from '@jest/globals'
import { diagnoseServer, pattern } from '../builders/diagnose-server.ts'
import { EC, RSA, TRUSTED_ROOT } from '../builders/identities.ts'
import { alertRecord, type Deeds, startByHello } from '../servers/by-hello.ts'
import { startNodeTls } from '../servers/node-tls.ts'
import type { RunningServer } from '../servers/running-server.ts'
import { decodeHello } from '../tls/decode-hello.ts'

/** No waits between repeats: only loopback is asked. */
const OPTIONS = { roots: [TRUSTED_ROOT], network: { pause: () => Promise.resolve() } }

async function withFront(backend: RunningServer, deeds: Deeds): Promise<Awaited<ReturnType<typeof diagnoseServer>>> {
  const refuse: ReturnType<Deeds> = { deed: 'say', bytes: alertRecord(40), end: 'close' }
  const front = await startByHello((purpose, ...more) => (purpose === 'sslv2' ? refuse : deeds(purpose, ...more)))
  try {
    return await diagnoseServer(front, OPTIONS)
  } finally {
    await Promise.all([front.stop(), backend.stop()])
  }
}

const has = (hello: Buffer, suite: number): boolean => decodeHello(hello).suites.includes(suite)

test('TLS 1.3 alone is taken, TLS 1.3 within more is not: one machine of several, or one that does not bear more', async () => {
  const backend = await startNodeTls({ identities: [EC] })
  const { diagnosis, verdict } = await withFront(backend, (_purpose, _nth, hello) =>
    has(hello, 0x1301) && !has(hello, 0xc02b)
      ? { deed: 'relay', port: backend.port }
      : { deed: 'say', bytes: alertRecord(40), end: 'close' },
  )
  expect([diagnosis.result, diagnosis.reading.code, verdict]).toEqual(['fail', 'inconsistent', 'violated'])
  expect(pattern(diagnosis)).toBe('FFPFFFFFPFFFPFFFF')
  expect(diagnosis.app.ios.keys).toBeNull()
})

test('alert 80 to an old version is a refusal: on in the configuration, and of no use', async () => {
  const backend = await startNodeTls({ identities: [RSA], maximumVersion: 'TLS 1.2', ciphers: 'AES128-SHA' })
  const { diagnosis } = await withFront(backend, (purpose) =>
    purpose === 'legacy'
      ? { deed: 'say', bytes: alertRecord(80), end: 'close' }
      : { deed: 'relay', port: backend.port },
  )
  expect(pattern(diagnosis)).toBe('FPFFFFPPFPPPFPPPF')
})

test('alert 80 to TLS 1.2 is a fault of the server, and neither acceptance nor refusal', async () => {
  const backend = await startNodeTls({ identities: [RSA], maximumVersion: 'TLS 1.2', ciphers: 'AES128-SHA' })
  const { diagnosis } = await withFront(backend, (purpose, _nth, hello) =>
    purpose === 'unwanted' && has(hello, 0x002f)
      ? { deed: 'say', bytes: alertRecord(80), end: 'close' }
      : { deed: 'relay', port: backend.port },
  )
  expect(diagnosis.rows[6]).toMatchObject({
    result: 'unknown',
    inferred: 'from static-rsa-1.2: what came back is neither acceptance nor refusal',
  })
})

test('a server that refuses by hanging up: two closes, each with a positive exchange after it', async () => {
  const backend = await startNodeTls({ identities: [RSA], maximumVersion: 'TLS 1.2', ciphers: 'AES128-SHA' })
  const { diagnosis, verdict } = await withFront(backend, (_purpose, _nth, hello) =>
    has(hello, 0x002f) && decodeHello(hello).clientVersion === 0x0303
      ? { deed: 'relay', port: backend.port }
      : { deed: 'close' },
  )
  expect([diagnosis.reading.code, pattern(diagnosis)]).toEqual(['no-forward-secrecy', 'FPFFFFPPFPPPFPPPF'])
  expect(diagnosis.rows[0]?.expectedError).toEqual({ domain: 'NSURLErrorDomain', codes: [-1200], underlying: [] })
  expect(verdict).toBe('violated')
})

test('a server that hangs up on everything is unknown', async () => {
  const backend = await startNodeTls({ identities: [RSA] })
  const { diagnosis, verdict } = await withFront(backend, () => ({ deed: 'close' }))
  expect([diagnosis.reading.code, pattern(diagnosis), verdict]).toEqual(['not-seen', '?'.repeat(17), 'undetermined'])
})
