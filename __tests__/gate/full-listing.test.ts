import { expect, test } from '@jest/globals'
import type { Listing } from '../../src/model/observation.ts'
import type { TargetReport } from '../../src/model/report.ts'
import { type Network, realNetwork } from '../../src/probes/network.ts'
import { EVERY_SUITE, MAX_SUITES } from '../../src/tls/suite-lists.ts'
import { EC, EC_LEAF, INTERMEDIATE, RSA, RSA_LEAF } from '../builders/identities.ts'
import { IN_HASTE, judgeFront, judgeOnce } from '../builders/judge-once.ts'
import { aPolicy } from '../builders/run-gate.ts'
import { EC_LIST, judgeAnswers, judgePeer, RSA_LIST } from '../builders/scripted-peers.ts'
import { alertRecord, type Deeds, startByHello } from '../servers/by-hello.ts'
import { isSslv2 } from '../servers/first-hello.ts'
import { startNodeTls } from '../servers/node-tls.ts'
import { answerOf, peerDeeds, type TlsPeer } from '../servers/scripted-tls.ts'
import { type DecodedHello, decodeHello, listOf } from '../tls/decode-hello.ts'
import { helloRetryRequest, record } from '../tls/tls13-server.ts'

const FULL = { full: true } as const
const TLS_1_2 = 0x0303
const TLS_1_3 = 0x0304

function listingOf({ observation }: TargetReport, version: number): Listing | undefined {
  return observation.endpoints[0]?.listings.find((one) => one.version === version)
}

test('groups, signature schemes, DHE sizes and the order of a server are listed as it was told them', async () => {
  const server = startNodeTls({
    identities: [RSA, EC],
    ciphers: 'ECDHE-RSA-AES256-GCM-SHA384:ECDHE-ECDSA-AES128-GCM-SHA256:DHE-RSA-AES128-GCM-SHA256',
    groups: 'P-384:P-256',
    signatureSchemes: 'rsa_pss_rsae_sha512:RSA+SHA256:ecdsa_secp256r1_sha256',
    dhe: true,
  })
  const report = await judgeOnce(server, { ...FULL, limits: { timeoutMs: 5000 } })
  expect(listingOf(report, TLS_1_2)).toEqual({
    version: TLS_1_2,
    suites: [0xc030, 0xc02b, 0x009e],
    asked: 'all',
    isComplete: true,
    preference: 'server',
    dhBits: [2048],
    groups: { accepted: [0x0018, 0x0017], isComplete: true },
    signatureSchemes: { accepted: [0x0403, 0x0806, 0x0401], isComplete: true },
  })
  expect(listingOf(report, TLS_1_3)).toMatchObject({
    groups: { accepted: [0x0018, 0x0017], isComplete: true },
    signatureSchemes: { accepted: [0x0403, 0x0806], isComplete: true },
  })
})

test('schemes of a flight that this Node cannot read are those of the same hello without that group', async () => {
  const server = startNodeTls({ identities: [EC], minimumVersion: 'TLS 1.3', groups: 'X25519MLKEM768 / X25519' })
  const report = await judgeOnce(server, { ...FULL, hasMlKem: false, limits: { timeoutMs: 5000 } })
  expect(listingOf(report, TLS_1_3)).toMatchObject({
    groups: { accepted: [0x11ec, 0x001d], isComplete: true },
    signatureSchemes: { accepted: [0x0403], isComplete: true },
  })
})

test('groups that a server never takes beside the one that its EC certificate needs in every hello are not listed', async () => {
  const server = startNodeTls({ identities: [EC], groups: 'P-256:X25519:P-384', maximumVersion: 'TLS 1.2' })
  const report = await judgeOnce(server, { ...FULL, limits: { timeoutMs: 5000 } })
  expect(listingOf(report, TLS_1_2)?.groups).toEqual({ accepted: [0x0017], isComplete: true })
})

/** Of no hello but the second. */
const RARE = 0x0096
const OWN = [RARE, 0xc02f, 0x009c, 0x002f] as const

test("a suite that is asked for in a later hello stands at its place in the server's order", async () => {
  expect(EVERY_SUITE.indexOf(RARE)).toBeGreaterThanOrEqual(MAX_SUITES)
  const report = await judgePeer({ tls13: false, lists: [RSA_LIST], suites: { 771: OWN } }, FULL)
  expect(listingOf(report, TLS_1_2)).toMatchObject({ suites: OWN, preference: 'server', isComplete: true })
  const later = await judgePeer({ tls13: false, lists: [RSA_LIST], suites: { 771: OWN.toReversed() } }, FULL)
  expect(listingOf(later, TLS_1_2)?.suites).toEqual(OWN.toReversed())
})

test('where the server no longer says, the order is as far as it was known', async () => {
  const isAboutOrder = (hello: Buffer) =>
    [RARE, 0xc02f].every((suite) => decoded(hello)?.suites.includes(suite) === true)
  const peer: TlsPeer = { tls13: false, lists: [RSA_LIST], suites: { 771: OWN } }
  const report = await judgeAnswers(
    peerDeeds(peer, (...[, , hello]) => (isAboutOrder(hello) ? alertRecord(40) : null)),
    FULL,
  )
  expect(listingOf(report, TLS_1_2)?.suites).toEqual([0xc02f, 0x009c, 0x002f, RARE])
})

