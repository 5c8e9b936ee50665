import type { ConfigurationSources } from '../../model/configuration.ts'

/** Where the files of one server stand: on its host, and in the workspace. */
export interface Roots {
  /** Folder of the main file in the workspace, without a slash at the end; empty for the workspace itself. */
  readonly folder: string
  /** As `ServerRoot` has it; null where no file says. */
  readonly serverRoot: string | null
}

// Where packages put it: Debian, Red Hat, httpd's own, Docker's httpd, IBM's.
const USUAL_ROOTS = [
  '/etc/apache2',
  '/etc/httpd',
  '/usr/local/apache2',
  '/opt/IBM/HTTPServer',
  '/usr/local/etc/apache24',
]

/** Files of the workspace that an Include names, in httpd's order: sorted, a folder with all that is in it. */
export function includedFiles(written: string, roots: Roots, sources: ConfigurationSources): readonly string[] {
  for (const path of pathsInWorkspace(written, roots)) {
    if (!/[*?[]/.test(path)) {
      if (sources.read(path) !== null) return [path]
      const inside = [...sources.glob(`${path}/*`), ...sources.glob(`${path}/*/*`)]
      if (inside.length > 0) return inside
      continue
    }
    const found = sources.glob(path)
    if (found.length > 0) return found
  }
  return []
}

/** Every path of the workspace that a path of the host can be, the likeliest first. */
function pathsInWorkspace(written: string, { folder, serverRoot }: Roots): readonly string[] {
  const bases = folder === '' ? [''] : [folder]
  // conf/httpd.conf is read with the folder above as root.
  for (let at = folder; at !== ''; at = parentOf(at)) bases.push(parentOf(at))
  const roots = serverRoot === null ? USUAL_ROOTS : [serverRoot.replace(/\/+$/, ''), ...USUAL_ROOTS]
  const relative = written.startsWith('/')
    ? roots.flatMap((root) => (written.startsWith(`${root}/`) ? [written.slice(root.length + 1)] : []))
    : [written]
  const near = bases.slice(0, 2).flatMap((base) => relative.map((path) => normal(`${base}/${path}`)))
  const absolute = written.startsWith('/') ? bases.map((base) => normal(`${base}/${written}`)) : []
  return [...new Set([...near, ...absolute])]
}

function parentOf(path: string): string {
  const slash = path.lastIndexOf('/')
  return slash === -1 ? '' : path.slice(0, slash)
}

/** Without `.`, `..` and empty parts; above the workspace there is nothing. */
function normal(path: string): string {
  const parts: string[] = []
  for (const part of path.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '' && part !== '.') parts.push(part)
  }
  return parts.join('/')
}
