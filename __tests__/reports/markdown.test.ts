import { expect, test } from '@jest/globals'
import type { Report } from '../../src/model/report.ts'
import { format, MAX_SUMMARY_BYTES, markdownReport } from '../../src/reports/markdown.ts'
import { codeBlock, md, prose, row } from '../../src/reports/markdown-writer.ts'
import { outside, sentence } from '../../src/reports/sanitize.ts'
import { ATTACKS, MARKUP_ATTACKS } from '../builders/attack-strings.ts'
import { tagsOf, withoutCode } from '../builders/markdown-prose.ts'
import { aReport, aTarget, CONTEXT, notChecked, violated } from '../builders/report.ts'

test('verdict, counts, what to mend, words for the proxy, evidence, policy with its hash', () => {
  const text = format.write(aReport([aTarget('m.example.com:443', [violated()]), aTarget('a.example:443')]), CONTEXT)
  const parts = [
    '## ❌ ATS gate: violated',
    '1 of 2 targets violates policy ats (1 met).',
    '| 2 | 1 | 1 | 0 | 0 | 1 | 0 |',
    '### To mend',
    '| `m.example.com:443`<br>`ats-gate.yml:12` | Demands what tls-version stands for<br>`tls-version` |',
    '**violated**: `192.0.2.1:443` selected TLS 1.0 |',
    'ssl_protocols TLSv1.2 TLSv1.3;',
    '<details><summary>Met (1)</summary>',
    '192.0.2.1:443 accepts TLS 1.0',
    `SHA-256 \`${'a'.repeat(64)}\``,
  ]
  const places = parts.map((part) => text.indexOf(part))
  expect(places).not.toContain(-1)
  expect(places).toEqual([...places].sort((a, b) => a - b))
})

test('a proxy on the way is named; what a saved report says of it stays text', () => {
  const report = aReport([aTarget('a.example:443')])
  const proxy = { address: '127.0.0.1:3128', problem: '<b>the proxy is away</b>' }
  const text = format.write({ ...report, run: { ...report.run, proxy } }, CONTEXT)
  expect(text).toContain('through the proxy `127.0.0.1:3128`')
  expect(text).toContain('the target meets policy ats: `<b>the` proxy is')
  expect(withoutCode(text)).not.toContain('<b>')
})

