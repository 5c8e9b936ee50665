import { closeSync, openSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { expect, jest, test } from '@jest/globals'
import { deliver } from '../../src/cli/deliver.ts'
import { faultLines } from '../../src/cli/fault-lines.ts'
import { runCli } from '../../src/cli/run-cli.ts'
import { isColoured } from '../../src/cli/terminal.ts'
import { REPORTS } from '../../src/reports/index.ts'
import type { ReportFormat } from '../../src/reports/report-format.ts'
import { aReport, aTarget, CONTEXT } from '../builders/report.ts'
import { json } from './json-report.ts'
import { lendStdout, lentStreams, NOBODY } from './lent-streams.ts'

// The same entry that the bundle starts, in this process: what the other tests here see of it from outside, this one can
// also count. The streams and the listeners of the process are lent to it and taken back.

const written = lentStreams()

test('the version, the help, and the help for one command', async () => {
  expect(await runCli(['--version'])).toBe(0)
  expect(written.stdout).toMatch(/^ats-gate \d+\.\d+\.\d+\n$/)
  expect(await runCli(['--help'])).toBe(0)
  expect(await runCli(['check', '--help'])).toBe(0)
  expect(written.stdout).toContain('--targets-file FILE')
  expect(written.stderr).toBe('')
})

test('wrong arguments are 2, with what to write instead', async () => {
  expect(await runCli(['check', '--polcy', 'x'])).toBe(2)
  expect(written.stderr).toMatch(/^error: .*--polcy/)
  expect(written.stderr).toContain('--policy')
  expect(written.stdout).toBe('')
})

test('a server that nobody answers for is undetermined: 3, the report in every place that was asked for', async () => {
  const file = join(written.folder, 'report.json')
  const other = join(written.folder, 'report.md')
  expect(await runCli([...NOBODY, `--output=json=${file}`, `--output=markdown=${other}`])).toBe(3)
  expect(written.stdout).toContain('m.example.com:443')
  expect(written.stdout).toContain('refused the connection')
  expect(json(file)).toMatchObject({ verdict: 'undetermined', counts: { targets: 1, undetermined: 1 } })
  expect(readFileSync(other, 'utf8')).toContain('ATS gate: undetermined')
  expect(written.stderr).toBe('')
})

test('a diagnosis of a server that nobody answers for is unknown: 3, and what is wrong with the words is 2', async () => {
  const file = join(written.folder, 'diagnosis.json')
  const diagnose = ['diagnose', ...NOBODY.slice(1)]
  expect(await runCli([...diagnose, '--verbose', `--output=text=${file}`])).toBe(3)
  expect(readFileSync(file, 'utf8')).toBe(written.stdout)
  expect(await runCli([...diagnose, '--format=json', `--output=json=${file}`])).toBe(3)
  expect(json(file)).toMatchObject({ result: 'unknown' })
  expect(await runCli([...diagnose, `--output=json=${written.folder}`])).toBe(2)
  for (const words of [[], [' '], ['a,b'], ['a', 'b']]) expect(await runCli(['diagnose', ...words])).toBe(2)
})

test('a saved report is judged again: the same verdict, and another under another policy', async () => {
  const file = join(written.folder, 'saved.json')
  await runCli([...NOBODY, `--output=json=${file}`])
  expect(await runCli(['evaluate', file])).toBe(3)
  expect(await runCli(['evaluate', file, '--on-undetermined=ignore'])).toBe(0)
  expect(await runCli(['evaluate', file, '--on-undetermined=ignore', `--output=json=${written.folder}`])).toBe(2)
})

test('what cannot be read as a report is 2, and says why', async () => {
  const garbled = join(written.folder, 'garbled.json')
  writeFileSync(garbled, Uint8Array.of(0x22, 0xff, 0x22))
  expect(await runCli(['evaluate', garbled])).toBe(2)
  expect(written.stderr).toContain('not UTF-8 text')
  expect(await runCli(['evaluate', join(written.folder, 'nowhere.json')])).toBe(2)
  expect(written.stderr).toContain('there is no file')
  expect(await runCli(['evaluate', written.folder])).toBe(2)
  expect(written.stderr).toContain('is a folder')
})

test('a place that cannot be written is 2, whatever the verdict; the other places are written all the same', async () => {
  const good = join(written.folder, 'good.json')
  const outputs = [
    `--output=json=${join(written.folder, 'no', 'folder.json')}`,
    `--output=json=${written.folder}`,
    `--output=json=${good}`,
  ]
  expect(await runCli([...NOBODY, ...outputs, `--output=text=${join(good, 'below')}`])).toBe(2)
  expect(written.stderr).toContain('make the folder first, or name another file')
  expect(written.stderr).toContain('this is a folder: name a file in it')
  expect(written.stderr).toContain('a part of the path is a file: name another path')
  expect(written.stderr.match(/the report could not be written/g)).toHaveLength(3)
  expect(json(good)).toMatchObject({ verdict: 'undetermined' })
})

test('stdout that is a file is written whole, and a full one is told', async () => {
  const file = join(written.folder, 'stdout')
  closeSync(process.stdout.fd)
  lendStdout(openSync(file, 'w'))
  expect(await runCli([...NOBODY, '--format=json'])).toBe(3)
  expect(json(file)).toMatchObject({ verdict: 'undetermined' })
  closeSync(process.stdout.fd)
  lendStdout(openSync(file, 'r'))
  expect(await runCli([...NOBODY, '--format=json'])).toBe(2)
  expect(written.stderr).toMatch(/^error: stdout: the report could not be written \(EBADF\)/)
  expect(written.stderr).toContain('check its permissions and the free space')
})

test('a fault of ours is 2 with its stack, never 1', async () => {
  jest.spyOn(process, 'cwd').mockImplementation(() => {
    throw new Error('no such folder')
  })
  expect(await runCli(NOBODY)).toBe(2)
  expect(written.stderr).toMatch(
    /^ats-gate: a fault of ours, not of your servers or files:\n {2}Error: no such folder\n/,
  )
  jest.spyOn(process, 'cwd').mockImplementation(() => {
    throw 'a string'
  })
  expect(await runCli(NOBODY)).toBe(2)
  expect(written.stderr).toContain("\n  'a string'\n")
})

test('a report that throws is told, and the others are written all the same', async () => {
  const formats = REPORTS.map((format) =>
    format.name === 'markdown' ? { ...format, pieces: broken, write: broken } : format,
  )
  const outputs = ['markdown', 'json', 'text', 'nothing'].map((format) => ({
    format,
    file: join(written.folder, format),
  }))
  const line = { format: 'text', outputs: [...outputs, { format: 'json', file: join(written.folder, 'second') }] }
  expect(await deliver(aReport([aTarget('a.example:443')]), line, CONTEXT.jsonOf, formats)).toBe(false)
  expect(written.stderr).toMatch(/^ats-gate: the markdown report failed[\s\S]*RangeError: of the test/u)
  expect(written.stderr).toContain('no writer for nothing')
  expect(written.stderr.match(/Please report it/gu)).toHaveLength(2)
  expect(readFileSync(join(written.folder, 'second'), 'utf8')).toBe(readFileSync(join(written.folder, 'json'), 'utf8'))
  expect(readFileSync(join(written.folder, 'text'), 'utf8')).toContain('a.example:443')
})

function broken(): never {
  throw new RangeError('of the test')
}

test('the demo finds every verdict that it expects, and says how to go on', async () => {
  expect(await runCli(['demo'])).toBe(0)
  expect(written.stdout).toContain('good.demo.example')
  expect(written.stdout).toMatch(/as expected/)
  expect(written.stderr).toBe('')
})

test('words alone: a policy, a requirement, a completion, the help for a command', async () => {
  expect(await runCli(['policy', 'strict'])).toBe(0)
  expect(written.stdout).toMatch(/^strict, a built-in policy\nsha256 /)
  expect(await runCli(['policy'])).toBe(0)
  expect(written.stdout).toContain('\nats, a built-in policy\n')
  expect(await runCli(['explain', 'leaf-key'])).toBe(0)
  expect(written.stdout).toContain('\nleaf-key\n')
  expect(await runCli(['explain'])).toBe(0)
  expect(written.stdout).toContain('What is demanded:\n')
  expect(await runCli(['completion', 'bash'])).toBe(0)
  expect(written.stdout).toContain('complete -')
  expect(await runCli(['help', 'evaluate'])).toBe(0)
  expect(written.stdout).toContain('Nothing is probed.')
  expect(written.stderr).toBe('')
})

test.each([
  [['completion'], 'completion: completion needs a shell', 'write one of bash'],
  [['completion', 'fihs'], 'argument 1: there is no completion for "fihs"', 'did you mean "fish"?'],
  [['evaluate'], 'evaluate: evaluate needs a saved report', 'write ats-gate evaluate report.json'],
  [['explain', 'leaf-kye'], 'argument 1: there is no requirement "leaf-kye"', 'did you mean "leaf-key"?'],
  [['explain', 'hstss'], 'argument 1: there is no requirement "hstss"', 'did you mean "hsts"?'],
  [['help', 'chekc'], 'argument 1: there is no command "chekc"', 'did you mean "check"?'],
  [['policy', 'strict', 'more'], 'argument 2', 'remove it'],
  [['check', 'm.example.com', '--full=yes'], '--full: --full takes no value', 'write --full alone'],
  [['check', '-xyz'], '-xyz: unknown option "-xyz"', 'see ats-gate help check'],
  [['evaluate', 'r.json', '--retries', '3'], 'evaluate does not take --retries', '--retries is for check'],
])('wrong words: %j', async (argv, what, mend) => {
  expect(await runCli(argv)).toBe(2)
  expect(written.stdout).toBe('')
  expect(written.stderr).toContain(what)
  expect(written.stderr).toContain(mend)
})

test('alone it says what there is, and proves nothing: 2', async () => {
  expect(await runCli([])).toBe(2)
  expect(written.stdout).toBe('')
  expect(written.stderr).toContain('ats-gate check m.example.com')
})

test('a demo that is interrupted is 3, and says so', async () => {
  const run = runCli(['demo'])
  process.emit('SIGINT', 'SIGINT')
  expect(await run).toBe(3)
  expect(written).toMatchObject({ stdout: '', stderr: 'the demo was interrupted\n' })
})

test('of very many faults the first ones are told, and how many there are', () => {
  const faults = (count: number) =>
    Array.from({ length: count }, (_, index) => ({ code: 'X', what: `fault ${index}`, where: 'here', mend: 'mend it' }))
  expect(faultLines(faults(50)).split('\n')).toHaveLength(101)
  expect(faultLines(faults(51))).toMatch(/error: and 1 more of 51 faults\n$/)
  expect(faultLines([])).toBe('')
})

test.each([
  [true, {}, true],
  [false, {}, false],
  [true, { NO_COLOR: '1' }, false],
  [true, { TERM: 'dumb' }, false],
  [false, { FORCE_COLOR: '1' }, true],
  [true, { FORCE_COLOR: '0' }, false],
  [true, { FORCE_COLOR: 'false' }, false],
  [false, { FORCE_COLOR: '1', NO_COLOR: '1' }, false],
])('a terminal (%p) with %j is coloured: %p', (isTTY, environment, expected) => {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env
  const before = { NO_COLOR, FORCE_COLOR, TERM }
  Object.assign(process.env, { NO_COLOR: '', FORCE_COLOR: '', TERM: 'xterm', ...environment })
  expect(isColoured(Object.create(process.stdout, { isTTY: { value: isTTY } }))).toBe(expected)
  for (const [name, value] of Object.entries(before)) {
    if (value === undefined) delete process.env[name]
    else process.env[name] = value
  }
})

test.each(['drain', 'close'] as const)('a reader that is slow is waited for, until %s', async (event) => {
  let pulled = 0
  const format: ReportFormat = {
    name: 'pieces',
    description: '',
    write: () => '',
    *pieces() {
      for (; pulled < 3; pulled += 1) yield 'x'
    },
  }
  jest.spyOn(process.stdout, 'write').mockReturnValue(false)
  const delivered = deliver(aReport([]), { format: 'pieces', outputs: [] }, () => '', [format])
  for (const expected of [0, 1, 2]) {
    await setImmediate()
    expect(pulled).toBe(expected)
    process.stdout.emit(event)
  }
  expect(await delivered).toBe(true)
})