/** The peer picks of each hello as `pick` says. */
function picking(pick: (offered: readonly number[]) => readonly number[]): Deeds {
  return (...[, , hello]) => {
    const suites = pick(decoded(hello)?.suites ?? [])
    return {
      deed: 'say',
      bytes: answerOf(hello, { tls13: false, lists: [RSA_LIST], suites: { 771: suites } }),
      end: 'hang',
    }
  }
}

/** Null for SSLv2's. */
function decoded(hello: Buffer): DecodedHello | null {
  return isSslv2(hello) ? null : decodeHello(hello)
}

const HAS: readonly number[] = [0xc02f, 0xc030, 0x009c]

test.each<[preference: string, pick: (offered: readonly number[]) => readonly number[]]>([
  ['server', () => HAS],
  ['client', (offered) => offered.filter((suite) => HAS.includes(suite))],
  // Two of equal rank, as BoringSSL may be told: between them the client decides.
  ['mixed', (offered) => [...offered.filter((suite) => suite === 0xc02f || suite === 0xc030), 0x009c]],
  ['unknown', () => [0xc02f]],
])('the order between suites is that of: %s', async (preference, pick) => {
  const report = await judgeAnswers(picking(pick), FULL)
  expect(listingOf(report, TLS_1_2)?.preference).toBe(preference)
})

test('a server that refuses the question for its order leaves it unknown', async () => {
  const report = await judgeAnswers(
    picking((offered) => (offered.length === HAS.length + 1 ? [] : HAS)),
    FULL,
  )
  expect(listingOf(report, TLS_1_2)).toMatchObject({ suites: HAS, isComplete: true, preference: 'unknown' })
})

test('versions that are refused are listed without a suite, by one question each where the alert is about the version', async () => {
  const hellos: number[] = []
  const peer: TlsPeer = { lists: [RSA_LIST] }
  const report = await judgeAnswers(
    peerDeeds(peer, (...[, , hello]) => {
      hellos.push(decoded(hello)?.clientVersion ?? 0)
      return null
    }),
    FULL,
  )
  const listings = report.observation.endpoints[0]?.listings ?? []
  expect(
    listings.filter(({ suites }) => suites.length === 0).map(({ version, isComplete }) => [version, isComplete]),
  ).toEqual([
    [0x0302, true],
    [0x0301, true],
    [0x0300, true],
    [0x0002, true],
  ])
  expect(hellos.filter((version) => version === 0x0301)).toHaveLength(1)
})

test('without --full nobody asks for any of that', async () => {
  const report = await judgePeer({ lists: [RSA_LIST], suites: { 771: [0xc02f, 0x002f], 769: [0x002f] } })
  const listings = report.observation.endpoints[0]?.listings ?? []
  expect(listings.length).toBeGreaterThan(0)
  for (const listing of listings) expect(Object.keys(listing)).toEqual(['version', 'suites', 'asked', 'isComplete'])
})

test('a server that always takes one group and signs with one scheme names each once', async () => {
  // It has no other, and does not read what it is offered: what it says the second time was not offered.
  const report = await judgePeer({ tls13: false, lists: [RSA_LIST], group: 0x0018 }, FULL)
  expect(listingOf(report, TLS_1_2)).toMatchObject({
    isComplete: true,
    groups: { accepted: [0x0018], isComplete: false },
    signatureSchemes: { accepted: [0x0401], isComplete: false },
  })
})

test('an answer of an older version says nothing of what this one accepts', async () => {
  const peer: TlsPeer = { tls13: false, lists: [RSA_LIST], suites: { 771: [0xc013], 770: [0xc013] } }
  const hasFewer = (hello: Buffer): boolean => [1, 29].includes(listOf(decodeHello(hello), 10, 2).length)
  const report = await judgeAnswers(
    peerDeeds(peer, (purpose, _nth, hello) =>
      purpose !== 'sslv2' && hasFewer(hello) ? answerOf(hello, { ...peer, suites: { 770: [0xc013] } }) : null,
    ),
    FULL,
  )
  expect(listingOf(report, TLS_1_2)?.groups).toEqual({ accepted: [0x0017], isComplete: false })
})

test('TLS 1.3: the group of a HelloRetryRequest, and the schemes of both certificates', async () => {
  const report = await judgePeer({ lists: [EC_LIST, RSA_LIST] }, FULL)
  expect(listingOf(report, TLS_1_3)).toEqual({
    version: TLS_1_3,
    suites: [0x1301],
    asked: 'all',
    isComplete: true,
    preference: 'unknown',
    groups: { accepted: [0x001d], isComplete: true },
    signatureSchemes: { accepted: [0x0403, 0x0804], isComplete: true },
  })
})

const PEER: TlsPeer = {
  lists: [
    [EC_LEAF, INTERMEDIATE],
    [RSA_LEAF, INTERMEDIATE],
  ],
}

const asksForGroups = (hello: DecodedHello): boolean =>
  hello.extensions.some(({ number, data }) => number === 51 && data.length === 2)

