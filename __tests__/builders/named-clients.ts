import type { ClientEvidence } from '../../src/model/finding.ts'
import type { ClientName, Requirements } from '../../src/model/policy.ts'
import type { TargetReport } from '../../src/model/report.ts'
import { ats } from '../../src/policies/ats.ts'
import { findingOf, type RunOptions } from './run-gate.ts'

/** The policy `ats` with these clients, and nothing that costs a connection more. */
export function naming(...profiles: readonly ClientName[]): RunOptions {
  const off = { level: 'off' } as const
  const requirements: Requirements = {
    ...ats.requirements,
    'https-only': off,
    'legacy-protocols': off,
    'weak-ciphers': { level: 'off', also: [] },
    clients: { level: 'error', profiles },
  }
  return { policy: 'ats', over: { requirements } }
}

export function clientsOf(report: TargetReport): readonly ClientEvidence[] {
  const { evidence } = findingOf(report, 'clients')
  return evidence.kind === 'clients' ? evidence.clients : []
}

/** `ios-12: TLS 1.3`, or with what came instead. */
export function told(report: TargetReport): readonly string[] {
  return clientsOf(report).map(({ client, outcome, version, reply, reason }) =>
    outcome === 'met'
      ? `${client}: ${version}`
      : `${client}: ${outcome}, ${reply}${reason === null ? '' : `; ${reason}`}`,
  )
}
