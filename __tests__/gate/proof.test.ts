import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { OutcomeKind } from '../../src/model/finding.ts'
import type { TargetReport } from '../../src/model/report.ts'
import { realNetwork } from '../../src/probes/network.ts'
import { EC, RSA } from '../builders/identities.ts'
import { IN_HASTE, judgeFront } from '../builders/judge-once.ts'
import { exchangeOf, findingOf, judgeServer, rulesWith } from '../builders/run-gate.ts'
import { alertRecord, startByHello } from '../servers/by-hello.ts'
import { startLegacyNode } from '../servers/legacy-node.ts'
import { startNodeTls } from '../servers/node-tls.ts'
import type { RunningServer } from '../servers/running-server.ts'
import { decodeHello } from '../tls/decode-hello.ts'

const ECDHE = 'ECDHE+AESGCM:ECDHE+CHACHA20'

/** Everything that is wrong: TLS 1.0 and 1.1, static RSA, 3DES, RC4. */
let weak: RunningServer
let good: RunningServer
/** TLS 1.0 alone. */
let old: RunningServer

beforeAll(async () => {
  weak = await startLegacyNode('1.0.1u', { identities: [RSA], versions: ['TLS 1.0', 'TLS 1.1', 'TLS 1.2'] })
  good = await startNodeTls({ identities: [EC, RSA], ciphers: ECDHE })
  old = await startLegacyNode('1.0.1u', { identities: [RSA], versions: ['TLS 1.0'] })
})
afterAll(async () => {
  await weak.stop()
  await good.stop()
  await old.stop()
})

/** TLS_RSA_WITH_AES_128_CBC_SHA, which is in the first of the short hellos with weak suites. */
const LIKELIEST = 0x002f
const isNegative = (purpose: string): boolean => /unwanted|legacy|sslv2/.test(purpose)
const outcomeOf = (report: TargetReport, rule: 'weak-ciphers' | 'legacy-protocols'): OutcomeKind =>
  findingOf(report, rule).outcome

// A limit on connections open at once (iptables connlimit, HAProxy src_conn_cur) is not a refusal of old versions.
test.each([1, 2])('a limiter that resets all but %i connections at once hides no weakness', async (most) => {
  // With the real pause before a hello that is asked alone: the connection before it must be gone.
  const report = await judgeFront(
    (_purpose, _nth, _hello, active) => (active > most ? { deed: 'reset' } : { deed: 'relay', port: weak.port }),
    { network: { pause: realNetwork.pause } },
  )
  expect(outcomeOf(report, 'weak-ciphers')).not.toBe('met')
  expect(outcomeOf(report, 'legacy-protocols')).not.toBe('met')
})

// The same with a limit per window of time.
test.each([3, 4, 5, 6, 7, 8, 9, 10, 12])(
  'a limiter that resets from connection %i on hides no weakness',
  async (most) => {
    const report = await judgeFront((_purpose, _nth, _hello, _active, all) =>
      all > most ? { deed: 'reset' } : { deed: 'relay', port: weak.port },
    )
    expect(outcomeOf(report, 'weak-ciphers')).not.toBe('met')
    expect(outcomeOf(report, 'legacy-protocols')).not.toBe('met')
  },
)

test.each([3, 4, 5, 6, 8, 10])('a limiter that is silent from connection %i on hides no weakness', async (most) => {
  const report = await judgeFront((_purpose, _nth, _hello, _active, all) =>
    all > most ? { deed: 'hang' } : { deed: 'relay', port: weak.port },
  )
  expect(outcomeOf(report, 'weak-ciphers')).not.toBe('met')
  expect(outcomeOf(report, 'legacy-protocols')).not.toBe('met')
})

// A limiter that says so in the clear: HTTP or a line of text, to a hello in TLS framing.
test.each(['HTTP/1.1 429 Too Many Requests\r\n\r\n', 'Too many connections\r\n'])(
  '%j to a TLS hello is no refusal of what it offers',
  async (bytes) => {
    const report = await judgeFront((purpose) =>
      isNegative(purpose) ? { deed: 'say', bytes, end: 'close' } : { deed: 'relay', port: weak.port },
    )
    expect(outcomeOf(report, 'weak-ciphers')).not.toBe('met')
    expect(outcomeOf(report, 'legacy-protocols')).not.toBe('met')
  },
)

