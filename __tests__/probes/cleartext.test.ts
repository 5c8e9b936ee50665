import { createServer, type RequestListener } from 'node:http'
import { connect, createServer as createTcpServer, type Server, type Socket } from 'node:net'
import { afterEach, expect, test } from '@jest/globals'
import type { Cleartext, Hop } from '../../src/model/observation.ts'
import type { Target } from '../../src/model/target.ts'
import { observeCleartext } from '../../src/probes/cleartext.ts'
import { httpGet } from '../../src/probes/http-get.ts'
import type { Network } from '../../src/probes/network.ts'
import { aProbeContext } from '../builders/probe-context.ts'
import { aTarget } from '../builders/target.ts'

const running: Server[] = []
const sockets = new Set<Socket>()

afterEach(stopAll)

async function stopAll(): Promise<void> {
  for (const socket of sockets) socket.destroy()
  await Promise.all(running.splice(0).map((server) => new Promise((stopped) => server.close(stopped))))
}

async function listening(server: Server): Promise<number> {
  running.push(server)
  server.on('connection', (socket: Socket) => void sockets.add(socket.on('close', () => sockets.delete(socket))))
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const address = server.address()
  return typeof address === 'object' && address !== null ? address.port : 0
}

function http(answer: RequestListener): Promise<number> {
  return listening(createServer({ keepAlive: false }, answer))
}

/** Asks port 80 of 127.0.0.1, which is really `port`. */
function observe(port: number, target: Partial<Target> = {}, network: Partial<Network> = {}): Promise<Cleartext> {
  const dial: Network['dial'] = (host, asked) => connect({ host, port: asked === 80 ? port : asked })
  const context = aProbeContext({ timeoutMs: 300 }, { dial, ...network })
  const tlsSide = { finished: Promise.resolve(), isWilling: () => Promise.resolve(true) }
  return observeCleartext(aTarget(target), { host: '127.0.0.1', port: 443 }, tlsSide, context)
}

function hopsOf(cleartext: Cleartext): readonly Hop[] {
  return cleartext.kind === 'asked' ? cleartext.walks.flatMap(({ hops }) => hops) : []
}

test('asks once for the path of the target, with its name as Host', async () => {
  const seen: string[] = []
  const port = await http((request, response) => {
    seen.push(`${request.method} ${request.headers.host}${request.url}`)
    response.writeHead(301, { location: 'https://m.example.com/app' }).end()
  })
  const [hop] = hopsOf(await observe(port, { path: '/app?x=1' }))
  expect(seen).toEqual(['GET m.example.com/app?x=1'])
  expect(hop).toMatchObject({
    url: 'http://m.example.com/app?x=1',
    address: '127.0.0.1:80',
    replies: [{ kind: 'http-answer', status: 301, location: 'https://m.example.com/app' }],
  })
})

test('a refused port is one reply, not asked again', async () => {
  const port = await listening(createTcpServer())
  await stopAll()
  const [hop] = hopsOf(await observe(port))
  expect(hop?.replies).toEqual([{ kind: 'connection-refused', code: 'ECONNREFUSED' }])
})

test('silence is asked for twice', async () => {
  const port = await listening(createTcpServer((socket) => void socket.on('error', () => undefined)))
  const [hop] = hopsOf(await observe(port))
  expect(hop?.replies.map(({ kind }) => kind)).toEqual(['silent', 'silent'])
})

test('FIN without an answer and RST are different facts', async () => {
  const closing = await listening(createTcpServer((socket) => socket.once('data', () => socket.end())))
  const resetting = await listening(createTcpServer((socket) => socket.once('data', () => socket.resetAndDestroy())))
  expect(hopsOf(await observe(closing))[0]?.replies.map(({ kind }) => kind)).toEqual(['closed', 'closed'])
  expect(hopsOf(await observe(resetting))[0]?.replies.map(({ kind }) => kind)).toEqual(['reset', 'reset'])
})

test('bytes that are not HTTP are said as such', async () => {
  const port = await listening(createTcpServer((socket) => socket.end('SSH-2.0-OpenSSH_9.2\r\n')))
  const [hop] = hopsOf(await observe(port))
  expect(hop?.replies).toEqual([
    { kind: 'not-http', firstBytes: Buffer.from('SSH-2.0-OpenSSH_9.2\r\n').toString('hex') },
  ])
})

test('follows redirects that stay in the clear, on the same address, and stops at https', async () => {
  const port = await http((request, response) => {
    const location = request.url === '/' ? 'http://m.example.com/login' : 'https://m.example.com/login'
    response.writeHead(302, { location }).end()
  })
  const hops = hopsOf(await observe(port))
  expect(hops.map(({ url }) => url)).toEqual(['http://m.example.com/', 'http://m.example.com/login'])
  expect(hops.at(-1)?.replies[0]).toMatchObject({ location: 'https://m.example.com/login' })
})

test('a redirect to itself is a loop, found without a second round', async () => {
  let asked = 0
  const port = await http((_request, response) => {
    asked += 1
    response.writeHead(302, { location: '/' }).end()
  })
  const hops = hopsOf(await observe(port))
  expect(hops.at(-1)?.replies).toEqual([{ kind: 'not-followed', reason: 'loop' }])
  expect(asked).toBe(1)
})

