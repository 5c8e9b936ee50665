import { createHash } from 'node:crypto'
import { expect, test } from '@jest/globals'
import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import type { Finding } from '../../src/model/finding.ts'
import type { Report } from '../../src/model/report.ts'
import { format } from '../../src/reports/html.ts'
import { STYLE, STYLE_SHA256 } from '../../src/reports/html-style.ts'
import { REPORTS } from '../../src/reports/index.ts'
import { runnerCommands } from '../action/runner-model.ts'
import { ATTACKS, MARKUP_ATTACKS } from '../builders/attack-strings.ts'
import { aFinding, aReport, aTarget, CONTEXT, notChecked, violated } from '../builders/report.ts'
import { aReportWaiver } from '../builders/waiver.ts'

const CLIENT = {
  address: '192.0.2.1:443',
  client: 'ios-26',
  version: 'TLS 1.3',
  suite: 'TLS_AES_128_GCM_SHA256',
} as const
const connects = {
  ...CLIENT,
  outcome: 'met',
  group: 'x25519',
  key: null,
  reply: 'selected TLS 1.3',
  reason: null,
} as const
const fails = {
  ...CLIENT,
  client: 'android-4.4',
  outcome: 'violated',
  version: null,
  suite: null,
  group: null,
  key: null,
  reply: 'answered with alert 40 handshake_failure',
  reason: 'no suite of its own',
} as const

const BASELINE = {
  source: 'old.json',
  runId: '7',
  at: '2026-11-22T08:00:00Z',
  policySha256: 'a'.repeat(64),
  toolVersion: '0.1.0',
  new: 1,
  worse: 2,
  known: 3,
  mended: [],
  came: [],
  gone: [],
}

test('verdict, what to mend, words, warnings, clients, who is met, evidence, policy: the order of the Markdown', () => {
  const clients = aFinding({ rule: 'clients', evidence: { kind: 'clients', clients: [connects, fails] } })
  const findings = [violated(), violated({ rule: 'leaf-key', level: 'warning' }), clients]
  const report = aReport([aTarget('a.example:443'), aTarget('m.example:443', findings)])
  const text = textIn(documentOf(report))
  const parts = [
    'ATS gate: violated',
    '1 of 2 targets violates policy ats (1 met).',
    'To mend (1)',
    'm.example:443',
    'ats-gate.yml:12',
    'Demands what tls-version stands for (tls-version)',
    'violated: 192.0.2.1:443 selected TLS 1.0',
    'Enable TLS 1.2 and TLS 1.3 where TLS ends',
    'What to write where TLS ends (1)',
    'nginx',
    'ssl_protocols TLSv1.2 TLSv1.3;',
    'Warnings (1)',
    'leaf-key',
    'What each client is given (2)',
    'TLS_AES_128_GCM_SHA256',
    'answered with alert 40 handshake_failure; no suite of its own',
    'Met (1)',
    'a.example:443',
    'Evidence (2)',
    '192.0.2.1:443 accepts TLS 1.0',
    'Policy',
    `SHA-256 ${'a'.repeat(64)}`,
  ]
  let from = text.indexOf('<main>')
  for (const part of parts) {
    const at = text.indexOf(part, from + 1)
    expect([part, at > from]).toEqual([part, true])
    from = at
  }
})