test('HTTP to the SSLv2 hello alone is a refusal of SSLv2', async () => {
  const report = await judgeFront((purpose) =>
    purpose === 'sslv2'
      ? { deed: 'say', bytes: 'HTTP/1.1 400 Bad Request\r\n\r\n', end: 'close' }
      : { deed: 'relay', port: good.port },
  )
  expect(report.verdict).toBe('met')
})

// Only some alerts speak of what was offered.
test.each([80, 112])('alert %i to the weak hello does not say that weak suites are refused', async (description) => {
  const report = await judgeFront((purpose) =>
    purpose === 'unwanted'
      ? { deed: 'say', bytes: alertRecord(description), end: 'close' }
      : { deed: 'relay', port: good.port },
  )
  expect(outcomeOf(report, 'weak-ciphers')).toBe('undetermined')
})

test('a close_notify to the weak hello is no alert of refusal: the bare close and its controls prove it', async () => {
  const report = await judgeFront((purpose) =>
    purpose === 'unwanted'
      ? { deed: 'say', bytes: alertRecord(0, 1), end: 'close' }
      : { deed: 'relay', port: good.port },
  )
  const unwanted = exchangeOf(report, 'unwanted')
  expect(unwanted?.answer).toMatchObject({ kind: 'refused', evidence: 'no-alert' })
})

test('a close_notify to the legacy hello is a polite close, which needs its repeat and its control', async () => {
  const report = await judgeFront((purpose, nth) =>
    isNegative(purpose) && nth === 1
      ? { deed: 'say', bytes: alertRecord(0, 1), end: 'close' }
      : { deed: 'relay', port: weak.port },
  )
  expect(outcomeOf(report, 'weak-ciphers')).not.toBe('met')
  expect(outcomeOf(report, 'legacy-protocols')).not.toBe('met')
})

// A close in the middle of an answer is not bare.
test.each(['close', 'reset'] as const)('a ServerHello record that is cut by %s twice is no refusal', async (end) => {
  const report = await judgeFront((purpose) =>
    isNegative(purpose) ? { deed: 'cut', port: weak.port, bytes: 60, end } : { deed: 'relay', port: weak.port },
  )
  expect(outcomeOf(report, 'weak-ciphers')).not.toBe('met')
  expect(outcomeOf(report, 'legacy-protocols')).not.toBe('met')
})

test('a warning alert, then a close, twice with controls, is a refusal', async () => {
  const report = await judgeFront((purpose) =>
    isNegative(purpose)
      ? { deed: 'say', bytes: alertRecord(112, 1), end: 'close' }
      : { deed: 'relay', port: good.port },
  )
  expect(report.verdict).toBe('met')
})

test('IIS: RST to every hello it refuses is met, with a control after each', async () => {
  const front = await startByHello((purpose) =>
    isNegative(purpose) ? { deed: 'reset' } : { deed: 'relay', port: good.port },
  )
  try {
    const report = await judgeServer(front, IN_HASTE)
    expect(report.verdict).toBe('met')
    // One after all that came together, then one after each hello that was asked alone, twice.
    const [client, others] = [
      front.asked.filter((one) => one === 'client'),
      front.asked.filter((one) => one !== 'client'),
    ]
    expect(client.length).toBeGreaterThan(others.length / 3)
    expect(findingOf(report, 'weak-ciphers').notes.map(({ code }) => code)).toContain('no-alert')
  } finally {
    await front.stop()
  }
})

test('CloudFront: silence to what it does not speak is undetermined', async () => {
  const report = await judgeFront((purpose) =>
    isNegative(purpose) ? { deed: 'hang' } : { deed: 'relay', port: good.port },
  )
  expect(outcomeOf(report, 'weak-ciphers')).toBe('undetermined')
  expect(outcomeOf(report, 'legacy-protocols')).toBe('undetermined')
  expect(report.verdict).toBe('undetermined')
})

test('a server that hangs on hellos of 256 to 511 bytes is judged like any other', async () => {
  const report = await judgeFront((_purpose, _nth, hello) =>
    hello.length - 5 > 255 && hello.length - 5 < 512 ? { deed: 'hang' } : { deed: 'relay', port: good.port },
  )
  expect(report.verdict).toBe('met')
})

test('one that hangs on every hello above 255 bytes: short hellos find what is weak', async () => {
  const report = await judgeFront((_purpose, _nth, hello) =>
    hello.length > 255 ? { deed: 'hang' } : { deed: 'relay', port: weak.port },
  )
  expect(outcomeOf(report, 'weak-ciphers')).toBe('violated')
  expect(outcomeOf(report, 'legacy-protocols')).toBe('violated')
})

