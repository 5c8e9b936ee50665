import { afterEach, expect, jest, test } from '@jest/globals'
import { demoClosing } from '../../src/cli/demo-closing.ts'
import type { DemoRow } from '../../src/demo/run-demo.ts'
import { SCENARIOS } from '../../src/demo/scenarios.ts'
import { aTarget } from '../builders/report.ts'

const ARGV = process.argv

afterEach(() => {
  jest.restoreAllMocks()
  process.argv = ARGV
})

/** Starts src/cli.ts in this process: what it wrote to stdout, and the exit code that it ended with. */
async function start(...argv: readonly string[]): Promise<{ stdout: string; code: unknown }> {
  let stdout = ''
  process.argv = [...ARGV.slice(0, 2), ...argv]
  const code = await new Promise((resolve, reject) => {
    jest.spyOn(process, 'exit').mockImplementation((ended) => {
      resolve(ended)
      return undefined as never
    })
    // Both are waited for: written for real, stderr would tell only after the import is over.
    for (const stream of [process.stdout, process.stderr]) {
      jest.spyOn(stream, 'write').mockImplementation((text, ...more) => {
        if (stream === process.stdout) stdout += String(text)
        const told = more.at(-1)
        if (typeof told === 'function') (told as () => void)()
        return true
      })
    }
    jest
      .isolateModulesAsync(async () => {
        await import('../../src/cli.ts')
      })
      .then(() => resolve(undefined), reject)
  })
  return { stdout, code }
}

test('the version is written without loading anything else', async () => {
  for (const option of ['--version', '-V']) {
    const { stdout, code } = await start(option)
    expect(stdout).toMatch(/^ats-gate \d+\.\d+\.\d+\n$/)
    expect(code).toBeUndefined()
  }
})

test('everything else ends with the exit code, once stdout has taken all', async () => {
  const { stdout, code } = await start('check', '--help')
  expect(stdout).toContain('--targets-file FILE')
  expect(code).toBe(0)
})

const [scenario] = SCENARIOS
if (scenario === undefined) throw new Error('the demo has no scenario')

test('a verdict that was not expected is told with what was wanted and what was seen', () => {
  const rows: readonly DemoRow[] = [
    { scenario, seen: aTarget('a:443'), violated: [], isAsExpected: true, phones: null },
    { scenario: { ...scenario, violated: [] }, seen: undefined, violated: [], isAsExpected: false, phones: null },
    {
      scenario: { ...scenario, violated: ['leaf-key', 'tls-version'] },
      seen: aTarget('a:443'),
      violated: ['leaf-key'],
      isAsExpected: false,
      phones: null,
    },
  ]
  const text = demoClosing(rows, 200).replaceAll(/\s+/g, ' ')
  expect(text).toContain('1 of 3 verdicts as expected, 2 unexpected.')
  expect(text).toContain(`UNEXPECTED: wanted ${scenario.expected}; seen: nothing violated`)
  expect(text).toContain('UNEXPECTED: wanted leaf-key, tls-version violated; seen: leaf-key violated')
  expect(text).toContain('missing')
})
