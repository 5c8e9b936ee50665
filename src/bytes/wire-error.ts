/**
 * Bytes that do not follow their grammar: which field, and where.
 * The only error that readers of outside bytes throw; `offset` counts from the start of the reader that failed.
 */
export class WireError extends Error {
  override readonly name = 'WireError'
  readonly field: string
  readonly offset: number
  readonly reason: string

  constructor(field: string, offset: number, reason: string) {
    super(`${field}: ${reason} at ${offset}`)
    this.field = field
    this.offset = offset
    this.reason = reason
  }
}
