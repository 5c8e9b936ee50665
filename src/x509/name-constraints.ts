import type { Certificate, DistinguishedName, NameConstraints, Subtree } from './certificate.ts'
import { relativeNamesOf } from './distinguished-name.ts'

/**
 * The first name of a certificate that the constraints of an issuer above it do not allow, as text; null when all are allowed.
 * RFC 5280 §4.2.1.10. A kind of constraint that is not evaluated here counts against every name of that kind.
 */
export function forbiddenName(certificate: Certificate, constraints: NameConstraints): string | null {
  return presentedNames(certificate).find((name) => !isAllowed(name, constraints))?.text ?? null
}

/** How many pairs of a name and a subtree `forbiddenName` looks at, at most. */
export function nameComparisons(certificate: Certificate, { permitted, excluded }: NameConstraints): number {
  const {
    dnsNames = [],
    ipAddresses = [],
    directoryNames = [],
    otherTags = [],
  } = certificate.extensions.subjectAltName ?? {}
  const names = 1 + dnsNames.length + ipAddresses.length + directoryNames.length + otherTags.length
  return names * (permitted.length + excluded.length)
}

/** A name that a certificate presents, and which subtrees speak of it. */
interface PresentedName {
  readonly text: string
  readonly isOfKind: (subtree: Subtree) => boolean
  readonly isInside: (subtree: Subtree) => boolean
}

/** "Restrictions apply only when the specified name form is present." */
function isAllowed({ isOfKind, isInside }: PresentedName, { permitted, excluded }: NameConstraints): boolean {
  if (excluded.some((subtree) => isOfKind(subtree) && (subtree.kind === 'other' || isInside(subtree)))) return false
  const allowed = permitted.filter(isOfKind)
  return allowed.length === 0 || allowed.some(isInside)
}

function presentedNames({ subject, extensions }: Certificate): readonly PresentedName[] {
  const { dnsNames = [], ipAddresses = [], directoryNames = [], otherTags = [] } = extensions.subjectAltName ?? {}
  const subjects = subject.key === '' ? [] : [subject]
  return [
    ...dnsNames.map(dnsName),
    ...ipAddresses.map(ipAddress),
    ...[...subjects, ...directoryNames].map(directoryName),
    ...otherTags.map(otherName),
  ]
}

// Numbers of GeneralName, §4.2.1.6; a bounded subtree of a kind that we know is of kind 'other' with its number.
const DNS_NAME = 2
const DIRECTORY_NAME = 4
const IP_ADDRESS = 7

function dnsName(text: string): PresentedName {
  const name = text.toLowerCase()
  return {
    text,
    isOfKind: (subtree) => subtree.kind === 'dns' || isOther(subtree, DNS_NAME),
    isInside: (subtree) => subtree.kind === 'dns' && isDnsInside(name, subtree.name),
  }
}

/** "zero or more labels to the left-hand side of the name satisfies the name constraint"; a leading dot asks for one at least. */
function isDnsInside(name: string, base: string): boolean {
  if (base === '' || name === base) return true
  if (base.length >= name.length) return false
  return name.endsWith(base.startsWith('.') ? base : `.${base}`)
}

function ipAddress(bytes: Uint8Array): PresentedName {
  return {
    text: [...bytes].map((byte) => (bytes.length === 4 ? `${byte}` : byte.toString(16).padStart(2, '0'))).join('.'),
    isOfKind: (subtree) => subtree.kind === 'ip' || isOther(subtree, IP_ADDRESS),
    isInside: (subtree) =>
      subtree.kind === 'ip' &&
      subtree.address.length === bytes.length &&
      bytes.every((byte, index) => ((byte ^ (subtree.address[index] ?? 0)) & (subtree.mask[index] ?? 0)) === 0),
  }
}

function directoryName(name: DistinguishedName): PresentedName {
  const own = relativeNamesOf(name)
  return {
    text: name.text,
    isOfKind: (subtree) => subtree.kind === 'directory' || isOther(subtree, DIRECTORY_NAME),
    isInside: (subtree) => {
      if (subtree.kind !== 'directory') return false
      return subtree.relativeNames.every((relativeName, index) => relativeName === own[index])
    },
  }
}

function otherName(tag: number): PresentedName {
  return { text: `a name of kind ${tag}`, isOfKind: (subtree) => isOther(subtree, tag), isInside: () => false }
}

function isOther(subtree: Subtree, tag: number): boolean {
  return subtree.kind === 'other' && subtree.tag === tag
}
