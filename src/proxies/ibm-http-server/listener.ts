import { builtIn, known, type Listener, open, type PlacedNote, type Setting, type Step } from '../../model/listener.ts'
import { SECP256R1, SECP384R1, SECP521R1, X448, X25519 } from '../../tls/registry/groups.ts'
import { TLS13_SUITES } from '../../tls/suite-lists.ts'
import { cleartextOf } from '../apache/cleartext.ts'
import { hstsOf } from '../apache/headers.ts'
import type { Directive } from '../apache/load.ts'
import { hidden, inForce, type Server } from '../apache/server.ts'
import { type CipherSpecs, cipherSpecsOf, isCipherSpec } from './cipher-specs.ts'
import { supportedCurves } from './curves.ts'
import { type Host, switchOf } from './hosts.ts'
import { isProtocolDirective, type Protocols, protocolsOf } from './protocols.ts'
import { assumeWords, type Release } from './release.ts'

/** A host as a client meets it. */
export function listenerOf(host: Host, release: Release, when: string | null): Listener {
  const { server, first, address, port, isFirst } = host
  const { opened } = server
  const by = switchOf(first)
  const isOn = by?.name === 'sslenable'
  const plain = {
    dialect: 'ibm-http-server',
    side: 'front',
    address,
    port,
    names: server.names,
    isDefault: isFirst,
    tls:
      by === null ? builtIn<'no'>('no', opened) : known<'yes' | 'no'>(isOn ? 'yes' : 'no', by.place, firstSteps(host)),
    securityLevel: null,
    openssl: null,
    hsts: hstsOf(server),
    opened,
    when,
  } as const
  if (!isOn) {
    const none = open<never>('no TLS is spoken here', opened)
    const cleartext = cleartextOf(server, port)
    return { ...plain, ...ofTls(none), cleartext, notes: [] }
  }
  const protocols = protocolsOf(first.directives, release)
  const outer = first.base?.directives ?? []
  const specs = cipherSpecsOf(first.directives, outer, release)
  const keyFile = inForce(first, ({ name }) => name === 'keyfile')
  return {
    ...plain,
    versions: versionsOf(host, protocols, release),
    suites12: suitesOf(host, specs, release),
    suites13:
      specs.suites13 === null
        ? builtIn(TLS13_SUITES.slice(0, 3), opened)
        : known(specs.suites13, specs.by?.place ?? opened),
    groups: groupsOf(first, opened),
    certificates: known(
      [
        {
          path: keyFile?.words[0]?.text ?? 'the key file of the default',
          at: keyFile?.place ?? opened,
          certificates: null,
        },
      ],
      keyFile?.place ?? opened,
    ),
    cleartext: open('TLS is spoken here', opened),
    notes: notesOf(host, specs, outer),
  }
}

function ofTls(none: Setting<never>): Pick<Listener, 'versions' | 'suites12' | 'suites13' | 'groups' | 'certificates'> {
  return { versions: none, suites12: none, suites13: none, groups: none, certificates: none }
}

/** What nobody reads: attributes set past every directive, FIPS mode, a file that is not here. */
function unreadable(
  first: Server,
  decides: Directive | null,
): { readonly reason: string; readonly by: Directive } | null {
  const all = [...first.directives, ...(first.base?.directives ?? [])]
  const attribute = all.find(({ name }) => name === 'sslattributeset')
  if (attribute !== undefined) {
    return {
      reason: 'SSLAttributeSet acts after every other directive, and what its numbers mean is not read',
      by: attribute,
    }
  }
  const fips = all.find(({ name }) => name === 'sslfipsenable')
  if (fips !== undefined) {
    return { reason: 'which versions and suites SSLFIPSEnable leaves differs by release', by: fips }
  }
  const include = hidden(first, decides)
  if (include === null) return null
  return { reason: include.words[0]?.unknown ?? 'a file that is not in the repository may set it', by: include }
}

function versionsOf(host: Host, { candidates, by, doubt }: Protocols, release: Release): Setting<readonly number[]> {
  const { first, server } = host
  const unread = unreadable(first, by)
  const via = [...firstSteps(host), ...outerSteps(first)]
  if (unread !== null) return open(unread.reason, unread.by.place, [], [...unread.by.via, ...via])
  const at = by?.place ?? server.opened
  const [only] = candidates
  if (only !== undefined && candidates.length === 1) {
    return by === null ? builtIn(only, at, via) : known(only, at, [...by.via, ...via])
  }
  const written =
    by === null ? 'no SSLProtocolDisable stands in the virtual host' : `"${textOf(by)}" leaves the rest as it was`
  const reason =
    doubt ?? `${written}, and which versions are on by default differs by fix pack: ${assumeWords(release)}`
  return open(reason, at, candidates, [...(by?.via ?? []), ...via])
}

