import type { Assumptions, ConfigurationSources } from '../../model/configuration.ts'
import {
  type ConfiguredCertificate,
  known,
  type Listener,
  open,
  type Place,
  type PlacedNote,
  type Setting,
  type Step,
} from '../../model/listener.ts'
import { profilesFor } from '../openssl/profiles.ts'
import { textOf } from '../text/text-of.ts'
import { cleartextOf } from './cleartext.ts'
import { isAtLeast } from './conditions.ts'
import { hstsOf } from './headers.ts'
import type { Directive } from './load.ts'
import { hidden, inForce, type Listen, listensOf, type Server, serversOf } from './server.ts'
import { type TlsSettings, tlsSettings } from './settings.ts'
import { tlsByListen } from './tls-by-listen.ts'
import type { Fault } from './tree.ts'

export interface Read {
  readonly listeners: readonly Listener[]
  readonly faults: readonly Fault[]
}

interface Reading {
  readonly sources: ConfigurationSources
  readonly assume: Assumptions
  readonly listens: readonly Listen[]
  readonly faults: Fault[]
}

/** Every address and port that httpd answers on, with each virtual host that a name can choose there. */
export function listenersOf(
  directives: readonly Directive[],
  sources: ConfigurationSources,
  assume: Assumptions,
  nowhere: Place,
): Read {
  const servers = serversOf(directives, nowhere)
  const [base, ...hosts] = servers
  const listens = listensOf(base)
  const reading: Reading = { sources, assume, listens, faults: [] }
  const listeners = endpointsOf(base, hosts, listens).flatMap((endpoint) => listenersAt(endpoint, reading))
  return { listeners, faults: reading.faults }
}

interface Endpoint {
  readonly address: string
  readonly port: number
  /** In the order of the files: the first is for names that none has, and decides whether TLS is spoken. */
  readonly servers: readonly [Server, ...Server[]]
}

function endpointsOf(base: Server, hosts: readonly Server[], listens: readonly Listen[]): readonly Endpoint[] {
  const isWhole =
    listens.length > 0 &&
    base.directives.some(({ name }) => name === 'serverroot' || name === 'loadmodule') &&
    base.directives.every(({ name }) => name !== 'include')
  const endpoints = new Map<string, { address: string; port: number; servers: [Server, ...Server[]] }>()
  const ports = new Set(listens.map((listen) => listen.port))
  const add = (address: string, port: number, server: Server) => {
    const key = `${address} ${port}`
    const there = endpoints.get(key)
    if (there === undefined) endpoints.set(key, { address, port, servers: [server] })
    else if (there.servers.at(-1) !== server) there.servers.push(server)
  }
  const isHeard = (port: number) => !isWhole || ports.has(port)
  for (const host of hosts) {
    for (const { address, port } of host.addresses) {
      if (port !== null && isHeard(port)) add(address, port, host)
    }
  }
  // An address without a port is for those that no other virtual host has on it.
  for (const host of hosts) {
    for (const { address, port } of host.addresses.filter((one) => one.port === null)) {
      for (const listen of listens) {
        const taken = endpoints.get(`${address} ${listen.port}`)?.servers[0].addresses ?? []
        if (taken.every((one) => one.port === port)) add(address, listen.port, host)
      }
    }
  }
  for (const { address, port, place, isForTls } of listens) {
    // As in Debian's ports.conf: without a host that speaks TLS nobody has loaded the module either.
    if (isForTls && ![base, ...hosts].some(mayHaveTls)) continue
    const isTaken = endpoints.has(`* ${port}`) || endpoints.has(`${address} ${port}`)
    if (!isTaken) add(address, port, { ...base, opened: place, names: [] })
  }
  return [...endpoints.values()]
}

/** A directive says so, or stands in a file that is not here. */
function mayHaveTls({ directives }: Server): boolean {
  return directives.some(({ name }) => ['sslengine', 'sslcertificatefile', 'sslenable', 'include'].includes(name))
}

