import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from '@jest/globals'
import Ajv from 'ajv'
import type { Finding } from '../../src/model/finding.ts'
import { outcomeOfFault } from '../../src/model/rule-fault.ts'
import { REPORTS } from '../../src/reports/index.ts'
import type { ReportContext } from '../../src/reports/report-format.ts'
import { format } from '../../src/reports/sarif.ts'
import { MAX_RESULTS, sarifLevel } from '../../src/reports/sarif-results.ts'
import { RULE_WORDS } from '../../src/rule-words.ts'
import { runnerCommands } from '../action/runner-model.ts'
import { ATTACKS, MARKUP_ATTACKS } from '../builders/attack-strings.ts'
import { aFinding, aReport, aTarget, CONTEXT, notChecked, violated } from '../builders/report.ts'

// `new Ajv` of this package reads draft-07, which the schema is written in; of its formats the schema uses these.
const validate = new Ajv.default({
  strict: false,
  allErrors: true,
  formats: {
    uri: (text: string) => URL.canParse(text),
    'uri-reference': (text: string) => URL.canParse(text, 'https://a.example/') && !/[\s\\]/.test(text),
    'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/,
  },
}).compile(JSON.parse(readFileSync(join(import.meta.dirname, 'fixtures/sarif-schema-2.1.0.json'), 'utf8')))

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

// biome-ignore format: one row a line
test.each([
  ['lists/targets.txt',          'lists/targets.txt'],
  ['./lists//targets.txt',       'lists/targets.txt'],
  ['a/../b.txt',                 'b.txt'],
  ['lists\\targets.txt',         'lists/targets.txt'],
  ['my list#1?.txt',             'my%20list%231%3F.txt'],
  ['100%.txt',                   '100%25.txt'],
  ['ü/日本.txt',                 '%C3%BC/%E6%97%A5%E6%9C%AC.txt'],
  ['javascript:alert(1)',        'javascript%3Aalert(1)'],
  ['\ud800.txt',                 '%EF%BF%BD.txt'],
  ['line\nbreak.txt',            'line%0Abreak.txt'],
  // Outside: where the policy is, since GitHub refuses a result without a place.
  ['/etc/targets.txt',           'ats-gate.yml'],
  ['../targets.txt',             'ats-gate.yml'],
  ['a/../../targets.txt',        'ats-gate.yml'],
  ['C:\\lists\\targets.txt',     'ats-gate.yml'],
  ['\\\\server\\share\\t.txt',   'ats-gate.yml'],
  ['.',                          'ats-gate.yml'],
])('a target listed in %j stands in %j', (file, uri) => {
  const log = logOf([violated({ locations: [{ file, line: 3, column: 1 }] })])
  expect(problems(log)).toEqual([])
  expect(uriOf(log)).toBe(uri)
})

test('of several lines the first one in the repository', () => {
  const locations = [
    { file: '../far.txt', line: 1, column: 1 },
    { file: 'near.txt', line: 2, column: 3 },
  ]
  expect(resultsOf(logOf([violated({ locations })]))[0]?.locations[0]?.physicalLocation).toMatchObject({
    artifactLocation: { uri: 'near.txt' },
    region: { startLine: 2, startColumn: 3 },
  })
})

// biome-ignore format: one row a line
test.each<[string, string, string | null | undefined, string]>([
  ['the workflow that gives it',       'ats-gate.yml',                  '.github/workflows/gate.yml', '.github/workflows/gate.yml'],
  ['the policy file',                  'policies/strict.yaml',          undefined,                    'policies/strict.yaml'],
  ['the policy file',                  'ats-gate.yml',                  null,                         'ats-gate.yml'],
  ['where a policy would be',          'built-in',                      undefined,                    'ats-gate.yml'],
  ['where a policy would be',          'acme/policies/gate.yml@v1',     undefined,                    'ats-gate.yml'],
  ['where a policy would be',          '../shared/gate.yml',            undefined,                    'ats-gate.yml'],
])('a target given inline stands at the top of %s (%j, %j)', (_, source, workflow, uri) => {
  const report = aReport([aTarget('m.example:443', [violated({ locations: [] })])], { source })
  const step = workflow === undefined ? undefined : { workflow, job: 'gate', id: 'tls' }
  const log = parsed(report, { ...CONTEXT, step })
  expect(uriOf(log)).toBe(uri)
  expect(resultsOf(log)[0]?.locations[0]?.physicalLocation.region).toEqual({
    startLine: 1,
    startColumn: 1,
    endLine: 1,
    endColumn: 2,
  })
})

