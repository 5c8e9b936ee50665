import { type DemoRow, runDemo } from '../demo/run-demo.ts'
import { realWorld } from '../gate.ts'
import { loadPolicy } from '../input/load-run.ts'
import { line, textOf } from '../reports/sanitize.ts'
import { TOOL_VERSION } from '../tool-version.ts'
import { deliver } from './deliver.ts'
import { realFiles, systemCertificates } from './files.ts'
import { progressLine } from './progress.ts'
import { interruption } from './signals.ts'

/** Long enough for a busy machine, short enough that the silent server of the demo is no test of patience. */
const TIMEOUT = '1500ms'

/** The main job on servers of its own. 0 when every verdict is the expected one, else 2: the fault is ours. */
export async function demo(): Promise<number> {
  const { policy } = loadPolicy(
    {
      workspace: process.cwd(),
      policy: { text: 'strict', where: 'demo' },
      caFiles: [],
      settings: { timeout: { text: TIMEOUT, where: 'demo' } },
    },
    realFiles,
    systemCertificates,
  )
  const progress = progressLine(process.stderr)
  const { report, rows } = await runDemo(policy, realWorld(interruption(), progress.show), TOOL_VERSION)
  progress.clear()
  deliver(report, { format: 'text', outputs: [] })
  process.stdout.write(closing(rows))
  return rows.every(({ isAsExpected }) => isAsExpected) ? 0 : 2
}

function closing(rows: readonly DemoRow[]): string {
  const asExpected = rows.filter(({ isAsExpected }) => isAsExpected)
  const table = rows.map(({ scenario: { host, what }, seen, isAsExpected }) => {
    const verdict = (seen?.verdict ?? 'missing').padEnd(14)
    return line`  ${isAsExpected ? 'as expected' : 'UNEXPECTED '}  ${host.padEnd(33)}${verdict}${what}`
  })
  return `
The demo's servers, what the gate said of them, and what they are:
${textOf(table)}
${asExpected.length} of ${rows.length} verdicts as expected, ${rows.length - asExpected.length} unexpected. Now your own servers:

  node dist/cli.js check m.example.com
  node dist/cli.js check m.example.com connections.example.com:8443 --policy ibm-connections
  node dist/cli.js check m.example.com --connect m.example.com:443=127.0.0.1:8443   (a proxy under test)
  node dist/cli.js --help
`
}
