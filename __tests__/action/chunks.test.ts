import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'

const DIST = join(import.meta.dirname, '../../dist')

const STATIC = /^(?:import|export) [^'"]*?from "\.\/([\w-]+\.js)"|^import "\.\/([\w-]+\.js)"/gm
const DYNAMIC = /\bimport\("\.\/([\w-]+\.js)"\)/g

/** Every file of the bundle that loading `entry` can lead to. */
function reached(entry: string, forms: readonly RegExp[]): ReadonlySet<string> {
  const found = new Set<string>()
  const open = [entry]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (found.has(next)) continue
    found.add(next)
    const text = readFileSync(join(DIST, next), 'utf8')
    for (const form of forms) open.push(...[...text.matchAll(form)].map(([, a, b]) => a ?? b ?? ''))
  }
  return found
}

test('the action starts without what asks GitHub, and can load it', () => {
  const atStart = reached('index.js', [STATIC])
  expect(atStart).toContain('load-run.js')
  expect([...atStart].filter((name) => /octokit|github/.test(name))).toEqual([])
  expect(reached('index.js', [STATIC, DYNAMIC])).toContain('octokit-api.js')
})

test.each(['cli.js', 'library.js'])('%s never asks GitHub', (entry) => {
  const all = reached(entry, [STATIC, DYNAMIC])
  expect(all.size).toBeGreaterThan(2)
  expect([...all].filter((name) => /octokit|github/.test(name))).toEqual([])
})
