import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Target } from '../../src/model/target.ts'
import { EC, RSA, TRUSTED_ROOT } from '../builders/identities.ts'
import { aRoute } from '../builders/proxy-route.ts'
import { findingOf, runGate } from '../builders/run-gate.ts'
import { aTarget } from '../builders/target.ts'
import { startHttp } from './http.ts'
import { closedPort } from './no-answer.ts'
import { startNodeTls } from './node-tls.ts'
import type { RunningServer } from './running-server.ts'
import { startSquid } from './squid.ts'
import { startTinyproxy } from './tinyproxy.ts'

const user = 'gate'
const password = 'a long password'.replaceAll(' ', '-')
const RIGHT = `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`
const WRONG = `Basic ${Buffer.from(`${user}:another`).toString('base64')}`

let good: RunningServer
let legacy: RunningServer
let redirecting: RunningServer
let closed: number

beforeAll(async () => {
  good = await startNodeTls({ identities: [EC, RSA], ciphers: 'ECDHE+AESGCM' })
  legacy = await startNodeTls({
    identities: [RSA],
    minimumVersion: 'TLS 1.0',
    maximumVersion: 'TLS 1.1',
    ciphers: 'ALL:@SECLEVEL=0',
  })
  redirecting = await startHttp('redirect')
  closed = await closedPort()
})
afterAll(async () => {
  await Promise.all([good, legacy, redirecting].map((server) => server.stop()))
})

interface RealProxy {
  readonly name: string
  start(connectPorts: readonly number[]): Promise<RunningServer>
  /** Where the proxy finds this machine, and no proxy of ours does. */
  readonly host: string
}

const PROXIES: readonly RealProxy[] = [
  {
    name: 'squid',
    start: (connectPorts) => startSquid({ user, password, connectPorts }, ['m.example.com']),
    host: 'm.example.com',
  },
  // It knows no names but the machine's: the address of every interface is loopback, too.
  { name: 'tinyproxy', start: (connectPorts) => startTinyproxy({ user, password, connectPorts }), host: '0.0.0.0' },
]

/** As a policy of our own names its places, which may then have any address. */
function named(over: Partial<Target>): Target {
  const places = [over.connect, over.http].filter((place) => typeof place === 'object' && place !== null)
  return aTarget({ ...over, trustedPlaces: places })
}

describe.each(PROXIES)('$name', ({ start, host }) => {
  let proxy: RunningServer
  beforeAll(async () => {
    proxy = await start([good.port, legacy.port, closed])
  })
  afterAll(() => proxy.stop())

  const judged = async (port: number, authorization: string | null, over: Partial<Target> = {}) => {
    const target = named({ connect: { host, port }, http: 'none', ...over })
    const report = await runGate([target], {
      roots: [TRUSTED_ROOT],
      policy: 'ats',
      proxy: aRoute(proxy, authorization),
    })
    const [only] = report.targets
    if (only === undefined) throw new Error('no target')
    return { report, only }
  }

  test('a good server is met', async () => {
    const { report, only } = await judged(good.port, RIGHT)
    const outcomes = [
      'tls-version',
      'forward-secrecy',
      'hostname-match',
      'trusted-chain',
      'legacy-protocols',
      'weak-ciphers',
    ] as const
    expect(outcomes.map((id) => findingOf(only, id).outcome)).toEqual(outcomes.map(() => 'met'))
    expect(report.run.proxy?.problem).toBeNull()
    expect(only.observation.resolution).toMatchObject({ kind: 'left-to-proxy', host })
  })

  test('a server of old versions is violated', async () => {
    const { only } = await judged(legacy.port, RIGHT)
    expect(findingOf(only, 'tls-version').outcome).toBe('violated')
    expect(findingOf(only, 'legacy-protocols').outcome).toBe('violated')
  })

  test('a port that refuses is undetermined: the proxy says so, and might for another reason', async () => {
    const { report, only } = await judged(closed, RIGHT)
    expect(report.verdict).toBe('undetermined')
    expect(findingOf(only, 'tls-version').message).toMatch(
      /the proxy 127\.0\.0\.1:\d+ answered 50\d: it has no connection/,
    )
  })

  test('a cleartext side whose port it forbids is undetermined, and one that it allows is seen', async () => {
    const forbidden = await judged(good.port, RIGHT, { http: { host, port: redirecting.port } })
    expect(findingOf(forbidden.only, 'https-only')).toMatchObject({
      outcome: 'undetermined',
      message: expect.stringContaining('answered 403: it does not allow this connection'),
    })
    const allowing = await start([good.port, redirecting.port])
    try {
      const report = await runGate(
        [named({ connect: { host, port: good.port }, http: { host, port: redirecting.port } })],
        { roots: [TRUSTED_ROOT], policy: 'ats', proxy: aRoute(allowing, RIGHT) },
      )
      expect(report.targets.map((target) => findingOf(target, 'https-only').outcome)).toEqual(['met'])
    } finally {
      await allowing.stop()
    }
  })

  test.each([
    ['none', null],
    ['wrong ones', WRONG],
  ])('without the right credentials nothing is learned, and it is said: %s', async (_what, authorization) => {
    const { report } = await judged(good.port, authorization)
    expect(report.verdict).toBe('undetermined')
    expect(report.run.proxy?.problem).toMatch(/answered 40[17]: it wants a name and a password/)
  })
})
