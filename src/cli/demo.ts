import { runDemo } from '../demo/run-demo.ts'
import { realWorld } from '../gate.ts'
import { loadPolicy } from '../input/load-run.ts'
import { PackedTargets } from '../packed-targets.ts'
import { TOOL_VERSION } from '../tool-version.ts'
import { deliver } from './deliver.ts'
import { demoClosing } from './demo-closing.ts'
import { realFiles, systemCertificates } from './files.ts'
import { progressLine } from './progress.ts'
import { interruption } from './signals.ts'
import { columnsOf } from './table.ts'

/** Long enough for a busy machine, short enough that the silent server of the demo is no test of patience. */
const TIMEOUT = '1200ms'

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
  const signal = interruption()
  const packed = new PackedTargets()
  const { report, rows } = await runDemo(policy, realWorld(signal, progress.show), TOOL_VERSION, packed.keep)
  progress.clear()
  if (signal.aborted) {
    process.stderr.write('the demo was interrupted\n')
    return 3
  }
  const isDelivered = deliver(report, { format: 'text', outputs: [] }, packed.jsonOf)
  process.stdout.write(demoClosing(rows, columnsOf(process.stdout)))
  return isDelivered && rows.every(({ isAsExpected }) => isAsExpected) ? 0 : 2
}
