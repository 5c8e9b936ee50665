import type { Listener, Place, PlacedNote, Step } from '../../model/listener.ts'
import { suiteName } from '../../tls/registry/cipher-suites.ts'
import { SSL_2_0, SSL_3_0, TLS_1_0, TLS_1_1, TLS_1_2, TLS_1_3 } from '../../tls/registry/versions.ts'
import { ciphersuites, DEFAULT_CIPHERSUITES } from '../openssl/ciphersuites.ts'
import { type ConfCommand, confCommand } from '../openssl/conf-command.ts'
import { groupList } from '../openssl/group-list.ts'
import { textOf } from '../text/text-of.ts'
import { lookup, missingReason } from './lookup.ts'
import { type Directive, placeOf } from './parse.ts'
import type { Server } from './servers.ts'
import { cipherListIn, type Decided, isFrom, settled, type World } from './worlds.ts'

/** One server on one socket, and the server that answers there for names that nobody has. */
export interface Placed {
  readonly server: Server
  readonly standard: Server
  /** The line that opens the listener, and that of the default server. */
  readonly opened: Place
  readonly standardOpened: Place
}

type TlsSettings = Pick<Listener, 'versions' | 'suites12' | 'suites13' | 'groups' | 'securityLevel'>

/**
 * nginx gives OpenSSL the default server's context, and exchanges it when the name is known: in the servername callback before
 * 1.29.2, which comes after versions and suites of TLS 1.3 are chosen; in the client hello callback since, before both. Groups
 * and the bounds of MinProtocol and MaxProtocol are copied when the connection is made: they stay the default server's.
 */
export function tlsSettings(placed: Placed, worlds: readonly World[]): TlsSettings {
  // A server without a certificate has no context of its own.
  const own = hasContext(placed.server) || placed.server === placed.standard ? placed : asStandard(placed)
  return {
    versions: settled(worlds, (world) => versionsIn(own, world)),
    suites12: settled(worlds, (world) => suites12In(own.server, own.opened, world)),
    suites13: settled(worlds, (world) => suites13In(own, world)),
    groups: settled(worlds, (world) => groupsIn(own, world)),
    securityLevel: settled(worlds, (world) => securityLevelIn(own.server, own.opened, world)),
  }
}

/** Words that OpenSSL skips, where every release does. */
export function tlsNotes({ server, standard }: Placed, worlds: readonly World[]): readonly PlacedNote[] {
  const { directive, text } = cipherString(hasContext(server) ? server : standard)
  const [world] = worlds.slice(-1)
  if (directive === null || world === undefined) return []
  return cipherListIn(world, text).notes.map((note) => ({
    ...note,
    place: placeOf(directive),
  }))
}

export function hasContext(server: Server): boolean {
  return lookup(server, 'ssl_certificate').directives.length > 0
}

function asStandard({ standard, standardOpened }: Placed): Placed {
  return { server: standard, standard, opened: standardOpened, standardOpened }
}

function rulesByName(world: World): boolean {
  return isFrom(world, 1, 29, 2) && world.openssl !== '1.0.2'
}

// Names of ngx_http_ssl_protocols, in any case of letters.
export const PROTOCOL_WORDS: ReadonlyMap<string, number> = new Map([
  ['sslv2', SSL_2_0],
  ['sslv3', SSL_3_0],
  ['tlsv1', TLS_1_0],
  ['tlsv1.1', TLS_1_1],
  ['tlsv1.2', TLS_1_2],
  ['tlsv1.3', TLS_1_3],
])

