import { expect, test } from '@jest/globals'
import { clientHello } from '../../src/tls/client-hello.ts'
import type { HelloTemplate } from '../../src/tls/hello-template.ts'
import { aLeaf } from '../builders/certificates.ts'
import { INTERMEDIATE, TRUSTED_ROOT } from '../builders/identities.ts'
import { findingOf, judgeServer, rulesWith, runGate } from '../builders/run-gate.ts'
import { GOOD_PEER, judgeAnswers, PATIENT, RSA_LIST, SOME_SILENCE } from '../builders/scripted-peers.ts'
import { aTarget } from '../builders/target.ts'
import { alertRecord, type Deeds, startByHello } from '../servers/by-hello.ts'
import { answerOf, peerDeeds, type TlsPeer } from '../servers/scripted-tls.ts'
import { type DecodedHello, decodeHello, listOf } from '../tls/decode-hello.ts'
import { repeatable } from '../tls/entropy.ts'
import { isOfAPhone, ourHellos } from '../tls/our-hellos.ts'

const HELLOS = ourHellos()
const OUR_OWN = HELLOS.filter((hello) => !isOfAPhone(hello))

function written(hello: HelloTemplate): DecodedHello {
  return decodeHello(clientHello(hello, 'm.example.com', repeatable('traps')).flight)
}

const extensionOf = (hello: DecodedHello, wanted: number) =>
  hello.extensions.find(({ number }) => number === wanted)?.data

/** TLS_EMPTY_RENEGOTIATION_INFO_SCSV or the extension (RFC 5746 §3.4). */
function saysRenegotiation(hello: DecodedHello): boolean {
  return hello.suites.includes(0x00ff) || extensionOf(hello, 0xff01) !== undefined
}

/** Answers the hellos of records only when this holds for them, else with an alert. */
function onlyIf(holds: (hello: DecodedHello) => boolean, peer: TlsPeer, description = 40): Deeds {
  return peerDeeds(peer, (purpose, _nth, bytes) =>
    purpose === 'sslv2' || holds(decodeHello(bytes)) ? null : alertRecord(description),
  )
}

const OLD_PEER: TlsPeer = { lists: [RSA_LIST], suites: { 769: [0xc013], 770: [0xc013], 771: [0xc02f, 0x002f] } }

test('trap 2: a server that refuses hellos without 0x00FF or renegotiation_info is asked with one or the other', async () => {
  expect((await judgeAnswers(onlyIf(saysRenegotiation, GOOD_PEER))).verdict).toBe('met')
})

test('trap 2: what such a server accepts of old versions and weak suites is found, too', async () => {
  const report = await judgeAnswers(onlyIf(saysRenegotiation, OLD_PEER), { full: true })
  expect(rulesWith(report, 'violated')).toEqual(['legacy-protocols', 'weak-ciphers'])
})

test('trap 2: every hello that a run can send has 0x00FF or renegotiation_info, those of the phones included', () => {
  const lacking = HELLOS.filter((hello) => !saysRenegotiation(written(hello))).map(({ name }) => name)
  expect(lacking).toEqual([])
})

/** Hangs on a record whose content has such a length. */
function hangsAt(isBad: (bytes: number) => boolean, peer: TlsPeer): Deeds {
  const deeds = peerDeeds(peer)
  return (...args) => (args[0] !== 'sslv2' && isBad(args[2].readUInt16BE(3)) ? { deed: 'hang' } : deeds(...args))
}

test('trap 4: a server that hangs on hellos of 256 to 511 bytes is met: ours are shorter or longer, as a phone pads its own', async () => {
  expect((await judgeAnswers(hangsAt((bytes) => bytes > 255 && bytes < 512, GOOD_PEER))).verdict).toBe('met')
})

test('trap 4: silence to hellos of more than 255 bytes is no refusal: short ones ask the same, and the intolerance is noted', async () => {
  const report = await judgeAnswers(
    hangsAt((bytes) => bytes > 255, { ...GOOD_PEER, tls13: false }),
    SOME_SILENCE,
  )
  for (const rule of ['legacy-protocols', 'weak-ciphers', 'tls-version'] as const) {
    expect(findingOf(report, rule).outcome).toBe(rule === 'tls-version' ? 'undetermined' : 'met')
    expect(findingOf(report, rule).notes).toContainEqual({
      code: 'short-hello',
      message: expect.stringMatching(/^hangs on a hello of \d+ bytes and answers one of at most 255$/),
    })
  }
  // A phone hangs, too, but what hangs proves nothing.
  expect(findingOf(report, 'tls-version')).toMatchObject({
    outcome: 'undetermined',
    message: 'it stayed silent when offered the hello of ios-18.4-ats',
  })
  expect(report.verdict).toBe('undetermined')
})

