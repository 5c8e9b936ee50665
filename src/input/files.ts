import { isAbsolute, relative, resolve, sep } from 'node:path'
import type { InputFault } from '../model/input-error.ts'
import type { Location } from '../model/target.ts'
import { quoted } from './did-you-mean.ts'

/** The file system, as an argument. Both throw NodeJS.ErrnoException. Paths are absolute. */
export interface Files {
  read(path: string): Uint8Array
  /** The path with every symbolic link resolved. */
  realpath(path: string): string
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
 * A path written in a file: resolves against that file's folder and stays, links resolved, under it or the workspace.
 * Null, with a fault, when it does not or is not there.
 */
export function fileNamedIn(
  written: string,
  folder: string,
  workspace: string,
  files: Files,
  where: Location | string,
  faults: InputFault[],
): NamedFile | null {
  const path = resolve(folder, written)
  const outside: InputFault = {
    code: 'FILE_OUTSIDE',
    what: `${quoted(written)} leads out of the folder of the policy and out of the workspace`,
    where,
    mend: 'copy the file into the workspace and name the copy',
  }
  const roots = [folder, workspace]
  try {
    // First by its text alone, so that a policy cannot find out which files there are elsewhere.
    if (roots.some((root) => isBelow(path, root))) {
      const real = files.realpath(path)
      if (roots.some((root) => isBelow(real, files.realpath(root)))) {
        return { path: real, display: displayBelow(path, workspace) ?? written }
      }
    }
    faults.push(outside)
  } catch (error) {
    faults.push(unreadableFile(written, where, error))
  }
  return null
}

/** UTF-8 text without a byte order mark; null, with a fault, when there is none to be had. */
export function readText(file: NamedFile, files: Files, where: Location | string, faults: InputFault[]): string | null {
  let bytes: Uint8Array
  try {
    bytes = files.read(file.path)
  } catch (error) {
    faults.push(unreadableFile(file.display, where, error))
    return null
  }
  if (bytes.length > MAX_FILE_BYTES) {
    faults.push({
      code: 'FILE_TOO_LARGE',
      what: `${quoted(file.display)} is larger than ${MAX_FILE_BYTES / 1024} KiB`,
      where,
      mend: 'split it, or check that it is the file you mean',
    })
    return null
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    faults.push({
      code: 'FILE_NOT_UTF8',
      what: `${quoted(file.display)} is not UTF-8 text`,
      where,
      mend: 'save it as UTF-8, or check that it is the file you mean',
    })
    return null
  }
}

export function isMissing(error: unknown): boolean {
  return errorCode(error) === 'ENOENT'
}

/** Rethrows what is not trouble of the file system. */
export function unreadableFile(written: string, where: Location | string, error: unknown): InputFault {
  const code = errorCode(error)
  if (code === null) throw error
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return {
      code: 'FILE_MISSING',
      what: `there is no file ${quoted(written)}`,
      where,
      mend: 'check the spelling, and where the path starts from',
    }
  }
  const what = code === 'EISDIR' ? `${quoted(written)} is a folder` : `${quoted(written)} cannot be read (${code})`
  const mend = code === 'EISDIR' ? 'name a file in it' : 'check the permissions of the file'
  return { code: 'FILE_UNREADABLE', what, where, mend }
}

function errorCode(error: unknown): string | null {
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
    ? error.code
    : null
}

function isBelow(path: string, folder: string): boolean {
  const steps = relative(folder, path)
  return steps !== '..' && !steps.startsWith(`..${sep}`) && !isAbsolute(steps)
}

function displayBelow(path: string, workspace: string): string | null {
  return isBelow(path, workspace) ? relative(workspace, path).replaceAll(sep, '/') || '.' : null
}
