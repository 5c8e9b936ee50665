import asn1, { type Asn1Node } from 'node-forge/lib/asn1.js'

// One function for each ASN.1 type that a certificate needs, for making certificates only.

export type Der = Asn1Node

export function encode(node: Der): Uint8Array {
  return Buffer.from(asn1.toDer(node).getBytes(), 'latin1')
}

/** Takes up what is encoded already. */
export function embed(der: Uint8Array): Der {
  return asn1.fromDer(latin1(der), { strict: true, parseAllBytes: true, decodeBitStrings: false, maxDepth: 16 })
}

export function sequence(...items: readonly Der[]): Der {
  return asn1.create(UNIVERSAL, 16, true, items)
}

export function set(...items: readonly Der[]): Der {
  return asn1.create(UNIVERSAL, 17, true, items)
}

export function boolean(value: boolean): Der {
  return asn1.create(UNIVERSAL, 1, false, value ? '\xff' : '\0')
}

/** Two's complement, as it is written. */
export function integer(bytes: Uint8Array): Der {
  return asn1.create(UNIVERSAL, 2, false, latin1(bytes))
}

/** From 0 to 255. */
export function smallInteger(value: number): Der {
  return integer(value < 0x80 ? Uint8Array.of(value) : Uint8Array.of(0, value))
}

export function bitString(bytes: Uint8Array, unusedBits = 0): Der {
  return asn1.create(UNIVERSAL, 3, false, String.fromCharCode(unusedBits) + latin1(bytes))
}

export function octetString(bytes: Uint8Array): Der {
  return asn1.create(UNIVERSAL, 4, false, latin1(bytes))
}

export function nothing(): Der {
  return asn1.create(UNIVERSAL, 5, false, '')
}

export function objectIdentifier(oid: string): Der {
  return asn1.create(UNIVERSAL, 6, false, asn1.oidToDer(oid).getBytes())
}

export function utf8String(text: string): Der {
  return asn1.create(UNIVERSAL, 12, false, latin1(Buffer.from(text, 'utf8')))
}

export function printableString(text: string): Der {
  return asn1.create(UNIVERSAL, 19, false, text)
}

/** "CAs conforming to this profile MUST always encode certificate validity dates through the year 2049 as UTCTime". RFC 5280 §4.1.2.5 */
export function time(date: Date): Der {
  const digits = date.toISOString().replace(/\.\d+Z$|[-:T]/g, '')
  return date.getUTCFullYear() < 2050
    ? asn1.create(UNIVERSAL, 23, false, `${digits.slice(2)}Z`)
    : asn1.create(UNIVERSAL, 24, false, `${digits}Z`)
}

/** `[tag] EXPLICIT`. */
export function explicit(tag: number, item: Der): Der {
  return asn1.create(CONTEXT_SPECIFIC, tag, true, [item])
}

/** `[tag] IMPLICIT` over a primitive type. */
export function implicit(tag: number, bytes: Uint8Array): Der {
  return asn1.create(CONTEXT_SPECIFIC, tag, false, latin1(bytes))
}

/** `[tag] IMPLICIT` over a SEQUENCE. */
export function implicitSequence(tag: number, items: readonly Der[]): Der {
  return asn1.create(CONTEXT_SPECIFIC, tag, true, items)
}

const UNIVERSAL = 0x00
const CONTEXT_SPECIFIC = 0x80

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
}
