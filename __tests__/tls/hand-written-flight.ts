import type { Writer } from '../../src/bytes/writer.ts'
import { CLIENTS } from '../../src/tls/clients/index.ts'
import { startHandshake } from '../../src/tls/handshake.ts'
import type { HelloTemplate } from '../../src/tls/hello-template.ts'
import type { TlsReply } from '../../src/tls/reply.ts'
import { aCertificate, testKeys } from '../builders/certificates.ts'
import { repeatable } from './entropy.ts'
import { certificate12, ecdheParameters } from './tls12-messages.ts'
import { extension, helloRetryRequest, message, record } from './tls13-server.ts'

/** The client that the hellos below answer, where they repeat its session id. */
export const CLIENT = CLIENTS['ios-18.4-ats']

const LEAF = aCertificate({ keys: testKeys('ec-p256', 'replies') })

export interface Hello {
  readonly version?: number
  readonly suite?: number
  readonly compression?: number
  /** Empty ones. */
  readonly extensions?: readonly number[]
  readonly supported?: number
  /** Group and key of key_share. */
  readonly keyShare?: readonly [group: number, key: Uint8Array]
}

export function serverHello(hello: Hello): Uint8Array {
  return record(
    22,
    message(2, (w) => writeServerHello(w, hello, false)),
  )
}

export function writeServerHello(w: Writer, hello: Hello, isTooLong: boolean): void {
  w.u16(hello.version ?? 0x0303)
  w.bytes(new Uint8Array(32).fill(9))
  w.vector8(() => {
    if (hello.supported === 0x0304) w.bytes(sessionId())
  })
  w.u16(hello.suite ?? 0xc02f)
  w.u8(hello.compression ?? 0)
  const { extensions = [], supported, keyShare } = hello
  if (extensions.length > 0 || supported !== undefined) {
    w.vector16(() => {
      for (const number of extensions) extension(w, number, (data) => number === 65281 && data.u8(0))
      if (supported !== undefined) extension(w, 43, (data) => data.u16(supported))
      if (keyShare !== undefined) {
        extension(w, 51, (data) => {
          data.u16(keyShare[0])
          data.vector16(() => data.bytes(keyShare[1]))
        })
      }
    })
  } else if (isTooLong) w.vector16(() => {})
  if (isTooLong) w.u8(0)
}

export function retryRequest(request: { readonly group?: number; readonly cookie?: Uint8Array }): Uint8Array {
  return record(22, helloRetryRequest(sessionId(), request))
}

/** Of the hello that `replyOf` sends for a client with one. */
function sessionId(): Uint8Array {
  return startHandshake(CLIENT, null, repeatable('replies')).firstFlight.subarray(44, 76)
}

export function certificate(): Uint8Array {
  return certificate12([LEAF.der])
}

/** A ServerKeyExchange whose signature is of something else. */
export function curveExchange(group: number, scheme = 0x0403): Uint8Array {
  return message(12, (w) => {
    w.bytes(ecdheParameters(group))
    w.u16(scheme)
    w.vector16(() => w.bytes(Buffer.from('3006020101020101', 'hex')))
  })
}

export function replyOf(template: HelloTemplate, pieces: readonly Uint8Array[]): TlsReply {
  const conversation = startHandshake(template, null, repeatable('replies'))
  for (const piece of pieces) {
    const step = conversation.receive(piece)
    if (step.kind === 'done') return step.reply
  }
  return conversation.end('closed')
}
