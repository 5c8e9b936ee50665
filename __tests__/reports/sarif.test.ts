import { expect, test } from '@jest/globals'
import type { Finding } from '../../src/model/finding.ts'
import { outcomeOfFault } from '../../src/model/rule-fault.ts'
import { REPORTS } from '../../src/reports/index.ts'
import type { ReportContext } from '../../src/reports/report-format.ts'
import { format } from '../../src/reports/sarif.ts'
import { sarifLevel } from '../../src/reports/sarif-results.ts'
import { RULE_WORDS } from '../../src/rule-words.ts'
import { runnerCommands } from '../action/runner-model.ts'
import { ATTACKS, MARKUP_ATTACKS } from '../builders/attack-strings.ts'
import { aFinding, aReport, aTarget, CONTEXT, notChecked, violated } from '../builders/report.ts'
import { aReportWaiver } from '../builders/waiver.ts'
import { type Log, logOf, parsed, problems, resultsOf } from './sarif-log.ts'

const WAIVER = { reason: 'kiosks, replaced in March', owner: '@infra', until: '2027-03-31' }
const undetermined = (over: Partial<Finding> = {}) => violated({ outcome: 'undetermined', remedy: null, ...over })

test('the schema takes a log, and refuses one with an unknown member or a kind of its own', () => {
  const log = logOf([violated()])
  expect(problems(log)).toEqual([])
  expect(problems({ ...log, colour: 'red' })).not.toEqual([])
  expect(
    problems({ ...log, runs: log.runs.map((run) => ({ ...run, results: [{ kind: 'odd', message: {} }] })) }),
  ).not.toEqual([])
})

test('a violation is a failure of its level, at the line that lists the target', () => {
  const [run] = logOf([violated()]).runs
  expect(run?.results).toEqual([
    {
      ruleId: 'tls-version',
      ruleIndex: CONTEXT.rules.findIndex(({ id }) => id === 'tls-version'),
      kind: 'fail',
      level: 'error',
      message: {
        text: 'm.example:443 violates tls-version: 192.0.2.1:443 selected TLS 1.0. To mend: Enable TLS 1.2 and TLS 1.3 where TLS ends, and nothing older.',
      },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'ats-gate.yml', uriBaseId: '%SRCROOT%' },
            region: { startLine: 12, startColumn: 5, endLine: 12, endColumn: 6 },
          },
          logicalLocations: [{ fullyQualifiedName: 'm.example:443', kind: 'resource' }],
        },
      ],
      partialFingerprints: { 'atsGate/v1': 'c'.repeat(32) },
      properties: { outcome: 'violated', fails: true },
    },
  ])
})

// biome-ignore format: one row a line
test.each<[string, Finding, { kind: string, level: string } | null]>([
  ['met',                                       aFinding({ rule: 'tls-version' }),                               null],
  ['not applicable',                            aFinding({ rule: 'tls-version', outcome: 'not-applicable' }),    null],
  ['off',                                       violated({ level: 'off' }),                                      null],
  ['a violated error',                          violated(),                                                      { kind: 'fail', level: 'error' }],
  ['a violated warning',                        violated({ level: 'warning' }),                                  { kind: 'fail', level: 'warning' }],
  ['a violated notice',                         violated({ level: 'notice' }),                                   { kind: 'fail', level: 'note' }],
  ['undetermined, which fails the run',         undetermined(),                                                  { kind: 'fail', level: 'error' }],
  ['undetermined, which only warns',            undetermined({ level: 'warning' }),                              { kind: 'open', level: 'none' }],
  ['waived',                                    violated({ waiver: WAIVER }),                                    { kind: 'fail', level: 'error' }],
])('%s', (_, finding, expected) => {
  const result = resultsOf(logOf([finding]))[0]
  expect(result === undefined ? null : { kind: result.kind, level: result.level }).toEqual(expected)
})

