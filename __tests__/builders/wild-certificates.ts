import { repeatable } from '../tls/entropy.ts'

/** One element as it is told, with the shortest length. */
export function tlv(tag: number, contents: Uint8Array): Uint8Array {
  const digits = contents.length.toString(16)
  const octets = Buffer.from(digits.padStart(digits.length + (digits.length % 2), '0'), 'hex')
  const length = contents.length < 0x80 ? octets : Buffer.concat([Uint8Array.of(0x80 | octets.length), octets])
  return Buffer.concat([Uint8Array.of(tag), length, contents])
}

/** SubjectPublicKeyInfo with an arbitrary odd modulus and exponent of exactly these bits; nobody has its private half. */
export function rsaKey(bits: number, exponentBits: number): Uint8Array {
  const numbers = Buffer.concat([unsigned(oddNumber(bits)), unsigned(oddNumber(exponentBits))])
  const key = tlv(0x03, Buffer.concat([Uint8Array.of(0), tlv(0x30, numbers)]))
  return tlv(0x30, Buffer.concat([Buffer.from('300d06092a864886f70d0101010500', 'hex'), key]))
}

const entropy = repeatable('wild certificates')

function oddNumber(bits: number): Uint8Array {
  const bytes = entropy(Math.ceil(bits / 8))
  const top = 1 << ((bits - 1) & 7)
  bytes[0] = ((bytes[0] ?? 0) & (top - 1)) | top
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) | 1
  return bytes
}

function unsigned(number: Uint8Array): Uint8Array {
  return tlv(0x02, (number[0] ?? 0) < 0x80 ? number : Buffer.concat([Uint8Array.of(0), number]))
}
