import type { Assumptions, ConfigurationSources } from '../../model/configuration.ts'
import {
  type ConfigurationProblem,
  known,
  type Listener,
  open,
  type Place,
  type PlacedNote,
  type Setting,
} from '../../model/listener.ts'
import { profilesFor } from '../openssl/profiles.ts'
import { textOf } from '../text/text-of.ts'
import { type Backends, cleartextAnswer, hstsOf, modeOf, tcpTls } from './answers.ts'
import { type Address, type BindOptions, NO_OPTIONS } from './bind-line.ts'
import { type Loaded, loadCertificates } from './crt-list.ts'
import { haproxyVersion } from './product-version.ts'
import type { Bind, Process, Section } from './sections.ts'
import { tlsLists } from './tls-lists.ts'
import { certificateVersions, tlsVersions } from './tls-versions.ts'
import { wholePlace } from './tokens.ts'

/** What one bind line opens: for each of its addresses, and for the names of each line of its crt-list. */
export interface Opened {
  readonly listeners: readonly Listener[]
  readonly problems: readonly ConfigurationProblem[]
}

export interface Surroundings {
  readonly section: Section
  readonly backends: Backends
  readonly process: Process
  readonly sources: ConfigurationSources
  readonly assume: Assumptions
}

export function listenersOf(bind: Bind, around: Surroundings): Opened {
  const { ssl } = bind.line
  const { listeners, problems } = ssl === null ? inTheClear(bind, around) : overTls(bind, around)
  return {
    listeners: bind.line.addresses.flatMap((address) => listeners(address)),
    problems,
  }
}

interface Templates {
  listeners(address: Address): readonly Listener[]
  readonly problems: readonly ConfigurationProblem[]
}

function inTheClear(bind: Bind, { section, backends }: Surroundings): Templates {
  const { place: opened, certificates, options } = bind.line
  const [forgotten] = certificates
  const { spread } = options
  const isTcp = modeOf(section).mode !== 'http'
  const nothing = open<readonly number[]>('no TLS is spoken here', opened)
  const at = forgotten?.place ?? opened
  const clear: Setting<'yes' | 'no' | 'pass-through'> =
    spread === null ? known('no', at) : open(spread.open ?? '', spread.place)
  const notes: PlacedNote[] =
    forgotten === undefined
      ? []
      : [
          {
            code: 'no-effect',
            message: `${forgotten.keyword} has no effect without the word ssl`,
            place: forgotten.place,
          },
        ]
  const listeners = ({ address, port }: Address): readonly Listener[] => {
    const answer = cleartextAnswer(section, backends, port, at)
    return [
      {
        dialect: 'haproxy',
        side: 'front',
        address,
        port,
        names: [],
        isDefault: true,
        tls: isTcp && spread === null ? tcpTls(section, backends, opened) : clear,
        versions: nothing,
        suites12: nothing,
        suites13: nothing,
        groups: nothing,
        securityLevel: null,
        openssl: null,
        certificates: open('no TLS is spoken here', opened),
        cleartext: answer,
        hsts: open('no TLS is spoken here', opened),
        opened,
        when: null,
        notes: [...notes, ...ignoredRules(section)],
      },
    ]
  }
  return { listeners, problems: [] }
}

/** "rules ignored for frontend ... as they require HTTP mode". */
function ignoredRules(section: Section): readonly PlacedNote[] {
  if (modeOf(section).mode !== 'tcp') return []
  return section.lines
    .filter(({ words }) => /^(?:http-request|http-response|http-after-response|redirect)$/.test(textOf(words[0])))
    .map((line) => ({ code: 'no-effect', message: 'has no effect in TCP mode', place: wholePlace(line) }))
}

