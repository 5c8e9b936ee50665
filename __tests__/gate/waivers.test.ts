import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { everything } from '../../src/gate.ts'
import { judgeAgain } from '../../src/judge.ts'
import type { Policy } from '../../src/model/policy.ts'
import { exitCode, type Report } from '../../src/model/report.ts'
import type { Waiver } from '../../src/model/waiver.ts'
import { EC, TRUSTED_ROOT } from '../builders/identities.ts'
import { aPolicy, findingOf, type RunOptions, runGate } from '../builders/run-gate.ts'
import { aTarget } from '../builders/target.ts'
import { aWaiver, WAIVED } from '../builders/waiver.ts'
import { startNodeTls } from '../servers/node-tls.ts'
import type { RunningServer } from '../servers/running-server.ts'

let old: RunningServer
beforeAll(async () => {
  old = await startNodeTls({ identities: [EC], minimumVersion: 'TLS 1.0', ciphers: 'DEFAULT:@SECLEVEL=0' })
})
afterAll(() => old.stop())

const target = () => aTarget({ connect: { host: '127.0.0.1', port: old.port }, http: 'none' })
const options = (waivers: readonly Waiver[], over: Partial<Policy> = {}): RunOptions => ({
  policy: 'ats',
  roots: [TRUSTED_ROOT],
  limits: { timeoutMs: 400 },
  at: new Date('2026-07-01T12:00:00Z'),
  over: {
    waivers,
    requirements: { ...aPolicy({ policy: 'ats' }).requirements, 'legacy-protocols': { level: 'error' } },
    ...over,
  },
})
const run = (waivers: readonly Waiver[], over: Partial<Policy> = {}): Promise<Report> =>
  runGate([target()], options(waivers, over))
const legacyOf = ({ targets: [only] }: Report) => {
  if (only === undefined) throw new Error('no target')
  return findingOf(only, 'legacy-protocols')
}

const waiver = aWaiver({ target: 'm.example.com' })

test('a violation that is waived is seen, marked, counted, and does not fail', async () => {
  const [plain, waived] = [await run([]), await run([waiver])]
  expect([plain.verdict, plain.counts.errors, plain.counts.waived]).toEqual(['violated', 1, 0])
  expect([waived.verdict, waived.counts.errors, waived.counts.waived]).toEqual(['met', 0, 1])
  expect(legacyOf(waived)).toEqual({ ...legacyOf(plain), waiver: WAIVED })
  expect(waived.waivers).toEqual([{ ...waiver, state: 'in-force', findings: 1 }])
})

test('of another port, name or requirement: it fails, and the waiver is unused', async () => {
  const others = [
    aWaiver({ target: 'm.example.com:444' }),
    aWaiver({ target: '*.m.example.com' }),
    aWaiver({ target: 'm.example.com', requirement: 'weak-ciphers' }),
  ]
  const report = await run(others)
  expect([report.verdict, legacyOf(report).waiver]).toEqual(['violated', null])
  expect(report.waivers.map(({ state }) => state)).toEqual(['unused', 'unused', 'unused'])
})

test('a wildcard covers it', async () => {
  expect(legacyOf(await run([aWaiver({ target: '*.example.com' })])).waiver).toEqual(WAIVED)
})

test('with fail-on warning one of level warning fails, unless it is waived', async () => {
  const { requirements } = aPolicy({ policy: 'ats' })
  const only = (id: string) =>
    Object.fromEntries(
      Object.entries(requirements).map(([each, setting]) => [
        each,
        { ...setting, level: each === id ? 'warning' : 'off' },
      ]),
    )
  const over = {
    requirements: only('legacy-protocols') as unknown as Policy['requirements'],
    failOn: 'warning',
  } as const
  expect((await run([], over)).verdict).toBe('violated')
  expect((await run([waiver], over)).verdict).toBe('met')
})

test('an undetermined finding fails in spite of it, and the waiver stays in force', async () => {
  const away = aTarget({ connect: { host: '127.0.0.1', port: 1 }, http: 'none' })
  const report = await runGate([away], { ...options([waiver]), network: { pause: async () => {} } })
  expect([report.verdict, legacyOf(report).outcome, legacyOf(report).waiver]).toEqual([
    'undetermined',
    'undetermined',
    null,
  ])
  expect(report.waivers[0]?.state).toBe('in-force')
})

test('a saved report is judged by the waivers of the policy that it is given, as of the moment that is named', async () => {
  const saved = await run([])
  const again = (waivers: readonly Waiver[], at: string | null, over: Partial<Policy> = {}) =>
    judgeAgain(
      saved,
      {
        policy: aPolicy(options(waivers, over)),
        targets: [],
        at: at === null ? null : new Date(at),
        toolVersion: '0.0.0',
      },
      everything,
    )
  expect([again([waiver], null).verdict, again([waiver], null).counts.waived]).toEqual(['met', 1])
  expect(again([aWaiver({ target: 'm.example.com', until: '2026-07-15' })], null).waivers[0]?.state).toBe('expiring')
  const lastDay = aWaiver({ target: 'm.example.com', until: '2026-07-01' })
  expect(again([lastDay], '2026-07-01T23:59:59.999Z').verdict).toBe('met')
  const expired = again([lastDay], '2026-07-02T00:00:00.000Z')
  expect([expired.verdict, legacyOf(expired).waiver, expired.counts.errors]).toEqual(['violated', null, 1])
  const never = again([lastDay], '2026-07-02T00:00:00.000Z', { failOn: 'never' })
  expect([never.verdict, exitCode(never.verdict, never.policy.failOn)]).toEqual(['violated', 0])
})

test('a report that had waivers, judged by a policy without any, has none', async () => {
  const saved = await run([waiver])
  const again = judgeAgain(
    saved,
    { policy: aPolicy(options([])), targets: [], at: null, toolVersion: '0.0.0' },
    everything,
  )
  expect([again.verdict, again.waivers, legacyOf(again).waiver]).toEqual(['violated', [], null])
})
