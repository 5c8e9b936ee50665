import { connect, createServer } from 'node:net'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { OutcomeKind } from '../../src/model/finding.ts'
import type { Target } from '../../src/model/target.ts'
import type { Network } from '../../src/probes/network.ts'
import { EC, TRUSTED_ROOT } from '../builders/identities.ts'
import { findingOf, runGate } from '../builders/run-gate.ts'
import { aTarget } from '../builders/target.ts'
import { startByHello } from '../servers/by-hello.ts'
import { startHttp } from '../servers/http.ts'
import { listenOnLoopback } from '../servers/in-process.ts'
import { closedPort, startNoAnswer } from '../servers/no-answer.ts'
import { startNodeTls } from '../servers/node-tls.ts'
import type { RunningServer } from '../servers/running-server.ts'
import { type Step, startScripted } from '../servers/scripted.ts'

let good: RunningServer
beforeAll(async () => {
  good = await startNodeTls({ identities: [EC], ciphers: 'ECDHE+AESGCM' })
})
afterAll(() => good.stop())

/** What https-only says when port 80 of the target is this port. */
async function judged(
  port: number,
  network: Partial<Network> = {},
  target: Partial<Target> = {},
): Promise<OutcomeKind> {
  const one = aTarget({ connect: { host: '127.0.0.1', port: good.port }, http: { host: '127.0.0.1', port }, ...target })
  const report = await runGate([one], {
    roots: [TRUSTED_ROOT],
    limits: { timeoutMs: 400 },
    network: { pause: async () => {}, ...network },
  })
  const [first] = report.targets
  if (first === undefined) throw new Error('no target')
  return findingOf(first, 'https-only').outcome
}

async function said(steps: readonly Step[]): Promise<OutcomeKind> {
  const server = await startScripted(steps)
  try {
    return await judged(server.port)
  } finally {
    await server.stop()
  }
}

const http = (text: string): Step => ({ step: 'send', bytes: text.replaceAll('\n', '\r\n') })

interface Row {
  readonly what: string
  readonly steps: readonly Step[]
  readonly is: OutcomeKind
}
const ROWS: readonly Row[] = [
  {
    what: '200 whose announced content does not come in time',
    steps: [{ step: 'read' }, http('HTTP/1.1 200 OK\nContent-Length: 5000\n\n')],
    is: 'undetermined',
  },
  {
    what: '200 in chunks of which none comes in time',
    steps: [{ step: 'read' }, http('HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n')],
    is: 'undetermined',
  },
  {
    what: '200 whose announced content is cut by FIN',
    steps: [{ step: 'read' }, http('HTTP/1.1 200 OK\nContent-Length: 5000\n\n'), { step: 'close' }],
    is: 'undetermined',
  },
  {
    what: '200 and RST before its content',
    steps: [{ step: 'read' }, http('HTTP/1.1 200 OK\nContent-Length: 5000\n\n'), { step: 'reset' }],
    is: 'undetermined',
  },
  { what: '200 without content', steps: [{ step: 'read' }, http('HTTP/1.1 200 OK\nContent-Length: 0\n\n')], is: 'met' },
  { what: '204', steps: [{ step: 'read' }, http('HTTP/1.1 204 No Content\n\n')], is: 'met' },
  {
    what: '300 with a page and no Location',
    steps: [{ step: 'read' }, http('HTTP/1.1 300 Multiple Choices\nContent-Length: 12\n\n<p>Choose</p')],
    is: 'violated',
  },
  {
    what: '302 with a page and no Location',
    steps: [{ step: 'read' }, http('HTTP/1.1 302 Found\nContent-Length: 12\n\n<p>Choose</p')],
    is: 'violated',
  },
  {
    what: 'a status of 999 with a page',
    steps: [{ step: 'read' }, http('HTTP/1.1 999 No\nContent-Length: 12\n\n<p>Choose</p')],
    is: 'violated',
  },
  {
    what: 'half a header section, then RST, twice',
    steps: [
      { step: 'read' },
      http('HTTP/1.1 200 OK\nSet-Cookie: session=1\nConten'),
      { step: 'read', bytes: 1 },
      { step: 'reset' },
    ],
    is: 'undetermined',
  },
  {
    what: 'half a header section, then FIN, twice',
    steps: [{ step: 'read' }, http('HTTP/1.1 200 OK\nSet-Cookie: session=1\nConten'), { step: 'close' }],
    is: 'undetermined',
  },
  { what: 'silence', steps: [], is: 'undetermined' },
  { what: 'silence after half an answer', steps: [{ step: 'read' }, http('HTTP/1.1 200 OK\n')], is: 'undetermined' },
  { what: 'a banner', steps: [http('SSH-2.0-x\n')], is: 'undetermined' },
  { what: 'HTTP/0.9', steps: [{ step: 'read' }, http('<html>Welcome</html>'), { step: 'close' }], is: 'undetermined' },
  {
    what: '200 with a Refresh header and no content',
    steps: [{ step: 'read' }, http('HTTP/1.1 200 OK\nRefresh: 0; url=https://m.example.com/\nContent-Length: 0\n\n')],
    is: 'violated',
  },
  {
    what: '401 that asks for a password in the clear',
    steps: [
      { step: 'read' },
      http('HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Basic realm="x"\nContent-Length: 0\n\n'),
    ],
    is: 'violated',
  },
  {
    what: '429 from a limiter',
    steps: [{ step: 'read' }, http('HTTP/1.1 429 Too Many Requests\nContent-Length: 0\n\n')],
    is: 'undetermined',
  },
  {
    what: '301 to https',
    steps: [{ step: 'read' }, http('HTTP/1.1 301 Moved\nLocation: https://m.example.com/\nContent-Length: 0\n\n')],
    is: 'met',
  },
  {
    what: '301 to ftp',
    steps: [{ step: 'read' }, http('HTTP/1.1 301 Moved\nLocation: ftp://m.example.com/\nContent-Length: 0\n\n')],
    is: 'violated',
  },
  {
    what: 'a loop',
    steps: [{ step: 'read' }, http('HTTP/1.1 301 Moved\nLocation: /\nContent-Length: 0\n\n')],
    is: 'violated',
  },
  {
    what: '301 to https in an answer that never ends',
    steps: [{ step: 'read' }, http('HTTP/1.1 301 Moved\nLocation: https://m.example.com/\nContent-Length: 5000\n\n')],
    is: 'met',
  },
]
test.each(ROWS)('port 80, $what: $is', async ({ steps, is }) => {
  expect(await said(steps)).toBe(is)
})

