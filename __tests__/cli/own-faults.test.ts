import tls from 'node:tls'
import { afterEach, expect, jest, test } from '@jest/globals'
import { bugLines, formatBugLines, ruleBugLines } from '../../src/cli/bug-lines.ts'
import { COMMANDS } from '../../src/cli/commands/index.ts'
import { faultsInFiles } from '../../src/cli/faults-in-files.ts'
import { systemCertificates } from '../../src/machine/files.ts'
import { endProcess } from '../../src/machine/process-end.ts'

// What the tests of whole processes see from outside, in this one: where a fault of ours is told, and how it ends.

afterEach(() => {
  jest.restoreAllMocks()
})

test('a fault of ours comes with its stack and its cause, whatever fails, and asks for a report', () => {
  const error = new TypeError('of the test', { cause: new Error('the cause\u001b[31m') })
  for (const text of [bugLines(error), formatBugLines('markdown', error)]) {
    expect(text).toMatch(/ {2}TypeError: of the test\n[\s\S]*the cause/u)
    expect(text).not.toContain('\u001b')
    expect(text).toMatch(/\n {2}Please report it, with these lines[^\n]*\n$/u)
  }
  expect(formatBugLines('markdown', error)).toMatch(/^ats-gate: the markdown report failed, a fault of ours/u)
})

test.each([
  [1, 'a.example:443'],
  [3, '3 targets, the first of them a.example:443'],
])('a rule that failed with %d', (targets, where) => {
  const lines = ruleBugLines({ rule: 'leaf-key', target: 'a.example:443', targets, stack: 'Error: x\n    at y' })
  expect(lines).toMatch(/^ats-gate: the rule leaf-key failed with /u)
  expect(lines).toContain(
    `failed with ${where}, a fault of ours, not of your servers or files:\n  Error: x\n      at y\n`,
  )
})

function broken(): never {
  throw new RangeError('of the test')
}

test('what fails while the files are looked through is no fault of the input', () => {
  const [check] = COMMANDS
  if (check === undefined) throw new Error('no command')
  const words = { operands: [], all: () => [], last: () => undefined, commands: COMMANDS, faults: [] }
  expect(() => faultsInFiles({ ...check, readFiles: broken }, words)).toThrow(RangeError)
  expect(faultsInFiles({ ...check, readFiles: () => undefined }, words)).toEqual([])
})

test.each([
  ['a name that is still asked for would be waited for: the process becomes one that only ends', 'linux', true, true],
  ['nothing is asked for', 'linux', false, false],
  ['Windows cannot', 'win32', true, false],
])('%s', (_what, platform, isResolving, becomes) => {
  const calls: unknown[][] = []
  const before = { exitCode: process.exitCode, platform: process.platform, execve: process.execve }
  jest.spyOn(process, 'getActiveResourcesInfo').mockReturnValue(isResolving ? ['GetAddrInfoReqWrap'] : ['TTYWrap'])
  jest.spyOn(process, 'exit').mockImplementation((code) => {
    calls.push(['exit', code])
    return undefined as never
  })
  for (const name of ['stdout', 'stderr'] as const) {
    jest.spyOn(process[name], 'write').mockImplementation((_text, ...more) => {
      const [told] = more.slice(-1)
      if (typeof told === 'function') (told as () => void)()
      return true
    })
  }
  try {
    Object.defineProperty(process, 'platform', { value: platform, configurable: true })
    Object.defineProperty(process, 'execve', {
      value: (...words: readonly unknown[]) => calls.push(['execve', ...words]),
      configurable: true,
    })
    endProcess(3)
    expect(process.exitCode).toBe(3)
  } finally {
    // By assignment first: in one process with jest it is jest's own exit code.
    process.exitCode = before.exitCode ?? 0
    for (const [name, value] of Object.entries(before)) {
      Object.defineProperty(process, name, { value, configurable: true, writable: true })
    }
  }
  const execve = ['execve', process.execPath, [process.execPath, '--eval', 'process.exit(3)'], {}]
  expect(calls).toEqual([...(becomes ? [execve] : []), ['exit', 3]])
})

test.each([
  ['Node 24', () => ['a certificate'], ['a certificate']],
  ['Node 20', undefined, null],
])('the certificates of the system: %s', (_node, function_, expected) => {
  const { getCACertificates } = tls
  try {
    Object.assign(tls, { getCACertificates: function_ })
    expect(systemCertificates()).toEqual(expected)
  } finally {
    Object.assign(tls, { getCACertificates })
  }
})
