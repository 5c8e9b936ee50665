import type { Case, ServedChain } from '../../model/case.ts'
import type { Requirements } from '../../model/policy.ts'
import type { Certificate } from '../../x509/certificate.ts'
import { validityAt } from '../../x509/days-left.ts'
import type { CertificationPath } from '../../x509/path.ts'
import { lifetimeProblems } from './lifetime-limits.ts'
import type { PathProblem, RootKind } from './path-problem.ts'
import { purposeProblems } from './purpose-problems.ts'
import { strengthProblems } from './strength-problems.ts'

/** Requirements that a path as a whole meets or not, in the order of reports. */
export type PathRequirementId =
  | 'certificate-validity'
  | 'path-strength'
  | 'certificate-purpose'
  | 'certificate-lifetime'

export function rootKindOf({ anchor, certificates }: CertificationPath): RootKind {
  if (!anchor.isAdded) return 'preinstalled'
  return certificates.length === 1 ? 'added-leaf' : 'added'
}

/** What keeps a phone from this path; empty when nothing does. */
export function problemsOf(id: PathRequirementId, path: CertificationPath, at: Date): readonly PathProblem[] {
  switch (id) {
    case 'certificate-validity':
      return datedCertificates(path)
        .filter((certificate) => validityAt(certificate, at) !== 'valid')
        .map((certificate) => ({ certificate, what: 'is outside its validity period' }))
    case 'path-strength':
      return strengthProblems(path)
    case 'certificate-purpose':
      return purposeProblems(path, rootKindOf(path))
    case 'certificate-lifetime':
      return lifetimeProblems(path.certificates.slice(0, 1), rootKindOf(path))
  }
}

/** An anchor's own dates do not count (RFC 5280 §6.1.1 (d)); those of a leaf always do. */
export function datedCertificates({ certificates }: CertificationPath): readonly Certificate[] {
  return certificates.slice(0, Math.max(1, certificates.length - 1))
}

/**
 * The paths to judge by this requirement. A phone needs one path that meets them all, so each requirement is asked about
 * those that meet the ones before it: where none meets all, one of them is violated. One that is switched off asks nothing.
 */
export function pathsLeft(
  id: PathRequirementId,
  chain: ServedChain,
  { at }: Case,
  requirements: Requirements,
): readonly CertificationPath[] {
  let left = chain.paths().paths
  for (const before of ORDER.slice(0, ORDER.indexOf(id))) {
    if (requirements[before].level === 'off') continue
    const good = left.filter((path) => problemsOf(before, path, at).length === 0)
    if (good.length > 0) left = good
  }
  return left
}

const ORDER: readonly PathRequirementId[] = [
  'certificate-validity',
  'path-strength',
  'certificate-purpose',
  'certificate-lifetime',
]
