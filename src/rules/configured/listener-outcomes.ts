import type { Evidence, Note, OutcomeKind, Remedy } from '../../model/finding.ts'
import { worst } from '../../model/fold.ts'
import type { Listener, Open, Setting } from '../../model/listener.ts'
import type { ListenerOutcome } from '../../model/listener-outcome.ts'
import { hostPort } from '../../model/target.ts'
import { suiteName } from '../../tls/registry/cipher-suites.ts'
import { groupName } from '../../tls/registry/groups.ts'
import { versionName } from '../../tls/registry/versions.ts'

/** What an outcome rests on beside its message. */
export interface Because {
  readonly notes?: readonly Note[]
  readonly evidence?: Evidence
  readonly remedy?: Remedy | null
}

/** An outcome at the directive of this setting. */
export function outcomeAt(
  { at, via }: Pick<Setting<unknown>, 'at' | 'via'>,
  kind: OutcomeKind,
  message: string,
  { notes = [], evidence = { kind: 'none' }, remedy = null }: Because = {},
): ListenerOutcome {
  return { kind, message, notes, evidence, remedy, at, via }
}

/** What the files do not say is undetermined, with the reason. */
export function openAt(setting: Open<unknown>): ListenerOutcome {
  return outcomeAt(setting, 'undetermined', setting.reason)
}

/** For a sentence's end where no directive says it: `, by the built-in default`. */
export function byDefault(setting: Setting<unknown>): string {
  return setting.kind === 'known' && setting.isBuiltIn ? ', by the built-in default' : ''
}

/** `*:443`: where an endpoint would have its address. */
export function addressOf({ address, port }: Listener): string {
  return address.startsWith('unix:') ? address : hostPort(address, port ?? 0)
}

/** What is switched on, as far as the files say. */
export function configuredEvidence(listener: Listener): Evidence {
  const { versions, suites12, suites13, groups } = listener
  const suites = [...numbersOf(suites13), ...numbersOf(suites12)]
  return {
    kind: 'configured',
    configured: [
      {
        address: addressOf(listener),
        versions: numbersOf(versions).map(versionName),
        suites: suites.map(suiteName),
        groups: numbersOf(groups).map(groupName),
      },
    ],
  }
}

function numbersOf(setting: Setting<readonly number[]>): readonly number[] {
  return setting.kind === 'known' ? setting.value : []
}

/** One outcome for several of the same rule: the worst, at its own directive, with the places of all that are as bad. */
export function worstListenerOutcome(outcomes: readonly ListenerOutcome[]): ListenerOutcome | null {
  const folded = worst(outcomes)
  const deciding = outcomes.filter(({ kind }) => kind === folded.kind)
  const [first, ...others] = deciding
  if (first === undefined) return null
  const steps = [
    ...first.via,
    ...others.flatMap(({ at, via, message }) => [
      ...(JSON.stringify(at) === JSON.stringify(first.at) ? [] : [{ place: at, message }]),
      ...via,
    ]),
  ]
  const distinct = new Map(steps.map((step) => [JSON.stringify([step.place, step.message]), step]))
  return { ...folded, at: first.at, via: [...distinct.values()] }
}
