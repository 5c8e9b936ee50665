import { expect, test } from '@jest/globals'
import { ruleFaults } from '../../src/model/rule-fault.ts'
import { EC, TRUSTED_ROOT } from '../builders/identities.ts'
import { runGate } from '../builders/run-gate.ts'
import { aTarget } from '../builders/target.ts'
import { startNodeTls } from '../servers/node-tls.ts'

test('a fault of ours below the rules, here a store of roots that throws, stays with its target', async () => {
  const server = await startNodeTls({ identities: [EC] })
  const dialled = { connect: { host: server.address, port: server.port }, http: 'none' } as const
  const bySubject = (): never => {
    throw new TypeError('of the test')
  }
  const targets = [
    aTarget(dialled),
    // Its issuer is not among these roots, so the stores are asked.
    aTarget({ port: 444, ...dialled, trust: { stores: [{ name: 'broken', date: null, bySubject }] } }),
  ]
  const report = await runGate(targets, { policy: 'ats', roots: [TRUSTED_ROOT] })
  await server.stop()
  const [good, bad] = report.targets
  expect(good?.verdict).toBe('met')
  expect(bad?.verdict).toBe('undetermined')
  expect(ruleFaults(report).map(({ target, stack }) => [target, stack.split('\n')[0]])).toContainEqual([
    'm.example.com:444',
    'TypeError: of the test',
  ])
})
