import { createHash } from 'node:crypto'
import type { Comparison } from '../model/baseline.ts'
import type { Advice, Finding, Outcome, Remedy } from '../model/finding.ts'
import type { Waived } from '../model/judge-waivers.ts'
import type { Configuration, Listener, Place, Setting, Step } from '../model/listener.ts'
import type { Policy } from '../model/policy.ts'
import type { ListenerFacts, ListenerReport } from '../model/report.ts'
import { outcomeOfFault } from '../model/rule-fault.ts'
import { targetVerdict } from '../model/verdict.ts'
import { waivableNames } from '../model/waiver.ts'
import { adviceFor } from '../proxies/index.ts'
import { RULES } from '../rules/index.ts'
import type { AnyRule, ListenerContext, ListenerOutcome } from '../rules/rule.ts'
import { suiteName } from '../tls/registry/cipher-suites.ts'
import { groupName } from '../tls/registry/groups.ts'
import { versionName } from '../tls/registry/versions.ts'
import { listenerNames } from './listener-names.ts'
import { openReasons, worldsOf } from './worlds.ts'

/** What every listener of a run is judged by. */
export interface ListenerJudging {
  readonly policy: Policy
  readonly at: Date
  /** By the name of a target, here of a name and port of the listener. */
  readonly waivers: (target: string) => Waived
  /** Absent: nothing to compare with. */
  readonly comparison?: Comparison | null | undefined
}

/** One report for each listener that a phone can meet, judged by every rule that a configuration can show. Pure. */
export function judgeListeners({ listeners }: Configuration, judging: ListenerJudging): readonly ListenerReport[] {
  const front = listeners.filter(({ side }) => side === 'front')
  return [...listenerNames(front)].map(([name, variants]) => judgeOne(name, variants, judging))
}

/** `variants`: the same listener under each condition of the file. */
function judgeOne(name: string, variants: readonly Listener[], judging: ListenerJudging): ListenerReport {
  const { policy, at, comparison } = judging
  const context = { requirements: policy.requirements, client: policy.client, trust: policy.trust, at }
  const waived = waivedFor(variants, judging)
  const bare = RULES.flatMap((rule): readonly Finding[] => {
    const { level } = policy.requirements[rule.id]
    if (level === 'off' || rule.decideListener === undefined) return []
    const outcome = worstOf(variants.flatMap((listener) => decided(rule, listener, context)))
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
        ...(via.length === 0 ? {} : { related: via.map((step) => ({ ...step.place, message: step.message })) }),
        fingerprint: createHash('sha256').update([rule.id, name, kind].join('\n')).digest('hex').slice(0, 32),
      },
    ]
  })
  const findings = comparison?.marked(name, bare, false) ?? bare
  const verdict = targetVerdict(findings, policy.failOn, policy.onUndetermined)
  return { target: name, verdict, notChecked: false, findings, listener: factsOf(variants) }
}

/** The general words, and those of the product whose file it is. */
function adviceOf(remedy: Remedy, variants: readonly Listener[]): readonly Advice[] {
  return adviceFor(remedy).filter(({ proxy }) => proxy === null || variants.some(({ dialect }) => dialect === proxy))
}

/** A violation that any name of the listener is not waived for stays one; without names its address stands for them. */
function waivedFor(variants: readonly Listener[], { waivers }: ListenerJudging): Waived {
  const names = [...new Set(variants.flatMap(waivableNames))]
  return (requirement) => {
    const all = names.map((name) => waivers(name)(requirement))
    return all.includes(null) ? null : (all[0] ?? null)
  }
}

/** Over all that its open settings can be: where they agree that is the outcome, else it is not known. */
function decided(rule: AnyRule, listener: Listener, context: ListenerContext): readonly ListenerOutcome[] {
  const outcomes = worldsOf(listener).flatMap((world) => {
    const outcome = decidedIn(rule, world, context)
    return outcome === null ? [] : [outcome]
  })
  const [first] = outcomes
  if (first === undefined) return []
  const last = outcomes.at(-1) ?? first
  const agreed = outcomes.every(({ kind }) => kind === first.kind)
  const outcome = agreed ? last : openOutcome(listener, outcomes)
  const { when } = listener
  return [when === null ? outcome : { ...outcome, message: `${outcome.message}, when ${when}` }]
}

function openOutcome(listener: Listener, outcomes: readonly ListenerOutcome[]): ListenerOutcome {
  const [reason] = openReasons(listener)
  const bad = outcomes.find(({ kind }) => kind === 'violated')
  const may = bad === undefined ? '' : `; it may be that it ${bad.message}`
  return {
    kind: 'undetermined',
    message: `${reason?.reason ?? 'the files do not say'}${may}`,
    notes: [],
    evidence: { kind: 'none' },
    remedy: bad?.remedy ?? null,
    at: reason?.at ?? listener.opened,
    via: reason?.via ?? [],
  }
}

function decidedIn(rule: AnyRule, listener: Listener, context: ListenerContext): ListenerOutcome | null {
  const nowhere: { at: Place; via: readonly Step[] } = { at: listener.opened, via: [] }
  try {
    if (rule.id !== 'https-only' && listener.tls.kind === 'known' && listener.tls.value !== 'yes') {
      const message =
        listener.tls.value === 'no' ? 'no TLS is spoken here' : 'TLS is passed through: it ends behind this'
      return { ...NOTHING, kind: 'not-applicable', message, ...nowhere }
    }
    if (rule.id !== 'https-only' && listener.tls.kind === 'open') {
      return {
        ...NOTHING,
        kind: 'undetermined',
        message: listener.tls.reason,
        at: listener.tls.at,
        via: listener.tls.via,
      }
    }
    return rule.decideListener?.(listener, context) ?? null
  } catch (error) {
    return { ...outcomeOfFault(rule.id, error), ...nowhere }
  }
}

const NOTHING: Omit<Outcome, 'kind' | 'message'> = { notes: [], evidence: { kind: 'none' }, remedy: null }

const WORST_FIRST = ['violated', 'undetermined', 'met', 'not-applicable'] as const

function worstOf(outcomes: readonly ListenerOutcome[]): ListenerOutcome | null {
  for (const kind of WORST_FIRST) {
    const found = outcomes.find((outcome) => outcome.kind === kind)
    if (found !== undefined) return found
  }
  return null
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
