import { isAbsolute, relative, resolve, sep } from 'node:path'
import type { InputFault } from '../model/input-error.ts'
import type { Location } from '../model/target.ts'
import { quoted } from './did-you-mean.ts'
import { faultInside, textIn } from './file-text.ts'

/** The file system, as an argument. All throw NodeJS.ErrnoException. Paths are absolute. */
export interface Files {
  /** `limit` + 1 bytes at most, `MAX_FILE_BYTES` where no limit is given: the one too many tells that there are more. */
  read(path: string, limit?: number): Uint8Array
  /** The path with every symbolic link resolved. */
  realpath(path: string): string
  /** A pipe, a socket or a device, links followed: opening or reading it may take for ever. */
  isSpecial(path: string): boolean
}

/** One whose folders can be listed too. */
export interface Folders extends Files {
  /** What stands in a folder, in no order. */
  list(path: string): readonly FolderEntry[]
}

export interface FolderEntry {
  readonly name: string
  readonly kind: 'file' | 'folder' | 'link' | 'other'
}

/** A file the user named. */
export interface NamedFile {
  /** Absolute; symbolic links resolved where the file had to stay inside a folder. */
  readonly path: string
  /** For people and locations: relative to the workspace where it lies below, else as the user named it. */
  readonly display: string
}

/** Policies, target lists and PEM files are small; a device file or a log must not fill our memory. */
export const MAX_FILE_BYTES = 1024 * 1024

/** A path on the command line: free. */
export function fileNamed(written: string, workspace: string): NamedFile {
  const path = resolve(workspace, written)
  const below = displayBelow(path, workspace)
  return { path, display: below ?? written }
}

/**
 * A path written in a file: resolves against that file's folder and stays, links resolved, under it or the workspace, and
 * is neither a pipe nor a device. Null, with a fault, when it does not or is not there.
 */
export function fileNamedIn(
  written: string,
  folder: string,
  workspace: string,
  files: Files,
  where: Location,
  faults: InputFault[],
): NamedFile | null {
  const problem = (code: string, what: string, mend: string): null => {
    faults.push({ code, what: `${quoted(written)} ${what}`, where, mend })
    return null
  }
  if (/\p{Cc}/u.test(written)) return problem('FILE_NAME', 'has a control character in it', 'name a file without it')
  const path = resolve(folder, written)
  const roots = [folder, workspace]
  try {
    // First by its text alone, so that a policy cannot find out which files there are elsewhere.
    const isInside = roots.some((root) => isBelow(path, root))
    const real = isInside ? files.realpath(path) : null
    if (real === null || !roots.some((root) => isBelow(real, files.realpath(root)))) {
      const mend = 'copy the file into the workspace and name the copy'
      return problem('FILE_OUTSIDE', 'leads out of the folder of the policy and out of the workspace', mend)
    }
    if (files.isSpecial(real)) {
      return problem('FILE_SPECIAL', 'is a pipe, a socket or a device', 'name a regular file')
    }
    return { path: real, display: displayBelow(path, workspace) ?? written }
  } catch (error) {
    faults.push(unreadableFile(written, where, error))
    return null
  }
}

/** At most `MAX_FILE_BYTES`; null, with a fault, when there are none to be had. */
export function readBytes(
  file: NamedFile,
  files: Files,
  where: Location | string,
  faults: InputFault[],
): Uint8Array | null {
  try {
    const bytes = files.read(file.path)
    if (bytes.length <= MAX_FILE_BYTES) return bytes
    const mend = 'split it, or check that it is the file you mean'
    const what = `is larger than ${MAX_FILE_BYTES / 1024} KiB`
    faults.push(faultInside(file.display, { line: 1, column: 1 }, where, { code: 'FILE_TOO_LARGE', what, mend }))
  } catch (error) {
    faults.push(unreadableFile(file.display, where, error))
  }
  return null
}

/** UTF-8 text without a byte order mark; null, with a fault, when there is none to be had or nobody should see it. */
export function readText(file: NamedFile, files: Files, where: Location | string, faults: InputFault[]): string | null {
  const bytes = readBytes(file, files, where, faults)
  return bytes === null ? null : textIn(bytes, file.display, where, faults)
}

function unreadableMend(code: string): string {
  if (code === 'EISDIR') return 'name a file in it'
  if (code === 'ESUBMODULE') return 'copy the file into the repository, or name the policy as owner/repo/path@ref'
  return code === 'ELOOP' || code === 'ELINKOUT' ? 'name the file itself' : 'check the permissions of the file'
}

/** Rethrows what is not trouble of the file system. */
export function unreadableFile(written: string, where: Location | string, error: unknown): InputFault {
  const code = errorCode(error)
  if (code === null) throw error
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    const mend = missingMend(written, where)
    return { code: 'FILE_MISSING', what: `there is no file ${quoted(written)}`, where, mend }
  }
  const why = WHY_UNREADABLE.get(code) ?? `cannot be read (${code})`
  return { code: 'FILE_UNREADABLE', what: `${quoted(written)} ${why}`, where, mend: unreadableMend(code) }
}

const WHY_UNREADABLE: ReadonlyMap<string, string> = new Map([
  ['EISDIR', 'is a folder'],
  ['ELOOP', 'is a symbolic link that leads to itself'],
  // Ours, of files that a pull request could change (github/policy-ref/fetched-files.ts).
  ['ELINKOUT', 'is a symbolic link that leads out of the repository'],
  ['ESUBMODULE', 'is in a submodule, and which commit of it is taken a pull request can change'],
])

function missingMend(written: string, where: Location | string): string {
  if (/^[a-z][a-z0-9+.-]*:\/\//iu.test(written)) return 'save it as a file and name that: nothing is fetched'
  if (written.startsWith('~')) return 'write the path out: "~" stands for nothing here'
  if (typeof where === 'string') return 'check the spelling, and where the path starts from'
  return `check the spelling: the path starts from the folder of ${where.file}`
}

/** Not by its class: inside a test runner that has a realm of its own, the errors of Node are of another one. */
function errorCode(error: unknown): string | null {
  const isObject = typeof error === 'object' && error !== null
  return isObject && 'code' in error && typeof error.code === 'string' ? error.code : null
}

/** Also of the folder itself; by the words of the path alone, no link is looked at. */
export function isBelow(path: string, folder: string): boolean {
  const steps = relative(folder, path)
  return steps !== '..' && !steps.startsWith(`..${sep}`) && !isAbsolute(steps)
}

function displayBelow(path: string, workspace: string): string | null {
  return isBelow(path, workspace) ? relative(workspace, path).replaceAll(sep, '/') || '.' : null
}
