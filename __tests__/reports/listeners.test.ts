import { describe, expect, test } from '@jest/globals'
import { outputsFor } from '../../src/github/delivery/outputs.ts'
import { againstBaseline } from '../../src/model/against-baseline.ts'
import { baselineOf } from '../../src/model/baseline.ts'
import type { ListenerReport, Report } from '../../src/model/report.ts'
import { annotations } from '../../src/reports/annotations.ts'
import { format as html } from '../../src/reports/html.ts'
import { format as json } from '../../src/reports/json.ts'
import { format as junit } from '../../src/reports/junit.ts'
import { format as markdown } from '../../src/reports/markdown.ts'
import { readReport } from '../../src/reports/read-report.ts'
import { format as text } from '../../src/reports/text.ts'
import { verdictLine } from '../../src/reports/verdict-line.ts'
import { aListenerReport, atFault, SSL_PROTOCOLS, withListeners } from '../builders/listener-report.ts'
import { aFinding, aReport, aTarget, CONTEXT, RULES, violated } from '../builders/report.ts'
import { parsed, problems, resultsOf } from './sarif-log.ts'

const names = (count: number) => Array.from({ length: count }, (_, i) => `n${i}.example.com`)
const bad = names(40).map((name) => aListenerReport(name, [atFault()]))
const good = aListenerReport('good.example.com')
const alone = withListeners(aReport([]), [...bad, good])
const both = withListeners(aReport([aTarget('m.example.com:443', [violated()]), aTarget('n.example.com:443')]), [
  ...bad,
  good,
])
const lineOf = (listeners: readonly ListenerReport[], report: Report = aReport([])) =>
  verdictLine(withListeners(report, listeners)).text

describe('the first line', () => {
  const open = aListenerReport('open.example.com', [aFinding({ rule: 'tls-version', outcome: 'undetermined' })])
  const [one] = bad

  // biome-ignore format: one row a line
  test.each<readonly [string, readonly (ListenerReport | undefined)[], Report, string]>([
    ['of one that is met', [good], aReport([]), 'the listener meets policy ats'],
    ['of several', [good, aListenerReport('b')], aReport([]), 'all 2 listeners meet policy ats'],
    ['of one', [one], aReport([]), '1 of 1 listener violates policy ats'],
    ['of several listeners', [one, good, open], aReport([]), '1 of 3 listeners violates policy ats (1 undetermined, 1 met)'],
    ['of what is open', [good, open], aReport([]), '1 of 2 listeners could not be judged by policy ats (1 undetermined, 1 met)'],
    ['of none', [], aReport([]), 'there is no listener to judge by policy ats'],
    ['of both, met', [good], aReport([aTarget('a:443')]), 'the target and the listener meet policy ats'],
    ['of both', [one, good], aReport([aTarget('a:443', [violated()])]), '1 of 1 target and 1 of 2 listeners violate policy ats (listeners: 1 met)'],
    ['of the listener alone', [one], aReport([aTarget('a:443'), aTarget('b:443')]), '1 of 1 listener violates policy ats (targets: 2 met)'],
    ['of the target alone', [good], aReport([aTarget('a:443', [violated()])]), '1 of 1 target violates policy ats (listeners: 1 met)'],
  ])('%s', (_what, listeners, report, said) => {
    expect(lineOf(listeners.filter((each) => each !== undefined), report)).toBe(said)
  })
})

