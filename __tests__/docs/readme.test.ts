import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { readmeWithTables } from '../../scripts/readme-tables.ts'
import { aRoot } from '../builders/certificates.ts'
import { aLog } from '../builders/timestamps.ts'
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

test('the policies that the README shows are valid', () => {
  const policies = [...README.matchAll(/```yaml\n(extends:[\s\S]*?)```/g)].map(([, text = '']) => text)
  const listed = policies.map((text) =>
    run({}, { ...NAMED_FILES, '/w/ats-gate.yml': text }).targets.map(({ host, port }) => `${host}:${port}`),
  )
  expect(listed).toEqual([
    ['m.example.com:443', 'connections.example.com:8443'],
    ['m.example.com:443', 'inside.example.com:443'],
  ])
})

const PEM = aRoot().pem
const LOG = aLog('Argon')
const NAMED_FILES = {
  '/w/certs/corp-root.pem': PEM,
  '/w/certs/staging-root.pem': PEM,
  '/w/certs/m.pem': PEM,
  '/w/ct/log_list.json': JSON.stringify({
    operators: [
      {
        name: 'Google',
        logs: [{ log_id: Buffer.from(LOG.id).toString('base64'), key: Buffer.from(LOG.key).toString('base64') }],
      },
    ],
  }),
}
