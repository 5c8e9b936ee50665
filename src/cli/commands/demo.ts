import { runDemo } from '../../demo/run-demo.ts'
import { realWorld } from '../../gate.ts'
import { loadPolicy } from '../../input/load-run.ts'
import { realFiles, systemCertificates } from '../../machine/files.ts'
import { interruption } from '../../machine/signals.ts'
import { PackedTargets } from '../../packed-targets.ts'
import { TOOL_VERSION } from '../../tool-version.ts'
import { deliver } from '../deliver.ts'
import { demoClosing } from '../demo-closing.ts'
import { unexpected } from '../operands.ts'
import { NOTHING } from '../options.ts'
import { progressLine, realTicks } from '../progress.ts'
import { columnsOf } from '../terminal.ts'
import type { Command } from './command.ts'

export const command: Command = {
  name: 'demo',
  operands: '',
  completes: NOTHING,
  description: 'start good and bad servers on 127.0.0.1 and check them; needs no network',
  about:
    'Starts two dozen servers on loopback, good ones and ones with what goes wrong in practice, runs check against ' +
    'them, and says what each is and which phones would connect. Nothing leaves the machine.',
  examples: ['demo'],
  options: [],
  exitCodes: [
    { code: 0, meaning: 'every verdict is the expected one' },
    { code: 2, meaning: 'one is not: a fault of ours' },
    { code: 3, meaning: 'interrupted' },
  ],
  prepare({ operands, faults }) {
    unexpected(operands, faults)
    return demo
  },
}

/** Long enough for a busy machine, short enough that the silent server of the demo is no test of patience. */
const TIMEOUT = '1800ms'

/** Servers and probes share one process here: too many at once would wait for one another. */
const CONCURRENCY = '6'

/** The main job on servers of its own. 0 when every verdict is the expected one, else 2: the fault is ours. */
async function demo(): Promise<number> {
  const { policy } = loadPolicy(
    {
      workspace: process.cwd(),
      policy: { text: 'strict', where: 'demo' },
      caFiles: [],
      settings: { timeout: { text: TIMEOUT, where: 'demo' }, concurrency: { text: CONCURRENCY, where: 'demo' } },
    },
    realFiles,
    systemCertificates,
  )
  const progress = progressLine(process.stderr, () => new Date(), realTicks)
  const signal = interruption()
  const packed = new PackedTargets()
  const { report, rows } = await runDemo(policy, realWorld(signal, progress.show), TOOL_VERSION, packed.keep).finally(
    progress.end,
  )
  if (signal.aborted) {
    process.stderr.write('the demo was interrupted\n')
    return 3
  }
  const isDelivered = await deliver(report, { format: 'text', outputs: [] }, packed.jsonOf)
  process.stdout.write(demoClosing(rows, columnsOf(process.stdout)))
  return isDelivered && rows.every(({ isAsExpected }) => isAsExpected) ? 0 : 2
}
