import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { everything } from '../../src/gate.ts'
import { judgeAgain } from '../../src/judge.ts'
import type { PrivateAddresses } from '../../src/model/private-addresses.ts'
import { type Network, realNetwork } from '../../src/probes/network.ts'
import { EC, TRUSTED_ROOT } from '../builders/identities.ts'
import {
  type Asked,
  expectRefused,
  type GoodServers,
  IN_HASTE,
  PUBLIC,
  type Seen,
  seenOn,
  startGoodServers,
} from '../builders/recorded-dials.ts'
import { aPolicy, findingOf } from '../builders/run-gate.ts'
import { closedPort } from '../servers/no-answer.ts'
import { startNodeTls } from '../servers/node-tls.ts'

const PUBLIC_V6 = '2606:2800:220:1::1'

let servers: GoodServers
beforeAll(async () => {
  servers = await startGoodServers()
})
afterAll(() => servers.stop())

const seen = (...asked: Asked): Promise<Seen> => seenOn(servers, ...asked)

test('a saved report of what was not dialled is judged alike', async () => {
  const { report, target } = await seen({}, [[PUBLIC, '10.0.0.1']], 'fork')
  const policy = aPolicy({ roots: [TRUSTED_ROOT], limits: IN_HASTE })
  const again = judgeAgain(report, { policy, targets: [], at: null, toolVersion: '0.0.0' }, everything)
  expect(again.verdict).toBe('undetermined')
  expect(again.targets[0]?.findings).toEqual(target.findings)
})

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
