import asn1, { type Asn1Node } from 'node-forge/lib/asn1.js'
import util, { type ByteStringBuffer } from 'node-forge/lib/util.js'
import { WireError } from '../bytes/wire-error.ts'
import { foreignLength, hasMoreElementsThan } from './der-lengths.ts'

/** One element with the name of the field that it is; every failure to read it names field and offset. */
export interface DerValue {
  readonly node: Asn1Node
  /** `subject`, `extensions.nameConstraints`... */
  readonly field: string
  /** Where the element, or the nearest one around it that was read on its own, begins. */
  readonly offset: number
}

/** Identifier octets: class, constructed or not, number. X.690 §8.1.2 */
export const TAG = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  objectIdentifier: 0x06,
  enumerated: 0x0a,
  utcTime: 0x17,
  generalizedTime: 0x18,
  sequence: 0x30,
  set: 0x31,
} as const

/** Reads one element after another and keeps the bytes of each. */
export class DerReader {
  readonly #bytes: Uint8Array
  readonly #buffer: ByteStringBuffer
  readonly #end: number
  readonly #field: string

  private constructor(bytes: Uint8Array, buffer: ByteStringBuffer, end: number, field: string) {
    this.#bytes = bytes
    this.#buffer = buffer
    this.#end = end
    this.#field = field
  }

  static over(bytes: Uint8Array, field: string): DerReader {
    checkCount(bytes, field, 0)
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
    return new DerReader(bytes, util.createBuffer(text), bytes.length, field)
  }

  get hasMore(): boolean {
    return this.#buffer.read < this.#end
  }

  /** Where the next element begins, from the start of all bytes. */
  get position(): number {
    return this.#buffer.read
  }

