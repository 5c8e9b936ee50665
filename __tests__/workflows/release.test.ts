import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { releaseNotes } from '../../scripts/release-notes.ts'
import { TOOL_VERSION } from '../../src/tool-version.ts'
import { type Job, readGithubFile, readWorkflows } from './workflow-files.ts'

const ROOT = join(import.meta.dirname, '../..')
const RELEASE = readWorkflows().find(({ name }) => name === 'release.yml')
const [CHECK, PUBLISH] = ['check', 'publish'].map((id) => RELEASE?.jobs.find((job) => job.id === id))
const TAG = `v${TOOL_VERSION}`

test('a tag of three numbers alone starts it, never the moving tag of a major version', () => {
  expect(RELEASE?.on).toEqual({ push: { tags: ['v[0-9]+.[0-9]+.[0-9]+'] } })
  expect(RELEASE?.concurrency).toEqual({ group: 'release', 'cancel-in-progress': false })
})

test('the tag, the rebuilt bundle and the tests come before anything may be written', () => {
  expect(scriptsOf(CHECK)).toMatch(
    /merge-base --is-ancestor HEAD origin\/main[\s\S]*release-notes\.ts "\$TAG"[\s\S]*npm ci[\s\S]*npm run build[\s\S]*git diff --exit-code[\s\S]*npm test/,
  )
  expect(PUBLISH?.needs).toBe('check')
  expect(PUBLISH?.environment).toBe('release')
})

test('no package of others runs beside a token that may write', () => {
  expect(scriptsOf(PUBLISH)).not.toMatch(/\b(npm|npx|pip|go) /)
  expect(PUBLISH?.steps.flatMap(({ uses = [] }) => uses).map((uses) => uses.split('@')[0])).toEqual([
    'actions/checkout',
    'actions/setup-node',
    'actions/attest',
  ])
})

test('attested, drafted with all its files, published, found immutable, and only then does v1 move', () => {
  const attest = PUBLISH?.steps.findIndex(({ uses }) => uses?.startsWith('actions/attest@')) ?? -1
  const after = PUBLISH?.steps.slice(attest + 1).map(({ run = '' }) => run) ?? []
  expect(after).toHaveLength(3)
  expect(after[0]).toMatch(/gh release create "\$TAG" --draft --verify-tag .* release\/\*$/m)
  expect(after[1]).toMatch(/--draft=false[\s\S]*\.immutable\)" = true \|\|/)
  expect(after[2]).toContain('git/refs/tags/$major')
  expect(after[2]).not.toContain('gh release')
  expect(PUBLISH?.steps[attest]?.with).toEqual({ 'subject-path': 'dist/*.js\nrelease/*\n' })
})

test('every file that is attached is there', () => {
  const [, archived = ''] = /HEAD \\\n(.*)$/m.exec(scriptsOf(PUBLISH)) ?? []
  const names = archived.trim().split(' ')
  expect(names).toEqual(expect.arrayContaining(['action.yml', 'dist', 'LICENSE']))
  for (const name of names)
    expect(() => cpSync(join(ROOT, name), join(folder, name), { recursive: true })).not.toThrow()
  expect(readFileSync(join(folder, 'dist/licenses.txt'), 'utf8')).toContain('node-forge')
})

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ats-gate-release-'))
  for (const name of ['package.json', 'package-lock.json']) cpSync(join(ROOT, name), join(folder, name))
  writeChangelog(
    `## Unreleased\n\n- Later.\n\n## ${TOOL_VERSION} - 2026-12-01\n\n### New\n\n- This.\n\n## 0.0.1\n\n- Old.\n`,
  )
})
afterEach(() => rmSync(folder, { recursive: true }))

test('the notes are what the changelog says of this version', () => {
  expect(releaseNotes(TAG, folder)).toBe('### New\n\n- This.\n')
})

test.each(['main', 'v1', 'v1.2', `${TAG}-rc.1`, TOOL_VERSION, `${TAG}\n`])('%j is no tag of a release', (tag) => {
  expect(() => releaseNotes(tag, folder)).toThrow('write vX.Y.Z')
})

test('a tag of another version than that of the package, the lock or the bundle is refused', () => {
  expect(() => releaseNotes('v99.0.0', folder)).toThrow(`package.json has ${TOOL_VERSION}, and the tag is v99.0.0`)
  for (const name of ['package.json', 'package-lock.json']) {
    const own = JSON.parse(readFileSync(join(folder, name), 'utf8'))
    writeFileSync(join(folder, name), JSON.stringify({ ...own, version: '99.0.0' }))
    const refused = name === 'package.json' ? `package-lock.json has ${TOOL_VERSION}` : 'src/tool-version.ts has'
    expect(() => releaseNotes('v99.0.0', folder)).toThrow(refused)
  }
})

test.each(['## Unreleased\n\n- Later.\n', `## ${TOOL_VERSION} - 2026-12-01\n\n## 0.0.1\n\n- Old.\n`])(
  'a changelog that says nothing of it is refused: %j',
  (text) => {
    writeChangelog(text)
    expect(() => releaseNotes(TAG, folder)).toThrow(`CHANGELOG.md says nothing of ${TOOL_VERSION}`)
  },
)

test('how to make a release stands in the contributing guide', () => {
  expect(readFileSync(join(ROOT, 'CONTRIBUTING.md'), 'utf8')).toContain('release.yml')
  expect(readGithubFile('workflows/release.yml')).toContain('immutable')
})

function scriptsOf(job: Job | undefined): string {
  return (job?.steps ?? []).map(({ run = '' }) => run).join('\n')
}

function writeChangelog(text: string): void {
  writeFileSync(join(folder, 'CHANGELOG.md'), `# Changelog\n\n${text}`)
}
