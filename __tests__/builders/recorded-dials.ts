import { expect } from '@jest/globals'
import type { PrivateAddresses } from '../../src/model/private-addresses.ts'
import type { Report, TargetReport } from '../../src/model/report.ts'
import type { Target } from '../../src/model/target.ts'
import { type Network, realNetwork } from '../../src/probes/network.ts'
import { startHttp } from '../servers/http.ts'
import { startNodeTls } from '../servers/node-tls.ts'
import type { RunningServer } from '../servers/running-server.ts'
import { EC, TRUSTED_ROOT } from './identities.ts'
import { alwaysJudged, findingOf, type RunOptions, rulesWith, runGate } from './run-gate.ts'
import { aTarget } from './target.ts'

export const PUBLIC = '93.184.216.34'
export const IN_HASTE = { timeoutMs: 2000, retries: 0 }

/** Where a dial ends, whatever address it was for. */
export interface OnLoopback {
  readonly tls: Pick<RunningServer, 'port'>
  /** For port 80. */
  readonly cleartext: Pick<RunningServer, 'port'>
}

/** A server without fault and a cleartext side that redirects to https, for the tests of one file. */
export interface GoodServers {
  readonly tls: RunningServer
  readonly cleartext: RunningServer
  stop(): Promise<void>
}

export async function startGoodServers(): Promise<GoodServers> {
  const tls = await startNodeTls({ identities: [EC], ciphers: 'ECDHE+AESGCM' })
  const cleartext = await startHttp('redirect')
  return { tls, cleartext, stop: async () => void (await Promise.all([tls.stop(), cleartext.stop()])) }
}

export interface Seen {
  readonly report: Report
  readonly target: TargetReport
  /** Each address that a connection was begun to. */
  readonly dialled: readonly string[]
  readonly resolved: readonly string[]
}

/** What `seenOn` is asked of one target. */
export type Asked = readonly [
  over: Partial<Target>,
  /** Of the names in turn. */
  answers: readonly (readonly string[])[],
  privateAddresses?: PrivateAddresses,
  options?: RunOptions,
]

/**
 * Runs one target on a network where names have these addresses, one list after the other, and every dial ends on loopback.
 */
export async function seenOn(
  { tls, cleartext }: OnLoopback,
  ...[over, answers, privateAddresses = 'allow', options = {}]: Asked
): Promise<Seen> {
  const dialled: string[] = []
  const resolved: string[] = []
  const dial: Network['dial'] = (address, port) => {
    dialled.push(address)
    return realNetwork.dial('127.0.0.1', port === 80 ? cleartext.port : tls.port)
  }
  const resolve: Network['resolve'] = (host) => {
    resolved.push(host)
    return Promise.resolve(answers[resolved.length - 1] ?? answers.at(-1) ?? [])
  }
  const network = { dial, resolve, pause: () => Promise.resolve(), ...options.network }
  const report = await runGate([aTarget(over)], {
    roots: [TRUSTED_ROOT],
    limits: IN_HASTE,
    ...options,
    privateAddresses,
    network,
  })
  const [target] = report.targets
  if (target === undefined) throw new Error('no target in the report')
  return { report, target, dialled, resolved }
}

/** Every requirement that judges each target says this, and nothing was dialled. */
export function expectRefused({ target, report, dialled }: Seen, message: string): void {
  expect(dialled).toEqual([])
  expect(report.run.connections).toBe(0)
  expect(target.verdict).toBe('undetermined')
  // It was looked at: only what the deadline or a signal left out is not checked.
  expect(target.notChecked).toBe(false)
  expect(rulesWith(target, 'met')).toEqual([])
  for (const rule of alwaysJudged(target))
    expect(findingOf(target, rule)).toMatchObject({ outcome: 'undetermined', message })
}