function listenersAt({ address, port, servers }: Endpoint, reading: Reading): readonly Listener[] {
  const [first] = servers
  const tls = tlsOf(first, port, reading)
  const read = new Map(servers.map((server) => [server, tlsSettings(server, reading.assume)]))
  const firstRead = read.get(first)
  if (firstRead === undefined) return []
  return servers.map((server): Listener => {
    // Without an SSLEngine of its own a virtual host has no context: that of the first serves its names.
    const hasOwn = server === first || tlsOf(server, port, reading).kind === 'open' || isOn(server, port, reading)
    const own = (hasOwn ? read.get(server) : undefined) ?? firstRead
    const answers = hasOwn ? server : first
    const isTls = tls.kind === 'known' && tls.value === 'yes'
    if (isTls && hasOwn) reading.faults.push(...own.faults)
    const certificates = certificatesOf(answers, reading)
    if (isTls && hasOwn && !hasCertificate(answers)) {
      reading.faults.push({
        message: 'SSLEngine is on without any SSLCertificateFile, and httpd does not start (AH02572)',
        place: server.opened,
      })
    }
    const profiles = profilesFor(reading.assume)
    return {
      dialect: 'apache',
      side: 'front',
      address,
      port,
      names: server.names,
      isDefault: server === first,
      tls: server === first ? tls : tlsOfOther(server, first, tls),
      versions: versionsOf(server, own, first, firstRead, reading.assume),
      suites12: own.suites12,
      suites13: own.suites13,
      groups: groupsOf(server, own, first, firstRead),
      securityLevel: own.securityLevel,
      openssl: profiles.length === 1 ? (profiles[0] ?? null) : null,
      certificates,
      cleartext: isTls ? open('TLS is spoken here', server.opened) : cleartextOf(server, port),
      hsts: hstsOf(server),
      opened: server.opened,
      when: null,
      notes: [...(isTls ? own.notes : []), ...notesOf(server)],
    }
  })
}

/** Whether TLS is spoken: SSLEngine, or where none stands a certificate on a port whose protocol is https. */
function tlsOf(server: Server, port: number, { listens }: Reading): Setting<'yes' | 'no' | 'pass-through'> {
  const engine = inForce(server, isEngine)
  const unread = hidden(server, engine)
  if (unread !== null) {
    return open(unread.words[0]?.unknown ?? 'a file is not here', unread.place, ['yes', 'no'], unread.via)
  }
  if (engine !== null) {
    const unknown = engine.words[0]?.unknown ?? null
    if (unknown !== null) return open(unknown, engine.place, ['yes', 'no'])
    const isOnHere = engine.words[0]?.text.toLowerCase() === 'on'
    return known(isOnHere ? 'yes' : 'no', isOnHere ? engine.place : server.opened, stepsOf(engine, isOnHere))
  }
  if (!hasCertificate(server)) return known('no', server.opened)
  return tlsByListen(server, port, listens)
}

function stepsOf(engine: Directive, isOnHere: boolean): readonly Step[] {
  if (isOnHere) return engine.via
  return [{ place: engine.place, message: `is "${textOf(engine.words[0])}": TLS is not spoken` }, ...engine.via]
}

function isOn(server: Server, port: number, reading: Reading): boolean {
  const tls = tlsOf(server, port, reading)
  return tls.kind === 'known' && tls.value === 'yes'
}

/** Of the address the first virtual host decides, before any name is known. */
function tlsOfOther(server: Server, first: Server, tls: Listener['tls']): Listener['tls'] {
  const engine = server.directives.findLast(isEngine)
  const step = {
    place: first.opened,
    message: 'is the first virtual host of the address, and decides whether TLS is spoken',
  }
  return { ...tls, at: engine?.place ?? server.opened, via: [step, ...tls.via] }
}

