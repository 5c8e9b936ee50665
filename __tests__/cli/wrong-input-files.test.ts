import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { writeFiles } from '../builders/write-files.ts'
import { KEY_BODY, type WrongFault } from '../builders/wrong-file.ts'
import { WRONG_FILES } from '../builders/wrong-files.ts'
import { type ScriptedServer, startScripted } from '../servers/scripted.ts'
import { NODE_20, runCli } from './cli-process.ts'

let server: ScriptedServer
let target = ''
let folder = ''

beforeAll(async () => {
  server = await startScripted([{ step: 'reset' }])
  target = `127.0.0.1:${server.port}`
})
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ats-gate-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true })
  expect(server.connections()).toBe(0)
})
afterAll(() => server.stop())

test.each(WRONG_FILES)('$point', async ({ files, faults }) => {
  writeFiles(folder, files)
  expect(await refused([target])).toBe(said(faults))
})

test('all errors at once: arguments, targets, roots, the policy and its bases', async () => {
  writeFiles(folder, {
    'list.txt': 'a.example\nb..example\n',
    'list.yml': '- { host: c.example, prot: 1 }\n',
    'ca.pem': `-----BEGIN EC PRIVATE KEY-----\n${KEY_BODY}\n`,
    'ats-gate.yml': 'extends: [base.yml, atz]\ntimeuot: 5s\ntrust: { roots: [none.pem] }\ntargets: ["d.example:0"]\n',
    'base.yml': 'retries: 11\n',
  })
  const lists = ['--targets-file', 'list.txt', '--targets-file', 'list.yml', '--targets-file', 'none.txt']
  const values = ['--ca-file', 'ca.pem', '--timeout', '5', '--retires', '3', '--at', 'now', '--connect', 'x']
  const stderr = await refused([target, 'e..example', ...lists, ...values])
  expect(stderr).toBe(
    said([
      ['--retires', 'unknown option "--retires"', 'did you mean "--retries"?'],
      ['--at', '"now" is not a time', 'write it as RFC 3339 has it, such as 2027-03-31T00:00:00Z'],
      ['argument 2', '"e..example" has an empty label', 'remove the dot too many'],
      ['--targets-file', 'there is no file "none.txt"', 'check the spelling, and where the path starts from'],
      ['--timeout', '"5" is not a duration', 'write a duration such as 500ms or 10s, at most 10m'],
      ['--connect', '"x" is not of the form HOST:PORT=HOST:PORT', 'write it like m.example.com:443=127.0.0.1:8443'],
      ['list.txt:2:1', '"b..example" has an empty label', 'remove the dot too many'],
      ['list.yml:1:22', 'unknown key "prot"', 'did you mean "port"?'],
      ['ats-gate.yml:1:21', 'there is no built-in policy and no file "atz"', 'did you mean "ats"?'],
      ['ats-gate.yml:2:1', 'unknown key "timeuot"', 'did you mean "timeout"?'],
      [
        'ats-gate.yml:3:18',
        'there is no file "none.pem"',
        'check the spelling: the path starts from the folder of ats-gate.yml',
      ],
      ['ats-gate.yml:4:11', '"0" is not a port', 'write a number from 1 to 65535'],
      ['base.yml:1:10', 'retries cannot be more than 10, and is 11', 'write a number from 0 to 10'],
      [
        'ca.pem:1:1',
        '"ca.pem" holds a private key',
        'name a file without keys, and see whether the key has been published with it',
      ],
    ]),
  )
})

// biome-ignore format: one line of arguments a line
const ARGUMENTS: readonly (readonly [argv: readonly string[], ...faults: readonly WrongFault[]])[] = [
  [['-policy', 'a..b'],              ['-policy', 'unknown option "-policy"', 'did you mean "--policy"?']],
  [['--timeout', '--retries', '1'],  ['--timeout', '--timeout needs a value', 'write --timeout DURATION']],
  [['--baseline', 'x'],              ['--baseline', 'there is no file "x"', 'check the spelling, or leave --baseline out until a run has saved a report']],
  [['--timeout', '1s', '--timeout', '2x'], ['--timeout', '"2x" is not a duration', 'write a duration such as 500ms or 10s, at most 10m']],
  [['--policy', '/proc/self/mem'],   ['--policy', '"/proc/self/mem" cannot be read (EIO)', 'check the permissions of the file']],
  [['--policy', '/dev/zero'],        ['/dev/zero:1:1', '"/dev/zero" is larger than 1024 KiB', 'split it, or check that it is the file you mean']],
  [['--connect', 'u:secret@a=1'],    ['--connect', 'a target has user information before "@"', 'remove it, and change the password']],
  [['--connect', 'u:secret@a'],      ['--connect', '"…@a" is not of the form HOST:PORT=HOST:PORT', 'write it like m.example.com:443=127.0.0.1:8443']],
  [['--ca-file', 'a\nb.pem'],        ['--ca-file', 'there is no file "a\\nb.pem"', 'check the spelling, and where the path starts from']],
]

test.each(ARGUMENTS)('arguments %j', async (argv, ...faults) => {
  expect(await refused([target, ...argv])).toBe(said(faults))
})

test('a file named like a built-in policy is read where a path names it', async () => {
  writeFiles(folder, { ats: 'retries: 11\n' })
  const fault: WrongFault = ['ats:1:10', 'retries cannot be more than 10, and is 11', 'write a number from 0 to 10']
  expect(await refused([target, '--policy', './ats'])).toBe(said([fault]))
})

test.each([
  ['entries that are none', `targets:\n${'- 1\n'.repeat(40_000)}`, 1_001],
  ['keys that are none', Array.from({ length: 15_000 }, (_, i) => `k${i}: 1\n`).join(''), 1_001],
  ['the same key', 'k: 1\n'.repeat(25_000), 1_001],
])('a file full of %s ends soon', async (_what, content, count) => {
  writeFiles(folder, { 'ats-gate.yml': content })
  expect(await refused([target])).toContain(`error: and ${count - 50} more of ${count} faults\n`)
})

test('on Node 20 the same is said of names that do not decode', async () => {
  const argv = ['xn--a.example', 'XN--99999999.example', 'p\u0430ypal.example', '-', 'xn--a-.example']
  expect(await refused(argv, NODE_20)).toBe(await refused(argv))
})

/** What was printed of a run that was refused. */
async function refused(argv: readonly string[], node = process.execPath): Promise<string> {
  const { code, stdout, stderr } = await runCli(['check', ...argv], { cwd: folder, node })
  expect([code, stdout]).toEqual([2, ''])
  expect(stderr).not.toMatch(new RegExp(`secret|${KEY_BODY}`, 'u'))
  return stderr
}

const WRITE = '    extends: ats\n    targets:\n      - m.example.com\n'

function said(faults: readonly WrongFault[]): string {
  const lines = faults.map(
    ([place, what, mend]) => `error: ${place}: ${what}\n  ${mend}\n${what === 'the file is empty' ? WRITE : ''}`,
  )
  return `${lines.join('')}${faults.length} fault${faults.length === 1 ? '' : 's'} in the input; nothing was probed\n`
}