function suitesOf(host: Host, { candidates, by }: CipherSpecs, release: Release): Setting<readonly number[]> {
  const { first, server } = host
  const unread = unreadable(first, by)
  const via = firstSteps(host)
  if (unread !== null) return open(unread.reason, unread.by.place, [], via)
  const at = by?.place ?? server.opened
  const [only] = candidates
  if (only !== undefined && candidates.length === 1) {
    return by === null ? builtIn(only, at, via) : known(only, at, [...by.via, ...via])
  }
  const written =
    by === null ? 'no SSLCipherSpec is in force' : 'SSLCipherSpec changes the defaults, or stands where they merge'
  return open(
    `${written}, and which suites are on by default differs by fix pack: ${assumeWords(release)}`,
    at,
    candidates,
    via,
  )
}

// APAR PH51678: the groups of TLS 1.2 cannot be set but on z/OS, those of TLS 1.3 since it.
const FOR_TLS12 = [SECP256R1, SECP384R1, SECP521R1]

function groupsOf(first: Server, opened: Listener['opened']): Setting<readonly number[]> {
  const curves = inForce(first, ({ name }) => name === 'sslsupportedcurves')
  const unread = unreadable(first, curves)
  if (unread !== null) return open(unread.reason, unread.by.place)
  if (curves === null) return builtIn([X25519, ...FOR_TLS12, X448], opened)
  const groups = supportedCurves(curves.words.map(({ text }) => text))
  if (groups.kind === 'open') return open(groups.reason, curves.place)
  return known([...new Set([...groups.groups, ...FOR_TLS12])], curves.place, curves.via)
}

/** On a name that is not the first of its address: whose directives count. */
function firstSteps({ server, first, isFirst }: Host): readonly Step[] {
  if (isFirst) return []
  const own = server.directives.find(isRestriction) ?? server.directives.find(isOfTls)
  const place = own?.place ?? server.opened
  const { file, line } = first.opened
  return [{ place, message: `has no effect on TLS: the first virtual host of the address, ${file}:${line}, decides` }]
}

/** SSLProtocolDisable outside of every virtual host. */
function outerSteps({ base }: Server): readonly Step[] {
  const outside = base?.directives.filter(({ name }) => isProtocolDirective(name)) ?? []
  return outside.map((directive) => ({
    place: directive.place,
    message: `${textOf(directive)} has no effect in a virtual host: write it inside <VirtualHost>`,
  }))
}

function notesOf(host: Host, { unknown }: CipherSpecs, outer: readonly Directive[]): readonly PlacedNote[] {
  const { server, first } = host
  const words = unknown.map(
    ({ word, directive }): PlacedNote => ({
      code: 'unknown-suite',
      message: `"${word}" is no suite that is known`,
      place: directive.place,
    }),
  )
  const ineffective = firstSteps(host).map(({ place, message }) => ({
    code: 'no-effect',
    message: `this ${message}`,
    place,
  }))
  const outside = outer
    .filter(({ name }) => isProtocolDirective(name))
    .map((directive) => ({
      code: 'no-effect',
      message: `${textOf(directive)} has no effect here: it is not copied into a virtual host`,
      place: directive.place,
    }))
  const merged =
    first.directives.some(isCipherSpec) && outer.some(isCipherSpec)
      ? [
          {
            code: 'merged',
            message: 'SSLCipherSpec outside of the virtual host is added to it since 9.0.5',
            place: server.opened,
          },
        ]
      : []
  return [...words, ...ineffective, ...outside, ...merged]
}

/** What somebody wrote to shut something out, and is surprised about. */
function isRestriction(directive: Directive): boolean {
  return isProtocolDirective(directive.name) || isCipherSpec(directive)
}

function isOfTls({ name }: Directive): boolean {
  return isProtocolDirective(name) || ['sslcipherspec', 'sslenable', 'ssldisable', 'sslsupportedcurves'].includes(name)
}

function textOf({ name, words }: Directive): string {
  return [SPELLED.get(name) ?? name, ...words.map(({ text }) => text)].join(' ')
}

const SPELLED: ReadonlyMap<string, string> = new Map([
  ['sslprotocoldisable', 'SSLProtocolDisable'],
  ['sslprotocolenable', 'SSLProtocolEnable'],
])
