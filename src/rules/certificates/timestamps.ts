import type { ListedLog, LogList } from '../../model/log-list.ts'
import { describeMoment } from '../../model/moment.ts'
import type { Certificate } from '../../x509/certificate.ts'
import { lifetimeDays } from '../../x509/days-left.ts'
import type { SignedCertificateTimestamp } from '../../x509/sct-list.ts'
import { certificateEntry, isSignedByLog, type LogEntry, precertificateEntry } from '../../x509/verify-sct.ts'

/** A timestamp of a leaf, and what it counts for. */
export interface Timestamp {
  readonly logId: string
  /** In the certificate, or beside it: in the TLS extension or the staple. */
  readonly isEmbedded: boolean
  readonly timestampMs: number
  readonly standing: Standing
}

export type Standing =
  /** No log list: nobody knows the log. */
  | { readonly kind: 'unchecked' }
  /** Its log is trusted; `once`: it was, and is retired since. */
  | { readonly kind: 'current' | 'once'; readonly log: ListedLog }
  /** The list does not have its log. */
  | { readonly kind: 'unlisted' }
  | { readonly kind: 'void'; readonly reason: string }

/** Timestamps as they came, for one flight. */
export interface Delivered {
  readonly embedded: readonly SignedCertificateTimestamp[]
  readonly beside: readonly SignedCertificateTimestamp[]
}

/** What each counts for, as of a moment. Without a list only those of the future are void. Throws nothing. */
export function timestampsOf(
  { embedded, beside }: Delivered,
  leaf: Certificate,
  issuer: Certificate,
  list: LogList | null,
  at: Date,
): readonly Timestamp[] {
  const rows = (scts: readonly SignedCertificateTimestamp[], isEmbedded: boolean): readonly Timestamp[] => {
    const entry = list === null ? null : isEmbedded ? precertificateEntry(leaf, issuer) : certificateEntry(leaf)
    return scts.map((sct) => {
      const { logId, timestampMs } = sct
      return { logId, isEmbedded, timestampMs, standing: standingOf(sct, isEmbedded, entry, leaf, list, at) }
    })
  }
  return oncePerLog([...rows(embedded, true), ...rows(beside, false)].map((one, _, all) => asRetired(one, all, at)))
}

/** States of logs that a device trusts now. Apple's log program; a log that is read-only has signed nothing since. */
const CURRENT: ReadonlySet<string | null> = new Set(['qualified', 'usable', 'readonly'])

function standingOf(
  sct: SignedCertificateTimestamp,
  isEmbedded: boolean,
  entry: LogEntry | null,
  leaf: Certificate,
  list: LogList | null,
  at: Date,
): Standing {
  if (sct.timestampMs > at.getTime()) return { kind: 'void', reason: 'it is of a time to come' }
  if (list === null) return { kind: 'unchecked' }
  const log = list.logs.find(({ id }) => id === sct.logId)
  if (log === undefined) return { kind: 'unlisted' }
  const reason = faultOf(sct, log, isEmbedded, leaf)
  if (reason !== null) return { kind: 'void', reason }
  if (entry === null || !isSignedByLog(sct, entry, Buffer.from(log.key, 'base64'))) {
    return { kind: 'void', reason: 'its signature is not that of the log for this certificate' }
  }
  return { kind: CURRENT.has(log.state) ? 'current' : 'once', log }
}

/** Why a timestamp of this log counts for nothing, whatever its signature. */
function faultOf(
  { timestampMs }: SignedCertificateTimestamp,
  { state, sinceMs, interval }: ListedLog,
  isEmbedded: boolean,
  { notAfter }: Certificate,
): string | null {
  const end = notAfter.getTime()
  if (interval !== null && (end < interval.startMs || end >= interval.endMs)) {
    return 'the log does not take certificates that end when this one does'
  }
  if (state === 'retired') {
    if (!isEmbedded) return 'the log is retired, and the timestamp is not in the certificate'
    return sinceMs !== null && timestampMs < sinceMs ? null : 'the log was retired before it'
  }
  if (state === 'readonly' && sinceMs !== null && timestampMs > sinceMs) return 'the log was read-only before it'
  return CURRENT.has(state) ? null : `the log is ${state ?? 'in no state that the list names'}`
}

/** A retired log was trusted when the certificate was issued: the earliest timestamp of a log of today says when. */
function asRetired(one: Timestamp, all: readonly Timestamp[], at: Date): Timestamp {
  if (one.standing.kind !== 'once') return one
  const { sinceMs } = one.standing.log
  const current = all.filter(({ standing }) => standing.kind === 'current')
  const issuedMs = Math.min(at.getTime(), ...current.map(({ timestampMs }) => timestampMs))
  if (sinceMs !== null && issuedMs < sinceMs) return one
  return { ...one, standing: { kind: 'void', reason: 'the log was retired before the certificate was issued' } }
}

/** Of two by the same log in the same place the one that counts. */
function oncePerLog(all: readonly Timestamp[]): readonly Timestamp[] {
  const kept = new Map<string, Timestamp>()
  for (const one of all) {
    const key = `${one.isEmbedded} ${one.logId}`
    const before = kept.get(key)
    if (before === undefined || before.standing.kind === 'void') kept.set(key, one)
  }
  return [...kept.values()]
}

