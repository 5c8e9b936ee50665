import { WireError } from '../bytes/wire-error.ts'
import type { DistinguishedName } from './certificate.ts'
import { bytesOf, type DerValue, hexOf, itemsOf, oidOf, TAG, tagOf } from './der.ts'

/** Reads a Name, RFC 5280 §4.1.2.4; the empty one has an empty text and key. */
export function parseName(value: DerValue): DistinguishedName {
  const relativeNames = itemsOf(value, TAG.sequence).map((relativeName) =>
    itemsOf(relativeName, TAG.set).map(parseAttribute),
  )
  return {
    // "starting with the last element of the sequence and moving backwards toward the first". RFC 4514 §2.1
    text: relativeNames
      .toReversed()
      .map((attributes) => attributes.map(attributeText).join('+'))
      .join(','),
    key: relativeNames.map(relativeNameKey).join(BETWEEN_RELATIVE_NAMES),
    commonNames: relativeNames.flat().flatMap(({ oid, text }) => (oid === COMMON_NAME && text !== null ? [text] : [])),
  }
}

/** The relative names inside a key, outermost first: a name lies in a subtree when the subtree's are a prefix of its own. */
export function relativeNamesOf({ key }: DistinguishedName): readonly string[] {
  return key === '' ? [] : key.split(BETWEEN_RELATIVE_NAMES)
}

/** Every attribute inside a key, whatever its place. */
export function attributesOf(name: DistinguishedName): readonly string[] {
  return relativeNamesOf(name).flatMap((relativeName) => relativeName.split(BETWEEN_ATTRIBUTES))
}

/** An attribute as keys have it, from a short name such as `CN` or an OID; null where the type is not known. */
export function attributeKey(type: string, value: string): string | null {
  const known = [...SHORT_NAMES].find(([, short]) => short.toLowerCase() === type.toLowerCase())
  const oid = /^\d+(?:\.\d+)+$/.test(type) ? type : known?.[0]
  return oid === undefined ? null : `${oid}=${prepared(value)}`
}

interface Attribute {
  readonly oid: string
  /** Null where the value is no string, or not one in its own encoding. */
  readonly text: string | null
  readonly hex: string
}

// Control characters cannot occur in a prepared value.
const BETWEEN_RELATIVE_NAMES = '\u0001'
const BETWEEN_ATTRIBUTES = '\u0002'
const NOT_TEXT = '\u0003'

const COMMON_NAME = '2.5.4.3'

// RFC 4514 §3 and, since people read this, RFC 4519 §2, RFC 2985 §5.2.1 and the EV names of CA/Browser Forum 9.2.
// biome-ignore format: one row a line
const SHORT_NAMES: ReadonlyMap<string, string> = new Map([
  ['2.5.4.3',                    'CN'],
  ['2.5.4.4',                    'SN'],
  ['2.5.4.5',                    'serialNumber'],
  ['2.5.4.6',                    'C'],
  ['2.5.4.7',                    'L'],
  ['2.5.4.8',                    'ST'],
  ['2.5.4.9',                    'STREET'],
  ['2.5.4.10',                   'O'],
  ['2.5.4.11',                   'OU'],
  ['2.5.4.12',                   'title'],
  ['2.5.4.15',                   'businessCategory'],
  ['2.5.4.17',                   'postalCode'],
  ['2.5.4.42',                   'GN'],
  ['2.5.4.97',                   'organizationIdentifier'],
  ['0.9.2342.19200300.100.1.1',  'UID'],
  ['0.9.2342.19200300.100.1.25', 'DC'],
  ['1.2.840.113549.1.9.1',       'emailAddress'],
  ['1.3.6.1.4.1.311.60.2.1.1',   'jurisdictionL'],
  ['1.3.6.1.4.1.311.60.2.1.2',   'jurisdictionST'],
  ['1.3.6.1.4.1.311.60.2.1.3',   'jurisdictionC'],
])

function parseAttribute(value: DerValue): Attribute {
  const [type, content] = itemsOf(value, TAG.sequence)
  if (type === undefined || content === undefined) {
    throw new WireError(value.field, value.offset, 'attribute without type or value')
  }
  const raw = content.node.value
  const hex = typeof raw === 'string' ? hexOf(raw) : ''
  return { oid: oidOf(type), text: stringOf(content), hex: tagOf(content).toString(16).padStart(2, '0') + hex }
}

/** DirectoryString and the other string types that names have in the wild. */
function stringOf(value: DerValue): string | null {
  const { value: raw } = value.node
  if (typeof raw !== 'string') return null
  switch (tagOf(value)) {
    case 12: // UTF8String
      return utf8(raw)
    case 18: // NumericString
    case 19: // PrintableString
    case 20: // TeletexString, which CAs have always filled with latin1
    case 22: // IA5String
    case 26: // VisibleString
    case 30: // BMPString, decoded already
      return raw
    case 28: // UniversalString
      return utf32(raw)
    default:
      return null
  }
}

function utf8(raw: string): string | null {
  if (ASCII.test(raw)) return raw
  try {
    return UTF8.decode(bytesOf(raw))
  } catch {
    return null // bytes that are not UTF-8 compare as bytes
  }
}

function utf32(raw: string): string | null {
  const hex = hexOf(raw).match(/.{8}/g) ?? []
  const codePoints = hex.map((digits) => Number.parseInt(digits, 16))
  return codePoints.every((codePoint) => codePoint <= 0x10ffff) ? String.fromCodePoint(...codePoints) : null
}

function attributeText({ oid, text, hex }: Attribute): string {
  return `${SHORT_NAMES.get(oid) ?? oid}=${text === null ? `#${hex}` : escaped(text)}`
}

/** RFC 4514 §2.4, except that control characters stay as they are. */
function escaped(text: string): string {
  return text.replace(/^[ #]|["+,;<>\\]| $/g, '\\$&').replaceAll('\0', '\\00')
}

function relativeNameKey(attributes: readonly Attribute[]): string {
  return attributes
    .map(({ oid, text, hex }) => `${oid}=${text === null ? NOT_TEXT + hex : prepared(text)}`)
    .sort()
    .join(BETWEEN_ATTRIBUTES)
}

/** RFC 5280 §7.1 with RFC 4518 §2: string types unified, case folded, white space trimmed and compressed. */
function prepared(text: string): string {
  const mapped = ASCII.test(text) ? text : text.normalize('NFKC')
  return mapped
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .replace(/\p{Cc}/gu, '')
    .trim()
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: the range is all of ASCII
const ASCII = /^[\x00-\x7f]*$/
const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
