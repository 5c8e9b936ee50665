import { type Anchor, type AnchorLookup, isSameEntity } from './anchor.ts'
import type { Certificate } from './certificate.ts'
import type { DeadEnd } from './dead-end.ts'
import { issuerFault } from './issuer-fault.ts'
import { nameComparisons } from './name-constraints.ts'
import { type SignatureCheck, verificationCost, verifySignature } from './verify-signature.ts'

/** A certification path, end-entity certificate first; the last certificate is the anchor's, unless the leaf itself is one. */
export interface CertificationPath {
  readonly certificates: readonly Certificate[]
  readonly anchor: Anchor
}

export interface PathSearch {
  /** Every path found, the shortest first; empty when there is none. */
  readonly paths: readonly CertificationPath[]
  /** Why each attempt ended, most telling first. */
  readonly deadEnds: readonly DeadEnd[]
  /** The limit that the search met, so that more paths may exist; null when it came to its end. */
  readonly limit: SearchLimit | null
}

/** What a search ran out of, as a reader is told. */
export type SearchLimit = 'paths' | 'steps' | 'signature checks' | 'name comparisons' | 'path length'

/**
 * Certification paths from a leaf over certificates sent to anchors, by signatures and CA rules, RFC 5280 §6.1.3-4.
 * Validity periods, host names, key sizes and hashes play no part: they are judged by rules of their own.
 * `sent` comes in any order and may hold anything. Of an anchor only name, key, and what it says itself of the
 * paths below it (basic constraints, key usage, name constraints) count.
 */
export function findPaths(leaf: Certificate, sent: readonly Certificate[], anchors: AnchorLookup): PathSearch {
  const fault = ownFault(leaf)
  const anchored = anchorOf(leaf, anchors)
  if (fault === null && anchored !== null) {
    return { paths: [{ certificates: [leaf], anchor: anchored }], deadEnds: [], limit: null }
  }
  const search = new Search(sent, anchors)
  if (fault === null) search.run(leaf)
  else search.deadEnds.push(fault)
  return {
    paths: search.paths,
    deadEnds: search.deadEnds.toSorted((one, other) => TELLING.indexOf(one.kind) - TELLING.indexOf(other.kind)),
    limit: search.spent ?? (search.isTooDeep ? 'path length' : null),
  }
}

const TELLING: readonly DeadEnd['kind'][] = [
  'name-not-permitted',
  'path-too-long',
  'not-a-ca',
  'other-key-identifier',
  'unknown-critical-extension',
  'duplicate-extension',
  'root-not-trusted',
  'issuer-unknown',
  'unverifiable-signature',
  'bad-signature', // by a certificate that happens to have the name: any other attempt says more
]

/** A server chooses what it sends, so the search is bounded; cross-signed public paths need a tenth of this. */
const LIMITS = {
  /** Certificates in a path, leaf and anchor included. */
  depth: 10,
  paths: 16,
  /** In the unit of `verificationCost`. */
  signatureChecks: 100,
  /** Pairs of a presented name and a constraint; Go's crypto/x509 has the same limit. */
  nameComparisons: 250_000,
  /** Pairs of a path and a possible next issuer looked at. */
  steps: 1000,
} as const

/** As many as are of use to a reader. */
const MAX_DEAD_ENDS = 16

/** A possible issuer; `anchor` is null for a certificate that was sent. */
interface Candidate {
  readonly certificate: Certificate
  readonly anchor: Anchor | null
}

/** One search, breadth first: in a mesh of cross-signs the short paths are found before a limit is met. */
class Search {
  readonly paths: CertificationPath[] = []
  readonly deadEnds: DeadEnd[] = []
  /** What it is out of. */
  spent: SearchLimit | null = null
  /** A path was given up at the greatest depth. */
  isTooDeep = false
  readonly #sentBySubject = new Map<string, Certificate[]>()
  readonly #anchors: AnchorLookup
  readonly #checks = new Map<string, SignatureCheck>()
  #steps = 0
  #checkCost = 0
  #nameComparisons = 0

  constructor(sent: readonly Certificate[], anchors: AnchorLookup) {
    this.#anchors = anchors
    const seen = new Set<string>()
    for (const certificate of sent) {
      if (seen.has(certificate.fingerprint)) continue
      seen.add(certificate.fingerprint)
      const { key } = certificate.subject
      const same = this.#sentBySubject.get(key)
      if (same === undefined) this.#sentBySubject.set(key, [certificate])
      else same.push(certificate)
    }
  }

