import { connect, createServer } from 'node:net'
import { expect, test } from '@jest/globals'
import { demoClosing } from '../../src/cli/demo-closing.ts'
import type { Scenario } from '../../src/demo/scenario.ts'
import { SCENARIOS } from '../../src/demo/scenarios.ts'
import { closedPort } from '../../src/demo/servers.ts'
import { REQUIREMENT_IDS } from '../../src/model/policy.ts'
import { NODE_20, runCli } from '../cli/cli-process.ts'

test.each([
  ['this Node', process.execPath],
  ['Node 20', NODE_20],
])('the demo: every verdict as expected, 0, and how to go on: %s', async (_name, node) => {
  const { code, stdout, stderr } = await runCli(['demo'], { node })
  expect([code, stderr]).toEqual([0, ''])
  expect(stdout).toMatch(/^VIOLATED: 19 of 26 targets violate policy strict \(1 undetermined, 6 met\)\n/)
  expect(stdout).toContain('\n26 of 26 verdicts as expected, 0 unexpected.\n')
  expect(stdout).toContain('node dist/cli.js check m.example.com\n')
  expect(stdout).not.toContain('UNEXPECTED')
})

test('between them the servers violate every requirement', () => {
  const shown = new Set(SCENARIOS.flatMap(({ violated }) => violated))
  expect(REQUIREMENT_IDS.filter((id) => !shown.has(id))).toEqual([])
})

test('every scenario has a name of its own, and words for it', () => {
  expect(new Set(SCENARIOS.map(({ host }) => host)).size).toBe(SCENARIOS.length)
  expect(SCENARIOS.filter(({ host, what }) => !host.endsWith('.demo.example') || what === '')).toEqual([])
})

test('a verdict that is not the expected one says what was wanted and what came', () => {
  const [scenario] = SCENARIOS.filter(({ host }) => host.startsWith('old.')) as [Scenario]
  const text = demoClosing(
    [{ scenario, seen: undefined, violated: ['leaf-key'], isAsExpected: false, phones: null }],
    120,
  )
  expect(text.replaceAll(/\s+/gu, ' ')).toContain(
    'missing old TLS 1.1 at most (UNEXPECTED: wanted tls-version, legacy-protocols violated; seen: leaf-key violated)',
  )
  expect(text).toContain('\n0 of 1 verdicts as expected, 1 unexpected.\n')
})

test('no line of the closing words is longer than a terminal', () => {
  const rows = SCENARIOS.map((scenario) => ({
    scenario,
    seen: undefined,
    violated: [],
    isAsExpected: true,
    phones: null,
  }))
  const tooLong = demoClosing(rows, 80)
    .split('\n')
    .filter((line) => line.length > 80)
  expect(tooLong).toEqual([])
})

test('a closed port refuses, and no other program can listen there meanwhile', async () => {
  const closed = await closedPort()
  try {
    expect(await outcome(connect(closed.port, '127.0.0.1'), 'connect')).toBe('ECONNREFUSED')
    expect(await outcome(createServer().listen(closed.port, '127.0.0.1'), 'listening')).toBe('EADDRINUSE')
  } finally {
    await closed.stop()
  }
})

function outcome(
  emitter: { once(name: string, listener: (error?: NodeJS.ErrnoException) => void): unknown },
  success: string,
): Promise<string | undefined> {
  return new Promise((resolve) => {
    emitter.once(success, () => resolve(success))
    emitter.once('error', (error) => resolve(error?.code))
  })
}
