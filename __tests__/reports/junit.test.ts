import { expect, test } from '@jest/globals'
import { SaxesParser } from 'saxes'
import type { Finding } from '../../src/model/finding.ts'
import { outcomeOfFault } from '../../src/model/rule-fault.ts'
import { PackedTargets } from '../../src/packed-targets.ts'
import { REPORTS } from '../../src/reports/index.ts'
import { format } from '../../src/reports/junit.ts'
import type { ReportContext } from '../../src/reports/report-format.ts'
import { runnerCommands } from '../action/runner-model.ts'
import { ATTACKS, MARKUP_ATTACKS } from '../builders/attack-strings.ts'
import { aFinding, aReport, aTarget, CONTEXT, notChecked, violated } from '../builders/report.ts'
import { aReportWaiver } from '../builders/waiver.ts'

const WAIVER = { reason: 'kiosks', owner: '@infra', until: '2027-03-31' }

test('a suite for each target with its counts, a case for each requirement', () => {
  const report = aReport([aTarget('a.example:443'), aTarget('m.example:443', [violated()])])
  const root = xmlOf(format.write(report, CONTEXT))
  expect([root.name, root.attributes]).toEqual(['testsuites', { name: 'ats-gate', time: '1.234' }])
  const count = String(CONTEXT.rules.length)
  const common = { tests: count, errors: '0', skipped: '0', time: '0', timestamp: '2026-11-23T08:00:00' }
  expect(root.children.map(({ name, attributes }) => [name, attributes])).toEqual([
    ['testsuite', { name: 'a.example:443', failures: '0', ...common }],
    ['testsuite', { name: 'm.example:443', failures: '1', ...common }],
  ])
  expect(root.children[1]?.children.map(({ attributes }) => attributes.name)).toEqual(CONTEXT.rules.map(({ id }) => id))
})

test('a violation that fails is a failure with what was seen, where it is listed, and how to mend it', () => {
  expect(caseOf(violated({ notes: [{ code: 'x', message: 'by the way' }] }))).toEqual({
    name: 'testcase',
    attributes: { name: 'tls-version', classname: 'm.example:443', time: '0', file: 'ats-gate.yml', line: '12' },
    text: '',
    children: [
      {
        name: 'failure',
        attributes: { message: '192.0.2.1:443 selected TLS 1.0', type: 'violated' },
        text: [
          'required: Demands what tls-version stands for',
          'seen: 192.0.2.1:443 selected TLS 1.0',
          'mend: Enable TLS 1.2 and TLS 1.3 where TLS ends, and nothing older.',
          '192.0.2.1:443 accepts TLS 1.0',
          '',
        ].join('\n'),
        children: [],
      },
      { name: 'system-out', attributes: {}, text: 'note: by the way\n', children: [] },
    ],
  })
})

// biome-ignore format: one row a line
test.each<[string, Partial<Finding>, string, string]>([
  ['met',                          { outcome: 'met' },                                    'passed',  ''],
  ['not applicable',               { outcome: 'not-applicable' },                         'skipped', 'not applicable: seen'],
  ['violated',                     { outcome: 'violated' },                               'failure', 'seen'],
  ['violated, of level warning',   { outcome: 'violated', level: 'warning' },             'passed',  'warning: seen\n'],
  ['violated, of level notice',    { outcome: 'violated', level: 'notice' },              'passed',  'notice: seen\n'],
  ['undetermined',                 { outcome: 'undetermined' },                           'error',   'seen'],
  ['undetermined, only a warning', { outcome: 'undetermined', level: 'warning' },         'skipped', 'undetermined: seen'],
  ['waived',                       { outcome: 'violated', waiver: WAIVER },               'skipped', 'waived until 2027-03-31 by @infra (kiosks): seen'],
  ['waived, in vain',              { outcome: 'met', waiver: WAIVER },                    'passed',  ''],
  ['known, of level warning',      { outcome: 'violated', level: 'warning', baseline: 'known' }, 'skipped', 'known from the baseline: seen'],
  ['off',                          { outcome: 'violated', level: 'off' },                 'none',    ''],
])('%s', (_, over, result, words) => {
  const one = caseOf(aFinding({ rule: 'tls-version', message: 'seen', ...over }))
  const [child] = one?.children ?? []
  const kind = one === undefined ? 'none' : child === undefined || child.name === 'system-out' ? 'passed' : child.name
  expect([kind, child?.attributes.message ?? child?.text ?? '']).toEqual([result, words])
})

test('what was packed away is read back: every requirement has its case', () => {
  const packed = new PackedTargets()
  const report = aReport([aTarget('m.example:443', [violated()])])
  const small = { ...report, targets: report.targets.map(packed.keep) }
  expect(small.targets[0]?.findings).toHaveLength(1)
  expect(format.write(small, { ...CONTEXT, jsonOf: packed.jsonOf })).toBe(format.write(report, CONTEXT))
})

