import type { Command } from '../commands/command.ts'
import { type Completion, OPTIONS } from '../options.ts'
import type { Shell } from './shell.ts'

// bash(1), "Programmable Completion". Without the package bash-completion, which not every machine has.
export const shell: Shell = {
  name: 'bash',
  setUp: 'eval "$(ats-gate completion bash)"  # in ~/.bashrc',
  script: (commands) => `# Completion of ats-gate for bash.
_ats_gate() {
  local current=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD-1]} command='' option='' word
  local -a words=()
  local files=0
  COMPREPLY=()
  # Readline parts words at "=": --format=json is three.
  if [[ $current == '=' ]]; then
    current=''
  elif [[ $before == '=' ]]; then
    before=\${COMP_WORDS[COMP_CWORD-2]}
  fi
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case $word in
      ${commands.map(({ name }) => name).join('|')}) command=$word; break ;;
    esac
  done
  # After --output stands FORMAT, =, FILE; or =, FORMAT, =, FILE.
  local line=" \${COMP_WORDS[*]:0:COMP_CWORD+1}"
  if [[ $line =~ ' --output '('= ')?[a-z]+' ='(' '[^ ]*)?$ ]]; then
    option='file'
  elif [[ $before == --* && $current != -* ]]; then
    option=$before
  fi
  case $option in
    file) files=1 ;;
${OPTIONS.map(optionCase).join('')}    *) option='' ;;
  esac
  if [[ -z $option ]]; then
    case $command in
      '') words=(${commands.map(({ name }) => name).join(' ')} --help --version) ;;
${commands.map((command) => commandCase(command, commands)).join('')}    esac
  fi
  COMPREPLY=($(compgen -W "\${words[*]}" -- "$current"))
  if (( files )); then
    compopt -o filenames 2>/dev/null
    while IFS= read -r word; do COMPREPLY+=("$word"); done < <(compgen -f -- "$current")
  fi
  # FORMAT= wants a file right after it.
  if [[ \${#COMPREPLY[@]} -eq 1 && \${COMPREPLY[0]} == *= ]]; then compopt -o nospace 2>/dev/null; fi
}
complete -F _ats_gate ats-gate
`,
}

function optionCase({ name, value, completes }: (typeof OPTIONS)[number]): string {
  if (value === null) return ''
  // The file of --output comes after the "=".
  const files = completes.files && name !== 'output'
  return `    --${name}) ${wordsOf({ ...completes, files })} ;;\n`
}

function commandCase({ name, options, completes }: Command, commands: readonly Command[]): string {
  const own = operandsOf(name, completes, commands)
  const flags = [...options.map((option) => `--${option}`), '--help']
  return `      ${name})
        if [[ $current == -* ]]; then words=(${flags.join(' ')})
        else ${wordsOf(own)}
        fi ;;
`
}

/** The names of the commands are known only here. */
function operandsOf(name: string, completes: Completion, commands: readonly Command[]): Completion {
  return name === 'help' ? { words: commands.map((each) => each.name), files: false } : completes
}

function wordsOf({ words, files }: Completion): string {
  return [`words=(${words.join(' ')})`, ...(files ? ['files=1'] : [])].join('; ')
}
