import { Reader } from '../../src/bytes/reader.ts'

/** A ClientHello as read from its bytes, by the grammar of RFC 8446 §4.1.2 and without our writer. */
export interface DecodedHello {
  readonly recordVersion: number
  readonly messageLength: number
  readonly clientVersion: number
  readonly random: Uint8Array
  readonly sessionId: Uint8Array
  readonly suites: readonly number[]
  readonly compressionMethods: readonly number[]
  readonly extensions: readonly { readonly number: number; readonly data: Uint8Array }[]
}

export function decodeHello(flight: Uint8Array): DecodedHello {
  const record = new Reader(flight, 'record')
  if (record.u8('type') !== 22) throw record.error('type', 'no handshake')
  const recordVersion = record.u16('version')
  const message = record.vector16('fragment')
  record.end()
  const messageLength = message.left
  if (message.u8('msg_type') !== 1) throw message.error('msg_type', 'no ClientHello')
  const body = message.vector24('body')
  message.end()
  const clientVersion = body.u16('client_version')
  const random = body.bytes(32, 'random')
  const sessionId = body.vector8('session_id').rest('id')
  const suites = numbers(body.vector16('cipher_suites'))
  const compressionMethods = [...body.vector8('compression_methods').rest('methods')]
  const extensions: { number: number; data: Uint8Array }[] = []
  if (body.left > 0) {
    const block = body.vector16('extensions')
    while (block.left > 0) {
      extensions.push({ number: block.u16('extension_type'), data: block.vector16('extension_data').rest('data') })
    }
  }
  body.end()
  return { recordVersion, messageLength, clientVersion, random, sessionId, suites, compressionMethods, extensions }
}

export function numbers(r: Reader): number[] {
  const all: number[] = []
  while (r.left > 0) all.push(r.u16('number'))
  return all
}

/** Contents of a list of 16-bit numbers with a length of one or two bytes before it. */
export function listOf(hello: DecodedHello, number: number, lengthBytes: 1 | 2): number[] {
  const extension = hello.extensions.find((each) => each.number === number)
  if (extension === undefined) return []
  const r = new Reader(extension.data, 'extension')
  return numbers(lengthBytes === 1 ? r.vector8('list') : r.vector16('list'))
}