test('ten redirects are followed, the eleventh is not', async () => {
  let asked = 0
  const port = await http((_request, response) => {
    asked += 1
    response.writeHead(302, { location: `/${asked}` }).end()
  })
  const hops = hopsOf(await observe(port))
  expect(asked).toBe(11)
  expect(hops.at(-1)?.replies).toEqual([{ kind: 'not-followed', reason: 'too-many-redirects' }])
})

test.each(['file:///etc/passwd', 'ftp://m.example.com/', 'javascript:alert(1)', 'http://[::bad'])(
  'a redirect to %s is not followed',
  async (location) => {
    const port = await http((_request, response) => response.writeHead(302, { location }).end())
    expect(hopsOf(await observe(port)).at(-1)?.replies).toEqual([{ kind: 'not-followed', reason: 'bad-location' }])
  },
)

test('a redirect into a network that the target is not in is not followed', async () => {
  const port = await http((_request, response) => response.writeHead(302, { location: 'http://metadata/' }).end())
  const hops = hopsOf(await observe(port, {}, { resolve: () => Promise.resolve(['169.254.169.254']) }))
  expect(hops.at(-1)).toMatchObject({ address: null, replies: [{ kind: 'not-followed', reason: 'private-address' }] })
})

test('sees a password field and a meta refresh, and reads no more than 64 KiB', async () => {
  const form = await http((_request, response) => response.end('<form><INPUT name=p TYPE="password"></form>'))
  const refresh = await http((_request, response) =>
    response.end("<meta http-equiv='refresh' content='0;url=https://x/'>"),
  )
  const endless = await http((_request, response) => {
    const more = (): void => {
      while (!response.destroyed && response.write('x'.repeat(65_536)));
    }
    response.on('drain', more)
    more()
  })
  expect(hopsOf(await observe(form))[0]?.replies[0]).toMatchObject({ hasPasswordField: true, hasRefresh: false })
  expect(hopsOf(await observe(refresh))[0]?.replies[0]).toMatchObject({ hasPasswordField: false, hasRefresh: true })
  expect(hopsOf(await observe(endless))[0]?.replies[0]).toMatchObject({ status: 200, bodyBytes: 65_536 })
})

test('a header section without end is malformed, not a crash', async () => {
  const port = await listening(
    createTcpServer((socket) => {
      socket.on('error', () => undefined)
      socket.write(`HTTP/1.1 302 Found\r\nLocation: https://m.example.com/${'x'.repeat(100_000)}`)
    }),
  )
  expect(hopsOf(await observe(port))[0]?.replies[0]).toMatchObject({ kind: 'malformed', field: 'header section' })
})

test('connect without http has no cleartext side, nor has http: none', async () => {
  const connectTo = { host: '127.0.0.1', port: 8443 }
  expect(await observe(1, { connect: connectTo })).toEqual({ kind: 'none', reason: 'connect-without-http' })
  expect(await observe(1, { http: 'none' })).toEqual({ kind: 'none', reason: 'http-none' })
})

test('http names where the cleartext side is', async () => {
  const port = await http((_request, response) => response.writeHead(404).end())
  const [hop] = hopsOf(await observe(1, { http: { host: '127.0.0.1', port } }))
  expect(hop).toMatchObject({ url: 'http://m.example.com/', address: `127.0.0.1:${port}`, replies: [{ status: 404 }] })
})

test('an answer that begins as HTTP and cannot be read is malformed, and says where', async () => {
  const port = await listening(
    createTcpServer((socket) => {
      socket.on('error', () => undefined)
      socket.once('data', () => socket.end('HTTP/1.1 abc\r\n\r\n'))
    }),
  )
  const [hop] = hopsOf(await observe(port))
  expect(hop?.replies.at(-1)).toMatchObject({ kind: 'malformed', field: 'response' })
})

test('what fails at connecting for a reason of its own is asked again', async () => {
  let dials = 0
  const dial: Network['dial'] = () => {
    dials += 1
    const error = Object.assign(new Error('of the test'), { code: 'EHOSTUNREACH' })
    return connect({ host: 'm.example.com', port: 1, lookup: (_host, _options, found) => found(error, '') })
  }
  const [hop] = hopsOf(await observe(1, {}, { dial }))
  const reply = { kind: 'connection-failed', code: 'EHOSTUNREACH' }
  expect(hop).toMatchObject({ replies: [reply, reply], isConfirmed: true })
  expect(dials).toBe(2)
})

test('without a place in the lane nothing is dialled', async () => {
  const pace = { enter: () => Promise.resolve(false), leave: () => undefined }
  const dial: Network['dial'] = () => {
    throw new Error('dialled')
  }
  const context = aProbeContext({ pace, signal: AbortSignal.abort('interrupted') }, { dial })
  const reply = await httpGet(new URL('http://m.example.com/'), { host: '127.0.0.1', port: 1 }, context)
  expect(reply).toEqual({ kind: 'not-asked', reason: 'interrupted' })
  expect(context.meter.connections).toBe(0)
})
