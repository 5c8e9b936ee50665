import { expect, test } from '@jest/globals'
import { clientHello } from '../../src/tls/client-hello.ts'
import { CLIENTS } from '../../src/tls/clients/index.ts'
import { limitedTo12 } from '../../src/tls/derived-hellos.ts'
import type { HelloTemplate } from '../../src/tls/hello-template.ts'
import { diagnosticHello, plainHello, SHORT_HELLO_SUITES, tls13Hello } from '../../src/tls/plain-hello.ts'
import { ALL_TLS12_SUITES, LEGACY_SUITES, TLS13_SUITES, WEAK_SUITES } from '../../src/tls/suite-lists.ts'
import { type DecodedHello, decodeHello, listOf } from './decode-hello.ts'
import { repeatable } from './entropy.ts'

const GREASE = /^(.)a\1a$/

// As the captures have them (facts of testssl.sh etc/client-simulation.txt and uTLS u_parrots.go), numbers in hexadecimal.
// biome-ignore format: one row a line
const CAPTURED: Readonly<Partial<Record<keyof typeof CLIENTS, Record<string, string>>>> = {
  'ios-9-ats': {
    versions: '303 303', suites: 'ff c02c c02b c024 c00a c023 c009 c030 c02f c028 c027 c013', sessionId: '0',
    extensions: '0 a b d 3374 10 5 12', groups: '17 18 19', schemes: '501 401 201 503 403 203', supportedVersions: '',
  },
  'ibm-connections': {
    versions: '301 303', suites: 'c02c c02b c024 c023 c00a c009 c030 c02f c028 c027 c013', sessionId: '0',
    extensions: 'ff01 0 17 d 5 3374 12 10 b a', groups: '1d 17 18 19', schemes: '403 804 401 503 203 805 805 501 806 601 201', supportedVersions: '',
  },
  'ios-15.4-ats': {
    versions: '301 303', suites: 'GREASE 1301 1302 1303 c02c c02b cca9 c030 c02f cca8 c00a c009 c014 c013', sessionId: '32',
    extensions: 'GREASE 0 17 ff01 a b 10 5 d 12 33 2d 2b 1b GREASE 15', groups: 'GREASE 1d 17 18 19', schemes: '403 804 401 503 203 805 805 501 806 601 201', supportedVersions: 'GREASE 304 303',
  },
  'ios-18.4-ats': {
    versions: '301 303', suites: 'GREASE 1301 1302 1303 c02c c02b cca9 c030 c02f cca8 c00a c009 c014 c013', sessionId: '32',
    extensions: 'GREASE 0 17 ff01 a b 10 5 d 12 33 2d 2b 1b GREASE 15', groups: 'GREASE 1d 17 18 19', schemes: '403 804 401 503 805 805 501 806 601 201', supportedVersions: 'GREASE 304 303',
  },
  'ios-26.4-ats': {
    versions: '301 303', suites: 'GREASE 1302 1303 1301 c02c c02b cca9 c030 c02f cca8 c00a c009 c014 c013', sessionId: '32',
    extensions: 'GREASE 0 17 ff01 a b 10 5 d 12 33 2d 2b 1b GREASE', groups: 'GREASE 11ec 1d 17 18 19', schemes: '403 804 401 503 805 805 501 806 601 201', supportedVersions: 'GREASE 304 303',
  },
}

test.each(Object.values(CLIENTS).filter(({ name }) => name in CAPTURED))(
  '$name is on the wire as the capture has it',
  (client) => {
    const hello = decodeHello(clientHello(client, 'm.example.com', repeatable(client.name)).flight)
    const expected = Object.entries(CAPTURED).find(([name]) => name === client.name)?.[1]
    expect(summary(hello)).toEqual(expected)
  },
)

test('ios-26.4-ats is longer than a TCP segment: an ML-KEM key and an X25519 key in its share', () => {
  const { message, shares } = clientHello(CLIENTS['ios-26.4-ats'], 'm.example.com', repeatable('26'))
  expect(message.length).toBeGreaterThan(1460)
  expect(shares.map(({ keyExchange }) => keyExchange.length)).toEqual([1184 + 32, 32])
})

