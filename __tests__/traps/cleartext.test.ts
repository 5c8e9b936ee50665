import { expect, test } from '@jest/globals'
import type { TargetReport } from '../../src/model/report.ts'
import { TRUSTED_ROOT } from '../builders/identities.ts'
import { exchangeOf, findingOf, rulesWith, runGate } from '../builders/run-gate.ts'
import { GOOD_PEER, judgeAnswers, PATIENT } from '../builders/scripted-peers.ts'
import { aTarget } from '../builders/target.ts'
import { startByHello } from '../servers/by-hello.ts'
import { startHttp } from '../servers/http.ts'
import { closedPort } from '../servers/no-answer.ts'
import type { RunningServer } from '../servers/running-server.ts'
import { startScripted } from '../servers/scripted.ts'
import { peerDeeds } from '../servers/scripted-tls.ts'

const BAD_REQUEST = 'HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\nThe plain HTTP request was sent to HTTPS port'

test('trap 34: plain HTTP on the TLS port is named: no TLS, and content in the clear', async () => {
  const report = await judgeAnswers(() => ({ deed: 'say', bytes: BAD_REQUEST, end: 'close' }))
  expect(rulesWith(report, 'violated')).toEqual(['https-only', 'tls-version'])
  expect(rulesWith(report, 'not-applicable')).toHaveLength(report.findings.length - 2)
  expect(findingOf(report, 'tls-version').message).toMatch(
    /does not speak TLS: it answered in cleartext HTTP \(HTTP\/1\.1 400 Bad Request\)$/,
  )
})

test.each([
  ['before the hello', [{ step: 'send', bytes: 'SSH-2.0-OpenSSH_9.2\r\n' }]],
  ['after it', [{ step: 'read' }, { step: 'send', bytes: 'SSH-2.0-OpenSSH_9.2\r\n' }]],
  ['220 of a mail server', [{ step: 'send', bytes: '220 mx.example.com ESMTP\r\n' }]],
] as const)(
  'trap 34: a banner on the TLS port is no TLS: tls-version is violated, and its bytes are told (%s)',
  async (_what, steps) => {
    const server = await startScripted(steps)
    try {
      const target = aTarget({ connect: { host: '127.0.0.1', port: server.port }, http: 'none' })
      const [report] = (await runGate([target], PATIENT)).targets
      if (report === undefined) throw new Error('no target')
      expect(rulesWith(report, 'violated')).toEqual(['tls-version'])
      expect(findingOf(report, 'tls-version').message).toMatch(
        /answered with bytes that are not TLS \((5353482d|32323020)/,
      )
    } finally {
      await server.stop()
    }
  },
)

test('trap 34: HTTP in answer to the SSLv2 hello alone, as OpenLiteSpeed gives, refuses SSLv2: met', async () => {
  const deeds = peerDeeds(GOOD_PEER)
  const report = await judgeAnswers((...args) =>
    args[0] === 'sslv2' ? { deed: 'say', bytes: BAD_REQUEST, end: 'close' } : deeds(...args),
  )
  expect(report.verdict).toBe('met')
  const sslv2 = exchangeOf(report, 'sslv2')
  expect(sslv2?.answer).toMatchObject({ kind: 'refused', evidence: 'not-tls' })
})

/** A good TLS side, and a cleartext side on this port. */
async function withCleartext(port: number): Promise<TargetReport> {
  const front = await startByHello(peerDeeds(GOOD_PEER))
  try {
    const target = aTarget({ connect: { host: '127.0.0.1', port: front.port }, http: { host: '127.0.0.1', port } })
    const [report] = (await runGate([target], { roots: [TRUSTED_ROOT], network: { pause: async () => {} } })).targets
    if (report === undefined) throw new Error('no target')
    return report
  } finally {
    await front.stop()
  }
}

test('trap 35: port 80 closed is met', async () => {
  const port = await closedPort()
  expect(findingOf(await withCleartext(port), 'https-only')).toMatchObject({
    outcome: 'met',
    message: `127.0.0.1:${port} refuses cleartext connections`,
  })
})

/** Cleartext servers, each redirecting to the next, the last one as `last` says. */
async function chain(hops: number, last: Parameters<typeof startHttp>[0]): Promise<readonly RunningServer[]> {
  const servers = [await startHttp(last)]
  for (let hop = 1; hop < hops; hop += 1) {
    const next = servers[0]?.port
    servers.unshift(
      await startHttp((_request, response) =>
        response
          .writeHead(301, {
            location: `http://m.example.com:${next}/`,
            'strict-transport-security': 'max-age=63072000; includeSubDomains; preload',
          })
          .end(),
      ),
    )
  }
  return servers
}

async function judgedChain(hops: number, last: Parameters<typeof startHttp>[0]) {
  const servers = await chain(hops, last)
  try {
    return findingOf(await withCleartext(servers[0]?.port ?? 0), 'https-only')
  } finally {
    await Promise.all(servers.map((one) => one.stop()))
  }
}

test('trap 35: each hop is told with its own answer, and the way is met when it ends at https', async () => {
  const { outcome, evidence } = await judgedChain(3, 'redirect')
  expect(outcome).toBe('met')
  expect(evidence).toMatchObject({
    kind: 'cleartext',
    hops: [
      { answer: expect.stringMatching(/^answered 301 to http:/) },
      { answer: expect.stringMatching(/^answered 301 to http:/) },
      { answer: expect.stringMatching(/^answered 30\d to https:/) },
    ],
  })
})

test('trap 35: a hop with content is violated, although HSTS stands on every answer before and on it', async () => {
  const { outcome, message } = await judgedChain(3, (_request, response) =>
    response
      .writeHead(200, { 'content-type': 'text/html', 'strict-transport-security': 'max-age=63072000' })
      .end('<h1>Welcome</h1><a href="https://m.example.com/">secure</a>'),
  )
  expect(outcome).toBe('violated')
  expect(message).toMatch(/answers 200 with content in the clear$/)
})

test('trap 35: HSTS on a cleartext redirect earns nothing and costs nothing', async () => {
  const { outcome } = await judgedChain(1, (_request, response) =>
    response.writeHead(301, { location: 'https://m.example.com/', 'strict-transport-security': 'max-age=0' }).end(),
  )
  expect(outcome).toBe('met')
})
