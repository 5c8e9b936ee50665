import { describePolicy } from '../../input/load-run.ts'
import type { Given } from '../../input/reading.ts'
import { realFiles, systemCertificates } from '../../machine/files.ts'
import { unexpected } from '../operands.ts'
import { POLICY_NAMES } from '../options.ts'
import { policyText } from '../policy-text.ts'
import { columnsOf } from '../terminal.ts'
import { type Command, WORD_CODES } from './command.ts'

export const command: Command = {
  name: 'policy',
  operands: '[FILE|NAME]',
  completes: POLICY_NAMES,
  description: 'the policy in force, with where each value came from',
  about:
    'Prints every value that check would judge by, after extends, and the file and line, built-in policy or default ' +
    'that it came from. Alone: the policy that check would use here, ats-gate.yml or else ats.',
  examples: ['policy', 'policy strict', 'policy ats-gate.yml'],
  options: [],
  exitCodes: WORD_CODES,
  prepare({ operands, faults }) {
    const [named, ...more] = operands
    unexpected(more, faults)
    return () => policy(named ?? null)
  },
}

function policy(named: Given | null): number {
  const request = { workspace: process.cwd(), policy: named, caFiles: [], settings: {} }
  const described = describePolicy(request, realFiles, systemCertificates)
  process.stdout.write(policyText(described, columnsOf(process.stdout)))
  return 0
}