test('equal entropy gives equal hellos; other entropy other GREASE, random and keys', () => {
  const write = (seed: string) =>
    Buffer.from(clientHello(CLIENTS['ios-26.4-ats'], 'm.example.com', repeatable(seed)).flight)
  expect(write('a').equals(write('a'))).toBe(true)
  const drawn = new Set(['a', 'b', 'c', 'd', 'e', 'f'].map((seed) => decodeHello(write(seed)).suites[0]))
  expect(drawn.size).toBeGreaterThan(1)
})

test('GREASE of one hello: group and share agree, no extension comes twice', () => {
  for (const seed of ['1', '2', '3', '4', '5', '6', '7', '8']) {
    const hello = decodeHello(clientHello(CLIENTS['ios-18.4-ats'], 'm.example.com', repeatable(seed)).flight)
    const share = hello.extensions.find(({ number }) => number === 51)?.data
    expect(listOf(hello, 10, 2)[0]).toBe(((share?.[2] ?? 0) << 8) | (share?.[3] ?? 0))
    const seen = hello.extensions.map(({ number }) => number)
    expect(new Set(seen).size).toBe(seen.length)
  }
})

test('GREASE and signalling values are no part of the offer', () => {
  const { offered } = clientHello(CLIENTS['ios-18.4-ats'], 'm.example.com', repeatable('x'))
  expect(offered.suites).toHaveLength(13)
  expect(offered.versions).toEqual([0x0304, 0x0303])
  expect(offered.groups).toEqual([29, 23, 24, 25])
  expect(clientHello(CLIENTS['ios-9-ats'], null, repeatable('x')).offered.suites).not.toContain(0x00ff)
})

test('server_name is left out for an address', () => {
  const named = decodeHello(clientHello(CLIENTS['ios-9-ats'], 'm.example.com', repeatable('x')).flight)
  const unnamed = decodeHello(clientHello(CLIENTS['ios-9-ats'], null, repeatable('x')).flight)
  expect(Buffer.from(named.extensions[0]?.data ?? []).toString('hex')).toBe(
    `00100000 0d${Buffer.from('m.example.com').toString('hex')}`.replace(' ', ''),
  )
  expect(unnamed.extensions.map(({ number }) => number)).not.toContain(0)
})

const PLAIN: readonly HelloTemplate[] = [
  plainHello({ name: 'unwanted', clientVersion: 0x0303, suites: WEAK_SUITES }),
  plainHello({ name: 'legacy', clientVersion: 0x0302, suites: LEGACY_SUITES }),
  plainHello({ name: 'one', clientVersion: 0x0303, suites: WEAK_SUITES.slice(0, 1) }),
  ...[20, 40, 60, 80, 100, 125].map((n) =>
    plainHello({ name: 'some', clientVersion: 0x0303, suites: ALL_TLS12_SUITES.slice(0, n) }),
  ),
  ...[CLIENTS['ios-18.4-ats'], CLIENTS['ibm-connections'], CLIENTS['ios-9-ats'], CLIENTS['ios-26.4-ats']].flatMap(
    (client) => [limitedTo12(client, 'rsa'), limitedTo12(client, 'ecdsa')],
  ),
  diagnosticHello(),
  tls13Hello('listing', TLS13_SUITES),
]

test('hand-made hellos are never 256 to 511 bytes long, nor 10 or 14 modulo 256, whatever the server name', () => {
  const lengths = new Set(PLAIN.flatMap((template) => nameLengths().map((n) => lengthWith(template, n))))
  expect([...lengths].filter((n) => (n > 255 && n < 512) || n % 256 === 10 || n % 256 === 14)).toEqual([])
})

test('a client that pads fills a hello of 256 to 511 bytes to 512', () => {
  expect(lengthWith(CLIENTS['ios-18.4-ats'], 13)).toBe(512)
  const lengths = nameLengths().map((n) => lengthWith(CLIENTS['ios-18.4-ats'], n))
  expect(lengths.filter((n) => n > 255 && n < 512)).toEqual([])
})

test('a short hello stays within 255 bytes with a server name of 63', () => {
  for (const clientVersion of [0x0300, 0x0301, 0x0302, 0x0303]) {
    const suites = ALL_TLS12_SUITES.slice(0, SHORT_HELLO_SUITES)
    const short = plainHello({ name: 'short', clientVersion, suites, short: true })
    expect(clientHello(short, 'a'.repeat(63), repeatable('s')).flight.length).toBeLessThanOrEqual(255)
  }
})

