import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { everything } from '../../src/gate.ts'
import { judgeAgain } from '../../src/judge.ts'
import type { PrivateAddresses } from '../../src/model/private-addresses.ts'
import type { Report, TargetReport } from '../../src/model/report.ts'
import type { HostPort, Target } from '../../src/model/target.ts'
import { type Network, realNetwork } from '../../src/probes/network.ts'
import { EC, TRUSTED_ROOT } from '../builders/identities.ts'
import { aRoute } from '../builders/proxy-route.ts'
import { alwaysJudged, aPolicy, findingOf, type RunOptions, rulesWith, runGate } from '../builders/run-gate.ts'
import { aTarget } from '../builders/target.ts'
import { startHttp } from '../servers/http.ts'
import { startHttpProxy } from '../servers/http-proxy.ts'
import { closedPort } from '../servers/no-answer.ts'
import { startNodeTls } from '../servers/node-tls.ts'
import type { RunningServer } from '../servers/running-server.ts'

const PUBLIC = '93.184.216.34'
const PUBLIC_V6 = '2606:2800:220:1::1'
const IN_HASTE = { timeoutMs: 2000, retries: 0 }

let good: RunningServer
let redirecting: RunningServer
beforeAll(async () => {
  good = await startNodeTls({ identities: [EC], ciphers: 'ECDHE+AESGCM' })
  redirecting = await startHttp('redirect')
})
afterAll(async () => {
  await good.stop()
  await redirecting.stop()
})

interface Seen {
  readonly report: Report
  readonly target: TargetReport
  /** Each address that a connection was begun to. */
  readonly dialled: readonly string[]
  readonly resolved: readonly string[]
}

/**
 * Runs one target on a network where names have these addresses, one list after the other, and every dial ends on loopback:
 * 443 at the good server, 80 at one that redirects to https.
 */
async function seen(
  over: Partial<Target>,
  answers: readonly (readonly string[])[],
  privateAddresses: PrivateAddresses = 'allow',
  options: RunOptions = {},
): Promise<Seen> {
  const dialled: string[] = []
  const resolved: string[] = []
  const dial: Network['dial'] = (address, port) => {
    dialled.push(address)
    return realNetwork.dial('127.0.0.1', port === 80 ? redirecting.port : good.port)
  }
  const resolve: Network['resolve'] = (host) => {
    resolved.push(host)
    return Promise.resolve(answers[resolved.length - 1] ?? answers.at(-1) ?? [])
  }
  const network = { dial, resolve, pause: () => Promise.resolve(), ...options.network }
  const report = await runGate([aTarget(over)], {
    roots: [TRUSTED_ROOT],
    limits: IN_HASTE,
    ...options,
    privateAddresses,
    network,
  })
  const [target] = report.targets
  if (target === undefined) throw new Error('no target in the report')
  return { report, target, dialled, resolved }
}

test('a saved report of what was not dialled is judged alike', async () => {
  const { report, target } = await seen({}, [[PUBLIC, '10.0.0.1']], 'fork')
  const policy = aPolicy({ roots: [TRUSTED_ROOT], limits: IN_HASTE })
  const again = judgeAgain(report, policy, [], null, '0.0.0', everything)
  expect(again.verdict).toBe('undetermined')
  expect(again.targets[0]?.findings).toEqual(target.findings)
})

/** Every requirement that judges each target says this, and nothing was dialled. */
function expectRefused({ target, report, dialled }: Seen, message: string): void {
  expect(dialled).toEqual([])
  expect(report.run.connections).toBe(0)
  expect(target.verdict).toBe('undetermined')
  // It was looked at: only what the deadline or a signal left out is not checked.
  expect(target.notChecked).toBe(false)
  expect(rulesWith(target, 'met')).toEqual([])
  for (const rule of alwaysJudged(target))
    expect(findingOf(target, rule)).toMatchObject({ outcome: 'undetermined', message })
}

// biome-ignore format: one row a line
test.each<readonly [string, PrivateAddresses, string]>([
  ['169.254.169.254', 'allow', '169.254.169.254 is a link-local address, which is never dialled'],
  ['100.100.100.200', 'allow', '100.100.100.200 is an address of the metadata service of a cloud, which is never dialled'],
  ['0.0.0.0', 'allow', '0.0.0.0 is an unspecified address, which is never dialled'],
  ['255.255.255.255', 'allow', '255.255.255.255 is a broadcast address, which is never dialled'],
  ['ff02::1', 'allow', 'ff02::1 is a multicast address, which is never dialled'],
  ['fe80::1', 'allow', 'fe80::1 is a link-local address, which is never dialled'],
  ['64:ff9b::a9fe:a9fe', 'allow', '64:ff9b::a9fe:a9fe stands for 169.254.169.254, a link-local address, which is never dialled'],
  ['10.0.0.1', 'fork', '10.0.0.1 is a private address, and private-addresses denies them (pull request from a fork)'],
  ['127.0.0.1', 'setting', '127.0.0.1 is a loopback address, and private-addresses denies them'],
  ['::1', 'unread-event', '::1 is a loopback address, and private-addresses denies them (pull request whose event cannot be read)'],
])('a target %s is not dialled (private addresses: %s)', async (host, privateAddresses, message) => {
  const run = await seen({ host }, [], privateAddresses)
  expectRefused(run, message)
  expect(run.resolved).toEqual([])
  expect(findingOf(run.target, 'tls-version').remedy).toMatchObject({ kind: 'allow-address', address: host })
  expect(findingOf(run.target, 'tls-version').advice.map(({ proxy }) => proxy)).toEqual([null])
})

