import type { ClientName, RequirementId } from '../model/policy.ts'
import type { TargetReport } from '../model/report.ts'

/** Clients that the demo asks for beside everything else: one of each era that differs from its neighbours. */
export const PHONES = [
  'ios-9',
  'ios-12',
  'ios-18',
  'ios-26',
  'android-5',
  'android-6',
  'android-7',
  'android-10',
  'android-14',
  'okhttp-modern',
] as const satisfies readonly ClientName[]

export type Connects = 'yes' | 'no' | 'unknown'

/** Which phones get a handshake from one server, and whether they take its certificate. */
export interface PhonesRow {
  readonly trust: Connects
  /** In the order of `PHONES`. */
  readonly phones: readonly Connects[]
}

/** What every phone of today asks of a certificate. */
const OF_CERTIFICATES: readonly RequirementId[] = [
  'certificate-validity',
  'hostname-match',
  'trusted-chain',
  'leaf-key',
  'leaf-signature',
  'path-strength',
  'certificate-purpose',
  'certificate-lifetime',
  'certificate-transparency',
]

export function phonesOf({ findings }: TargetReport): PhonesRow {
  const outcomes = findings.filter(({ rule }) => OF_CERTIFICATES.includes(rule)).map(({ outcome }) => outcome)
  const isJudged = outcomes.includes('met') && !outcomes.includes('undetermined')
  const evidence = findings.find(({ rule }) => rule === 'clients')?.evidence
  const clients = evidence?.kind === 'clients' ? evidence.clients : []
  return {
    trust: outcomes.includes('violated') ? 'no' : isJudged ? 'yes' : 'unknown',
    phones: PHONES.map((phone) => {
      const outcome = clients.find(({ client }) => client === phone)?.outcome
      if (outcome === 'met') return 'yes'
      return outcome === 'violated' ? 'no' : 'unknown'
    }),
  }
}