test('what the report says of a finding goes before what was packed', () => {
  const packed = new PackedTargets()
  const report = aReport([aTarget('m.example:443', [violated()])])
  const kept = report.targets.map(packed.keep)
  const marked = kept.map((target) => ({
    ...target,
    findings: target.findings.map((finding) => ({ ...finding, waiver: WAIVER })),
  }))
  const text = format.write({ ...report, targets: marked }, { ...CONTEXT, jsonOf: packed.jsonOf })
  expect(text).toContain('<skipped message="waived until 2027-03-31 by @infra (kiosks): ')
})

test('no suite is green for want of a case', () => {
  const root = xmlOf(format.write(aReport([notChecked('late.example:443')]), CONTEXT))
  const [suite] = root.children
  expect(suite?.attributes).toMatchObject({ name: 'late.example:443', tests: '1', errors: '1' })
  expect(suite?.children[0]?.children[0]?.attributes.message).toBe('not checked: the run ended at its deadline')
  const asked = violated({ outcome: 'undetermined', message: 'was not asked' })
  const late = { ...aTarget('late.example:443', [asked]), notChecked: true, verdict: 'undetermined' as const }
  const cases = xmlOf(format.write(aReport([late]), CONTEXT)).children[0]?.children
  expect(cases?.map(({ attributes }) => attributes.name)).toEqual(['checked'])
  const off = { ...aTarget('off.example:443'), findings: [], verdict: 'undetermined' as const }
  expect(format.write(aReport([off]), CONTEXT)).toContain('not checked: every requirement is off')
  const allOff = CONTEXT.rules.map(({ id }) => aFinding({ rule: id, level: 'off' }))
  expect(format.write(aReport([aTarget('m.example:443', allOff)]), CONTEXT)).toContain(
    'not checked: nothing was judged',
  )
  expect(format.write(aReport([]), CONTEXT)).toContain('<error message="not checked: there is no target"')
})

test('a waiver that has expired is a failure of the run at its line; the others pass and say what is the matter', () => {
  const waivers = [
    aReportWaiver(),
    aReportWaiver({ state: 'unused', requirement: 'leaf-key', findings: 0 }),
    aReportWaiver({ state: 'expired', requirement: 'hsts', until: '2026-11-01' }),
  ]
  const report = aReport([aTarget('m.example:443')], {}, waivers)
  const [own, target] = xmlOf(format.write(report, CONTEXT)).children
  expect(own?.attributes).toMatchObject({ name: 'ats-gate', tests: '3', failures: '1', errors: '0', skipped: '0' })
  expect(target?.attributes).toMatchObject({ failures: '0', errors: '0' })
  const [inForce, unused, expired] = own?.children ?? []
  expect(inForce?.attributes).toMatchObject({ name: 'waiver of legacy-protocols for old.example.com', line: '3' })
  expect(inForce?.children).toEqual([])
  expect(unused?.children.map(({ name, text }) => [name, text.split('\n')[0]])).toEqual([
    ['system-out', 'the waiver of leaf-key for old.example.com is not needed: no target of this run is named so'],
  ])
  const [failure] = expired?.children ?? []
  expect([failure?.name, failure?.attributes.message]).toEqual([
    'failure',
    'the waiver of hsts for old.example.com has expired',
  ])
  expect(failure?.text).toContain('mend: mend the server and remove the waiver')
  const shard = { ...report, run: { ...report.run, shard: { index: 1, count: 2 } } }
  expect(xmlOf(format.write(shard, CONTEXT)).children).toHaveLength(1)
})

test('a shard that is missing is an error, one without targets is none', () => {
  const report = aReport([aTarget('m.example:443')])
  const run = { ...report.run, missingShards: { indexes: [2], count: 3 } }
  expect(format.write({ ...report, run }, CONTEXT)).toContain(
    '<error message="not checked: the report of shard 2 of 3 is missing" ',
  )
  const empty = { ...aReport([]), verdict: 'met', run: { ...report.run, shard: { index: 3, count: 3 } } } as const
  const [suite] = xmlOf(format.write(empty, CONTEXT)).children
  expect(suite?.attributes).toMatchObject({ tests: '1', failures: '0', errors: '0', skipped: '1' })
})

test('the stack of a fault of ours is not in it', () => {
  const { kind, message, notes } = outcomeOfFault('leaf-key', new TypeError('of the test'))
  const fault = violated({ rule: 'leaf-key', outcome: kind, message, notes, advice: [] })
  const text = format.write(aReport([aTarget('m.example:443', [fault])]), CONTEXT)
  expect(text).toContain('<error message="the rule leaf-key failed')
  expect(text).not.toContain('junit.test.ts')
})

