import { once } from 'node:events'
import { expect, test } from '@jest/globals'
import { exchange } from '../../src/probes/exchange.ts'
import { httpGet } from '../../src/probes/http-get.ts'
import { realNetwork } from '../../src/probes/network.ts'
import { throughProxy } from '../../src/probes/proxied-network.ts'
import { CLIENTS } from '../../src/tls/clients/index.ts'
import { startHandshake } from '../../src/tls/handshake.ts'
import { EC } from '../builders/identities.ts'
import { aProbeContext } from '../builders/probe-context.ts'
import { aRoute } from '../builders/proxy-route.ts'
import { startHttpProxy } from '../servers/http-proxy.ts'
import { closedPort, startNoAnswer } from '../servers/no-answer.ts'
import { type ScriptedServer, type Step, startScripted } from '../servers/scripted.ts'

const ALERT_40 = Buffer.of(0x15, 3, 3, 0, 2, 2, 40)
const YES = Buffer.from('HTTP/1.1 200 Connection established\r\n\r\n')
const READ: Step = { step: 'read' }
const send = (bytes: Uint8Array | string): Step => ({ step: 'send', bytes })

function hello(host = 'm.example.com') {
  return startHandshake(CLIENTS['ios-18.4-ats'], host, aProbeContext().entropy)
}

/** What one exchange with a target behind this proxy is reported as. */
async function asked(proxy: { port: number }, host = 'm.example.com', timeoutMs = 2000, authorization?: string) {
  const { dial } = throughProxy(realNetwork, aRoute(proxy, authorization))
  return await exchange(hello(), host, 443, aProbeContext({ timeoutMs }, { dial }))
}

async function replyThrough(steps: readonly Step[], timeoutMs = 2000) {
  return await withProxy(steps, async (proxy) => {
    const reply = await asked(proxy, 'm.example.com', timeoutMs)
    return 'proxy' in reply ? { ...reply, proxy: reply.proxy === `127.0.0.1:${proxy.port}` } : reply
  })
}

async function withProxy<Result>(
  steps: Parameters<typeof startScripted>[0],
  use: (proxy: ScriptedServer) => Promise<Result>,
): Promise<Result> {
  const proxy = await startScripted(steps)
  try {
    return await use(proxy)
  } finally {
    await proxy.stop()
  }
}

const ANSWERED = { kind: 'alert', level: 2, description: 40 }

test.each([
  ['m.example.com', 'm.example.com:443'],
  ['192.0.2.1', '192.0.2.1:443'],
  ['2001:db8::1', '[2001:db8::1]:443'],
])('what is sent for %s, byte for byte, and the hello only behind the answer', async (host, authority) => {
  await withProxy([READ, send(YES), { step: 'read', bytes: 300 }, send(ALERT_40)], async (proxy) => {
    expect(await asked(proxy, host)).toMatchObject(ANSWERED)
    const [received = Buffer.alloc(0)] = proxy.received()
    const head = `CONNECT ${authority} HTTP/1.1\r\nhost: ${authority}\r\nuser-agent: ats-gate\r\n\r\n`
    expect(received.subarray(0, head.length).toString('latin1')).toBe(head)
    expect(received[head.length]).toBe(0x16)
  })
})

test('credentials go with it', async () => {
  await withProxy([READ, send(YES), send(ALERT_40)], async (proxy) => {
    await asked(proxy, 'm.example.com', 2000, 'Basic dTpw')
    expect(String(proxy.received()[0])).toContain('\r\nproxy-authorization: Basic dTpw\r\n\r\n')
  })
})

test('what the other side says in one packet with the answer is not lost', async () => {
  expect(await replyThrough([READ, send(Buffer.concat([YES, ALERT_40]))])).toMatchObject(ANSWERED)
})

test('an answer in pieces of a byte', async () => {
  const bytes = Buffer.concat([YES, ALERT_40])
  expect(await replyThrough([READ, { step: 'send-byte-by-byte', bytes }])).toMatchObject(ANSWERED)
})

