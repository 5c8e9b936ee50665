import { expect, test } from '@jest/globals'
import { IN_HASTE } from '../builders/judge-once.ts'
import { alwaysJudged, aPolicy, findingOf, judgeServer, rulesWith } from '../builders/run-gate.ts'
import { EC_LIST, GOOD_PEER, judgeAnswers, judgePeer, RSA_LIST, SOME_SILENCE } from '../builders/scripted-peers.ts'
import { startByHello } from '../servers/by-hello.ts'
import { startLimiter, startTarpit } from '../servers/fronts.ts'
import { peerDeeds, type TlsPeer } from '../servers/scripted-tls.ts'

const WEAK_PEER: TlsPeer = {
  lists: [EC_LIST, RSA_LIST],
  suites: { 769: [0x0005], 770: [0x000a], 771: [0xc02f, 0xc02b, 0x002f] },
}

/** The peer behind a limiter that lets this many connections through, for each number from none to all. */
async function behindLimiters(peer: TlsPeer, then: 'reset' | 'silent') {
  const backend = await startByHello(peerDeeds(peer))
  try {
    return await Promise.all(
      Array.from({ length: 12 }, async (_, allowed) => {
        const limiter = await startLimiter(backend.port, allowed, then)
        try {
          return { allowed, report: await judgeServer(limiter, IN_HASTE) }
        } finally {
          await limiter.stop()
        }
      }),
    )
  } finally {
    await backend.stop()
  }
}

test.each(['reset', 'silent'] as const)(
  'trap 1: what a limiter turns away (%s) is not called refused, however many connections it lets through',
  async (then) => {
    for (const { allowed, report } of await behindLimiters(WEAK_PEER, then)) {
      for (const rule of ['legacy-protocols', 'weak-ciphers'] as const) {
        expect([allowed, rule, findingOf(report, rule).outcome]).not.toEqual([allowed, rule, 'met'])
      }
      expect([allowed, report.verdict]).not.toEqual([allowed, 'met'])
    }
  },
)

test.each(['reset', 'silent'] as const)(
  'trap 1: a good server behind a limiter (%s) is not called weak: it is undetermined',
  async (then) => {
    for (const { allowed, report } of await behindLimiters(GOOD_PEER, then)) {
      expect([allowed, rulesWith(report, 'violated')]).toEqual([allowed, []])
    }
  },
)

test('trap 1: a tarpit is undetermined in every requirement, and says so', async () => {
  const tarpit = await startTarpit()
  try {
    const report = await judgeServer(tarpit, IN_HASTE)
    expect(report.verdict).toBe('undetermined')
    expect(rulesWith(report, 'undetermined')).toEqual(alwaysJudged(report))
    expect(findingOf(report, 'legacy-protocols').message).toMatch(/stayed silent$/)
  } finally {
    await tarpit.stop()
  }
})

test('trap 33: a server that lets old versions time out has not refused them: undetermined, after two attempts each', async () => {
  const deeds = peerDeeds(GOOD_PEER)
  const report = await judgeAnswers(
    (...args) => (args[0] === 'legacy' || args[0] === 'sslv2' ? { deed: 'hang' } : deeds(...args)),
    SOME_SILENCE,
  )
  expect(rulesWith(report, 'undetermined')).toEqual(['legacy-protocols', 'weak-ciphers'])
  const { message, evidence } = findingOf(report, 'legacy-protocols')
  expect(message).toBe('it stayed silent when offered only versions below TLS 1.2: neither accepted nor refused')
  expect(evidence).toMatchObject({ kind: 'replies', replies: [{ hello: 'legacy' }, { hello: 'sslv2' }] })
  for (const { purpose, replies } of report.observation.endpoints[0]?.exchanges ?? []) {
    expect([purpose, replies.length <= 2]).toEqual([purpose, true])
  }
})

