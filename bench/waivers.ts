import { aFinding, aTarget } from '../__tests__/builders/report.ts'
import { loadPolicy } from '../src/input/load-run.ts'
import { judgeWaivers, waiversInForce } from '../src/model/judge-waivers.ts'
import type { Policy } from '../src/model/policy.ts'
import type { Measure } from './measures.ts'

const AT = new Date('2027-01-01T00:00:00Z')
const RULE = 'legacy-protocols'

/** Read, asked for each finding and judged at the end: eight times as many should take eight times as long. */
export function measureWaivers(): readonly Measure[] {
  return [1_000, 8_000].map((count): Measure => {
    const text = policyOf(count)
    const targets = Array.from({ length: count }, (_, i) =>
      aTarget(`h${i}.example.com:443`, [aFinding({ rule: RULE, outcome: i % 2 === 0 ? 'violated' : 'met' })]),
    )
    const began = process.cpuUsage()
    const { waivers } = read(text)
    const inForce = waiversInForce(waivers, AT)
    const covered = targets.filter(({ target }) => inForce(target)(RULE) !== null)
    const judged = judgeWaivers(waivers, targets, AT, true)
    const { user, system } = process.cpuUsage(began)
    if (covered.length !== count || judged.length !== count) throw new Error('a waiver found no target')
    const took = (user + system) / 1_000
    const budget = count
    return {
      what: `${count} waivers over ${count} targets, read and judged`,
      figure: `${took.toFixed(0)} ms`,
      budget: `${budget} ms`,
      isWithin: took <= budget,
    }
  })
}

function policyOf(count: number): string {
  const rows = Array.from({ length: count }, (_, i) => {
    return `- { requirement: ${RULE}, target: h${i}.example.com, reason: r, owner: o, until: 2027-03-31 }\n`
  })
  return `waivers:\n${rows.join('')}`
}

function read(text: string): Policy {
  const path = '/w/ats-gate.yml'
  const files = {
    read: () => new TextEncoder().encode(text),
    realpath: () => path,
    isSpecial: () => false,
  }
  const request = { workspace: '/w', policy: null, caFiles: [], settings: {} }
  return loadPolicy(request, files, () => null).policy
}
