import { expect } from '@jest/globals'
import { clientHello } from '../../src/tls/client-hello.ts'
import { clientNamed } from '../../src/tls/clients/index.ts'
import { groupName } from '../../src/tls/registry/groups.ts'
import { versionName } from '../../src/tls/registry/versions.ts'
import { type DecodedHello, decodeHello, listOf } from './decode-hello.ts'
import { repeatable } from './entropy.ts'

export const isGrease = (number: number): boolean => (number & 0x0f0f) === 0x0a0a && number >> 8 === (number & 0xff)

export const withoutGrease = (numbers: readonly number[]): number[] => numbers.filter((number) => !isGrease(number))

/** The hello of a client as it goes out to m.example.com. */
export function helloOf(name: string): DecodedHello {
  const client = clientNamed(name)
  if (client === undefined) throw new Error(`no client ${name}`)
  return decodeHello(clientHello(client, 'm.example.com', repeatable(name)).flight)
}

/** Extensions in the order of the last column of the table. */
const OTHERS: readonly (readonly [name: string, number: number])[] = [
  ['npn', 13172],
  ['ticket', 35],
  ['heartbeat', 15],
  ['renegotiation', 0xff01],
  ['padding', 21],
  ['psk', 45],
  ['zlib', 27],
]

/** Versions, groups, shares, ALPN, EMS, status_request with SCT, other extensions. */
export function restOf(hello: DecodedHello): readonly string[] {
  const has = (number: number): boolean => hello.extensions.some((each) => each.number === number)
  const listed = withoutGrease(listOf(hello, 43, 1))
  const versions = (listed.length > 0 ? listed : [hello.clientVersion]).map((one) => versionName(one).slice(4))
  const record = hello.recordVersion === 0x0301 ? [] : ['record', versionName(hello.recordVersion).slice(4)]
  const shares = keyShares(hello).filter(({ group }) => !isGrease(group))
  for (const { group, bytes } of shares) expect(bytes).toBe(group === 29 ? 32 : 1216)
  return [
    [...versions, ...record].join(' '),
    withoutGrease(listOf(hello, 10, 2))
      .map(groupName)
      .join(' '),
    shares.map(({ group }) => groupName(group)).join(' '),
    protocolsOf(hello),
    has(23) ? 'yes' : 'no',
    [5, 18].map((number) => (has(number) ? 'yes' : 'no')).join(' '),
    OTHERS.filter(([, number]) => has(number))
      .map(([name]) => name)
      .join(' '),
  ]
}

export function dataOf(hello: DecodedHello, number: number): Buffer {
  return Buffer.from(hello.extensions.find((each) => each.number === number)?.data ?? [])
}

export function keyShares(hello: DecodedHello): readonly { readonly group: number; readonly bytes: number }[] {
  const data = dataOf(hello, 51)
  const shares: { group: number; bytes: number }[] = []
  for (let at = 2; at < data.length; at += 4 + data.readUInt16BE(at + 2)) {
    shares.push({ group: data.readUInt16BE(at), bytes: data.readUInt16BE(at + 2) })
  }
  return shares
}

function protocolsOf(hello: DecodedHello): string {
  const data = dataOf(hello, 16)
  const names: string[] = []
  for (let at = 2; at < data.length; at += 1 + (data[at] ?? 0)) {
    names.push(data.subarray(at + 1, at + 1 + (data[at] ?? 0)).toString('latin1'))
  }
  return names.join(',')
}