/** Only the question for groups of TLS 1.3 is answered so. */
function toGroups(bytes: (hello: DecodedHello, flight: Buffer) => Uint8Array | string, end: 'hang' | 'close'): Deeds {
  const deeds = peerDeeds(PEER)
  return (...args) => {
    const [, , flight] = args
    const hello = decoded(flight)
    if (hello === null || !asksForGroups(hello)) return deeds(...args)
    return { deed: 'say', bytes: bytes(hello, flight), end }
  }
}

const retry = (hello: DecodedHello, group: number): Uint8Array =>
  record(22, helloRetryRequest(hello.sessionId, { group }))

test.each<[what: string, deeds: Deeds]>([
  ['asks for a group that was not offered', toGroups((hello) => retry(hello, 0x1234), 'hang')],
  ['asks for the same group again', toGroups((hello) => retry(hello, 0x001d), 'hang')],
  [
    'answers without asking for a share',
    toGroups((_hello, flight) => answerOf(flight, { ...PEER, tls13: false }), 'hang'),
  ],
  ['closes in the middle of its answer', toGroups((hello) => retry(hello, 0x001d).subarray(0, 40), 'close')],
  ['speaks HTTP all at once', toGroups(() => 'HTTP/1.1 400 Bad Request\r\n\r\n', 'close')],
  ['says nothing', toGroups(() => '', 'hang')],
  ['refuses every group, though it took one', toGroups(() => alertRecord(40), 'close')],
])('a server that %s leaves the list of groups without an end, and nothing else', async (_what, deeds) => {
  const report = await judgeFront(deeds, { ...IN_HASTE, ...FULL })
  const { isComplete, groups, signatureSchemes } = listingOf(report, TLS_1_3) ?? {}
  expect({ isComplete, ends: groups?.isComplete }).toEqual({ isComplete: true, ends: false })
  expect(signatureSchemes).toEqual({ accepted: [0x0403, 0x0804], isComplete: true })
  expect(groups?.accepted.length).toBeLessThanOrEqual(1)
})

test('a server that ends connections in place of an alert has its lists proven by what it still takes', async () => {
  const deeds = peerDeeds(PEER)
  const report = await judgeFront(
    (...args) => {
      const deed = deeds(...args)
      const isAlert = deed.deed === 'say' && deed.bytes[0] === 21
      return isAlert && args[0] !== 'legacy' ? { deed: 'close' } : deed
    },
    { ...IN_HASTE, ...FULL },
  )
  expect(listingOf(report, TLS_1_3)).toMatchObject({
    groups: { accepted: [0x001d], isComplete: true },
    signatureSchemes: { accepted: [0x0403, 0x0804], isComplete: true },
  })
})

test('a server that hangs on all that --full asks beside ends in time, and no verdict changes', async () => {
  const deeds = peerDeeds(PEER)
  const asksForMore = (flight: Buffer): boolean => listOf(decodeHello(flight), 10, 2).length > 20
  const front: Deeds = (...args) => {
    const [purpose, , flight] = args
    const isUsual = purpose === 'sslv2' || purpose === 'legacy' || purpose === 'unwanted'
    return !isUsual && asksForMore(flight) ? { deed: 'hang' } : deeds(...args)
  }
  const report = await judgeFront(front, { ...IN_HASTE, ...FULL })
  expect(listingOf(report, TLS_1_3)).toMatchObject({ suites: [], isComplete: false })
  const bare = await judgeFront(front, IN_HASTE)
  expect(report.verdict).toBe('met')
  expect(report.findings.map(({ rule, outcome }) => [rule, outcome])).toEqual(
    bare.findings.map(({ rule, outcome }) => [rule, outcome]),
  )
})

test('with --full old versions are asked for even where no requirement wants to know', async () => {
  const off = { level: 'off' } as const
  const ats = aPolicy({ policy: 'ats' }).requirements
  const requirements = { ...ats, 'legacy-protocols': off, 'weak-ciphers': { ...ats['weak-ciphers'], ...off } }
  const peer = { lists: [RSA_LIST], suites: { 769: [0x002f] } } as const
  const report = await judgePeer(peer, { ...FULL, over: { requirements } })
  expect(listingOf(report, 0x0301)?.suites).toEqual([0x002f])
})

test('the lists keep to the connections that one address may have at once', async () => {
  let open = 0
  let most = 0
  let all = 0
  const dial: Network['dial'] = (address, port) => {
    const socket = realNetwork.dial(address, port)
    all += 1
    most = Math.max(most, ++open)
    const destroy = socket.destroy.bind(socket)
    socket.destroy = (...args) => {
      open -= 1
      return destroy(...args)
    }
    return socket
  }
  const limits = { timeoutMs: 5000, connectionsPerAddress: 2 }
  const report = await judgeOnce(startByHello(peerDeeds(PEER)), { ...FULL, limits, network: { dial } })
  expect(listingOf(report, TLS_1_3)?.groups).toEqual({ accepted: [0x001d], isComplete: true })
  expect(all).toBeGreaterThan(20)
  expect(most).toBe(2)
})
