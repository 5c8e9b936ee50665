/** A moment as RFC 3339 §5.6 writes it, such as `2027-03-31T00:00:00Z`; null for anything else, leap seconds included. */
export function parseTime(text: string): Date | null {
  const [, day, clock, offset] = DATE_TIME.exec(text) ?? []
  if (day === undefined || clock === undefined || offset === undefined) return null
  // Date carries 30 February over into March; RFC 3339 has no such day.
  const midnight = new Date(`${day}T00:00:00Z`)
  if (Number.isNaN(midnight.getTime()) || !midnight.toISOString().startsWith(day)) return null
  return new Date(`${day}T${clock}${offset.toUpperCase()}`)
}

const DATE_TIME =
  /^(\d{4}-\d{2}-\d{2})[Tt]((?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?)([Zz]|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/u
