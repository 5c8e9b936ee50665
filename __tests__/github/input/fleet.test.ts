import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { GateRequest } from '../../../src/gate.ts'
import { judgeTarget } from '../../../src/judge.ts'
import { assembleReport } from '../../../src/model/assemble-report.ts'
import { rememberingReader } from '../../../src/model/build-case.ts'
import type { Report } from '../../../src/model/report.ts'
import { shareOf } from '../../../src/model/shard.ts'
import { bareTarget, targetName } from '../../../src/model/target.ts'
import { targetsSha256 } from '../../../src/target-list.ts'
import { TOOL_VERSION } from '../../../src/tool-version.ts'
import { annotationsOf } from '../../action/runner-model.ts'
import { A_POLICY } from '../../builders/policy.ts'
import { aReport, aTarget, violated } from '../../builders/report.ts'
import { temporaryFolder } from '../../processes/temporary-folder.ts'
import { type Ran, runStep } from '../run-step.ts'

let folder = temporaryFolder()
beforeEach(() => {
  folder = temporaryFolder()
})
afterEach(() => folder.remove())

const STRATEGY = JSON.stringify({ 'fail-fast': false, 'job-index': 2, 'job-total': 8, 'max-parallel': 8 })
const RUN = { GITHUB_RUN_ID: '4711', GITHUB_RUN_ATTEMPT: '2' }

interface Stepped extends Ran {
  readonly request: GateRequest | null
}

/** A step in a job of a matrix. */
async function step(
  inputs: Readonly<Record<string, string>>,
  report: Report = aReport([aTarget('a.example:443')]),
  run: Readonly<Record<string, string>> = RUN,
): Promise<Stepped> {
  let request: GateRequest | null = null
  const ran = await runStep(folder.path, () => report, {
    inputs: { 'internal-strategy': STRATEGY, ...inputs },
    world: {
      environment: {
        RUNNER_TEMP: folder.path,
        GITHUB_WORKSPACE: folder.path,
        GITHUB_OUTPUT: join(folder.path, 'output'),
        GITHUB_STEP_SUMMARY: join(folder.path, 'summary'),
        ...run,
      },
      toolVersion: TOOL_VERSION,
      gate: async (asked, keep) => {
        request = asked
        return { ...report, targets: report.targets.map(keep) }
      },
    },
  })
  return { ...ran, request }
}

const ofShard = (report: Report): Report => ({ ...report, run: { ...report.run, shard: { index: 3, count: 8 } } })
const oneViolated = ofShard(aReport([aTarget('a.example:443'), aTarget('m.example:443', [violated()])]))

describe('which share', () => {
  test('auto is the place of the job in its matrix', async () => {
    const { request } = await step({ mode: 'collect', shard: 'auto' })
    expect(request).toMatchObject({ shard: { index: 3, count: 8 }, identity: { id: '4711', attempt: 2 } })
  })

  test('or what is written', async () => {
    const { request, code } = await step({ mode: 'collect', shard: '2/5' })
    expect([code, request?.shard]).toEqual([0, { index: 2, count: 5 }])
  })

  test('without any it is a run by itself, with a name of its own', async () => {
    const { request } = await step({})
    expect([request?.shard, request?.identity]).toEqual([null, undefined])
  })

  test.each([
    '',
    'null',
    '{}',
    '{',
    '{"job-index":8,"job-total":8}',
    '{"job-index":"2","job-total":"8"}',
    '{"job-index":0,"job-total":257}',
    '{"job-index":-1,"job-total":2}',
  ])('a runner that does not say the place is no reason to guess: %j', async (strategy) => {
    const { code, stdout, request } = await step({ shard: 'auto', mode: 'collect', 'internal-strategy': strategy })
    expect([code, request]).toEqual([2, null])
    expect(stdout).toContain('the runner does not say which job of its matrix this is')
  })
})

test.each<readonly [string, Readonly<Record<string, string>>, string]>([
  ['a slip of the pen', { mode: 'colect' }, 'did you mean "collect"?'],
  ['another word', { mode: 'all-of-it' }, 'write one of gate, collect, merge'],
  ['collect without a share', { mode: 'collect' }, 'mode collect needs the input shard'],
  ['a share that is none', { mode: 'collect', shard: '9/8' }, '"9/8" is no share of the targets'],
  ['collect with reports', { mode: 'collect', shard: '1/2', reports: 'all' }, 'mode collect reads no reports'],
  [
    'collect with a baseline',
    { mode: 'collect', shard: '1/2', baseline: 'old.json' },
    'give the baseline to mode: merge',
  ],
  ['a share for the gate, which would be green over the rest', { shard: '1/2' }, 'mode gate judges every target'],
  ['gate with reports', { reports: 'all' }, 'mode gate reads no reports'],
  ['merge without reports', { mode: 'merge' }, 'mode merge needs the input reports'],
  ['merge with a share', { mode: 'merge', reports: 'all', shard: '1/2' }, 'mode merge takes the reports of all shards'],
])('%s: exit 2 and what to do', async (_name, inputs, said) => {
  const { code, stdout, outputs, request } = await step(inputs)
  expect([code, outputs.outcome, request]).toEqual([2, 'error', null])
  expect(stdout).toContain(said)
})

test('a share outside a workflow has no run to be merged with', async () => {
  const { code, stdout } = await step({ mode: 'collect', shard: '1/2' }, undefined, {})
  expect([code, stdout]).toEqual([2, expect.stringContaining('GITHUB_RUN_ID is not set')])
})

