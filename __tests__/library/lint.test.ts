import { expect, test } from '@jest/globals'
import { lint } from '../../src/library.ts'
import { InputError } from '../../src/model/input-error.ts'
import { NOW } from '../builders/certificates.ts'

const POLICY = {
  requirements: {
    'legacy-protocols': 'error',
    'forward-secrecy': 'off',
    'weak-ciphers': 'off',
    'key-exchange': 'off',
  },
} as const
const nginx = (protocols: string) => `http { include conf.d/*.conf; ${protocols} }\n`
const SITE = 'server {\n  listen 443 ssl;\n  server_name m.example.com;\n  ssl_certificate m.pem;\n}\n'

const judged = (protocols: string, more: object = {}) =>
  lint({ files: { 'nginx.conf': nginx(protocols), 'conf.d/site.conf': SITE }, policy: POLICY, at: NOW, ...more })

test('texts in, a report out: verdict, listeners, no targets and no connections', async () => {
  const bad = await judged('ssl_protocols TLSv1.1;')
  expect([bad.verdict, bad.targets, bad.run.connections, bad.listeners?.length]).toEqual(['violated', [], 0, 1])
  const good = await judged('ssl_protocols TLSv1.2 TLSv1.3;')
  expect([good.verdict, good.run.at]).toEqual(['met', NOW.toISOString()])
})

test('versions are said, or guessed from a Dockerfile among the texts', async () => {
  expect((await judged('')).verdict).toBe('undetermined')
  expect((await judged('', { assume: { nginx: '1.22' } })).verdict).toBe('violated')
  const files = { 'nginx.conf': nginx(''), 'conf.d/site.conf': SITE, Dockerfile: 'FROM nginx:1.29.2' }
  expect((await judged('', { files })).verdict).toBe('met')
})

test('the files to read may be named', async () => {
  const report = await judged('ssl_protocols TLSv1.2;', { configs: ['nginx:nginx.conf'] })
  expect(report.listeners?.map(({ target }) => target)).toEqual(['conf.d/site.conf: m.example.com:443'])
})

test.each([
  ['no configuration', { files: { 'readme.txt': 'x' } }, 'has no file that is known as a configuration'],
  ['a file that is not there', { configs: ['none.conf'] }, 'there is no file "none.conf"'],
  ['a folder in the place of a file', { configs: ['nginx.conf/x'] }, 'there is no file'],
  ['a version that is none', { assume: { nginx: 'new' } }, '"new" is no version'],
  ['a moment that is none', { at: 'now' }, '"now" is not a time'],
])('%s rejects the promise', async (_name, more, said) => {
  const failed = judged('', more)
  await expect(failed).rejects.toThrow(said)
  await expect(failed).rejects.toBeInstanceOf(InputError)
})
