import type { BuiltInPolicy } from '../model/policy.ts'
import { ats } from './ats.ts'

export const strict: BuiltInPolicy = {
  name: 'strict',
  description: 'ats plus nothing old or weak for anyone, and certificates renewed in time',
  source: ats.source,
  client: ats.client,
  requirements: {
    ...ats.requirements,
    'legacy-protocols': { level: 'error' },
    'weak-ciphers': { level: 'error', also: [] },
    'certificate-expiry': { level: 'error', days: null },
    'certificate-transparency': { level: 'error', logList: null },
    hsts: { ...ats.requirements.hsts, level: 'warning' },
    'secure-renegotiation': { level: 'warning' },
    'extended-master-secret': { level: 'warning' },
    'tls-compression': { level: 'warning' },
    'downgrade-protection': { level: 'warning' },
    clients: { level: 'error', profiles: [] },
    'fleet-consistency': { level: 'error' },
  },
}
