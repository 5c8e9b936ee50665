import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { ERROR_OUTPUTS } from '../../src/github/delivery/outputs.ts'
import { INPUTS } from '../../src/github/input/inputs.ts'
import { TOOL_VERSION } from '../../src/tool-version.ts'

const ROOT = join(import.meta.dirname, '../..')

interface ActionFile {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default?: string }>>
  readonly outputs: Readonly<Record<string, { readonly description: string }>>
  readonly runs: { readonly using: string; readonly main: string }
}

const action: ActionFile = parse(readFileSync(join(ROOT, 'action.yml'), 'utf8'))

test('every input that is read is declared, and every declared one is read', () => {
  expect(Object.keys(action.inputs)).toEqual([...INPUTS])
})

test('every output that is written is declared, and every declared one is written', () => {
  expect(Object.keys(action.outputs)).toEqual(Object.keys(ERROR_OUTPUTS))
})

test('no input that a policy could set has a default: the runner does not say whether a value was given', () => {
  const defaults = Object.entries(action.inputs).flatMap(([name, input]) => (input.default === undefined ? [] : [name]))
  expect(defaults).toEqual(['github-token', 'internal-strategy', 'internal-check-run-id'])
})

test('what the runner starts', () => {
  expect(action.runs).toEqual({ using: 'node24', main: 'dist/index.js' })
})

test('the version in reports is that of the package', () => {
  expect(TOOL_VERSION).toBe(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).version)
})
