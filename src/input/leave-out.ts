import { createHash } from 'node:crypto'
import { describeWhere } from '../model/input-error.ts'
import type { PositionedDocument } from './positioned-document.ts'

/** A value that does not follow the schema, or a key that an object lacks. */
export interface WrongPlace {
  readonly path: readonly string[]
  /** Null when the value itself is wrong. */
  readonly missing: string | null
}

/**
 * The document without its wrong values, so that what is wrong in the others is said in the same run; the places of those
 * stay what they are. A target without a host gets one that is no other's, and does not exist. Null when nothing is left.
 */
export function leaveOut(wrong: readonly WrongPlace[], document: PositionedDocument): PositionedDocument | null {
  const root: Tree = { isWrong: false, missing: [], inner: new Map() }
  for (const { path, missing } of wrong) {
    let tree = root
    for (const step of path) {
      const inner = tree.inner.get(step) ?? { isWrong: false, missing: [], inner: new Map() }
      tree.inner.set(step, inner)
      tree = inner
    }
    if (missing === null) tree.isWrong = true
    else tree.missing.push(missing)
  }
  if (root.isWrong) return null
  const kept: KeptIndices = new Map()
  const standIn = (path: readonly string[]): string => {
    const place = describeWhere(document.locate(path, 'value'))
    return `${createHash('sha1')
      .update(`${place} ${path.join(' ')}`)
      .digest('hex')}.invalid`
  }
  const data = without(document.data, root, [], kept, standIn)
  return { data, locate: (path, what) => document.locate(originalPath(data, path, kept), what) }
}

interface Tree {
  isWrong: boolean
  readonly missing: string[]
  readonly inner: Map<string, Tree>
}

/** For each list the places that its entries had before. */
type KeptIndices = Map<unknown, readonly number[]>

function without(
  value: unknown,
  tree: Tree | undefined,
  path: readonly string[],
  kept: KeptIndices,
  standIn: (path: readonly string[]) => string,
): unknown {
  if (tree === undefined || typeof value !== 'object' || value === null) return value
  const left = Object.entries(value).flatMap(([key, inner]): [string, unknown][] => {
    const own = tree.inner.get(key)
    return own?.isWrong === true ? [] : [[key, without(inner, own, [...path, key], kept, standIn)]]
  })
  if (!Array.isArray(value)) {
    return Object.fromEntries([...left, ...tree.missing.map((key) => [key, standIn(path)])])
  }
  const list = left.map(([, inner]) => inner)
  kept.set(
    list,
    left.map(([index]) => Number(index)),
  )
  return list
}

function originalPath(data: unknown, path: readonly (string | number)[], kept: KeptIndices): (string | number)[] {
  let value = data
  return path.map((step) => {
    const original = kept.get(value)?.[Number(step)] ?? step
    value =
      typeof value === 'object' && value !== null ? Object.getOwnPropertyDescriptor(value, step)?.value : undefined
    return original
  })
}
