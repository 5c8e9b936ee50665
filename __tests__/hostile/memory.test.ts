import { execFile } from 'node:child_process'
import { createServer, type Socket } from 'node:net'
import { promisify } from 'node:util'
import { deflateSync } from 'node:zlib'
import { expect, test } from '@jest/globals'
import { aLeaf, rawExtension } from '../builders/certificates.ts'
import { GOOD_LEAF, sendWithoutEnd } from '../builders/hostile.ts'
import { tlv } from '../builders/wild-certificates.ts'
import { alertRecord } from '../servers/by-hello.ts'
import { listenOnLoopback } from '../servers/in-process.ts'
import type { RunningServer } from '../servers/running-server.ts'
import { framed, type Server12Options, startServer12 } from '../servers/tls12-server.ts'
import { startServer13 } from '../servers/tls13-on-socket.ts'
import { encryptedExtensions, message, record } from '../tls/tls13-server.ts'

const LIMIT_KIB = 64 * 1024

interface Peer {
  readonly what: string
  readonly start: () => Promise<RunningServer>
  readonly isCleartext?: true
  readonly outcome: string
}

function answering(answer: NonNullable<Server12Options['answer']>): () => Promise<RunningServer> {
  return () => startServer12({ leaf: GOOD_LEAF, answer })
}

/** Sends the first, then the other without end, to whoever says anything. */
function flooding(first: string, then: Uint8Array): () => Promise<RunningServer> {
  const flood = (socket: Socket): void => {
    socket.on('error', () => undefined)
    socket.once('data', () => {
      socket.write(first)
      sendWithoutEnd(socket, then)
    })
  }
  return () => listenOnLoopback('flood', createServer({ allowHalfOpen: true }, flood))
}

/** Leaves of 60 kB in as many such names as fit; the one that `nth` asks for differs from all others. */
function denseLeaves(name: string): (nth: number) => Uint8Array {
  const count = Math.floor(58_000 / (2 + name.length))
  const names = Buffer.concat(Array.from({ length: count }, () => tlv(0x82, Buffer.from(name))))
  const value = tlv(0x30, Buffer.concat([names, tlv(0x82, Buffer.from('00000000.example.com'))]))
  const { der } = aLeaf(undefined, { dnsNames: [], extraExtensions: [rawExtension('2.5.29.17', [...value])] })
  const place = Buffer.from(der).indexOf('00000000.example')
  return (nth) => {
    const other = Buffer.from(der)
    other.write(String(nth).padStart(8, '0'), place)
    return other
  }
}

const BOMB = deflateSync(new Uint8Array(16 * 1024 * 1024))
const OK = 'HTTP/1.1 200 OK\r\n'

const PEERS: readonly Peer[] = [
  { what: 'noise without end', start: flooding('', Buffer.alloc(65_536, 'x')), outcome: 'violated' },
  {
    what: 'records without end',
    start: answering((_f, s) => sendWithoutEnd(s, record(22, new Uint8Array(0)))),
    outcome: 'undetermined',
  },
  {
    what: 'warnings without end',
    start: answering((_f, s) => sendWithoutEnd(s, alertRecord(90, 1))),
    outcome: 'undetermined',
  },
  {
    what: 'a message of 256 KiB that comes, and then more',
    start: answering((flight, socket) => {
      socket.write(record(22, flight.serverHello))
      socket.write(record(22, Uint8Array.of(11, 4, 0, 0)))
      return sendWithoutEnd(socket, record(22, new Uint8Array(16_384)))
    }),
    outcome: 'undetermined',
  },
  {
    what: 'a message of 16 MiB that comes',
    start: answering((flight, socket) => {
      socket.write(record(22, flight.serverHello))
      socket.write(record(22, Uint8Array.of(11, 0xff, 0xff, 0xff)))
      return sendWithoutEnd(socket, record(22, new Uint8Array(16_384)))
    }),
    outcome: 'undetermined',
  },
  {
    what: 'a compressed certificate of 16 MiB',
    start: () =>
      startServer13({
        key: GOOD_LEAF.keys.privateKey,
        messages: [
          encryptedExtensions,
          () =>
            message(25, (w) => {
              w.u16(1)
              w.u24(262_144)
              w.vector24(() => w.bytes(BOMB))
            }),
        ],
      }),
    outcome: 'undetermined',
  },
  ...['', 'a.bc'].map((name) => ({
    what: `four certificates of 60 kB with names of ${name.length} bytes, other ones on each connection`,
    start: () => {
      const leaf = denseLeaves(name)
      const list = (nth: number): readonly Uint8Array[] => [
        GOOD_LEAF.der,
        ...[0, 1, 2].map((other) => leaf(4 * nth + other)),
      ]
      return startServer12({ leaf: GOOD_LEAF, list, answer: framed })
    },
    outcome: 'met',
  })),
  {
    what: 'headers without end',
    start: flooding(OK, Buffer.from('X: y\r\n')),
    isCleartext: true,
    outcome: 'undetermined',
  },
  {
    what: 'a page without end',
    start: flooding(`${OK}\r\n`, Buffer.from('x')),
    isCleartext: true,
    outcome: 'violated',
  },
  {
    what: 'chunks without end',
    start: flooding(`${OK}Transfer-Encoding: chunked\r\n\r\n`, Buffer.from('1\r\nx\r\n')),
    isCleartext: true,
    outcome: 'violated',
  },
  {
    what: 'empty lines without end',
    start: flooding('', Buffer.from('\r\n')),
    isCleartext: true,
    outcome: 'undetermined',
  },
]

test('no peer makes the memory of the gate grow by 64 MB, nor do all together', async () => {
  const servers = await Promise.all([startServer12({ leaf: GOOD_LEAF }), ...PEERS.map(({ start }) => start())])
  try {
    const [good, ...ports] = servers.map(({ port }) => String(port))
    const run = new URL('memory-run.ts', import.meta.url).pathname
    const marked = ports.map((port, index) => (PEERS[index]?.isCleartext ? `/${port}` : port))
    const { stdout } = await promisify(execFile)(process.execPath, ['--no-warnings', run, good ?? '', ...marked])
    const peers = JSON.parse(stdout) as readonly { readonly outcome: string; readonly grownKiB: number }[]
    expect(peers.map(({ outcome }) => outcome)).toEqual(PEERS.map(({ outcome }) => outcome))
    // Each figure is the highest so far.
    const tooMuch = PEERS.filter((_, index) => (peers[index]?.grownKiB ?? 0) >= LIMIT_KIB).map(({ what }, index) => ({
      what,
      ...peers[index],
    }))
    expect(tooMuch).toEqual([])
  } finally {
    await Promise.all(servers.map((server) => server.stop()))
  }
})
