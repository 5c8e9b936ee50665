import { ByteQueue } from '../bytes/byte-queue.ts'
import { Reader } from '../bytes/reader.ts'
import { WireError } from '../bytes/wire-error.ts'
import { ALERT_WARNING, CLOSE_NOTIFY } from './registry/alerts.ts'
import type { Alert } from './reply.ts'

const MAX_WARNINGS = 16 // a server that only warns must come to an end

/** Bytes of alert records -> alerts; those that only warn are kept, and do not end the connection. */
export class AlertReader {
  readonly #bytes = new ByteQueue()
  #warnings: readonly number[] = []

  /** Descriptions, in the order they came. */
  get warnings(): readonly number[] {
    return this.#warnings
  }

  /** The alert that ends the connection; null to read on. */
  read(fragment: Uint8Array, isEncrypted: boolean): Alert | null {
    this.#bytes.put(fragment)
    while (this.#bytes.length >= 2) {
      const r = new Reader(this.#bytes.take(2), 'Alert')
      const level = r.u8('level')
      const description = r.u8('description')
      // In TLS 1.3 every alert ends the connection, whatever its level (RFC 8446 §6); so does close_notify in any version.
      if (level !== ALERT_WARNING || description === CLOSE_NOTIFY || isEncrypted) {
        return { kind: 'alert', level, description, warnings: this.#warnings }
      }
      if (this.#warnings.length === MAX_WARNINGS) throw new WireError('Alert', 0, `more than ${MAX_WARNINGS} warnings`)
      this.#warnings = [...this.#warnings, description]
    }
    return null
  }
}
