import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from '@jest/globals'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { DEFAULT_SETTINGS } from '../../src/input/run-settings.ts'
import { REQUIREMENT_IDS } from '../../src/model/policy.ts'

const ROOT = dirname(dirname(import.meta.dirname))

test('src/generated is what scripts/generate.ts writes', () => {
  execFileSync(process.execPath, ['scripts/generate.ts', '--check'], { cwd: ROOT, stdio: 'pipe' })
})

test('the schemas are valid draft 2020-12 and closed everywhere', () => {
  const [policy, targets] = [schema('policy'), schema('targets')]
  const ajv = new Ajv2020({ strict: true, schemas: [policy, targets] })
  expect(ajv.validateSchema(policy)).toBe(true)
  expect(ajv.validateSchema(targets)).toBe(true)
  for (const object of objectsIn([policy, targets])) {
    if (object.type === 'object') expect(object).toHaveProperty('additionalProperties', false)
  }
})

test('every property and definition has a title and a description that ends in what to write', () => {
  for (const object of objectsIn(schema('policy'))) {
    const members = { ...asObject(object.properties), ...asObject(object.$defs) }
    for (const [name, member] of Object.entries(members)) {
      const { title, description, $ref } = asObject(member)
      if (typeof $ref === 'string') continue
      expect([name, typeof title, typeof description]).toEqual([name, 'string', 'string'])
      if (name !== 'target-with-settings')
        expect([name, description]).toEqual([name, expect.stringMatching(/\bWrite .*\.$/u)])
    }
  }
})

test('the requirements of the schema are those of the model', () => {
  const requirements = asObject(asObject(asObject(schema('policy').$defs).requirements).properties)
  expect(Object.keys(requirements)).toEqual([...REQUIREMENT_IDS])
})

test('the defaults are within the bounds of the schema', () => {
  const { retries, concurrency } = DEFAULT_SETTINGS.limits
  const validate = new Ajv2020().compile(schema('policy'))
  expect(validate({ retries, concurrency, timeout: '10s', deadline: '10m' })).toBe(true)
})

test('the validators run unbuilt on their own: no import, no require, no code from text', () => {
  const text = readFileSync(join(ROOT, 'src/generated/validators.js'), 'utf8')
  expect(text).not.toMatch(/^import |\bnew Function\b|\beval\(|createRequire/mu)
})

function schema(name: string): Record<string, unknown> {
  return JSON.parse(readFileSync(join(ROOT, `schemas/${name}.schema.json`), 'utf8'))
}

function* objectsIn(value: unknown): Generator<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return
  if (!Array.isArray(value)) yield asObject(value)
  for (const member of Object.values(value)) yield* objectsIn(member)
}

function asObject(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {}
}
