import { once } from 'node:events'
import net from 'node:net'
import tls from 'node:tls'
import { type ClientHello, clientHello } from '../../src/tls/client-hello.ts'
import { converse } from '../../src/tls/handshake.ts'
import type { HelloTemplate } from '../../src/tls/hello-template.ts'
import type { TlsReply } from '../../src/tls/reply.ts'
import { repeatable } from './entropy.ts'

/** What a real server sent to a hello that a test can say again: one part for each flight of ours. */
export interface Captured {
  readonly hello: ClientHello
  readonly parts: readonly Uint8Array[]
  readonly reply: TlsReply
}

export const SERVER_NAME = 'm.example.com'

/** Asks a server of node:tls on a loopback port, and keeps the bytes that came. */
export async function capture(template: HelloTemplate, options: tls.TlsOptions, seed = 'capture'): Promise<Captured> {
  const server = tls.createServer(options)
  server.on('tlsClientError', () => {}) // we never finish a handshake
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  try {
    const address = server.address()
    if (address === null || typeof address === 'string') throw new Error('no port')
    return await ask(withOneRetry(clientHello(template, SERVER_NAME, repeatable(seed))), address.port)
  } finally {
    server.close()
  }
}

/** Says the same hello again and feeds the captured bytes, cut as `cut` says. */
export function replay({ hello, parts }: Captured, cut: (part: Uint8Array) => readonly Uint8Array[]): TlsReply {
  const conversation = converse(hello)
  for (const part of parts) {
    for (const piece of cut(part)) {
      const step = conversation.receive(piece)
      if (step.kind === 'done') return step.reply
    }
  }
  return conversation.end('closed')
}

/** The second hello is drawn once, so that every replay says the same. */
export function withOneRetry(hello: ClientHello): ClientHello {
  let second: ClientHello | undefined
  return {
    ...hello,
    retry(request) {
      second ??= hello.retry(request)
      return second
    },
  }
}

function ask(hello: ClientHello, port: number): Promise<Captured> {
  const conversation = converse(hello)
  const parts: Buffer[] = [Buffer.alloc(0)]
  return new Promise((resolve, reject) => {
    const socket = net.connect(port, '127.0.0.1', () => socket.write(conversation.firstFlight))
    const done = (reply: TlsReply): void => {
      socket.destroy()
      resolve({ hello, parts, reply })
    }
    socket.on('data', (bytes) => {
      parts.push(Buffer.concat([parts.pop() ?? Buffer.alloc(0), bytes]))
      const step = conversation.receive(bytes)
      if (step.kind === 'send') {
        parts.push(Buffer.alloc(0))
        socket.write(step.bytes)
      }
      if (step.kind === 'done') done(step.reply)
    })
    socket.on('end', () => done(conversation.end('closed')))
    socket.on('error', reject)
  })
}
