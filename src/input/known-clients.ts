import { CLIENTS, newestVersion } from '../tls/clients/index.ts'
import { versionName } from '../tls/registry/versions.ts'

/** A client that a policy can name, in words. */
export interface KnownClient {
  readonly name: string
  readonly standsFor: string
  /** What it goes on with: `TLS 1.2 to TLS 1.3`. */
  readonly versions: string
}

export const KNOWN_CLIENTS: readonly KnownClient[] = Object.values(CLIENTS).map((client) => {
  const [oldest, newest] = [client.oldestVersion, newestVersion(client)].map(versionName)
  return {
    name: client.name,
    standsFor: client.standsFor,
    versions: oldest === newest ? (newest ?? '') : `${oldest} to ${newest}`,
  }
})
