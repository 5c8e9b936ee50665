import { type Connects, PHONES } from '../demo/phones.ts'
import type { DemoRow } from '../demo/run-demo.ts'
import { type Line, textOf } from '../reports/sanitize.ts'
import { grid, table } from './table.ts'

/** What the servers of the demo are beside their verdicts, and how to go on from here. */
export function demoClosing(rows: readonly DemoRow[], columns: number): string {
  const asExpected = rows.filter(({ isAsExpected }) => isAsExpected)
  return `
The servers of the demo, NAME${DOMAIN} on 127.0.0.1, and what each is:
${textOf(table(rows.map(cells), columns))}
Which phones get a handshake (+); where trust is -, none goes on with it:
${textOf(phoneRows(rows))}
${asExpected.length} of ${rows.length} verdicts as expected, ${rows.length - asExpected.length} unexpected.

Now your own servers:
  node dist/cli.js check m.example.com
  node dist/cli.js check files.example.com:8443 --policy ibm-connections
  node dist/cli.js check --targets-file targets.txt --output json=report.json

A proxy under test, before DNS points to it:
  node dist/cli.js check m.example.com --connect m.example.com=127.0.0.1:8443

All options: node dist/cli.js --help
`
}

function phoneRows(rows: readonly DemoRow[]): readonly Line[] {
  const cells = rows.flatMap(({ scenario, phones }) =>
    phones === null || phones.phones.every((one) => one === 'unknown')
      ? []
      : [[nameOf(scenario.host), SIGNS[phones.trust], ...phones.phones.map((one) => SIGNS[one])]],
  )
  return grid([['', 'trust', ...PHONES.map(({ head }) => head)], ...cells])
}

const SIGNS: Readonly<Record<Connects, string>> = { yes: '+', no: '-', unknown: '?' }

function nameOf(host: string): string {
  return host.replace(DOMAIN, '')
}

const DOMAIN = '.demo.example'
const WIDEST_VERDICT = 'undetermined'.length

function cells({ scenario, seen, violated, isAsExpected }: DemoRow): readonly [string, string] {
  const verdict = seen?.verdict ?? 'missing'
  const left = `${verdict.padEnd(WIDEST_VERDICT)}  ${nameOf(scenario.host)}`
  if (isAsExpected) return [left, scenario.what]
  return [left, `${scenario.what} (UNEXPECTED: ${wanted(scenario)}; seen: ${list(violated)} violated)`]
}

function wanted({ expected, violated }: DemoRow['scenario']): string {
  return violated.length === 0 ? `wanted ${expected}` : `wanted ${list(violated)} violated`
}

function list(ids: readonly string[]): string {
  return ids.length === 0 ? 'nothing' : ids.join(', ')
}
