import type { ConfigurationSources } from '../../model/configuration.ts'
import type { ConfigurationProblem } from '../../model/listener.ts'
import { textOf } from '../text/text-of.ts'
import { type Directive, parseNginx, placeOf, shortened } from './parse.ts'

/** Files as one tree: what `include` names stands in its place. An `include` that is left names what is not in the repository. */
export interface Loaded {
  readonly path: string
  readonly directives: readonly Directive[]
  readonly problems: readonly ConfigurationProblem[]
  /** Every file that was read. */
  readonly files: ReadonlySet<string>
}

// nginx itself ends where the system has no more file descriptors.
const MOST_DEPTH = 16
const MOST_FILES = 2000

/** A file with all that it includes. Null where it cannot be read. */
export function loadNginx(path: string, sources: ConfigurationSources): Loaded | null {
  const problems: ConfigurationProblem[] = []
  const files = new Set<string>()
  const bases = basesOf(path)
  let opened = 0
  const text = sources.read(path)
  if (text === null) return null
  return { path, directives: loaded(path, text, []), problems, files }

  function loaded(file: string, content: string, within: readonly string[]): readonly Directive[] {
    files.add(file)
    const parsed = parseNginx(file, content)
    for (const { message, place } of parsed.problems)
      problems.push({ kind: 'refused', dialect: 'nginx', message, place })
    return expanded(parsed.directives, [...within, file])
  }

  function expanded(directives: readonly Directive[], within: readonly string[]): readonly Directive[] {
    return directives.flatMap((directive): readonly Directive[] => {
      const { name, words, block } = directive
      if (name === 'include' && block === null) return included(directive, textOf(words[0]), within)
      if (block === null || block.length === 0 || NO_DIRECTIVES.has(name)) return [directive]
      return [{ ...directive, block: expanded(block, within) }]
    })
  }

  function included(directive: Directive, pattern: string, within: readonly string[]): readonly Directive[] {
    if (isHarmless(pattern)) return []
    const found = matches(pattern)
    if (found === null) {
      problems.push({
        kind: 'unread',
        dialect: 'nginx',
        message: `the file ${shortened(pattern)} is not in the repository`,
        place: placeOf(directive),
      })
      return [directive]
    }
    return found.flatMap((file): readonly Directive[] => {
      opened += 1
      const content = sources.read(file)
      if (within.includes(file) || within.length > MOST_DEPTH || opened > MOST_FILES || content === null) {
        const message = within.includes(file)
          ? `${file} includes itself`
          : content === null
            ? `${file} is no text`
            : 'what is included here is too much to be read'
        const kind = within.includes(file) ? 'refused' : 'unread'
        problems.push({ kind, dialect: 'nginx', message, place: placeOf(directive) })
        return [directive]
      }
      return loaded(file, content, within)
    })
  }

  /** Null where it cannot be known what matches. */
  function matches(pattern: string): readonly string[] | null {
    if (pattern === '' || pattern.includes('$') || pattern.includes('{{')) return null
    const isGlob = /[*?[]/.test(pattern)
    for (const candidate of candidates(pattern)) {
      const found = isGlob ? sources.glob(candidate) : sources.read(candidate) === null ? [] : [candidate]
      if (found.length > 0) return found
    }
    // "include conf.d/*.conf" that matches nothing is no error, and nothing is what a folder of the repository has.
    return isGlob && !pattern.startsWith('/') ? [] : null
  }

  function candidates(pattern: string): readonly string[] {
    const relative = pattern.startsWith('/') ? fromConfigurationFolder(pattern) : pattern
    const below = relative === null ? [] : bases.map((base) => joined(base, relative))
    const absolute = pattern.startsWith('/') ? [pattern.slice(1)] : []
    return [...below, ...absolute].filter((path): path is string => path !== null)
  }
}

/** Where a path of the configuration lies in the repository: its candidates, best first. */
export function repositoryPaths(main: string, path: string): readonly string[] {
  const relative = path.startsWith('/') ? fromConfigurationFolder(path) : path
  const below = relative === null ? [] : basesOf(main).map((base) => joined(base, relative))
  return [...below, ...(path.startsWith('/') ? [path.slice(1)] : [])].filter((one): one is string => one !== null)
}

/** The prefix is the folder of the main file; of a part alone it may be the folder above, such as that of conf.d. */
function basesOf(path: string): readonly string[] {
  const folder = parent(path)
  const isMain = /(^|\/)nginx\.conf(\.\w+)?$/.test(path)
  return isMain || folder === '' ? [folder] : [folder, parent(folder)]
}

function parent(path: string): string {
  const slash = path.lastIndexOf('/')
  return slash < 0 ? '' : path.slice(0, slash)
}

/** `/etc/nginx/conf.d/*.conf` is beside an nginx.conf that a repository keeps anywhere. */
function fromConfigurationFolder(path: string): string | null {
  const folder = CONFIGURATION_FOLDERS.find((one) => path.startsWith(one))
  return folder === undefined ? null : path.slice(folder.length)
}

const CONFIGURATION_FOLDERS = [
  '/etc/nginx/',
  '/usr/local/etc/nginx/',
  '/usr/local/nginx/conf/',
  '/usr/local/openresty/nginx/conf/',
  '/opt/nginx/conf/',
  '/opt/bitnami/nginx/conf/',
]

/** Null where it leaves the workspace. */
function joined(base: string, path: string): string | null {
  const parts: string[] = []
  for (const part of `${base}/${path}`.split('/')) {
    if (part === '' || part === '.') continue
    if (part !== '..') parts.push(part)
    else if (parts.pop() === undefined) return null
  }
  return parts.join('/')
}

/** Files that every distribution ships, without a word on TLS. */
function isHarmless(pattern: string): boolean {
  return (
    /(^|\/)(mime\.types|fastcgi_params|fastcgi\.conf|uwsgi_params|scgi_params|proxy_params|koi-utf|koi-win|win-utf)$/.test(
      pattern,
    ) || /(^|\/)(modules-enabled|modules\.d|modules)\/\*\.conf$/.test(pattern)
  )
}

/** Their bodies are tables, not directives. */
export const NO_DIRECTIVES: ReadonlySet<string> = new Set([
  'map',
  'geo',
  'types',
  'split_clients',
  'charset_map',
  'match',
])
