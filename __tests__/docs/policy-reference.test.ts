import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { exampleOf, type Schema } from '../../scripts/schema-examples.ts'
import { validatePolicyFile } from '../../src/generated/validators.js'
import { pageAt, ROOT } from './pages.ts'

const SCHEMA: Schema = JSON.parse(readFileSync(join(ROOT, 'schemas/policy.schema.json'), 'utf8'))
const PAGE = pageAt('docs/policy.md')
const SECTIONS = new Map(PAGE.text.split(/^## /m).map((text) => [text.split('\n')[0]?.replaceAll('`', '') ?? '', text]))

test('every key of the schema has a row', () => {
  const missing = keysOf(SCHEMA, new Set()).filter((key) => !PAGE.text.includes(`| \`${key}\` |`))
  expect(missing).toEqual([])
})

test('every block is a valid policy', () => {
  expect(PAGE.blocks.length).toBeGreaterThan(8)
  for (const { text } of PAGE.blocks)
    expect({ text, isValid: validatePolicyFile(parse(text)) }).toEqual({ text, isValid: true })
})

test.each([
  ['The file', (value: object) => value],
  ['waivers', (waiver: object) => ({ waivers: [{ ...WAIVER, ...waiver }] })],
  ['trust', (trust: object) => ({ trust })],
  ['targets', (target: object) => ({ targets: [{ host: 'm.example.com', ...target }] })],
  ['targets.pins', (pins: object) => ({ targets: [{ host: 'm.example.com', pins }] })],
])('every example of %s is valid', (section, policyOf) => {
  const rows =
    SECTIONS.get(section)
      ?.split('\n')
      .filter((line) => line.startsWith('| `')) ?? []
  expect(rows.length).toBeGreaterThan(1)
  for (const row of rows) {
    const [, example = ''] = / `([^`]+)` \|$/.exec(row) ?? []
    const policy = policyOf(parse(example))
    expect({ row, isValid: validatePolicyFile(policy) }).toEqual({ row, isValid: true })
  }
})

test.each<[string, Schema, unknown]>([
  ['its own examples', { examples: ['mine'], description: 'such as yours.' }, 'mine'],
  ['a mapping in its description', { description: 'Write one such as { days: 14 }.' }, { days: 14 }],
  ['a text up to a comma', { type: 'string', description: 'Write a day such as 2027-03-31, at most.' }, '2027-03-31'],
  [
    'what is not of its type is passed over',
    { type: 'boolean', description: 'Write false, such as for a VPN.' },
    false,
  ],
  ['a list of what its items are', { type: 'array', items: { enum: ['dhe'] } }, ['dhe']],
  ['a mapping with what it requires', { required: ['b'], properties: { a: {}, b: { const: 1 } } }, { b: 1 }],
  ['the first branch that has one', { anyOf: [{}, { type: 'integer', minimum: 3 }] }, 3],
  ['nothing', { type: 'string' }, undefined],
  ['nothing in a list', { type: 'array', items: { type: 'string' } }, undefined],
  ['nothing in a mapping', { properties: { a: { type: 'string' } } }, undefined],
  ['what is not YAML', { description: 'Write a mapping such as { days: }}.', minimum: 2, type: 'integer' }, 2],
])('an example from %s', (_from, schema, example) => {
  expect(exampleOf(schema, SCHEMA)).toEqual(example)
})

/** The named keys of every mapping, those in definitions that are used included. */
function keysOf(schema: Schema, seen: Set<Schema>): readonly string[] {
  if (seen.has(schema)) return []
  seen.add(schema)
  const { $ref, properties = {}, items, anyOf = [], oneOf = [] } = schema
  const inside = [...Object.values(properties), ...(items ? [items] : []), ...anyOf, ...oneOf]
  const referred = $ref === undefined ? undefined : SCHEMA.$defs?.[$ref.split('/').at(-1) ?? '']
  const own = Object.keys(properties).filter((key) => key !== 'level')
  return [...own, ...[...inside, ...(referred ? [referred] : [])].flatMap((each) => keysOf(each, seen))]
}

const WAIVER = {
  requirement: 'legacy-protocols',
  target: 'old.example.com',
  reason: 'kiosk terminals',
  owner: '@infra',
  until: '2027-03-31',
}
