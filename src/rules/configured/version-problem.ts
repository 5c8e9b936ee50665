import { listed } from '../../model/listed.ts'
import type { Client } from '../../tls/clients/client.ts'
import { offered } from '../../tls/offered.ts'
import { versionName } from '../../tls/registry/versions.ts'

/** Why these versions give the client nothing as new as the minimum; null when they do. */
export function versionProblem(versions: readonly number[], client: Client, minimum: number): string | null {
  const required = `${versionName(minimum)} is required`
  if (versions.length === 0) return `switches on no version at all; ${required}`
  const best = Math.max(...versions)
  if (best < minimum) return `${versionName(best)} is the best version it switches on; ${required}`
  const { minimumVersion, maximumVersion } = offered(client, null)
  const shared = versions.filter((version) => version >= minimumVersion && version <= maximumVersion)
  if (shared.length === 0) {
    const names = listed(versions.map(versionName), versions.length)
    return `switches on ${names} alone, which the hello of ${client.name} does not offer`
  }
  const given = Math.max(...shared)
  if (given >= minimum) return null
  return `${versionName(given)} is the best version it has for the hello of ${client.name}; ${required}`
}
