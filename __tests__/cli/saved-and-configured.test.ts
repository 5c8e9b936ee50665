import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { runCli } from '../../src/cli/run-cli.ts'
import { json } from './json-report.ts'
import { lentStreams, NOBODY } from './lent-streams.ts'

// The commands that ask nothing of a server, in this process: what they print, write and end with.

const written = lentStreams()

const SERVER = 'listen 443 ssl; server_name m.example.com; ssl_certificate m.pem; ssl_certificate_key m.key;'
const ASSUMED = ['--assume=nginx=1.24', '--assume=openssl=3.0', '--at=2026-11-23T00:00:00Z']

/** Written below the file's folder, and given as a path. */
function file(name: string, text: string): string {
  const path = join(written.folder, name)
  writeFileSync(path, text)
  return path
}

const nginx = (name: string, lines: string) => file(name, `http { server { ${SERVER}\n${lines}\n} }\n`)

async function saved(name: string, more: readonly string[] = []): Promise<string> {
  const path = join(written.folder, name)
  expect(await runCli([...NOBODY, `--output=json=${path}`, ...more])).toBe(3)
  return path
}

test('lint: a bad line is 1, a good one 0, and an output that cannot be written is 2', async () => {
  const bad = nginx('bad.conf', 'ssl_protocols TLSv1.1;')
  expect(await runCli(['lint', bad, ...ASSUMED])).toBe(1)
  expect(written.stdout).toContain('bad.conf:2')
  const good = nginx('good.conf', 'ssl_protocols TLSv1.2 TLSv1.3;')
  const policy = file('policy.yml', 'requirements: { forward-secrecy: off, weak-ciphers: off, key-exchange: off }\n')
  expect(await runCli(['lint', good, `--policy=${policy}`, ...ASSUMED])).toBe(0)
  expect(await runCli(['lint', good, ...ASSUMED, `--output=json=${written.folder}`])).toBe(2)
})

test('lint --fix-hint prints the diff, and writes the report beside it', async () => {
  const bad = nginx('hint.conf', 'ssl_protocols TLSv1.1;')
  const report = join(written.folder, 'hint.json')
  expect(await runCli(['lint', bad, '--fix-hint', `--output=json=${report}`, ...ASSUMED])).toBe(1)
  expect(written.stdout).toMatch(/^-ssl_protocols TLSv1.1;$[\s\S]+^\+ssl_protocols TLSv1.2 TLSv1.3;$/mu)
  expect(json(report)).toMatchObject({ verdict: 'violated' })
})

test('diff: nothing new is 0, a target that was not there is 3', async () => {
  const one = await saved('one.json')
  const other = await saved('other.json', ['other.example.com', '--connect=other.example.com=127.0.0.1:1'])
  expect(await runCli(['diff', one, one])).toBe(0)
  expect(await runCli(['diff', one, other])).toBe(3)
  expect(await runCli(['diff', one, other, '--on-undetermined=ignore', '--fail-on=never'])).toBe(0)
  expect(await runCli(['diff', one, one, `--output=json=${written.folder}`])).toBe(2)
  expect(written.stdout).toContain('other.example.com')
})

test('merge: the shards of one run are one report, and a shard that is missing is not forgotten', async () => {
  const run = ['--run-id=7', 'other.example.com', '--connect=other.example.com=127.0.0.1:1']
  const whole = [
    ...['--targets-file', file('targets.txt', 'm.example.com\nother.example.com\n')],
    ...['--connect=m.example.com=127.0.0.1:1', '--connect=other.example.com=127.0.0.1:1'],
    ...['--http=m.example.com=none', '--run-id=7'],
  ]
  const shards = join(written.folder, 'shards')
  mkdirSync(shards)
  await saved('shards/1.json', [...run, '--shard=1/2'])
  expect(await runCli(['merge', join(shards, '1.json'), ...whole])).toBe(3)
  expect(written.stdout).toContain('shard 2')
  await saved('shards/2.json', [...run, '--shard=2/2'])
  const report = join(written.folder, 'merged.json')
  const both = ['1.json', '2.json'].map((name) => join(shards, name))
  expect(await runCli(['merge', ...both, ...whole, `--output=json=${report}`])).toBe(3)
  expect(json(report)).toMatchObject({ counts: { targets: 2 } })
  expect(await runCli(['merge', ...both, ...whole, `--output=json=${written.folder}`])).toBe(2)
  expect(readFileSync(report, 'utf8')).not.toContain('shard-missing')
})

test.each([
  [['lint'], 'lint needs a configuration', 'write ats-gate lint nginx.conf'],
  [['lint', 'x.conf', '--fix-hint', '--format=json'], '--fix-hint prints a diff', '--output writes a report beside'],
  [['diff'], 'diff needs two saved reports\n', 'write ats-gate diff OLD.json NEW.json'],
  [['diff', 'a.json'], 'and only one is named', 'write ats-gate diff OLD.json NEW.json'],
  [['merge'], 'merge needs reports', 'write ats-gate merge and then the reports'],
  [['merge', 'nowhere'], 'nowhere', 'check the spelling'],
])('wrong words: %j', async (argv, what, mend) => {
  expect(await runCli(argv)).toBe(2)
  expect(written.stdout).toBe('')
  expect(written.stderr).toContain(what)
  expect(written.stderr).toContain(mend)
})