test('targets of one place have the fingerprint that GitHub heeds, so that they are not one alert', () => {
  const at = (line: number, fingerprint: string) =>
    violated({ fingerprint, locations: line === 0 ? [] : [{ file: 'list.txt', line, column: 1 }] })
  const report = aReport([
    aTarget('a.example:443', [at(1, 'a')]),
    aTarget('b.example:443', [at(1, 'b')]),
    aTarget('c.example:443', [at(2, 'c')]),
    aTarget('d.example:443', [at(0, 'd')]),
  ])
  expect(resultsOf(parsed(report)).map(({ partialFingerprints }) => partialFingerprints)).toEqual([
    { 'atsGate/v1': 'a', primaryLocationLineHash: 'a' },
    { 'atsGate/v1': 'b', primaryLocationLineHash: 'b' },
    { 'atsGate/v1': 'c' },
    { 'atsGate/v1': 'd', primaryLocationLineHash: 'd' },
  ])
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

// biome-ignore format: one row a line
test.each([
  [ 5_000,  5_000,  0],
  [25_000, 25_000,  0],
  [25_001, 25_000,  1],
])('%i results: %i are there, %i are counted as left out, in less than 10 MB', (count, kept, leftOut) => {
  expect(MAX_RESULTS).toBe(25_000)
  const log = parsed(withResults(count))
  expect(resultsOf(log)).toHaveLength(kept)
  expect(log.runs[0]?.properties.resultsLeftOut).toBe(leftOut)
  expect(log.runs[0]?.invocations[0]?.toolExecutionNotifications).toEqual(
    leftOut === 0
      ? []
      : [
          {
            level: 'warning',
            message: { text: `${leftOut} result${leftOut === 1 ? '' : 's'} left out for GitHub's limit; the JSON report has all` },
          },
        ],
  )
  expect(gzipSync(JSON.stringify(log)).length).toBeLessThan(10_000_000)
})

test('beyond the limit what fails is kept first, then by level, in the order of the report', () => {
  const rules = CONTEXT.rules.map(({ id }) => id)
  const notice = rules.map((rule) => violated({ rule, level: 'notice' }))
  const some = (name: string, findings: readonly Finding[]) => aTarget(name, findings)
  const last = [
    violated({ rule: 'tls-version' }),
    violated({ rule: 'leaf-key', level: 'warning' }),
    violated({ rule: 'leaf-signature', waiver: WAIVER }),
  ]
  const targets = Array.from({ length: 900 }, (_, i) => some(`a${i}.example:443`, notice))
  const results = resultsOf(parsed(aReport([...targets, some('z.example:443', last)])))
  expect(results).toHaveLength(25_000)
  expect(results.slice(-3).map(({ ruleId }) => ruleId)).toEqual(['tls-version', 'leaf-key', 'leaf-signature'])
  expect(results[0]?.message.text).toContain('a0.example:443')
})

test('25,000 results of the longest words are below 10 MB', () => {
  const message = `${'the server answered with alert 40 handshake_failure '.repeat(20)}`
  const rules = CONTEXT.rules.slice(0, 25).map(({ id }) => id)
  const targets = Array.from({ length: 1_000 }, (_, i) =>
    aTarget(
      `${'x'.repeat(200)}${i}.example:443`,
      rules.map((rule) => violated({ rule, message: `${i} ${message}`, fingerprint: fingerprintOf(i, rule) })),
    ),
  )
  const text = format.write(aReport(targets), CONTEXT)
  expect(resultsOf(JSON.parse(text))).toHaveLength(25_000)
  expect(gzipSync(text).length).toBeLessThan(10_000_000)
})

/** So many findings that are not in order, 28 a target. */
function withResults(count: number) {
  const rules = CONTEXT.rules.map(({ id }) => id)
  const targets = Array.from({ length: Math.ceil(count / rules.length) }, (_, i) =>
    aTarget(
      `m${i}.example:443`,
      rules
        .slice(0, Math.min(rules.length, count - i * rules.length))
        .map((rule) => violated({ rule, fingerprint: fingerprintOf(i, rule) })),
    ),
  )
  return aReport(targets)
}

/** As hard to compress as a real one. */
function fingerprintOf(index: number, rule: string): string {
  let hash = 2_166_136_261
  let text = ''
  for (let i = 0; i < 4; i += 1) {
    for (const character of `${index}/${rule}/${i}`) hash = Math.imul(hash ^ character.charCodeAt(0), 16_777_619)
    text += (hash >>> 0).toString(16).padStart(8, '0')
  }
  return text
}

interface Log {
  readonly runs: readonly {
    readonly tool: {
      readonly driver: {
        readonly rules: readonly {
          readonly id: string
          readonly shortDescription: { readonly text: string }
          readonly fullDescription: { readonly text: string }
          readonly help: { readonly text: string }
          readonly defaultConfiguration?: object
          readonly properties: { readonly tags: readonly string[] }
        }[]
      }
    }
    readonly automationDetails: { readonly id: string }
    readonly invocations: readonly { readonly toolExecutionNotifications: readonly object[] }[]
    readonly properties: { readonly resultsLeftOut: number }
    readonly results: readonly {
      readonly ruleId: string
      readonly kind: string
      readonly level: string
      readonly message: { readonly text: string }
      readonly locations: readonly {
        readonly physicalLocation: { readonly artifactLocation: { readonly uri: string }; readonly region: object }
      }[]
      readonly partialFingerprints: object
      readonly suppressions?: readonly object[]
      readonly baselineState?: string
    }[]
  }[]
}

function parsed(report: Parameters<typeof format.write>[0], context: ReportContext = CONTEXT): Log {
  return JSON.parse(format.write(report, context))
}

function logOf(findings: readonly Finding[]): Log {
  return parsed(aReport([aTarget('m.example:443', findings)]))
}

function resultsOf(log: Log): Log['runs'][number]['results'] {
  return log.runs[0]?.results ?? []
}

function uriOf(log: Log): string | undefined {
  return resultsOf(log)[0]?.locations[0]?.physicalLocation.artifactLocation.uri
}

function problems(log: unknown): readonly string[] {
  return validate(log) ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}
