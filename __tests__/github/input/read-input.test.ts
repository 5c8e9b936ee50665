import { devNull } from 'node:os'
import { afterEach, expect, test } from '@jest/globals'
import { appendWhole } from '../../../src/github/delivery/append-whole.ts'
import type { InputName } from '../../../src/github/input/inputs.ts'
import { readInput } from '../../../src/github/input/read-input.ts'
import { InputError } from '../../../src/model/input-error.ts'

/** With the name of the variable and its end, what Linux takes in one. */
const MAX_INPUT_BYTES = 131_050
const NAMES: readonly InputName[] = ['targets', 'policy']
const variable = (name: InputName): string => `INPUT_${name.toUpperCase()}`
afterEach(() => {
  for (const name of NAMES) delete process.env[variable(name)]
})

test.each([
  ['targets', 'write the targets into a file and name it in targets-file'],
  ['policy', 'write it into a policy file and name that in policy'],
] as const)('more than a runner can pass in %s is told before it is cut', (name, mend) => {
  process.env[variable(name)] = ` ${'a'.repeat(MAX_INPUT_BYTES)}\n`
  expect(readInput(name)).toHaveLength(MAX_INPUT_BYTES)
  process.env[variable(name)] = `\u00e4${'a'.repeat(MAX_INPUT_BYTES - 1)}`
  let thrown: unknown
  try {
    readInput(name)
  } catch (error) {
    thrown = error
  }
  if (!(thrown instanceof InputError)) throw new Error('taken')
  expect(thrown.faults).toMatchObject([{ code: 'INPUT_TOO_LARGE', where: `input ${name}`, mend }])
})

test('what cannot be cut back, such as a device, is left as it is, and the error is told', () => {
  const error = new Error('of the test')
  const append = (): never => {
    throw error
  }
  expect(() => appendWhole(devNull, append)).toThrow(error)
})
