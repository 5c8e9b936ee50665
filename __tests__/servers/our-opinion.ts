import { versionName } from '../../src/tls/registry/versions.ts'
import { TRUSTED_ROOT } from '../builders/identities.ts'
import { judgeServer } from '../builders/run-gate.ts'
import type { RunningServer } from './running-server.ts'
import { sorted } from './second-opinion.ts'

/** The gate's own list for a server, in the shape of sslscan's; SSLv2's cipher kinds have six digits. */
export async function ourOpinion(server: RunningServer): Promise<Record<string, readonly string[]>> {
  const { observation } = await judgeServer(server, { roots: [TRUSTED_ROOT], full: true })
  const listings = observation.endpoints.flatMap((endpoint) => endpoint.listings)
  for (const { version, isComplete } of listings) {
    if (!isComplete) throw new Error(`the list of ${versionName(version)} broke off`)
  }
  const spoken = listings.filter(({ suites }) => suites.length > 0)
  return { ...sorted(new Map(spoken.map(({ version, suites }) => [versionName(version), suites.map(hexadecimal)]))) }

  function hexadecimal(suite: number): string {
    return suite.toString(16).padStart(suite > 0xffff ? 6 : 4, '0')
  }
}
