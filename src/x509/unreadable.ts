import { WireError } from '../bytes/wire-error.ts'

/** DER or a list of TLS that does not follow its grammar. */
export interface Unreadable {
  readonly kind: 'unreadable'
  readonly field: string
  readonly offset: number
  readonly reason: string
}

/** What `read` returns, or where it could not go on. Never throws for what the bytes are. */
export function orUnreadable<Read>(read: () => Read): Read | Unreadable {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof WireError)) throw error // a fault of ours, not of the bytes
    return { kind: 'unreadable', field: error.field, offset: error.offset, reason: error.reason }
  }
}

/** `signature: wanted 32 bytes at 12`: the end of a sentence that something cannot be read. */
export function whyUnreadable({ field, reason, offset }: Unreadable): string {
  return `${field}: ${reason} at ${offset}`
}