test('a plain hello always signals secure renegotiation, and never has more than 126 entries', () => {
  const hello = decodeHello(clientHello(PLAIN[0] ?? diagnosticHello(), 'a.example', repeatable('p')).flight)
  expect(hello.suites.at(-1)).toBe(0x00ff)
  expect(hello.suites).toHaveLength(126)
  expect(() => plainHello({ name: 'x', clientVersion: 0x0303, suites: ALL_TLS12_SUITES.slice(0, 126) })).toThrow(
    RangeError,
  )
})

test('signature_algorithms is for TLS 1.2 alone', () => {
  const numbersOf = (clientVersion: number) =>
    plainHello({ name: 'x', clientVersion, suites: [0x002f] }).extensions?.map(({ kind }) => kind)
  expect(numbersOf(0x0303)).toContain('signature_algorithms')
  expect(numbersOf(0x0302)).not.toContain('signature_algorithms')
  expect(numbersOf(0x0300)).toContain('supported_groups')
})

test('a client limited to TLS 1.2 keeps its suites of one family and its schemes, and nothing of TLS 1.3', () => {
  const limited = limitedTo12(CLIENTS['ios-18.4-ats'], 'ecdsa')
  expect(limited.name).toBe('ios-18.4-ats-1.2-ecdsa')
  expect(limited.suites).toEqual([0xc02c, 0xc02b, 0xcca9, 0xc00a, 0xc009])
  const kinds = limited.extensions?.map(({ kind }) => kind)
  for (const kind of ['supported_versions', 'key_share', 'psk_key_exchange_modes', 'grease']) {
    expect(kinds).not.toContain(kind)
  }
  expect(limited.extensions?.find(({ kind }) => kind === 'supported_groups')).toMatchObject({
    groups: [29, 23, 24, 25],
  })
  expect(limitedTo12(CLIENTS['ios-9-ats'], 'rsa').suites).toEqual([0x00ff, 0xc030, 0xc02f, 0xc028, 0xc027, 0xc013])
})

test('the second hello keeps random, session id and GREASE, and has one share and the cookie', () => {
  const first = clientHello(CLIENTS['ios-18.4-ats'], 'm.example.com', repeatable('r'))
  const second = first.retry({ group: 24, cookie: Uint8Array.of(1, 2, 3) })
  const compatibility = Buffer.from(second.flight.subarray(0, 6)).toString('hex')
  expect(compatibility).toBe('140303000101')
  const [one, two] = [decodeHello(first.flight), decodeHello(second.flight.subarray(6))]
  expect(two.recordVersion).toBe(0x0303)
  expect(two.suites).toEqual(one.suites)
  expect(Buffer.from(two.random).equals(one.random)).toBe(true)
  expect(Buffer.from(two.sessionId).equals(one.sessionId)).toBe(true)
  const share = Buffer.from(two.extensions.find(({ number }) => number === 51)?.data ?? []).toString('hex')
  expect(share.slice(0, 14)).toBe('00650018006104')
  expect(Buffer.from(two.extensions.find(({ number }) => number === 44)?.data ?? []).toString('hex')).toBe('0003010203')
  expect(two.messageLength).toBe(512)
})

function summary(hello: DecodedHello): Record<string, string> {
  return {
    versions: hex([hello.recordVersion, hello.clientVersion]),
    suites: hex(hello.suites),
    sessionId: String(hello.sessionId.length),
    extensions: hex(hello.extensions.map(({ number }) => number)),
    groups: hex(listOf(hello, 10, 2)),
    schemes: hex(listOf(hello, 13, 2)),
    supportedVersions: hex(listOf(hello, 43, 1)),
  }
}

function hex(values: readonly number[]): string {
  return values
    .map((value) => value.toString(16))
    .map((text) => (GREASE.test(text) ? 'GREASE' : text))
    .join(' ')
}

function nameLengths(): readonly number[] {
  return Array.from({ length: 60 }, (_, i) => 1 + i * 4)
}

function lengthWith(template: HelloTemplate, nameLength: number): number {
  return clientHello(template, 'a'.repeat(nameLength), repeatable(`${nameLength}`)).message.length
}

