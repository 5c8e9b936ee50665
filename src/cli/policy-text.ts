import type { DescribedPolicy } from '../input/load-run.ts'
import type { PolicyRow } from '../input/policy-origins.ts'
import { valueText } from '../input/written-settings.ts'
import { type Line, line, outside, textOf } from '../reports/sanitize.ts'
import { wrapped } from '../reports/wrap.ts'

/** The policy in force as an aligned table: key, value, where it came from. */
export function policyText({ policy, rows, targetRows }: DescribedPolicy, columns: number): string {
  const { name, source, sha256 } = policy
  const cells = rows.map(policyCells)
  const ownCells = targetRows.map(targetCells)
  const all = [...cells, ...ownCells]
  const key = Math.max(...all.map((each) => each.key.length))
  const room = columns - MARGINS - key - Math.max(...all.map(({ from }) => from.length))
  const fitting = all.map(({ value }) => value.join(', ').length).filter((length) => length <= room)
  const layout: Layout = { key, value: room < LEAST_ROOM ? 0 : Math.max(LEAST_ROOM, ...fitting) }
  const head =
    source === 'built-in' ? line`${name}, a built-in policy` : line`${source}, on the built-in policy ${name}`
  const targets = [...new Set(targetRows.map(({ path }) => path[0] ?? ''))]
  return textOf([
    ...wrapped(head, columns),
    line`sha256 ${sha256}`,
    line``,
    ...cells.flatMap((each) => cellLines(each, layout)),
    ...targets.flatMap((target) => [
      line``,
      line`Only for ${target}:`,
      ...ownCells.filter((_, i) => targetRows[i]?.path[0] === target).flatMap((each) => cellLines(each, layout)),
    ]),
  ])
}

interface Cells {
  readonly key: string
  readonly value: readonly string[]
  readonly from: string
}

/** Widths of the columns; 0 for values below their keys throughout. */
interface Layout {
  readonly key: number
  readonly value: number
}

/** A requirement stands for its level; its other settings stand under it. */
function policyCells({ path, value, from }: PolicyRow): Cells {
  const [first = '', ...rest] = path
  return { key: first === 'requirements' ? requirementKey(rest) : path.join('.'), value: listed(value), from }
}

/** Only some settings stand here, so that each names its requirement. */
function targetCells({ path, value, from }: PolicyRow): Cells {
  const [, first, ...rest] = path
  const key = first === 'requirements' ? rest.join('.').replace(/\.level$/u, '') : path.slice(1).join('.')
  return { key, value: listed(value), from }
}

function requirementKey([id = '', setting = '']: readonly string[]): string {
  return setting === 'level' ? id : `  ${setting}`
}

function listed(value: PolicyRow['value']): readonly string[] {
  return Array.isArray(value) && value.length > 0 ? value : [valueText(value)]
}

/** A value without room beside its key, such as a list of suites, stands below it, one a line. */
function cellLines({ key, value, from }: Cells, layout: Layout): readonly Line[] {
  const text = value.join(', ')
  const begin = line`  ${outside(key.padEnd(layout.key))}`
  if (text.length <= layout.value) return [line`${begin}  ${outside(text.padEnd(layout.value))}  ${from}`]
  const below = value.map((each) => line`      ${each}`)
  return layout.value === 0
    ? [line`${begin}  ${from}`, ...below]
    : [line`${begin}  ${outside(`${value.length} in all:`.padEnd(layout.value))}  ${from}`, ...below]
}

/** Two spaces before each cell. */
const MARGINS = 6

const LEAST_ROOM = 12
