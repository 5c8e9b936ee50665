import type { Case } from '../model/case.ts'
import type { Finding } from '../model/finding.ts'
import type { RequirementId, Requirements, Setting } from '../model/policy.ts'
import { REQUIREMENT_IDS } from '../model/policy.ts'
import type { RowResult } from './diagnosis.ts'

/** Whether a phone trusts the certificates, whatever it offers and excepts. */
const TRUST_RULES: readonly RequirementId[] = [
  'certificate-validity',
  'hostname-match',
  'trusted-chain',
  'complete-chain',
  'certificate-purpose',
  'certificate-lifetime',
]

/** Floors of ATS that the ordinary trust of iOS 13 and later has, too, but for a leaf that is installed itself. */
const FLOOR_RULES: readonly RequirementId[] = ['leaf-key', 'leaf-signature', 'path-strength']

const CONNECTION_RULES: readonly RequirementId[] = ['tls-version', 'forward-secrecy']

/** Broken, they break iPhones; the policy only warns of them, and so does the diagnosis. */
const WARNING_RULES: readonly RequirementId[] = ['certificate-transparency', 'revocation']

/** What holds before any row is read. */
export interface Standing {
  readonly trust: RowResult
  /** Floors of key and hash where trust does not insist on them. */
  readonly floors: RowResult
  /** What the client without exceptions negotiates. */
  readonly client: RowResult
  readonly untrusted: readonly Finding[]
  readonly belowFloors: readonly Finding[]
}

export function standingOf(findings: readonly Finding[], cases: readonly Case[]): Standing {
  const of = (ids: readonly RequirementId[]): readonly Finding[] => findings.filter(({ rule }) => ids.includes(rule))
  const isInstalled = isLeafInstalled(cases)
  const trust = of(isInstalled ? TRUST_RULES : [...TRUST_RULES, ...FLOOR_RULES])
  const floors = isInstalled ? of(FLOOR_RULES) : []
  return {
    trust: resultOf(trust),
    floors: floors.length === 0 ? 'pass' : resultOf(floors),
    client: resultOf(of(CONNECTION_RULES)),
    untrusted: trust.filter(isNotMet),
    belowFloors: floors.filter(isNotMet),
  }
}

function resultOf(findings: readonly Finding[]): RowResult {
  const outcomes = findings.map(({ outcome }) => outcome)
  if (outcomes.includes('violated')) return 'fail'
  return outcomes.includes('undetermined') || !outcomes.includes('met') ? 'unknown' : 'pass'
}

function isNotMet({ outcome }: Finding): boolean {
  return outcome === 'violated' || outcome === 'undetermined'
}

/** Each leaf that is served is one of the roots that were added: a phone then asks nothing else of it. */
function isLeafInstalled(cases: readonly Case[]): boolean {
  const chains = cases.flatMap((subject) => subject.chains.map((chain) => ({ chain, roots: subject.trust.roots })))
  return (
    chains.length > 0 &&
    chains.every(
      ({ chain: { leaf }, roots }) =>
        leaf.kind === 'certificate' &&
        roots.some(({ certificate }) => certificate.fingerprint === leaf.certificate.fingerprint),
    )
  )
}

/** Every path ends at a root that somebody added. */
export function isPrivateRoot(cases: readonly Case[]): boolean {
  const paths = cases.flatMap(({ chains }) => chains.flatMap((chain) => chain.paths().paths))
  return paths.length > 0 && paths.every(({ anchor }) => anchor.isAdded)
}

/** Those of `ats` that decide whether a load succeeds; the cleartext side is asked, and decides nothing. */
export function diagnosisRequirements(ats: Requirements): Requirements {
  const kept = [...TRUST_RULES, ...FLOOR_RULES, ...CONNECTION_RULES, ...WARNING_RULES]
  const level = (id: RequirementId): Setting['level'] =>
    id === 'https-only' ? 'notice' : kept.includes(id) ? ats[id].level : 'off'
  return Object.fromEntries(
    REQUIREMENT_IDS.map((id) => [id, { ...ats[id], level: level(id) }]),
  ) as unknown as Requirements
}

/** What breaks iPhones and fails no policy. */
export function warningsOf(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ rule, outcome }) => WARNING_RULES.includes(rule) && outcome === 'violated')
}
