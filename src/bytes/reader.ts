import { WireError } from './wire-error.ts'

/**
 * A cursor over bytes from outside. Every read names its field, so a failure says
 * "ServerHello.random: wanted 32 bytes at 2, 0 left". Throws nothing but `WireError`.
 */
export class Reader {
  readonly #bytes: Uint8Array
  readonly #name: string
  /** Where these bytes begin in those of the outermost reader, for `WireError.offset`. */
  readonly #base: number
  #at = 0

  constructor(bytes: Uint8Array, name: string, base = 0) {
    this.#bytes = bytes
    this.#name = name
    this.#base = base
  }

  /** Bytes not read yet. */
  get left(): number {
    return this.#bytes.length - this.#at
  }

  u8(field: string): number {
    return this.#unsigned(1, field)
  }

  u16(field: string): number {
    return this.#unsigned(2, field)
  }

  u24(field: string): number {
    return this.#unsigned(3, field)
  }

  /** A view, not a copy: it lives as long as the bytes read from. */
  bytes(length: number, field: string): Uint8Array {
    if (length > this.left) {
      const wanted = length === 1 ? '1 byte' : `${length} bytes`
      throw new WireError(`${this.#name}.${field}`, this.#base + this.#at, `wanted ${wanted}, ${this.left} left`)
    }
    const from = this.#at
    this.#at += length
    return this.#bytes.subarray(from, this.#at)
  }

  /** All that is left. */
  rest(field: string): Uint8Array {
    return this.bytes(this.left, field)
  }

  vector8(field: string): Reader {
    return this.#vector(this.u8(field), field)
  }

  vector16(field: string): Reader {
    return this.#vector(this.u16(field), field)
  }

  vector24(field: string): Reader {
    return this.#vector(this.u24(field), field)
  }

  /** Rejects leftovers. */
  end(): void {
    if (this.left > 0) throw this.error('', `${this.left} bytes too many`)
  }

  /** For a value that is there but wrong; the offset is where reading stands. */
  error(field: string, reason: string): WireError {
    return new WireError(field === '' ? this.#name : `${this.#name}.${field}`, this.#base + this.#at, reason)
  }

  #vector(length: number, field: string): Reader {
    const bytes = this.bytes(length, field)
    return new Reader(bytes, `${this.#name}.${field}`, this.#base + this.#at - length)
  }

  #unsigned(size: number, field: string): number {
    let value = 0
    for (const byte of this.bytes(size, field)) value = value * 256 + byte
    return value
  }
}
