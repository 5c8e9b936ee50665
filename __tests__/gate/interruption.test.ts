import { expect, test } from '@jest/globals'
import { EC, TRUSTED_ROOT } from '../builders/identities.ts'
import { alwaysJudged, rulesWith, runGate } from '../builders/run-gate.ts'
import { aTarget } from '../builders/target.ts'
import { startNodeTls } from '../servers/node-tls.ts'

test('a signal while a name is resolved: what was judged stays, the name is not checked, the rest is never begun', async () => {
  const server = await startNodeTls({ identities: [EC] })
  const controller = new AbortController()
  const asked: string[] = []
  const resolve = (host: string): Promise<readonly string[]> => {
    asked.push(host)
    controller.abort('interrupted')
    return new Promise(() => {})
  }
  const connect = { host: server.address, port: server.port }
  const targets = [
    aTarget({ host: 'm.example.com', connect, http: 'none' }),
    aTarget({ host: 'n.example.com' }),
    aTarget({ host: 'o.example.com' }),
  ]
  const limits = { concurrency: 1, timeoutMs: 60_000 }
  const report = await runGate(targets, {
    policy: 'ats',
    roots: [TRUSTED_ROOT],
    limits,
    network: { resolve },
    signal: controller.signal,
  })
  await server.stop()
  expect(asked).toEqual(['n.example.com'])
  expect(report.verdict).toBe('undetermined')
  expect(report.counts).toMatchObject({ targets: 3, met: 1, notChecked: 2 })
  for (const target of report.targets.slice(1)) {
    expect(target.observation.resolution).toEqual({ kind: 'not-asked', reason: 'interrupted' })
    expect(rulesWith(target, 'undetermined')).toEqual(alwaysJudged(target))
  }
})
