import { randomBytes } from 'node:crypto'
import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  ftruncateSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { isSystemError } from '../model/system-error.ts'

/**
 * Writes a file whole or not at all: under a name of its own in the same folder, then renamed, so that no reader ever
 * finds half a report where a report was asked for. Pieces need not be held as one string. A device or a pipe is written
 * as it is. All at once and synchronously: a signal waits until the file is there. Throws NodeJS.ErrnoException.
 */
export function writeWhole(path: string, pieces: Iterable<string>): void {
  const there = statSync(path, { throwIfNoEntry: false })
  if (there === undefined) throughRename(path, pieces, null)
  // A folder fails here, with the code that says so. /dev/stdout may be a file that somebody else has open.
  else if (!there.isFile() || /^\/(dev|proc)\//.test(path)) into(openSync(path, 'w'), pieces)
  else overwrite(path, pieces, there)
}

function overwrite(path: string, pieces: Iterable<string>, there: Stats): void {
  // A file that is not to be written is not replaced either.
  accessSync(path, constants.W_OK)
  try {
    // The link stays, what it points at is replaced.
    throughRename(realpathSync(path), pieces, there)
  } catch (error) {
    if (!isSystemError(error) || !FOLDER_CODES.has(error.code)) throw error
    inPlace(path, pieces)
  }
}

function throughRename(path: string, pieces: Iterable<string>, there: Stats | null): void {
  // Short, whatever the length of the name that was asked for.
  const temporary = join(dirname(path), `.ats-gate-${randomBytes(6).toString('hex')}.tmp`)
  const file = openSync(temporary, 'wx')
  try {
    if (there !== null) fchmodSync(file, there.mode)
    into(file, pieces)
    renameSync(temporary, path)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  }
}

/** A file that may be written in a folder that may not, or that is a mount of its own: then at least never half of it. */
function inPlace(path: string, pieces: Iterable<string>): void {
  try {
    into(openSync(path, 'w'), pieces)
  } catch (error) {
    const file = openSync(path, 'r+')
    ftruncateSync(file)
    closeSync(file)
    throw error
  }
}

/** Closes the file, too. */
function into(file: number, pieces: Iterable<string>): void {
  try {
    let pending: string[] = []
    let length = 0
    const flush = (): void => {
      writeAll(file, Buffer.from(pending.join('')))
      pending = []
      length = 0
    }
    for (const piece of pieces) {
      pending.push(piece)
      length += piece.length
      if (length >= CHUNK_CHARACTERS) flush()
    }
    flush()
  } finally {
    closeSync(file)
  }
}

/** On a disk that fills up, the system takes a part and says so; only the next call fails. */
function writeAll(file: number, bytes: Uint8Array): void {
  for (let offset = 0; offset < bytes.length; ) offset += writeSync(file, bytes, offset)
}

/** One write of the system each; a target takes about 20 kB. */
const CHUNK_CHARACTERS = 1024 * 1024

const FOLDER_CODES: ReadonlySet<string> = new Set(['EACCES', 'EPERM', 'EROFS', 'EBUSY'])
