import type { Assumptions } from '../../model/configuration.ts'
import { builtIn, known, open, type Place, type PlacedNote, type Setting, type Step } from '../../model/listener.ts'
import { cipherList, type OpensslProfile } from '../openssl/cipher-list.ts'
import { ciphersuites, DEFAULT_CIPHERSUITES } from '../openssl/ciphersuites.ts'
import { confCommand } from '../openssl/conf-command.ts'
import { defaultGroups, groupList } from '../openssl/group-list.ts'
import { defaultSecurityLevels, profilesFor } from '../openssl/profiles.ts'
import { textOf } from '../text/text-of.ts'
import type { Directive } from './load.ts'
import { hidden, inForce, joined, type Server } from './server.ts'
import { changedVersions, defaultProtocols, protocolsOf, withoutHoles } from './ssl-protocol.ts'
import type { Fault } from './tree.ts'

/** What the TLS of a server is configured to, before the server name has a part in it. */
export interface TlsSettings {
  readonly versions: Setting<readonly number[]>
  /** Whether an SSLProtocol counts for it, its own or the main server's. */
  readonly saysVersions: boolean
  readonly suites12: Setting<readonly number[]>
  readonly suites13: Setting<readonly number[]>
  readonly groups: Setting<readonly number[]>
  readonly securityLevel: Setting<number>
  readonly notes: readonly PlacedNote[]
  readonly faults: readonly Fault[]
}

export function tlsSettings(server: Server, assume: Assumptions): TlsSettings {
  const notes: PlacedNote[] = []
  const faults: Fault[] = []
  const profiles = profilesFor(assume)
  const commands = joined(server, ({ name }) => name === 'sslopensslconfcmd').map((directive) => {
    const [name, value] = directive.words
    return { directive, command: confCommand(textOf(name), textOf(value)) }
  })
  for (const { directive, command } of commands) {
    if (command.kind === 'refused') faults.push({ message: command.why, place: directive.place })
  }
  const last = (kind: string) => commands.findLast(({ command }) => command.kind === kind)
  const policy = inForce(server, ({ name }) => name === 'sslpolicy')

  /** Per profile; where OpenSSL takes it in some alone, those count. */
  function perProfile<Value>(decides: Decides, valueFor: (profile: OpensslProfile) => Value | null): Setting<Value> {
    const { directive, hiddenBy, via, fault } = decides
    if (policy !== null && directive === null) return open('what its SSLPolicy stands for is not read', policy.place)
    if (hiddenBy !== null)
      return open(hiddenBy.words[0]?.unknown ?? 'a file is not here', hiddenBy.place, [], hiddenBy.via)
    const unknown = directive?.words.find((word) => word.unknown !== null)
    if (directive !== null && unknown !== undefined) return open(unknown.unknown ?? '', directive.place, [], via)
    const values: Value[] = []
    for (const profile of profiles) {
      const value = valueFor(profile)
      if (value !== null && !values.some((other) => JSON.stringify(other) === JSON.stringify(value))) values.push(value)
    }
    const [value] = values
    const at = directive?.place ?? server.opened
    if (value === undefined) {
      if (directive !== null && fault !== null) faults.push({ message: fault, place: at })
      return open('httpd does not start with it', at, [], via)
    }
    if (values.length > 1) return open('nobody said which OpenSSL it runs with', at, values, via)
    return directive === null ? builtIn(value, server.opened, via) : known(value, at, via)
  }

  const isProtocol = ({ name }: Directive) => name === 'sslprotocol'
  const protocol = inForce(server, isProtocol)
  const protocolVia = chainOf(server, protocol, isProtocol)
  const changes = commands.filter(({ command }) => command.kind === 'versions')
  const read = protocol === null ? null : protocolsOf(protocol.words, profiles.at(-1) ?? '3.5')
  // httpd parses each of them, also one that another replaces.
  for (const { words } of joined(server, isProtocol).filter(({ words: all }) =>
    all.every(({ unknown }) => unknown === null),
  )) {
    const faulty = profiles.map((one) => protocolsOf(words, one).fault)
    const [fault = null] = faulty.slice(-1)
    if (fault !== null && !faulty.includes(null)) faults.push(fault)
  }
  const changed = changes.at(-1)?.directive ?? null
  const versionsBy = changed ?? protocol
  const replaced =
    changed === null || protocol === null
      ? []
      : [{ place: protocol.place, message: 'SSLOpenSSLConfCmd is asked after it' }]
  const versions = perProfile<readonly number[]>(
    {
      directive: versionsBy,
      hiddenBy: hidden(server, protocol),
      via: [...replaced, ...(read?.steps ?? []), ...protocolVia],
      fault: read?.fault ? null : 'no version of TLS is left, and httpd does not start (AH02231)',
    },
    (profile) => {
      const words = protocol === null ? null : protocolsOf(protocol.words, profile)
      if (words?.fault) return null
      const configured = words === null ? defaultProtocols(profile) : words.versions
      if (configured.length === 0) return null
      const commanded = changes.flatMap(({ command }) => (command.kind === 'versions' ? [command] : []))
      return changedVersions(withoutHoles(configured, profile), commanded, profile)
    },
  )

  const isCipherSuite = (directive: Directive) => directive.name === 'sslciphersuite' && !isTls13(directive)
  const suiteDirective = inForce(server, isCipherSuite)
  const cipherString = last('cipher-string')
  const written = suiteDirective?.words.at(-1)?.text ?? 'DEFAULT'
  const string =
    cipherString?.command.kind === 'cipher-string' ? cipherString.command.text : `${written}:!aNULL:!eNULL:!EXP`
  const suitesBy = cipherString?.directive ?? suiteDirective
  const levels = defaultSecurityLevels(assume)
  const lists = profiles.map((profile) => cipherList(string, profile, Math.min(...levels)))
  if (suitesBy !== null) {
    for (const note of lists.at(-1)?.notes ?? []) notes.push({ ...note, place: suitesBy.place })
  }
  const unresolved = lists.find((list) => list.unresolved !== null)?.unresolved ?? null
  const unresolved13 = lists.find((list) => list.unresolvedTls13 !== null)?.unresolvedTls13 ?? null
  const suitesVia = [
    ...(cipherString === undefined || suiteDirective === null
      ? []
      : [{ place: suiteDirective.place, message: 'SSLOpenSSLConfCmd CipherString replaces it' }]),
    ...chainOf(server, suiteDirective, isCipherSuite),
  ]
  const suitesDecide: Decides = {
    directive: suitesBy,
    hiddenBy: hidden(server, suiteDirective),
    via: suitesVia,
    fault: badArguments(suiteDirective) ?? 'OpenSSL has no suite for it, and httpd does not start',
  }
  const suites12 =
    unresolved !== null && suitesDecide.hiddenBy === null
      ? open<readonly number[]>(unresolved, suitesBy?.place ?? server.opened, [], suitesVia)
      : perProfile<readonly number[]>(suitesDecide, (profile) => {
          if (badArguments(suiteDirective) !== null) return null
          const { suites, isRefused } = cipherList(string, profile, Math.min(...levels))
          return isRefused ? null : suites
        })

  const isSuites13 = (directive: Directive) => directive.name === 'sslciphersuite' && isTls13(directive)
  const directive13 = inForce(server, isSuites13)
  const command13 = last('ciphersuites')
  const text13 =
    command13?.command.kind === 'ciphersuites' ? command13.command.text : (directive13?.words[1]?.text ?? null)
  const own13 = perProfile<readonly number[]>(
    {
      directive: command13?.directive ?? directive13,
      hiddenBy: hidden(server, directive13),
      via: chainOf(server, directive13, isSuites13),
      fault: 'OpenSSL refuses its suites of TLS 1.3, and httpd does not start',
    },
    () => (text13 === null ? DEFAULT_CIPHERSUITES : ciphersuites(text13).suites),
  )
  const suites13 =
    unresolved13 === null
      ? own13
      : open<readonly number[]>(unresolved13, suitesBy?.place ?? server.opened, [], suitesVia)

  const groupCommand = last('groups')
  const groupText = groupCommand?.command.kind === 'groups' ? groupCommand.command.text : null
  // Of the releases that it can be the groups that all have: phones use no others.
  const everywhere = profiles.map(defaultGroups).reduce((all, some) => all.filter((group) => some.includes(group)))
  const groups = perProfile<readonly number[]>(
    {
      directive: groupCommand?.directive ?? null,
      hiddenBy: null,
      via: [],
      fault: 'OpenSSL refuses its groups, and httpd does not start',
    },
    (profile) => (groupText === null ? everywhere : groupList(groupText, profile).groups),
  )

  const said = lists.find((list) => list.securityLevel !== null)?.securityLevel ?? null
  const securityLevel = levelOf(said, levels, suitesBy?.place ?? server.opened)
  return { versions, saysVersions: protocol !== null, suites12, suites13, groups, securityLevel, notes, faults }
}

