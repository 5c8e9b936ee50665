import { expect, test } from '@jest/globals'
import type { Finding } from '../../src/model/finding.ts'
import { format as markdown } from '../../src/reports/markdown.ts'
import { format as text } from '../../src/reports/text.ts'
import { aFinding, aReport, aTarget, CONTEXT } from '../builders/report.ts'

const WORDS = '8 samples of the address: a fault on 32 % of the nodes behind it, or more, would have shown'
const OTHER = '5 of 8 samples of the address'

function sampled(message: string, over: Partial<Finding> = {}): Finding {
  return aFinding({ rule: 'fleet-consistency', notes: [{ code: 'confidence', message }], ...over })
}

const REPORT = aReport([
  aTarget('a.example:443', [sampled(WORDS)]),
  aTarget('b.example:443', [sampled(WORDS)]),
  aTarget('c.example:443', [sampled(OTHER)]),
  aTarget('d.example:443'),
])

test('text ends with the confidence that samples reached, once for all targets that reached the same', () => {
  const written = text.write(REPORT, CONTEXT).replaceAll(/\n {2,}|\n(?=or more)/g, ' ')
  expect(written).toContain('a.example:443 and 1 more target: 8 samples of the address: a fault on 32 %')
  expect(written).toContain(`c.example:443: ${OTHER}\n`)
  expect(text.write(aReport([aTarget('d.example:443')]), CONTEXT)).not.toContain('sample')
})

test('markdown has it, too', () => {
  const written = markdown.write(REPORT, CONTEXT)
  expect(written).toContain('<details><summary>Samples (2)</summary>')
  expect(written).toContain('- `a.example:443`, `b.example:443`: 8 samples of the address')
  expect(markdown.write(aReport([aTarget('d.example:443')]), CONTEXT)).not.toContain('Samples')
})

test('where samples differed the finding itself says it, and nothing is said twice', () => {
  const report = aReport([aTarget('a.example:443', [sampled(WORDS, { outcome: 'violated' })])])
  expect(text.write(report, CONTEXT).match(/8 samples/g)).toHaveLength(1)
  expect(markdown.write(report, CONTEXT).match(/8 samples/g)).toHaveLength(1)
})