// What the captures have inside the extensions that are not lists of their own above.
test('the extensions say what the captures have in them', () => {
  const { extensions } = decodeHello(clientHello(CLIENTS['ios-18.4-ats'], 'm.example.com', repeatable('x')).flight)
  const inside = (number: number) =>
    extensions.filter((one) => one.number === number).map(({ data }) => Buffer.from(data).toString('hex'))
  expect(inside(0x0000)).toEqual(['001000000d6d2e6578616d706c652e636f6d'])
  expect(inside(0x0017)).toEqual([''])
  expect(inside(0xff01)).toEqual(['00'])
  expect(inside(0x000b)).toEqual(['0100'])
  expect(inside(0x0010)).toEqual(['000c02683208687474702f312e31'])
  expect(inside(0x0005)).toEqual(['0100000000'])
  expect(inside(0x0012)).toEqual([''])
  expect(inside(0x002d)).toEqual(['0101'])
  expect(inside(0x001b)).toEqual(['020001'])
  const greased = extensions.filter(({ number }) => (number & 0x0f0f) === 0x0a0a).map(({ data }) => [...data])
  expect(greased).toEqual([[], [0]])
  const old = decodeHello(clientHello(CLIENTS['ios-9-ats'], null, repeatable('x')).flight).extensions
  expect(old.find(({ number }) => number === 0x3374)?.data).toHaveLength(0)
})

test('padding: to 512 for a hello of 256 to 511 bytes, and one byte where an appliance would stumble', () => {
  // One suite more is two bytes more, one letter of the name is one.
  const lengthOf = (rule: 'boringssl' | 'appliances', name: string, suites: number) => {
    const template: HelloTemplate = {
      ...plainHello({ name: 'x', clientVersion: 0x0302, suites: [] }),
      suites: Array(suites).fill(0x002f),
      extensions: [{ kind: 'server_name' }, { kind: 'padding', rule }],
    }
    return clientHello(template, name, repeatable('x')).message.length
  }
  const lengths = (rule: 'boringssl' | 'appliances') =>
    Array.from({ length: 80 }, (_, more) => lengthOf(rule, 'a'.repeat(40 + more), 60))
  expect(new Set(lengths('appliances').filter((length) => length > 255))).toEqual(new Set([512]))
  const many = (rule: 'boringssl' | 'appliances') =>
    Array.from({ length: 140 }, (_, more) => lengthOf(rule, 'a'.repeat(12), 240 + more))
  expect(many('appliances').filter((length) => [10, 14].includes(length % 256))).toEqual([])
  expect(many('boringssl').filter((length) => [10, 14].includes(length % 256)).length).toBeGreaterThan(0)
})

test('what a hello offers is what a server may choose, GREASE and signalling values apart', () => {
  const { offered } = clientHello(CLIENTS['ios-18.4-ats'], 'm.example.com', repeatable('x'))
  expect(offered).toMatchObject({
    versions: [0x0304, 0x0303],
    minimumVersion: 0x0303,
    maximumVersion: 0x0304,
    compressionMethods: [0],
    groups: [29, 23, 24, 25],
    protocols: ['h2', 'http/1.1'],
    certificateCompressions: [1],
  })
  expect(offered.extensions.map((number) => number.toString(16))).toEqual(
    '0 17 ff01 a b 10 5 d 12 33 2d 2b 1b 15'.split(' '),
  )
  expect(offered.signatureSchemes).toContain(0x0804)
  const plain = plainHello({ name: 'x', clientVersion: 0x0303, suites: [0x002f] })
  expect(clientHello(plain, null, repeatable('x')).offered).toMatchObject({
    versions: null,
    minimumVersion: 0x0300,
    maximumVersion: 0x0303,
    suites: [0x002f],
    extensions: expect.not.arrayContaining([0]),
    protocols: [],
    certificateCompressions: [],
  })
  expect(clientHello({ ...plain, clientVersion: 0x0002 }, null, repeatable('x')).offered.minimumVersion).toBe(0x0002)
})

test('a hello without extensions ends with its compression methods', () => {
  const bare: HelloTemplate = {
    ...plainHello({ name: 'x', clientVersion: 0x0300, suites: [0x002f] }),
    extensions: null,
  }
  const { message, offered } = clientHello(bare, 'm.example.com', repeatable('x'))
  expect([...message.subarray(-2)]).toEqual([1, 0])
  expect(offered.groups).toEqual([])
})
