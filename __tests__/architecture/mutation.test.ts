import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'

const TESTS = join(import.meta.dirname, '..')
const ROOT = join(TESTS, '..')
const IGNORED = readFileSync(join(ROOT, 'stryker.config.js'), 'utf8')

const files = ['rules', 'tls', 'x509'].flatMap((folder) =>
  readdirSync(join(TESTS, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts') && !IGNORED.includes(`__tests__/${folder}/${name}`))
    .map((name) => join(folder, name)),
)

// Under Stryker these tests run on mocha, with no other words of jest than these.
test.each(files)('%s asks jest for words that scripts/jest-on-mocha.js has', (file) => {
  const offered = [
    ...readFileSync(join(ROOT, 'scripts/jest-on-mocha.js'), 'utf8').matchAll(/^export const (\w+)/gm),
  ].map(([, name]) => name)
  const [, words = ''] = /import \{([^}]*)\} from '@jest\/globals'/.exec(readFileSync(join(TESTS, file), 'utf8')) ?? []
  const asked = words.split(',').map((word) => word.trim())
  expect(asked.length).toBeGreaterThan(0)
  expect(offered).toEqual(expect.arrayContaining(asked))
})
