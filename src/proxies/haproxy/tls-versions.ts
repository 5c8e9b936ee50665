import { builtIn, known, open, type Place, type PlacedNote, type Setting, type Step } from '../../model/listener.ts'
import type { OpensslProfile } from '../openssl/cipher-list.ts'
import { type BindOptions, namedVersion, VERSION_NAMES } from './bind-line.ts'
import { compareVersions } from './product-version.ts'
import type { Given } from './values.ts'

export interface TlsVersions {
  readonly setting: Setting<readonly number[]>
  readonly notes: readonly PlacedNote[]
  /** None is left: HAProxy does not start. Where that was said. */
  readonly refused: Place | null
}

/** What a bind line and the defaults before it come to. ssl_sock_initial_ctx of HAProxy's ssl_sock.c. */
export function tlsVersions(
  own: BindOptions,
  defaults: BindOptions,
  opened: Place,
  version: string | null,
  profiles: readonly OpensslProfile[],
): TlsVersions {
  const minimum = own.minimum ?? defaults.minimum
  const maximum = own.maximum ?? defaults.maximum
  const off = [...own.off, ...defaults.off]
  const limit = minimum ?? maximum
  const ignored = limit === null ? [] : off
  const deciding = decidingOf(minimum, maximum, off)
  const via = [...stepsOf(own, defaults, opened, deciding), ...ignored.map((one) => ignoredStep(one, limit, opened))]
  const notes = ignored.map((one) => ({
    code: 'no-effect',
    message: `${one.keyword} has no effect: with ssl-min-ver, ssl-max-ver or force-* in force, HAProxy ignores every no-*`,
    place: one.place,
  }))
  const unsure = [minimum, maximum].find((one) => (one?.open ?? null) !== null) ?? null
  const spread = own.spread ?? defaults.spread
  const reason = unsure?.open ?? spread?.open ?? null
  if (reason !== null) {
    const at = unsure?.place ?? spread?.place ?? opened
    return { setting: open(reason, at, [], via), notes, refused: null }
  }
  const fillings = profiles.map((profile) => profile !== '1.0.2')
  const candidates = distinct(
    defaultMinimums(version).flatMap((standard) =>
      fillings.map((fills) =>
        versionsOn(numberOf(minimum), numberOf(maximum), ignored.length > 0 ? [] : off, standard, fills),
      ),
    ),
  )
  const [first = []] = candidates
  const at = deciding?.place ?? opened
  if (candidates.length > 1) {
    return { setting: open(UNKNOWN_VERSION, at, candidates, via), notes, refused: null }
  }
  const setting = deciding === null ? builtIn(first, at, via) : known(first, at, via)
  return { setting, notes, refused: first.length === 0 ? at : null }
}

const UNKNOWN_VERSION =
  'the version of HAProxy is not known, and without ssl-min-ver it decides: TLS 1.2 and newer since 2.2, TLS 1.0 and newer before'

/** A line of a crt-list overrides its bind, one limit at a time; where it has none, that of the bind stays. */
export function certificateVersions(
  own: BindOptions,
  bind: Setting<readonly number[]>,
  opened: Place,
): Setting<readonly number[]> | null {
  const { minimum, maximum, spread } = own
  if (minimum === null && maximum === null && spread === null) return null
  const reason = minimum?.open ?? maximum?.open ?? spread?.open ?? null
  const at = (maximum ?? minimum ?? spread)?.place ?? opened
  const via = [{ place: bind.at, message: 'replaced for these names by the crt-list' }, ...bind.via]
  if (reason !== null) return open(reason, at, [], via)
  const over = (value: readonly number[]): readonly number[] => {
    const low = numberOf(minimum) ?? Math.min(...value)
    const high = numberOf(maximum) ?? Math.max(...value)
    return VERSIONS.filter((one) => one >= low && one <= high)
  }
  if (bind.kind === 'known') return known(over(bind.value), decidingOf(minimum, maximum, [])?.place ?? at, via)
  const candidates = distinct(bind.candidates.map(over))
  const [only] = candidates
  if (only !== undefined && candidates.length === 1) return known(only, at, via)
  if (minimum !== null && maximum !== null) return known(over([]), at, via)
  return open(bind.reason, at, candidates, via)
}

const VERSIONS: readonly number[] = [...VERSION_NAMES.values()]
const TLS_1_0 = 0x0301
const TLS_1_2 = 0x0303

/** 2.2 raised it, in commit 2f44a59c7. */
function defaultMinimums(version: string | null): readonly number[] {
  if (version === null) return [TLS_1_0, TLS_1_2]
  return [compareVersions(version, '2.2') >= 0 ? TLS_1_2 : TLS_1_0]
}

function versionsOn(
  minimum: number | null,
  maximum: number | null,
  off: readonly Given[],
  standard: number,
  fillsHoles: boolean,
): readonly number[] {
  const low = minimum ?? (maximum !== null && maximum < standard ? maximum : standard)
  const gone = off.map(namedVersion)
  const on = VERSIONS.filter((one) => one >= low && one <= (maximum ?? one) && !gone.includes(one))
  // OpenSSL 1.1.0 takes a lowest and a highest; what is off between them is on.
  const [first, last] = [on[0] ?? 0, on.at(-1) ?? -1]
  return fillsHoles ? VERSIONS.filter((one) => one >= first && one <= last) : on
}

/** The word to mend: of two limits the one that is wrong first. */
function decidingOf(minimum: Given | null, maximum: Given | null, off: readonly Given[]): Given | null {
  const highest = numberOf(maximum)
  if (highest !== null && highest < TLS_1_2) return maximum
  return minimum ?? maximum ?? off[0] ?? null
}

function stepsOf(own: BindOptions, defaults: BindOptions, opened: Place, deciding: Given | null): readonly Step[] {
  const steps: Step[] = []
  if (deciding !== null && deciding.place.line !== opened.line) {
    steps.push({ place: opened, message: `takes ${deciding.keyword} from line ${deciding.place.line}` })
  }
  for (const [mine, theirs] of [
    [own.minimum, defaults.minimum],
    [own.maximum, defaults.maximum],
  ] as const) {
    if (mine !== null && theirs !== null) {
      steps.push({ place: theirs.place, message: `replaced by ${mine.keyword} of the bind in line ${opened.line}` })
    }
  }
  const limits = /^(?:ssl-m|force-)/
  for (const old of [...own.replaced, ...defaults.replaced].filter(({ keyword }) => limits.test(keyword))) {
    steps.push({ place: old.place, message: 'replaced by a later word of the same kind' })
  }
  return steps
}

function ignoredStep(one: Given, limit: Given | null, opened: Place): Step {
  const where = limit?.place.line === opened.line ? 'the bind line has' : 'the defaults have'
  return { place: one.place, message: `${one.keyword} is ignored, since ${where} ${limit?.keyword ?? 'a limit'}` }
}

function numberOf(one: Given | null): number | null {
  return one === null ? null : (VERSION_NAMES.get(one.text) ?? null)
}

export function distinct<Value>(values: readonly Value[]): readonly Value[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()]
}
