import { expect, test } from '@jest/globals'
import { everything, type GateRequest, gate, realWorld } from '../../src/gate.ts'
import { judgeAgain } from '../../src/judge.ts'
import { baselineOf } from '../../src/model/baseline.ts'
import { known, type Listener, NO_CONFIGURATION } from '../../src/model/listener.ts'
import type { Policy } from '../../src/model/policy.ts'
import type { Report } from '../../src/model/report.ts'
import { format as json } from '../../src/reports/json.ts'
import { readReport } from '../../src/reports/read-report.ts'
import { NOW } from '../builders/certificates.ts'
import { aListener, SOMEWHERE } from '../builders/configuration.ts'
import { CONTEXT } from '../builders/report.ts'
import { aPolicy } from '../builders/run-gate.ts'
import { aWaiver } from '../builders/waiver.ts'

const POLICY = aPolicy({ policy: 'hcl-connections' })
const weak = aListener({ versions: known([0x0301, 0x0303], SOMEWHERE) })

/** Files alone: not one connection. */
function linted(
  listeners: readonly Listener[],
  over: Partial<Policy> = {},
  more: Partial<GateRequest> = {},
): Promise<Report> {
  const world = realWorld(new AbortController().signal, () => undefined)
  const policy = { ...POLICY, ...over }
  const configuration = { ...NO_CONFIGURATION, listeners }
  const request = { targets: [], policy, at: NOW, full: false, toolVersion: '0.0.0', configuration, ...more }
  return gate(request, world, everything)
}
const legacyOf = (report: Report) => report.listeners?.[0]?.findings.find(({ rule }) => rule === 'legacy-protocols')

test('files alone are judged without a connection, and the report is read back', async () => {
  const report = await linted([weak])
  expect(report).toMatchObject({ verdict: 'violated', run: { connections: 0 }, targets: [] })
  expect(report.counts).toMatchObject({ targets: 0, violated: 0, listeners: { total: 1, violated: 1 } })
  expect(readReport(json.write(report, CONTEXT), 'r.json')).toEqual(JSON.parse(JSON.stringify(report)))
})

test('without configuration there is no word of listeners', async () => {
  const report = await linted([], {}, { configuration: null })
  expect(report).not.toHaveProperty('listeners')
  expect(report.counts).not.toHaveProperty('listeners')
})

// biome-ignore format: one row a line
test.each<readonly [string, Partial<Listener>, readonly string[], boolean]>([
  ['its name',                   {},                                    ['m.example.com'],     true],
  ['its name and port',          {},                                    ['m.example.com:443'], true],
  ['a wildcard',                 {},                                    ['*.example.com'],     true],
  ['another port',               {},                                    ['m.example.com:444'], false],
  ['one of two names',           { names: ['m.example.com', 'n.org'] }, ['m.example.com'],     false],
  ['each of two names',          { names: ['m.example.com', 'n.org'] }, ['m.example.com', 'n.org'], true],
  ['any name',                   { names: [] },                         ['*'],                 true],
  ['any name on the port',       { names: [] },                         ['*:443'],             true],
  ['the address',                { names: [], address: '192.0.2.1' },   ['192.0.2.1'],         true],
  ['any name, of one with a name', {},                                  ['*'],                 false],
])('a waiver of %s', async (_what, over, targets, isWaived) => {
  const waivers = targets.map((target) => aWaiver({ target }))
  const report = await linted([{ ...weak, ...over }], { waivers })
  expect(legacyOf(report)?.waiver !== null).toBe(isWaived)
  expect(report.waivers.map(({ state }) => state)).not.toContain('unused')
  const used = report.waivers.filter(({ findings }) => findings > 0).length
  if (isWaived) expect(used).toBe(targets.length)
})

test('judged again by the same policy and moment listeners stay; by another policy or day they are refused', async () => {
  const report = await linted([weak])
  const again = (over: Partial<Policy>, at: Date | null, baseline: Report | null = null) =>
    judgeAgain(
      report,
      {
        policy: { ...POLICY, ...over },
        targets: [],
        at,
        toolVersion: '0.0.0',
        baseline: baseline === null ? null : baselineOf(baseline, 'old.json'),
      },
      everything,
    )
  expect(again({}, null)).toEqual(report)
  expect(again({}, null, report)).toMatchObject({ verdict: 'met', baseline: { known: 1, gone: [] } })
  expect(() => again({ sha256: 'f'.repeat(64) }, null)).toThrow('it has listeners of a configuration')
  expect(() => again({}, new Date('2027-06-01T00:00:00Z'))).toThrow('it has listeners of a configuration')
})
