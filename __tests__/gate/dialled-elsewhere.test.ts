import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { HostPort } from '../../src/model/target.ts'
import { type Network, realNetwork } from '../../src/probes/network.ts'
import { aRoute } from '../builders/proxy-route.ts'
import {
  type Asked,
  expectRefused,
  type GoodServers,
  PUBLIC,
  type Seen,
  seenOn,
  startGoodServers,
} from '../builders/recorded-dials.ts'
import { findingOf } from '../builders/run-gate.ts'
import { startHttp } from '../servers/http.ts'
import { startHttpProxy } from '../servers/http-proxy.ts'
import type { RunningServer } from '../servers/running-server.ts'

let servers: GoodServers
beforeAll(async () => {
  servers = await startGoodServers()
})
afterAll(() => servers.stop())

const seen = (...asked: Asked): Promise<Seen> => seenOn(servers, ...asked)

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
      return realNetwork.dial('127.0.0.1', port === 80 ? server.port : servers.tls.port)
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

test('through a proxy a literal address is checked, and a name is refused where private addresses are denied', async () => {
  const proxy = await startHttpProxy({
    ways: { 'm.example.com:443': servers.tls.port, 'm.example.com:80': servers.cleartext.port },
  })
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

/** Sends every request to another host, and that host's to https. */
function elsewhere(host: string): Promise<RunningServer> {
  return startHttp((request, response) => {
    const location = request.headers.host === host ? 'https://m.example.com/' : `http://${host}/`
    response.writeHead(301, { location, connection: 'close' }).end()
  })
}

test.each<readonly [string, readonly string[], string, string]>([
  [
    'followed to the public address that it was resolved to, once',
    ['93.184.216.35'],
    'met',
    'http://other.example/ redirects to https://m.example.com/',
  ],
  [
    'not followed to a private one',
    ['10.0.0.1'],
    'undetermined',
    'http://m.example.com/ redirects to http://other.example/, which was not asked: 10.0.0.1 is a private address, and private-addresses denies them (pull request from a fork)',
  ],
  [
    'not followed to a link-local one',
    ['::ffff:169.254.169.254'],
    'undetermined',
    'http://m.example.com/ redirects to http://other.example/, which was not asked: ::ffff:169.254.169.254 stands for 169.254.169.254, a link-local address, which is never dialled',
  ],
])('a redirect to a name is %s', async (_what, addresses, outcome, message) => {
  const server = await elsewhere('other.example')
  try {
    const dialled: string[] = []
    const dial: Network['dial'] = (address, port) => {
      dialled.push(address)
      return realNetwork.dial('127.0.0.1', port === 80 ? server.port : servers.tls.port)
    }
    const { target, resolved } = await seen({}, [[PUBLIC], addresses, ['127.0.0.1']], 'fork', { network: { dial } })
    expect(findingOf(target, 'https-only')).toMatchObject({ outcome, message })
    expect(resolved).toEqual(['m.example.com', 'other.example'])
    expect(new Set(dialled)).toEqual(new Set(outcome === 'met' ? [PUBLIC, ...addresses] : [PUBLIC]))
  } finally {
    await server.stop()
  }
})

test('through a proxy a redirect to a name is not followed where private addresses are denied', async () => {
  const server = await elsewhere('www.example.com')
  const proxy = await startHttpProxy({
    ways: { 'm.example.com:443': servers.tls.port, 'm.example.com:80': server.port },
  })
  try {
    const connect = { host: 'm.example.com', port: 443 }
    const http = { host: 'm.example.com', port: 80 }
    const { target } = await seen({ connect, http, trustedPlaces: [connect, http] }, [], 'fork', {
      proxy: aRoute(proxy),
    })
    expect(findingOf(target, 'https-only')).toMatchObject({
      outcome: 'undetermined',
      message:
        'http://m.example.com/ redirects to http://www.example.com/, which was not asked: which addresses www.example.com has only the proxy knows, and private-addresses denies what cannot be checked (pull request from a fork)',
    })
    expect(proxy.asked()).not.toContain('CONNECT www.example.com:80')
  } finally {
    await Promise.all([server.stop(), proxy.stop()])
  }
})
