import { gate, realWorld } from '../../gate.ts'
import type { ConfigurationFiles } from '../../input/configuration-files.ts'
import { type LoadedPolicy, loadPolicy } from '../../input/load-run.ts'
import type { Given } from '../../input/reading.ts'
import { loadConfiguration } from '../../load-configuration.ts'
import { realFiles, systemCertificates } from '../../machine/files.ts'
import type { InputFault } from '../../model/input-error.ts'
import { exitCode } from '../../model/report.ts'
import { PackedTargets } from '../../packed-targets.ts'
import { TOOL_VERSION } from '../../tool-version.ts'
import { foundConfiguration, sayRemarks } from '../configuration-line.ts'
import { deliver } from '../deliver.ts'
import { type JudgeLine, judgeLine } from '../judge-line.ts'
import { type Command, VERDICT_CODES, type Words } from './command.ts'

export const command: Command = {
  name: 'lint',
  operands: 'FILE|DIR…',
  completes: { words: [], files: true },
  description: 'read proxy configuration, point at the lines that would break phones',
  about:
    'Reads what a proxy is configured to do, without network, and judges each of its listeners by the same policy as ' +
    'check. Whose file it is shows in its name and text, or is said: nginx:FILE. What no file says, as a version that a ' +
    'default depends on, is undetermined until --assume says it.',
  examples: [
    'lint nginx.conf',
    'lint deploy/ --assume nginx=1.24 --assume openssl=3.0',
    'lint nginx:tls.inc --policy strict',
  ],
  options: ['assume', 'policy', 'ca-file', 'baseline', 'at', 'fail-on', 'on-undetermined', 'format', 'output'],
  exitCodes: VERDICT_CODES,
  prepare(words) {
    const line = lintLine(words)
    return () => lint(line)
  },
  readFiles(words, faults) {
    load(lintLine(words), faults)
  },
}

interface LintLine extends JudgeLine {
  readonly configs: readonly Given[]
}

function lintLine(words: Words): LintLine {
  if (words.operands.length === 0) {
    const mend = 'write ats-gate lint nginx.conf, or a folder with configurations'
    words.faults.push({ code: 'ARGUMENT_MISSING', what: 'lint needs a configuration', where: 'lint', mend })
  }
  return { ...judgeLine(words), configs: words.operands }
}

function load(
  line: LintLine,
  known: readonly InputFault[],
): LoadedPolicy & { readonly found: ConfigurationFiles | null } {
  const faults = [...known]
  const found = foundConfiguration(line.configs, faults)
  return { ...loadPolicy({ ...line, workspace: process.cwd(), faults }, realFiles, systemCertificates), found }
}

/** Judges what files say; nothing is asked of any server. */
async function lint(line: LintLine): Promise<number> {
  const { policy, baseline, found } = load(line, [])
  const loaded = loadConfiguration(found, policy)
  sayRemarks(loaded)
  const packed = new PackedTargets()
  const world = realWorld(new AbortController().signal, () => {})
  const { at } = line
  const configuration = loaded?.configuration
  const request = { targets: [], policy, baseline, at, full: false, configuration, toolVersion: TOOL_VERSION }
  const report = await gate(request, world, packed.keep)
  const isDelivered = await deliver(report, line, packed.jsonOf)
  return isDelivered ? exitCode(report.verdict, report.policy.failOn) : 2
}