test('a name of such an address is not dialled, and nothing says that this machine was asked', async () => {
  const run = await seen({}, [['127.0.0.1']], 'fork')
  expectRefused(run, '127.0.0.1 is a loopback address, and private-addresses denies them (pull request from a fork)')
  expect(findingOf(run.target, 'tls-version').notes).toEqual([])
})

test('a private address is dialled where they are allowed', async () => {
  const { target, dialled } = await seen({}, [['10.0.0.1']])
  expect(target.verdict).toBe('met')
  expect(new Set(dialled)).toEqual(new Set(['10.0.0.1']))
})

test('of a public and a private address the public one is judged, and the other leaves the target undetermined', async () => {
  const { target, dialled } = await seen({}, [['10.0.0.1', PUBLIC]], 'fork')
  expect(new Set(dialled)).toEqual(new Set([PUBLIC]))
  expect(target.verdict).toBe('undetermined')
  expect(findingOf(target, 'tls-version').message).toBe(
    '10.0.0.1:443: 10.0.0.1 is a private address, and private-addresses denies them (pull request from a fork)',
  )
  expect(
    target.observation.endpoints.map(({ address, notDialled, exchanges }) => [
      address,
      notDialled?.range,
      exchanges.length > 0,
    ]),
  ).toEqual([
    ['10.0.0.1:443', 'private', false],
    [`${PUBLIC}:443`, undefined, true],
  ])
})

test('a violation at the public address stands before what is not known of the private one', async () => {
  const versions = { minimumVersion: 'TLS 1.0', maximumVersion: 'TLS 1.1' } as const
  const old = await startNodeTls({ identities: [EC], ciphers: 'ALL:@SECLEVEL=0', ...versions })
  try {
    const dial: Network['dial'] = () => realNetwork.dial('127.0.0.1', old.port)
    const { target } = await seen({}, [[PUBLIC, '169.254.1.1']], 'allow', { network: { dial } })
    expect(target.verdict).toBe('violated')
    expect(findingOf(target, 'tls-version').outcome).toBe('violated')
  } finally {
    await old.stop()
  }
})

test('the address that was checked is dialled: the name is not resolved a second time', async () => {
  const { target, dialled, resolved } = await seen({}, [[PUBLIC, PUBLIC_V6], ['169.254.169.254']], 'fork', {
    facts: ['hsts'],
  })
  expect(target.verdict).not.toBe('undetermined')
  expect(new Set(dialled)).toEqual(new Set([PUBLIC, PUBLIC_V6]))
  expect(resolved).toEqual(['m.example.com'])
})

test('samples dial what was checked, too', async () => {
  const { dialled, resolved } = await seen({ samples: 3 }, [[PUBLIC], ['10.0.0.1']], 'fork')
  expect(new Set(dialled)).toEqual(new Set([PUBLIC]))
  expect(resolved).toEqual(['m.example.com'])
})

test('a name whose second answer is an address of the metadata service is refused when that is what it gets', async () => {
  // The cleartext side has a name of its own: another resolution, and another check.
  const http = { host: 'http.example.com', port: 80 }
  const { target, dialled } = await seen({ http }, [[PUBLIC], ['169.254.169.254']])
  expect(new Set(dialled)).toEqual(new Set([PUBLIC]))
  expect(findingOf(target, 'tls-version').outcome).toBe('met')
  const { outcome, message, remedy } = findingOf(target, 'https-only')
  expect({ outcome, message }).toEqual({
    outcome: 'undetermined',
    message: 'http://m.example.com/ was not asked: 169.254.169.254 is a link-local address, which is never dialled',
  })
  expect(remedy).toEqual({ kind: 'allow-address', address: '169.254.169.254', isNever: true })
  expect(target.verdict).toBe('undetermined')
})

const CONNECT: HostPort = { host: '10.0.0.1', port: 443 }
const HTTP: HostPort = { host: '10.0.0.1', port: 80 }

test('what connect and http name is denied like any other address', async () => {
  const both = await seen({ connect: CONNECT, http: HTTP }, [], 'fork')
  expectRefused(both, '10.0.0.1 is a private address, and private-addresses denies them (pull request from a fork)')
  const { target, dialled } = await seen({ http: HTTP }, [[PUBLIC]], 'fork')
  expect(new Set(dialled)).toEqual(new Set([PUBLIC]))
  expect(findingOf(target, 'https-only').outcome).toBe('undetermined')
})

