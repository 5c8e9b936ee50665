import type { Given } from '../../input/reading.ts'
import { parseSettings } from '../../input/run-settings.ts'
import { savedReport } from '../../input/saved-report.ts'
import { realFiles } from '../../machine/files.ts'
import { againstBaseline, type OtherSettings } from '../../model/against-baseline.ts'
import { baselineOf } from '../../model/baseline.ts'
import { exitCode } from '../../model/report.ts'
import { PackedTargets } from '../../packed-targets.ts'
import { REPORTS } from '../../reports/index.ts'
import { deliver } from '../deliver.ts'
import { type JudgeLine, places } from '../judge-line.ts'
import { unexpected } from '../operands.ts'
import type { Command, Words } from './command.ts'

export const command: Command = {
  name: 'diff',
  operands: 'OLD NEW',
  completes: { words: [], files: true },
  description: 'what got worse and what was mended between two saved JSON reports',
  about:
    'Compares two reports that check wrote with --output json=FILE, without network. What OLD has too does not fail. ' +
    'Findings are taken as they were saved: to judge both by one policy, evaluate them first. A target of NEW that was ' +
    'not checked is undetermined.',
  examples: ['diff yesterday.json today.json', 'diff yesterday.json today.json --format json'],
  options: ['fail-on', 'on-undetermined', 'format', 'output'],
  exitCodes: [
    { code: 0, meaning: 'nothing new or worse fails' },
    { code: 1, meaning: 'something new or worse is violated' },
    { code: 2, meaning: 'wrong input or a fault of ours' },
    { code: 3, meaning: 'something new is undetermined' },
  ],
  prepare(words) {
    const line = diffLine(words)
    return () => diff(line)
  },
}

interface DiffLine extends Pick<JudgeLine, 'format' | 'outputs'> {
  readonly before: Given
  readonly after: Given
  readonly settings: OtherSettings
}

function diffLine(words: Words): DiffLine {
  const [before, after, ...more] = words.operands
  unexpected(more, words.faults)
  if (before === undefined || after === undefined) {
    const what = `diff needs two saved reports${before === undefined ? '' : ', and only one is named'}`
    const mend = 'write ats-gate diff OLD.json NEW.json'
    words.faults.push({ code: 'ARGUMENT_MISSING', what, where: 'diff', mend })
  }
  const given = { failOn: words.last('fail-on'), onUndetermined: words.last('on-undetermined') }
  const { failOn, onUndetermined } = parseSettings(
    {
      ...(given.failOn === undefined ? {} : { failOn: given.failOn }),
      ...(given.onUndetermined === undefined ? {} : { onUndetermined: given.onUndetermined }),
    },
    words.faults,
  )
  const nothing = { text: '', where: 'diff' }
  return {
    before: before ?? nothing,
    after: after ?? nothing,
    settings: { failOn, onUndetermined },
    ...places(
      words,
      REPORTS.map(({ name }) => name),
    ),
  }
}

async function diff(line: DiffLine): Promise<number> {
  const packed = new PackedTargets()
  const { before, after, settings } = line
  // In this order: little of the old one is held while the new one is read.
  const baseline = baselineOf(savedReport(before, process.cwd(), realFiles), before.text)
  const report = againstBaseline(savedReport(after, process.cwd(), realFiles), baseline, packed.keep, settings)
  const isDelivered = await deliver(report, line, packed.jsonOf)
  return isDelivered ? exitCode(report.verdict, report.policy.failOn) : 2
}
