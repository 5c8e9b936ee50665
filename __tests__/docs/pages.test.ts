import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { generatedPages } from '../../scripts/readme-tables.ts'
import { COMMANDS } from '../../src/cli/commands/index.ts'
import { OPTIONS } from '../../src/cli/options.ts'
import { MAX_OUTPUT_BYTES } from '../../src/github/delivery/outputs.ts'
import { SUMMARY_BYTES } from '../../src/reports/markdown.ts'
import { EXAMPLES, INPUTS } from '../examples/example-files.ts'
import { PAGES, pageAt, ROOT } from './pages.ts'

test.each(generatedPages(ROOT))(
  '%s is what the code and the examples have: "npm run build" writes it',
  (path, text) => {
    expect(readFileSync(join(ROOT, path), 'utf8')).toBe(text)
  },
)

const LINKS = PAGES.flatMap(({ path, prose }) =>
  [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map(([, to = '']) => ({ path, to })),
)

test('every link inside the repository leads somewhere, to the heading that it names', () => {
  const inside = LINKS.filter(({ to }) => !/^[a-z]+:/.test(to))
  expect(inside.length).toBeGreaterThan(30)
  const dead = inside.filter(({ path, to }) => {
    const [file = '', anchor] = to.split('#')
    const target = file === '' ? path : join(dirname(path), file)
    if (!existsSync(join(ROOT, target))) return true
    return anchor !== undefined && !pageAt(target).anchors.has(anchor)
  })
  expect(dead).toEqual([])
})

test('every page of docs/ is reached from the README', () => {
  const linked = LINKS.filter(({ path }) => path === 'README.md').map(({ to }) => to.split('#')[0])
  expect(linked).toEqual(
    expect.arrayContaining(PAGES.map(({ path }) => path).filter((path) => path.startsWith('docs/'))),
  )
})

const YAML = PAGES.flatMap(({ path, blocks }) =>
  blocks.filter(({ language }) => language === 'yaml').map((block, i) => ({ title: `${path}, YAML ${i + 1}`, block })),
)

test.each(YAML)('$title is YAML, and gives the action only inputs that there are', ({ block }) => {
  const steps = stepsIn(parse(block.text))
  for (const step of steps.filter(({ uses }) => uses?.startsWith('OWNER/ats-gate@') === true)) {
    expect(Object.keys(INPUTS)).toEqual(expect.arrayContaining(Object.keys(step.with ?? {})))
  }
  for (const { run = '' } of steps) expect(run).not.toContain('${{')
})

test('the action is named the same everywhere', () => {
  const named = YAML.flatMap(({ block }) => block.text.match(/uses: OWNER\/ats-gate\S*@\S+\s+# .*/g) ?? [])
  expect(named.length).toBeGreaterThan(EXAMPLES.length)
  const odd = named.filter((line) => !/@v1\s+# in production, pin the full commit SHA$/.test(line))
  // How a pin looks.
  expect(odd).toEqual([expect.stringMatching(/^uses: OWNER\/ats-gate@[0-9a-f]{40} # v1\.0\.0$/)])
})

test('every recipe is shown whole', () => {
  const shown = pageAt('docs/recipes.md').blocks.map(({ text }) => text)
  expect(shown).toEqual(expect.arrayContaining(EXAMPLES.map(({ text }) => text)))
})

test('every command and option that a page names is there', () => {
  const words = PAGES.flatMap(({ text }) => [...text.matchAll(/(?:ats-gate|cli\.js) ([a-z]+)\b([^`\n]*)/g)])
  const named = words.filter(([all]) => /cli\.js|--/.test(all))
  expect(named.length).toBeGreaterThan(5)
  const commands = new Set<string>(COMMANDS.map(({ name }) => name))
  expect(named.map(([, command = '']) => command).filter((command) => !commands.has(command))).toEqual([])
  const options = new Set(['help', 'version', ...OPTIONS.map(({ name }) => name)])
  const given = named.flatMap(([, , rest = '']) => [...rest.matchAll(/ --([a-z-]+)/g)].map(([, name = '']) => name))
  expect(given.filter((name) => !options.has(name))).toEqual([])
})

test('what each feature may ask for is what the examples ask for', () => {
  const asked = EXAMPLES.flatMap(({ jobs }) => jobs.flatMap(({ permissions = {} }) => Object.entries(permissions)))
  const { text } = pageAt('docs/security.md')
  // Issues are for the script of the nightly run, not for the action.
  for (const [scope, level] of asked.filter(([name]) => name !== 'issues'))
    expect(text).toContain(`\`${scope}: ${level}\``)
})

test('the limits are those that the code has', () => {
  const { text } = pageAt('docs/limits.md')
  expect(SUMMARY_BYTES).toBeLessThanOrEqual(1_048_576)
  expect(MAX_OUTPUT_BYTES).toBe(1_000_000)
  const said = ['10 errors', '4,096', '255', '1,048,576 bytes', '65,536', '1 MB', '131,050 bytes', '25,000', '256']
  expect(said.filter((each) => !text.includes(each))).toEqual([])
})

interface ShownStep {
  readonly uses?: string
  readonly run?: string
  readonly with?: Readonly<Record<string, unknown>>
}

/** Of a workflow, or of steps alone. */
function stepsIn(shown: Readonly<Record<string, unknown>> | null): readonly ShownStep[] {
  const jobs = Object.values((shown?.jobs ?? {}) as Readonly<Record<string, { readonly steps?: readonly ShownStep[] }>>)
  return [...((shown?.steps ?? []) as readonly ShownStep[]), ...jobs.flatMap(({ steps = [] }) => steps)]
}
