import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { EC, TRUSTED_ROOT } from '../builders/identities.ts'
import { temporaryFolder } from '../processes/temporary-folder.ts'
import { startNodeTls } from '../servers/node-tls.ts'
import { AT_NOW, dialling, NODE_20, reportOf, runCli } from './cli-process.ts'

const folder = temporaryFolder()
const inFolder = { cwd: folder.path }
const trusting = ['--ca-file', 'root.pem']

beforeAll(async () => {
  writeFileSync(join(folder.path, 'root.pem'), TRUSTED_ROOT.pem)
  const server = await startNodeTls({ identities: [EC], minimumVersion: 'TLS 1.0', ciphers: 'DEFAULT:@SECLEVEL=0' })
  const check = ['check', ...dialling(server), ...trusting, ...AT_NOW, '--output', 'json=saved.json']
  const { code, stderr } = await runCli(check, inFolder)
  // Everything that is judged again below needs no server.
  await server.stop()
  expect([code, stderr]).toEqual([0, ''])
})
afterAll(() => folder.remove())

test.each([
  ['this Node', process.execPath],
  ['Node 20', NODE_20],
])('the same policy and time give the same bytes, run aside: %s', async (_name, node) => {
  const { code, stdout } = await runCli(['evaluate', 'saved.json', ...trusting, '--format', 'json'], {
    ...inFolder,
    node,
  })
  expect(code).toBe(0)
  expect(withoutRun(stdout)).toBe(withoutRun(readFileSync(join(folder.path, 'saved.json'), 'utf8')))
})

test('another moment, another verdict', async () => {
  const report = await reportOf(['evaluate', 'saved.json', ...trusting, '--at', '2030-01-01T00:00:00Z'], inFolder)
  expect([report.code, report.run.at]).toEqual([1, '2030-01-01T00:00:00.000Z'])
  expect(violatedIn(report)).toContain('certificate-validity')
})

test('another policy, another verdict', async () => {
  const report = await reportOf(['evaluate', 'saved.json', ...trusting, '--policy', 'strict'], inFolder)
  expect([report.code, report.policy.name]).toEqual([1, 'strict'])
  expect(violatedIn(report)).toEqual(['legacy-protocols'])
})

test('a policy that lists the target brings its own requirements', async () => {
  const target = 'targets:\n  - host: m.example.com\n    requirements: { legacy-protocols: error }\n'
  writeFileSync(join(folder.path, 'own.yml'), `extends: ats\n${target}`)
  const report = await reportOf(['evaluate', 'saved.json', ...trusting, '--policy', 'own.yml'], inFolder)
  expect([report.code, violatedIn(report)]).toEqual([1, ['legacy-protocols']])
  expect(report.targets[0]?.findings[0]?.locations).toEqual([{ file: 'own.yml', line: 3, column: 5 }])
})

test('so does a targets file', async () => {
  writeFileSync(
    join(folder.path, 'own.json'),
    '[{ "host": "m.example.com", "requirements": { "legacy-protocols": "error" } }]',
  )
  const report = await reportOf(['evaluate', 'saved.json', ...trusting, '--targets-file', 'own.json'], inFolder)
  expect([report.code, violatedIn(report)]).toEqual([1, ['legacy-protocols']])
  const { code, stderr } = await runCli(['evaluate', 'saved.json', '--targets-file', 'none.txt'], inFolder)
  expect([code, stderr]).toEqual([2, expect.stringContaining('there is no file "none.txt"')])
})

test.each([
  ['missing.json', null, 'error: argument 1: there is no file "missing.json"'],
  ['.', null, 'error: argument 1: "." is a folder'],
  ['/dev/zero', null, 'error: /dev/zero: more than 256 MiB'],
  ['empty.json', '', 'error: empty.json: not JSON: '],
  ['cut.json', '{"schema": "ats-gate/rep', 'error: cut.json: not JSON: '],
  ['other.json', '{"schema": "ats-gate/report/2"}', 'error: other.json: '],
  ['list.json', '[]', 'error: list.json: the report must be object'],
  ['utf16.json', Buffer.from('\ufeff{}', 'utf16le'), 'error: utf16.json: not UTF-8 text'],
  ['proto.json', '{"__proto__": {"schema": "ats-gate/report/1"}}', 'error: proto.json: '],
])('no report: %s', async (file, content, message) => {
  if (content !== null) writeFileSync(join(folder.path, file), content)
  const { code, stdout, stderr } = await runCli(['evaluate', file], inFolder)
  expect([code, stdout]).toEqual([2, ''])
  expect(stderr.slice(0, message.length)).toBe(message)
  expect(stderr).toMatch(/^error: .*\n {2}.*\n$/)
})

test('a report that a shell saved with a byte order mark is read', async () => {
  const saved = readFileSync(join(folder.path, 'saved.json'), 'utf8')
  writeFileSync(join(folder.path, 'bom.json'), `\ufeff${saved}`)
  expect((await runCli(['evaluate', 'bom.json', ...trusting], inFolder)).code).toBe(0)
})

function violatedIn({ targets }: Awaited<ReturnType<typeof reportOf>>): readonly string[] {
  return targets.flatMap(({ findings }) =>
    findings.filter(({ outcome, level }) => outcome === 'violated' && level === 'error').map(({ rule }) => rule),
  )
}

function withoutRun(json: string): string {
  const lines = json.split('\n').filter((line) => !line.startsWith('  "run":'))
  expect(lines.length).toBe(json.split('\n').length - 1)
  return lines.join('\n')
}