describe('one directive at fault for 40 listeners is said once', () => {
  const WHO = 'conf.d/site.conf: n0.example.com:443 and 39 more listeners'

  test('on a terminal, with its place, what includes it and what to write', () => {
    const written = text.write(alone, { ...CONTEXT, columns: 120 })
    expect(written.match(/switches on TLS 1\.0/g)).toHaveLength(1)
    expect(written).toContain(`${WHO}  violated  conf.d/tls.conf:3\n`)
    expect(written).toMatch(/line +nginx\.conf:9: includes it\n/)
    expect(written).toMatch(/write +ssl_protocols TLSv1\.2 TLSv1\.3;\n/)
    expect(written).toContain('1 listener met: conf.d/site.conf: good.example.com:443\n')
  })

  test('in the summary, with a table of its own and the place beside it', () => {
    const written = markdown.write(alone, CONTEXT)
    expect(written.match(/switches on TLS/g)).toHaveLength(1)
    expect(written).toContain(
      '| listeners | met | violated | undetermined |\n| ---: | ---: | ---: | ---: |\n| 41 | 1 | 40 | 0 |\n',
    )
    expect(written).toContain('| target or listener | required | seen | mend |')
    expect(written).toContain('and 39 more listeners<br>`conf.d/tls.conf:3`')
  })

  test('on the page', () => {
    const written = html.write(alone, CONTEXT)
    expect(written.match(/switches on TLS/g)).toHaveLength(1)
    expect(written).toContain('and 39 more listeners <span class="soft">conf.d/tls.conf:3</span>')
    expect(written).toContain('<dt>listeners violated</dt><dd>40</dd>')
  })

  test('in one annotation, at the directive from its start to its end', () => {
    expect(annotations(alone, RULES)).toEqual([
      {
        level: 'error',
        title: { text: `ats-gate: ${WHO} violate 1 requirement` },
        message: {
          text: [
            'legacy-protocols: Demands what legacy-protocols stands for',
            '  violated: switches on TLS 1.0',
            '  line: nginx.conf:9: includes it',
            '  mend: Switch off TLS 1.0 where TLS ends.',
            '  write: ssl_protocols TLSv1.2 TLSv1.3;',
          ].join('\n'),
        },
        location: SSL_PROTOCOLS,
      },
    ])
  })

  test('where the words differ, still one annotation at the line', () => {
    const listeners = ['a', 'b', 'c'].map((name) => aListenerReport(name, [atFault({ message: `${name} is bad` })]))
    const [only, ...more] = annotations(withListeners(aReport([]), listeners), RULES)
    expect(more).toEqual([])
    expect(only?.title.text).toBe('ats-gate: conf.d/site.conf: a:443 and 2 more listeners violate 1 requirement')
    expect(only?.message.text).toMatch(/a is bad.*b is bad.*c is bad/s)
  })
})

test('what stands on other lines is another thing to mend, also of one listener', () => {
  const other = { ...SSL_PROTOCOLS, line: 8, endLine: 8 }
  const listener = aListenerReport('m', [atFault(), atFault({ rule: 'tls-version', locations: [other] })])
  const shown = annotations(withListeners(aReport([]), [listener]), RULES)
  expect(shown.map(({ location }) => location?.line)).toEqual([3, 8])
})

test('annotations of both kinds stay within what a step shows, and the last one counts both', () => {
  const listeners = names(12).map((name, i) =>
    aListenerReport(name, [atFault({ locations: [{ file: 'a.conf', line: i + 1, column: 1 }] })]),
  )
  const targets = names(3).map((name) => aTarget(`${name}:443`, [violated()]))
  const shown = annotations(withListeners(aReport(targets), listeners), RULES)
  expect(shown).toHaveLength(9)
  expect(shown.at(-1)?.title.text).toMatch(/^ats-gate: 7 more (?:targets and )?lines of configuration fail$/)
})

test('a target that no file lists is annotated at the line that causes it', () => {
  const related = [{ ...SSL_PROTOCOLS, message: 'this directive causes it' }]
  const report = aReport([aTarget('m.example.com:443', [violated({ locations: [], related })])])
  expect(annotations(report, RULES)[0]?.location).toEqual(SSL_PROTOCOLS)
  expect(text.write(report, CONTEXT)).toMatch(/line +conf\.d\/tls\.conf:3: this directive causes it\n/)
})

