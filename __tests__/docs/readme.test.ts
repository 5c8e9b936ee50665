import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { readmeWithTables } from '../../scripts/readme-tables.ts'
import { aRoot } from '../builders/certificates.ts'
import { run } from '../input/run.ts'

const ROOT = join(import.meta.dirname, '../..')
const README = readFileSync(join(ROOT, 'README.md'), 'utf8')

test('the tables of the README are what the code has: "npm run build" writes them', () => {
  expect(README).toBe(readmeWithTables(ROOT))
})

test('every script that the README names is there', () => {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: object }
  const named = [...README.matchAll(/npm run ([\w:]+)/g)].map(([, name]) => name)
  expect(named.length).toBeGreaterThan(0)
  expect(Object.keys(scripts)).toEqual(expect.arrayContaining(named))
})

test('the policy that the README shows is a valid one', () => {
  const [, policy = ''] = /```yaml\n(extends:[\s\S]*?)```/.exec(README) ?? []
  const pem = aRoot().pem
  const { targets } = run(
    {},
    { '/w/ats-gate.yml': policy, '/w/certs/corp-root.pem': pem, '/w/certs/staging-root.pem': pem },
  )
  expect(targets.map(({ host, port }) => `${host}:${port}`)).toEqual([
    'm.example.com:443',
    'connections.example.com:8443',
  ])
})
