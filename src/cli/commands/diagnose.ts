import { diagnose as diagnoseTarget } from '../../diagnose.ts'
import type { Diagnosis, RowResult } from '../../diagnosis/diagnosis.ts'
import { realWorld } from '../../gate.ts'
import { type LoadedRun, loadRun } from '../../input/load-run.ts'
import type { Given } from '../../input/reading.ts'
import { type GivenSettings, givenSettings, parseMoment } from '../../input/run-settings.ts'
import { proxyEnvironment } from '../../machine/environment.ts'
import { realFiles, systemCertificates } from '../../machine/files.ts'
import { interruption } from '../../machine/signals.ts'
import type { InputFault } from '../../model/input-error.ts'
import { TOOL_VERSION } from '../../tool-version.ts'
import { deliverTexts, FILE_COLUMNS } from '../deliver.ts'
import { diagnosisJson, diagnosisText } from '../diagnosis-text.ts'
import { type Output, places } from '../judge-line.ts'
import { unexpected } from '../operands.ts'
import { NOTHING } from '../options.ts'
import { progressLine, realTicks } from '../progress.ts'
import { columnsOf, isColoured } from '../terminal.ts'
import type { Command, Words } from './command.ts'

export const command: Command = {
  name: 'diagnose',
  operands: 'TARGET',
  completes: NOTHING,
  description: 'which ATS exceptions would let an app connect, as nscurl --ats-diagnostics says on a Mac',
  about:
    'Asks one target what an iPhone under ATS would ask, with and without exceptions, and prints the tests of nscurl, ' +
    'what their pattern means, the smallest exception for the app of today, and what to mend on the server instead. ' +
    'Of a policy it takes the roots and the limits. Formats: text and json.',
  examples: [
    'diagnose m.example.com',
    'diagnose m.example.com --verbose --ca-file corp-root.pem',
    'diagnose m.example.com --connect m.example.com=127.0.0.1:8443 --format json',
  ],
  // biome-ignore format: one kind a line
  options: [
    'policy', 'connect', 'http', 'ca-file', 'at', 'timeout', 'deadline', 'retries', 'proxy', 'verbose', 'format', 'output',
  ],
  exitCodes: [
    { code: 0, meaning: 'an app under ATS connects' },
    { code: 1, meaning: 'it does not' },
    { code: 2, meaning: 'wrong input or a fault of ours' },
    { code: 3, meaning: 'unknown: not enough was seen' },
  ],
  prepare(words) {
    const line = diagnoseLine(words)
    return () => diagnose(line)
  },
  readFiles(words, faults) {
    load(diagnoseLine(words), faults)
  },
}

interface DiagnoseLine {
  readonly target: Given
  readonly policy: Given | null
  readonly connect: readonly Given[]
  readonly http: readonly Given[]
  readonly caFiles: readonly Given[]
  readonly settings: GivenSettings
  readonly at: Date | null
  readonly isVerbose: boolean
  readonly format: string
  readonly outputs: readonly Output[]
}

function diagnoseLine(words: Words): DiagnoseLine {
  const { all, last, faults } = words
  const [target, ...more] = words.operands
  unexpected(more, faults)
  if (target === undefined || target.text.trim() === '') {
    const what = target === undefined ? 'diagnose needs a target' : 'the target is empty'
    const mend = 'write ats-gate diagnose m.example.com'
    faults.push({ code: 'TARGET_EMPTY', what, where: target?.where ?? 'diagnose', mend })
  } else if (/[\s,]/u.test(target.text.trim())) {
    const mend = 'name one; ats-gate check takes many'
    faults.push({ code: 'ARGUMENT_FORM', what: 'diagnose takes one target', where: target.where, mend })
  }
  return {
    target: target ?? { text: '', where: 'diagnose' },
    policy: last('policy') ?? null,
    connect: all('connect'),
    http: all('http'),
    caFiles: all('ca-file'),
    settings: givenSettings(last),
    at: parseMoment(last('at'), faults),
    isVerbose: all('verbose').length > 0,
    ...places(words, FORMATS),
  }
}

const FORMATS = ['text', 'json']

function load(line: DiagnoseLine, faults: readonly InputFault[]): LoadedRun {
  const input = { targets: [line.target], targetsFiles: [], workspace: process.cwd() }
  const request = { ...line, ...input, environment: proxyEnvironment(), isPolicyTrusted: true, faults }
  return loadRun(request, realFiles, systemCertificates)
}

/** Probes and says what it means; the exit code is that of the first test. */
async function diagnose(line: DiagnoseLine): Promise<number> {
  const signal = interruption()
  const { targets, policy, proxy } = load(line, [])
  // Those that the policy lists come after it.
  const [target] = targets
  const progress = progressLine(process.stderr, () => new Date(), realTicks)
  const diagnosis = await diagnoseTarget(
    { target, policy, proxy, at: line.at, toolVersion: TOOL_VERSION },
    realWorld(signal, progress.show),
  ).finally(progress.end)
  const isDelivered = await deliverTexts(line, (name, _fullReport, terminal) => [
    name === 'json' ? diagnosisJson(diagnosis) : textFor(diagnosis, line, terminal),
  ])
  return isDelivered ? EXIT_CODES[diagnosis.result] : 2
}

function textFor(diagnosis: Diagnosis, { isVerbose }: DiagnoseLine, terminal: NodeJS.WriteStream | null): string {
  const columns = terminal === null ? FILE_COLUMNS : columnsOf(terminal)
  return diagnosisText(diagnosis, { columns, isVerbose, isColoured: terminal !== null && isColoured(terminal) })
}

const EXIT_CODES: Readonly<Record<RowResult, 0 | 1 | 3>> = { pass: 0, fail: 1, unknown: 3 }