function versionsIn(placed: Placed, world: World): Decided<readonly number[]> {
  const { server, standard, opened, standardOpened } = placed
  const ruling = rulesByName(world) ? server : standard
  const rulingOpened = ruling === server ? opened : standardOpened
  const before = protocolsOf(ruling, opened, world)
  if (before.value === null) return before
  const bounds = commandsOf(standard).filter(({ command }) => command.kind === 'versions' && command.bound !== null)
  const options = commandsOf(ruling).filter(({ command }) => command.kind === 'versions' && command.bound === null)
  let value = before.value
  let { at, isBuiltIn = false } = before
  let via = before.via ?? []
  for (const { command, directive } of [...options, ...bounds]) {
    if (command.kind !== 'versions') continue
    const after = command.apply(value)
    if (JSON.stringify(after) === JSON.stringify(value)) continue
    via = [{ place: at, message: `overridden by line ${placeOf(directive).line}, which acts last` }, ...via]
    value = after
    at = placeOf(directive)
    isBuiltIn = false
  }
  if (ruling === server) return { value, at, isBuiltIn, via }
  const ignored = lookup(server, 'ssl_protocols').directives.filter((one) => server.own.includes(one))
  const because: readonly Step[] = [
    ...ignored.map((one) => ({
      place: placeOf(one),
      message: 'has no say: before nginx 1.29.2 the default server of the address rules the versions of every name',
    })),
    {
      place: rulingOpened,
      message: 'the default server of this address, which rules the versions of every name before nginx 1.29.2',
    },
  ]
  return { value, at, isBuiltIn, via: [...because, ...via] }
}

function protocolsOf(server: Server, opened: Place, world: World): Decided<readonly number[]> {
  const { directives, via, missing } = lookup(server, 'ssl_protocols', true)
  if (missing !== null) return { value: null, ...missingReason(missing) }
  if (directives.length === 0) return { value: defaultVersions(world), at: opened, isBuiltIn: true }
  const variable = directives.find(({ words }) => words.some(({ text }) => isVariable(text)))
  if (variable !== undefined) return { value: null, reason: 'ssl_protocols is a variable', at: placeOf(variable) }
  const byVersion = directives.flatMap((directive) =>
    directive.words.flatMap(({ text }) => {
      const version = PROTOCOL_WORDS.get(text.toLowerCase())
      return version === undefined ? [] : [{ version, directive }]
    }),
  )
  const value = [...new Set(byVersion.map(({ version }) => version))].sort((a, b) => a - b)
  const decisive = byVersion.find(({ version }) => version === value[0])?.directive ?? directives[0]
  const others = directives.filter((one) => one !== decisive)
  return {
    value,
    at: decisive === undefined ? opened : placeOf(decisive),
    via: [
      ...others.map((one) => ({
        place: placeOf(one),
        message: 'adds to it: a second ssl_protocols in one block does not replace the first',
      })),
      ...via,
    ],
  }
}

