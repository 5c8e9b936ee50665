import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { everything } from '../../src/gate.ts'
import { judgeAgain } from '../../src/judge.ts'
import type { Observation } from '../../src/model/observation.ts'
import type { Requirements } from '../../src/model/policy.ts'
import type { Report, TargetReport } from '../../src/model/report.ts'
import { EC, RSA, TRUSTED_ROOT } from '../builders/identities.ts'
import { aPolicy, findingOf, type RunOptions, rulesWith, runGate } from '../builders/run-gate.ts'
import { aTarget } from '../builders/target.ts'
import { startNodeTls } from '../servers/node-tls.ts'
import type { RunningServer } from '../servers/running-server.ts'

const roots = [TRUSTED_ROOT]
const base: RunOptions = { roots, limits: { timeoutMs: 400 } }

let good: RunningServer
beforeAll(async () => {
  good = await startNodeTls({ identities: [EC, RSA], ciphers: 'ECDHE+AESGCM' })
})
afterAll(() => good.stop())

function only(report: Report): TargetReport {
  const [target] = report.targets
  if (target === undefined) throw new Error('no target')
  return target
}

async function saved(server: RunningServer, options: RunOptions): Promise<Report> {
  return runGate([aTarget({ connect: { host: '127.0.0.1', port: server.port }, http: 'none' })], {
    ...base,
    ...options,
  })
}
function again(report: Report, options: RunOptions): TargetReport {
  const policy = aPolicy({ roots, ...options })
  return only(judgeAgain(report, { policy, targets: [], at: null, toolVersion: '0.0.0' }, everything))
}
const withMinimum = (minimum: number): Partial<Requirements> => ({ 'tls-version': { level: 'error', minimum } })
const requirementsOf = (policy: string, over: Partial<Requirements>): Requirements => ({
  ...aPolicy({ policy }).requirements,
  ...over,
})

test('judged again for a client that was never asked: undetermined', async () => {
  const report = again(await saved(good, { policy: 'ats' }), { policy: 'ibm-connections' })
  expect(findingOf(report, 'tls-version').outcome).toBe('undetermined')
  expect(findingOf(report, 'forward-secrecy').outcome).toBe('undetermined')
  expect(report.verdict).toBe('undetermined')
})

test('judged again with a minimum that was never offered: undetermined, not violated', async () => {
  const report = again(await saved(good, { policy: 'ibm-connections' }), {
    policy: 'ats',
    over: { requirements: requirementsOf('ats', withMinimum(0x0304)) },
  })
  expect(findingOf(report, 'tls-version').outcome).toBe('undetermined')
})

test('judged again with another minimum: legacy versions are undetermined', async () => {
  const report = again(await saved(good, { policy: 'strict' }), {
    over: { requirements: requirementsOf('strict', withMinimum(0x0302)) },
  })
  expect(findingOf(report, 'legacy-protocols').outcome).not.toBe('met')
})

test('judged again with rules that were off: undetermined', async () => {
  const off = { level: 'off' } as const
  const requirements = requirementsOf('strict', {
    'https-only': off,
    'legacy-protocols': off,
    'weak-ciphers': { ...off, also: [] },
  })
  const report = again(
    await runGate(
      [aTarget({ connect: { host: '127.0.0.1', port: good.port }, http: { host: '127.0.0.1', port: 1 } })],
      { ...base, over: { requirements } },
    ),
    { policy: 'strict' },
  )
  expect(rulesWith(report, 'undetermined')).toEqual(['https-only', 'legacy-protocols', 'weak-ciphers'])
})

test('judged again with more kinds of weak suites: undetermined', async () => {
  const report = again(await saved(good, { policy: 'strict' }), {
    over: { requirements: requirementsOf('strict', { 'weak-ciphers': { level: 'error', also: ['dhe'] } }) },
  })
  expect(findingOf(report, 'weak-ciphers').outcome).toBe('undetermined')
})

test('judged again without the leaf of one family: the leaf rules do not say met of what was not asked', async () => {
  const report = await saved(good, { policy: 'strict' })
  const target = only(report)
  const observation: Observation = {
    ...target.observation,
    endpoints: target.observation.endpoints.map((endpoint) => ({
      ...endpoint,
      exchanges: endpoint.exchanges.filter(({ purpose }) => purpose !== 'client-1.2-rsa'),
    })),
  }
  const cut = { ...report, targets: [{ ...target, observation }] }
  expect(findingOf(again(cut, {}), 'certificate-validity').outcome).not.toBe('met')
})
