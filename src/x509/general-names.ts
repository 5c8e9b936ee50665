import { WireError } from '../bytes/wire-error.ts'
import type { DistinguishedName, NameConstraints, SubjectAltName, Subtree } from './certificate.ts'
import { bytesOf, contentsOf, contextTag, type DerValue, itemsOf, TAG, tagOf } from './der.ts'
import { parseName, relativeNamesOf } from './distinguished-name.ts'

/** SubjectAltName, RFC 5280 §4.2.1.6. Names stay as encoded, one character a byte. */
export function parseSubjectAltName(value: DerValue): SubjectAltName {
  const dnsNames: string[] = []
  const ipAddresses: Uint8Array[] = []
  const directoryNames: DistinguishedName[] = []
  const otherTags: number[] = []
  for (const name of itemsOf(value, TAG.sequence)) {
    switch (tagOf(name)) {
      case DNS_NAME:
        dnsNames.push(contentsOf(name, DNS_NAME))
        break
      case IP_ADDRESS:
        ipAddresses.push(bytesOfLength(name, IP_ADDRESS, [4, 16]))
        break
      case DIRECTORY_NAME:
        directoryNames.push(directoryNameOf(name))
        break
      default:
        otherTags.push(name.node.type)
    }
  }
  return { dnsNames, ipAddresses, directoryNames, otherTags }
}

/** NameConstraints, RFC 5280 §4.2.1.10. */
export function parseNameConstraints(value: DerValue): NameConstraints {
  const permitted: Subtree[] = []
  const excluded: Subtree[] = []
  for (const field of itemsOf(value, TAG.sequence)) {
    const subtrees = tagOf(field) === contextTag(0, true) ? permitted : excluded
    const expected = subtrees === permitted ? contextTag(0, true) : contextTag(1, true)
    subtrees.push(...itemsOf(field, expected).map(parseSubtree))
  }
  return { permitted, excluded }
}

// GeneralName, with implicit tags but for the CHOICE of directoryName.
const DNS_NAME = contextTag(2, false)
const DIRECTORY_NAME = contextTag(4, true)
const IP_ADDRESS = contextTag(7, false)

function parseSubtree(value: DerValue): Subtree {
  const [base, ...bounds] = itemsOf(value, TAG.sequence)
  if (base === undefined) throw new WireError(value.field, value.offset, 'subtree without its base')
  // "the minimum MUST be zero, and maximum MUST be absent"
  if (bounds.length > 0) return { kind: 'other', tag: base.node.type }
  switch (tagOf(base)) {
    case DNS_NAME:
      return { kind: 'dns', name: contentsOf(base, DNS_NAME).toLowerCase() }
    case IP_ADDRESS: {
      const bytes = bytesOfLength(base, IP_ADDRESS, [8, 32])
      return { kind: 'ip', address: bytes.subarray(0, bytes.length / 2), mask: bytes.subarray(bytes.length / 2) }
    }
    case DIRECTORY_NAME:
      return { kind: 'directory', relativeNames: relativeNamesOf(directoryNameOf(base)) }
    default:
      return { kind: 'other', tag: base.node.type }
  }
}

function directoryNameOf(value: DerValue): DistinguishedName {
  const [name] = itemsOf(value, DIRECTORY_NAME)
  if (name === undefined) throw new WireError(value.field, value.offset, 'empty directoryName')
  return parseName(name)
}

function bytesOfLength(value: DerValue, tag: number, lengths: readonly number[]): Uint8Array {
  const bytes = bytesOf(contentsOf(value, tag))
  if (lengths.includes(bytes.length)) return bytes
  throw new WireError(value.field, value.offset, `address of ${bytes.length} bytes`)
}