test('it stands alone: a policy lets in its own style and nothing else, and nothing names another file', () => {
  const report = aReport([aTarget('m.example:443', [violated()])])
  const document = documentOf(report)
  const policy = elementsOf(document, 'meta').find((one) => attribute(one, 'http-equiv') === 'Content-Security-Policy')
  expect(policy === undefined ? null : attribute(policy, 'content')).toBe(
    `default-src 'none'; style-src 'sha256-${STYLE_SHA256}'; base-uri 'none'; form-action 'none'`,
  )
  const [style, ...more] = elementsOf(document, 'style')
  expect(more).toEqual([])
  expect(style === undefined ? '' : textIn(style)).toBe(STYLE)
  expect(createHash('sha256').update(STYLE).digest('base64')).toBe(STYLE_SHA256)
  for (const element of elementsOf(document)) {
    expect(['script', 'link', 'img', 'iframe', 'object', 'embed', 'form', 'svg']).not.toContain(element.tagName)
    for (const { name, value } of element.attrs) {
      expect(name).not.toMatch(/^on|^style$|^src/)
      if (name === 'href') expect(value).toMatch(/^#[a-z]+$/)
    }
  }
  expect(STYLE).not.toMatch(/url\(|@import/)
})

test('readers of headings and tables find their way: levels without a gap, cells with a scope, every link a place', () => {
  const clients = aFinding({ rule: 'clients', evidence: { kind: 'clients', clients: [connects] } })
  const document = documentOf(aReport([aTarget('m.example:443', [violated(), clients])]))
  const levels = elementsOf(document).flatMap(({ tagName }) => /^h([1-6])$/.exec(tagName)?.[1] ?? [])
  expect(levels[0]).toBe('1')
  expect(levels.filter((level) => level === '1')).toHaveLength(1)
  levels.reduce((before, level) => {
    expect(Number(level) - Number(before)).toBeLessThanOrEqual(1)
    return level
  }, '0')
  const headers = elementsOf(document, 'th')
  expect(headers.map((one) => attribute(one, 'scope'))).toEqual([...Array.from({ length: 6 }, () => 'col'), 'row'])
  const ids = elementsOf(document).flatMap((one) => attribute(one, 'id') ?? [])
  expect(new Set(ids).size).toBe(ids.length)
  for (const link of elementsOf(document, 'a')) expect(ids).toContain(attribute(link, 'href')?.slice(1))
  expect(elementsOf(document, 'html').map((one) => attribute(one, 'lang'))).toEqual(['en'])
})

test.each([...ATTACKS, ...MARKUP_ATTACKS, '</style><script>alert(1)</script>', `" onclick='x' y="`, '</pre></dl>'])(
  '%j never becomes markup',
  (attack) => {
    const shape = (value: string): Report => {
      const hostile = (over: Partial<Finding>) =>
        violated({
          message: value,
          notes: [{ code: 'x', message: value }],
          advice: [
            { proxy: null, text: value },
            { proxy: value, text: value },
          ],
          locations: [{ file: value, line: 1, column: 1 }],
          evidence: { kind: 'replies', replies: [{ address: value, hello: value, reply: value }] },
          waiver: { reason: value, owner: value, until: value },
          ...over,
        })
      const clients = aFinding({
        rule: 'clients',
        evidence: {
          kind: 'clients',
          clients: [{ ...fails, address: value, client: value, reply: value, reason: value }],
        },
      })
      const report = aReport([aTarget(value, [hostile({}), hostile({ rule: 'leaf-key', level: 'notice' }), clients])], {
        name: value,
        source: value,
        stores: [{ name: value, date: value }],
      })
      const own = { reason: value, owner: value, target: value, location: { file: value, line: 1, column: 1 } }
      const waivers = (['expired', 'expiring', 'unused'] as const).map((state) => aReportWaiver({ ...own, state }))
      const mended = { target: value, rule: 'hsts', fingerprint: 'c'.repeat(32), message: value } as const
      const baseline = { ...BASELINE, source: value, runId: value, toolVersion: value, mended: [mended], gone: [value] }
      return {
        ...report,
        waivers,
        baseline,
        run: { ...report.run, id: value, proxy: { address: value, problem: value } },
      }
    }
    const text = format.write(shape(attack), CONTEXT)
    expect(runnerCommands(text)).toEqual([])
    expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u)
    // The same elements with the same attributes as around a harmless word.
    expect(outline(documentOf(shape(attack)))).toEqual(outline(documentOf(shape('harmless'))))
  },
)

test('a target that was not checked is told once, and the job that is not failed says why', () => {
  const text = textIn(documentOf(aReport([notChecked('late.example:443')], { failOn: 'never', stores: [] })))
  expect(text.match(/not checked: the run ended at its deadline/g)).toHaveLength(1)
  expect(text).toContain('The job is not failed: fail-on is never.')
  expect(text).toContain('no preinstalled roots')
})

test('samples, lists and several addresses have their places', () => {
  const confidence = aFinding({
    rule: 'fleet-consistency',
    notes: [{ code: 'confidence', message: '8 samples would show an odd node of 20 % with 83 %' }],
  })
  const both = [connects, { ...connects, address: '192.0.2.2:443', key: 'RSA 2048' }]
  const clients = aFinding({ rule: 'clients', evidence: { kind: 'clients', clients: both } })
  const names = Array.from({ length: 12 }, (_, i) => `m${i}.example:443`)
  const targets = names.map((name) => ({
    ...aTarget(name, [confidence, clients]),
    listed: [
      {
        addresses: ['192.0.2.1:443'],
        versions: [{ names: ['TLS 1.3'], order: null, suites: [], details: [], isComplete: true }],
        refused: ['TLS 1.0'],
      },
    ],
  }))
  const stores = [{ name: 'system', date: null }]
  const text = textIn(documentOf(aReport(targets, { stores })))
  expect(text).toContain('m9.example:443 and 2 more: 8 samples would show')
  expect(text).toContain('Accepted versions, suites and groups (12)')
  expect(text).toContain('and refuses TLS 1.0')
  expect(text).toContain('192.0.2.2:443')
  expect(text).toContain('preinstalled roots: system')
})

test('what a waiver or a baseline says of a finding stands beside it', () => {
  const waiver = { reason: 'kiosks, replaced in March', owner: '@infra', until: '2027-03-31' }
  const findings = [violated({ waiver }), violated({ rule: 'leaf-key', baseline: 'worse' })]
  const text = textIn(documentOf(aReport([aTarget('m.example:443', findings)])))
  expect(text).toContain('Waiveduntil 2027-03-31 by @infra: kiosks, replaced in March')
  expect(text).toContain('Baselineworse')
})

test('what has expired, is known, is waived or was mended has a section each, as in the Markdown', () => {
  const waiver = { reason: 'kiosks', owner: '@infra', until: '2027-03-31' }
  const findings = [violated({ waiver }), violated({ rule: 'leaf-key', baseline: 'known' })]
  const waivers = [aReportWaiver({ state: 'expired', until: '2026-11-01' }), aReportWaiver({ state: 'unused' })]
  const mended = { target: 'm.example:443', rule: 'hsts', fingerprint: 'c'.repeat(32), message: 'no header' } as const
  const report = aReport([aTarget('m.example:443', findings)], {}, waivers)
  const text = textIn(documentOf({ ...report, baseline: { ...BASELINE, mended: [mended] } }))
  const parts = [
    'Against the baseline: 1 new, 2 worse, 3 known, 1 mended.',
    'waived1',
    'Expired waivers (1)',
    'the waiver of legacy-protocols for old.example.com has expired ats-gate.yml:3',
    'Waivers to look at (1)',
    'is not needed',
    'Known from the baseline (1)',
    'Waived (1)',
    'Mended since the baseline (1)',
    'm.example:443 hsts: was: no header',
    'the baseline is old.json, of run 7, judged as of 2026-11-22T08:00:00Z',
  ]
  let from = -1
  for (const part of parts) {
    // The list of sections names them once before.
    const at = text.indexOf(part, Math.max(from + 1, part.endsWith(')') ? text.indexOf('<main>') : 0))
    expect([part, at > from]).toEqual([part, true])
    from = at
  }
  expect(textIn(documentOf(aReport([aTarget('m.example:443')])))).not.toMatch(/[Bb]aseline|[Ww]aive/)
})

test('a concern of several requirements names them all', () => {
  const silent = (rule: Finding['rule']) => violated({ rule, outcome: 'undetermined', message: 'silent', advice: [] })
  const text = textIn(documentOf(aReport([aTarget('m.example:443', [silent('leaf-key'), silent('tls-version')])])))
  expect(text).toContain('tls-version, leaf-key')
})

test('a fleet of 300 targets with 20 failing is one page of less than 300 kB, the same bytes each time', () => {
  const targets = Array.from({ length: 300 }, (_, i) => aTarget(`m${i}.example:443`, i % 15 === 0 ? [violated()] : []))
  const text = format.write(aReport(targets), CONTEXT)
  expect(text.length).toBeLessThan(300_000)
  expect(format.write(structuredClone(aReport(targets)), CONTEXT)).toBe(text)
  expect([...format.pieces(aReport(targets), CONTEXT)].join('')).toBe(text)
  expect(REPORTS).toContain(format)
})

type Node = DefaultTreeAdapterTypes.Node
type Element = DefaultTreeAdapterTypes.Element

/** As a browser reads it. */
function documentOf(report: Report): DefaultTreeAdapterTypes.Document {
  const problems: string[] = []
  const document = parse(format.write(report, CONTEXT), {
    onParseError: ({ code }) => problems.push(code),
  })
  expect(problems).toEqual([])
  return document
}

function elementsOf(node: Node, name?: string): readonly Element[] {
  const own = 'tagName' in node && (name === undefined || node.tagName === name) ? [node] : []
  return 'childNodes' in node ? [...own, ...node.childNodes.flatMap((child) => elementsOf(child, name))] : own
}

function textIn(node: Node): string {
  if ('value' in node) return node.value
  return 'childNodes' in node ? node.childNodes.map(textIn).join('') : ''
}

function attribute({ attrs }: Element, name: string): string | undefined {
  return attrs.find((one) => one.name === name)?.value
}

function outline(node: Node): readonly string[] {
  return elementsOf(node).map(({ tagName, attrs }) =>
    [tagName, ...attrs.map(({ name, value }) => `${name}=${value}`)].join(' '),
  )
}
