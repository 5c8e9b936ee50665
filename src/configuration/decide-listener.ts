import type { Note } from '../model/finding.ts'
import type { Listener, Open } from '../model/listener.ts'
import type { ListenerContext, ListenerOutcome } from '../model/listener-outcome.ts'
import { outcomeOfFault } from '../model/rule-fault.ts'
import type { AnyRule } from '../rules/rule.ts'
import { hasCandidates, isOpenable, type OpenableName, openSetting, type World, worldsOf } from './worlds.ts'

/**
 * What a rule says of a listener over all that its open settings can be: where the outcomes agree that is the outcome, else
 * it is not known, for the reasons that it depends on. Null where the rule has nothing to say.
 */
export function decideListener(rule: AnyRule, listener: Listener, context: ListenerContext): ListenerOutcome | null {
  const decided = overWorlds(rule, listener, context)
  const [first] = decided
  // The newest of the product comes last.
  const last = decided.at(-1)
  if (first === undefined || last === undefined) return null
  const kinds = new Set(decided.map(({ outcome }) => outcome.kind))
  if (kinds.size === 1) return { ...last.outcome, notes: [...last.outcome.notes, ...openNotes(listener, decided)] }
  if (!kinds.has('violated') && !kinds.has('undetermined')) {
    return decided.findLast(({ outcome }) => outcome.kind === 'met')?.outcome ?? last.outcome
  }
  return openOutcome(listener, decided)
}

interface Decided {
  readonly world: World
  readonly outcome: ListenerOutcome
}

/** Tries what the rule looks at and nothing else: settings that have no part in it would only multiply. */
function overWorlds(rule: AnyRule, listener: Listener, context: ListenerContext): readonly Decided[] {
  let tried: readonly OpenableName[] = []
  let worlds: readonly World[] = worldsOf(listener, tried) ?? []
  for (;;) {
    const looked = new Set<OpenableName>()
    const decided = worlds.flatMap((world): readonly Decided[] => {
      const outcome = decidedIn(rule, watched(world.listener, looked), context)
      return outcome === null ? [] : [{ world, outcome }]
    })
    const more = [...looked].filter((name) => !tried.includes(name) && hasCandidates(listener, name))
    const next = more.length === 0 ? null : worldsOf(listener, [...tried, ...more])
    // Of more combinations than can be tried none is: what is open stays open.
    if (next === null) return decided
    tried = [...tried, ...more]
    worlds = next
  }
}

function watched(listener: Listener, looked: Set<OpenableName>): Listener {
  return new Proxy(listener, {
    get(target, name, receiver): unknown {
      if (isOpenable(name)) looked.add(name)
      return Reflect.get(target, name, receiver)
    },
  })
}

function decidedIn(rule: AnyRule, listener: Listener, context: ListenerContext): ListenerOutcome | null {
  try {
    return rule.id === 'https-only'
      ? (rule.decideListener?.(listener, context) ?? null)
      : behindTls(rule, listener, context)
  } catch (error) {
    return { ...outcomeOfFault(rule.id, error), at: listener.opened, via: [] }
  }
}

/** Without TLS there is nothing for the others to judge: https-only has the word. */
function behindTls(rule: AnyRule, listener: Listener, context: ListenerContext): ListenerOutcome | null {
  const { tls } = listener
  const nothing = { notes: [], evidence: { kind: 'none' }, remedy: null, at: tls.at, via: tls.via } as const
  if (tls.kind === 'open') return { ...nothing, kind: 'undetermined', message: tls.reason }
  if (tls.value === 'yes') return rule.decideListener?.(listener, context) ?? null
  const message = tls.value === 'no' ? 'no TLS is spoken here' : 'TLS is passed through: it ends behind this'
  return { ...nothing, kind: 'not-applicable', message }
}

/** Whatever it is, the outcome is the same; what exactly is found may not be. */
function openNotes(listener: Listener, decided: readonly Decided[]): readonly Note[] {
  if (new Set(decided.map(({ outcome }) => outcome.message)).size < 2) return []
  return reasonsOf(listener, decided, ({ message }) => message).map(({ reason }) => ({
    code: 'open-setting',
    message: `${reason}: what is found differs, the outcome does not`,
  }))
}

function openOutcome(listener: Listener, decided: readonly Decided[]): ListenerOutcome {
  const reasons = reasonsOf(listener, decided, ({ kind }) => kind)
  const outcomes = decided.map(({ outcome }) => outcome)
  const bad = outcomes.findLast(({ kind }) => kind === 'violated')
  const unknown = outcomes.find(({ kind }) => kind === 'undetermined')
  const said = [...new Set(reasons.map(({ reason }) => reason))].join(', and ')
  const reason = said === '' ? (unknown?.message ?? 'the files do not say') : said
  const [first] = reasons
  return {
    kind: 'undetermined',
    message: bad === undefined ? reason : `${reason}; by some of what it can be: ${bad.message}`,
    notes: bad?.notes ?? [],
    evidence: { kind: 'none' },
    remedy: bad?.remedy ?? null,
    at: first?.at ?? unknown?.at ?? listener.opened,
    via: first?.via ?? unknown?.via ?? [],
  }
}

/** The open settings that make a difference: some two worlds differ in nothing else, and in the outcome. */
function reasonsOf(
  listener: Listener,
  decided: readonly Decided[],
  facet: (outcome: ListenerOutcome) => string,
): readonly Open<unknown>[] {
  const tried = [...(decided[0]?.world.choices.keys() ?? [])]
  const deciding = tried.filter((name) => {
    const alike = new Map<string, string>()
    return decided.some(({ world: { choices }, outcome }) => {
      const others = tried.map((one) => (one === name ? '' : choices.get(one))).join()
      const known = alike.get(others)
      alike.set(others, facet(outcome))
      return known !== undefined && known !== facet(outcome)
    })
  })
  return deciding.map((name) => openSetting(listener, name)).filter((setting) => setting !== null)
}
