import type { Assumptions, ConfigurationSources } from '../../model/configuration.ts'
import {
  type Configuration,
  type ConfigurationProblem,
  type ConfiguredCertificate,
  known,
  type Listener,
  open,
  type Setting,
} from '../../model/listener.ts'
import { profilesFor } from '../openssl/profiles.ts'
import { textOf } from '../text/text-of.ts'
import { cleartextOf } from './cleartext.ts'
import { hstsOf } from './hsts.ts'
import { isLoopback, type Listen } from './listen.ts'
import { type Loaded, loadNginx, repositoryPaths } from './load.ts'
import { lookup, missingReason, named } from './lookup.ts'
import { type Directive, placeOf } from './parse.ts'
import { refusals } from './refusals.ts'
import { listenProblems, type Server, type Socket, serversOf, socketsOf } from './servers.ts'
import { isVariable, type Placed, tlsNotes, tlsSettings } from './tls-settings.ts'
import { type World, worldsFor } from './worlds.ts'

/** Every listener of nginx that these files open. */
export function readNginx(
  entries: readonly string[],
  sources: ConfigurationSources,
  assume: Assumptions,
): Configuration {
  const units = unitsOf(entries, sources)
  const read = units.map((unit) => readUnit(unit, sources, assume))
  return {
    listeners: read.flatMap(({ listeners }) => listeners),
    steps: [],
    problems: read.flatMap(({ problems }) => problems),
  }
}

/** What one nginx loads. */
interface Unit {
  readonly path: string
  readonly directives: readonly Directive[]
  readonly problems: readonly ConfigurationProblem[]
}

/** A main file with all that it includes; parts that none includes, those of a folder together, as inside http. */
function unitsOf(entries: readonly string[], sources: ConfigurationSources): readonly Unit[] {
  const loaded = [...new Set(entries)].flatMap((path): readonly Loaded[] => {
    const one = loadNginx(path, sources)
    return one === null ? [] : [one]
  })
  const isIncluded = ({ path }: Loaded): boolean => loaded.some((other) => other.path !== path && other.files.has(path))
  const mains = loaded.filter((one) => isMain(one) && !isIncluded(one))
  const covered = new Set(mains.flatMap(({ files }) => [...files]))
  const parts = loaded.filter((one) => !isMain(one) && !covered.has(one.path) && !isIncluded(one))
  const folders = new Map<string, Loaded[]>()
  for (const part of parts) {
    const folder = part.path.slice(0, part.path.lastIndexOf('/') + 1)
    folders.set(folder, [...(folders.get(folder) ?? []), part])
  }
  const together = [...folders.values()].map((own): Unit => {
    const sorted = own.toSorted((a, b) => (a.path < b.path ? -1 : 1))
    return {
      path: sorted[0]?.path ?? '',
      directives: sorted.flatMap(({ directives }) => directives),
      problems: sorted.flatMap(({ problems }) => problems),
    }
  })
  return [...mains, ...together]
}

function isMain({ directives }: Loaded): boolean {
  return directives.some(({ name, block }) => block !== null && ['http', 'stream', 'events', 'mail'].includes(name))
}

function readUnit(unit: Unit, sources: ConfigurationSources, assume: Assumptions): Configuration {
  const servers = serversOf(unit.directives)
  const sockets = socketsOf(servers)
  const worlds = worldsFor(assume)
  const context: Context = { main: unit.path, sources, assume, worlds, openssl: opensslOf(assume) }
  const listeners = [...sockets.values()].flatMap((socket) =>
    socket.servers.flatMap(({ server, listen }) => listenersOf(server, listen, socket, context)),
  )
  const order = new Map(servers.map((server, index) => [server.directive, index]))
  const sorted = listeners.toSorted(
    (a, b) => (order.get(a.server.directive) ?? 0) - (order.get(b.server.directive) ?? 0),
  )
  return {
    listeners: sorted.map(({ listener }) => listener),
    steps: [],
    problems: [...unit.problems, ...refusals(servers, sockets, worlds), ...listenProblems(servers, sockets)],
  }
}