  /** Steps into the next element, which must have this tag; this reader goes on only after the other's `end`. */
  enter(tag: number, field: string): DerReader {
    const offset = this.#buffer.read
    if (!this.hasMore) throw new WireError(field, offset, 'missing')
    const found = this.#buffer.getByte()
    if (found !== tag) throw new WireError(field, offset, `expected tag ${hexTag(tag)}, found ${hexTag(found)}`)
    const length = guarded(field, offset, () => asn1.getBerValueLength(this.#buffer))
    // Written so that NaN, a length cut short, fails too; an indefinite one is told below.
    const end = this.#buffer.read + (length ?? 0)
    if (!((length ?? 0) >= 0 && end <= this.#end)) throw new WireError(field, offset, 'longer than what holds it')
    checkLengths(this.#bytes.subarray(offset, this.#buffer.read), field, offset)
    return new DerReader(this.#bytes, this.#buffer, end, field)
  }

  /** The next whole element, with its own bytes. */
  element(field: string): DerValue & { readonly der: Uint8Array } {
    const offset = this.#buffer.read
    if (!this.hasMore) throw new WireError(field, offset, 'missing')
    const node = guarded(field, offset, () => asn1.fromDer(this.#buffer, { ...DER_OPTIONS, parseAllBytes: false }))
    if (this.#buffer.read > this.#end) throw new WireError(field, offset, 'longer than what holds it')
    const der = this.#bytes.subarray(offset, this.#buffer.read)
    checkLengths(der, field, offset)
    return { node, field, offset, der }
  }

  end(): void {
    if (this.#buffer.read !== this.#end) throw new WireError(this.#field, this.#buffer.read, 'bytes left over')
  }
}

/** The DER inside an OCTET STRING or BIT STRING; the outer offset is kept. */
export function decodeInside({ field, offset }: DerValue, contents: string): DerValue {
  const der = bytesOf(contents)
  checkCount(der, field, offset)
  const node = guarded(field, offset, () => asn1.fromDer(contents, DER_OPTIONS))
  checkLengths(der, field, offset)
  return { node, field, offset }
}

export function tagOf({ node }: DerValue): number {
  return node.tagClass | (node.constructed ? CONSTRUCTED : 0) | node.type
}

/** What is inside a constructed element of this tag. */
export function itemsOf(value: DerValue, tag: number): readonly DerValue[] {
  const { node, field, offset } = checkTag(value, tag)
  if (typeof node.value === 'string') throw new WireError(field, offset, 'expected a constructed element')
  return node.value.map((child) => ({ node: child, field, offset }))
}

/** Contents of a primitive element of this tag, one character a byte (BMPString: one a code unit). */
export function contentsOf(value: DerValue, tag: number): string {
  const { node, field, offset } = checkTag(value, tag)
  if (typeof node.value !== 'string') throw new WireError(field, offset, 'expected a primitive element')
  return node.value
}

/** Dotted; where a part has more than 53 bits, hexadecimal contents after `#`. */
export function oidOf(value: DerValue): string {
  const contents = contentsOf(value, TAG.objectIdentifier)
  try {
    return asn1.derToOid(contents) ?? '#'
  } catch {
    return `#${hexOf(contents)}` // such as 2.25.<UUID>: legal, and nothing we know by name
  }
}

/** Contents of a BIT STRING, the bits that do not count included: those of KeyUsage, for one, are zero in DER. */
export function bitsOf(value: DerValue): string {
  const contents = contentsOf(value, TAG.bitString)
  if (!(contents.charCodeAt(0) <= 7)) {
    throw new WireError(value.field, value.offset, 'BIT STRING without its count of unused bits')
  }
  return contents.slice(1)
}

/** Contents of a BIT STRING that holds whole bytes, as those of keys and signatures do. */
export function wholeBytesOf(value: DerValue): string {
  if (contentsOf(value, TAG.bitString).charCodeAt(0) === 0) return bitsOf(value)
  throw new WireError(value.field, value.offset, 'BIT STRING that does not end with a byte')
}

/** An INTEGER from 0 to 2^31 - 1. */
export function smallIntegerOf(value: DerValue): number {
  const contents = contentsOf(value, TAG.integer)
  const number = contents.length <= 4 ? Number.parseInt(hexOf(contents), 16) : Number.NaN
  // Two's complement: a first byte of 0x80 or more is a number below zero.
  if (!(contents.charCodeAt(0) < 0x80 && number < 2 ** 31))
    throw new WireError(value.field, value.offset, 'not a small positive INTEGER')
  return number
}

export function booleanOf(value: DerValue): boolean {
  return contentsOf(value, TAG.boolean).charCodeAt(0) !== 0
}

export function bytesOf(contents: string): Uint8Array {
  return Buffer.from(contents, 'latin1')
}

export function hexOf(contents: string): string {
  return Buffer.from(contents, 'latin1').toString('hex')
}

/** `[number]`, constructed or primitive. */
export function contextTag(number: number, isConstructed: boolean): number {
  return CONTEXT_SPECIFIC | (isConstructed ? CONSTRUCTED : 0) | number
}

const CONSTRUCTED = 0x20
const CONTEXT_SPECIFIC = 0x80

/** A real certificate nests 8 deep within one field; a peer must not choose our stack. */
const MAX_DEPTH = 16

const DER_OPTIONS = { strict: true, parseAllBytes: true, decodeBitStrings: false, maxDepth: MAX_DEPTH }

/** A certificate for a thousand hosts has some 1100; 64 KiB could hold 30000, of which each is an object once it is read. */
const MAX_ELEMENTS = 10_000

function checkCount(der: Uint8Array, field: string, offset: number): void {
  if (hasMoreElementsThan(MAX_ELEMENTS, der)) throw new WireError(field, offset, `more than ${MAX_ELEMENTS} elements`)
}

/** node-forge reads BER. `der` is what it has read. */
function checkLengths(der: Uint8Array, field: string, offset: number): void {
  const foreign = foreignLength(der)
  if (foreign !== null) throw new WireError(field, offset + foreign.at, foreign.reason)
}

function checkTag(value: DerValue, tag: number): DerValue {
  const found = tagOf(value)
  if (found === tag) return value
  throw new WireError(value.field, value.offset, `expected tag ${hexTag(tag)}, found ${hexTag(found)}`)
}

function guarded<T>(field: string, offset: number, read: () => T): T {
  try {
    return read()
  } catch (error) {
    throw new WireError(field, offset, error instanceof Error ? error.message : String(error))
  }
}

function hexTag(tag: number): string {
  return `0x${tag.toString(16).padStart(2, '0')}`
}
