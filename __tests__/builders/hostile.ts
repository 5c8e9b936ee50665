import { createServer, type Socket } from 'node:net'
import { expect } from '@jest/globals'
import type { Finding } from '../../src/model/finding.ts'
import type { TargetReport } from '../../src/model/report.ts'
import { type Network, realNetwork } from '../../src/probes/network.ts'
import { listenOnLoopback } from '../servers/in-process.ts'
import type { RunningServer } from '../servers/running-server.ts'
import { type Flight12, type Server12Options, startServer12 } from '../servers/tls12-server.ts'
import { aLeaf } from './certificates.ts'
import { TRUSTED_ROOT } from './identities.ts'
import { judgeOnce, withTimeout } from './judge-once.ts'
import { findingOf, runGate } from './run-gate.ts'
import { aTarget } from './target.ts'

/** Issued by the trusted root itself, so that it needs nothing sent with it. */
export const GOOD_LEAF = aLeaf(TRUSTED_ROOT)

/** Short, since a hang ends at the time-out and at nothing else. */
export const HOSTILE = withTimeout(800)

/** The report on a server, which is stopped. */
export function reportOn(starting: Promise<RunningServer>): Promise<TargetReport> {
  return judgeOnce(starting, HOSTILE)
}

/** The report on a server of TLS 1.2 that answers a good hello like this. */
export function reportOnAnswer(
  answer: NonNullable<Server12Options['answer']>,
  options: Partial<Server12Options> = {},
): Promise<TargetReport> {
  return reportOn(startServer12({ leaf: GOOD_LEAF, answer, ...options }))
}

/**
 * What a peer that never gives a readable flight may lead to: the handshake undetermined, for the reason that was seen,
 * nothing violated and the target not met.
 */
export function expectUnread(report: TargetReport, reason: string | RegExp): void {
  expect(findingOf(report, 'tls-version')).toMatchObject({
    outcome: 'undetermined',
    message: typeof reason === 'string' ? expect.stringContaining(reason) : expect.stringMatching(reason),
  })
  expect(findingOf(report, 'forward-secrecy').outcome).toBe('undetermined')
  expect(report.findings.filter(({ outcome }) => outcome === 'violated')).toEqual([])
  expect(report.verdict).toBe('undetermined')
}

/** The handshake bytes of a whole flight. */
export function messagesOf({ serverHello, certificate, serverKeyExchange, serverHelloDone }: Flight12): Buffer {
  return Buffer.concat([serverHello, certificate, serverKeyExchange, serverHelloDone])
}

/** Sends these bytes again and again, as fast as the peer reads, until the connection ends. */
export function sendWithoutEnd(socket: Socket, bytes: Uint8Array): undefined {
  const many = Buffer.concat(Array.from({ length: Math.ceil(65_536 / bytes.length) }, () => bytes))
  const send = (): void => {
    // A turn of the loop between, in which it hears that the peer has gone.
    if (!socket.destroyed && socket.writable) socket.write(many, () => setImmediate(send))
  }
  send()
}

/** One byte after another with this time between them, until the connection ends; the last bytes without end. */
export function drip(socket: Socket, bytes: Uint8Array, everyMs: number): undefined {
  let at = 0
  const timer = setInterval(() => {
    if (at < bytes.length) socket.write(bytes.subarray(at, at + 1))
    at += 1
  }, everyMs)
  socket.on('close', () => clearInterval(timer))
}

/** What a cleartext side does once it has the request; what it returns is sent. */
export type CleartextAnswer = (socket: Socket, request: string) => Uint8Array | string | undefined

/** What https-only says of a good server with this cleartext side; `dialled` gets every address that is connected to. */
export async function cleartextFinding(
  answer: CleartextAnswer,
  network: Partial<Network> = {},
  dialled: string[] = [],
): Promise<Finding> {
  const good = await startServer12({ leaf: GOOD_LEAF })
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    socket.on('error', () => undefined)
    socket.once('data', (request: Buffer) => {
      const bytes = answer(socket, request.toString('latin1'))
      if (typeof bytes === 'string') socket.write(Buffer.from(bytes, 'latin1'))
      else if (bytes !== undefined) socket.write(bytes)
    })
  })
  const cleartext = await listenOnLoopback('cleartext side', server)
  try {
    const target = aTarget({
      connect: { host: good.address, port: good.port },
      http: { host: cleartext.address, port: cleartext.port },
    })
    const dial: Network['dial'] = (address, port) => {
      dialled.push(address)
      return realNetwork.dial(address, port)
    }
    const options = { ...HOSTILE, network: { ...HOSTILE.network, dial, ...network } }
    const [report] = (await runGate([target], options)).targets
    if (report === undefined) throw new Error('no target in the report')
    return findingOf(report, 'https-only')
  } finally {
    await Promise.all([good.stop(), cleartext.stop()])
  }
}
