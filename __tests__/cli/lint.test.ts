import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { writeFiles } from '../builders/write-files.ts'
import { temporaryFolder } from '../processes/temporary-folder.ts'
import { AT_NOW, reportOf, runCli } from './cli-process.ts'

let folder = temporaryFolder()
beforeEach(() => {
  folder = temporaryFolder()
  writeFiles(folder.path, { 'ats-gate.yml': POLICY })
})
afterEach(() => folder.remove())

const POLICY = 'requirements: { legacy-protocols: error, forward-secrecy: off, weak-ciphers: off, key-exchange: off }\n'
const nginx = (protocols: string) => `http {
    server {
        listen 443 ssl;
        server_name m.example.com;
        ssl_certificate m.pem;
        ssl_certificate_key m.key;
        ${protocols}
    }
}
`
const lint = (...argv: readonly string[]) => runCli(['lint', ...argv, ...AT_NOW], { cwd: folder.path })
const inFolder = (files: Readonly<Record<string, string>>) => writeFiles(folder.path, files)

describe('lint', () => {
  test('a good configuration is met, a bad one is violated at its line', async () => {
    inFolder({ 'good.conf': nginx('ssl_protocols TLSv1.2 TLSv1.3;'), 'bad.conf': nginx('ssl_protocols TLSv1.1;') })
    const good = await lint('good.conf', '--assume', 'nginx=1.24')
    expect([good.code, good.stderr]).toEqual([0, ''])
    const bad = await lint('bad.conf', '--assume', 'nginx=1.24')
    expect(bad.code).toBe(1)
    expect(bad.stdout).toContain('bad.conf:7')
  })

  test('nothing is probed: a configuration alone needs no target, and lists none of the policy', async () => {
    inFolder({ 'ats-gate.yml': `${POLICY}targets: [m.example.com]\n`, 'nginx.conf': nginx('ssl_protocols TLSv1.2;') })
    const report = await reportOf(['lint', 'nginx.conf', ...AT_NOW], { cwd: folder.path })
    expect([report.targets, report.run.connections, report.listeners?.length]).toEqual([[], 0, 1])
  })

  test('what no file says is undetermined, until somebody says it', async () => {
    inFolder({ 'nginx.conf': nginx('') })
    expect((await lint('nginx.conf')).code).toBe(3)
    expect((await lint('nginx.conf', '--assume', 'nginx=1.22,openssl=3.0')).code).toBe(1)
    expect((await lint('nginx.conf', '--assume', 'nginx=1.29.2', '--assume', 'openssl=3.5')).code).toBe(0)
  })

  test('or a Dockerfile says it, and then the run says so', async () => {
    inFolder({ 'nginx.conf': nginx(''), Dockerfile: 'FROM nginx:1.29.2-bookworm\n' })
    const { code, stderr } = await lint('nginx.conf')
    expect(code).toBe(0)
    expect(stderr).toBe(
      'note: nginx is taken to be 1.29.2, from Dockerfile:1 (FROM nginx:1.29.2-bookworm); say it in assume where another one runs\n' +
        'note: openssl is taken to be 3.0, from Dockerfile:1 (FROM nginx:1.29.2-bookworm); say it in assume where another one runs\n',
    )
    expect((await lint('nginx.conf', '--assume', 'nginx=1.22')).code).toBe(1)
  })

  test('a folder, and a configuration that names files of the machine', async () => {
    const main = 'http {\n    include /etc/nginx/conf.d/*.conf;\n}\n'
    const site = nginx('ssl_protocols TLSv1.1;').replace(/^http \{\n|\}\n$/gu, '')
    inFolder({ 'proxy/nginx.conf': main, 'proxy/conf.d/site.conf': site })
    const report = await reportOf(['lint', 'proxy', ...AT_NOW], { cwd: folder.path })
    expect(report.code).toBe(1)
    expect(report.listeners?.map(({ target }) => target)).toEqual(['proxy/conf.d/site.conf: m.example.com:443'])
  })

  test('--fix-hint prints a diff that git applies, and then nothing is violated', async () => {
    inFolder({ 'nginx.conf': nginx('ssl_protocols TLSv1.1 TLSv1.2;') })
    const { code, stdout } = await lint('nginx.conf', '--assume', 'nginx=1.24', '--fix-hint')
    expect(code).toBe(1)
    expect(stdout).toMatch(/^--- a\/nginx\.conf\n\+\+\+ b\/nginx\.conf\n/)
    execFileSync('git', ['apply', '-'], { cwd: folder.path, input: stdout })
    expect(readFileSync(join(folder.path, 'nginx.conf'), 'utf8')).not.toContain('TLSv1.1')
    expect((await lint('nginx.conf', '--assume', 'nginx=1.24')).code).toBe(0)
  })

  test.each([
    [[], 'lint needs a configuration'],
    [['nope.conf'], 'there is no file "nope.conf"'],
    [['notes.txt'], 'say whose it is: nginx:notes.txt'],
    [['empty'], '"empty" has no file that is known as a configuration'],
    [['nginx.conf', '--assume', 'ngnix=1'], 'did you mean "nginx"?'],
    [['nginx.conf', '--fix-hint', '--format', 'json'], '--fix-hint prints a diff where the report would be'],
    [['nginx.conf', '--proxy', 'none'], 'lint does not take --proxy'],
  ])('lint %j is wrong input', async (argv, said) => {
    mkdirSync(join(folder.path, 'empty'))
    inFolder({ 'nginx.conf': nginx('ssl_protocols TLSv1.2;'), 'notes.txt': 'nothing' })
    const { code, stdout, stderr } = await lint(...argv)
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(said)
  })

  test('all that is wrong is said at once, files and arguments alike', async () => {
    inFolder({ 'ats-gate.yml': 'colour: red\n' })
    const { stderr } = await lint('nope.conf', '--assume', 'nginx')
    for (const said of ['there is no file "nope.conf"', 'unknown key "colour"', 'not of the form PRODUCT=VERSION']) {
      expect(stderr).toContain(said)
    }
  })
})

describe('check --config', () => {
  test('alone needs no target', async () => {
    inFolder({ 'nginx.conf': nginx('ssl_protocols TLSv1.2 TLSv1.3;') })
    expect((await runCli(['check', '--config', 'nginx.conf', ...AT_NOW], { cwd: folder.path })).code).toBe(0)
  })

  test('is not for a share of the targets', async () => {
    inFolder({ 'nginx.conf': nginx('ssl_protocols TLSv1.2;') })
    const argv = ['check', 'm.example.com', '--config', 'nginx.conf', '--shard', '1/2', '--run-id', 'r']
    const { code, stderr } = await runCli(argv, { cwd: folder.path })
    expect([code, stderr.includes('a share of the targets takes no configuration')]).toEqual([2, true])
  })
})

test('500 configurations in a folder are read in well under a second', async () => {
  const files = Array.from({ length: 500 }, (_, i): readonly [string, string] => [
    `conf.d/${i}.conf`,
    nginx('ssl_protocols TLSv1.2 TLSv1.3;')
      .replaceAll('m.example.com', `h${i}.example.com`)
      .replace(/^http \{\n|\}\n$/gu, ''),
  ])
  inFolder(Object.fromEntries([...files, ['nginx.conf', 'http { include conf.d/*.conf; }\n']]))
  const report = await reportOf(['lint', '.', '--assume', 'nginx=1.29.2', ...AT_NOW], { cwd: folder.path })
  expect([report.code, report.listeners?.length]).toEqual([0, 500])
  expect(report.run.durationMs).toBeLessThan(2_000)
}, 20_000)
