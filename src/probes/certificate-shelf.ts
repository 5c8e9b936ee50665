import type { Reply } from '../model/observation.ts'
import type { ExchangeReply } from './exchange.ts'

/** Keeps each certificate of an address once; replies refer to it by position. */
export class CertificateShelf {
  readonly #positions = new Map<string, number>()

  /** The reply as the observation holds it. */
  keep(reply: ExchangeReply): Reply {
    if (reply.kind !== 'flight') return reply
    return {
      kind: 'flight',
      facts: reply.facts,
      certificates: reply.certificateList.map((der) => this.#position(der)),
    }
  }

  /** DER in base64, in the order first seen. */
  certificates(): readonly string[] {
    return [...this.#positions.keys()]
  }

  #position(der: Uint8Array): number {
    const text = Buffer.from(der.buffer, der.byteOffset, der.byteLength).toString('base64')
    const known = this.#positions.get(text)
    if (known !== undefined) return known
    const position = this.#positions.size
    this.#positions.set(text, position)
    return position
  }
}
