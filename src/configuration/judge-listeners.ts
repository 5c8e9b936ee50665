import type { Comparison } from '../model/baseline.ts'
import type { Advice, Finding, Note, Remedy } from '../model/finding.ts'
import type { Waived } from '../model/judge-waivers.ts'
import type { Configuration, Listener, PlacedNote, Setting, Step } from '../model/listener.ts'
import type { ListenerContext, ListenerOutcome } from '../model/listener-outcome.ts'
import type { Policy } from '../model/policy.ts'
import type { ListenerFacts, ListenerReport } from '../model/report.ts'
import { targetVerdict } from '../model/verdict.ts'
import { waivableNames } from '../model/waiver.ts'
import { adviceFor } from '../proxies/products.ts'
import { worstListenerOutcome } from '../rules/configured/listener-outcomes.ts'
import { RULES } from '../rules/index.ts'
import type { AnyRule } from '../rules/rule.ts'
import { suiteName } from '../tls/registry/cipher-suites.ts'
import { groupName } from '../tls/registry/groups.ts'
import { versionName } from '../tls/registry/versions.ts'
import { decideListener } from './decide-listener.ts'
import { fingerprintOf } from './fingerprint.ts'
import { listenerNames } from './listener-names.ts'
import { otherReports } from './other-reports.ts'

/** What every listener of a run is judged by. */
export interface ListenerJudging {
  readonly policy: Policy
  readonly at: Date
  /** By the name of a target, here of a name and port of the listener. */
  readonly waivers: (target: string) => Waived
  /** Absent: nothing to compare with. */
  readonly comparison?: Comparison | null | undefined
  /** Absent: every rule there is. */
  readonly rules?: readonly AnyRule[] | undefined
}

/**
 * One report for each listener that a phone can meet, judged by every rule that a configuration can show, then those of
 * the configuration as such. Pure.
 */
export function judgeListeners(configuration: Configuration, judging: ListenerJudging): readonly ListenerReport[] {
  const front = configuration.listeners.filter(({ side }) => side === 'front')
  return [
    ...[...listenerNames(front)].map(([name, variants]) => judgeOne(name, variants, judging)),
    ...otherReports(configuration, judging),
  ]
}

/** `variants`: the same listener under each condition of the file. */
function judgeOne(name: string, variants: readonly Listener[], judging: ListenerJudging): ListenerReport {
  const { policy, at, comparison, rules = RULES } = judging
  const { requirements, client, trust } = policy
  const context: ListenerContext = { requirements, client, trust, at }
  const waived = waivedFor(variants, judging)
  const bare = rules.flatMap((rule): readonly Finding[] => {
    const { level } = requirements[rule.id]
    if (level === 'off' || rule.decideListener === undefined) return []
    const outcome = overVariants(rule, variants, context)
    if (outcome === null) return []
    const { kind, message, notes, evidence, remedy, at: place, via } = outcome
    return [
      {
        rule: rule.id,
        outcome: kind,
        level,
        waiver: kind === 'violated' ? waived(rule.id) : null,
        message,
        notes,
        evidence,
        remedy,
        advice: remedy === null ? [] : adviceOf(remedy, variants),
        locations: [place],
        ...relatedOf(via),
        fingerprint: fingerprintOf(rule.id, name, kind),
      },
    ]
  })
  const noted = withNotes(bare, variants)
  const findings = comparison?.marked(name, noted, false) ?? noted
  const verdict = targetVerdict(findings, policy.failOn, policy.onUndetermined)
  return { target: name, verdict, notChecked: false, findings, listener: factsOf(variants) }
}

/** The worst over the conditions of the file; which of them it is, where they differ. */
function overVariants(rule: AnyRule, variants: readonly Listener[], context: ListenerContext): ListenerOutcome | null {
  const decided = variants.flatMap((listener) => {
    const outcome = decideListener(rule, listener, context)
    return outcome === null ? [] : [{ outcome, when: listener.when }]
  })
  const [first] = decided
  const isSame = decided.every(
    ({ outcome: { kind, message } }) => kind === first?.outcome.kind && message === first.outcome.message,
  )
  const said = decided.map(({ outcome, when }) =>
    when === null || (isSame && variants.length > 1)
      ? outcome
      : { ...outcome, message: `${outcome.message}, when ${when}` },
  )
  return said.length === 0 ? null : worstListenerOutcome(said)
}

/** The general words, and those of the product whose file it is. */
function adviceOf(remedy: Remedy, variants: readonly Listener[]): readonly Advice[] {
  return adviceFor(remedy).filter(({ proxy }) => proxy === null || variants.some(({ dialect }) => dialect === proxy))
}

function relatedOf(via: readonly Step[]): Pick<Finding, 'related'> {
  return via.length === 0 ? {} : { related: via.map(({ place, message }) => ({ ...place, message })) }
}

/** Each note of the listener once: with the finding at its line, else with the first that it may bear on. */
function withNotes(findings: readonly Finding[], variants: readonly Listener[]): readonly Finding[] {
  const notes = new Map(variants.flatMap((listener) => listener.notes).map((note) => [JSON.stringify(note), note]))
  const taken = new Map<Finding, Note[]>()
  for (const note of notes.values()) {
    const finding = findings.find((one) => isAt(one, note)) ?? findings.find(isDecided) ?? findings[0]
    if (finding === undefined) continue
    const { code, message, place } = note
    taken.set(finding, [...(taken.get(finding) ?? []), { code, message: `${message} (${place.file}:${place.line})` }])
  }
  return findings.map((finding) => {
    const more = taken.get(finding)
    return more === undefined ? finding : { ...finding, notes: [...finding.notes, ...more] }
  })
}

function isAt(finding: Finding, { place }: PlacedNote): boolean {
  return isDecided(finding) && finding.locations.some(({ file, line }) => file === place.file && line === place.line)
}

function isDecided({ outcome }: Finding): boolean {
  return outcome !== 'not-applicable'
}

/** A violation that any name of the listener is not waived for stays one; without names its address stands for them. */
function waivedFor(variants: readonly Listener[], { waivers }: ListenerJudging): Waived {
  const byName = [...new Set(variants.flatMap(waivableNames))].map(waivers)
  return (requirement) => {
    const all = byName.map((waived) => waived(requirement))
    return all.includes(null) ? null : (all[0] ?? null)
  }
}

function factsOf([listener]: readonly Listener[]): ListenerFacts {
  if (listener === undefined) throw new Error('a listener without a variant')
  const { dialect, opened, address, port, names, tls, versions, suites12, suites13, groups, cleartext, hsts } = listener
  const suites = [...(knownValue(suites13) ?? []), ...(knownValue(suites12) ?? [])]
  const isKnown = suites12.kind === 'known' && suites13.kind === 'known'
  return {
    dialect,
    location: opened,
    address,
    port,
    names,
    tls: knownValue(tls) ?? 'unknown',
    versions: knownValue(versions)?.map(versionName) ?? null,
    suites: isKnown ? suites.map(suiteName) : null,
    groups: knownValue(groups)?.map(groupName) ?? null,
    cleartext: knownValue(cleartext) ?? 'unknown',
    hsts: knownValue(hsts),
  }
}

function knownValue<Value>(setting: Setting<Value>): Value | null {
  return setting.kind === 'known' ? setting.value : null
}
