import { expect, test } from '@jest/globals'
import { POLICIES } from '../../src/policies/index.ts'
import { DIALECTS } from '../../src/proxies/index.ts'
import { adviceFor } from '../../src/proxies/products.ts'
import { RULES } from '../../src/rules/index.ts'

/** An application server has no word for all of it: what ends TLS in front of it has. */
const PRODUCTS_OF_PROXIES = DIALECTS.map(({ name }) => name).filter((name) => name !== 'websphere')

const PRODUCTS = /nginx|apache|httpd|haproxy|\bF5\b|BIG-IP|\bIHS\b/iu

test.each(RULES)('$id says why, in two to four sentences, and names a phone or its system', ({ explanation }) => {
  const sentences = explanation.why.split(/(?<=[.?!])\s+(?=[A-Z])/u)
  expect(sentences.length).toBeGreaterThanOrEqual(2)
  expect(sentences.length).toBeLessThanOrEqual(4)
  expect(explanation.why).toMatch(/iPhone|iOS|Android|\bphones?\b/u)
  expect(explanation.why.endsWith('.')).toBe(true)
})

test.each(RULES)('$id: each outcome has its own words, and no rule names a product', ({ title, explanation }) => {
  const { why, met, violated, undetermined } = explanation
  expect(new Set([met, violated, undetermined]).size).toBe(3)
  for (const words of [met, violated, undetermined]) expect(words).toMatch(/^(?:when|by) .*[^.]$/u)
  expect([title, why, met, violated, undetermined].join(' ')).not.toMatch(PRODUCTS)
})

test.each(RULES)('$id says what a configuration shows of it where it does, and names no product', (rule) => {
  const { configured } = rule.explanation
  expect(configured !== undefined).toBe(rule.decideListener !== undefined)
  expect(configured ?? 'nothing').toMatch(/^[a-z].*[^.]$/u)
  expect(configured ?? 'nothing').not.toMatch(PRODUCTS)
})

test.each(RULES.flatMap((rule) => POLICIES.map((policy) => ({ rule, policy }))))(
  '$rule.id under $policy.name: what meets it has words in general, and for some product',
  ({ rule, policy }) => {
    const ways = rule.explanation.remedies(policy.requirements)
    expect(ways.length).toBeGreaterThan(0)
    const [first] = ways
    const words = first === undefined ? [] : adviceFor(first.remedy).filter(({ proxy }) => proxy !== 'websphere')
    expect(words[0]?.proxy).toBeNull()
    expect(words.slice(1).map(({ proxy }) => proxy)).toEqual(PRODUCTS_OF_PROXIES)
    for (const { remedy, isExample } of ways) {
      const holdsNames = /example\.com|CN=Example|TLS_RSA_WITH|TLS 1\.0/u.test(JSON.stringify(remedy))
      expect([remedy.kind, isExample]).toEqual([remedy.kind, holdsNames])
    }
  },
)