test('with fail-on: never, what would fail fails here', () => {
  const report = aReport([aTarget('m.example:443', [undetermined()])], { failOn: 'never' })
  expect(resultsOf(parsed(report))[0]).toMatchObject({ kind: 'fail', level: 'error', properties: { fails: true } })
  expect(parsed(report).runs[0]?.invocations[0]).toMatchObject({ exitCode: 0 })
})

test('a waived finding is suppressed with its reason, and then every result says whether it is', () => {
  const log = logOf([violated({ waiver: WAIVER }), violated({ rule: 'leaf-key' })])
  expect(problems(log)).toEqual([])
  expect(resultsOf(log).map(({ ruleId, suppressions }) => [ruleId, suppressions])).toEqual([
    [
      'tls-version',
      [{ kind: 'external', status: 'accepted', justification: 'until 2027-03-31, @infra: kiosks, replaced in March' }],
    ],
    ['leaf-key', []],
  ])
})

test('against a baseline every result has a state; without one none has', () => {
  const states = (findings: readonly Finding[]) => resultsOf(logOf(findings)).map(({ baselineState }) => baselineState)
  expect(
    states([
      violated({ baseline: 'new' }),
      violated({ rule: 'leaf-key', baseline: 'worse' }),
      violated({ rule: 'leaf-signature', baseline: 'known' }),
      violated({ rule: 'weak-ciphers' }),
    ]),
  ).toEqual(['new', 'updated', 'unchanged', 'new'])
  expect(states([violated()])).toEqual([undefined])
})

test('each step has a category of its own, the same in the next run; a command line has that of its policy', () => {
  const idOf = (context: ReportContext, id: string) => {
    const report = aReport([])
    return parsed({ ...report, run: { ...report.run, id } }, context).runs[0]?.automationDetails.id
  }
  const step = { workflow: '.github/workflows/gate.yml', job: 'gate', id: 'tls' }
  expect(idOf({ ...CONTEXT, step }, '7')).toBe('ats-gate/ats/.github/workflows/gate.yml/gate/tls/7')
  expect(idOf({ ...CONTEXT, step: { ...step, workflow: null } }, '8/9')).toBe('ats-gate/ats/workflow/gate/tls/8-9')
  expect(idOf(CONTEXT, '8')).toBe('ats-gate/ats/8')
})

test('every rule describes itself, whatever was found, and within the limits of GitHub', () => {
  const log = parsed(aReport([]), { ...CONTEXT, rules: RULE_WORDS })
  expect(problems(log)).toEqual([])
  const rules = log.runs[0]?.tool.driver.rules ?? []
  expect(rules.map(({ id }) => id)).toEqual(RULE_WORDS.map(({ id }) => id))
  for (const { shortDescription, fullDescription, help, properties } of rules) {
    for (const { text } of [shortDescription, fullDescription]) {
      expect(text).toMatch(/^[^…]+$/)
      expect(text.length).toBeLessThanOrEqual(1024)
    }
    expect(help.text).toMatch(/^[^…]+\n\nMet [^…]+\n\nViolated [^…]+\n\nUndetermined [^…]+\n\nSource: [^…]+$/)
    expect(properties.tags.length).toBeLessThanOrEqual(10)
  }
  expect(rules.find(({ id }) => id === 'legacy-protocols')).toMatchObject({
    helpUri: 'https://www.rfc-editor.org/rfc/rfc8996',
    defaultConfiguration: { enabled: true, level: 'warning' },
  })
  expect(rules.find(({ id }) => id === 'hsts')?.defaultConfiguration).toEqual({ enabled: false, level: 'none' })
  expect(rules.find(({ id }) => id === 'leaf-key')).toHaveProperty('helpUri')
  expect(rules.find(({ id }) => id === 'certificate-expiry')).not.toHaveProperty('helpUri')
})

test('words of a rule without a level leave the default of SARIF', () => {
  const rules = CONTEXT.rules.map(({ level: _, ...words }) => words)
  const described = parsed(aReport([]), { ...CONTEXT, rules }).runs[0]?.tool.driver.rules[0]
  expect(described).not.toHaveProperty('defaultConfiguration')
  expect(sarifLevel('off')).toBe('none')
})

