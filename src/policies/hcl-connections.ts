import type { BuiltInPolicy } from '../model/policy.ts'
import { ibmConnections } from './ibm-connections.ts'

export const hclConnections: BuiltInPolicy = {
  name: 'hcl-connections',
  description:
    'ibm-connections plus the HCL procedure "Forcing traffic to use TLS 1.2": nothing older is accepted from anyone',
  source: 'HCL, Connections documentation, "Forcing traffic to use TLS 1.2"',
  client: ibmConnections.client,
  requirements: { ...ibmConnections.requirements, 'legacy-protocols': { level: 'error' } },
}
