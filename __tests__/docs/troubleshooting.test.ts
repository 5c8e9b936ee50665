import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { pageAt, ROOT } from './pages.ts'

const SOURCES = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !path.startsWith('generated'))
  .map((path) => readFileSync(join(ROOT, 'src', path), 'utf8'))

/** Each code that a fault can have, found where a fault is made: `code: 'X'`, `problem(..., 'X'`, `fault('X'`, or in the type of a code. */
const CODES = new Set(SOURCES.flatMap(codesIn))

const ENTRIES = [...pageAt('docs/troubleshooting.md').text.matchAll(/^\| ((?:`[A-Z_]+`(?:, )?)+) \|/gm)].flatMap(
  ([, cell = '']) => [...cell.matchAll(/`([A-Z_]+)`/g)].map(([, code = '']) => code),
)

test('every fault code has an entry', () => {
  expect(CODES.size).toBeGreaterThan(50)
  expect([...CODES].filter((code) => !ENTRIES.includes(code))).toEqual([])
})

test('every entry has a code that there is, once', () => {
  expect(ENTRIES.filter((code) => !CODES.has(code))).toEqual([])
  expect(ENTRIES.filter((code, i) => ENTRIES.indexOf(code) !== i)).toEqual([])
})

function codesIn(source: string): readonly string[] {
  const plain = [
    ...source.matchAll(/(?:\bcode: |(?:problem|fault|error|Error)\((?:[^'`()]*, )?)'([A-Z]+(?:_[A-Z]+)*)'/g),
  ]
  const byKind = [...source.matchAll(/`\$\{kind\}_([A-Z_]+)`/g)].flatMap(([, rest = '']) => [
    `POLICY_${rest}`,
    `TARGETS_${rest}`,
  ])
  const named = [...source.matchAll(/^ {2}\| '([A-Z]+(?:_[A-Z]+)+)'/gm)]
  // Those of the system and of the resolver, which a fault quotes.
  return [...[...plain, ...named].map(([, code = '']) => code), ...byKind].filter((code) => !/^E[A-Z]+$/.test(code))
}
