import type { InputFault } from '../model/input-error.ts'

/** By place inside a file; files, and arguments before them, in the order in which they were read. */
export function inFileOrder(faults: readonly InputFault[]): InputFault[] {
  const files = [...new Set(faults.map(({ where }) => fileOf(where)))]
  return faults.toSorted((a, b) => {
    if (typeof a.where === 'string' || typeof b.where === 'string' || a.where.file !== b.where.file) {
      return files.indexOf(fileOf(a.where)) - files.indexOf(fileOf(b.where))
    }
    return a.where.line - b.where.line || a.where.column - b.where.column
  })
}

function fileOf(where: InputFault['where']): string | null {
  return typeof where === 'string' ? null : where.file
}
