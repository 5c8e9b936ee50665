import type { Certificate } from '../x509/certificate.ts'
import type { CertificationPath } from '../x509/path.ts'
import { listed } from './listed.ts'
import type { PathProblem, RootKind } from './path-problem.ts'

/**
 * Apple's SecPolicyCheckServerAuthEKU and SecPolicyCheckExtendedKeyUsage: below a preinstalled root the leaf has serverAuth
 * itself, and whatever purposes an intermediate names hold serverAuth or any; below an added root the leaf alone is asked,
 * and one that names no purpose will do.
 */
export function purposeProblems({ certificates }: CertificationPath, root: RootKind): readonly PathProblem[] {
  const [leaf, ...issuers] = certificates
  if (leaf === undefined) return []
  return [
    ...leafPurposeProblems(leaf, root),
    ...(root === 'preinstalled' ? issuerPurposeProblems(issuers.slice(0, -1)) : []),
  ]
}

export function leafPurposeProblems(leaf: Certificate, root: RootKind): readonly PathProblem[] {
  const { keyUsage } = leaf.extensions
  const purposes = purposesOf(leaf)
  const accepted = root === 'preinstalled' ? [SERVER_AUTH] : LOOSELY_ACCEPTED
  const isAccepted = purposes === null ? root !== 'preinstalled' : purposes.some((oid) => accepted.includes(oid))
  const problems = isAccepted ? [] : [`${describePurposes(purposes)}, and no serverAuth`]
  // BoringSSL, which has iPhones and Android connect: ssl_cert_check_key_usage, for every key that is not RSA.
  if (leaf.publicKey.kind === 'ec' && keyUsage !== null && !keyUsage.includes('digitalSignature')) {
    problems.push('has an EC key whose key usage lacks digitalSignature')
  }
  return problems.map((what) => ({ certificate: leaf, what }))
}

export function issuerPurposeProblems(issuers: readonly Certificate[]): readonly PathProblem[] {
  return issuers.flatMap((certificate) => {
    const purposes = purposesOf(certificate)
    if (purposes === null || purposes.includes(SERVER_AUTH) || purposes.includes(ANY)) return []
    return [{ certificate, what: `may issue for other purposes only: ${describePurposes(purposes)}` }]
  })
}

export function hasServerAuth(leaf: Certificate): boolean {
  return purposesOf(leaf)?.includes(SERVER_AUTH) ?? false
}

/** Null where none is named; an empty list names none either. */
function purposesOf({ extensions }: Certificate): readonly string[] | null {
  return extensions.extendedKeyUsage?.length === 0 ? null : extensions.extendedKeyUsage
}

function describePurposes(purposes: readonly string[] | null): string {
  if (purposes === null) return 'names no extended key usage'
  const names = purposes.map((oid) => NAMES.get(oid) ?? oid)
  return `has the extended key usage ${listed(names, MAX_SHOWN)}`
}

/** A certificate may name hundreds. */
const MAX_SHOWN = 5

const SERVER_AUTH = '1.3.6.1.5.5.7.3.1'
const ANY = '2.5.29.37.0'

// RFC 5280 §4.2.1.12, RFC 6960 §4.2.2.2, and the two of "server gated cryptography" of the nineties.
const NAMES: ReadonlyMap<string, string> = new Map([
  [SERVER_AUTH, 'serverAuth'],
  [ANY, 'anyExtendedKeyUsage'],
  ['1.3.6.1.5.5.7.3.2', 'clientAuth'],
  ['1.3.6.1.5.5.7.3.3', 'codeSigning'],
  ['1.3.6.1.5.5.7.3.4', 'emailProtection'],
  ['1.3.6.1.5.5.7.3.8', 'timeStamping'],
  ['1.3.6.1.5.5.7.3.9', 'OCSPSigning'],
  ['1.3.6.1.4.1.311.10.3.3', 'Microsoft SGC'],
  ['2.16.840.1.113730.4.1', 'Netscape SGC'],
])

const LOOSELY_ACCEPTED = [SERVER_AUTH, ANY, '1.3.6.1.4.1.311.10.3.3', '2.16.840.1.113730.4.1']
