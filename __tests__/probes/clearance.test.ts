import { Socket } from 'node:net'
import { expect, test } from '@jest/globals'
import { describeNotDialled } from '../../src/model/not-dialled.ts'
import type { PrivateAddresses } from '../../src/model/private-addresses.ts'
import type { HostPort } from '../../src/model/target.ts'
import { clearanceFor } from '../../src/probes/clearance.ts'
import { exchange } from '../../src/probes/exchange.ts'
import { type Network, realNetwork } from '../../src/probes/network.ts'
import type { Conversation } from '../../src/tls/conversation.ts'
import { aProbeContext } from '../builders/probe-context.ts'
import { aTarget } from '../builders/target.ts'

const NAME: HostPort = { host: 'm.example.com', port: 443 }
const INNER: HostPort = { host: '10.0.0.1', port: 8443 }
const METADATA: HostPort = { host: '169.254.169.254', port: 80 }

/** With a network that says what was dialled and connects nowhere. */
function cleared(
  privateAddresses: PrivateAddresses,
  trustedPlaces: readonly HostPort[] = [],
  over: Partial<Network> = {},
) {
  const dialled: string[] = []
  const dial: Network['dial'] = (address, port) => {
    dialled.push(`${address} ${port}`)
    return new Socket()
  }
  const network = { ...realNetwork, dial, ...over }
  const clearance = clearanceFor(aTarget({ trustedPlaces }), privateAddresses, network)
  const why = (address: string, asked: HostPort = { ...NAME, host: address }): string | null => {
    const refusal = clearance.clear(address, asked)
    return refusal === null ? null : describeNotDialled(refusal)
  }
  return { ...clearance, dialled, why }
}

test('a public address is cleared, whatever private-addresses says', () => {
  for (const setting of ['allow', 'setting', 'fork'] as const) {
    expect(cleared(setting).why('93.184.216.34', NAME)).toBeNull()
    expect(cleared(setting).why('2606:2800:220::1', NAME)).toBeNull()
  }
})

test('a private address is cleared unless it is denied, and the words say why', () => {
  expect(cleared('allow').why('10.0.0.1')).toBeNull()
  expect(cleared('setting').why('10.0.0.1')).toBe('10.0.0.1 is a private address, and private-addresses denies them')
  expect(cleared('fork').why('127.0.0.1')).toBe(
    '127.0.0.1 is a loopback address, and private-addresses denies them (pull request from a fork)',
  )
  expect(cleared('unread-event').why('::ffff:10.0.0.1')).toBe(
    '::ffff:10.0.0.1 stands for 10.0.0.1, a private address, and private-addresses denies them (pull request whose event cannot be read)',
  )
})

test('an address that is never dialled is not cleared even where private ones are', () => {
  expect(cleared('allow').why('169.254.169.254')).toBe(
    '169.254.169.254 is a link-local address, which is never dialled',
  )
  expect(cleared('allow').why('fe80::1%eth0', NAME)).toBe(
    'fe80::1%eth0 is a link-local address, which is never dialled',
  )
})

test('what a trusted policy names is cleared, at that port alone', () => {
  const { why } = cleared('fork', [INNER, METADATA])
  expect(why('10.0.0.1', INNER)).toBeNull()
  expect(why('169.254.169.254', METADATA)).toBeNull()
  expect(why('10.0.0.1', { ...INNER, port: 22 })).not.toBeNull()
  expect(why('169.254.169.254', { ...METADATA, port: 443 })).not.toBeNull()
  expect(why('10.0.0.2', { ...INNER, host: '10.0.0.2' })).not.toBeNull()
})

test('a name that a trusted policy names may be private, and no more: whoever holds its zone says what it is', () => {
  const { why } = cleared('fork', [NAME])
  expect(why('172.18.0.2', NAME)).toBeNull()
  expect(why('169.254.169.254', NAME)).toBe('169.254.169.254 is a link-local address, which is never dialled')
})

test('a name that only the proxy resolves is cleared where private addresses are, or by a trusted policy', () => {
  const proxied: Partial<Network> = { proxyTo: () => 'proxy.example:3128' }
  expect(cleared('allow', [], proxied).why('m.example.com')).toBeNull()
  expect(cleared('fork', [NAME], proxied).why('m.example.com', NAME)).toBeNull()
  expect(cleared('fork', [], proxied).why('m.example.com')).toBe(
    'which addresses m.example.com has only the proxy knows, and private-addresses denies what cannot be checked (pull request from a fork)',
  )
  expect(cleared('allow', [], proxied).why('169.254.169.254')).toMatch(/link-local/)
})

test('what a resolver calls an address and is none is not cleared: dialling it would resolve it once more', () => {
  expect(cleared('allow').why('0x7f.1', NAME)).toBe('0x7f.1 is an address that cannot be read, which is never dialled')
})

test('the network dials what was cleared, and throws for all else', () => {
  const { network, dialled, why } = cleared('setting')
  expect(() => network.dial('93.184.216.34', 443)).toThrow(
    '93.184.216.34:443 was to be dialled and had not been cleared',
  )
  why('93.184.216.34', NAME)
  network.dial('93.184.216.34', 443)
  why('10.0.0.1', NAME)
  expect(() => network.dial('93.184.216.34', 80)).toThrow('had not been cleared')
  expect(() => network.dial('10.0.0.1', 443)).toThrow('had not been cleared')
  expect(() => network.dial('m.example.com', 443)).toThrow('had not been cleared')
  expect(dialled).toEqual(['93.184.216.34 443'])
})

test('a probe that was to dial what had not been cleared ends with an error, and says nothing of the server', async () => {
  const { network, clear, dialled } = cleared('allow')
  const context = aProbeContext({ network, clear })
  const nothing: Conversation = {
    firstFlight: new Uint8Array(),
    receive: () => ({ kind: 'read-on' }),
    end: (kind) => ({ kind, bytesRead: 0 }),
  }
  await expect(exchange(nothing, '127.0.0.1', 443, context)).rejects.toThrow('had not been cleared')
  expect(dialled).toEqual([])
})
