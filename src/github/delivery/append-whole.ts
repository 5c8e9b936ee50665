import { statSync, truncateSync } from 'node:fs'

/**
 * Lets `append` add to a file that the runner made: all of it or nothing, since the runner refuses half an output and
 * shows half a summary. Throws NodeJS.ErrnoException; ENOENT when the file is not there, which is never made anew.
 */
export function appendWhole(file: string, append: () => void): void {
  const before = statSync(file)
  try {
    append()
  } catch (error) {
    if (before.isFile()) truncateSync(file, before.size)
    throw error
  }
}
