import { Writer } from '../../src/bytes/writer.ts'
import { generateKeyShare } from '../../src/tls/key-shares.ts'
import { repeatable } from './entropy.ts'
import { message } from './tls13-server.ts'

/** RFC 5246 §7.4.2 */
export function certificate12(list: readonly Uint8Array[]): Uint8Array {
  return message(11, (w) =>
    w.vector24(() => {
      for (const der of list) w.vector24(() => w.bytes(der))
    }),
  )
}

/** ServerECDHParams (RFC 8422 §5.4) with a named group. */
export function ecdheParameters(group: number): Uint8Array {
  const w = new Writer()
  w.u8(3)
  w.u16(group)
  w.vector8(() => w.bytes(pointOf(group)))
  return w.done()
}

/** Nobody computes with it: the client hangs up after ServerHelloDone. */
function pointOf(group: number): Uint8Array {
  const isKnown = [0x0017, 0x0018, 0x0019, 0x001d].includes(group)
  return isKnown ? generateKeyShare(group, repeatable('server')).keyExchange : new Uint8Array(32).fill(9)
}