interface Context {
  readonly main: string
  readonly sources: ConfigurationSources
  readonly assume: Assumptions
  readonly worlds: readonly World[]
  readonly openssl: string | null
}

function opensslOf(assume: Assumptions): string | null {
  const [profile, ...others] = profilesFor(assume)
  return others.length === 0 ? (profile ?? null) : null
}

function listenersOf(
  server: Server,
  listen: Listen,
  socket: Socket,
  context: Context,
): readonly { server: Server; listener: Listener }[] {
  const tls = tlsOf(server, listen, socket)
  // Its handshakes are all refused: no client is given anything.
  if (tls.kind === 'known' && tls.value === 'yes' && rejects(server)) return []
  const opened = placeOf(listen.directive)
  const standard = socket.servers.find((one) => one.server === socket.standard)
  const standardOpened = standard === undefined ? opened : placeOf(standard.listen.directive)
  const placed: Placed = { server, standard: socket.standard, opened, standardOpened }
  const isClear = tls.kind === 'known' && tls.value === 'no'
  const listener: Listener = {
    dialect: 'nginx',
    // TLS on loopback may be what a relay on the machine hands on; content in the clear is not.
    side: isClear && isLoopback(listen.address) ? 'back' : 'front',
    address: listen.address,
    port: listen.port,
    names: server.names,
    isDefault: server === socket.standard,
    tls,
    ...tlsSettings(placed, context.worlds),
    openssl: context.openssl,
    certificates: certificatesOf(placed, context),
    cleartext: isClear ? cleartextOf(server, listen) : open('TLS is spoken here', opened),
    hsts: hstsOf(server, opened),
    opened,
    when: null,
    notes: tlsNotes(placed, context.worlds),
  }
  return [{ server, listener }]
}

function tlsOf(server: Server, listen: Listen, { tls, standard }: Socket): Listener['tls'] {
  const at = placeOf(listen.directive)
  if (tls !== null) {
    const via =
      tls === listen
        ? []
        : [{ place: at, message: `speaks TLS too, since line ${placeOf(tls.directive).line} says so for the address` }]
    return known('yes', placeOf(tls.directive), via)
  }
  if (server.kind === 'stream') return known('pass-through', at)
  // Up to 1.25.0; the default server's decides for the address.
  const [old] = lookup(standard, 'ssl').directives.filter(({ words }) => words[0]?.text.toLowerCase() === 'on')
  if (old !== undefined) return known('yes', placeOf(old))
  const [include] = named(server.own, 'include')
  if (listen.directive === server.directive && include !== undefined) {
    const { reason, at: place } = missingReason(include)
    return open(reason, place)
  }
  const filled = listen.directive.words.slice(1).find(({ text }) => isVariable(text))
  if (listen.directive !== server.directive && filled !== undefined) {
    return open('an option of this listen is a variable', at, ['yes', 'no'])
  }
  return known('no', at)
}

function rejects(server: Server): boolean {
  return lookup(server, 'ssl_reject_handshake').directives.some(({ words }) => words[0]?.text.toLowerCase() === 'on')
}

function certificatesOf(
  { server, standard, opened }: Placed,
  { main, sources }: Context,
): Setting<readonly ConfiguredCertificate[]> {
  const own = lookup(server, 'ssl_certificate')
  const { directives, via, missing } =
    own.directives.length > 0 || own.missing !== null ? own : lookup(standard, 'ssl_certificate')
  const [first] = directives
  if (first === undefined) {
    if (missing === null) return known([], opened)
    const { reason, at } = missingReason(missing)
    return open(reason, at)
  }
  const variable = directives.find(({ words }) => isVariable(textOf(words[0])))
  if (variable !== undefined) return open('a variable names the certificate', placeOf(variable), [], via)
  const certificates = directives.map((directive): ConfiguredCertificate => {
    const path = textOf(directive.words[0])
    const found = repositoryPaths(main, path).map((one) => sources.certificates(one))
    return { path, at: placeOf(directive), certificates: found.find((one) => one !== null) ?? null }
  })
  return known(certificates, placeOf(first), via)
}