const APRIL_2021 = new Date('2021-04-21T00:00:00Z')
const DAYS = { short: 180, middle: 825 } as const

/** How many logs Apple wants to see embedded, and how many of one operator count: its policy page, and trustd. */
export function requiredOf(leaf: Certificate): { readonly count: number; readonly perOperator: number } {
  if (leaf.notBefore < APRIL_2021) {
    const months = wholeMonths(leaf.notBefore, leaf.notAfter)
    const count = months < 15 ? 2 : months <= 27 ? 3 : months <= 39 ? 4 : 5
    return { count, perOperator: Number.POSITIVE_INFINITY }
  }
  const days = lifetimeDays(leaf)
  if (days <= DAYS.short) return { count: 2, perOperator: 1 }
  return { count: days <= DAYS.middle ? 3 : 4, perOperator: 2 }
}

/** Calendar months from one moment to another, rounded down. */
function wholeMonths(from: Date, to: Date): number {
  const months = (to.getUTCFullYear() - from.getUTCFullYear()) * 12 + to.getUTCMonth() - from.getUTCMonth()
  const reached = new Date(from)
  reached.setUTCMonth(from.getUTCMonth() + months)
  return reached > to ? months - 1 : months
}

/** `problem`: the end of a sentence that begins with the leaf; null when there are enough. */
export interface Sufficiency {
  readonly way: 'embedded' | 'beside' | null
  /** Logs that count towards the number that is required of the certificate itself. */
  readonly counted: number
  readonly problem: string | null
}

/**
 * Apple's policy. Either embedded: as many logs as the lifetime asks for, one of them trusted today; or beside: two logs
 * that are trusted today, one of the timestamps beside the certificate. One log is to follow RFC 6962 either way.
 */
export function sufficiencyOf(timestamps: readonly Timestamp[], leaf: Certificate): Sufficiency {
  const { count, perOperator } = requiredOf(leaf)
  const counting = timestamps.filter(({ standing }) => standing.kind !== 'void' && standing.kind !== 'unlisted')
  const embedded = counting.filter(({ isEmbedded }) => isEmbedded)
  const counted = cappedCount(embedded, perOperator)
  const embeddedProblem = wayProblem(embedded, counted, count)
  if (embeddedProblem === null) return { way: 'embedded', counted, problem: null }
  const now = counting.filter(({ standing }) => standing.kind !== 'once')
  const isBeside = now.some((one) => !one.isEmbedded)
  if (isBeside && wayProblem(now, cappedCount(now, 1), 2) === null) return { way: 'beside', counted, problem: null }
  return { way: null, counted, problem: embeddedProblem }
}

/** Android's, Conscrypt: the same numbers, and two operators; those beside the certificate do not join those in it. */
export function isEnoughForAndroid(timestamps: readonly Timestamp[], leaf: Certificate): boolean {
  const counting = timestamps.filter(({ standing }) => standing.kind !== 'void' && standing.kind !== 'unlisted')
  const embedded = counting.filter(({ isEmbedded }) => isEmbedded)
  const beside = counting.filter(({ isEmbedded }) => !isEmbedded)
  const needed = lifetimeDays(leaf) <= DAYS.short ? 2 : 3
  return (logsOf(embedded).size >= needed && cappedCount(embedded, 1) >= 2) || cappedCount(beside, 1) >= 2
}

/** Why these are not enough. */
function wayProblem(timestamps: readonly Timestamp[], counted: number, required: number): string | null {
  if (counted < required) return counted < logsOf(timestamps).size ? 'too few operators' : 'too few logs'
  const standings = timestamps.map(({ standing }) => standing)
  if (standings.every(({ kind }) => kind === 'once')) return 'every log is retired'
  return standings.some((one) => !('log' in one) || one.log.kind === 'rfc6962') ? null : 'no log follows RFC 6962'
}

/** Logs, but no more of one operator than this; without a list every log has an operator of its own. */
function cappedCount(timestamps: readonly Timestamp[], perOperator: number): number {
  const byOperator = new Map<string, Set<string>>()
  for (const { logId, standing } of timestamps) {
    const operator = 'log' in standing ? standing.log.operator : `of ${logId}`
    byOperator.set(operator, (byOperator.get(operator) ?? new Set()).add(logId))
  }
  return [...byOperator.values()].reduce((sum, logs) => sum + Math.min(logs.size, perOperator), 0)
}

function logsOf(timestamps: readonly Timestamp[]): ReadonlySet<string> {
  return new Set(timestamps.map(({ logId }) => logId))
}

/** `"Argon 2027h1" (Google)`, else the identifier of the log. */
export function logName(logId: string, list: LogList | null): string {
  const log = list?.logs.find(({ id }) => id === logId)
  return log === undefined ? `log ${logId}` : `"${log.name}" (${log.operator})`
}

/** ` of 2026-07-01 12:00 UTC`; nothing for a time that no calendar has. */
export function madeOn({ timestampMs }: Timestamp): string {
  const moment = new Date(timestampMs)
  return Number.isNaN(moment.getTime()) ? '' : ` of ${describeMoment(moment)}`
}
