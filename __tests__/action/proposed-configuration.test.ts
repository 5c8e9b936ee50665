import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { readReport } from '../../src/reports/read-report.ts'
import { NOW } from '../builders/certificates.ts'
import { TRUSTED_ROOT } from '../builders/identities.ts'
import { temporaryFolder } from '../processes/temporary-folder.ts'
import { type Files, proposedStep, saidAnywhere } from './proposed-step.ts'
import { annotationsOf } from './runner-model.ts'

let folder = temporaryFolder()
beforeEach(() => {
  folder = temporaryFolder()
})
afterEach(() => folder.remove())

const POLICY = 'requirements: { legacy-protocols: error, forward-secrecy: off, weak-ciphers: off, key-exchange: off }\n'
const server = (lines: string, name = 'm.example.com') => `server {
    listen 443 ssl;
    server_name ${name};
    ssl_certificate m.pem;
    ssl_certificate_key m.key;
    ${lines}
}
`
const BAD = server('ssl_protocols TLSv1 TLSv1.1;')
const GOOD = server('ssl_protocols TLSv1.2 TLSv1.3;')
const apache = (lines: string) => `Listen 443
<VirtualHost *:443>
ServerName m.example.com
SSLCertificateFile m.pem
SSLCertificateKeyFile m.key
${lines}
</VirtualHost>
`

/** What the change leaves of a base that is red. */
function proposed(head: Files, inputs: Files, policy = `${POLICY}assume: { nginx: "1.24", openssl: "3.0" }\n`) {
  const base = { 'ats-gate.yml': policy, 'a.conf': BAD }
  const given = { at: NOW.toISOString(), ...inputs }
  return proposedStep(folder.path, { base, head: { 'ats-gate.yml': policy, ...head }, inputs: given })
}

describe('a version that the Dockerfile of a pull request says', () => {
  const silent = { 'a.conf': server('') }

  test('helps nobody: what depends on it is undetermined, and the way out is said', async () => {
    const head = { ...silent, Dockerfile: 'FROM nginx:1.29.2-bookworm\n' }
    const { code, stdout, outputs } = await proposed(head, { config: 'a.conf' }, POLICY)
    expect([code, outputs.outcome, outputs['listeners-total']]).toEqual([3, 'undetermined', '1'])
    expect(stdout).toContain('which counts only against it; say it in assume of the policy')
  })

  test('may break it', async () => {
    const head = { ...silent, Dockerfile: 'FROM nginx:1.22.1-bookworm\n' }
    const { code, outputs } = await proposed(head, { config: 'a.conf' }, POLICY)
    expect([code, outputs.outcome, outputs['listeners-violated']]).toEqual([1, 'violated', '1'])
  })

  test('has no part in what the files say', async () => {
    const head = { 'a.conf': GOOD, 'b/haproxy.cfg': HAPROXY, Dockerfile: 'FROM nginx:1.24.0-bookworm\n' }
    const { code, outputs } = await proposed(head, { config: 'a.conf\nb' }, POLICY)
    expect([code, outputs['listeners-total']]).toEqual([0, '2'])
  })

  test('on a push it is what runs', async () => {
    const head = { ...silent, 'ats-gate.yml': POLICY, Dockerfile: 'FROM nginx:1.29.2-bookworm\n' }
    const inputs = { at: NOW.toISOString(), config: 'a.conf' }
    const { code } = await proposedStep(folder.path, { base: head, head, inputs, event: 'push', payload: {} })
    expect(code).toBe(0)
  })
})

const HAPROXY = `frontend fe
    mode http
    bind :443 ssl crt m.pem ssl-min-ver TLSv1.2
    default_backend b
backend b
    server s 127.0.0.1:1
`

