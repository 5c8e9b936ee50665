import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { temporaryFolder } from '../processes/temporary-folder.ts'
import { runBundle } from './action-process.ts'
import { annotationsOf } from './runner-model.ts'

let folder = temporaryFolder()
beforeEach(() => {
  folder = temporaryFolder()
})
afterEach(() => folder.remove())

test.each([131_049, 131_050])('an input of %i bytes is read to its last target', async (bytes) => {
  const { text, count } = inputOf(bytes)
  const step = await runBundle(folder.path, { targets: text, deadline: '1ms' })
  expect([step.code, step.outputs['targets-total']]).toEqual([3, `${count}`])
})

test('an input of 131,051 bytes is refused, in words that name targets-file', async () => {
  const { text } = inputOf(131_051)
  const { code, stdout, outputs } = await runBundle(folder.path, { targets: text })
  expect([code, outputs.outcome]).toEqual([2, 'error'])
  const [first] = annotationsOf(stdout, 'error')
  expect(first?.data).toContain('input targets: 131051 bytes, and a runner gives an action no more than 131050')
  expect(first?.data).toContain('name it in targets-file')
})

test('what an input cannot hold, a targets file can', async () => {
  const { text, count } = inputOf(200_000)
  writeFileSync(join(folder.path, 'targets.txt'), text.replaceAll(' ', '\n'))
  const inputs = { 'targets-file': 'targets.txt', deadline: '1ms' }
  const step = await runBundle(folder.path, inputs)
  expect([step.code, step.outputs['targets-total']]).toEqual([3, `${count}`])
})

/** Names of 33 bytes, blanks between them included, and one that takes what is left; none is ever dialled. */
function inputOf(bytes: number): { readonly text: string; readonly count: number } {
  const name = (i: number, length: number) => `ä${String(i).padStart(5, '0')}${'x'.repeat(length - 15)}.example`
  const count = Math.floor(bytes / 33) - 1
  const names = Array.from({ length: count }, (_, i) => name(i, 32))
  const text = `${names.join(' ')} ${name(count, bytes - 33 * count)}`
  if (Buffer.byteLength(text) !== bytes) throw new Error(`${Buffer.byteLength(text)} bytes instead of ${bytes}`)
  return { text, count: count + 1 }
}