test('trap 4: what such a server accepts of old versions and weak suites is found by the short hellos', async () => {
  const report = await judgeAnswers(
    hangsAt((bytes) => bytes > 255, OLD_PEER),
    SOME_SILENCE,
  )
  expect(rulesWith(report, 'violated')).toEqual(['legacy-protocols', 'weak-ciphers'])
})

test('trap 5: a server that refuses hellos of more than 127 suites is never asked for more, with --full neither', async () => {
  const few = onlyIf((hello) => hello.suites.length <= 127, OLD_PEER, 47)
  const report = await judgeAnswers(few, { full: true })
  expect(rulesWith(report, 'violated')).toEqual(['legacy-protocols', 'weak-ciphers'])
  expect(HELLOS.filter((hello) => written(hello).suites.length > 126)).toEqual([])
})

const isBadLength = (bytes: number): boolean => (bytes > 255 && bytes < 512) || bytes % 256 === 10 || bytes % 256 === 14

const messageLength = (hello: HelloTemplate, name: string): number =>
  clientHello(hello, name, repeatable('traps')).message.length

/** Hellos of one length and one rule of padding stand for each other. */
const ONE_OF_EACH_LENGTH = [
  ...new Map(
    OUR_OWN.map((hello) => {
      const padding = hello.extensions?.find(({ kind }) => kind === 'padding')
      const extensions = (hello.extensions ?? []).filter(({ kind }) => kind !== 'padding')
      return [JSON.stringify([messageLength({ ...hello, extensions }, 'a'), padding]), hello]
    }),
  ).values(),
]

test('trap 6: no hello of ours has a length that servers fail on, whatever the length of the name', () => {
  const bad: string[] = []
  for (let length = 1; length <= 253; length += 1) {
    for (const hello of ONE_OF_EACH_LENGTH) {
      const bytes = messageLength(hello, 'a'.repeat(length))
      if (isBadLength(bytes)) bad.push(`${hello.name}: ${bytes} bytes with a name of ${length}`)
    }
  }
  expect(bad).toEqual([])
})

test('trap 6: nor has the second hello, whatever cookie a HelloRetryRequest wants back', () => {
  const bad: string[] = []
  for (const template of OUR_OWN.filter(({ extensions }) => extensions?.some(({ kind }) => kind === 'key_share'))) {
    const first = clientHello(template, 'm.example.com', repeatable('traps'))
    for (let length = 1; length <= 256; length += 1) {
      const { message } = first.retry({ group: null, cookie: new Uint8Array(length) })
      if (isBadLength(message.length)) bad.push(`${template.name}: ${message.length} bytes with a cookie of ${length}`)
    }
  }
  expect(bad).toEqual([])
})

test('trap 6: a short hello has at most 255 bytes for every label of a name', () => {
  const short = OUR_OWN.filter(({ name }) => name.endsWith('-short'))
  const lengths = short.map((hello) => clientHello(hello, 'a'.repeat(63), repeatable('traps')).flight.length)
  expect(Math.max(...lengths)).toBeLessThanOrEqual(255)
})

test.each([1, 20, 42, 63, 64, 90, 160, 230, 253])(
  'trap 6: a server that hangs on such lengths is met under a name of %i bytes',
  async (length) => {
    const host = `${'abcdefgh.'.repeat(30).slice(0, length - 1)}z`
    const leaf = (keys: 'ec-p256' | 'rsa-2048') => [aLeaf(INTERMEDIATE, { dnsNames: [host], keys }), INTERMEDIATE]
    const front = await startByHello(
      hangsAt((bytes) => bytes > 255 && bytes < 512, { lists: [leaf('ec-p256'), leaf('rsa-2048')] }),
    )
    try {
      const target = aTarget({ host, connect: { host: '127.0.0.1', port: front.port }, http: 'none' })
      const report = await runGate([target], { roots: [TRUSTED_ROOT], network: PATIENT.network ?? {} })
      expect(report.verdict).toBe('met')
      expect(
        front.hellos
          .filter((hello) => hello[0] === 22)
          .map((hello) => hello.readUInt16BE(3))
          .filter(isBadLength),
      ).toEqual([])
    } finally {
      await front.stop()
    }
  },
)