test.each([
  ['deletes the file', { 'b.conf': GOOD }, 'a.conf\nb.conf', 2, 'there is no file'],
  ['deletes all that a pattern matches', { 'b.conf': GOOD }, 'sites/*.conf\nb.conf', 2, 'matches no file'],
  ['empties the file', { 'a.conf': '', 'b.conf': GOOD }, 'nginx:a.conf\nb.conf', 2, 'says nothing at all'],
  ['leaves a comment', { 'a.conf': '# later\n', 'b.conf': GOOD }, 'nginx:a.conf\nb.conf', 2, 'says nothing at all'],
  [
    'leaves a folder without any',
    { 'sites/x.txt': 'x', 'b.conf': GOOD },
    'sites\nb.conf',
    2,
    'has no file that is known',
  ],
  [
    'leaves nothing that listens',
    { 'a.conf': 'map $a $b { default 1; }\n' },
    'nginx:a.conf',
    3,
    'nothing in it listens',
  ],
  ['has the setting in a file that is not there', { 'a.conf': server('include tls.conf;') }, 'a.conf', 3, 'tls.conf'],
  ['has it in a file of the machine', { 'a.conf': server('include /etc/nginx/tls.conf;') }, 'a.conf', 3, 'tls.conf'],
  ['gives it another name', { 'a.conf': BAD.replace('m.example', 'n.example') }, 'a.conf', 1, 'a.conf:'],
  ['has no TLS any more', { 'a.conf': GOOD.replace(' ssl;', ';') }, 'a.conf', 1, 'a.conf:'],
  [
    'has a condition',
    { 'a.conf': apache('<IfDefine X>\nSSLEngine on\nSSLProtocol TLSv1.2\n</IfDefine>') },
    'a.conf',
    1,
    'when IfDefine X is not set',
  ],
])('a pull request that %s is not green', async (_what, head: Files, config, wanted, why) => {
  const { code, outputs, stdout } = await proposed(head, { config })
  expect([code, outputs.outcome]).toEqual([wanted, ['met', 'violated', 'error', 'undetermined'][wanted]])
  expect(stdout).toContain(why)
})

test('nothing of a file outside of the workspace is read or said', async () => {
  const secret = 'ssl_protocols TLSv1.2; # top-secret-words\n'
  writeFileSync(join(folder.path, 'secret.conf'), secret)
  writeFileSync(join(folder.path, 'outside.pem'), TRUSTED_ROOT.pem)
  mkdirSync(join(folder.path, 'work'), { recursive: true })
  symlinkSync('../secret.conf', join(folder.path, 'work/link.conf'))
  symlinkSync('../outside.pem', join(folder.path, 'work/m.pem'))
  symlinkSync('/dev/zero', join(folder.path, 'work/zero'))
  const lines = ['link.conf', '../secret.conf', `${folder.path}/secret.conf`, '/etc/passwd', 'zero', '.git/config']
  const head = { 'a.conf': server(lines.map((path) => `include ${path};`).join('\n')) }
  const step = await proposed(head, { config: 'a.conf' })
  expect(step.code).toBe(3)
  const report = readFileSync(join(folder.path, 'ats-gate/report.json'), 'utf8')
  for (const kept of ['top-secret', 'root:x:', 'github.test/Codertocat', 'BEGIN CERTIFICATE']) {
    expect(`${saidAnywhere(step)}${report}`).not.toContain(kept)
  }
  const leaf = readReport(report, 'report.json').listeners?.[0]?.findings.find(({ rule }) => rule === 'leaf-key')
  expect(leaf?.outcome ?? 'undetermined').toBe('undetermined')
})

const ATTACK =
  '\u001b[31m\u202egreen\u2066\r\n::error file=x::owned\n##[error]owned\n<img src=x onerror=alert(1)>|@everyone'

test('what names, words and files have in them obeys nobody', async () => {
  const quoted = `"${ATTACK}"`
  const text = `${server(`ssl_protocols TLSv1.1 ${quoted}; include ${quoted}; ssl_ciphers ${quoted};`, quoted)}${BAD}`
  const head = { 'a.conf': text, 'b \u202e<b>::error::.conf': BAD }
  const step = await proposed(head, { config: '.' })
  expect(step.code).toBe(1)
  const said = saidAnywhere(step)
  expect(said.replace(/[\n\r\t]/gu, '')).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u)
  expect(said).not.toMatch(/^\s*(?:::error file=x|##\[error\])/mu)
  expect(step.summary.replace(/`[^`\n]*`/gu, '')).not.toContain('<img')
  expect(annotationsOf(step.stdout, 'error').filter(({ data }) => data === 'owned')).toEqual([])
})

test('300 listeners stay within what GitHub shows', async () => {
  const text = Array.from({ length: 300 }, (_, i) =>
    server(`ssl_protocols TLSv1.1; # ${i}`, `h${i}.example.com`).replace('listen 443', `listen ${1000 + i}`),
  ).join('')
  const step = await proposed({ 'a.conf': text }, { config: 'a.conf' })
  expect([step.code, step.outputs['listeners-violated']]).toEqual([1, '300'])
  expect(annotationsOf(step.stdout, 'error').length).toBeLessThanOrEqual(10)
  expect(Buffer.byteLength(step.summary)).toBeLessThan(1024 * 1024)
  for (const { body } of step.comments) expect(body.length).toBeLessThan(65_536)
})
