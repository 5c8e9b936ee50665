import type { ClientHello } from '../../src/tls/client-hello.ts'
import { generateKeyShare } from '../../src/tls/key-shares.ts'
import type { Offered } from '../../src/tls/offered.ts'

/** A hello that somebody else wrote, from the record and the private keys that the trace prints. */
export function traceHello(
  record: string,
  share: { group: number; privateKey: string },
  next?: ClientHello,
): ClientHello {
  const flight = bytes(record)
  const message = flight.subarray(5)
  const sessionIdLength = message[38] ?? 0
  return {
    flight,
    message,
    random: message.subarray(6, 38),
    sessionId: message.subarray(39, 39 + sessionIdLength),
    offered: TRACE_OFFER,
    shares: [generateKeyShare(share.group, () => bytes(share.privateKey))],
    endsAtServerHello: false,
    retry() {
      if (next === undefined) throw new Error('the trace has no second hello')
      return next
    },
  }
}

export function bytes(hex: string): Uint8Array {
  return Uint8Array.from(Buffer.from(hex, 'hex'))
}

/** All traces of RFC 8448 offer this, session_ticket only the first. */
const TRACE_OFFER: Offered = {
  versions: [0x0304],
  minimumVersion: 0x0304,
  maximumVersion: 0x0304,
  suites: [0x1301, 0x1303, 0x1302],
  compressionMethods: [0],
  groups: [0x001d, 0x0017, 0x0018, 0x0019],
  signatureSchemes: [0x0403, 0x0503, 0x0603, 0x0203, 0x0804, 0x0805, 0x0806, 0x0401, 0x0501, 0x0601, 0x0201],
  extensions: [0, 65281, 10, 35, 51, 43, 13, 45, 28],
  protocols: [],
  certificateCompressions: [],
}