interface Decides {
  readonly directive: Directive | null
  /** An Include that can say otherwise. */
  readonly hiddenBy: Directive | null
  readonly via: readonly Step[]
  /** As a sentence; null where it is said already. */
  readonly fault: string | null
}

function levelOf(said: number | null, levels: readonly number[], at: Place): Setting<number> {
  if (said !== null) return known(said, at)
  const [only] = levels
  return levels.length === 1 && only !== undefined
    ? builtIn(only, at)
    : open('nobody said which OpenSSL it runs with', at, levels)
}

/** `SSLCipherSuite [SSL|TLSv1.3] LIST`. */
function isTls13({ words }: Directive): boolean {
  return words.length > 1 && words[0]?.text.toLowerCase() === 'tlsv1.3'
}

function badArguments(directive: Directive | null): string | null {
  const { words = [] } = directive ?? {}
  if (words.length > 2) return `SSLCipherSuite takes 1 or 2 words, and has ${words.length}`
  const isForm = words.length < 2 || /^ssl$/i.test(textOf(words[0]))
  return isForm ? null : `SSLCipherSuite has no form "${words[0]?.text}"`
}

/** How a directive came to count: what it replaced, and how its file was read. */
function chainOf(server: Server, directive: Directive | null, isIt: (one: Directive) => boolean): readonly Step[] {
  if (directive === null) return []
  const before = joined(server, isIt).filter((one) => one !== directive)
  const message = `replaced by line ${directive.place.line}${server.opened.file === directive.place.file ? '' : ` of ${directive.place.file}`}`
  return [...before.reverse().map(({ place }) => ({ place, message })), ...directive.via]
}
