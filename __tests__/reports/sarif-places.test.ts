import { expect, test } from '@jest/globals'
import { aReport, aTarget, CONTEXT, violated } from '../builders/report.ts'
import { logOf, parsed, problems, resultsOf, uriOf } from './sarif-log.ts'

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
