import type { ClientName, RequirementId } from '../model/policy.ts'
import type { TargetReport } from '../model/report.ts'

/**
 * Clients that the demo asks for beside everything else: one of each era that differs from its neighbours. `head` is the
 * head of a column, where a family is named once.
 */
export const PHONES = [
  { client: 'ios-9', head: 'iOS 9' },
  { client: 'ios-12', head: '12' },
  { client: 'ios-18', head: '18' },
  { client: 'ios-26', head: '26' },
  { client: 'android-5', head: 'Android 5' },
  { client: 'android-6', head: '6' },
  { client: 'android-7', head: '7' },
  { client: 'android-10', head: '10' },
  { client: 'android-14', head: '14' },
  { client: 'okhttp-modern', head: 'OkHttp' },
] as const satisfies readonly { readonly client: ClientName; readonly head: string }[]

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
      const outcome = clients.find(({ client }) => client === phone.client)?.outcome
      if (outcome === 'met') return 'yes'
      return outcome === 'violated' ? 'no' : 'unknown'
    }),
  }
}