test('an answer in two packets, wherever it is cut', async () => {
  const bytes = Buffer.concat([YES, ALERT_40])
  const cut = (nth: number): readonly Step[] => [READ, send(bytes.subarray(0, nth)), send(bytes.subarray(nth))]
  await withProxy(cut, async (proxy) => {
    const replies: unknown[] = []
    for (let at = 1; at < bytes.length; at += 1) replies.push(await asked(proxy))
    expect(replies.map((reply) => (reply as { kind: string }).kind)).toEqual(replies.map(() => 'alert'))
  })
})

const BIG = `HTTP/1.1 200 OK\r\nx: ${'a'.repeat(20_000)}\r\n\r\n`

test.each<[string, readonly Step[], string, string]>([
  ['407', [READ, send('HTTP/1.1 407 Auth\r\nProxy-Authenticate: Basic realm="x"\r\n\r\n')], 'status', '407'],
  ['403 with a page', [READ, send('HTTP/1.1 403 No\r\nContent-Length: 3\r\n\r\n<p>')], 'status', '403'],
  ['502', [READ, send('HTTP/1.0 502 Bad Gateway\r\n\r\n')], 'status', '502'],
  ['a redirect', [READ, send('HTTP/1.1 302 Found\r\nLocation: https://login.example/\r\n\r\n')], 'status', '302'],
  ['an interim answer', [READ, send('HTTP/1.1 100 Continue\r\n\r\n')], 'status', '100'],
  ['garbage', [READ, send('SSH-2.0-OpenSSH_9.2\r\n')], 'malformed', 'HPE_INVALID_CONSTANT'],
  ['TLS on the port of the proxy', [READ, send(ALERT_40)], 'malformed', 'HPE_INVALID_CONSTANT'],
  ['a header that is too long', [READ, send(BIG)], 'malformed', 'HPE_HEADER_OVERFLOW'],
  ['a close', [READ, { step: 'close' }], 'closed', 'ECONNRESET'],
  ['a close in mid-header', [READ, send('HTTP/1.1 200 O'), { step: 'close' }], 'closed', 'ECONNRESET'],
  ['a reset', [READ, { step: 'reset' }], 'closed', 'ECONNRESET'],
])('no connection through the proxy: %s', async (_what, steps, reason, code) => {
  expect(await replyThrough(steps)).toEqual({ kind: 'proxy-failure', proxy: true, reason, code })
})

test.each<[string, readonly Step[]]>([
  ['silence', []],
  ['half a header', [READ, send('HTTP/1.1 200 Connection')]],
])('no answer in time is the proxy’s doing, not the target’s: %s', async (_what, steps) => {
  const failure = { kind: 'proxy-failure', proxy: true, reason: 'silent', code: 'ETIMEDOUT' }
  expect(await replyThrough(steps, 300)).toEqual(failure)
})

test('a proxy that is not there, or drops what is sent to it', async () => {
  const port = await closedPort()
  const unreachable = { kind: 'proxy-failure', reason: 'unreachable' }
  expect(await asked({ port })).toEqual({ ...unreachable, proxy: `127.0.0.1:${port}`, code: 'ECONNREFUSED' })
  const dropping = await startNoAnswer()
  try {
    expect(await asked(dropping, 'm.example.com', 300)).toMatchObject({ ...unreachable, code: 'ETIMEDOUT' })
  } finally {
    await dropping.stop()
  }
})

