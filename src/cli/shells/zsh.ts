import type { Command } from '../commands/command.ts'
import { type Completion, OPTIONS } from '../options.ts'
import type { Shell } from './shell.ts'

// zshcompsys(1): _arguments, _describe.
export const shell: Shell = {
  name: 'zsh',
  setUp: 'source <(ats-gate completion zsh)  # in ~/.zshrc, after compinit',
  script: (commands) => `#compdef ats-gate
# Completion of ats-gate for zsh.
_ats_gate() {
  local context state state_descr line
  typeset -A opt_args
  local -a commands
  commands=(
${commands.map(({ name, description }) => `    ${quoted(`${name}:${description.replaceAll(':', '\\:')}`)}\n`).join('')}  )
  _arguments -C '(-h --help)'{-h,--help}'[what there is]' '(-V --version)'{-V,--version}'[the version]' \\
    '1:command:->command' '*::argument:->argument'
  case $state in
    command) _describe command commands ;;
    argument)
      case $words[1] in
${commands.map((command) => commandCase(command, commands)).join('')}      esac ;;
  esac
}
if [[ $funcstack[1] == _ats_gate ]]; then _ats_gate "$@"; else compdef _ats_gate ats-gate; fi
`,
}

function commandCase({ name, operands, options, completes }: Command, commands: readonly Command[]): string {
  const own = name === 'help' ? { words: commands.map((each) => each.name), files: false } : completes
  const specs = [
    ...OPTIONS.filter((option) => options.includes(option.name)).map(
      ({ name: flag, value, repeatable, description, completes: offered }) =>
        `${repeatable ? '*' : ''}--${flag}${value === null ? '' : '='}[${escaped(description)}]${
          value === null ? '' : `:${escaped(value)}:${action(offered)}`
        }`,
    ),
    ...(operands === '' ? [] : [`*:${escaped(operands)}:${action(own)}`]),
  ]
  return `        ${name}) _arguments ${['--help[what it does]', ...specs].map(quoted).join(' ')} ;;\n`
}

function action({ words, files }: Completion): string {
  if (words.length === 0) return files ? '_files' : ' '
  const listed = `(${words.join(' ')})`
  return files ? `{_alternative "words:word:${listed}" "files:file:_files"}` : listed
}

/** A colon ends a part of a specification, a bracket its description. */
function escaped(text: string): string {
  return text.replaceAll(/[:[\]]/gu, '\\$&')
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`
}
