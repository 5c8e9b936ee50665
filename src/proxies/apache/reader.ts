import type { Assumptions, ConfigurationSources } from '../../model/configuration.ts'
import { type Configuration, type ConfigurationProblem, type Listener, open, type Place } from '../../model/listener.ts'
import { listenersOf, type Read } from './listeners.ts'
import { type Directive, type Loaded, load, type Product, type Trees } from './load.ts'
import type { Fault } from './tree.ts'
import { type World, withConditions, worldsOf } from './worlds.ts'

/** What these files say, under every condition that nobody said. */
export function read(entries: readonly string[], sources: ConfigurationSources, assume: Assumptions): Configuration {
  const product = httpd(assume.versions.get('apache')?.version ?? null)
  const trees: Trees = new Map()
  const read = groupsOf(entries, sources, product, trees).map((group) =>
    readOne(group, sources, assume, product, trees),
  )
  const alone = entries.filter((path) => isAvailable(path) && !hasEnabled(path, sources, entries))
  return {
    listeners: read.flatMap(({ listeners }) => listeners),
    steps: [],
    problems: [...read.flatMap(({ problems }) => problems), ...onlyAvailable(alone)],
  }
}

function readOne(
  entries: readonly string[],
  sources: ConfigurationSources,
  assume: Assumptions,
  product: Product,
  trees: Trees,
): Omit<Configuration, 'steps'> {
  const nowhere: Place = { file: entries[0] ?? '', line: 1, column: 1, endLine: 1, endColumn: 1 }
  const worlds = worldsOf(
    (said) => {
      const loaded = load(entries, sources, product, said, trees)
      return { loaded, read: listenersOf(loaded.directives, sources, assume, nowhere) }
    },
    ({ loaded }) => loaded.asked,
  )
  const listeners = withConditions(worlds.map(({ said, value }): World => ({ said, listeners: value.read.listeners })))
  const refused = worlds.flatMap(({ value }) => faultsOf(value))
  const missing = worlds.flatMap(({ value: { loaded } }) => [...loaded.missing, ...nowhereHeard(loaded.directives)])
  const problems = [...distinct(refused, 'refused'), ...distinct(missing, 'unread')]
  if (worlds.some(({ isCut }) => isCut)) {
    const message = 'it has more than four conditions that nobody said: what it comes to is not known'
    problems.push({ kind: 'unread', dialect: 'apache', message, place: nowhere })
    return { listeners: listeners.map((listener) => opened(listener, message)), problems }
  }
  return { listeners, problems }
}

/** A virtual host of which no port is known gives no listener, and must not be passed over without a word. */
function nowhereHeard(directives: readonly Directive[]): readonly Fault[] {
  const hasListen = directives.some(({ name }) => name === 'listen')
  return directives
    .filter(({ name, body }) => name === 'virtualhost' && body !== null)
    .flatMap(({ words, place }): readonly Fault[] => {
      const [unknown] = words.flatMap((word) => word.unknown ?? [])
      if (unknown !== undefined) {
        return [{ message: `where this virtual host answers is not known: ${unknown}`, place }]
      }
      if (hasListen || words.some(({ text }) => /:\d+$/.test(text))) return []
      return [{ message: 'no Listen for this virtual host is in the files that are here', place }]
    })
}

function faultsOf({ loaded, read: { faults } }: { readonly loaded: Loaded; readonly read: Read }): readonly Fault[] {
  return [...loaded.faults, ...faults]
}

function distinct(faults: readonly Fault[], kind: ConfigurationProblem['kind']): ConfigurationProblem[] {
  const seen = new Map<string, ConfigurationProblem>()
  for (const { message, place } of faults) {
    const key = [message, place.file, place.line, place.column].join('\n')
    if (!seen.has(key)) seen.set(key, { kind, dialect: 'apache', message, place })
  }
  return [...seen.values()]
}

function opened(listener: Listener, reason: string): Listener {
  const unknown = open<never>(reason, listener.opened)
  return {
    ...listener,
    tls: unknown,
    versions: unknown,
    suites12: unknown,
    suites13: unknown,
    groups: unknown,
    securityLevel: unknown,
    certificates: unknown,
    cleartext: unknown,
    hsts: unknown,
  }
}

/**
 * Entries that belong together: a file that includes others with them; those that nobody includes are one, in their order.
 * Of Debian's folders only the enabled files count, where there are any.
 */
function groupsOf(
  entries: readonly string[],
  sources: ConfigurationSources,
  product: Product,
  trees: Trees,
): readonly (readonly string[])[] {
  const included = new Map(
    entries.map((path) => [path, load([path], sources, product, new Map(), trees).files] as const),
  )
  const all = new Set([...included].flatMap(([path, files]) => [...files].filter((file) => file !== path)))
  const roots = entries.filter((path) => !all.has(path))
  const mains = roots.filter((path) => (included.get(path)?.size ?? 0) > 0 || isMainName(path))
  const parts = roots.filter(
    (path) => !mains.includes(path) && (!isAvailable(path) || !hasEnabled(path, sources, entries)),
  )
  // A cycle of files that include each other has no root.
  if (roots.length === 0 && entries.length > 0) return [entries.slice(0, 1)]
  return [...mains.map((path) => [path]), ...(parts.length > 0 ? [parts] : [])]
}

function isMainName(path: string): boolean {
  return /(?:^|\/)(?:apache2|httpd)\.conf$/.test(path)
}

function isAvailable(path: string): boolean {
  return /(?:^|\/)(?:sites|conf|mods)-available\/[^/]+$/.test(path)
}

function hasEnabled(path: string, sources: ConfigurationSources, entries: readonly string[]): boolean {
  const folder = path.replace(/-available\/[^/]+$/, '-enabled')
  return sources.glob(`${folder}/*`).length > 0 || entries.some((entry) => entry.startsWith(`${folder}/`))
}

function onlyAvailable(paths: readonly string[]): readonly ConfigurationProblem[] {
  const [file] = paths
  if (file === undefined) return []
  const message = 'its folder is here without the one of what is enabled: read as if every file were'
  return [{ kind: 'unread', dialect: 'apache', message, place: { file, line: 1, column: 1, endLine: 1, endColumn: 1 } }]
}

/** mod_ssl of 2.4, with every module but those that would take its place. */
function httpd(version: string | null): Product {
  return {
    version,
    isWanted: (name) => WANTED.has(name),
    hasModule: (name) => !/gnutls|mod_nss|nss_module|ibm_ssl/.test(name),
  }
}

const WANTED = new Set(
  (
    'listen virtualhost servername serveralias serverroot loadmodule location locationmatch directory directorymatch files ' +
    'if elseif else sslengine sslprotocol sslciphersuite sslopensslconfcmd sslpolicy sslcertificatefile mdomain ' +
    'mdcertificatefile mdomainset header redirect redirectmatch redirectpermanent redirecttemp rewriteengine rewriterule ' +
    'rewritecond rewriteoptions proxypass proxypassmatch sslcompression sslinsecurerenegotiation'
  ).split(' '),
)
