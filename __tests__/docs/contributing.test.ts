import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { applyBlock, blocksOf } from './worked-example.ts'

const ROOT = join(import.meta.dirname, '../..')
const CONTRIBUTING = readFileSync(join(ROOT, 'CONTRIBUTING.md'), 'utf8')
const BLOCKS = blocksOf(CONTRIBUTING)
const LEFT_OUT = ['.git', '.stryker-tmp', 'coverage', 'dist', 'node_modules', 'reports']

let copy = ''

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'ats-gate-contributing-'))
  // Whatever a test of the copy reads is there, also what comes to the project tomorrow.
  for (const path of readdirSync(ROOT).filter((name) => !LEFT_OUT.includes(name))) {
    // The old servers have a Node each in there.
    cpSync(join(ROOT, path), join(copy, path), { recursive: true, filter: (from) => basename(from) !== 'node_modules' })
  }
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'))
  for (const block of BLOCKS) applyBlock(copy, block)
})

afterAll(() => rmSync(copy, { recursive: true, force: true }))

test('the example is a rule, its test, and the lines that name it', () => {
  expect(BLOCKS.filter(({ language }) => language === 'ts').map(({ path }) => path)).toEqual([
    'src/rules/certificate-version.ts',
    '__tests__/rules/certificate-version.test.ts',
  ])
  expect(BLOCKS.length).toBe(11)
})

test('followed to the letter it builds, has its types and passes its test; the README has its row', () => {
  expect(run('scripts/generate.ts')).toContain('wrote src/generated/policy-file.ts')
  expect(readFileSync(join(copy, 'README.md'), 'utf8')).toMatch(
    /^\| `certificate-version` \| .*\| off \| off \| off \| off \|/m,
  )
  expect(run('node_modules/typescript/bin/tsc', '-p', '.')).toBe('')
  const patterns = 'rules/certificate-version|architecture/|docs/readme|input/generated|policies/'
  const jest = ['--experimental-vm-modules', 'node_modules/jest/bin/jest.js', '--selectProjects=core']
  expect(run(...jest, '--testPathPatterns', patterns)).toMatch(/^Tests: +\d+ passed, \d+ total$/m)
}, 180_000)

test('every script that the text names is there', () => {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: object }
  const named = [...CONTRIBUTING.matchAll(/npm run ([\w:]+)/g)].map(([, name]) => name)
  expect(Object.keys(scripts)).toEqual(expect.arrayContaining(named))
})

/** Both streams of a script that must end well. */
function run(...args: readonly string[]): string {
  // One test of the copy is not what the floor of coverage is for.
  const env = { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0', COVERAGE: '' }
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: copy, encoding: 'utf8', env })
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}:\n${stdout}\n${stderr}`)
  return stdout + stderr
}
