import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals'
import { temporaryFolder } from '../processes/temporary-folder.ts'
import type { ScriptedServer } from '../servers/scripted.ts'
import { startScripted } from '../servers/scripted.ts'
import { NODE_20, reportOf, runCli } from './cli-process.ts'

const folder = temporaryFolder()
const inFolder = { cwd: folder.path }
let server: ScriptedServer
let target = ''

beforeAll(async () => {
  server = await startScripted([{ step: 'reset' }])
  target = `127.0.0.1:${server.port}`
})
afterAll(async () => {
  await server.stop()
  folder.remove()
})

/** Whatever was wrong, it was found before the first connection. */
afterEach(() => expect(server.connections()).toBe(0))

async function refused(argv: readonly string[], node = process.execPath): Promise<string> {
  const { code, stdout, stderr } = await runCli(argv, { ...inFolder, node })
  expect([code, stdout]).toEqual([2, ''])
  // Each fault is a line that says where and what, one that says how to mend it, and perhaps what to type or write; a
  // stack trace would not fit.
  expect(stderr).toMatch(
    /^(?:error: \S.*: .+\n {2}\S.*\n(?: {4}(?:ats-gate .*|extends: ats|targets:| {2}- \S+)\n)*)+(?:\d+ faults? in the input; nothing was probed\n)?$/,
  )
  return stderr
}

// biome-ignore format: one file a line
const POLICIES: readonly (readonly [name: string, content: string | Uint8Array, expected: string])[] = [
  ['empty.yml',    '',                                          'empty.yml:1:1: the file is empty'],
  ['binary.yml',   Uint8Array.of(0x7f, 0x45, 0x4c, 0x46, 0xff), 'binary.yml:1:5: "binary.yml" is not UTF-8 text'],
  ['syntax.yml',   'extends: [ats\ntimeout: 5s\n',              'syntax.yml:2:1: '],
  ['key.yml',      'extends: ats\ntimeuot: 5s\n',               'key.yml:2:1: unknown key "timeuot"'],
  ['value.yml',    'extends: ats\ntimeout: soon\n',             'value.yml:2:10: timeout cannot be "soon"'],
  ['level.yml',    'requirements:\n  leaf-key: fatal\n',        'level.yml:2:13: '],
  ['planned.yml',  'private-addresses: deny\n',                 'planned.yml:1:1: '],
  ['extends.yml',  'extends: atz\n',                            'extends.yml:1:10: '],
  ['outside.yml',  'trust: { roots: [/etc/hostname] }\n',       'outside.yml:1:18: '],
  ['proto.json',   '{"__proto__": {"fail-on": "never"}}',       'proto.json:1:2: unknown key "__proto__"'],
  ['twice.yml',    'timeout: 1s\ntimeout: 2s\n',                'twice.yml:2:1: the key "timeout" stands here twice'],
]

test.each(POLICIES)('policy %s', async (name, content, expected) => {
  writeFileSync(join(folder.path, name), content)
  expect(await refused(['check', target, '--policy', name])).toContain(`error: ${expected}`)
})

// biome-ignore format: one file a line
const LISTS: readonly (readonly [name: string, content: string | Uint8Array, expected: string])[] = [
  ['empty.txt',   '\n# nothing\n',                         'targets: no target is listed'],
  ['large.txt',   'a'.repeat(1024 * 1024 + 1),             'large.txt:1:1: "large.txt" is larger than 1024 KiB'],
  ['spaces.txt',  'a.example b.example\n',                 'spaces.txt:1:1: '],
  ['tab.txt',     'a.example\n\tb.example\tc.example\n',   'tab.txt:2:2: '],
  ['nul.txt',     'a.example\nb\u0000.example\n',          'nul.txt:2:2: '],
  ['crlf.txt',    '\r\n127.0.0.1:70000\r\n',               'crlf.txt:2:1: "70000" is not a port'],
  ['cleartext.txt', 'http://a.example\n',                  'cleartext.txt:1:1: '],
  ['entry.yml',   '- host: a.example\n  prot: 1\n',        'entry.yml:2:3: unknown key "prot"'],
  ['proto.yml',   '- { host: a.example, __proto__: {} }\n', 'proto.yml:1:22: unknown key "__proto__"'],
]

test.each(LISTS)('targets file %s', async (name, content, expected) => {
  writeFileSync(join(folder.path, name), content)
  const argv = name === 'empty.txt' ? ['check'] : ['check', target]
  expect(await refused([...argv, '--targets-file', name])).toContain(`error: ${expected}`)
})

