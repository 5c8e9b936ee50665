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
  let at = 0
  while (at < der.length) {
    const [tag = 0, first = 0] = der.subarray(at, at + 2)
    if (first === INDEFINITE) return { at, reason: 'indefinite length, which DER forbids' }
    const octets = first > INDEFINITE ? first & 0x7f : 0
    let length = octets === 0 ? first : 0
    for (const octet of der.subarray(at + 2, at + 2 + octets)) length = length * 256 + octet
    if (octets !== fewestOctets(length)) return { at, reason: 'length in more bytes than it needs, which DER forbids' }
    at += 2 + octets + ((tag & CONSTRUCTED) === 0 ? length : 0)
  }
  return null
}

const INDEFINITE = 0x80
const CONSTRUCTED = 0x20

/** Octets of a length after the first. */
function fewestOctets(length: number): number {
  if (length < 0x80) return 0
  return Math.ceil(length.toString(16).length / 2)
}
