import { join } from 'node:path'
import { isSystemError } from '../model/system-error.ts'
import { byBytes, textOf } from './configuration-sources.ts'
import { type FolderEntry, MAX_FILE_BYTES } from './files.ts'
import type { KnownDialects } from './known-dialects.ts'
import type { Found, WorkspaceFiles } from './workspace-files.ts'

/** What a folder has of configurations. */
export interface FolderContent {
  readonly files: readonly RecognisedFile[]
  /** It has more than is looked through. */
  readonly isCut: boolean
}

export interface RecognisedFile extends Found {
  readonly dialect: string
}

/**
 * The configurations in a folder and below, sorted. No link is followed: what it leads to in the folder is met anyway. Left out
 * is what no server reads: copies that editors and packages leave, and what stands beside the folder of what is enabled.
 */
export function configurationsBelow(
  folder: Found,
  said: string | null,
  files: WorkspaceFiles,
  dialects: KnownDialects,
): FolderContent {
  const found: RecognisedFile[] = []
  let left = MOST_ENTRIES
  let isCut = false
  const search = (at: string, depth: number): void => {
    const entries = [...listed(at, files)].sort((a, b) => byBytes(a.name, b.name))
    left -= entries.length
    if (left < 0 || depth > MOST_LEVELS) isCut = true
    if (isCut) return
    const enabled = entries.filter(({ name }) => name.endsWith('-enabled')).map(({ name }) => name)
    for (const { name, kind } of entries) {
      const path = join(at, name)
      if (kind === 'folder') {
        const isOfEnabled = enabled.includes(name.replace(/-available$/u, '-enabled')) && name.endsWith('-available')
        if (!SKIPPED_FOLDERS.has(name) && !isOfEnabled) search(path, depth + 1)
      } else if (kind === 'file' && !NO_CONFIGURATION.test(name)) {
        const recognised = recognisedAt(path, said, files, dialects)
        if (recognised !== null) found.push(recognised)
      }
    }
  }
  search(folder.path, 0)
  return { files: found, isCut }
}

/** More than that is no folder of configurations. */
const MOST_ENTRIES = 50_000
const MOST_LEVELS = 24

const SKIPPED_FOLDERS: ReadonlySet<string> = new Set(['.git', '.hg', '.svn', 'node_modules'])

/** By the end of the name: programs, pictures, archives, and the copies beside a configuration. */
const NO_CONFIGURATION =
  /(?:~|\.(?:bak|orig|rej|diff|patch|sw[op]|old|disabled|dpkg-\w+|rpm(?:save|new|orig)|md|html?|css|[cm]?[jt]sx?|map|py|rb|go|rs|java|class|jar|war|[ch](?:pp)?|so|dll|exe|png|jpe?g|gif|svg|ico|webp|pdf|zip|gz|xz|bz2|tgz|tar|woff2?|ttf|lock|log|pem|crt|cer|key|der|p12|jks|kdb|sth))$/iu

function recognisedAt(
  path: string,
  said: string | null,
  files: WorkspaceFiles,
  dialects: KnownDialects,
): RecognisedFile | null {
  const found = files.find(path)
  if (found === null) return null
  try {
    const bytes = files.files.read(found.path, MAX_FILE_BYTES)
    const text = bytes.length > MAX_FILE_BYTES ? null : textOf(bytes)
    const dialect = text === null ? null : dialects.recognise(found.display, text, said)
    return dialect === null ? null : { ...found, dialect }
  } catch (error) {
    if (!isSystemError(error)) throw error
    return null
  }
}

function listed(path: string, { files }: WorkspaceFiles): readonly FolderEntry[] {
  try {
    return files.list(path)
  } catch (error) {
    if (!isSystemError(error)) throw error
    return []
  }
}
