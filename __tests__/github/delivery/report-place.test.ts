import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { isLedOut } from '../../../src/github/delivery/report-place.ts'
import { annotationsOf } from '../../action/runner-model.ts'
import { aReport, aTarget } from '../../builders/report.ts'
import { temporaryFolder } from '../../processes/temporary-folder.ts'
import { EVENTS } from '../api/stage.ts'
import { runStep } from '../run-step.ts'

let folder = temporaryFolder()
let workspace = ''
beforeEach(() => {
  folder = temporaryFolder()
  workspace = join(folder.path, 'work')
  mkdirSync(join(workspace, 'inside'), { recursive: true })
  mkdirSync(join(folder.path, 'outside'))
})
afterEach(() => folder.remove())

// biome-ignore format: one row a line
test.each([
  ['inside/report.json',            {},                                              false],
  ['new/deep/report.json',          {},                                              false],
  ['link/report.json',              { link: 'inside' },                              false],
  ['link/report.json',              { link: '../outside' },                          true],
  ['link/deep/report.json',         { link: '../outside' },                          true],
  ['inside/report.json',            { 'inside/report.json': '../../outside/x' },     true],
  ['inside/report.json',            { 'inside/report.json': 'report.json' },         true],
  ['link/report.json',              { link: 'nowhere' },                             true],
  ['../outside/report.json',        {},                                              false],
])('%s with the links %j leads out: %s', (file, links, isOut) => {
  for (const [path, to] of Object.entries(links)) symlinkSync(to, join(workspace, path))
  expect(isLedOut(join(workspace, file), workspace)).toBe(isOut)
})

test.each([
  ['pull_request', 'gate', 2],
  ['pull_request', 'collect', 2],
  ['push', 'gate', 0],
])(
  'on %s, mode %s: what a link of the checkout leads to is overwritten only where nobody proposed it',
  async (event, mode, code) => {
    const precious = join(folder.path, 'outside/precious')
    writeFileSync(precious, 'precious')
    symlinkSync(precious, join(workspace, 'report.json'))
    const share = mode === 'collect' ? { shard: '1/1' } : {}
    const inputs = { 'report-dir': '.', 'policy-ref': 'workspace', targets: 'm.example', mode, ...share }
    const ran = await runStep(folder.path, () => aReport([aTarget('m.example:443')]), {
      inputs,
      environment: {
        GITHUB_WORKSPACE: workspace,
        GITHUB_EVENT_NAME: event,
        GITHUB_EVENT_PATH: join(EVENTS, event === 'push' ? 'push.json' : 'pull_request.opened.json'),
        GITHUB_RUN_ID: '1',
      },
    })
    expect(ran.code).toBe(code)
    expect(readFileSync(precious, 'utf8') === 'precious').toBe(code === 2)
    expect(existsSync(join(workspace, 'report.md'))).toBe(mode === 'gate')
    if (code === 2) {
      expect(annotationsOf(ran.stdout, 'error')[0]?.data).toContain('a symbolic link leads out of the workspace')
    }
  },
)