// biome-ignore format: one line of arguments a line
const ARGUMENTS: readonly (readonly [argv: readonly string[], expected: string])[] = [
  [['--full'],                               'command line: no command is given'],
  [['explain', 'pfs'],                       'argument 1: there is no requirement "pfs"'],
  [['policy', 'atz'],                        'argument 1: there is no built-in policy and no file "atz"'],
  [['completion', 'csh'],                    'argument 1: there is no completion for "csh"'],
  [['chekc', 'TARGET'],                      'command line: there is no command "chekc"'],
  [['check'],                                'targets: no target is listed'],
  [['check', 'TARGET', '--polcy', 'ats'],    '--polcy: unknown option "--polcy"'],
  [['check', 'TARGET', '--policy', 'atz'],   '--policy: there is no built-in policy and no file "atz"'],
  [['check', 'TARGET', '--policy', '/tmp'],  '--policy: "/tmp" is a folder'],
  [['check', 'TARGET', '--at', 'tomorrow'],  '--at: "tomorrow" is not a time'],
  [['check', 'TARGET', '--at', '2027-02-30T00:00:00Z'], '--at: "2027-02-30T00:00:00Z" is not a time'],
  [['check', 'TARGET', '--timeout', '0s'],   '--timeout: "0s" is no time at all'],
  [['check', 'TARGET', '--deadline', '1y'],  '--deadline: "1y" is not a duration'],
  [['check', 'TARGET', '--retries', '-1'],   '--retries'],
  [['check', 'TARGET', '--concurrency', '0'], '--concurrency: "0" is not a number from 1 to 256'],
  [['check', 'TARGET', '--fail-on', 'err'],  '--fail-on: "err" is not known here'],
  [['check', 'TARGET', '--on-undetermined', 'pass'], '--on-undetermined: "pass" is not known here'],
  [['check', 'TARGET', '--ca-file', 'none.pem'], '--ca-file: there is no file "none.pem"'],
  [['check', 'TARGET', '--connect', 'x'],    '--connect: "x" is not of the form HOST:PORT=HOST:PORT'],
  [['check', 'TARGET', '--connect', 'x.example=127.0.0.1:1'], '--connect: x.example:443 is no target of this run'],
  [['check', 'TARGET', '--http', 'x.example=maybe'], '--http: '],
  [['check', 'TARGET', '--format', 'xml'],   '--format: there is no report format "xml"'],
  [['check', 'TARGET', '--output', 'xml'],   '--output: "xml" names no format and file'],
  [['check', 'TARGET', '--targets-file', '/dev/zero'], '/dev/zero:1:1: "/dev/zero" is larger than 1024 KiB'],
  [['check', 'TARGET', '*.example.com'],     'argument 2: "*.example.com" has a wildcard'],
  [['check', 'TARGET', ''],                  'argument 2: the target is empty'],
  [['demo', 'TARGET'],                       'argument 1: '],
]

test.each(ARGUMENTS)('arguments %j', async (argv, expected) => {
  expect(await refused(argv.map((each) => (each === 'TARGET' ? target : each)))).toContain(`error: ${expected}`)
})

test('check without anything says what is missing, and what to type', async () => {
  expect(await refused(['check'])).toBe(
    `error: targets: no target is listed, and there is no policy file to list one
  name one, such as example.com, or list them in a targets file or under "targets:" in the policy
    ats-gate check m.example.com
    ats-gate check --targets-file targets.txt
    ats-gate demo
1 fault in the input; nothing was probed
`,
  )
})

test('a policy and a list without targets are named', async () => {
  writeFileSync(join(folder.path, 'bare.yml'), 'extends: ats\n')
  writeFileSync(join(folder.path, 'none.txt'), '# later\n')
  expect(await refused(['check', '--policy', 'bare.yml', '--targets-file', 'none.txt'])).toMatch(
    /^error: targets: no target is listed in "none.txt" and "bare.yml"\n/,
  )
})

test('an empty policy says what to write into it', async () => {
  writeFileSync(join(folder.path, 'empty.yml'), '')
  const expected = `error: empty.yml:1:1: the file is empty
  write a mapping such as "extends: ats"
    extends: ats
    targets:
      - m.example.com
`
  expect(await refused(['check', '--policy', 'empty.yml'])).toContain(expected)
  expect(await refused(['policy', 'empty.yml'])).toBe(expected)
})

test('on Node 20 the answers are the same', async () => {
  const argv = ['check', target, 'a..example', '--policy', 'atz', '--timeout', '5']
  expect(await refused(argv, NODE_20)).toBe(await refused(argv))
})

test('of a file that is no list of targets the first faults are shown, and how many more there are', async () => {
  writeFileSync(join(folder.path, 'log.txt'), 'GET / 200\n'.repeat(2_000))
  const { code, stderr } = await runCli(['check', target, '--targets-file', 'log.txt'], inFolder)
  expect(code).toBe(2)
  expect(stderr.split('\n')).toHaveLength(103)
  expect(stderr).toContain('error: and 1950 more of 2000 faults\n')
})

test('no fault repeats a password', async () => {
  const url = `https://user:secret@${target}`
  for (const argv of [['check', url], [url], ['evaluate', 'report.json', url], ['demo', url]]) {
    expect(await refused(argv)).not.toContain('secret')
  }
})

test('what a fault quotes does nothing to a terminal or a log', async () => {
  const stderr = await refused(['check', '\u001b[2J##[add-mask]e', '--policy', '\u001b]0;x\u0007'])
  // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what must not be there
  expect(stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f]|##\[/)
})

test('a fault of ours is none of theirs: 2, with what to report', async () => {
  const late = 'data:text/javascript,setTimeout(() => { throw new Error("ours") }, 100)'
  const silent = await startScripted([])
  try {
    const { code, stdout, stderr } = await runCli(['check', `127.0.0.1:${silent.port}`], {
      nodeOptions: ['--import', late],
    })
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(/^ats-gate: a fault of ours, not of your servers or files:\n {2}Error: ours\n/)
  } finally {
    await silent.stop()
  }
})

test.each([
  ['line ends of Windows', '# a list\r\n127.0.0.1:1\r\n\r\n127.0.0.2:1 # two\r\n'],
  ['a byte order mark', '\ufeff127.0.0.1:1\n127.0.0.2:1\n'],
  ['tabs around', '\t127.0.0.1:1\t# one\n\t127.0.0.2:1\t\n'],
  ['no line end at the end', '127.0.0.1:1\n127.0.0.2:1'],
])('a targets file with %s is right', async (_what, content) => {
  writeFileSync(join(folder.path, 'right.txt'), content)
  const report = await reportOf(['check', '--targets-file', 'right.txt', '--retries', '0'], inFolder)
  expect(report.targets.map((one) => one.target)).toEqual(['127.0.0.1:1', '127.0.0.2:1'])
})
