import type { Command } from '../commands/command.ts'
import { OPTIONS } from '../options.ts'
import type { Shell } from './shell.ts'

// fish, complete(1). Nothing but files is offered unless a line says otherwise, hence the first line.
export const shell: Shell = {
  name: 'fish',
  setUp: 'ats-gate completion fish > ~/.config/fish/completions/ats-gate.fish',
  script: (commands) => `# Completion of ats-gate for fish.
complete -c ats-gate -f
complete -c ats-gate -n __fish_use_subcommand -l version -s V -d 'the version'
complete -c ats-gate -l help -s h -d 'what there is, or what a command does'
${commands.map((command) => commandLines(command, commands)).join('')}`,
}

function commandLines({ name, description, options, completes }: Command, commands: readonly Command[]): string {
  const words = name === 'help' ? commands.map((each) => each.name) : completes.words
  const within = `complete -c ats-gate -n '__fish_seen_subcommand_from ${name}'`
  return [
    `complete -c ats-gate -n __fish_use_subcommand -a ${name} -d ${quoted(description)}`,
    ...(words.length > 0 ? [`${within} -a ${quoted(words.join(' '))}`] : []),
    ...(completes.files ? [`${within} -F`] : []),
    ...OPTIONS.filter((option) => options.includes(option.name)).map((option) => {
      const takes = option.value === null ? '' : ` -r${option.completes.files ? ' -F' : ''}`
      const offered = option.completes.words.length > 0 ? ` -a ${quoted(option.completes.words.join(' '))}` : ''
      return `${within} -l ${option.name}${takes}${offered} -d ${quoted(option.description)}`
    }),
  ]
    .map((line) => `${line}\n`)
    .join('')
}

/** In single quotes only \\ and ' mean something to fish. */
function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
}