test.each(['127.0.0.1', 'localhost'])(
  'a proxy of https whose certificate nobody vouches for is not used: %s',
  async (host) => {
    const { port, stop, asked: requests } = await startHttpProxy({ ways: {}, identity: EC })
    try {
      const { proxy, except } = aRoute({ port }, 'Basic dTpw')
      const { dial } = throughProxy(realNetwork, { proxy: { ...proxy, scheme: 'https', host }, except })
      const reply = await exchange(hello(), 'm.example.com', 443, aProbeContext({}, { dial }))
      expect(reply).toMatchObject({ kind: 'proxy-failure', proxy: `${host}:${port}`, reason: 'unreachable' })
      expect('code' in reply && reply.code).toMatch(/CERT|UNABLE_TO/)
      expect(requests()).toEqual([])
    } finally {
      await stop()
    }
  },
)

test.each<[string, readonly Step[], object]>([
  ['a close behind the answer', [READ, send(YES), { step: 'close' }], { kind: 'closed', bytesRead: 0 }],
  ['a half-close', [READ, send(YES), { step: 'half-close' }], { kind: 'closed', bytesRead: 0 }],
  ['a reset', [READ, send(YES), { step: 'read', bytes: 300 }, { step: 'reset' }], { kind: 'reset', bytesRead: 0 }],
  ['silence', [READ, send(YES)], { kind: 'silent', bytesRead: 0 }],
])('behind a yes, the other side speaks: %s', async (_what, steps, reply) => {
  expect(await replyThrough(steps, 400)).toEqual(reply)
})

test('a GET through the tunnel, and a body larger than any buffer on the way', async () => {
  const body = 'a'.repeat(300_000)
  const page = `HTTP/1.1 200 OK\r\nContent-Length: ${body.length}\r\n\r\n${body}`
  await withProxy([READ, send(YES), { step: 'read', bytes: 150 }, send(page)], async (proxy) => {
    const { dial } = throughProxy(realNetwork, aRoute(proxy))
    const context = aProbeContext({}, { dial })
    const reply = await httpGet(new URL('http://m.example.com/'), { host: 'm.example.com', port: 80 }, context)
    expect(reply).toMatchObject({ kind: 'http-answer', status: 200, bodyBytes: 65_536 })
    // The GET alone: what the proxy is sent belongs to the way.
    expect(context.meter.bytesSent).toBe(Buffer.byteLength(GET))
  })
})

const GET =
  'GET / HTTP/1.1\r\nhost: m.example.com\r\nuser-agent: ats-gate\r\naccept: */*\r\naccept-encoding: identity\r\nconnection: close\r\n\r\n'

test('a GET whose tunnel is refused, or not there in time', async () => {
  const get = async (steps: readonly Step[]) =>
    await withProxy(steps, async (proxy) => {
      const context = aProbeContext({ timeoutMs: 300 }, { dial: throughProxy(realNetwork, aRoute(proxy)).dial })
      return await httpGet(new URL('http://m.example.com/'), { host: 'm.example.com', port: 80 }, context)
    })
  const no = 'HTTP/1.1 403 No\r\n\r\n'
  expect(await get([READ, send(no)])).toMatchObject({ kind: 'proxy-failure', reason: 'status', code: '403' })
  expect(await get([READ])).toMatchObject({ kind: 'proxy-failure', reason: 'silent' })
})

test('a wrong password is tried once in a run, however many connections are wanted at once', async () => {
  await withProxy([READ, send('HTTP/1.1 407 No\r\n\r\n')], async (proxy) => {
    const network = throughProxy(realNetwork, aRoute(proxy, 'Basic dTpw'))
    const context = aProbeContext({}, { dial: network.dial })
    const many = ['a', 'b', 'c', 'd', 'e'].map((name) => exchange(hello(), `${name}.example`, 443, context))
    const replies = [...(await Promise.all(many)), await exchange(hello(), 'late.example', 443, context)]
    expect(replies).toEqual(replies.map(() => expect.objectContaining({ reason: 'status', code: '407' })))
    expect(proxy.connections()).toBe(1)
    expect(network.account()?.problem).toContain('answered 407: it wants a name and a password')
  })
})

