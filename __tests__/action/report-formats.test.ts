import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { runCli } from '../cli/cli-process.ts'
import { temporaryFolder } from '../processes/temporary-folder.ts'
import type { Log } from '../reports/sarif-log.ts'
import { problems, resultsOf } from '../reports/sarif-log.ts'
import { runBundle } from './action-process.ts'
import { annotationsOf } from './runner-model.ts'

let folder = temporaryFolder()
beforeEach(() => {
  folder = temporaryFolder()
})
afterEach(() => folder.remove())

/** Nobody listens there. */
const NOBODY = '127.0.0.1:1'
const WORKFLOW = {
  GITHUB_REPOSITORY: 'me/apps',
  GITHUB_WORKFLOW_REF: 'me/apps/.github/workflows/gate.yml@refs/heads/main',
  GITHUB_JOB: 'gate',
  GITHUB_ACTION: 'tls',
}

test('one step, five files: SARIF that GitHub takes, at the line of the target or in the workflow', async () => {
  mkdirSync(join(folder.path, 'lists'))
  writeFileSync(join(folder.path, 'lists/my fleet.txt'), `# fleet\n${NOBODY}\n`)
  const inputs = { 'targets-file': 'lists/my fleet.txt', targets: '127.0.0.1:2', retries: '0', 'report-dir': 'out' }
  const { code, outputs, stdout } = await runBundle(folder.path, inputs, WORKFLOW)
  expect([code, outputs.outcome]).toEqual([3, 'undetermined'])
  const read = (output: string): string => readFileSync(outputs[output] ?? '', 'utf8')
  const log: Log = JSON.parse(read('report-sarif'))
  expect(problems(log)).toEqual([])
  const places = resultsOf(log).map(({ locations }) => locations[0]?.physicalLocation.artifactLocation.uri)
  expect([...new Set(places)].sort()).toEqual(['.github/workflows/gate.yml', 'lists/my%20fleet.txt'])
  expect(log.runs[0]?.automationDetails.id).toMatch(/^ats-gate\/ats\/\.github\/workflows\/gate\.yml\/gate\/tls\/[^/]+$/)
  expect(read('report-junit')).toContain('<testsuite name="127.0.0.1:1" tests="')
  expect(read('report-html')).toContain('<title>ATS gate: undetermined</title>')
  expect(read('report-markdown')).toContain('## ⚠️ ATS gate: undetermined')
  expect(JSON.parse(outputs['failed-targets'] ?? '')).toEqual(['127.0.0.1:1', '127.0.0.1:2'])
  expect([outputs['failed-targets-truncated'], outputs['targets-not-checked']]).toEqual(['false', '0'])
  expect(outputs['policy-source']).toBe('built-in')
  expect(annotationsOf(stdout, 'error').at(-1)?.data).not.toContain('could not be written')
})

test('a saved report gives the same bytes in every format, each time', async () => {
  const inFolder = { cwd: folder.path }
  await runCli(['check', NOBODY, '--retries', '0', '--output', 'json=saved.json'], inFolder)
  const texts = async (): Promise<readonly string[]> => {
    const outputs = ['sarif', 'junit', 'html', 'markdown'].flatMap((name) => ['--output', `${name}=${name}.txt`])
    const { code } = await runCli(['evaluate', 'saved.json', ...outputs], inFolder)
    expect(code).toBe(3)
    return ['sarif', 'junit', 'html', 'markdown'].map((name) => readFileSync(join(folder.path, `${name}.txt`), 'utf8'))
  }
  const [first, second] = [await texts(), await texts()]
  expect(second).toEqual(first)
  const { stdout } = await runCli(['evaluate', 'saved.json', '--format', 'sarif'], inFolder)
  expect(stdout).toBe(first[0])
})