test.each([...ATTACKS, ...MARKUP_ATTACKS])('%j stays inside code wherever it stands', (attack) => {
  const hostile = violated({
    message: attack,
    notes: [{ code: 'x', message: attack }],
    advice: [
      { proxy: null, text: attack },
      { proxy: attack, text: attack },
    ],
    locations: [{ file: attack, line: 1, column: 1 }],
    evidence: { kind: 'replies', replies: [{ address: attack, hello: attack, reply: attack }] },
  })
  const report = aReport([aTarget(attack, [hostile]), aTarget(`${attack} met`)], { name: attack, source: attack })
  const harmless = aReport([aTarget('x', [violated()]), aTarget('y')])
  const prosaic = withoutCode(format.write(report, CONTEXT))
  expect(prosaic).not.toMatch(/https?:|www\.|@|#\d|\]\(|<!--|<img|<b>|<h1>|[_~`\\$]|&/)
  expect(tagsOf(prosaic)).toEqual(tagsOf(withoutCode(format.write(harmless, CONTEXT)).replace('<br>', '<br><br>')))
  for (const each of format
    .write(report, CONTEXT)
    .split('\n')
    .filter((text) => text.startsWith('| `'))) {
    expect(each.split('|')).toHaveLength(6)
  }
})

test('a code span has a fence longer than any run of backticks inside', () => {
  expect(md`${'a `` b'}`.markdown).toBe('```a `` b```')
  expect(md`${'`a`'}`.markdown).toBe('`` `a` ``')
  expect(md`${''}`.markdown).toBe('(empty)')
  expect(md`${'`a'}${'b`'}`.markdown).toBe('`` `a `` `` b` ``')
  expect(codeBlock([outside('````')]).markdown).toBe('`````\n````\n`````\n')
})

test('pipes and comment openers lose their meaning and stay visible', () => {
  expect(row([md`${'a|b'}`, md`${'<!--x'}`]).markdown).toBe('| `a\\u007cb` | `<\\u0021--x` |\n')
})

test('plain words stay prose, the rest becomes code, punctuation outside', () => {
  expect(prose(sentence('alert 40 handshake_failure, then silence (TLS 1.2) from 192.0.2.1:443.')).markdown).toBe(
    'alert 40 `handshake_failure`, then silence (TLS 1.2) from `192.0.2.1:443`.',
  )
  expect(prose(sentence('replaced soon (INFRA-123), without (EC)DHE')).markdown).toBe(
    'replaced soon (`INFRA-123`), without `(EC)DHE`',
  )
  expect(prose(sentence('40 % of the nodes, with 95 %')).markdown).toBe('40 % of the nodes, with 95 %')
})

test('a report over the budget is cut: evidence first, then who is met, and says so', () => {
  const report = large(200)
  const whole = bytes(markdownReport(report, CONTEXT, 10_000_000))
  const cut = (budget: number) => markdownReport(report, CONTEXT, budget)
  for (const budget of [whole + 2_048, whole, whole - 2_000, whole / 2, whole / 4, 20_000]) {
    expect(bytes(cut(budget))).toBeLessThanOrEqual(budget)
  }
  expect(cut(whole + 4_096)).not.toContain('Left out')
  expect(cut(whole - 5_000)).toMatch(/Left out for GitHub's size limit: \d+ of 200 evidence; they are in `report.json`/)
  expect(cut(whole - 5_000)).toContain('met-199.example')
  expect(cut(20_000)).toMatch(/Left out .* violations, .* words for proxies, .* met targets, 200 of 200 evidence/)
  expect(cut(20_000)).toContain(`SHA-256 \`${'a'.repeat(64)}\``)
})

test('a summary of ten thousand failing targets stays below the limit of GitHub', () => {
  const text = format.write(large(10_000), CONTEXT)
  expect(bytes(text)).toBeLessThan(1_000_000)
  expect(bytes(text)).toBeGreaterThan(900_000)
})

// biome-ignore format: one row a line
test.each([
  [ 1, false],
  [ 0, false],
  [-1, true],
])('with %i bytes to spare in 1 MiB, multi-byte text and all: cut is %p', (spare, isCut) => {
  const report = exactly(MAX_SUMMARY_BYTES - spare)
  const whole = markdownReport(report, CONTEXT, Number.POSITIVE_INFINITY)
  expect(bytes(whole)).toBe(1_048_576 - spare)
  const text = markdownReport(report, CONTEXT, MAX_SUMMARY_BYTES)
  expect(bytes(text)).toBeLessThanOrEqual(1_048_576)
  expect(text.includes("Left out for GitHub's size limit")).toBe(isCut)
  if (!isCut) expect(text).toBe(whole)
})

/** A report whose markdown has so many bytes: failing targets, and five whose words fill what is left. */
function exactly(size: number): Report {
  const withFiller = (count: number, filler: number) =>
    aReport([
      ...Array.from({ length: count }, (_, i) =>
        aTarget(`m${i}.example:443`, [violated({ message: `日本 müßig 😀 ${i}` })]),
      ),
      ...[0, 1, 2, 3, 4].map((i) =>
        aTarget(`z${i}.example:443`, [
          violated({ message: `${'vwxyz'[i]}${'z'.repeat(Math.floor((filler + i) / 5))}` }),
        ]),
      ),
    ])
  const sizeOf = (report: Report) => bytes(markdownReport(report, CONTEXT, Number.POSITIVE_INFINITY))
  const each = (sizeOf(withFiller(2_000, 0)) - sizeOf(withFiller(1_000, 0))) / 1_000
  const count = 2_000 + Math.floor((size - sizeOf(withFiller(2_000, 0))) / each) - 2
  return withFiller(count, size - sizeOf(withFiller(count, 0)))
}

test('wherever it is cut, tables, fences and details stay whole, and no character is split', () => {
  const attacks = [...ATTACKS, ...MARKUP_ATTACKS]
  const report = aReport(
    Array.from({ length: 120 }, (_, i) => {
      const attack = attacks[i % attacks.length] ?? ''
      const of = (level: 'error' | 'warning' | 'notice', rule: 'tls-version' | 'leaf-key' | 'https-only') =>
        violated({
          rule,
          level,
          message: `${attack} 😀`,
          advice: [
            { proxy: null, text: attack },
            { proxy: 'nginx', text: `${attack}\n\`\`\`\n${i}` },
          ],
          evidence: { kind: 'replies', replies: [{ address: attack, hello: attack, reply: attack }] },
        })
      return aTarget(
        `${i} ${attack}`,
        i % 3 === 0 ? [] : [of('error', 'tls-version'), of('warning', 'leaf-key'), of('notice', 'https-only')],
      )
    }),
  )
  const whole = bytes(markdownReport(report, CONTEXT, Number.POSITIVE_INFINITY))
  for (let budget = 4_000; budget < whole + 500; budget += 1_777) {
    const text = markdownReport(report, CONTEXT, budget)
    expect(bytes(text)).toBeLessThanOrEqual(budget)
    expect(text.isWellFormed()).toBe(true)
    const prosaic = withoutCode(text)
    expect(prosaic.match(/<details>/g)?.length).toBe(prosaic.match(/<\/details>/g)?.length)
    expect(prosaic).not.toContain('```')
    for (const each of text.split('\n').filter((one) => one.startsWith('| `'))) expect(each).toMatch(/ \|$/)
    expect(text.includes('Left out')).toBe(bytes(text) < whole)
    expect(text.endsWith('</details>\n')).toBe(true)
  }
})

function large(count: number): Report {
  return aReport(
    Array.from({ length: count }, (_, i) => [
      aTarget(`bad-${i}.example:443`, [violated({ message: `address ${i} selected TLS 1.0` })]),
      aTarget(`met-${i}.example:443`),
    ]).flat(),
  )
}

function bytes(text: string): number {
  return Buffer.byteLength(text)
}

test('a target that was not checked is told once, and the job that is not failed says why', () => {
  const text = format.write(aReport([notChecked('late.example:443')], { failOn: 'never' }), CONTEXT)
  expect(text.match(/\*\*not checked\*\*/g)).toHaveLength(1)
  expect(text).toContain('The job is not failed: fail-on is never.')
})

test('stores with and without a date, and none at all', () => {
  const stores = (given: Report['policy']['stores']) =>
    /preinstalled roots.*|no preinstalled roots/.exec(format.write(aReport([], { stores: given }), CONTEXT))?.[0]
  expect(stores([])).toBe('no preinstalled roots')
  expect(stores([{ name: 'system', date: null }])).toBe('preinstalled roots: `system`')
  expect(stores([{ name: 'mozilla', date: '2026-09-01' }])).toMatch(/^preinstalled roots: `mozilla` of /)
})

test('a finding without advice, place or evidence leaves its cells empty', () => {
  const bare = violated({ advice: [], locations: [], evidence: { kind: 'none' }, notes: [] })
  const text = format.write(aReport([aTarget('m.example.com:443', [bare])]), CONTEXT)
  expect(text).toMatch(/\| `m\.example\.com:443` \|.*\| {1,2}\|$/m)
  expect(text).not.toContain('m.example.com:443 tls-version')
})

test('what was cut is in the JSON report, named where it has a name', () => {
  const many = aReport(Array.from({ length: 200 }, (_, index) => aTarget(`h${index}.example:443`, [violated()])))
  expect(markdownReport(many, { ...CONTEXT, fullReport: null }, 8000)).toContain('the JSON report has them')
  expect(markdownReport(many, CONTEXT, 8000)).toContain('they are in')
})

test('punctuation alone stays where it is', () => {
  expect(md`${prose(outside(' . '))}`.markdown).toContain('.')
})

test('punctuation alone is no code span, before a word or between', () => {
  expect(prose(sentence('is ;;;; said'))).toEqual({ markdown: 'is ;;;; said' })
  expect(prose(sentence('is #12 ;;;; said'))).toEqual({ markdown: 'is `#12`;;;; said' })
})
