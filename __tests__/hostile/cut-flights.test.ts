import type { Socket } from 'node:net'
import { expect, test } from '@jest/globals'
import { type ExchangeReply, exchange } from '../../src/probes/exchange.ts'
import { CLIENTS } from '../../src/tls/clients/index.ts'
import { startHandshake } from '../../src/tls/handshake.ts'
import { expectUnread, GOOD_LEAF, reportOnAnswer } from '../builders/hostile.ts'
import { aProbeContext } from '../builders/probe-context.ts'
import { findingOf } from '../builders/run-gate.ts'
import type { RunningServer } from '../servers/running-server.ts'
import { type Flight12, startServer12 } from '../servers/tls12-server.ts'
import { startServer13 } from '../servers/tls13-on-socket.ts'
import {
  certificateBody,
  certificateVerify,
  encryptedExtensions,
  finished,
  message,
  record,
} from '../tls/tls13-server.ts'

type End = 'hang' | 'close' | 'reset'
const ENDS: readonly End[] = ['hang', 'close', 'reset']

/** Each message in a record of its own. */
function recordsOf(flight: Flight12): readonly Uint8Array[] {
  const { serverHello, certificate, serverKeyExchange, serverHelloDone } = flight
  return [serverHello, certificate, serverKeyExchange, serverHelloDone].map((bytes) => record(22, bytes))
}

/** Sends so many bytes, then ends like this. */
function cut(
  socket: Socket,
  flight: Uint8Array,
  bytes: number,
  end: End,
  done: () => void = () => undefined,
): undefined {
  socket.write(flight.subarray(0, bytes), () => {
    if (end === 'close') socket.end()
    if (end === 'reset') socket.resetAndDestroy()
    done()
  })
}

/**
 * What one exchange gives after each number of bytes from none to all but one. The connections are made one after
 * another, so that the server knows which is which, and wait for their ends together.
 */
async function repliesAtEveryByte(
  start: (send: (flight: Uint8Array, socket: Socket) => undefined) => Promise<RunningServer>,
  end: End,
  client: keyof typeof CLIENTS,
  every: number,
): Promise<ReadonlyMap<number, ExchangeReply>> {
  let bytes = 0
  let length = 1
  let sent: () => void = () => undefined
  const server = await start((flight, socket) => {
    length = flight.length
    // An ECDSA signature is now and then a byte shorter.
    return cut(socket, flight, Math.min(bytes, length - 1), end, sent)
  })
  try {
    const replies: Promise<readonly [number, ExchangeReply]>[] = []
    for (bytes = 0; bytes < length; bytes += every) {
      const at = bytes
      const answered = new Promise<void>((resolve) => {
        sent = resolve
      })
      const context = aProbeContext({ timeoutMs: end === 'hang' ? 300 : 10_000 })
      const conversation = startHandshake(CLIENTS[client], 'm.example.com', context.entropy)
      replies.push(exchange(conversation, server.address, server.port, context).then((reply) => [at, reply]))
      await answered
    }
    return new Map(await Promise.all(replies))
  } finally {
    await server.stop()
  }
}

/** Some seconds where nothing else runs. */
const SLOW_MACHINE_MS = 120_000

/** `closed`, or the end of a flight. */
function endOf(reply: ExchangeReply): string {
  return reply.kind === 'flight' ? reply.facts.end.kind : reply.kind
}

const EXPECTED: Readonly<Record<End, string>> = { hang: 'silent', close: 'closed', reset: 'reset' }

test.each(ENDS)(
  'a flight of TLS 1.2 and a %s after each of its bytes',
  async (end) => {
    const replies = await repliesAtEveryByte(
      (send) =>
        startServer12({ leaf: GOOD_LEAF, answer: (flight, socket) => send(Buffer.concat(recordsOf(flight)), socket) }),
      end,
      'ibm-connections', // draws no key shares, which take time
      1,
    )
    expect(replies.size).toBeGreaterThan(600)
    for (const reply of replies.values()) expect(endOf(reply)).toBe(EXPECTED[end])
  },
  SLOW_MACHINE_MS,
)

test.each(ENDS)(
  'a flight of TLS 1.3 and a %s after its bytes, RST after each',
  async (end) => {
    const messages = [
      encryptedExtensions,
      () => message(11, (w) => w.bytes(certificateBody(GOOD_LEAF.der))),
      certificateVerify,
      finished,
    ]
    const replies = await repliesAtEveryByte(
      (send) => startServer13({ key: GOOD_LEAF.keys.privateKey, messages, recordBytes: 200 }, send),
      end,
      'ios-15.4-ats',
      end === 'reset' ? 1 : 9,
    )
    expect(replies.size).toBeGreaterThan(end === 'reset' ? 600 : 70)
    for (const reply of replies.values()) expect(endOf(reply)).toBe(EXPECTED[end])
  },
  SLOW_MACHINE_MS,
)

/** Where the gate is asked: around the ends of records. */
const PLACES = [0, 1, 2, 3].flatMap((nth) => [
  { nth, add: 0 },
  { nth, add: 1 },
  { nth, add: 5 },
  { nth, add: 8 },
])

const SAYS: Readonly<Record<End, RegExp>> = {
  hang: /(stayed silent|sent [0-9]+ bytes? of an answer that did not end in time)$|in time when offered/,
  close: /closed the connection (without an answer|after [0-9]+ bytes? of an unfinished answer)/,
  reset: /reset the connection( after [0-9]+ bytes? of an unfinished answer)?/,
}

test.each(ENDS)(
  'the gate on a %s around the ends of records: undetermined, and how far the flight came',
  async (end) => {
    for (let at = 0; at < PLACES.length; at += 4) {
      await Promise.all(
        PLACES.slice(at, at + 4).map(async ({ nth, add }) => {
          const report = await reportOnAnswer((flight, socket) => {
            const all = recordsOf(flight)
            const before = all.slice(0, nth).reduce((sum, bytes) => sum + bytes.length, 0)
            return cut(socket, Buffer.concat(all), before + add, end)
          })
          if (nth + add === 0) {
            expect(report.verdict).not.toBe('met')
            expect(findingOf(report, 'tls-version').outcome).toBe('undetermined')
            return
          }
          if (nth > 0) expectUnread(report, /^it chose TLS 1\.2 with TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256, then /)
          expectUnread(report, SAYS[end])
        }),
      )
    }
  },
)
