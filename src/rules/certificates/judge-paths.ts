import type { Case, ServedChain } from '../../model/case.ts'
import type { Note, Outcome, Remedy } from '../../model/finding.ts'
import type { Requirements } from '../../model/policy.ts'
import type { Certificate } from '../../x509/certificate.ts'
import { chainGap } from '../../x509/chain-gap.ts'
import type { CertificationPath } from '../../x509/path.ts'
import type { PathProblem } from './path-problem.ts'
import { type PathRequirementId, pathsLeft, problemsOf } from './phone-paths.ts'
import { certificateEvidence, evidenceOf, judgeLeaves, quotedName } from './served-certificates.ts'

/** A requirement that some path of the leaf must meet as a whole. */
export interface PathQuestion {
  readonly id: PathRequirementId
  /** What is said of a path without problems; `path` is null where none leads to a trusted root. */
  met(leaf: Certificate, path: CertificationPath | null): Praise
  /** What mends the first problem. */
  remedy(problem: PathProblem, path: CertificationPath | null): Remedy
  /** Problems that hold whatever root the leaf has; null where it depends on the root. */
  underAnyRoot(leaf: Certificate, chain: ServedChain): readonly PathProblem[] | null
}

export interface Praise {
  readonly kind: 'met' | 'not-applicable'
  readonly message: string
  readonly notes: readonly Note[]
}

/** Met if a path that meets the requirements before this one meets it too: a phone takes whichever works. */
export function judgePaths(subject: Case, requirements: Requirements, question: PathQuestion): Outcome {
  const { at, endpoint } = subject
  const { address } = endpoint
  return judgeLeaves(subject, (leaf, chain) => {
    const search = chain.paths()
    const paths = pathsLeft(question.id, chain, subject, requirements)
    const good = paths.find((path) => problemsOf(question.id, path, at).length === 0)
    if (good !== undefined) return praised(question.met(leaf, good), leaf, address)

    const always = question.underAnyRoot(leaf, chain)
    const [path = null] = paths
    if (path !== null && search.limit !== null && (always === null || always.length === 0)) {
      return unknown(
        'undetermined',
        'the path found does not meet it, and the search for another met its limit',
        leaf,
        address,
      )
    }
    const problems = path === null ? always : problemsOf(question.id, path, at)
    if (problems === null) {
      // Without a path `trusted-chain` carries the verdict, where it is an error.
      const isCarried = chainGap(search, leaf) !== 'not-known' && requirements['trusted-chain'].level === 'error'
      return unknown(isCarried ? 'not-applicable' : 'undetermined', NO_PATH, leaf, address)
    }
    const [first] = problems
    if (first === undefined) return praised(question.met(leaf, null), leaf, address)
    return violated(first, problems, question.remedy(first, path), address)
  })
}

const NO_PATH = 'it depends on the root, and no certification path leads to a trusted one'

function praised({ kind, message, notes }: Praise, leaf: Certificate, address: string): Outcome {
  return { kind, message, notes, evidence: evidenceOf(address, leaf), remedy: null }
}

function unknown(
  kind: 'undetermined' | 'not-applicable',
  message: string,
  leaf: Certificate,
  address: string,
): Outcome {
  return { kind, message, notes: [], evidence: evidenceOf(address, leaf), remedy: null }
}

function violated(first: PathProblem, problems: readonly PathProblem[], remedy: Remedy, address: string): Outcome {
  const more = problems.length - 1
  return {
    kind: 'violated',
    message: `${quotedName(first.certificate)} ${first.what}${more > 0 ? ` (and ${more} more)` : ''}`,
    notes: [],
    evidence: {
      kind: 'certificates',
      certificates: problems.map(({ certificate, what }) => certificateEvidence(address, certificate, what)),
    },
    remedy,
  }
}

/** The certificates sent that may stand above the leaf, by their names alone: what there is to judge without a path. */
export function sentAbove(leaf: Certificate, { sent }: ServedChain): readonly Certificate[] {
  const above = new Set<Certificate>()
  for (let names = [leaf.issuer.key]; names.length > 0; ) {
    const found = sent.filter((one) => one !== leaf && !above.has(one) && names.includes(one.subject.key))
    for (const one of found) above.add(one)
    names = found.map(({ issuer }) => issuer.key)
  }
  return [...above]
}

/** Whether the leaf names itself as its issuer, so that the only root which it may have is itself. */
export function isOwnIssuer({ issuer, subject }: Certificate): boolean {
  return issuer.key === subject.key
}
