/** A length that BER has and DER has not; `at` is where the element begins. */
export interface ForeignLength {
  readonly at: number
  readonly reason: string
}

/**
 * The first element, this one or one inside, whose length DER forbids: "the definite form of length encoding shall be
 * used, encoded in the minimum number of octets" (X.690 §10.1). Whoever signs, phones refuse it. Null when there is none.
 * The elements themselves must have been read before: this trusts how they nest.
 */
export function foreignLength(der: Uint8Array): ForeignLength | null {
  for (let at = 0; at < der.length; ) {
    const { octets, length, next } = header(der, at)
    if (octets === null) return { at, reason: 'indefinite length, which DER forbids' }
    if (octets !== fewestOctets(length)) return { at, reason: 'length in more bytes than it needs, which DER forbids' }
    at = next
  }
  return null
}

/** Whether there are more elements than so many, told before they are read: each costs some hundred bytes then. */
export function hasMoreElementsThan(most: number, der: Uint8Array): boolean {
  let count = 0
  for (let at = 0; at < der.length && count <= most; at = header(der, at).next) count += 1
  return count > most
}

interface Header {
  /** Of the length, after the first; null for the indefinite form. */
  readonly octets: number | null
  readonly length: number
  /** Where the next header is: inside what is constructed, behind what is not. */
  readonly next: number
}

function header(der: Uint8Array, at: number): Header {
  const tag = der[at] ?? 0
  const first = der[at + 1] ?? 0
  if (first === INDEFINITE) return { octets: null, length: 0, next: at + 2 }
  const octets = first > INDEFINITE ? first & 0x7f : 0
  let length = octets === 0 ? first : 0
  for (let place = at + 2; place < at + 2 + octets; place += 1) length = length * 256 + (der[place] ?? 0)
  return { octets, length, next: at + 2 + octets + ((tag & CONSTRUCTED) === 0 ? length : 0) }
}

const INDEFINITE = 0x80
const CONSTRUCTED = 0x20

/** Octets of a length after the first. */
function fewestOctets(length: number): number {
  if (length < 0x80) return 0
  return Math.ceil(length.toString(16).length / 2)
}
