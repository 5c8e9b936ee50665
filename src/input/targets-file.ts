import { dirname, extname } from 'node:path'
import { fileNamed, readText } from './files.ts'
import { type ListedTarget, listedEntry, listedLines } from './listed-target.ts'
import { parseTargetsFile } from './policy-file.ts'
import type { Given, Reading } from './reading.ts'

/**
 * The targets that a file lists: YAML or JSON where its name ends in .yml, .yaml or .json, or where its first line that
 * is neither empty nor a comment begins a YAML list or mapping; else text with one target a line.
 */
export function readTargetsFile(given: Given, reading: Reading): ListedTarget[] {
  const file = fileNamed(given.text, reading.workspace)
  const text = readText(file, reading.files, given.where, reading.faults)
  if (text === null) return []
  if (!isStructured(file.path, text)) return listedLines(text, file.display, reading)
  const written = parseTargetsFile(text, file.display, reading.faults)
  if (written === null) return []
  const source = { document: written.document, folder: dirname(file.path) }
  return written.targets.flatMap(
    (target, index) => listedEntry(target, source, [...written.path, index], reading) ?? [],
  )
}

function isStructured(path: string, text: string): boolean {
  if (STRUCTURED.has(extname(path).toLowerCase())) return true
  const first = text.split('\n').find((line) => line.trim() !== '' && !line.trimStart().startsWith('#')) ?? ''
  // "[" alone would also begin [2001:db8::1]:443.
  return /^\s*(?:-(?:\s|$)|---|\{|\[\s*(?:["'{\]]|$)|targets\s*:(?:\s|$))/u.test(first)
}

const STRUCTURED: ReadonlySet<string> = new Set(['.yml', '.yaml', '.json'])
