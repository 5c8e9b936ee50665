import type { Certificate } from './certificate.ts'
import type { DeadEnd } from './dead-end.ts'
import { forbiddenName } from './name-constraints.ts'

/**
 * Why a certificate may not stand above this path although its key signed the last one; null when it may.
 * `path` has the leaf first. RFC 5280 §6.1.4 (k)-(n), §4.2.1.9, §4.2.1.10.
 */
export function issuerFault(issuer: Certificate, path: readonly Certificate[], isAnchor: boolean): DeadEnd | null {
  const { basicConstraints, keyUsage, nameConstraints } = issuer.extensions
  const certificate = path.at(-1) ?? issuer
  const reason = whyNotCa(issuer, isAnchor)
  if (reason !== null) return { kind: 'not-a-ca', certificate, issuer, reason }
  if (keyUsage !== null && !keyUsage.includes('keyCertSign')) {
    return { kind: 'not-a-ca', certificate, issuer, reason: 'its key usage lacks keyCertSign' }
  }
  const pathLength = basicConstraints?.pathLength ?? null
  // "the maximum number of non-self-issued intermediate certificates that may follow this certificate"; the leaf is none.
  const below = path.slice(1).filter((one) => one.issuer.key !== one.subject.key).length
  if (pathLength !== null && below > pathLength) return { kind: 'path-too-long', issuer }
  return nameConstraints === null ? null : nameFault(issuer, path)
}

/** "If certificate i is a version 3 certificate, verify that the basicConstraints extension is present and that cA is set to TRUE" */
function whyNotCa({ version, extensions }: Certificate, isAnchor: boolean): string | null {
  const { basicConstraints } = extensions
  if (basicConstraints !== null) return basicConstraints.isCa ? null : 'its basic constraints say that it is no CA'
  // The input of §6.1 has an anchor's name and key only, so one that says nothing, as of version 1, may issue.
  if (isAnchor) return null
  return version < 3 ? `it is of version ${version}, which cannot say that it is a CA` : 'it has no basic constraints'
}

/** "Name constraints are not applied to self-issued certificates (unless the certificate is the final certificate in the path)." */
function nameFault(issuer: Certificate, path: readonly Certificate[]): DeadEnd | null {
  const { nameConstraints } = issuer.extensions
  for (const [index, certificate] of path.entries()) {
    const isExempt = index > 0 && certificate.issuer.key === certificate.subject.key
    const name = isExempt || nameConstraints === null ? null : forbiddenName(certificate, nameConstraints)
    if (name !== null) return { kind: 'name-not-permitted', certificate, issuer, name }
  }
  return null
}
