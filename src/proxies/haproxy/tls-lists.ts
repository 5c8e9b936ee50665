import type { Assumptions } from '../../model/configuration.ts'
import type { Note } from '../../model/finding.ts'
import {
  builtIn,
  type ConfigurationProblem,
  known,
  open,
  type Place,
  type PlacedNote,
  type Setting,
  type Step,
} from '../../model/listener.ts'
import { suiteName } from '../../tls/registry/cipher-suites.ts'
import { cipherList, type OpensslProfile } from '../openssl/cipher-list.ts'
import { ciphersuites, DEFAULT_CIPHERSUITES } from '../openssl/ciphersuites.ts'
import { groupList } from '../openssl/group-list.ts'
import { defaultSecurityLevels, profilesFor } from '../openssl/profiles.ts'
import type { BindOptions } from './bind-line.ts'
import { compareVersions } from './product-version.ts'
import type { Process } from './sections.ts'
import { distinct } from './tls-versions.ts'
import type { Given } from './values.ts'

/** Suites, groups and the level of a bind, or of the names of one line of its crt-list. */
export interface TlsLists {
  readonly suites12: Setting<readonly number[]>
  readonly suites13: Setting<readonly number[]>
  readonly groups: Setting<readonly number[]>
  readonly securityLevel: Setting<number> | null
  readonly notes: readonly PlacedNote[]
  readonly problems: readonly ConfigurationProblem[]
}

/** Who says it first decides: the crt-list, the bind, the defaults of `global`. */
export function tlsLists(
  said: readonly BindOptions[],
  opened: Place,
  process: Process,
  assume: Assumptions,
  version: string | null,
): TlsLists {
  const profiles = profilesFor(assume)
  const notes: PlacedNote[] = []
  const problems: ConfigurationProblem[] = []
  const chosen = (name: 'ciphers' | 'ciphersuites' | 'curves'): Chosen => chosenOf(said, name, opened)
  const level = levelOf(process, assume)
  const ciphers = chosen('ciphers')
  const suites13 = chosen('ciphersuites')
  const list = suitesOf(ciphers, profiles, level, notes)
  const curves = chosen('curves')
  const groups = curves.given === null ? chosenOf(said, 'ecdhe', opened) : curves
  return {
    suites12:
      list.unresolved === null
        ? settle(ciphers, level.reason, list.suites, 'no cipher of this list', false)
        : open(list.unresolved, ciphers.given?.place ?? opened, [], ciphers.via),
    suites13:
      list.unresolvedTls13 === null
        ? settle(suites13, null, suites13Of(suites13, notes), 'not this list', false)
        : open(list.unresolvedTls13, ciphers.given?.place ?? opened, [], ciphers.via),
    groups: settle(groups, null, groupsOf(groups, profiles, notes), 'not this list of groups', true),
    securityLevel: securityLevel(ciphers, list.levels, level, opened),
    notes,
    problems,
  }

  function settle(
    { given, via, spread }: Chosen,
    unresolved: string | null,
    results: readonly (readonly number[])[],
    what: string,
    mayBeEmpty: boolean,
  ): Setting<readonly number[]> {
    const at = given?.place ?? opened
    const reason = given?.open ?? spread?.open ?? unresolved
    const taken = mayBeEmpty ? results : results.filter((result) => result.length > 0)
    const candidates = distinct(taken)
    const [only] = candidates
    const isUnknown = (given?.open ?? spread?.open ?? null) !== null
    if (isUnknown) return open(reason ?? '', at, [], via)
    if (only === undefined && unresolved === null) {
      problems.push({ kind: 'refused', dialect: 'haproxy', message: `OpenSSL takes ${what}`, place: at })
      return known([], at, via)
    }
    if (only !== undefined && candidates.length === 1)
      return given === null ? builtIn(only, at, via) : known(only, at, via)
    return open(unresolved ?? 'the version of OpenSSL is not known', at, candidates, via)
  }

  function suitesOf({ given }: Chosen, all: readonly OpensslProfile[], { levels }: Level, into: PlacedNote[]) {
    const text = given?.text ?? 'DEFAULT'
    const results = all.flatMap((profile) => levels.map((one) => cipherList(text, profile, one)))
    if (given !== null) into.push(...placed(results.at(-1)?.notes ?? [], given))
    return {
      suites: results.map(({ suites }) =>
        hasDhe(process, version) ? suites : suites.filter((suite) => !isDhe(suite)),
      ),
      levels: distinct(results.map((result) => result.securityLevel)),
      unresolved: results.find((result) => result.unresolved !== null)?.unresolved ?? null,
      unresolvedTls13: results.find((result) => result.unresolvedTls13 !== null)?.unresolvedTls13 ?? null,
    }
  }
}