const HIDDEN: readonly { what: string; suites: NonNullable<TlsPeer['suites']>; accepted: object[] }[] = [
  {
    what: 'RC4 at TLS 1.0 alone',
    suites: { 769: [0x0005], 771: [0xc02f] },
    accepted: [{ version: 'TLS 1.0', suites: ['TLS_RSA_WITH_RC4_128_SHA'], complete: true }],
  },
  {
    what: '3DES at TLS 1.0, behind a suite that the server prefers and beside a TLS 1.1 without it',
    suites: { 769: [0xc013, 0x000a], 770: [0xc013], 771: [0xc02f] },
    accepted: [{ version: 'TLS 1.0', suites: ['TLS_RSA_WITH_3DES_EDE_CBC_SHA'], complete: true }],
  },
  {
    what: 'static RSA at TLS 1.1, which TLS 1.2 refuses',
    suites: { 770: [0xc013, 0x002f], 771: [0xc02f] },
    accepted: [{ version: 'TLS 1.1', suites: ['TLS_RSA_WITH_AES_128_CBC_SHA'], complete: true }],
  },
  {
    what: 'RC4 at SSLv3, below a TLS 1.1 without it and a hole at TLS 1.0',
    suites: { 768: [0x0005], 770: [0xc013], 771: [0xc02f] },
    accepted: [{ version: 'SSLv3', suites: ['TLS_RSA_WITH_RC4_128_SHA'], complete: true }],
  },
  {
    what: 'static RSA at TLS 1.2 and RC4 at TLS 1.0',
    suites: { 769: [0x0005], 771: [0xc02f, 0x009c] },
    accepted: [
      { version: 'TLS 1.2', suites: ['TLS_RSA_WITH_AES_128_GCM_SHA256'], complete: true },
      { version: 'TLS 1.0', suites: ['TLS_RSA_WITH_RC4_128_SHA'], complete: true },
    ],
  },
]
test.each(HIDDEN)(
  'trap 41: a weak suite is found and named with the version that has it: $what',
  async ({ suites, accepted }) => {
    const report = await judgePeer({ lists: [RSA_LIST], suites })
    expect(findingOf(report, 'weak-ciphers')).toMatchObject({ outcome: 'violated', evidence: { accepted } })
  },
)

test('trap 41: where old versions are not answered, weak suites there are not called refused', async () => {
  const deeds = peerDeeds({ lists: [RSA_LIST], suites: { 769: [0x0005], 771: [0xc02f] } })
  const report = await judgeAnswers(
    (...args) => (args[0] === 'legacy' ? { deed: 'hang' } : deeds(...args)),
    SOME_SILENCE,
  )
  expect(findingOf(report, 'weak-ciphers')).toMatchObject({
    outcome: 'undetermined',
    message: 'it stayed silent when offered only old versions: whether they have weak suites is not known',
  })
})

test('trap 41: where the listing of an old version breaks off, weak suites there are not called refused', async () => {
  const deeds = peerDeeds({ lists: [RSA_LIST], suites: { 770: [0xc013, 0x0005], 771: [0xc02f] } })
  const report = await judgeAnswers(
    // The first hello of old versions is the question, those after it are the listing.
    (...args) => (args[0] === 'legacy' && args[1] > 1 ? { deed: 'hang' } : deeds(...args)),
    SOME_SILENCE,
  )
  expect(findingOf(report, 'legacy-protocols').outcome).toBe('violated')
  expect(findingOf(report, 'weak-ciphers')).toMatchObject({
    outcome: 'undetermined',
    message: expect.stringMatching(
      /^the list of what it accepts at (SSLv3|TLS 1\.[01]) came to no end: weak suites may be left$/,
    ),
  })
})

test('trap 41: a policy that has legacy-protocols off still finds weak suites of old versions', async () => {
  const requirements = { ...aPolicy().requirements, 'legacy-protocols': { level: 'off' } } as const
  const suites = { 769: [0xc013, 0x0005], 771: [0xc02f] }
  const report = await judgePeer({ lists: [RSA_LIST], suites }, { over: { requirements } })
  expect(rulesWith(report, 'violated')).toEqual(['weak-ciphers'])
})
