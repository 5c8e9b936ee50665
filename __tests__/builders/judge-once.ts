import type { TargetReport } from '../../src/model/report.ts'
import { type Deeds, startByHello } from '../servers/by-hello.ts'
import type { RunningServer } from '../servers/running-server.ts'
import { TRUSTED_ROOT } from './identities.ts'
import { judgeServer, type RunOptions } from './run-gate.ts'

/** Only loopback is asked: repeats come at once, and where nothing answers an attempt ends after so long. */
export function withTimeout(timeoutMs: number): RunOptions {
  return { roots: [TRUSTED_ROOT], limits: { timeoutMs }, network: { pause: async () => {} } }
}

export const IN_HASTE = withTimeout(400)

/** Judges a server, in haste, and stops it. */
export async function judgeOnce(
  starting: RunningServer | Promise<RunningServer>,
  more: RunOptions = {},
): Promise<TargetReport> {
  const server = await starting
  try {
    return await judgeServer(server, { ...IN_HASTE, ...more })
  } finally {
    await server.stop()
  }
}

/** The same for a front that does these things. */
export function judgeFront(deeds: Deeds, more: RunOptions = {}): Promise<TargetReport> {
  return judgeOnce(startByHello(deeds), more)
}
