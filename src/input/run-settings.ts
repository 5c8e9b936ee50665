import { parseDuration } from '../model/duration.ts'
import type { InputFault } from '../model/input-error.ts'
import type { FailOn, Limits, OnUndetermined } from '../model/policy.ts'
import type { Location } from '../model/target.ts'
import { parseTime } from '../model/time.ts'
import { type AssumedVersions, parseAssume } from './assume.ts'
import { didYouMean, quoted } from './did-you-mean.ts'
import { type ProxySetting, parseProxy } from './proxy.ts'
import type { Given } from './reading.ts'

/** What decides about a run beside requirements and trust; what is left out comes from below it in precedence. */
export interface RunSettings {
  readonly failOn?: FailOn
  readonly onUndetermined?: OnUndetermined
  /** Only policies say it. */
  readonly requireIpv6?: boolean
  readonly proxy?: ProxySetting
  /** Versions of products. */
  readonly assume?: AssumedVersions
  readonly limits: Partial<Limits>
}

/** The same as texts, from the command line or action inputs. */
export interface GivenSettings {
  readonly failOn?: Given
  readonly onUndetermined?: Given
  readonly timeout?: Given
  readonly retries?: Given
  readonly concurrency?: Given
  readonly connectionsPerAddress?: Given
  readonly deadline?: Given
  readonly proxy?: Given
  readonly assume?: readonly Given[]
}

/** The settings among options or inputs, which have the same names. */
export function givenSettings(one: (name: SettingName) => Given | undefined): GivenSettings {
  const settings = {
    failOn: one('fail-on'),
    onUndetermined: one('on-undetermined'),
    timeout: one('timeout'),
    retries: one('retries'),
    concurrency: one('concurrency'),
    connectionsPerAddress: one('connections-per-address'),
    deadline: one('deadline'),
    proxy: one('proxy'),
  }
  return Object.fromEntries(Object.entries(settings).filter(([, given]) => given !== undefined))
}

export type SettingName =
  | 'fail-on'
  | 'on-undetermined'
  | 'timeout'
  | 'retries'
  | 'concurrency'
  | 'connections-per-address'
  | 'deadline'
  | 'proxy'

export const DEFAULT_SETTINGS: Required<Omit<RunSettings, 'proxy' | 'assume'>> & { readonly limits: Limits } = {
  failOn: 'error',
  onUndetermined: 'fail',
  requireIpv6: false,
  limits: { timeoutMs: 10_000, retries: 2, concurrency: 32, connectionsPerAddress: 8, deadlineMs: 600_000 },
}

export function parseSettings(given: GivenSettings, faults: InputFault[]): RunSettings {
  const failOn = oneOf(given.failOn, ['error', 'warning', 'never'], faults)
  const onUndetermined = oneOf(given.onUndetermined, ['fail', 'warn', 'ignore'], faults)
  const retries = wholeNumber(given.retries, 0, 10, faults)
  const concurrency = wholeNumber(given.concurrency, 1, 256, faults)
  const connectionsPerAddress = wholeNumber(given.connectionsPerAddress, 1, 256, faults)
  const timeoutMs = given.timeout === undefined ? null : parseTimeout(given.timeout.text, given.timeout.where, faults)
  const deadlineMs =
    given.deadline === undefined ? null : parseDeadline(given.deadline.text, given.deadline.where, faults)
  const proxy = given.proxy === undefined ? null : parseProxy(given.proxy.text, given.proxy.where, faults)
  const assume = given.assume === undefined ? {} : parseAssume(given.assume, faults)
  return {
    ...(failOn === null ? {} : { failOn }),
    ...(onUndetermined === null ? {} : { onUndetermined }),
    ...(proxy === null ? {} : { proxy }),
    ...(Object.keys(assume).length === 0 ? {} : { assume }),
    limits: {
      ...(timeoutMs === null ? {} : { timeoutMs }),
      ...(retries === null ? {} : { retries }),
      ...(concurrency === null ? {} : { concurrency }),
      ...(connectionsPerAddress === null ? {} : { connectionsPerAddress }),
      ...(deadlineMs === null ? {} : { deadlineMs }),
    },
  }
}

/** The moment to judge as of; null when none was given, and, with a fault, for what is no time. */
export function parseMoment(given: Given | undefined, faults: InputFault[]): Date | null {
  if (given === undefined) return null
  const moment = parseTime(given.text)
  if (moment !== null) return moment
  const mend = 'write it as RFC 3339 has it, such as 2027-03-31T00:00:00Z'
  faults.push({ code: 'WRONG_VALUE', what: `${quoted(given.text)} is not a time`, where: given.where, mend })
  return null
}

/** Milliseconds, 1 to ten minutes. */
export function parseTimeout(text: string, where: Location | string, faults: InputFault[]): number | null {
  return boundedDuration(text, 600_000, '500ms or 10s, at most 10m', where, faults)
}

/** Milliseconds, 1 to five days: as long as a job of GitHub may run. */
export function parseDeadline(text: string, where: Location | string, faults: InputFault[]): number | null {
  return boundedDuration(text, 432_000_000, '90s or 10m, at most 5d', where, faults)
}

/** Milliseconds, at most ten years: what a max-age may be. */
export function parseMaxAge(text: string, where: Location | string, faults: InputFault[]): number | null {
  return boundedDuration(text, 315_360_000_000, '180d or 365d, at most 3650d', where, faults)
}

function boundedDuration(
  text: string,
  maximumMs: number,
  examples: string,
  where: Location | string,
  faults: InputFault[],
): number | null {
  const ms = parseDuration(text)
  if (ms !== null && ms >= 1 && ms <= maximumMs) return ms
  const what =
    ms === null ? `${quoted(text)} is not a duration` : `${quoted(text)} is ${ms < 1 ? 'no time at all' : 'too long'}`
  faults.push({ code: 'DURATION', what, where, mend: `write a duration such as ${examples}` })
  return null
}

function oneOf<Word extends string>(
  given: Given | undefined,
  words: readonly Word[],
  faults: InputFault[],
): Word | null {
  if (given === undefined) return null
  const word = words.find((each) => each === given.text)
  if (word !== undefined) return word
  const mend = didYouMean(given.text, words, `write one of ${words.join(', ')}`)
  faults.push({ code: 'WRONG_VALUE', what: `${quoted(given.text)} is not known here`, where: given.where, mend })
  return null
}

function wholeNumber(given: Given | undefined, least: number, most: number, faults: InputFault[]): number | null {
  if (given === undefined) return null
  const number = /^\d{1,9}$/u.test(given.text) ? Number(given.text) : Number.NaN
  if (number >= least && number <= most) return number
  const what = `${quoted(given.text)} is not a number from ${least} to ${most}`
  faults.push({ code: 'WRONG_VALUE', what, where: given.where, mend: `write a number from ${least} to ${most}` })
  return null
}
