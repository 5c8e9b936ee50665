/** Bytes that came in pieces and leave in others. Its users bound what they put in. */
export class ByteQueue {
  #bytes = new Uint8Array(1024)
  #from = 0
  #to = 0

  get length(): number {
    return this.#to - this.#from
  }

  put(bytes: Uint8Array): void {
    if (this.#to + bytes.length > this.#bytes.length) this.#makeRoom(bytes.length)
    this.#bytes.set(bytes, this.#to)
    this.#to += bytes.length
  }

  /** The first `count` bytes, or all when there are fewer; a view, good until the next `put`. */
  peek(count: number): Uint8Array {
    return this.#bytes.subarray(this.#from, Math.min(this.#from + count, this.#to))
  }

  /** A copy of the first `count` bytes, which leave. There must be as many. */
  take(count: number): Uint8Array {
    if (count > this.length) throw new RangeError(`${count} bytes wanted, ${this.length} there`)
    const taken = this.#bytes.slice(this.#from, this.#from + count)
    this.#from += count
    return taken
  }

  #makeRoom(count: number): void {
    const size = Math.max(1024, 2 * (this.length + count))
    const larger = size > this.#bytes.length ? new Uint8Array(size) : this.#bytes
    larger.set(this.#bytes.subarray(this.#from, this.#to))
    this.#to -= this.#from
    this.#from = 0
    this.#bytes = larger
  }
}
