import type { Place, ProcedureStep, Step } from '../../model/listener.ts'
import { type CellFiles, isDeploymentManager, type XmlFileOf } from './files.ts'
import { protocolPlace, repertoiresOf } from './repertoires.ts'

/**
 * Step 7 of the procedure: what the nodes have is what the deployment manager has. Null where there is nothing to compare.
 * That it was synchronised, and that the servers were restarted (step 2), no file shows.
 */
export function driftStep(files: CellFiles): ProcedureStep | null {
  const masters = files.security.filter(({ path }) => isDeploymentManager(path))
  const [master = files.security[0]] = masters
  const copies = files.security.filter((file) => file !== master && cellOf(file.path) === cellOf(master?.path ?? ''))
  if (master === undefined || copies.length === 0) return null
  const steps = copies.flatMap((copy) => differences(master, copy))
  const [first, ...others] = steps
  const id = 'hcl-tls-1.2/7'
  const title = "the nodes have the deployment manager's SSL configurations"
  if (first === undefined) {
    const message = `${copies.length + 1} copies of security.xml agree; restarts (step 2) and syncNode.sh itself leave no trace in files`
    return { id, title, state: 'done', message, mend: null, place: master.root.at, via: [] }
  }
  const many = others.length === 0 ? '' : `, and ${others.length} more`
  return {
    id,
    title,
    state: 'wrong',
    message: `${first.message}${many}`,
    mend: 'profile_root/bin/syncNode.sh on the node; where that fails, the security.xml of the deployment manager in its place',
    place: first.place,
    via: others.slice(0, MOST_RELATED),
  }
}

const MOST_RELATED = 20

function differences(master: XmlFileOf, copy: XmlFileOf): readonly Step[] {
  const there = settingsOf(master)
  const here = settingsOf(copy)
  const changed = [...there].flatMap(([alias, { words, place }]): readonly Step[] => {
    const own = here.get(alias)
    if (own === undefined) {
      return [{ place: copy.root.at, message: `${alias} of ${place.file}:${place.line} is not here` }]
    }
    if (own.words === words) return []
    return [{ place: own.place, message: `${alias} is ${own.words} here and ${words} in ${place.file}:${place.line}` }]
  })
  const added = [...here].filter(([alias]) => !there.has(alias))
  return [...changed, ...added.map(([alias, { place }]) => ({ place, message: `${alias} is not in ${master.path}` }))]
}

interface Settings {
  readonly words: string
  readonly place: Place
}

function settingsOf({ root }: XmlFileOf): ReadonlyMap<string, Settings> {
  return new Map(
    repertoiresOf(root).map((repertoire) => {
      const { attributes } = repertoire.setting
      const words = ['sslProtocol', 'securityLevel', 'enabledCiphers'].flatMap((name) => {
        const value = attributes.get(name)?.value.trim().replace(/\s+/g, ' ') ?? ''
        return value === '' ? [] : [`${name}="${value}"`]
      })
      return [repertoire.alias, { words: words.join(' ') || 'without settings', place: protocolPlace(repertoire) }]
    }),
  )
}

/** `.../config/cells/CELL/security.xml`; files that do not stand in such a tree belong together. */
function cellOf(path: string): string {
  return /(?:^|\/)cells\/([^/]+)\//.exec(path)?.[1] ?? ''
}
