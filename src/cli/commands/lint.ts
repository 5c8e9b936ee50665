import { gate, realWorld } from '../../gate.ts'
import type { ConfigurationFiles } from '../../input/configuration-files.ts'
import { type LoadedPolicy, loadPolicy } from '../../input/load-run.ts'
import type { Given } from '../../input/reading.ts'
import { type LoadedConfiguration, loadConfiguration } from '../../load-configuration.ts'
import { realFiles, systemCertificates } from '../../machine/files.ts'
import type { InputFault } from '../../model/input-error.ts'
import { exitCode, type JudgedReport } from '../../model/report.ts'
import { PackedTargets } from '../../packed-targets.ts'
import { REPORTS } from '../../reports/index.ts'
import type { ReportContext } from '../../reports/report-format.ts'
import { sentence, textOf } from '../../reports/sanitize.ts'
import { TOOL_VERSION } from '../../tool-version.ts'
import { foundConfiguration, sayRemarks } from '../configuration-line.ts'
import { deliver } from '../deliver.ts'
import { type JudgeLine, judgeLine } from '../judge-line.ts'
import { type Command, VERDICT_CODES, type Words } from './command.ts'

export const command: Command = {
  name: 'lint',
  operands: 'FILE|DIR…',
  completes: { words: [], files: true },
  description: 'judge what proxies are configured to do, without network',
  about:
    'Reads what a proxy is configured to do, without network, and judges each of its listeners by the same policy as ' +
    'check. Whose file it is shows in its name and text, or is said: nginx:FILE. What no file says, as a version that a ' +
    'default depends on, is undetermined until --assume says it.',
  examples: [
    'lint nginx.conf',
    'lint deploy/ --assume nginx=1.24 --assume openssl=3.0',
    'lint nginx:tls.inc --policy strict',
    'lint nginx.conf --fix-hint',
  ],
  options: [
    'assume',
    'fix-hint',
    'policy',
    'ca-file',
    'baseline',
    'at',
    'fail-on',
    'on-undetermined',
    'format',
    'output',
  ],
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
  /** A diff on stdout instead of a report. */
  readonly fixHint: boolean
}

function lintLine(words: Words): LintLine {
  if (words.operands.length === 0) {
    const mend = 'write ats-gate lint nginx.conf, or a folder with configurations'
    words.faults.push({ code: 'ARGUMENT_MISSING', what: 'lint needs a configuration', where: 'lint', mend })
  }
  const fixHint = words.all('fix-hint').length > 0
  const format = words.last('format')
  if (fixHint && format !== undefined) {
    const mend = 'remove one of the two; --output writes a report beside the diff'
    const what = '--fix-hint prints a diff where the report would be'
    words.faults.push({ code: 'ARGUMENT_UNFIT', what, where: format.where, mend })
  }
  return { ...judgeLine(words), configs: words.operands, fixHint }
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
  const loaded = await loadConfiguration(found, policy)
  sayRemarks(loaded)
  const packed = new PackedTargets()
  const world = realWorld(new AbortController().signal, () => {})
  const { at } = line
  const configuration = loaded?.configuration
  const request = { targets: [], policy, baseline, at, full: false, configuration, toolVersion: TOOL_VERSION }
  const report = await gate(request, world, packed.keep)
  const isDelivered =
    line.fixHint && loaded !== null
      ? await deliverHints(report, line, loaded, packed.jsonOf)
      : await deliver(report, line, packed.jsonOf)
  return isDelivered ? exitCode(report.verdict, report.policy.failOn) : 2
}

/** The diff alone on stdout, byte for byte, for `git apply`; what no edit mends on stderr. */
async function deliverHints(
  report: JudgedReport,
  { outputs }: LintLine,
  { configuration, sources }: LoadedConfiguration,
  jsonOf: ReportContext['jsonOf'],
): Promise<boolean> {
  const { fixHints } = await import('../../configuration/fix-hints.ts')
  const { diff, unmended } = fixHints(report, configuration, sources)
  process.stderr.write(textOf(unmended.map((one) => sentence(`note: ${one}`))))
  const format = { name: 'diff', description: 'a diff that mends what can be mended', write: () => diff }
  return deliver(report, { format: format.name, outputs }, jsonOf, [...REPORTS, format])
}
