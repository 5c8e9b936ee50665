import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { writeFiles } from '../builders/write-files.ts'
import { KEY_BODY, type WrongFault } from '../builders/wrong-file.ts'
import { WRONG_FILES } from '../builders/wrong-files.ts'
import { type ScriptedServer, startScripted } from '../servers/scripted.ts'
import { runBundle } from './action-process.ts'
import { annotationsOf, type RunnerCommand, runnerCommands } from './runner-model.ts'

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

test.each(WRONG_FILES)('$point: an annotation for each fault at its line', async ({ files, faults }) => {
  writeFiles(folder, files)
  expect(await refused({ targets: target })).toEqual(annotated(faults))
})

test('all errors at once: inputs, targets, roots and the policy', async () => {
  writeFiles(folder, {
    'list.txt': 'b..example\n',
    'ca.pem': `-----BEGIN EC PRIVATE KEY-----\n${KEY_BODY}\n`,
    'ats-gate.yml': 'timeuot: 5s\ntargets: ["d.example:0"]\n',
  })
  const inputs = { targets: `${target} e..example`, 'targets-file': 'list.txt\nnone.txt', 'ca-file': 'ca.pem' }
  const values = { at: 'now', full: 'yes', retries: '-1' }
  expect(await refused({ ...inputs, ...values })).toEqual(
    annotated([
      ['input at', '"now" is not a time', 'write it as RFC 3339 has it, such as 2027-03-31T00:00:00Z'],
      ['input full', '"yes" is neither true nor false', 'write true or false'],
      ['input targets', '"e..example" has an empty label', 'remove the dot too many'],
      ['input targets-file', 'there is no file "none.txt"', 'check the spelling, and where the path starts from'],
      ['input retries', '"-1" is not a number from 0 to 10', 'write a number from 0 to 10'],
      ['list.txt:1:1', '"b..example" has an empty label', 'remove the dot too many'],
      ['ats-gate.yml:1:1', 'unknown key "timeuot"', 'did you mean "timeout"?'],
      ['ats-gate.yml:2:11', '"0" is not a port', 'write a number from 1 to 65535'],
      [
        'ca.pem:1:1',
        '"ca.pem" holds a private key',
        'name a file without keys, and see whether the key has been published with it',
      ],
    ]),
  )
})

// biome-ignore format: one input a line
const INPUTS: readonly (readonly [inputs: Readonly<Record<string, string>>, fault: WrongFault])[] = [
  [{ targets: '' },                   ['targets', 'no target is listed, and there is no policy file to list one', 'name one, such as example.com, or list them in a targets file or under "targets:" in the policy']],
  [{ targets: 'm.example.com:70000' }, ['input targets', '"70000" is not a port', 'write a number from 1 to 65535']],
  [{ targets: 'https://u:secret@a.example' }, ['input targets', 'a target has user information before "@"', 'remove it, and change the password']],
  [{ policy: 'atz' },                 ['input policy', 'there is no built-in policy and no file "atz"', 'did you mean "ats"?']],
  [{ policy: 'a\nb.yml' },            ['input policy', 'there is no file "a\\nb.yml"', 'check the spelling, and where the path starts from']],
  [{ policy: '/proc/self/mem' },      ['input policy', '"/proc/self/mem" cannot be read (EIO)', 'check the permissions of the file']],
  [{ 'ca-file': '/dev/zero' },        ['/dev/zero:1:1', '"/dev/zero" is larger than 1024 KiB', 'split it, or check that it is the file you mean']],
  [{ 'fail-on': 'warn' },             ['input fail-on', '"warn" is not known here', 'did you mean "warning"?']],
  [{ 'on-undetermined': 'pass' },     ['input on-undetermined', '"pass" is not known here', 'write one of fail, warn, ignore']],
  [{ timeout: '10 s' },               ['input timeout', '"10 s" is not a duration', 'write a duration such as 500ms or 10s, at most 10m']],
  [{ deadline: '6d' },                ['input deadline', '"6d" is too long', 'write a duration such as 90s or 10m, at most 5d']],
  [{ concurrency: '1e3' },            ['input concurrency', '"1e3" is not a number from 1 to 256', 'write a number from 1 to 256']],
]

test.each(INPUTS)('the inputs %j are refused by name', async (inputs, fault) => {
  expect(await refused({ targets: target, ...inputs })).toEqual(annotated([fault]))
})

test('the name of a file does nothing to the runner', async () => {
  const name = 'a\n::error::forged,b%0A##[add-mask]x.yml'
  writeFiles(folder, { [name]: 'retires: 1\n' })
  const [fault, ...more] = await refused({ targets: target, policy: name })
  expect(more).toHaveLength(1)
  expect(fault?.properties).toEqual({
    title: 'ats-gate: unknown key "retires"',
    file: 'a\\u000a::error::forged,b%0A##\\u005badd-mask]x.yml',
    line: '1',
    col: '1',
  })
})

/** Every command that the step gave to the runner: nothing but error annotations. */
async function refused(inputs: Readonly<Record<string, string>>): Promise<readonly RunnerCommand[]> {
  const { code, stdout, stderr, outputs } = await runBundle(folder, inputs)
  expect([code, outputs.outcome, outputs['report-json'], stderr]).toEqual([2, 'error', '', ''])
  expect(stdout).not.toMatch(new RegExp(`secret|${KEY_BODY}`, 'u'))
  expect(runnerCommands(stdout)).toEqual(annotationsOf(stdout, 'error'))
  return annotationsOf(stdout, 'error')
}

/** Nine of them where there are more, of which the last counts the others; and the line that fails the step. */
function annotated(faults: readonly WrongFault[]): readonly RunnerCommand[] {
  const shown = faults.length > 9 ? faults.slice(0, 8) : faults
  const more = faults.length - shown.length
  return [
    ...shown.map(annotation),
    ...(more > 0 ? [annotation(['', `${more} more faults`, 'the log of this step has all of them'])] : []),
    error(
      {},
      `ats-gate: ${faults.length === 1 ? '1 fault' : `${faults.length} faults`} in the input, so nothing was probed`,
    ),
  ]
}

function annotation([place, what, mend]: WrongFault): RunnerCommand {
  const [, file, line, col] = /^(.+):(\d+):(\d+)$/u.exec(place) ?? []
  const said = file === undefined && place !== '' ? `${place}: ${what}` : what
  const where = file === undefined || line === undefined || col === undefined ? {} : { file, line, col }
  return error({ title: `ats-gate: ${said}`, ...where }, `${said}\n${mend}`)
}

function error(properties: Readonly<Record<string, string>>, data: string): RunnerCommand {
  return { name: 'error', properties, data }
}
