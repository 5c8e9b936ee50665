import { didYouMean, quoted } from '../../input/did-you-mean.ts'
import { help } from '../help.ts'
import { unexpected } from '../operands.ts'
import { NOTHING } from '../options.ts'
import { columnsOf } from '../terminal.ts'
import { type Command, WORD_CODES } from './command.ts'

export const command: Command = {
  name: 'help',
  operands: '[COMMAND]',
  completes: NOTHING,
  description: 'what a command does, its options and examples',
  about: 'Says what a command does, its options with their defaults, examples and exit codes. Alone: what there is.',
  examples: ['help check', 'help'],
  options: [],
  exitCodes: WORD_CODES,
  prepare({ operands, commands, faults }) {
    const [first, ...more] = operands
    unexpected(more, faults)
    const about = commands.find(({ name }) => name === first?.text) ?? null
    if (first !== undefined && about === null) {
      const names = commands.map(({ name }) => name)
      const mend = didYouMean(first.text, names, `write one of ${names.join(', ')}`)
      const what = `there is no command ${quoted(first.text)}`
      faults.push({ code: 'ARGUMENT_UNKNOWN_COMMAND', what, where: first.where, mend })
    }
    return () => {
      process.stdout.write(help(about, commands, columnsOf(process.stdout)))
      return 0
    }
  },
}
