import type { Comparison } from '../model/baseline.ts'
import type { Finding, RelatedLocation } from '../model/finding.ts'
import type { Configuration, ConfigurationProblem, Place, ProcedureStep } from '../model/listener.ts'
import type { Policy, RequirementId } from '../model/policy.ts'
import type { ListenerFacts, ListenerReport } from '../model/report.ts'
import type { Location } from '../model/target.ts'
import { targetVerdict } from '../model/verdict.ts'
import { fingerprintOf } from './fingerprint.ts'

interface Judging {
  readonly policy: Policy
  readonly comparison?: Comparison | null | undefined
}

/** What a configuration says beside its listeners: that it does not load, cannot be read, or does nothing at all. */
export function otherReports(configuration: Configuration, judging: Judging): readonly ListenerReport[] {
  const { listeners, steps, problems } = configuration
  const all = [
    ...problemsByFile(problems, 'refused').map((one) => brokenFile(one, 'violated', 'does not load')),
    ...problemsByFile(problems, 'unread').map((one) => brokenFile(one, 'undetermined', 'could not be read as a whole')),
    ...steps.map(stepReport),
    ...(listeners.length + steps.length + problems.length === 0 ? [NOTHING] : []),
  ]
  const count = new Map<string, number>()
  return all.flatMap((said) => {
    const number = (count.get(said.name) ?? 0) + 1
    count.set(said.name, number)
    return reportOf(number === 1 ? said : { ...said, name: `${said.name} #${number}` }, judging)
  })
}

/** One finding, of the first of these rules that the policy has on. */
interface Said {
  readonly name: string
  readonly rules: readonly RequirementId[]
  readonly outcome: 'met' | 'violated' | 'undetermined'
  readonly message: string
  readonly advice: string | null
  readonly place: Place | null
  readonly related: readonly RelatedLocation[]
  readonly dialect: string
}

/** No phone gets anything of a product that does not start: what is demanded of everybody's phones says so. */
const OF_EVERYTHING: readonly RequirementId[] = ['tls-version', 'forward-secrecy', 'https-only']

const NOTHING: Said = {
  name: 'configuration',
  rules: OF_EVERYTHING,
  outcome: 'undetermined',
  message: 'nothing in it listens: what phones connect to is in none of the files that were read',
  advice: null,
  place: null,
  related: [],
  dialect: 'unknown',
}

function problemsByFile(
  problems: readonly ConfigurationProblem[],
  kind: ConfigurationProblem['kind'],
): readonly (readonly ConfigurationProblem[])[] {
  const byFile = new Map<string, ConfigurationProblem[]>()
  for (const problem of problems.filter((one) => one.kind === kind)) {
    const own = byFile.get(problem.place.file)
    if (own === undefined) byFile.set(problem.place.file, [problem])
    else own.push(problem)
  }
  return [...byFile.values()]
}

function brokenFile(problems: readonly ConfigurationProblem[], outcome: Said['outcome'], what: string): Said {
  const [first, ...others] = problems
  if (first === undefined) throw new Error('a file without a problem')
  const more = others.length === 0 ? '' : ` (and ${others.length} more)`
  return {
    name: `${first.place.file}: ${what}`,
    rules: OF_EVERYTHING,
    outcome,
    message: `${what}: ${first.message}${more}`,
    advice: null,
    place: first.place,
    related: others.slice(0, MOST_RELATED).map(({ place, message }) => ({ ...place, message })),
    dialect: first.dialect,
  }
}

/** Every line of a large file may be wrong; how many are is said in any case. */
const MOST_RELATED = 50

/** A written procedure is about what is switched off for good: the level is that of legacy-protocols. */
function stepReport({ id, title, state, message, mend, place, via }: ProcedureStep): Said {
  return {
    name: `${place.file}: ${id}`,
    rules: ['legacy-protocols'],
    outcome: OUTCOMES[state],
    message: `${title}: ${message}`,
    advice: mend,
    place,
    related: via.map((step) => ({ ...step.place, message: step.message })),
    dialect: 'unknown',
  }
}

const OUTCOMES = { done: 'met', wrong: 'violated', missing: 'violated', unknown: 'undetermined' } as const

function reportOf(said: Said, { policy, comparison }: Judging): readonly ListenerReport[] {
  const { requirements, failOn, onUndetermined } = policy
  const rule = said.rules.find((id) => requirements[id].level !== 'off')
  if (rule === undefined) return []
  const bare: readonly Finding[] = [
    {
      rule,
      outcome: said.outcome,
      level: requirements[rule].level,
      waiver: null,
      message: said.message,
      notes: [],
      evidence: { kind: 'none' },
      remedy: null,
      advice: said.advice === null ? [] : [{ proxy: null, text: said.advice }],
      locations: said.place === null ? [] : [said.place],
      ...(said.related.length === 0 ? {} : { related: said.related }),
      fingerprint: fingerprintOf(rule, said.name, said.outcome),
    },
  ]
  const findings = comparison?.marked(said.name, bare, false) ?? bare
  const verdict = targetVerdict(findings, failOn, onUndetermined)
  return [{ target: said.name, verdict, notChecked: false, findings, listener: factsOf(said) }]
}

function factsOf({ dialect, place }: Said): ListenerFacts {
  const location: Location = place ?? { file: '.', line: 1, column: 1 }
  return {
    dialect,
    location,
    address: '*',
    port: null,
    names: [],
    tls: 'unknown',
    versions: null,
    suites: null,
    groups: null,
    cleartext: 'unknown',
    hsts: null,
  }
}
