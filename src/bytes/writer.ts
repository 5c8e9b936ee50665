/** Builds bytes; lengths come from nesting, never from counting. */
export class Writer {
  #bytes = new Uint8Array(512)
  #length = 0

  u8(value: number): void {
    this.#unsigned(value, 1)
  }

  u16(value: number): void {
    this.#unsigned(value, 2)
  }

  u24(value: number): void {
    this.#unsigned(value, 3)
  }

  bytes(value: Uint8Array): void {
    const at = this.#grow(value.length)
    this.#bytes.set(value, at)
  }

  /** Throws RangeError for a character outside ASCII: names are A-labels by now. */
  ascii(text: string): void {
    for (const character of text) {
      const code = character.codePointAt(0) ?? 0
      if (code > 0x7f) throw new RangeError(`not ASCII: ${JSON.stringify(text)}`)
      this.u8(code)
    }
  }

  vector8(write: () => void): void {
    this.#vector(1, write)
  }

  vector16(write: () => void): void {
    this.#vector(2, write)
  }

  vector24(write: () => void): void {
    this.#vector(3, write)
  }

  get length(): number {
    return this.#length
  }

  /** A copy of what was written so far. */
  done(): Uint8Array {
    return this.#bytes.slice(0, this.#length)
  }

  /** Room for the length, the contents, then the length into its room. */
  #vector(size: number, write: () => void): void {
    const lengthAt = this.#grow(size)
    write()
    this.#put(lengthAt, this.#length - lengthAt - size, size)
  }

  #unsigned(value: number, size: number): void {
    this.#put(this.#grow(size), value, size)
  }

  #put(at: number, value: number, size: number): void {
    if (!Number.isInteger(value) || value < 0 || value >= 256 ** size) {
      throw new RangeError(`${value} does not fit ${size} bytes`)
    }
    for (let i = 0; i < size; i++) this.#bytes[at + i] = Math.floor(value / 256 ** (size - 1 - i)) % 256
  }

  /** Makes room for `count` more bytes and says where it begins. */
  #grow(count: number): number {
    const at = this.#length
    this.#length += count
    if (this.#length > this.#bytes.length) {
      const larger = new Uint8Array(Math.max(this.#length, this.#bytes.length * 2))
      larger.set(this.#bytes)
      this.#bytes = larger
    }
    return at
  }
}