/** Since 2.4.42 with OpenSSL 1.1.1 those of the name, where an SSLProtocol says them; before, and without one, the first's. */
function versionsOf(
  server: Server,
  own: TlsSettings,
  first: Server,
  firstRead: TlsSettings,
  assume: Assumptions,
): Setting<readonly number[]> {
  if (server === first || own === firstRead) return own.versions
  const { versions } = firstRead
  const step = { place: versions.at, message: 'counts for every name of the address' }
  const ofFirst = { ...versions, via: [step, ...versions.via] }
  const httpd = assume.versions.get('apache')?.version ?? null
  const [profile, ...others] = profilesFor(assume)
  if (!own.saysVersions) return ofFirst
  const isOld = (httpd !== null && !isAtLeast(httpd, '2.4.42')) || (profile === '1.0.2' && others.length === 0)
  if (isOld) {
    const ignored = {
      place: own.versions.at,
      message: 'is without effect: before 2.4.42 the first virtual host decides',
    }
    return { ...ofFirst, via: [ignored, ...ofFirst.via] }
  }
  if (httpd !== null && (profile !== '1.0.2' || others.length === 0)) return own.versions
  const values = [own.versions, versions].flatMap((one) => (one.kind === 'known' ? [one.value] : one.candidates))
  const distinct = values.filter((value, at) => values.findIndex((other) => other.join() === value.join()) === at)
  const isUnknown = [own.versions, versions].some((one) => one.kind === 'open' && one.candidates.length === 0)
  if (distinct.length === 1 && !isUnknown) return own.versions
  const reason =
    'nobody said which httpd it is: before 2.4.42 the first virtual host of the address decides the versions'
  return open(reason, own.versions.at, isUnknown ? [] : distinct, [step, ...own.versions.via])
}

/** OpenSSL takes them when the connection begins, before the name is looked at. */
function groupsOf(server: Server, own: TlsSettings, first: Server, firstRead: TlsSettings): Setting<readonly number[]> {
  const { groups } = firstRead
  if (server === first) return groups
  const via = [
    { place: first.opened, message: 'is the first virtual host of the address, whose groups count for every name' },
  ]
  const isOwnSaid = own.groups.at !== server.opened && own.groups !== groups
  const ignored = isOwnSaid ? [{ place: own.groups.at, message: 'is without effect' }] : []
  return { ...groups, via: [...ignored, ...via, ...groups.via] }
}

function isEngine({ name }: Directive): boolean {
  return name === 'sslengine'
}

function isCertificate({ name }: Directive): boolean {
  return name === 'sslcertificatefile'
}

function hasCertificate(server: Server): boolean {
  if (inForce(server, isCertificate) !== null) return true
  return (
    inForce(server, ({ name }) => name === 'mdomain' || name === 'mdcertificatefile' || name === 'mdomainset') !== null
  )
}

// Those of a virtual host take the places of the main server's: modssl_ctx_cfg_merge_certkeys_array.
function certificatesOf(server: Server, { sources }: Reading): Setting<readonly ConfiguredCertificate[]> {
  const own = server.directives.filter(isCertificate)
  const inherited = server.base?.directives.filter(isCertificate) ?? []
  const all = [...own, ...inherited.slice(own.length)]
  const unread = hidden(server, all[0] ?? null)
  if (unread !== null) return open(unread.words[0]?.unknown ?? 'a file is not here', unread.place, [], unread.via)
  const unknown = all.flatMap(({ words }) => words).find((word) => word.unknown !== null)
  if (unknown !== undefined) return open(unknown.unknown ?? '', unknown.place)
  const configured = all.map(({ words, place }): ConfiguredCertificate => {
    const path = textOf(words[0])
    return {
      path,
      at: place,
      certificates: sources.certificates(path) ?? sources.certificates(path.replace(/^\/+/, '')),
    }
  })
  return known(configured, all[0]?.place ?? server.opened)
}

function notesOf(server: Server): readonly PlacedNote[] {
  const insides = server.directives.flatMap(({ body }) => body ?? [])
  return [
    ...insides
      .filter(({ name }) => name === 'sslciphersuite')
      .map(({ place }) => ({
        code: 'without-effect',
        message: 'an SSLCipherSuite of a path does not decide the handshake',
        place,
      })),
    ...server.directives
      .filter(
        ({ name, words }) => /^ssl(?:compression|insecurerenegotiation)$/.test(name) && /^on$/i.test(textOf(words[0])),
      )
      .map(({ name, place }) => ({
        code: name,
        message:
          name === 'sslcompression'
            ? 'TLS compression is switched on (CRIME)'
            : 'insecure renegotiation is switched on',
        place,
      })),
  ]
}
