import { gate, realWorld } from '../../gate.ts'
import type { ConfigurationFiles } from '../../input/configuration-files.ts'
import { type LoadedRun, loadRun } from '../../input/load-run.ts'
import type { Given } from '../../input/reading.ts'
import { loadConfiguration } from '../../load-configuration.ts'
import { proxyEnvironment } from '../../machine/environment.ts'
import { realFiles, systemCertificates } from '../../machine/files.ts'
import { interruption } from '../../machine/signals.ts'
import type { InputFault } from '../../model/input-error.ts'
import { exitCode } from '../../model/report.ts'
import { PackedTargets } from '../../packed-targets.ts'
import { TOOL_VERSION } from '../../tool-version.ts'
import { foundConfiguration, sayRemarks } from '../configuration-line.ts'
import { deliver } from '../deliver.ts'
import { type JudgeLine, judgeLine } from '../judge-line.ts'
import { NOTHING } from '../options.ts'
import { progressLine, realTicks } from '../progress.ts'
import { type ShardLine, shardLine } from '../shard-line.ts'
import { type Command, VERDICT_CODES, type Words } from './command.ts'

export const command: Command = {
  name: 'check',
  operands: '[TARGET…]',
  completes: NOTHING,
  description: 'probe each target and judge it',
  about:
    'Asks each target what a phone would ask, judges the answers by the policy and prints what to mend. ' +
    'Targets come from the arguments, from --targets-file and from the policy.',
  examples: [
    'check m.example.com files.example.com:8443 --policy ibm-connections',
    'check --targets-file targets.txt --output json=report.json',
    'check --targets-file targets.txt --baseline report.json',
    'check m.example.com --connect m.example.com=127.0.0.1:8443',
  ],
  // biome-ignore format: one kind a line
  options: [
    'targets-file', 'config', 'assume', 'policy', 'connect', 'http', 'ca-file', 'baseline', 'at',
    'fail-on', 'on-undetermined', 'timeout', 'deadline', 'retries', 'concurrency', 'connections-per-address', 'full', 'proxy',
    'private-addresses', 'shard', 'run-id', 'format', 'output',
  ],
  exitCodes: VERDICT_CODES,
  prepare(words) {
    const line = checkLine(words)
    words.faults.push(...emptyTargets(line), ...shardOfConfiguration(line))
    return () => check(line)
  },
  readFiles(words, faults) {
    load(checkLine(words), faults)
  },
}

function load(
  line: CheckLine,
  known: readonly InputFault[],
): LoadedRun & { readonly found: ConfigurationFiles | null } {
  const faults = [...known]
  const found = foundConfiguration(line.configs, faults)
  const from = { workspace: process.cwd(), environment: proxyEnvironment(), isPolicyTrusted: true }
  const request = { ...line, ...from, mayBeEmpty: line.configs.length > 0, faults }
  return { ...loadRun(request, realFiles, systemCertificates), found }
}

export interface CheckLine extends JudgeLine, ShardLine {
  readonly targets: readonly Given[]
  readonly targetsFiles: readonly Given[]
  readonly connect: readonly Given[]
  readonly http: readonly Given[]
  /** Proxy configurations, judged beside the targets. */
  readonly configs: readonly Given[]
  readonly full: boolean
  readonly privateAddresses: Given | undefined
}

export function checkLine(words: Words): CheckLine {
  return {
    ...judgeLine(words),
    ...shardLine(words),
    targets: words.operands,
    targetsFiles: words.all('targets-file'),
    connect: words.all('connect'),
    http: words.all('http'),
    configs: words.all('config'),
    full: words.all('full').length > 0,
    privateAddresses: words.last('private-addresses'),
  }
}

/** `check good.example "$STAGING"` where STAGING is not set: green, and one of two was never asked. */
function emptyTargets({ targets }: CheckLine): readonly InputFault[] {
  const mend = 'name it, or remove the argument; a variable of the shell that is not set leaves an empty one'
  return targets
    .filter(({ text }) => text.trim() === '')
    .map(({ where }) => ({ code: 'TARGET_EMPTY', what: 'the target is empty', where, mend }))
}

/** Every share would judge all of it, and merge joins what was observed. */
function shardOfConfiguration({ shard, configs }: CheckLine): readonly InputFault[] {
  if (shard === null || configs[0] === undefined) return []
  const mend = 'judge the configuration in a run of its own: ats-gate lint'
  return [
    { code: 'ARGUMENT_UNFIT', what: 'a share of the targets takes no configuration', where: configs[0].where, mend },
  ]
}

/** Probes and judges; the exit code says how it went. */
async function check(line: CheckLine): Promise<number> {
  // From the start: a signal while the files are read leaves a report, too.
  const signal = interruption()
  const { found, ...loaded } = load(line, [])
  const configured = await loadConfiguration(found, loaded.policy)
  sayRemarks(configured)
  const progress = progressLine(process.stderr, () => new Date(), realTicks)
  const world = realWorld(signal, progress.show)
  const { at, full, shard, identity } = line
  const configuration = configured?.configuration
  const request = { ...loaded, configuration, at, full, shard, identity, toolVersion: TOOL_VERSION }
  const packed = new PackedTargets()
  const report = await gate(request, world, packed.keep).finally(progress.end)
  const isDelivered = await deliver(report, line, packed.jsonOf)
  return isDelivered ? exitCode(report.verdict, report.policy.failOn) : 2
}
