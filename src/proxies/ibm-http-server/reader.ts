import type { Assumptions } from '../../model/configuration.ts'
import type { Configuration, ConfigurationProblem, Listener, Place } from '../../model/listener.ts'
import { type Loaded, load, type Product, type Trees } from '../apache/load.ts'
import { serversOf } from '../apache/server.ts'
import type { ConfigurationReader } from '../dialect.ts'
import { hostsOf } from './hosts.ts'
import { listenerOf } from './listener.ts'
import { FOREIGN, problemsOf } from './problems.ts'
import { firstStep } from './procedure-step.ts'
import { recognise } from './recognise.ts'
import { type Release, releaseOf } from './release.ts'

export const reader: ConfigurationReader = {
  recognise,
  read(entries, sources, assume) {
    const release = releaseOf(assume)
    const trees: Trees = new Map()
    const once = (said: ReadonlyMap<string, boolean>): Loaded => load(entries, sources, productOf(assume), said, trees)
    const loaded = variantsOf(once)
    const listeners = loaded.flatMap(({ configuration, when }) => listenersOf(configuration, entries, release, when))
    const step = firstStep(listeners)
    return {
      listeners,
      steps: step === null ? [] : [step],
      problems: distinct(loaded.flatMap(({ configuration }) => problemsOf(configuration))),
    }
  },
}

const WANTED = new Set([
  ...FOREIGN,
  ...'virtualhost listen servername serveralias sslenable ssldisable sslprotocoldisable sslprotocolenable'.split(' '),
  ...'sslcipherspec sslsupportedcurves sslattributeset sslfipsenable sslappname keyfile sslservercert'.split(' '),
  ...'redirect redirectmatch redirectpermanent redirecttemp rewriteengine rewriterule rewritecond'.split(' '),
  ...'rewriteoptions proxypass proxypassmatch if location header'.split(' '),
])

/** IBM HTTP Server 8.5 is httpd 2.2, 9.0 is 2.4. */
function productOf(assume: Assumptions): Product {
  const ihs = assume.versions.get('ihs')?.version ?? null
  return {
    isWanted: (name) => WANTED.has(name),
    hasModule: (name) => !['mod_ssl.c', 'ssl_module', 'mod_ssl'].includes(name),
    version: ihs === null ? null : ihs.startsWith('8') ? '2.2.8' : '2.4',
  }
}

interface Variant {
  readonly configuration: Loaded
  readonly when: string | null
}

const MOST_CONDITIONS = 4

/** Under every combination of the conditions that nobody said; of too many, as if none held. */
function variantsOf(once: (said: ReadonlyMap<string, boolean>) => Loaded): readonly Variant[] {
  const plain = once(new Map())
  const conditions = [...plain.asked]
  if (conditions.length === 0 || conditions.length > MOST_CONDITIONS) return [{ configuration: plain, when: null }]
  return Array.from({ length: 2 ** conditions.length }, (_, bits): Variant => {
    const said = new Map(conditions.map((condition, at): [string, boolean] => [condition, ((bits >> at) & 1) === 1]))
    const when = conditions.map(
      (condition) => `${condition} ${said.get(condition) === true ? 'holds' : 'does not hold'}`,
    )
    return { configuration: bits === 0 ? plain : once(said), when: when.join(' and ') }
  })
}

function listenersOf(
  { directives }: Loaded,
  entries: readonly string[],
  release: Release,
  when: string | null,
): readonly Listener[] {
  if (directives.some(({ name, body }) => isOfIbmI(name) || body?.some((inside) => isOfIbmI(inside.name)) === true))
    return []
  const nowhere: Place = { file: entries[0] ?? '', line: 1, column: 1, endLine: 1, endColumn: 1 }
  return hostsOf(serversOf(directives, nowhere)).map((host) => listenerOf(host, release, when))
}

function isOfIbmI(name: string): boolean {
  return name === 'sslappname'
}

function distinct(problems: Configuration['problems']): readonly ConfigurationProblem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify([problem.message, problem.place]), problem])).values()]
}
