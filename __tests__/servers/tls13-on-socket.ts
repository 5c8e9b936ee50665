import { createServer, type Socket } from 'node:net'
import { decodeHello, listOf } from '../tls/decode-hello.ts'
import { helloRead, type Script, tls13Flight } from '../tls/tls13-server.ts'
import { alertRecord } from './by-hello.ts'
import { isSslv2, onFirstHello } from './first-hello.ts'
import { listenOnLoopback } from './in-process.ts'
import type { RunningServer } from './running-server.ts'

/**
 * A server of TLS 1.3 alone that can send what no library would: `script` for the encrypted messages, `send` for the
 * records. Whatever else is offered is refused by alert.
 */
export async function startServer13(
  script: Script,
  send: (flight: Uint8Array, socket: Socket) => void = (flight, socket) => socket.write(flight),
): Promise<RunningServer> {
  const scheme = script.signatureScheme ?? 0x0403
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    socket.setNoDelay(true)
    socket.on('error', () => undefined)
    onFirstHello(socket, (bytes) => {
      const hello = isSslv2(bytes) ? null : decodeHello(bytes)
      if (hello === null || !listOf(hello, 43, 1).includes(0x0304)) socket.write(alertRecord(70))
      else if (!listOf(hello, 13, 2).includes(scheme)) socket.write(alertRecord(40))
      else send(tls13Flight(helloRead(bytes), script), socket)
    })
  })
  return listenOnLoopback('server of TLS 1.3', server)
}
