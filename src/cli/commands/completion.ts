import { didYouMean, quoted } from '../../input/did-you-mean.ts'
import { unexpected } from '../operands.ts'
import { SHELLS } from '../shells/index.ts'
import { type Command, WORD_CODES } from './command.ts'

export const command: Command = {
  name: 'completion',
  operands: SHELLS.map(({ name }) => name).join('|'),
  completes: { words: SHELLS.map(({ name }) => name), files: false },
  description: 'a script that lets a shell complete command lines',
  about:
    'Prints a script that completes commands, options, policies, formats and requirements. It stands alone: reading it ' +
    'again after an update is all there is to do.',
  examples: SHELLS.map(({ name }) => `completion ${name}`),
  more: { title: 'To switch it on', lines: SHELLS.map(({ setUp }) => setUp) },
  options: [],
  exitCodes: WORD_CODES,
  prepare({ operands, commands, faults }) {
    const [first, ...more] = operands
    unexpected(more, faults)
    const names = SHELLS.map(({ name }) => name)
    const shell = SHELLS.find(({ name }) => name === first?.text)
    if (shell === undefined) {
      const mend = didYouMean(first?.text ?? '', names, `write one of ${names.join(', ')}`)
      const what = first === undefined ? 'completion needs a shell' : `there is no completion for ${quoted(first.text)}`
      faults.push({ code: 'ARGUMENT_UNKNOWN_SHELL', what, where: first?.where ?? 'completion', mend })
    }
    return () => {
      process.stdout.write(shell?.script(commands) ?? '')
      return 0
    }
  },
}