test('what a trusted policy names under connect and http is dialled, whatever it is', async () => {
  for (const host of ['10.0.0.1', '169.254.1.1', '::1']) {
    const [connect, http] = [
      { ...CONNECT, host },
      { ...HTTP, host },
    ]
    const { target, dialled } = await seen({ connect, http, trustedPlaces: [connect, http] }, [], 'fork')
    expect([host, target.verdict]).toEqual([host, 'met'])
    expect(new Set(dialled)).toEqual(new Set([host]))
  }
})

test('a trusted connect is no word for an untrusted http', async () => {
  const { target, dialled } = await seen(
    { connect: CONNECT, http: { ...HTTP, port: 6379 }, trustedPlaces: [CONNECT] },
    [],
    'fork',
  )
  expect(findingOf(target, 'tls-version').outcome).toBe('met')
  expect(findingOf(target, 'https-only').outcome).toBe('undetermined')
  expect(new Set(dialled)).toEqual(new Set(['10.0.0.1']))
})

test('a name that a trusted policy names may be private, and never link-local', async () => {
  const connect = { host: 'proxy-under-test', port: 443 }
  const over = { connect, http: 'none', trustedPlaces: [connect] } as const
  expect((await seen(over, [['172.18.0.2']], 'fork')).target.verdict).toBe('met')
  expectRefused(
    await seen(over, [['169.254.1.1']], 'fork'),
    '169.254.1.1 is a link-local address, which is never dialled',
  )
})

test('a server must not send the probe to another port of an address that was cleared for one', async () => {
  const server = await startHttp((_request, response) => {
    response.writeHead(301, { location: 'http://m.example.com:8080/' }).end()
  })
  try {
    const dialledPorts: number[] = []
    const dial: Network['dial'] = (_address, port) => {
      dialledPorts.push(port)
      return realNetwork.dial('127.0.0.1', port === 80 ? server.port : good.port)
    }
    const over = { connect: CONNECT, http: HTTP, trustedPlaces: [CONNECT, HTTP] }
    const { target } = await seen(over, [], 'fork', { network: { dial } })
    expect(findingOf(target, 'https-only')).toMatchObject({
      outcome: 'undetermined',
      message:
        'http://m.example.com/ redirects to http://m.example.com:8080/, which was not asked: 10.0.0.1 is a private address, and private-addresses denies them (pull request from a fork)',
    })
    expect(new Set(dialledPorts)).toEqual(new Set([443, 80]))
  } finally {
    await server.stop()
  }
})

test.each([
  ['169.254.169.254', 'allow', '169.254.169.254 is a link-local address, which is never dialled'],
  ['10.0.0.1', 'fork', '10.0.0.1 is a private address, and private-addresses denies them (pull request from a fork)'],
] as const)('that %s must not answer is never met without asking it', async (host, privateAddresses, message) => {
  const { target, dialled } = await seen({ host, reachable: false }, [], privateAddresses)
  expect(dialled).toEqual([])
  expect(target.verdict).toBe('undetermined')
  expect(findingOf(target, 'unreachable-from-here')).toMatchObject({ outcome: 'undetermined', message })
})

test('of a target that must not answer, one refused address leaves open what the other alone would meet', async () => {
  const closed = await closedPort()
  const dial: Network['dial'] = () => realNetwork.dial('127.0.0.1', closed)
  const { target } = await seen({ reachable: false }, [[PUBLIC, '10.0.0.1']], 'fork', { network: { dial } })
  expect(findingOf(target, 'unreachable-from-here').outcome).toBe('undetermined')
  expect((await seen({ reachable: false }, [[PUBLIC, '10.0.0.1']], 'fork')).target.verdict).toBe('violated')
  expect((await seen({ reachable: false }, [[PUBLIC]], 'fork', { network: { dial } })).target.verdict).toBe('met')
})

test('through a proxy a literal address is checked, and a name is refused where private addresses are denied', async () => {
  const proxy = await startHttpProxy({ ways: { 'm.example.com:443': good.port, 'm.example.com:80': redirecting.port } })
  const options = { proxy: aRoute(proxy) }
  try {
    const literal = await seen({ host: '169.254.169.254' }, [], 'allow', options)
    expectRefused(literal, '169.254.169.254 is a link-local address, which is never dialled')
    const name = await seen({}, [], 'fork', options)
    expectRefused(
      name,
      'which addresses m.example.com has only the proxy knows, and private-addresses denies what cannot be checked (pull request from a fork)',
    )
    expect(findingOf(name.target, 'tls-version').notes).toEqual([])
    expect(proxy.asked()).toEqual([])
    const allowed = await seen({}, [], 'allow', options)
    expect(allowed.target.verdict).toBe('met')
    expect(proxy.asked()).toContain('CONNECT m.example.com:443')
  } finally {
    await proxy.stop()
  }
})
