import type { TargetReport } from '../../src/model/report.ts'
import { type Deeds, startByHello } from '../servers/by-hello.ts'
import type { RunningServer } from '../servers/running-server.ts'
import { TRUSTED_ROOT } from './identities.ts'
import { judgeServer, type RunOptions } from './run-gate.ts'

/** Attempts end soon and repeats come at once, since only loopback is asked. */
export const IN_HASTE: RunOptions = {
  roots: [TRUSTED_ROOT],
  limits: { timeoutMs: 400 },
  network: { pause: async () => {} },
}

/** Judges a server, in haste, and stops it. */
export async function judgeOnce(server: RunningServer, more: RunOptions = {}): Promise<TargetReport> {
  try {
    return await judgeServer(server, { ...IN_HASTE, ...more })
  } finally {
    await server.stop()
  }
}

/** The same for a front that does these things. */
export async function judgeFront(deeds: Deeds, more: RunOptions = {}): Promise<TargetReport> {
  return judgeOnce(await startByHello(deeds), more)
}
