import { CERTIFICATE_SCENARIOS } from './certificate-scenarios.ts'
import { CONNECTION_SCENARIOS } from './connection-scenarios.ts'
import { FLEET_SCENARIOS } from './fleet-scenarios.ts'
import type { Scenario } from './scenario.ts'

/** Between them every requirement is violated at least once. */
export const SCENARIOS: readonly Scenario[] = [...CONNECTION_SCENARIOS, ...CERTIFICATE_SCENARIOS, ...FLEET_SCENARIOS]
