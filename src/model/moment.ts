/** `2026-03-31 12:00 UTC`; seconds where there are some. */
export function describeMoment(moment: Date): string {
  const [day, clock = ''] = moment.toISOString().split('T')
  return `${day} ${clock.slice(0, clock.startsWith(':00', 5) ? 5 : 8)} UTC`
}

/** `12 days`, and below two days `30 hours`; whole ones, rounded down. */
export function describeSpan(ms: number): string {
  const hours = Math.floor(Math.abs(ms) / 3_600_000)
  if (hours >= 48) return counted(Math.floor(hours / 24), 'day')
  return hours === 0 ? 'less than an hour' : counted(hours, 'hour')
}

/** `1 certificate`, `3 certificates`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

/** `398 days`, `825 days 1 hour`, `90 days 1 second`: exact to the second. */
export function describeLength(seconds: number): string {
  const parts = UNITS.flatMap(([noun, size, of]) => {
    const count = Math.floor(seconds / size) % of
    return count === 0 ? [] : [counted(count, noun)]
  })
  return parts.join(' ') || counted(0, 'second')
}

// Each with its seconds, and how many make the next one.
const UNITS = [
  ['day', 86_400, Number.POSITIVE_INFINITY],
  ['hour', 3600, 24],
  ['minute', 60, 60],
  ['second', 1, 60],
] as const