test('short hellos of which one is refused and another closed prove no refusal of all', async () => {
  const report = await judgeFront((purpose, nth, hello) => {
    if (!isNegative(purpose) || purpose === 'sslv2') return { deed: 'relay', port: good.port }
    if (hello.length > 255) return { deed: nth % 2 === 0 ? 'close' : 'hang' }
    return nth === 2 ? { deed: 'say', bytes: alertRecord(40), end: 'close' } : { deed: 'close' }
  })
  const unwanted = exchangeOf(report, 'unwanted')
  expect(unwanted?.answer.kind).toBe('unknown')
})

// An alert that says nothing of what was offered, and a polite close.
test.each([
  [80, 2],
  [0, 1],
] as const)(
  'alert %i to one short hello and a refusal of the others prove no refusal of all',
  async (description, level) => {
    const report = await judgeFront((purpose, _nth, hello) => {
      if (purpose !== 'unwanted') return { deed: 'relay', port: good.port }
      if (hello.length > 255) return { deed: 'hang' }
      const isFirst = decodeHello(hello).suites.includes(LIKELIEST)
      return { deed: 'say', bytes: isFirst ? alertRecord(description, level) : alertRecord(40), end: 'close' }
    })
    expect(outcomeOf(report, 'weak-ciphers')).toBe('undetermined')
  },
)

test('a warning before the ServerHello is read over', async () => {
  const rewrite = (flight: Buffer): Buffer => Buffer.concat([alertRecord(112, 1), flight])
  const report = await judgeFront(() => ({ deed: 'rewrite', port: good.port, rewrite }))
  expect(report.observation.endpoints[0]?.exchanges[0]?.replies[0]).toMatchObject({ facts: { warnings: [112] } })
  expect(report.verdict).toBe('met')
})

// An echo outside the offer never counts either way.
test.each([
  ['a suite that was not offered', serverHello(0x0303, 0xcafe)],
  ['a version above the offer', serverHello(0x0304, 0x002f)],
  ['a version that is none', serverHello(0x0555, 0x002f)],
])('%s is neither acceptance nor refusal', async (_what, bytes) => {
  const report = await judgeFront((purpose) =>
    /unwanted|legacy/.test(purpose) ? { deed: 'say', bytes, end: 'close' } : { deed: 'relay', port: good.port },
  )
  expect(outcomeOf(report, 'weak-ciphers')).toBe('undetermined')
  expect(outcomeOf(report, 'legacy-protocols')).toBe('undetermined')
})

function serverHello(version: number, suite: number): Uint8Array {
  const body = Buffer.concat([
    Buffer.from([version >> 8, version & 255]),
    Buffer.alloc(32, 7),
    Buffer.from([0, suite >> 8, suite & 255, 0]),
  ])
  const message = Buffer.concat([Buffer.from([2, 0, 0, body.length]), body])
  return Buffer.concat([Buffer.from([22, 3, 3, 0, message.length]), message])
}

test('a node that resets every other connection of a good server refuses nothing', async () => {
  const report = await judgeFront((_purpose, _nth, _hello, _active, all) =>
    all % 2 === 1 ? { deed: 'reset' } : { deed: 'relay', port: good.port },
  )
  expect(rulesWith(report, 'violated')).toEqual([])
})

test('a control that is given an old version counts: one node of the fleet is old', async () => {
  const report = await judgeFront((purpose, nth) => {
    if (purpose === 'client') return { deed: 'relay', port: nth === 1 ? good.port : old.port }
    return isNegative(purpose) ? { deed: 'reset' } : { deed: 'relay', port: good.port }
  })
  expect(findingOf(report, 'tls-version').outcome).toBe('violated')
})

test.each(['hang', 'alert 80'])(
  'no answer to the hello for the other family (%s) is made up for by TLS 1.3',
  async (how) => {
    const rsaOnly = await startNodeTls({ identities: [RSA], ciphers: ECDHE })
    try {
      const report = await judgeFront((purpose) => {
        if (purpose !== 'client-1.2-ecdsa') return { deed: 'relay', port: rsaOnly.port }
        return how === 'hang' ? { deed: 'hang' } : { deed: 'say', bytes: alertRecord(80), end: 'close' }
      })
      expect(rulesWith(report, 'undetermined')).toEqual([])
      expect(report.verdict).toBe('met')
    } finally {
      await rsaOnly.stop()
    }
  },
)
