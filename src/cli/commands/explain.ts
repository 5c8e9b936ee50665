import { didYouMean, quoted } from '../../input/did-you-mean.ts'
import { isPlanned, PLANNED_MEND } from '../../input/planned.ts'
import { RULES } from '../../rules/index.ts'
import { explainRule, listRules } from '../explain-text.ts'
import { unexpected } from '../operands.ts'
import { columnsOf, isColoured } from '../terminal.ts'
import { type Command, WORD_CODES } from './command.ts'

export const command: Command = {
  name: 'explain',
  operands: '[REQUIREMENT]',
  completes: { words: RULES.map(({ id }) => id), files: false },
  description: 'what a requirement demands, why, and how to meet it on each proxy',
  about:
    'Says what a requirement demands, what breaks on which phones without it, where it comes from, its settings, how it ' +
    'is decided, and what to write on nginx, Apache, IBM HTTP Server, HAProxy and F5. Alone: all requirements.',
  examples: ['explain', 'explain forward-secrecy'],
  options: [],
  exitCodes: WORD_CODES,
  prepare({ operands, faults }) {
    const [first, ...more] = operands
    unexpected(more, faults)
    const rule = RULES.find(({ id }) => id === first?.text)
    if (first !== undefined && rule === undefined) {
      const names = RULES.map(({ id }) => id)
      const otherwise = 'ats-gate explain lists them'
      const mend = isPlanned(first.text) ? PLANNED_MEND : didYouMean(first.text, names, otherwise)
      const what = `there is no requirement ${quoted(first.text)}`
      faults.push({ code: 'ARGUMENT_UNKNOWN_REQUIREMENT', what, where: first.where, mend })
    }
    return () => {
      const columns = columnsOf(process.stdout)
      const text = rule === undefined ? listRules(columns) : explainRule(rule, columns, isColoured(process.stdout))
      process.stdout.write(text)
      return 0
    }
  },
}
