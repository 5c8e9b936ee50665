import { connect, createServer } from 'node:net'
import { expect, test } from '@jest/globals'
import { demoClosing } from '../../src/cli/demo-closing.ts'
import { PHONES } from '../../src/demo/phones.ts'
import type { DemoRow } from '../../src/demo/run-demo.ts'
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

test('which phones get a handshake is a table: yes, no, and not known', () => {
  const [good, old] = SCENARIOS.filter(({ host }) => /^(?:good|old)\./u.test(host)) as [Scenario, Scenario]
  const of = (scenario: Scenario, phones: DemoRow['phones']): DemoRow => {
    return { scenario, seen: undefined, violated: [], isAsExpected: true, phones }
  }
  const all = PHONES.map(() => 'yes' as const)
  const text = demoClosing(
    [
      of(good, { trust: 'yes', phones: all }),
      of(old, { trust: 'no', phones: all.map((_, index) => (index === 3 ? 'unknown' : 'no')) }),
      of(old, { trust: 'yes', phones: all.map(() => 'unknown' as const) }),
      of(old, null),
    ],
    80,
  )
  expect(text.split('\n').slice(-20)).toEqual(
    expect.arrayContaining([
      '        trust  iOS 9  12  18  26  Android 5  6  7  10  14  OkHttp',
      '  good  +      +      +   +   +   +          +  +  +   +   +',
      '  old   -      -      -   -   ?   -          -  -  -   -   -',
    ]),
  )
  expect(text.match(/^ {2}old {3}\S {6}/gmu)).toHaveLength(1)
})

test('no line of the closing words is longer than a terminal', () => {
  const rows = SCENARIOS.map((scenario) => ({
    scenario,
    seen: undefined,
    violated: [],
    isAsExpected: true,
    phones: { trust: 'yes' as const, phones: PHONES.map(() => 'yes' as const) },
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
