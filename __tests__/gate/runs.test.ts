import { expect, test } from '@jest/globals'
import { EC, TRUSTED_ROOT } from '../builders/identities.ts'
import { runGate } from '../builders/run-gate.ts'
import { aTarget } from '../builders/target.ts'
import { startNodeTls } from '../servers/node-tls.ts'

const NOWHERE = { connect: { host: '127.0.0.1', port: 1 }, http: 'none' } as const
const IN_HASTE = { limits: { timeoutMs: 1000, retries: 0 } } as const

test('a run that was ended before it began checks nothing, and says why', async () => {
  const signal = AbortSignal.abort('interrupted')
  const report = await runGate([aTarget(NOWHERE), aTarget({ ...NOWHERE, host: 'a.example.com' })], {
    ...IN_HASTE,
    signal,
  })
  expect(report.counts).toMatchObject({ targets: 2, notChecked: 2 })
  expect(report.targets.map(({ target }) => target)).toEqual(['a.example.com:443', 'm.example.com:443'])
  expect(report.run.connections).toBe(0)
  expect(report.targets[0]?.observation.resolution).toEqual({ kind: 'not-asked', reason: 'interrupted' })
})

test('a target with requirements of its own is asked for them; where https-only is off its side is not asked', async () => {
  const requirements = { 'https-only': { level: 'off' } } as const
  const { targets } = await runGate([aTarget({ ...NOWHERE, requirements })], IN_HASTE)
  expect(targets[0]?.findings.map(({ rule }) => rule)).not.toContain('https-only')
  expect(targets[0]?.observation.endpoints[0]?.cleartext).toEqual({ kind: 'not-asked', reason: 'not-in-policy' })
})

test('a cleartext side whose name does not resolve is undetermined', async () => {
  const server = await startNodeTls({ identities: [EC] })
  const resolve = () => Promise.reject(Object.assign(new Error('no'), { code: 'ENOTFOUND' }))
  const target = aTarget({
    connect: { host: '127.0.0.1', port: server.port },
    http: { host: 'nowhere.example.com', port: 80 },
  })
  const { targets } = await runGate([target], { ...IN_HASTE, roots: [TRUSTED_ROOT], network: { resolve } })
  await server.stop()
  const found = targets[0]?.findings.find(({ rule }) => rule === 'https-only')
  expect(found).toMatchObject({
    outcome: 'undetermined',
    message: expect.stringContaining('does not resolve (ENOTFOUND)'),
  })
})

test('with --full every version and suite that is accepted is listed, also where nothing is violated', async () => {
  const server = await startNodeTls({ identities: [EC] })
  const target = aTarget({ connect: { host: '127.0.0.1', port: server.port }, http: 'none' })
  const { targets } = await runGate([target], { roots: [TRUSTED_ROOT], full: true, limits: { timeoutMs: 5000 } })
  await server.stop()
  const listings = targets[0]?.observation.endpoints[0]?.listings ?? []
  expect(listings.map(({ version, suites, isComplete }) => [version, suites.length > 0, isComplete])).toEqual([
    [0x0304, true, true],
    [0x0303, true, true],
    [0x0302, false, true],
    [0x0301, false, true],
    [0x0300, false, true],
    [0x0002, false, true],
  ])
  expect(listings[0]?.suites).toEqual(expect.arrayContaining([0x1301, 0x1302, 0x1303]))
})
