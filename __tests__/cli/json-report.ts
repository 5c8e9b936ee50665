import { readFileSync } from 'node:fs'

/** A file that must hold one JSON value. */
export function json(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'))
}
