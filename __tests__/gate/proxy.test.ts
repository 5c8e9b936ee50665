import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { ProxyRoute } from '../../src/model/proxy.ts'
import type { Report } from '../../src/model/report.ts'
import { EC, RSA, TRUSTED_ROOT } from '../builders/identities.ts'
import { aRoute } from '../builders/proxy-route.ts'
import { findingOf, type RunOptions, runGate } from '../builders/run-gate.ts'
import { aTarget } from '../builders/target.ts'
import { startHttp } from '../servers/http.ts'
import { type HttpProxyServer, startHttpProxy } from '../servers/http-proxy.ts'
import { closedPort } from '../servers/no-answer.ts'
import { startNodeTls } from '../servers/node-tls.ts'
import type { RunningServer } from '../servers/running-server.ts'
import { startScripted } from '../servers/scripted.ts'

let good: RunningServer
let redirecting: RunningServer
beforeAll(async () => {
  good = await startNodeTls({ identities: [EC, RSA], ciphers: 'ECDHE+AESGCM' })
  redirecting = await startHttp('redirect')
})
afterAll(async () => {
  await good.stop()
  await redirecting.stop()
})

/** Runs m.example.com through a proxy that knows these ways; ports of servers are known only then. */
async function throughIt(
  ways: (servers: { good: number; http: number; closed: number }) => Record<string, number>,
  options: RunOptions = {},
  route: (proxy: HttpProxyServer) => ProxyRoute = aRoute,
  over: Parameters<typeof aTarget>[0] = {},
): Promise<{ readonly report: Report; readonly proxy: HttpProxyServer }> {
  const ports = { good: good.port, http: redirecting.port, closed: await closedPort() }
  const proxy = await startHttpProxy({ ways: ways(ports) })
  try {
    const resolve = (): Promise<never> => Promise.reject(new Error('nothing is resolved here'))
    const report = await runGate([aTarget(over)], {
      roots: [TRUSTED_ROOT],
      proxy: route(proxy),
      network: { pause: async () => {}, resolve },
      ...options,
    })
    return { report, proxy }
  } finally {
    await proxy.stop()
  }
}

function only({ targets: [target] }: Report) {
  if (target === undefined) throw new Error('no target')
  return target
}

test('a good server is met, asked by name, without a name resolved here, and nothing stays open', async () => {
  const { report, proxy } = await throughIt(({ good: tls, http }) => ({
    'm.example.com:443': tls,
    'm.example.com:80': http,
  }))
  const { observation, findings } = only(report)
  const violated = findings.filter(({ outcome }) => outcome === 'violated').map(({ rule }) => rule)
  expect(violated).toEqual([])
  expect(
    ['https-only', 'tls-version', 'weak-ciphers'].map((id) => findingOf(only(report), id as 'tls-version').outcome),
  ).toEqual(['met', 'met', 'met'])
  expect(observation.resolution).toEqual({
    kind: 'left-to-proxy',
    host: 'm.example.com',
    proxy: `127.0.0.1:${proxy.port}`,
  })
  expect(observation.endpoints.map(({ address, proxy: way }) => [address, way])).toEqual([
    ['m.example.com:443', `127.0.0.1:${proxy.port}`],
  ])
  expect(new Set(proxy.asked())).toEqual(new Set(['CONNECT m.example.com:443', 'CONNECT m.example.com:80']))
  expect(report.run.proxy).toEqual({ address: `127.0.0.1:${proxy.port}`, problem: null })
  expect(findingOf(only(report), 'tls-version').notes.map(({ code }) => code)).toContain('through-proxy')
})

test('a server of TLS 1.0 is violated', async () => {
  const old = await startNodeTls({
    identities: [RSA],
    minimumVersion: 'TLS 1.0',
    maximumVersion: 'TLS 1.1',
    ciphers: 'ALL:@SECLEVEL=0',
  })
  try {
    const { report } = await throughIt(() => ({ 'm.example.com:443': old.port }), {}, aRoute, { http: 'none' })
    expect(findingOf(only(report), 'tls-version').outcome).toBe('violated')
    expect(report.verdict).toBe('violated')
  } finally {
    await old.stop()
  }
})

test.each([
  ['a refused port', 503, 'it has no connection there'],
  ['one that it forbids', 403, 'it does not allow this connection'],
])('what the proxy does not reach is undetermined: %s', async (_what, status, words) => {
  const { report, proxy } = await throughIt(() => ({ 'm.example.com:443': status, 'm.example.com:80': status }))
  const outcomes = only(report)
    .findings.filter(({ level }) => level !== 'off')
    .map(({ outcome }) => outcome)
  expect(new Set(outcomes).has('met') || new Set(outcomes).has('violated')).toBe(false)
  expect(findingOf(only(report), 'tls-version').message).toContain(
    `m.example.com:443 was not reached: the proxy 127.0.0.1:${proxy.port} answered ${status}: ${words}`,
  )
  // Of the run as a whole nothing is wrong.
  expect(report.run.proxy?.problem).toBeNull()
  expect(report.verdict).toBe('undetermined')
})

