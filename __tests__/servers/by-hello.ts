import { connect, createServer, type Socket } from 'node:net'
import type { Purpose } from '../../src/model/observation.ts'
import { decodeHello } from '../tls/decode-hello.ts'
import { isSslv2, onFirstHello } from './first-hello.ts'
import { listenOnLoopback } from './in-process.ts'
import { relayConnection } from './relay-connection.ts'
import type { RunningServer } from './running-server.ts'

/** What the front does with one connection once it knows which hello came. */
type Deed =
  | { readonly deed: 'relay'; readonly port: number }
  /** The backend's answer up to this many bytes, then `end`. */
  | { readonly deed: 'cut'; readonly port: number; readonly bytes: number; readonly end: End }
  /** The backend's first flight as `rewrite` makes it. */
  | { readonly deed: 'rewrite'; readonly port: number; readonly rewrite: (flight: Buffer) => Buffer }
  /** The backend's first answer, again for whatever else comes. */
  | { readonly deed: 'repeat'; readonly port: number }
  /** Bytes of our own, and others when the client says more, as after a HelloRetryRequest. */
  | { readonly deed: 'talk'; readonly bytes: Uint8Array; readonly more: (second: Buffer) => Uint8Array }
  | { readonly deed: 'say'; readonly bytes: Uint8Array | string; readonly end: End }
  | { readonly deed: End }

export type End = 'close' | 'reset' | 'hang'

/** `nth` counts the connections of this purpose, `all` those of any; `active` are open now, this one included. */
/** `https`: the request inside TLS, which Node's own TLS begins. */
export type Asked = Purpose | 'https'

export type Deeds = (purpose: Asked, nth: number, hello: Buffer, active: number, all: number) => Deed

export function alertRecord(description: number, level = 2): Uint8Array {
  return Uint8Array.of(21, 3, 1, 0, 2, level, description)
}

interface ByHello extends RunningServer {
  readonly asked: readonly Asked[]
  readonly hellos: readonly Buffer[]
}

/** A front that reads the hello before it decides. */
export async function startByHello(deeds: Deeds): Promise<ByHello> {
  const asked: Asked[] = []
  const hellos: Buffer[] = []
  let active = 0
  let all = 0
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    active += 1
    all += 1
    const mine = { active, all }
    socket.on('error', () => undefined)
    socket.once('close', () => {
      active -= 1
    })
    onFirstHello(socket, (got) => {
      const purpose = purposeOf(got)
      asked.push(purpose)
      hellos.push(got)
      const nth = asked.filter((one) => one === purpose).length
      perform(socket, got, deeds(purpose, nth, got, mine.active, mine.all))
    })
  })
  const running = await listenOnLoopback('front by hello', server)
  return { ...running, asked, hellos }
}

function purposeOf(bytes: Buffer): Asked {
  if (isSslv2(bytes)) return 'sslv2'
  const hello = decodeHello(bytes)
  if (bytes.length > 1400) return 'large-hello'
  if (hello.suites.includes(0x5600)) return 'fallback'
  // OpenSSL's own list: the signalling value alone closes it, and TLS 1.3 opens it.
  if (hello.suites[0] === 0x1302 && hello.suites.at(-1) === 0x00ff) return 'https'
  const has = (suite: number): boolean => hello.suites.includes(suite)
  if (hello.clientVersion < 0x0303) return 'legacy'
  if (has(0x1301)) return has(0x002f) ? 'diagnostic' : 'client'
  if (has(0xc02b) && has(0xc02f)) return 'client'
  if (has(0xc02b)) return 'client-1.2-ecdsa'
  if (has(0xc02f)) return 'client-1.2-rsa'
  return 'unwanted'
}

function perform(socket: Socket, hello: Buffer, deed: Deed): void {
  switch (deed.deed) {
    case 'relay':
      relayConnection(socket, deed.port, hello)
      return
    case 'say':
      socket.write(deed.bytes, () => finish(socket, deed.end))
      return
    case 'talk':
      socket.write(deed.bytes)
      socket.once('data', (second: Buffer) => socket.write(deed.more(second)))
      return
    case 'rewrite': {
      const backend = connect({ port: deed.port, host: '127.0.0.1' })
      let flight: Buffer = Buffer.alloc(0)
      let quiet: NodeJS.Timeout | undefined
      backend.on('error', () => undefined)
      backend.write(hello)
      socket.on('close', () => backend.destroy())
      backend.on('data', (bytes: Buffer) => {
        flight = Buffer.concat([flight, bytes])
        clearTimeout(quiet)
        quiet = setTimeout(() => socket.write(deed.rewrite(flight)), 120)
      })
      return
    }
    case 'repeat': {
      const backend = connect({ port: deed.port, host: '127.0.0.1' })
      let first: Buffer = Buffer.alloc(0)
      backend.on('error', () => undefined)
      backend.write(hello)
      backend.once('data', (bytes: Buffer) => {
        first = bytes
        socket.write(bytes)
      })
      socket.on('data', () => socket.write(first))
      socket.on('close', () => backend.destroy())
      return
    }
    case 'cut': {
      let left = deed.bytes
      if (left === 0) {
        finish(socket, deed.end)
        return
      }
      const backend = connect({ port: deed.port, host: '127.0.0.1' })
      backend.on('error', () => undefined)
      backend.write(hello)
      socket.on('close', () => backend.destroy())
      socket.on('data', (bytes) => backend.write(bytes))
      backend.on('data', (bytes: Buffer) => {
        if (left === 0) return
        const part = bytes.subarray(0, left)
        left -= part.length
        socket.write(part, () => {
          if (left === 0) finish(socket, deed.end)
        })
      })
      backend.on('close', () => finish(socket, deed.end))
      return
    }
    default:
      finish(socket, deed.deed)
  }
}

function finish(socket: Socket, end: End): void {
  if (end === 'close') socket.end(() => socket.destroy())
  // A moment, so that what was sent before is read and not thrown away with the RST.
  if (end === 'reset') setTimeout(() => socket.resetAndDestroy(), 50)
}