interface Chosen {
  readonly given: Given | null
  readonly via: readonly Step[]
  readonly spread: Given | null
}

function chosenOf(
  said: readonly BindOptions[],
  name: 'ciphers' | 'ciphersuites' | 'curves' | 'ecdhe',
  opened: Place,
): Chosen {
  const [given = null, ...others] = said.map((options) => options[name]).filter((one) => one !== null)
  const replaced = [
    ...others,
    ...said.flatMap((options) => options.replaced.filter(({ keyword }) => keyword === given?.keyword)),
  ]
  const via = replaced.map(({ place }) => ({ place, message: `replaced by line ${given?.place.line ?? 0}` }))
  const isInherited = given !== null && given.place.line !== opened.line && given.keyword.startsWith('ssl-default-bind')
  const taken = { place: opened, message: `takes ${given?.keyword ?? ''} from line ${given?.place.line ?? 0}` }
  const spread = said.map((options) => options.spread).find((one) => one !== null) ?? null
  return { given, via: isInherited ? [taken, ...via] : via, spread }
}

/** "If there is neither a default-dh-param nor a ssl-dh-param-file defined ... DHE ciphers will be unavailable": since 2.6. */
function hasDhe({ hasDhParameters }: Process, version: string | null): boolean {
  return hasDhParameters || version === null || compareVersions(version, '2.6') < 0
}

function isDhe(suite: number): boolean {
  return /^TLS_DHE?_/.test(suiteName(suite))
}

function suites13Of({ given }: Chosen, notes: PlacedNote[]): readonly (readonly number[])[] {
  if (given === null) return [DEFAULT_CIPHERSUITES]
  const { suites, notes: said } = ciphersuites(given.text)
  notes.push(...placed(said, given))
  return [suites ?? []]
}

function groupsOf(
  { given }: Chosen,
  profiles: readonly OpensslProfile[],
  notes: PlacedNote[],
): readonly (readonly number[])[] {
  const results = profiles.map((profile) => groupList(given?.text ?? 'auto', profile))
  if (given !== null) notes.push(...placed(results.at(-1)?.notes ?? [], given))
  return results.map(({ groups }) => groups).filter((groups) => groups !== null)
}

function placed(notes: readonly Note[], { place }: Given): readonly PlacedNote[] {
  return notes.map((note) => ({ ...note, place }))
}

interface Level {
  readonly levels: readonly number[]
  /** Why it is one of several. */
  readonly reason: string | null
  readonly given: Given | null
}

function levelOf({ securityLevel: given }: Process, assume: Assumptions): Level {
  if (given !== null && given.open === null && /^[0-5]$/.test(given.text)) {
    return { levels: [Number(given.text)], reason: null, given }
  }
  if (given !== null) return { levels: [0, 1, 2], reason: given.open ?? `${given.text} is no security level`, given }
  return { levels: defaultSecurityLevels(assume), reason: null, given }
}

function securityLevel(
  { given }: Chosen,
  inList: readonly (number | null)[],
  level: Level,
  opened: Place,
): Setting<number> {
  const [written] = inList
  if (given !== null && typeof written === 'number') return known(written, given.place)
  const at = level.given?.place ?? opened
  const [only] = level.levels
  if (only !== undefined && level.levels.length === 1) return level.given === null ? builtIn(only, at) : known(only, at)
  return open(level.reason ?? 'the build of OpenSSL decides the security level', at, level.levels)
}
