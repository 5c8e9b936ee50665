import type { InputFault } from '../model/input-error.ts'

/**
 * By place inside a file; files, and arguments before them, in the order in which they were read. A fault of a file that
 * is read twice, as a base of two bases is, is one fault.
 */
export function inFileOrder(faults: readonly InputFault[]): InputFault[] {
  const distinct = [...new Map(faults.map((fault) => [JSON.stringify(fault), fault])).values()]
  const files = [...new Set(distinct.map(({ where }) => fileOf(where)))]
  return distinct.toSorted((a, b) => {
    if (typeof a.where === 'string' || typeof b.where === 'string' || a.where.file !== b.where.file) {
      return rank(files, a) - rank(files, b)
    }
    return a.where.line - b.where.line || a.where.column - b.where.column
  })
}

function rank(files: readonly (string | null)[], { where }: InputFault): number {
  return typeof where === 'string' ? -1 : files.indexOf(where.file)
}

function fileOf(where: InputFault['where']): string | null {
  return typeof where === 'string' ? null : where.file
}
