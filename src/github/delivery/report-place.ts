import { lstatSync, realpathSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { isBelow } from '../../input/files.ts'

/**
 * True for a file of the workspace that links lead out of it: a change that is not merged may have made them, and what it
 * chose would be overwritten.
 */
export function isLedOut(file: string, workspace: string): boolean {
  if (!isBelow(file, workspace)) return false
  const led = ledTo(file)
  return led === null || !isBelow(led, realpathSync(workspace))
}

/** Where writing it would end, whatever of it is there; null where a link leads to nothing. */
function ledTo(path: string): string | null {
  if (lstatSync(path, { throwIfNoEntry: false }) === undefined) {
    const folder = ledTo(dirname(path))
    return folder === null ? null : join(folder, basename(path))
  }
  try {
    return realpathSync(path)
  } catch {
    // To itself, too.
    return null
  }
}
