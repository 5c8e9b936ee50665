import { describeLength } from '../../model/moment.ts'
import type { Certificate } from '../../x509/certificate.ts'
import type { PathProblem, RootKind } from './path-problem.ts'

/** Of certificates whose validity begins at this moment or later. */
interface LimitSince {
  readonly since: string
  readonly most: number
}

const HOUR = 3600
const DAY = 24 * HOUR

// Seconds by first valid moment, the latest first.
// Apple, trust/trustd/SecPolicyServer.c, SecPolicyCheckSystemTrustValidityPeriodMaximums; HT211025 for the first row.
const PREINSTALLED: readonly LimitSince[] = [
  { since: '2020-09-01T00:00:00Z', most: 398 * DAY },
  { since: '2018-03-01T00:00:00Z', most: 825 * DAY + HOUR },
  { since: '2016-07-01T00:00:00Z', most: (3 * 365 + 2 * 31 + 30 + 1) * DAY + HOUR },
  { since: '0000-01-01T00:00:00Z', most: (5 * 365 + 2) * DAY + HOUR },
]

// The same, SecPolicyCheckOtherTrustValidityPeriodMaximums: "notBefore > jul2019", whose constant is an hour before July.
const ADDED: readonly LimitSince[] = [{ since: '2019-06-30T23:00:01Z', most: 825 * DAY + HOUR }]

// CA/Browser Forum, Baseline Requirements 2.2.6 §6.3.2 (ballot SC-081v3).
const SCHEDULE: readonly LimitSince[] = [
  { since: '2029-03-15T00:00:00Z', most: 47 * DAY },
  { since: '2027-03-15T00:00:00Z', most: 100 * DAY },
  { since: '2026-03-15T00:00:00Z', most: 200 * DAY },
  { since: '2020-09-01T00:00:00Z', most: 398 * DAY },
]

/** The longest validity period that an iPhone takes, in seconds from first to last moment; null where there is no limit. */
export function longestOnPhones({ notBefore }: Certificate, root: RootKind): number | null {
  switch (root) {
    case 'preinstalled':
      return mostAt(PREINSTALLED, notBefore)
    case 'added':
      return mostAt(ADDED, notBefore)
    case 'added-leaf':
      return null
  }
}

export function lifetimeProblems(leaves: readonly Certificate[], root: RootKind): readonly PathProblem[] {
  return leaves.flatMap((leaf) => {
    const most = longestOnPhones(leaf, root)
    if (most === null || lifetimeSeconds(leaf) <= most) return []
    const below = root === 'preinstalled' ? 'a preinstalled root' : 'a root that was added'
    const what = `is valid for ${describeLength(lifetimeSeconds(leaf))}, and iPhones accept ${describeLength(most)} at most below ${below}`
    return [{ certificate: leaf, what }]
  })
}

/** Days that a public CA may give a certificate which it issues then; null before there was a limit of this kind. */
export function scheduledDays(issued: Date): number | null {
  const most = mostAt(SCHEDULE, issued)
  return most === null ? null : most / DAY
}

/** From first to last moment, as Apple subtracts them; 0 for a period that ends before it begins. */
export function lifetimeSeconds({ notBefore, notAfter }: Certificate): number {
  return Math.max(0, (notAfter.getTime() - notBefore.getTime()) / 1000)
}

/** "The period of time from notBefore through notAfter, inclusive": a second more than Apple counts. Baseline Requirements §1.6.1. */
export function isWithinDays(certificate: Certificate, days: number): boolean {
  return lifetimeSeconds(certificate) + 1 <= days * DAY
}

function mostAt(limits: readonly LimitSince[], moment: Date): number | null {
  return limits.find(({ since }) => moment.getTime() >= Date.parse(since))?.most ?? null
}