  run(leaf: Certificate): void {
    let level: readonly (readonly Certificate[])[] = [[leaf]]
    while (level.length > 0 && this.spent === null) level = level.flatMap((path) => this.#extend(path, leaf))
  }

  /** Records the paths that end one step further, and returns the others that do not end there. */
  #extend(path: readonly Certificate[], leaf: Certificate): readonly (readonly Certificate[])[] {
    const current = path.at(-1) ?? leaf
    if (this.spent !== null) return []
    if (path.length >= LIMITS.depth) {
      this.isTooDeep = true
      return []
    }
    const candidates = this.#candidatesFor(current)
    const further: (readonly Certificate[])[] = []
    let isIssuerKnown = false
    for (const { certificate, anchor } of candidates) {
      if (path.some((below) => isSameEntity(below, certificate))) continue
      if (!this.#spendStep()) break
      const end = this.#tryIssuer(path, current, certificate, anchor)
      if (end === 'another-of-that-name') continue
      isIssuerKnown = true
      if (end !== null) this.#addDeadEnd(end)
      else if (anchor === null) further.push([...path, certificate])
      else this.paths.push({ certificates: [...path, certificate], anchor })
    }
    if (!isIssuerKnown && this.spent === null) this.#addDeadEnd(this.#unknownIssuer(current))
    return further
  }

  /**
   * What the key identifiers do not speak against first, and of those the anchors first. A certificate that is an anchor's
   * again is left out.
   */
  #candidatesFor(current: Certificate): readonly Candidate[] {
    const anchors = this.#anchors(current.issuer.key)
    const sent = this.#sentBySubject.get(current.issuer.key) ?? []
    const others = sent.filter((one) => !anchors.some((anchor) => isSameEntity(anchor.certificate, one)))
    return [
      ...anchors.map((anchor) => ({ certificate: anchor.certificate, anchor })),
      ...others.map((certificate) => ({ certificate, anchor: null })),
    ].toSorted((one, other) => rank(current, one) - rank(current, other))
  }

  /** Null when the candidate issued the last certificate of the path and may stand above it. */
  #tryIssuer(
    path: readonly Certificate[],
    current: Certificate,
    issuer: Certificate,
    anchor: Anchor | null,
  ): DeadEnd | 'another-of-that-name' | null {
    const check = this.#check(current, issuer)
    if (check === null) return 'another-of-that-name' // not known: the search is truncated
    if (check.kind === 'invalid') {
      return hasKeyIdentifierOf(current, issuer) === false
        ? 'another-of-that-name'
        : { kind: 'bad-signature', certificate: current, issuer }
    }
    if (check.kind === 'unverifiable') {
      return { kind: 'unverifiable-signature', certificate: current, algorithm: check.algorithm }
    }
    if (!this.#spendNames(issuer, path)) return 'another-of-that-name' // not known either
    return (
      (anchor === null ? ownFault(issuer) : null) ??
      issuerFault(issuer, path, anchor !== null) ??
      // Only a hint in RFC 5280 §4.2.1.1; Apple's SecPolicyCheckIdLinkage, OpenSSL and GnuTLS refuse it all the same.
      (hasKeyIdentifierOf(current, issuer) === false
        ? { kind: 'other-key-identifier', certificate: current, issuer }
        : null)
    )
  }

  #check(certificate: Certificate, issuer: Certificate): SignatureCheck | null {
    const id = `${certificate.fingerprint} ${issuer.fingerprint}`
    const before = this.#checks.get(id)
    if (before !== undefined) return before
    this.#checkCost += verificationCost(issuer.publicKey)
    if (this.#checkCost > LIMITS.signatureChecks) {
      this.spent = 'signature checks'
      return null
    }
    const check = verifySignature(certificate, issuer)
    this.#checks.set(id, check)
    return check
  }

  /** False once a limit is met. */
  #spendStep(): boolean {
    this.#steps += 1
    if (this.paths.length >= LIMITS.paths) this.spent ??= 'paths'
    if (this.#steps > LIMITS.steps) this.spent ??= 'steps'
    return this.spent === null
  }

  /** The same for the names that an issuer's constraints are held against. */
  #spendNames({ extensions: { nameConstraints } }: Certificate, path: readonly Certificate[]): boolean {
    if (nameConstraints === null) return true
    for (const below of path) this.#nameComparisons += nameComparisons(below, nameConstraints)
    if (this.#nameComparisons > LIMITS.nameComparisons) this.spent ??= 'name comparisons'
    return this.spent === null
  }

  #unknownIssuer(certificate: Certificate): DeadEnd {
    // By its own key and not by missing identifiers or equal names, which say nothing.
    const isSelfSigned =
      certificate.issuer.key === certificate.subject.key && this.#check(certificate, certificate)?.kind === 'verified'
    return isSelfSigned ? { kind: 'root-not-trusted', certificate } : { kind: 'issuer-unknown', certificate }
  }

  #addDeadEnd(end: DeadEnd): void {
    if (this.deadEnds.length < MAX_DEAD_ENDS) this.deadEnds.push(end)
  }
}

function anchorOf(certificate: Certificate, anchors: AnchorLookup): Anchor | null {
  return anchors(certificate.subject.key).find((anchor) => isSameEntity(anchor.certificate, certificate)) ?? null
}

/** "A certificate-using system MUST reject the certificate if it encounters a critical extension it does not recognize". §4.2 */
function ownFault(certificate: Certificate): DeadEnd | null {
  const [duplicate] = certificate.extensions.duplicates
  if (duplicate !== undefined) return { kind: 'duplicate-extension', certificate, oid: duplicate }
  const [unknown] = certificate.extensions.unknownCritical
  return unknown === undefined ? null : { kind: 'unknown-critical-extension', certificate, oid: unknown }
}

function rank(current: Certificate, { certificate }: Candidate): number {
  return hasKeyIdentifierOf(current, certificate) === false ? 1 : 0
}

/** Whether the key identifiers agree; null where one of them is absent. */
function hasKeyIdentifierOf({ extensions }: Certificate, issuer: Certificate): boolean | null {
  const { authorityKeyIdentifier } = extensions
  const { subjectKeyIdentifier } = issuer.extensions
  if (authorityKeyIdentifier === null || subjectKeyIdentifier === null) return null
  return authorityKeyIdentifier === subjectKeyIdentifier
}
