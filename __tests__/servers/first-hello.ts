import type { Socket } from 'node:net'

/** Calls once, with the first hello of the connection, as soon as it is whole. */
export function onFirstHello(socket: Socket, heard: (hello: Buffer) => void): void {
  let got = Buffer.alloc(0)
  socket.on('data', function first(chunk: Buffer) {
    got = Buffer.concat([got, chunk])
    if (!isWhole(got)) return
    socket.removeListener('data', first)
    heard(got)
  })
}

/** In the framing of SSLv2: the top bit of its length is set, and a record of TLS begins with 22. */
export function isSslv2(hello: Uint8Array): boolean {
  return ((hello[0] ?? 0) & 0x80) !== 0
}

function isWhole(bytes: Buffer): boolean {
  if (bytes.length < 5) return false
  if (isSslv2(bytes)) return bytes.length >= 2 + (bytes.readUInt16BE(0) & 0x7fff)
  return bytes.length >= 5 + bytes.readUInt16BE(3)
}