/** `$x`, `{{ x }}`, `<%= x %>`: nginx takes none here, and a template is not yet a configuration. */
export function isVariable(text: string): boolean {
  return /\$|\{\{|<%/.test(text)
}

// nginx-ssl documentation and changes: 1.9.1 dropped SSLv3, 1.23.4 added TLS 1.3, 1.27.3 dropped TLS 1.0 and 1.1.
function defaultVersions(world: World): readonly number[] {
  if (isFrom(world, 1, 27, 3)) return [TLS_1_2, TLS_1_3]
  if (isFrom(world, 1, 23, 4)) return [TLS_1_0, TLS_1_1, TLS_1_2, TLS_1_3]
  return isFrom(world, 1, 9, 1) ? [TLS_1_0, TLS_1_1, TLS_1_2] : [SSL_3_0, TLS_1_0, TLS_1_1, TLS_1_2]
}

export interface Command {
  readonly directive: Directive
  readonly command: ConfCommand
}

export function commandsOf(server: Server): readonly Command[] {
  return lookup(server, 'ssl_conf_command').directives.map((directive) => {
    const [name, value] = directive.words
    return { directive, command: confCommand(textOf(name), textOf(value)) }
  })
}

/** NGX_DEFAULT_CIPHERS. */
const DEFAULT_CIPHERS = 'HIGH:!aNULL:!MD5'

/** The directive that decides, null for the default; `replaced` is an ssl_ciphers that a CipherString overrides. */
function cipherString(server: Server): {
  text: string
  directive: Directive | null
  via: readonly Step[]
  missing: Directive | null
} {
  const { directives, via, missing } = lookup(server, 'ssl_ciphers')
  const [written = null] = directives
  const override = commandsOf(server).findLast(({ command }) => command.kind === 'cipher-string')
  if (override?.command.kind === 'cipher-string') {
    const line = placeOf(override.directive).line
    const replaced =
      written === null ? [] : [{ place: placeOf(written), message: `overridden by line ${line}, which acts last` }]
    return { text: override.command.text, directive: override.directive, via: [...replaced, ...via], missing: null }
  }
  return {
    text: written?.words[0]?.text ?? DEFAULT_CIPHERS,
    directive: written,
    via,
    missing: missing ?? lookup(server, 'ssl_conf_command').missing,
  }
}

function suites12In(server: Server, opened: Place, world: World): Decided<readonly number[]> {
  const { text, directive, via, missing } = cipherString(server)
  const at = directive === null ? opened : placeOf(directive)
  if (missing !== null) return { value: null, ...missingReason(missing) }
  if (isVariable(text)) return { value: null, reason: 'the cipher string is a variable', at, via }
  const { suites, isRefused, unresolved } = cipherListIn(world, text)
  if (unresolved !== null) return { value: null, reason: unresolved, at, via }
  const usable = hasDhe(server, world) ? suites : suites.filter((suite) => !/^TLS_DHE?_/.test(suiteName(suite)))
  return { value: usable, at, isBuiltIn: directive === null, isRefused, via }
}

/** "By default no parameters are set and therefore DHE ciphers will not be used": ssl_dhparam, since 1.11.0. */
function hasDhe(server: Server, world: World): boolean {
  const { directives, missing } = lookup(server, 'ssl_dhparam')
  if (directives.length > 0 || missing !== null || !isFrom(world, 1, 11, 0)) return true
  return lookup(server, 'ssl_conf_command').directives.some(
    ({ words }) => words[0]?.text.toLowerCase() === 'dhparameters',
  )
}

function suites13In({ server, standard, opened, standardOpened }: Placed, world: World): Decided<readonly number[]> {
  const ruling = rulesByName(world) ? server : standard
  const found = commandsOf(ruling).findLast(({ command }) => command.kind === 'ciphersuites')
  const { missing } = lookup(ruling, 'ssl_conf_command')
  if (missing !== null) return { value: null, ...missingReason(missing) }
  const older = cipherString(ruling)
  const { unresolvedTls13 } = cipherListIn(world, older.text)
  if (unresolvedTls13 !== null && older.directive !== null) {
    return { value: null, reason: unresolvedTls13, at: placeOf(older.directive), via: older.via }
  }
  if (found?.command.kind !== 'ciphersuites') return { value: DEFAULT_CIPHERSUITES, at: opened, isBuiltIn: true }
  const { suites } = ciphersuites(found.command.text, world.openssl)
  return {
    value: suites ?? [],
    isRefused: suites === null,
    at: placeOf(found.directive),
    via: fromStandard(ruling, server, standardOpened, 'suites of TLS 1.3'),
  }
}

function groupsIn({ server, standard, opened, standardOpened }: Placed, world: World): Decided<readonly number[]> {
  const { directives, via, missing } = lookup(standard, 'ssl_ecdh_curve')
  const override = commandsOf(standard).findLast(({ command }) => command.kind === 'groups')
  const [written = null] = directives
  const text = override?.command.kind === 'groups' ? override.command.text : (written?.words[0]?.text ?? 'auto')
  const directive = override?.directive ?? written
  const unknown = override === undefined ? (missing ?? lookup(standard, 'ssl_conf_command').missing) : null
  if (unknown !== null) return { value: null, ...missingReason(unknown) }
  const at = directive === null ? opened : placeOf(directive)
  if (isVariable(text)) return { value: null, reason: 'the list of groups is a variable', at, via }
  // NGX_DEFAULT_ECDH_CURVE is "prime256v1" before 1.11.0.
  const { groups } = groupList(directive === null && !isFrom(world, 1, 11, 0) ? 'prime256v1' : text, world.openssl)
  return {
    value: groups ?? [],
    isRefused: groups === null,
    at,
    isBuiltIn: directive === null,
    via: directive === null ? [] : [...fromStandard(standard, server, standardOpened, 'groups'), ...via],
  }
}

function fromStandard(ruling: Server, server: Server, place: Place, what: string): readonly Step[] {
  return ruling === server
    ? []
    : [{ place, message: `the default server of this address, which rules the ${what} of every name` }]
}

function securityLevelIn(server: Server, opened: Place, world: World): Decided<number> {
  const { text, directive } = cipherString(server)
  const { securityLevel } = cipherListIn(world, text)
  const at = directive === null ? opened : placeOf(directive)
  return { value: securityLevel ?? world.securityLevel, at, isBuiltIn: securityLevel === null }
}