describe('SARIF', () => {
  test('has the range of the directive and what has a hand in it, one result for each finding', () => {
    const log = parsed(alone)
    expect(problems(log)).toEqual([])
    expect(resultsOf(log)).toHaveLength(40)
    expect(resultsOf(log)[0]).toMatchObject({
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'conf.d/tls.conf' },
            region: { startLine: 3, startColumn: 5, endLine: 3, endColumn: 34 },
          },
        },
      ],
      relatedLocations: [
        { physicalLocation: { artifactLocation: { uri: 'nginx.conf' } }, message: { text: 'includes it' } },
      ],
    })
  })

  const regionOf = (over: object) => {
    const listener = aListenerReport('m', [atFault({ locations: [{ ...SSL_PROTOCOLS, ...over }] })])
    const [result] = resultsOf(parsed(withListeners(aReport([]), [listener])))
    return result
  }

  test('of a directive over several lines only the first, or no pull request would show it', () => {
    expect(regionOf({ endLine: 5, endColumn: 2 })?.locations[0]?.physicalLocation.region).toEqual({
      startLine: 3,
      startColumn: 5,
    })
  })

  test('a line at fault for several listeners is an alert for each, and for one it is as GitHub has it', () => {
    const hashes = resultsOf(parsed(alone)).map((one) => Object.keys(one.partialFingerprints))
    expect(new Set(hashes.flat())).toEqual(new Set(['atsGate/v1', 'primaryLocationLineHash']))
    expect(Object.keys(regionOf({})?.partialFingerprints ?? {})).toEqual(['atsGate/v1'])
  })

  test('a line outside of the repository is left out, and a finding there stands where the policy is', () => {
    const related = [{ file: '/etc/nginx/nginx.conf', line: 1, column: 1, message: 'includes it' }]
    const locations = [{ file: '/etc/nginx/tls.conf', line: 1, column: 1 }]
    const log = parsed(withListeners(aReport([]), [aListenerReport('m', [atFault({ related, locations })])]))
    expect(problems(log)).toEqual([])
    expect(resultsOf(log)[0]).not.toHaveProperty('relatedLocations')
    expect(resultsOf(log)[0]?.locations[0]?.physicalLocation.artifactLocation.uri).toBe('ats-gate.yml')
  })
})

test('JUnit has a suite for each listener, with the line of the directive', () => {
  const written = junit.write(both, CONTEXT)
  expect(written.match(/<testsuite /g)).toHaveLength(43)
  expect(written).toContain('<testsuite name="conf.d/site.conf: n0.example.com:443" tests="1" failures="1"')
  expect(written).toContain('file="conf.d/tls.conf" line="3"')
  expect(written).toContain('line: nginx.conf:9: includes it')
})

test('JUnit of no listener at all is no green', () => {
  expect(junit.write(withListeners(aReport([]), []), CONTEXT)).toContain('not checked: there is no listener')
})

test('JSON has them after the targets, one a line, and is read back', () => {
  const written = json.write(both, CONTEXT)
  expect(readReport(written, 'report.json')).toEqual(JSON.parse(JSON.stringify(both)))
  expect(written).toContain('\n  ],\n  "listeners": [\n    {"target":"conf.d/site.conf: n0.example.com:443"')
  const none = json.write(withListeners(aReport([]), []), CONTEXT)
  expect(JSON.parse(none)).toMatchObject({ targets: [], listeners: [] })
})

test('two listeners of one name are refused, as two targets are', () => {
  const written = json.write(withListeners(aReport([]), [good, good]), CONTEXT)
  expect(() => readReport(written, 'r.json')).toThrow(
    'the listener conf.d/site.conf: good.example.com:443 is there twice',
  )
})

test('outputs count the findings of both, and targets alone as targets', () => {
  expect(outputsFor(both, null)).toMatchObject({ violations: 41, 'targets-total': 2, 'targets-violated': 1 })
})

describe('against a baseline', () => {
  const same = (report: Report) => report.targets[0]
  const compared = (now: Report, before: Report) => againstBaseline(now, baselineOf(before, 'old.json'), (one) => one)

  test('a listener that was as bad does not fail, and a new one does', () => {
    const [first, second] = bad
    if (first === undefined || second === undefined) throw new Error('two')
    const before = withListeners(aReport([]), [first])
    const now = compared(withListeners(aReport([]), [first, second]), before)
    expect(now.listeners?.map(({ verdict }) => verdict)).toEqual(['met', 'violated'])
    expect(now.baseline).toMatchObject({ known: 1, new: 1, came: [second.target], gone: [] })
    expect(now.counts.listeners).toEqual({ total: 2, met: 1, violated: 1, undetermined: 0 })
    expect(compared(before, before).verdict).toBe('met')
    expect(verdictLine(compared(before, before)).text).toBe(
      'the listener meets policy ats, only because of the baseline',
    )
  })

  test('where files alone were read no target is gone, and where none was read no listener', () => {
    expect(compared(alone, both).baseline?.gone).toEqual([])
    const targets = aReport(both.targets.slice(1))
    expect(compared(targets, both).baseline?.gone).toEqual([same(both)?.target])
    expect(compared(withListeners(aReport([]), [good]), alone).baseline?.gone).toHaveLength(40)
  })
})
