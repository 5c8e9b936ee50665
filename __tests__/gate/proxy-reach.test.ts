import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { EC, RSA, TRUSTED_ROOT } from '../builders/identities.ts'
import { aRoute } from '../builders/proxy-route.ts'
import { findingOf, type RunOptions, runGate } from '../builders/run-gate.ts'
import { aTarget } from '../builders/target.ts'
import { startHttpProxy } from '../servers/http-proxy.ts'
import { startNodeTls } from '../servers/node-tls.ts'
import type { RunningServer } from '../servers/running-server.ts'
import { startScripted } from '../servers/scripted.ts'

let server: RunningServer
beforeAll(async () => {
  server = await startNodeTls({ identities: [EC, RSA], ciphers: 'ECDHE+AESGCM' })
})
afterAll(() => server.stop())

async function judged(proxy: RunningServer, over: Parameters<typeof aTarget>[0], options: RunOptions = {}) {
  try {
    const network = { pause: async () => {} }
    const report = await runGate([aTarget({ http: 'none', ...over })], {
      roots: [TRUSTED_ROOT],
      proxy: aRoute(proxy),
      network,
      limits: { timeoutMs: 900 },
      ...options,
    })
    const [target] = report.targets
    if (target === undefined) throw new Error('no target')
    return target
  } finally {
    await proxy.stop()
  }
}

test.each([
  ['refuses with 503', () => startHttpProxy({ ways: { 'm.example.com:443': 503 } }), 'answered 503'],
  ['forbids it', () => startHttpProxy({ ways: {} }), 'answered 403'],
  ['says nothing to CONNECT', () => startScripted([{ step: 'read' }]), 'did not answer in time'],
])('a target that must not answer, and a proxy that %s: nothing is proven', async (_what, start, words) => {
  const target = await judged(await start(), { reachable: false })
  const { outcome, message } = findingOf(target, 'unreachable-from-here')
  expect([outcome, message]).toEqual(['undetermined', expect.stringContaining(words)])
  expect(target.verdict).toBe('undetermined')
})

test('a target that must not answer and does, through the proxy, is violated', async () => {
  const proxy = await startHttpProxy({ ways: { 'm.example.com:443': server.port } })
  const target = await judged(proxy, { reachable: false })
  expect(findingOf(target, 'unreachable-from-here').outcome).toBe('violated')
})

test('hsts is asked for through the proxy; where it says nothing, the proxy is named', async () => {
  const requirements = { hsts: { level: 'error' } } as const
  const through = await startHttpProxy({ ways: { 'm.example.com:443': server.port } })
  const answered = await judged(through, { requirements }, { facts: ['hsts'] })
  expect(findingOf(answered, 'hsts').outcome).not.toBe('not-applicable')
  const silent = await judged(await startScripted([{ step: 'read' }]), { requirements }, { facts: ['hsts'] })
  expect(findingOf(silent, 'hsts')).toMatchObject({ outcome: 'undetermined' })
  expect(silent.observation.endpoints[0]?.https).toMatchObject({ replies: [{ kind: 'proxy-failure' }] })
})