test('what was not checked, and a fault of ours, are told as notifications, and the run was no success', () => {
  const { kind, message, notes } = outcomeOfFault('leaf-key', new TypeError('of the test'))
  const fault = violated({ rule: 'leaf-key', outcome: kind, message, notes, advice: [] })
  const log = parsed(aReport([aTarget('m.example:443', [fault]), notChecked('late.example:443')]))
  expect(problems(log)).toEqual([])
  expect(log.runs[0]?.invocations).toEqual([
    {
      executionSuccessful: false,
      exitCode: 2,
      exitCodeDescription: expect.stringContaining('could not be judged'),
      startTimeUtc: '2026-11-23T08:00:00.000Z',
      toolExecutionNotifications: [
        { level: 'error', message: { text: '1 target not checked' } },
        {
          level: 'error',
          message: { text: 'the rule leaf-key failed with m.example:443, which is a fault of ats-gate' },
        },
      ],
    },
  ])
  // The stack is for us, not for an alert.
  expect(JSON.stringify(log)).not.toContain('sarif.test.ts')
  expect(parsed(aReport([aTarget('m.example:443')])).runs[0]?.invocations[0]).toMatchObject({
    executionSuccessful: true,
    exitCode: 0,
    toolExecutionNotifications: [],
  })
})

test.each([...ATTACKS, ...MARKUP_ATTACKS, '{0} [here](https://evil.example) {'])('%j stays text', (attack) => {
  const hostile = violated({
    message: attack,
    notes: [{ code: 'x', message: attack }],
    advice: [{ proxy: null, text: attack }],
    waiver: { reason: attack, owner: attack, until: attack },
    locations: [{ file: attack, line: 1, column: 1 }],
  })
  const report = aReport([aTarget(attack, [hostile])], { name: attack, source: attack })
  const step = { workflow: attack, job: attack, id: attack }
  const text = format.write(report, { ...CONTEXT, step })
  expect(runnerCommands(text)).toEqual([])
  expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u)
  const log: Log = JSON.parse(text)
  expect(problems(log)).toEqual([])
  const said = resultsOf(log)[0]?.message.text ?? ''
  expect(said).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]|\]\(|##\[/u)
  expect(said.replaceAll('{{', '').replaceAll('}}', '')).not.toMatch(/[{}]/)
  expect(text).not.toContain('"markdown"')
})

test('the same report gives the same bytes, and the pieces are the whole', () => {
  const report = aReport([aTarget('m.example:443', [violated()]), aTarget('a.example:443')])
  expect(format.write(report, CONTEXT)).toBe(format.write(structuredClone(report), CONTEXT))
  expect([...format.pieces(report, CONTEXT)].join('')).toBe(format.write(report, CONTEXT))
  expect(REPORTS).toContain(format)
})

test('what is to be done about waivers is a notification of the configuration, and a missing shard one of the run', () => {
  const waivers = [
    aReportWaiver({ state: 'unused', findings: 0 }),
    aReportWaiver({ state: 'expired', until: '2026-11-01' }),
  ]
  const report = aReport([aTarget('m.example:443')], {}, [aReportWaiver(), ...waivers])
  const log = parsed({ ...report, run: { ...report.run, missingShards: { indexes: [2], count: 2 } } })
  expect(problems(log)).toEqual([])
  expect(log.runs[0]?.invocations[0]).toMatchObject({
    executionSuccessful: false,
    exitCode: 1,
    toolConfigurationNotifications: [
      {
        level: 'error',
        message: { text: expect.stringContaining('the waiver of legacy-protocols for old.example.com has expired: ') },
      },
      { level: 'warning', message: { text: expect.stringContaining('is not needed: ') } },
    ],
    toolExecutionNotifications: [
      { level: 'error', message: { text: 'not all was judged: the report of shard 2 of 2 is missing' } },
    ],
  })
})
