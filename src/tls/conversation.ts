import type { TlsReply } from './reply.ts'

/**
 * Our side of one connection, without the connection: bytes in, bytes out, one reply at the end.
 * `startHandshake` and `startSslv2` make one.
 */
export interface Conversation {
  /** The hello, framed. */
  readonly firstFlight: Uint8Array
  /** Takes what came, cut at any place. After `done` nothing more may be given. */
  receive(bytes: Uint8Array): Step
  /** The connection ended, or nothing came in time. */
  end(how: 'closed' | 'reset' | 'silent'): TlsReply
}

export type Step =
  | { readonly kind: 'read-on' }
  /** The second hello, after a HelloRetryRequest. */
  | { readonly kind: 'send'; readonly bytes: Uint8Array }
  | { readonly kind: 'done'; readonly reply: TlsReply }

/** Fresh random bytes; an argument, so that a test can repeat a hello. */
export type Entropy = (length: number) => Uint8Array