test('trap 12: TLS 1.3 does not hide the suites of TLS 1.2: each list of suites is asked with a hello that ends there', async () => {
  const front = await startByHello(peerDeeds({ ...GOOD_PEER, suites: { 771: [0xc02f, 0xc02b, 0x009c] } }))
  try {
    const report = await judgeServer(front, PATIENT)
    expect(findingOf(report, 'weak-ciphers')).toMatchObject({
      outcome: 'violated',
      message: 'accepts TLS_RSA_WITH_AES_128_GCM_SHA256',
    })
    const capped = front.asked.flatMap((purpose, index) => {
      const hello = front.hellos[index]
      return purpose === 'client' || purpose === 'sslv2' || hello === undefined ? [] : [decodeHello(hello)]
    })
    expect(capped.length).toBeGreaterThan(4)
    for (const hello of capped) {
      expect([hello.clientVersion <= 0x0303, extensionOf(hello, 43)]).toEqual([true, undefined])
    }
  } finally {
    await front.stop()
  }
})

test('trap 12: a server of TLS 1.3 that refuses weak suites at TLS 1.2 is met: TLS 1.3 suites are never weak', async () => {
  const report = await judgeAnswers(peerDeeds(GOOD_PEER))
  expect(findingOf(report, 'weak-ciphers').outcome).toBe('met')
})

const listsP256 = (hello: DecodedHello): boolean => listOf(hello, 10, 2).includes(0x0017)

test('trap 15: a server that takes ECDHE only from hellos that list P-256 is met: every hello lists it', async () => {
  expect((await judgeAnswers(onlyIf(listsP256, GOOD_PEER))).verdict).toBe('met')
  expect(HELLOS.filter((hello) => !listsP256(written(hello))).map(({ name }) => name)).toEqual([])
})

test('trap 17: each version has its own named groups: P-384 at TLS 1.2 beside x25519 at TLS 1.3 is met, and both are told', async () => {
  const report = await judgeAnswers(peerDeeds({ ...GOOD_PEER, group: 0x0018 }))
  expect(report.verdict).toBe('met')
  expect(findingOf(report, 'tls-version').evidence).toMatchObject({
    negotiations: expect.arrayContaining([
      expect.objectContaining({ version: 'TLS 1.3', group: 'x25519' }),
      expect.objectContaining({ version: 'TLS 1.2', group: 'secp384r1' }),
    ]),
  })
})

test('trap 17: no hello that ends at TLS 1.2 offers a group that only TLS 1.3 has', () => {
  const only13 = [31, 32, 33, 0x11eb, 0x11ec, 0x11ed]
  const wrong = OUR_OWN.map((hello) => ({ name: hello.name, hello: written(hello) }))
    .filter(({ hello }) => extensionOf(hello, 43) === undefined)
    .filter(({ hello }) => listOf(hello, 10, 2).some((group) => only13.includes(group)))
  expect(wrong.map(({ name }) => name)).toEqual([])
})

test.each([
  ['192.0.2.10', { ipAddresses: ['192.0.2.10'] }],
  ['2001:db8::10', { ipAddresses: ['2001:db8::10'] }],
] as const)('trap 20: no hello to the address %s names it in server_name', async (host, names) => {
  const leaf = (keys: 'ec-p256' | 'rsa-2048') => [aLeaf(INTERMEDIATE, { dnsNames: [], keys, ...names }), INTERMEDIATE]
  // As servers do that read RFC 6066 §3 strictly.
  const front = await startByHello(
    onlyIf((hello) => extensionOf(hello, 0) === undefined, { lists: [leaf('ec-p256'), leaf('rsa-2048')] }, 112),
  )
  try {
    const target = aTarget({ host, connect: { host: '127.0.0.1', port: front.port }, http: 'none' })
    const report = await runGate([target], { roots: [TRUSTED_ROOT] })
    expect(report.verdict).toBe('met')
    for (const { offer } of report.targets[0]?.observation.endpoints[0]?.exchanges ?? []) {
      expect(offer.serverName).toBeNull()
    }
  } finally {
    await front.stop()
  }
})

test('trap 20: every hello to a name has it in server_name', async () => {
  const front = await startByHello((_purpose, _nth, hello) => ({
    deed: 'say',
    bytes: answerOf(hello, GOOD_PEER),
    end: 'hang',
  }))
  try {
    await judgeServer(front, PATIENT)
    const named = front.hellos
      .filter((hello) => hello[0] === 22)
      .map((hello) =>
        Buffer.from(extensionOf(decodeHello(hello), 0) ?? [])
          .toString('latin1')
          .slice(5),
      )
    expect(new Set(named)).toEqual(new Set(['m.example.com']))
  } finally {
    await front.stop()
  }
})
