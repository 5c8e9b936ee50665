import { expect, test } from '@jest/globals'
import type { GateRequest } from '../../../src/gate.ts'
import type { ActionWorld } from '../../../src/github/action-world.ts'
import type { PreparedRun } from '../../../src/github/policy-ref/prepare-run.ts'
import { judgedProposal, mergedProposal } from '../../../src/github/policy-ref/proposed-run.ts'
import type { LoadedRun } from '../../../src/input/load-run.ts'
import type { Report } from '../../../src/model/report.ts'
import { bareTarget } from '../../../src/model/target.ts'
import { A_POLICY } from '../../builders/policy.ts'
import { aReport, aTarget, RULES, violated } from '../../builders/report.ts'
import { aReportWaiver } from '../../builders/waiver.ts'

const [M, N, O] = ['m.example', 'n.example', 'o.example'].map((host) => bareTarget({ host, port: 443 }))
const targets = [M, N, O].flatMap((target) => target ?? [])
const LAX = { ...A_POLICY, sha256: 'd'.repeat(64), limits: { ...A_POLICY.limits, concurrency: 256, deadlineMs: 1e9 } }
const report = aReport([aTarget('m.example:443', [violated()]), aTarget('n.example:443'), aTarget('o.example:443')])

function change(proposed: Partial<PreparedRun['proposed']>): PreparedRun {
  return {
    run: { targets, policy: A_POLICY, proxy: null, baseline: null, privateAddresses: 'allow' },
    origin: { ref: 'main', fileSha256: null },
    notices: [],
    proposed: {
      run: { targets, policy: LAX, proxy: null, baseline: null, privateAddresses: 'allow' },
      targets: { added: [], removed: [], changed: [] },
      isPolicyChanged: true,
      isToBeProbed: true,
      ...proposed,
    },
  }
}

/** The world, and what its gate was asked. */
function worldOf(answer: () => Report): { world: ActionWorld; asked: GateRequest[] } {
  const asked: GateRequest[] = []
  const world: ActionWorld = {
    environment: {},
    rules: RULES,
    toolVersion: '0.1.0',
    github: () => Promise.reject(new Error('GitHub was asked')),
    comments: () => Promise.reject(new Error('GitHub was asked')),
    load: () => {
      throw new Error('nothing is loaded here')
    },
    gate: async (request, keep) => {
      asked.push(request)
      const judged = answer()
      return { ...judged, targets: judged.targets.map(keep) }
    },
  }
  return { world, asked }
}

test('where only targets come and go nothing is asked again', async () => {
  const { world, asked } = worldOf(() => report)
  const run: LoadedRun = {
    targets: targets.slice(1),
    policy: A_POLICY,
    proxy: null,
    baseline: null,
    privateAddresses: 'allow',
  }
  const prepared = change({ run, isToBeProbed: false, isPolicyChanged: false })
  expect(await judgedProposal(prepared, report, world)).toMatchObject({ verdict: 'met', findings: [] })
  expect(asked).toEqual([])
})

test('another policy is asked anew: as of the same moment, within the time and load that the deciding one allows', async () => {
  const { world, asked } = worldOf(() => aReport(report.targets.map(({ target }) => aTarget(target))))
  const proposal = await judgedProposal(change({}), report, world)
  expect(proposal).toMatchObject({ verdict: 'met', findings: [{ target: 'm.example:443', proposed: null }] })
  expect(asked).toHaveLength(1)
  expect(asked[0]?.at?.toISOString()).toBe(report.run.at)
  expect(asked[0]?.policy.sha256).toBe(LAX.sha256)
  expect(asked[0]?.policy.limits).toEqual({
    ...A_POLICY.limits,
    deadlineMs: A_POLICY.limits.deadlineMs - report.run.durationMs,
  })
})

test('after the deadline the proposal is not asked', async () => {
  const { world, asked } = worldOf(() => report)
  const late = { ...report, run: { ...report.run, durationMs: A_POLICY.limits.deadlineMs } }
  expect(await judgedProposal(change({}), late, world)).toMatchObject({ verdict: null })
  expect(asked).toEqual([])
})

test('a merge asks no server: it compares the lists, and says nothing of another policy', () => {
  expect(mergedProposal(change({}), report)).toMatchObject({ verdict: null, findings: [], isOfMerge: true })
  const lists = change({ isToBeProbed: false, isPolicyChanged: false })
  expect(mergedProposal(lists, report)).toMatchObject({ verdict: 'violated', isOfMerge: true })
  expect(mergedProposal({ ...lists, proposed: null }, report)).toBeNull()
})

test('no proposal, no comparison', async () => {
  const { world } = worldOf(() => report)
  expect(await judgedProposal({ ...change({}), proposed: null }, report, world)).toBeNull()
})

test('where nothing is asked again a waiver that has expired violates the proposal too', async () => {
  const { world } = worldOf(() => report)
  const waived = aReport([aTarget('n.example:443')], {}, [aReportWaiver({ state: 'expired', until: '2026-11-01' })])
  const proposal = await judgedProposal(change({ isPolicyChanged: false, isToBeProbed: false }), waived, world)
  expect(proposal?.verdict).toBe('violated')
})
