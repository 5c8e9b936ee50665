import { once } from 'node:events'
import { connect } from 'node:net'
import type { RunningServer } from '../running-server.ts'

/** A ClientHello in SSLv3 framing for these suites, no extensions; by hand, so that it does not lean on what it tests. */
export function sslv3Hello(suites: readonly number[]): Buffer {
  const list = Buffer.from(suites.flatMap((suite) => [suite >> 8, suite & 0xff]))
  const body = Buffer.concat([
    Buffer.from([0x03, 0x00]),
    Buffer.alloc(32, 7), // random
    Buffer.from([0, 0, list.length]), // session id, length of suites
    list,
    Buffer.from([1, 0]), // compression: null
  ])
  return Buffer.concat([Buffer.from([22, 0x03, 0x00, 0, body.length + 4]), Buffer.from([1, 0, 0, body.length]), body])
}

/** CLIENT-HELLO of SSLv2 with its seven cipher kinds. */
export function sslv2Hello(): Buffer {
  const kinds = Buffer.from('0100800200800300800400800500800600400700c0', 'hex')
  const body = Buffer.concat([Buffer.from([1, 0, 2, 0, kinds.length, 0, 0, 0, 16]), kinds, Buffer.alloc(16, 7)])
  return Buffer.concat([Buffer.from([0x80, body.length]), body])
}

/** What comes back first, in hexadecimal; `closed` or the code of the system when nothing does. */
export async function tellFirstBytes(server: RunningServer, hello: Uint8Array): Promise<string> {
  const socket = connect(server.port, server.address)
  try {
    await once(socket, 'connect')
    socket.write(hello)
    const [bytes] = (await Promise.race([once(socket, 'data'), once(socket, 'end').then(() => [null])])) as [
      Buffer | null,
    ]
    return bytes === null ? 'closed' : bytes.toString('hex')
  } catch (error) {
    // Not instanceof: jest runs tests in a realm of their own, and the error is of Node's.
    if (typeof error === 'object' && error !== null && 'code' in error) return String(error.code)
    throw error
  } finally {
    socket.destroy()
  }
}