test.each([
  ['403: it says nothing of port 80', 403],
  ['503: refused, or not reached', 503],
])('a proxy that does not open port 80 leaves https-only open: %s', async (_what, status) => {
  const { report } = await throughIt(({ good: tls }) => ({ 'm.example.com:443': tls, 'm.example.com:80': status }))
  const { outcome, message } = findingOf(only(report), 'https-only')
  expect([outcome, message]).toEqual(['undetermined', expect.stringContaining(`answered ${status}`)])
  expect(findingOf(only(report), 'tls-version').outcome).toBe('met')
})

test('nor is port 80 shut because the proxy hangs up or says nothing', async () => {
  const hangingUp = await startScripted([{ step: 'read' }, { step: 'close' }])
  const silent = await startScripted([{ step: 'read' }])
  try {
    for (const http of [hangingUp.port, silent.port]) {
      const limits = { timeoutMs: 700 }
      const { report } = await throughIt(({ good: tls }) => ({ 'm.example.com:443': tls, 'm.example.com:80': http }), {
        limits,
      })
      expect(findingOf(only(report), 'https-only').outcome).toBe('undetermined')
    }
  } finally {
    await hangingUp.stop()
    await silent.stop()
  }
})

test('a redirect stays in the tunnel for names of the same site; where another site is, only the proxy knows', async () => {
  const to = async (location: string) => {
    const first = await startHttp((_request, response) => {
      response.writeHead(301, { location, connection: 'close' }).end()
    })
    try {
      const { report, proxy } = await throughIt(({ good: tls, http }) => ({
        'm.example.com:443': tls,
        'm.example.com:80': first.port,
        'www.example.com:80': http,
        'other.example:80': http,
        '10.0.0.1:80': http,
      }))
      const { outcome, message } = findingOf(only(report), 'https-only')
      return { outcome, message, asked: proxy.asked() }
    } finally {
      await first.stop()
    }
  }
  expect(await to('http://www.example.com/')).toMatchObject({ outcome: 'met' })
  const other = await to('http://other.example/')
  expect([other.outcome, other.message]).toEqual(['undetermined', expect.stringContaining('only the proxy knows')])
  expect(other.asked).not.toContain('CONNECT other.example:80')
  const inside = await to('http://10.0.0.1/')
  expect([inside.outcome, inside.message]).toEqual(['undetermined', expect.stringContaining('in another network')])
  expect(inside.asked).not.toContain('CONNECT 10.0.0.1:80')
  // To this machine no proxy leads, and it is not where the target is.
  expect((await to('http://127.0.0.1:1/')).outcome).toBe('undetermined')
})

test('407 is said once, in the sentence of the verdict, and asked once', async () => {
  const proxy = await startHttpProxy({ ways: {}, authorization: 'Basic right' })
  try {
    const targets = ['a', 'b', 'c'].map((name) => aTarget({ host: `${name}.example.com` }))
    const report = await runGate(targets, { proxy: aRoute(proxy, 'Basic wrong'), roots: [TRUSTED_ROOT] })
    expect(proxy.authorizations()).toEqual(['Basic wrong'])
    expect(report.verdict).toBe('undetermined')
    expect(report.run.proxy?.problem).toBe(
      `the proxy 127.0.0.1:${proxy.port} answered 407: it wants a name and a password, or others than it was given`,
    )
    expect(JSON.stringify(report)).not.toContain('Basic wrong')
  } finally {
    await proxy.stop()
  }
})

test('a proxy that is not there is said, too', async () => {
  const port = await closedPort()
  const report = await runGate([aTarget()], { proxy: aRoute({ port }), network: { pause: async () => {} } })
  expect(report.run.proxy?.problem).toBe(`the proxy 127.0.0.1:${port} cannot be reached (ECONNREFUSED)`)
})

test('where connect dials loopback the proxy is not asked', async () => {
  const { report, proxy } = await throughIt(() => ({}), {}, aRoute, {
    connect: { host: '127.0.0.1', port: good.port },
    http: { host: '127.0.0.1', port: redirecting.port },
  })
  expect(proxy.asked()).toEqual([])
  expect(findingOf(only(report), 'https-only').outcome).toBe('met')
  expect([report.run.proxy, only(report).observation.resolution.kind]).toEqual([undefined, 'literal'])
})

test('what connect and http name is what the proxy is asked for; the server name stays the target’s', async () => {
  const { report, proxy } = await throughIt(
    ({ good: tls, http }) => ({ 'node7.example.com:8443': tls, 'node7.example.com:8080': http }),
    {},
    aRoute,
    { connect: { host: 'node7.example.com', port: 8443 }, http: { host: 'node7.example.com', port: 8080 } },
  )
  expect(new Set(proxy.asked())).toEqual(new Set(['CONNECT node7.example.com:8443', 'CONNECT node7.example.com:8080']))
  expect(findingOf(only(report), 'hostname-match').outcome).toBe('met')
  expect(findingOf(only(report), 'https-only').outcome).toBe('met')
})