function overTls(bind: Bind, around: Surroundings): Templates {
  const { section, backends, process, sources, assume } = around
  const { line, defaults } = bind
  const { place: opened, options } = line
  const version = haproxyVersion(assume)
  const profiles = profilesFor(assume)
  const versions = tlsVersions(options, defaults, opened, version, profiles)
  const files = loadCertificates(bind, sources, section.environment)
  const problems: ConfigurationProblem[] = [...files.problems]
  const refuse = (message: string, place: Place): void => {
    problems.push({ kind: 'refused', dialect: 'haproxy', message, place })
  }
  if (versions.refused !== null) refuse('every version of TLS is switched off for this bind', versions.refused)
  if (line.certificates.length === 0 && line.line.words.every(({ text }) => text !== 'generate-certificates')) {
    refuse('this bind has ssl, but neither crt nor crt-list', opened)
  }
  const [standard] = files.loaded
  // What a name that nobody has is given: of the first certificate its ciphers, but not its versions.
  const first = standard?.options ?? NO_OPTIONS
  const own = tlsLists(
    [{ ...first, curves: null, ecdhe: null, replaced: [] }, options, defaults],
    opened,
    process,
    assume,
    version,
  )
  problems.push(...own.problems)
  const special = specialNames(files.loaded)
  const certificates =
    files.open === null
      ? known(
          files.loaded.map(({ certificate }) => certificate),
          opened,
        )
      : open<readonly Loaded['certificate'][]>(files.open.reason, files.open.place)
  const strict = options.strictSni ?? defaults.strictSni
  const general = (address: Address): Listener => ({
    dialect: 'haproxy',
    side: 'front',
    ...address,
    names: strict === null ? [] : namesServed(files.loaded, special),
    isDefault: strict === null,
    tls: known('yes', line.ssl?.place ?? opened),
    versions: hidden(versions.setting, files.open),
    suites12: hidden(own.suites12, files.open),
    suites13: hidden(own.suites13, files.open),
    groups: own.groups,
    securityLevel: own.securityLevel,
    openssl: profiles.length === 1 ? (profiles[0] ?? null) : null,
    certificates,
    cleartext: open('TLS is spoken here', opened),
    hsts: hstsOf(section, backends, opened),
    opened,
    when: null,
    notes: [...versions.notes, ...own.notes],
  })
  const named = special.map((entry) => {
    const ownLists = tlsLists(
      [{ ...entry.options, curves: null, ecdhe: null }, options, defaults],
      opened,
      process,
      assume,
      version,
    )
    problems.push(...ownLists.problems)
    return { entry, lists: ownLists, versions: certificateVersions(entry.options, versions.setting, opened) }
  })
  const listeners = (address: Address): readonly Listener[] => {
    const base = general(address)
    const others = named.map(({ entry, lists, versions: ownVersions }): Listener => {
      const doubt = entry.doubt
      return {
        ...base,
        names: entry.names ?? [],
        isDefault: false,
        versions: doubted(ownVersions ?? versions.setting, base.versions, doubt),
        suites12: doubted(lists.suites12, base.suites12, doubt),
        suites13: doubted(lists.suites13, base.suites13, doubt),
        groups: curvesOf(entry.options, base.groups),
        securityLevel: lists.securityLevel,
        certificates: known([entry.certificate], entry.certificate.at),
        opened: entry.line === null ? opened : wholePlace(entry.line),
        notes: lists.notes,
      }
    })
    const isEmpty = strict !== null && base.names.length === 0 && others.length > 0 && files.open === null
    return isEmpty ? others : [base, ...others]
  }
  return { listeners, problems }
}

/** A crt-list that is not there can override what the bind says, for any name. */
function hidden<Value>(
  setting: Setting<Value>,
  unknown: { readonly reason: string; readonly place: Place } | null,
): Setting<Value> {
  return unknown === null ? setting : open(unknown.reason, unknown.place)
}

function doubted<Value>(own: Setting<Value>, base: Setting<Value>, doubt: string | null): Setting<Value> {
  if (doubt === null || own.kind === 'open' || base.kind === 'open') return own
  return JSON.stringify(own.value) === JSON.stringify(base.value)
    ? own
    : open(doubt, own.at, [own.value, base.value], own.via)
}

/** Tried on 2.6 with OpenSSL 3.0: curves of a crt-list do not reach the connection. */
function curvesOf({ curves, ecdhe }: BindOptions, bind: Setting<readonly number[]>): Setting<readonly number[]> {
  const own = curves ?? ecdhe
  if (own === null) return bind
  return open(
    'whether the curves of a crt-list are in force depends on OpenSSL',
    own.place,
    bind.kind === 'known' ? [bind.value] : [],
  )
}

interface Special extends Loaded {
  /** Why something before it may have its names. */
  readonly doubt: string | null
}

/** Lines of a crt-list with options of their own, for the names that nothing before them has claimed. */
function specialNames(loaded: readonly Loaded[]): readonly Special[] {
  const claimed = new Set<string>()
  const special: Special[] = []
  let unread: string | null = null
  for (const one of loaded) {
    const names = one.isFallback ? [] : (one.names?.filter((name) => !claimed.has(name)) ?? null)
    if (one.line !== null && hasOptions(one.options) && names?.length !== 0)
      special.push({ ...one, names, doubt: unread })
    for (const name of names ?? []) claimed.add(name)
    if (one.names === null) {
      unread = `the names in ${one.certificate.path} are not known, and it comes first for them`
    }
  }
  return special
}

function hasOptions({ ciphers, ciphersuites, curves, ecdhe, minimum, maximum, spread }: BindOptions): boolean {
  return [ciphers, ciphersuites, curves, ecdhe, minimum, maximum, spread].some((one) => one !== null)
}

function namesServed(loaded: readonly Loaded[], special: readonly Special[]): readonly string[] {
  const others = new Set(special.flatMap(({ names }) => names ?? []))
  const names = loaded.flatMap((one) => (one.isFallback ? [] : (one.names ?? [])))
  return [...new Set(names)].filter((name) => !others.has(name))
}