test.each([...ATTACKS, ...MARKUP_ATTACKS, ']]>', '\ufffe\uffff', '"\'<&>', '<!DOCTYPE x>'])(
  '%j stays text',
  (attack) => {
    const hostile = (over: Partial<Finding>) =>
      violated({
        message: attack,
        notes: [{ code: 'x', message: attack }],
        advice: [{ proxy: null, text: attack }],
        locations: [{ file: attack, line: 1, column: 1 }],
        evidence: { kind: 'replies', replies: [{ address: attack, hello: attack, reply: attack }] },
        ...over,
      })
    const findings = [
      hostile({}),
      hostile({ rule: 'leaf-key', level: 'warning' }),
      hostile({ rule: 'leaf-signature', outcome: 'undetermined' }),
      hostile({ rule: 'weak-ciphers', waiver: { reason: attack, owner: attack, until: attack } }),
    ]
    const own = { reason: attack, owner: attack, target: attack, location: { file: attack, line: 1, column: 1 } }
    const waivers = (['expired', 'unused'] as const).map((state) => aReportWaiver({ ...own, state }))
    const text = format.write(aReport([aTarget(attack, findings)], {}, waivers), CONTEXT)
    expect(runnerCommands(text)).toEqual([])
    expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\ufffe\uffff]/u)
    const names = new Set<string>()
    const visit = ({ name, children }: Element): void => {
      names.add(name)
      for (const child of children) visit(child)
    }
    visit(xmlOf(text))
    expect([...names].sort()).toEqual([
      'error',
      'failure',
      'skipped',
      'system-out',
      'testcase',
      'testsuite',
      'testsuites',
    ])
  },
)

test('the same report gives the same bytes, and the pieces are the whole', () => {
  const report = aReport([aTarget('m.example:443', [violated()]), aTarget('a.example:443')])
  expect(format.write(report, CONTEXT)).toBe(format.write(structuredClone(report), CONTEXT))
  expect([...format.pieces(report, CONTEXT)].join('')).toBe(format.write(report, CONTEXT))
  expect(REPORTS).toContain(format)
})

interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly Element[]
  /** Without that of its children. */
  readonly text: string
}

/** What each element may have, from the schemas of Surefire, Jenkins and Ant: what all readers take. */
const ALLOWED: Readonly<
  Record<string, { readonly attributes: readonly string[]; readonly children: readonly string[] }>
> = {
  testsuites: { attributes: ['name', 'time'], children: ['testsuite'] },
  testsuite: {
    attributes: ['name', 'tests', 'failures', 'errors', 'skipped', 'time', 'timestamp'],
    children: ['testcase'],
  },
  testcase: {
    attributes: ['name', 'classname', 'time', 'file', 'line'],
    children: ['failure', 'error', 'skipped', 'system-out'],
  },
  failure: { attributes: ['message', 'type'], children: [] },
  error: { attributes: ['message', 'type'], children: [] },
  skipped: { attributes: ['message'], children: [] },
  'system-out': { attributes: [], children: [] },
}

/** Parsed by a strict parser, each element where readers expect it. */
function xmlOf(text: string): Element {
  interface Open extends Element {
    readonly children: Element[]
    text: string
  }
  const roots: Element[] = []
  const open: Open[] = []
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('doctype', () => {
    throw new Error('a document type')
  })
  parser.on('opentag', ({ name, attributes }) => {
    const parent = open.at(-1)
    const allowed = ALLOWED[name]
    if (allowed === undefined) throw new Error(`an element ${name}`)
    if (parent !== undefined && !ALLOWED[parent.name]?.children.includes(name))
      throw new Error(`${name} in ${parent.name}`)
    for (const each of Object.keys(attributes)) {
      if (!allowed.attributes.includes(each)) throw new Error(`${name} has ${each}`)
    }
    const element: Open = { name, attributes: { ...attributes }, children: [], text: '' }
    ;(parent?.children ?? roots).push(element)
    open.push(element)
  })
  parser.on('text', (piece) => {
    const parent = open.at(-1)
    if (parent !== undefined && ALLOWED[parent.name]?.children.length === 0) parent.text += piece
  })
  parser.on('closetag', () => {
    open.pop()
  })
  parser.write(text).close()
  const [root] = roots
  if (root === undefined) throw new Error('no element')
  return root
}

function caseOf(finding: Finding, context: ReportContext = CONTEXT): Element | undefined {
  const report = aReport([aTarget('m.example:443', [finding])])
  return xmlOf(format.write(report, context)).children[0]?.children.find(
    ({ attributes }) => attributes.name === finding.rule,
  )
}
