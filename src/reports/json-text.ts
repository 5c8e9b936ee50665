import type { TargetReport } from '../model/report.ts'

/** One target of the report, on one line. */
export function targetJson(target: TargetReport): string {
  return quoted(target)
}

/**
 * JSON that is also safe in the log of a workflow: what a terminal or the runner would obey stands as an escape, so a
 * parser still reads the very value. Strings are the only place where these characters can occur.
 */
export function quoted(value: unknown): string {
  return JSON.stringify(value)
    .replace(UNSEEN, (character) => character.split('').map(escaped).join(''))
    .replaceAll('##[', '##\\u005b')
}

/** Those of sanitize.ts that `JSON.stringify` leaves as they are. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu

function escaped(codeUnit: string): string {
  return `\\u${codeUnit.charCodeAt(0).toString(16).padStart(4, '0')}`
}
