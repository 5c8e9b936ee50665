import { expect, test } from '@jest/globals'
import { MAX_REPORT_BYTES, savedReport } from '../../src/input/saved-report.ts'
import { aReport, aTarget, violated } from '../builders/report.ts'
import { fakeFiles } from './fake-files.ts'
import { faultsOf, given, run } from './run.ts'

const TARGET = { targets: [given('m.example.com')] }
const REPORT = aReport([aTarget('m.example.com:443', [violated()])])
const MEND = 'give a file that "ats-gate check --output json=FILE" wrote, or the report.json of the action'

function withBaseline(text: string | Uint8Array): readonly string[] {
  const files = { '/w/old.json': text }
  return faultsOf(() => run({ ...TARGET, baseline: given('old.json', '--baseline') }, files))
}

test('a baseline is read with the rest of the run, and little of it is kept', () => {
  const { baseline } = run(
    { ...TARGET, baseline: given('reports/../old.json') },
    { '/w/old.json': JSON.stringify(REPORT) },
  )
  expect(baseline).toEqual({
    source: 'old.json',
    runId: REPORT.run.id,
    at: REPORT.run.at,
    policySha256: REPORT.policy.sha256,
    toolVersion: REPORT.tool.version,
    listeners: new Set(),
    targets: new Map([
      [
        'm.example.com:443',
        new Map([
          [
            'tls-version',
            {
              outcome: 'violated',
              facets: ['TLS 1.0'],
              message: '192.0.2.1:443 selected TLS 1.0',
              fingerprint: 'c'.repeat(32),
            },
          ],
        ]),
      ],
    ]),
  })
  expect(run(TARGET).baseline).toBeNull()
  expect(run({ ...TARGET, baseline: null }).baseline).toBeNull()
})

test.each<[string, string | Uint8Array, RegExp]>([
  ['no JSON', 'targets:', /^old\.json: not JSON: .* -> give a report in JSON$/u],
  ['truncated', JSON.stringify(REPORT).slice(0, -100), /^old\.json: not JSON: .* -> give a report in JSON$/u],
  ['another kind of file', '{"targets": []}', new RegExp(`^old\\.json: .* -> ${MEND}$`, 'u')],
  [
    'another version',
    JSON.stringify({ ...REPORT, schema: 'ats-gate/report/2' }),
    /^old\.json: a report of another version, "ats-gate\/report\/2" -> give one of ats-gate\/report\/1, or use the version that wrote it$/u,
  ],
  ['UTF-16', new Uint8Array([0xff, 0xfe, 0x7b, 0]), /^old\.json: not UTF-8 text -> save it as UTF-8/u],
  ['a doctored account', JSON.stringify({ ...REPORT, baseline: { new: -1 } }), new RegExp(`-> ${MEND}$`, 'u')],
])('a baseline that is none: %s', (_what, text, fault) => {
  const faults = withBaseline(text)
  expect(faults).toHaveLength(1)
  expect(faults[0]).toMatch(fault)
})

test('no silent run without it: a baseline that is not there is wrong input, said with all else that is', () => {
  const request = { targets: [given('a..example', 'argument 1')], baseline: given('none.json', '--baseline') }
  expect(faultsOf(() => run(request))).toEqual([
    'argument 1: "a..example" has an empty label -> remove the dot too many',
    '--baseline: there is no file "none.json" -> check the spelling, or leave --baseline out until a run has saved a report',
  ])
})

test('a report may be larger than other files, and is read no further than its limit', () => {
  const limits: (number | undefined)[] = []
  const files = fakeFiles({})
  const read = (_path: string, limit?: number): Uint8Array => {
    limits.push(limit)
    return { length: MAX_REPORT_BYTES + 1 } as Uint8Array
  }
  expect(faultsOf(() => savedReport(given('big.json'), '/w', { ...files, read }))).toEqual([
    'big.json: more than 256 MiB -> judge the shards of a large run one by one',
  ])
  expect(limits).toEqual([MAX_REPORT_BYTES])
})

test('a fault of ours while it is read is no wrong input', () => {
  const files = { ...fakeFiles({}), read: () => Reflect.apply(fail, null, []) }
  expect(() => savedReport(given('x.json'), '/w', files)).toThrow(new TypeError('ours'))
})

function fail(): Uint8Array {
  throw new TypeError('ours')
}