test('with the right password the others follow the first', async () => {
  await withProxy([READ, send(YES), send(ALERT_40)], async (proxy) => {
    const network = throughProxy(realNetwork, aRoute(proxy, 'Basic dTpw'))
    const context = aProbeContext({}, { dial: network.dial })
    const replies = await Promise.all(['a', 'b'].map((name) => exchange(hello(), `${name}.example`, 443, context)))
    expect(replies.map(({ kind }) => kind)).toEqual(['alert', 'alert'])
    expect(network.account()?.problem).toBeNull()
  })
})

test('a first target that hangs does not take the time of the others', async () => {
  const answered: readonly Step[] = [READ, send(YES), send(ALERT_40)]
  await withProxy(
    (nth) => (nth === 1 ? [READ] : answered),
    async (proxy) => {
      const { dial } = throughProxy(realNetwork, aRoute(proxy, 'Basic dTpw'))
      const context = aProbeContext({ timeoutMs: 2500 }, { dial })
      const replies = await Promise.all(['a', 'b'].map((name) => exchange(hello(), `${name}.example`, 443, context)))
      expect(replies).toEqual([expect.objectContaining({ reason: 'silent' }), expect.objectContaining(ANSWERED)])
    },
  )
})

test('aborted at any time it leaves no connection open', async () => {
  await withProxy([READ], async (proxy) => {
    const controller = new AbortController()
    const network = throughProxy(realNetwork, aRoute(proxy, 'Basic dTpw'))
    const context = aProbeContext({ signal: controller.signal }, { dial: network.dial })
    const connected = proxy.nextConnection()
    // The second waits for what the first is told.
    const both = [exchange(hello(), 'a.example', 443, context), exchange(hello(), 'b.example', 443, context)]
    const [socket] = (await connected) as [NodeJS.EventEmitter]
    const ended = once(socket, 'end')
    controller.abort('interrupted')
    expect(await Promise.all(both)).toEqual([
      { kind: 'not-asked', reason: 'interrupted' },
      { kind: 'not-asked', reason: 'interrupted' },
    ])
    await ended
    expect(proxy.connections()).toBe(1)
  })
})

test('which hosts are dialled directly', () => {
  const { proxyTo, account } = throughProxy(
    realNetwork,
    aRoute({ port: 3128 }, null, [
      { kind: 'name', name: 'intern.example', port: null },
      { kind: 'name', name: 'one.example', port: 8443 },
      { kind: 'range', cidr: '10.0.0.0/8', port: null },
      { kind: 'range', cidr: '2001:db8::/32', port: 443 },
    ]),
  )
  const direct = (host: string, port = 443): boolean => proxyTo?.(host, port) === null
  expect(
    ['localhost', 'a.localhost', '127.0.0.1', '127.9.9.9', '::1', '::ffff:127.0.0.1'].filter((host) => !direct(host)),
  ).toEqual([])
  expect(['intern.example', 'a.intern.example', '10.1.2.3', '2001:db8::1'].filter((host) => !direct(host))).toEqual([])
  expect(
    ['notintern.example', '11.0.0.1', '2001:db9::1', '0.0.0.0', 'm.example.com'].filter((host) => direct(host)),
  ).toEqual([])
  expect([direct('one.example'), direct('one.example', 8443), direct('2001:db8::1', 80)]).toEqual([false, true, false])
  expect(throughProxy(realNetwork, aRoute({ port: 1 }, null, [{ kind: 'every' }])).proxyTo?.('a.example', 1)).toBeNull()
  expect(account()).toBeNull()
})

test('a host that is dialled directly is asked directly', async () => {
  await withProxy([READ, send(ALERT_40)], async (server) => {
    const network = throughProxy(realNetwork, aRoute({ port: await closedPort() }))
    const reply = await exchange(hello(), '127.0.0.1', server.port, aProbeContext({}, { dial: network.dial }))
    expect(reply).toMatchObject(ANSWERED)
    expect(network.account()).toBeNull()
  })
})
