import { gzipSync } from 'node:zlib'
import { expect, test } from '@jest/globals'
import type { Finding } from '../../src/model/finding.ts'
import { format } from '../../src/reports/sarif.ts'
import { MAX_RESULTS } from '../../src/reports/sarif-results.ts'
import { aReport, aTarget, CONTEXT, violated } from '../builders/report.ts'
import { parsed, resultsOf } from './sarif-log.ts'

const WAIVER = { reason: 'kiosks, replaced in March', owner: '@infra', until: '2027-03-31' }

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

test('beyond the limit what is waived or known makes room for what fails, and for warnings', () => {
  const rules = CONTEXT.rules.map(({ id }) => id)
  const many = (name: string, over: Partial<Finding>) =>
    Array.from({ length: 450 }, (_, i) =>
      aTarget(
        `${name}${i}.example:443`,
        rules.map((rule) => violated({ rule, ...over })),
      ),
    )
  const last = [violated({ rule: 'tls-version' }), violated({ rule: 'leaf-key', level: 'warning' })]
  const targets = [
    ...many('a', { waiver: WAIVER }),
    ...many('k', { baseline: 'known' }),
    aTarget('z.example:443', last),
  ]
  const results = resultsOf(parsed(aReport(targets)))
  expect(results).toHaveLength(25_000)
  expect(results.slice(-2).map(({ ruleId }) => ruleId)).toEqual(['tls-version', 'leaf-key'])
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
