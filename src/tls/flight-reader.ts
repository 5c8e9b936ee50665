import type { HandshakeMessage } from './handshake-messages.ts'
import type { FlightFacts, NotOffered } from './reply.ts'

/** Reads the messages of a server's flight that follow its ServerHello, in one of the two forms that a flight has. */
export interface FlightReader {
  /** All facts so far; `end` is for the caller to fill. */
  readonly facts: FlightFacts
  readonly certificateList: readonly Uint8Array[]
  /** Takes one whole message. Throws `WireError` for one that is broken or out of place. */
  read(message: HandshakeMessage): 'read-on' | 'complete' | NotOffered
}
