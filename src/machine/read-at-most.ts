import { closeSync, openSync, readSync } from 'node:fs'

/**
 * The bytes of a file, `limit` + 1 of them at most: the one too many tells that it is too large, also where it has no end.
 * Throws NodeJS.ErrnoException.
 */
export function readAtMost(path: string, limit: number): Uint8Array {
  const file = openSync(path, 'r')
  try {
    const chunks: Buffer[] = []
    for (let left = limit + 1; left > 0; ) {
      const chunk = Buffer.allocUnsafe(Math.min(left, CHUNK_BYTES))
      const count = readSync(file, chunk)
      if (count === 0) break
      chunks.push(chunk.subarray(0, count))
      left -= count
    }
    return Buffer.concat(chunks)
  } finally {
    closeSync(file)
  }
}

const CHUNK_BYTES = 256 * 1024