test('port 80 refuses: met', async () => {
  expect(await judged(await closedPort())).toBe('met')
})

test('no SYN-ACK twice from an address whose own TLS port was never asked proves nothing', async () => {
  const silent = await startNoAnswer()
  try {
    const dial: Network['dial'] = (host, port) =>
      connect({ host: '127.0.0.1', port: host === '127.0.0.9' ? silent.port : port, autoSelectFamily: false })
    expect(await judged(80, { dial }, { http: { host: '127.0.0.9', port: 80 } })).not.toBe('met')
  } finally {
    await silent.stop()
  }
})

// A way that ends in the clear never reaches https.
test.each(['refuses', 'does not answer'] as const)(
  'a redirect to a cleartext port that %s is not https',
  async (how) => {
    const silent = how === 'does not answer' ? await startNoAnswer() : null
    const port = silent?.port ?? (await closedPort())
    const first = await startHttp((_request, response) =>
      response.writeHead(302, { location: `http://m.example.com:${port}/` }).end(),
    )
    try {
      expect(await judged(first.port)).not.toBe('met')
    } finally {
      await first.stop()
      await silent?.stop()
    }
  },
)

test('port 80 of each address of the cleartext name is asked', async () => {
  const redirect = await startHttp('redirect')
  const content = await startHttp('content')
  try {
    const resolve: Network['resolve'] = async () => ['127.0.0.1', '127.0.0.2']
    const dial: Network['dial'] = (host, port) =>
      connect({
        host: '127.0.0.1',
        port: port !== 80 ? port : host === '127.0.0.1' ? redirect.port : content.port,
        autoSelectFamily: false,
      })
    expect(await judged(80, { resolve, dial }, { http: { host: 'plain.example.com', port: 80 } })).toBe('violated')
  } finally {
    await redirect.stop()
    await content.stop()
  }
})

// A limit on connections at once, shared by both ports of a load balancer.
test('port 80 that is reset while the TLS connections are open is asked again when they are done', async () => {
  const content = await startHttp('content')
  const front = await startByHello(() => ({ deed: 'relay', port: good.port }))
  let open = 0
  const limiter = await listenOnLoopback(
    'limiter',
    createServer((socket) => {
      open += 1
      // The first attempt comes while the hellos are under way, the second when they are done.
      if (open <= 1) return void socket.once('data', () => socket.resetAndDestroy())
      socket.pipe(connect(content.port, '127.0.0.1')).pipe(socket)
    }),
  )
  try {
    expect(await judged(limiter.port, {}, { connect: { host: '127.0.0.1', port: front.port } })).toBe('violated')
  } finally {
    await limiter.stop()
    await front.stop()
    await content.stop()
  }
})
