import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Requirements } from '../../src/model/policy.ts'
import { strict } from '../../src/policies/strict.ts'
import { EC, RSA } from '../builders/identities.ts'
import { judgeFront, judgeOnce } from '../builders/judge-once.ts'
import { findingOf, rulesWith } from '../builders/run-gate.ts'
import { alertRecord, type End } from '../servers/by-hello.ts'
import { startTarpit } from '../servers/fronts.ts'
import { startLegacyNode } from '../servers/legacy-node.ts'
import { startNodeTls } from '../servers/node-tls.ts'
import type { RunningServer } from '../servers/running-server.ts'

const ECDHE = 'ECDHE+AESGCM:ECDHE+CHACHA20'

let good: RunningServer
let good12: RunningServer
let old: RunningServer

beforeAll(async () => {
  good = await startNodeTls({ identities: [EC, RSA], ciphers: ECDHE })
  good12 = await startNodeTls({ identities: [EC, RSA], ciphers: ECDHE, maximumVersion: 'TLS 1.2' })
  // OpenSSL 1.0.1 does not know supported_versions and answers with the best it has.
  old = await startLegacyNode('1.0.1u', { identities: [RSA], versions: ['TLS 1.0'], ciphers: 'ECDHE-RSA-AES128-SHA' })
})
afterAll(async () => {
  await Promise.all([good, good12, old].map((one) => one.stop()))
})

// What the policy's client gets is what a phone gets.
test('a phone that is given TLS 1.0 is not told that TLS 1.2 is spoken, because another hello met a better node', async () => {
  const report = await judgeFront((purpose) => ({ deed: 'relay', port: purpose === 'client' ? old.port : good.port }), {
    policy: 'ats',
  })
  expect(findingOf(report, 'tls-version').outcome).toBe('violated')
  expect(report.verdict).toBe('violated')
})

// internal_error (80) is no refusal, unrecognized_name (112) is about the name, 0 and 90 are a polite close.
test.each([0, 80, 90, 112])('alert %i to every hello says nothing of versions', async (description) => {
  const level = description === 0 || description === 90 ? 1 : 2
  const report = await judgeFront(() => ({ deed: 'say', bytes: alertRecord(description, level), end: 'close' }))
  expect(findingOf(report, 'tls-version').outcome).toBe('undetermined')
  expect(report.verdict).not.toBe('met')
})

test.each([80, 112])(
  'alert %i to the client hello alone says nothing of suites, groups and schemes',
  async (description) => {
    const report = await judgeFront((purpose) =>
      purpose === 'client'
        ? { deed: 'say', bytes: alertRecord(description), end: 'close' }
        : { deed: 'relay', port: good.port },
    )
    expect(findingOf(report, 'forward-secrecy').outcome).toBe('undetermined')
    expect(report.verdict).toBe('undetermined')
  },
)

test.each([40, 71])('alert %i to the client hello alone is a violation', async (description) => {
  const report = await judgeFront((purpose) =>
    purpose === 'client'
      ? { deed: 'say', bytes: alertRecord(description), end: 'close' }
      : { deed: 'relay', port: good12.port },
  )
  expect(rulesWith(report, 'violated')).toEqual(['forward-secrecy'])
})

test('one close_notify of an overloaded node is asked again, not judged', async () => {
  const report = await judgeFront((purpose, nth) =>
    purpose === 'client' && nth === 1
      ? { deed: 'say', bytes: alertRecord(0, 1), end: 'close' }
      : { deed: 'relay', port: good.port },
  )
  expect(report.verdict).toBe('met')
})

const CUTS: readonly number[] = [0, 3, 5, 60, 90, 128, 400, 1200]
const ENDS: readonly End[] = ['close', 'reset', 'hang']
test.each(CUTS.flatMap((bytes) => ENDS.map((end) => ({ bytes, end }))))(
  'the client flight of TLS 1.3 cut after $bytes bytes by $end is never met',
  async ({ bytes, end }) => {
    const report = await judgeFront((purpose) =>
      purpose === 'client' ? { deed: 'cut', port: good.port, bytes, end } : { deed: 'relay', port: good.port },
    )
    expect(findingOf(report, 'forward-secrecy').outcome).not.toBe('met')
    expect(report.verdict).not.toBe('met')
  },
)