describe('collect', () => {
  const collecting = { mode: 'collect', shard: '3/8' }

  test('exit 0 whatever the verdict, one notice, one line of summary, and the report', async () => {
    const { code, stdout, outputs, summary } = await step(collecting, oneViolated)
    expect(code).toBe(0)
    expect(annotationsOf(stdout, 'error')).toEqual([])
    expect(annotationsOf(stdout, 'warning')).toEqual([])
    expect(annotationsOf(stdout, 'notice')).toMatchObject([
      {
        properties: { title: 'ats-gate: shard 3 of 8 is collected' },
        data: '1 of 2 targets violates policy ats (1 met)',
      },
    ])
    expect(summary).toBe('ATS gate, shard 3 of 8: 1 of 2 targets violates policy ats (1 met).\n\n')
    expect(outputs).toMatchObject({
      outcome: 'violated',
      violations: '1',
      'report-json': join(folder.path, 'ats-gate/report.json'),
    })
    expect(existsSync(outputs['report-json'] ?? '')).toBe(true)
  })

  test('undetermined too', async () => {
    const report = ofShard(aReport([aTarget('m.example:443', [violated({ outcome: 'undetermined' })])]))
    const { code, outputs } = await step(collecting, report)
    expect([code, outputs.outcome]).toEqual([0, 'undetermined'])
  })

  test('without its report it is as good as never probed: exit 2', async () => {
    writeFileSync(join(folder.path, 'taken'), '')
    const { code, stdout, outputs } = await step({ ...collecting, 'report-dir': 'taken' }, oneViolated)
    expect([code, outputs.outcome, outputs['report-json']]).toEqual([2, 'error', ''])
    expect(annotationsOf(stdout, 'error')).toHaveLength(1)
  })

  test('also where nobody chose the folder', async () => {
    writeFileSync(join(folder.path, 'ats-gate'), '')
    expect((await step(collecting, oneViolated)).code).toBe(2)
  })

  test('a rule that failed is a fault of ours: exit 2', async () => {
    const finding = violated({
      outcome: 'undetermined',
      notes: [{ code: 'fault-of-ours', message: 'Error: broken\n    at here' }],
    })
    const { code, stdout } = await step(collecting, ofShard(aReport([aTarget('m.example:443', [finding])])))
    expect([code, annotationsOf(stdout, 'notice')]).toEqual([2, []])
  })

  test('a summary that nobody can read is said in the log and costs nothing', async () => {
    const { code, stdout } = await step(collecting, oneViolated, { ...RUN, GITHUB_STEP_SUMMARY: '' })
    expect([code, annotationsOf(stdout, 'warning')]).toEqual([0, []])
    expect(stdout).toContain('GITHUB_STEP_SUMMARY is not set')
  })
})

describe('merge', () => {
  const targets = ['a.example', 'b.example', 'c.example'].map((host) => bareTarget({ host, port: 443 }))
  const at = new Date('2026-07-01T12:00:00Z')

  /** Of a run that its deadline ended before anything was asked. */
  function shard(index: number, count: number, id = '4711'): Report {
    const observation = {
      at: at.toISOString(),
      resolution: { kind: 'not-asked', reason: 'deadline' },
      endpoints: [],
    } as const
    const own = { policy: A_POLICY, at, read: rememberingReader(), waivers: () => () => null }
    const judged = shareOf(targets, { index, count }).map((target) => judgeTarget(target, observation, own))
    const run = {
      id,
      attempt: 1,
      startedAt: at.toISOString(),
      durationMs: 1,
      at: at.toISOString(),
      connections: 1,
      bytesSent: 1,
      shard: { index, count },
      targetsSha256: targetsSha256(targets.map(targetName)),
    }
    return assembleReport(judged, A_POLICY, run, TOOL_VERSION)
  }

  function write(name: string, report: Report): void {
    mkdirSync(join(folder.path, 'all', name), { recursive: true })
    writeFileSync(join(folder.path, 'all', name, 'report.json'), JSON.stringify(report))
  }

  const merging = { mode: 'merge', reports: 'all' }

  test('one verdict, one summary, the outputs of the whole; no target need be named', async () => {
    for (const index of [1, 2]) write(`${index}`, shard(index, 2))
    const { code, outputs, summary, asked, request } = await step(merging)
    expect([code, request, asked?.mayBeEmpty]).toEqual([3, null, true])
    expect(outputs).toMatchObject({ outcome: 'undetermined', 'targets-total': '3', 'targets-undetermined': '3' })
    expect(summary).toContain('3 of 3 targets could not be judged')
  })

  test('a shard that left nothing is named', async () => {
    write('1', shard(1, 2))
    const { code, summary } = await step(merging)
    expect([code, summary]).toEqual([3, expect.stringContaining('the report of shard 2 of 2 is missing')])
  })

  test('what an earlier run has left is no part of this one', async () => {
    write('1', shard(1, 2))
    write('2', shard(2, 2, '4710'))
    const { code, stdout } = await step(merging)
    expect([code, stdout]).toEqual([2, expect.stringContaining('a report of run 4710, not of run 4711')])
  })

  test.each(['all', 'none'])('no report in %s: exit 2', async (reports) => {
    mkdirSync(join(folder.path, 'all'))
    const { code, outputs } = await step({ ...merging, reports })
    expect([code, outputs.outcome]).toEqual([2, 'error'])
  })

  test('a name that a stranger chose is no command for the runner', async () => {
    write('##[error]x', shard(1, 2, '4710'))
    const { stdout } = await step(merging)
    expect(annotationsOf(stdout, 'error').filter(({ data }) => data === 'x')).toEqual([])
    expect(stdout).not.toContain('##[error]')
  })
})
