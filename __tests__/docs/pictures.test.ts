import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { picturesOf } from '../../scripts/pictures.ts'

const FOLDER = join(import.meta.dirname, '../../docs/pictures')

test('the pictures of the README show what the code writes today: "npm run pictures" makes them', () => {
  const { summary, terminal } = picturesOf(FOLDER)
  expect(readFileSync(join(FOLDER, 'summary.md'), 'utf8')).toBe(summary)
  expect(readFileSync(join(FOLDER, 'terminal.svg'), 'utf8')).toBe(terminal)
})
