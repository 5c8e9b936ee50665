import type { DistinguishedName } from './certificate.ts'
import { attributeKey, attributesOf } from './distinguished-name.ts'

/**
 * Whether a name is the one that somebody wrote: a common name, or attributes in any order (`CN=R11, O=Let's Encrypt`, as
 * RFC 4514 or OpenSSL print them), of which each must be there. Compared as RFC 5280 §7.1 has it: case and white space
 * do not count.
 */
export function isNamed(name: DistinguishedName, written: string): boolean {
  const present = attributesOf(name)
  const wanted = keysOf(written)
  return wanted?.every((key) => present.includes(key)) ?? false
}

export function isNameMalformed(written: string): boolean {
  return keysOf(written) === null
}

/** Null for what is no name. */
function keysOf(written: string): readonly string[] | null {
  if (!written.includes('=')) {
    const commonName = attributeKey('CN', written)
    return written.trim() === '' || commonName === null ? null : [commonName]
  }
  const keys = attributeTexts(written).map((text) => {
    const [, type = '', value = ''] = /^\s*([^=\s]+)\s*=(.*)$/su.exec(text) ?? []
    const plain = unescaped(value.trim())
    return plain === '' ? null : attributeKey(type, plain)
  })
  const known = keys.filter((key) => key !== null)
  return known.length === keys.length ? known : null
}

/** Parted by commas and plus signs that are neither escaped nor in quotes. */
function attributeTexts(written: string): readonly string[] {
  const texts = ['']
  for (const [token] of written.matchAll(/\\.|"(?:\\.|[^"\\])*"|./gsu)) {
    if (token === ',' || token === '+') texts.push('')
    else texts.push(`${texts.pop() ?? ''}${token}`)
  }
  return texts
}

/** RFC 4514 §2.4, but for pairs of hexadecimal digits; quotes as OpenSSL has them. */
function unescaped(value: string): string {
  const inside = /^"(.*)"$/su.exec(value)?.[1] ?? value
  return inside.replaceAll(/\\(.)/gsu, '$1')
}
