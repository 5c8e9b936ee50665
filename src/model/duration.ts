/** Milliseconds of `500ms`, `10s`, `5m`, `2h` or `180d`; null for anything else. */
export function parseDuration(text: string): number | null {
  const [, digits, unit] = /^(\d{1,9})(ms|s|m|h|d)$/u.exec(text) ?? []
  const unitMs = UNITS.get(unit ?? '')
  if (digits === undefined || unitMs === undefined) return null
  const ms = Number(digits) * unitMs
  return Number.isSafeInteger(ms) ? ms : null
}

const UNITS: ReadonlyMap<string, number> = new Map([
  ['ms', 1],
  ['s', 1_000],
  ['m', 60_000],
  ['h', 3_600_000],
  ['d', 86_400_000],
])

/** The shortest of these forms, in the largest unit that needs no fraction: `10s` and not `10000ms`. */
export function durationText(ms: number): string {
  const fitting = [...UNITS].filter(([, unitMs]) => ms >= unitMs && ms % unitMs === 0)
  const [unit, unitMs] = fitting.at(-1) ?? ['ms', 1]
  return `${ms / unitMs}${unit}`
}