test.each(CUTS.filter((bytes) => bytes <= 400).flatMap((bytes) => ENDS.map((end) => ({ bytes, end }))))(
  'every flight of TLS 1.2 cut after $bytes bytes by $end is never met, and never violated for the silence alone',
  async ({ bytes, end }) => {
    const report = await judgeFront(() => ({ deed: 'cut', port: good12.port, bytes, end }))
    expect(findingOf(report, 'forward-secrecy').outcome).not.toBe('met')
    expect(report.verdict).toBe('undetermined')
  },
)

test('one flight cut once is asked again', async () => {
  const report = await judgeFront((_purpose, nth) =>
    nth === 1 ? { deed: 'cut', port: good.port, bytes: 200, end: 'reset' } : { deed: 'relay', port: good.port },
  )
  expect(report.verdict).toBe('met')
})

test('tarpit: everything is undetermined', async () => {
  const report = await judgeOnce(await startTarpit())
  expect(rulesWith(report, 'met')).toEqual([])
  expect(rulesWith(report, 'violated')).toEqual([])
  expect(report.verdict).toBe('undetermined')
})

test.each(['close', 'reset', 'hang'] as const)(
  'a server that only ends connections (%s) is undetermined throughout',
  async (end) => {
    const report = await judgeFront(() => ({ deed: end }))
    expect(rulesWith(report, 'met')).toEqual([])
    expect(rulesWith(report, 'violated')).toEqual([])
  },
)

// What is not TLS must be the answer to a hello that a TLS server would understand.
test('HTTP to the SSLv2 hello, silence to all others, is no proof that the port does not speak TLS', async () => {
  const report = await judgeFront((purpose) =>
    purpose === 'sslv2' ? { deed: 'say', bytes: 'HTTP/1.1 400 Bad Request\r\n\r\n', end: 'close' } : { deed: 'hang' },
  )
  expect(findingOf(report, 'tls-version').outcome).toBe('undetermined')
})

test('a policy that judges certificates only is not met by a port that speaks no TLS', async () => {
  const off = { level: 'off' } as const
  const report = await judgeFront(() => ({ deed: 'say', bytes: 'SSH-2.0-OpenSSH_9.2\r\n', end: 'close' }), {
    over: { requirements: requirementsWith({ 'tls-version': { ...off, minimum: 0x0303 }, 'https-only': off }) },
  })
  expect(report.verdict).not.toBe('met')
})

test('a policy that only warns of tls-version and reads certificates is not met by a plain HTTP port', async () => {
  const report = await judgeFront(() => ({ deed: 'say', bytes: 'HTTP/1.1 400 Bad Request\r\n\r\n', end: 'close' }), {
    over: {
      requirements: requirementsWith({
        'tls-version': { level: 'warning', minimum: 0x0303 },
        'https-only': { level: 'off' },
      }),
    },
  })
  expect(report.verdict).not.toBe('met')
})

function requirementsWith(over: Partial<Requirements>): Requirements {
  return { ...strict.requirements, ...over }
}

test('a HelloRetryRequest to which only closes follow does not say that the versions are refused', async () => {
  // TLS 1.3 only, another group than the one shared: the first answer is a HelloRetryRequest.
  const hrr = await startNodeTls({ identities: [EC], minimumVersion: 'TLS 1.3', groups: 'P-521' })
  try {
    const report = await judgeFront(() => ({ deed: 'cut', port: hrr.port, bytes: 99, end: 'close' }))
    expect(findingOf(report, 'tls-version').outcome).not.toBe('violated')
    expect(findingOf(report, 'forward-secrecy').outcome).not.toBe('met')
  } finally {
    await hrr.stop()
  }
})
