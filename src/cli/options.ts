import { DEFAULT_SETTINGS } from '../input/run-settings.ts'
import { REPORTS } from '../reports/index.ts'

/** A command of this version, for --help. */
export interface CommandRow {
  readonly name: CommandName
  /** What stands after the name. */
  readonly operands: string
  readonly description: string
  /** What stands after `ats-gate`. */
  readonly examples: readonly string[]
}

export type CommandName = 'check' | 'evaluate' | 'demo'

/** An option of this version, for the parser and for --help. */
export interface OptionRow {
  readonly name: OptionName
  /** What it takes, for people; null for a switch. */
  readonly value: string | null
  readonly repeatable: boolean
  readonly commands: readonly CommandName[]
  readonly description: string
}

export const COMMANDS: readonly CommandRow[] = [
  {
    name: 'check',
    operands: '[TARGET…]',
    description: 'probe each target and judge it',
    examples: [
      'check m.example.com files.example.com:8443 --policy ibm-connections',
      'check --targets-file targets.txt --output json=report.json',
      'check m.example.com --connect m.example.com=127.0.0.1:8443',
    ],
  },
  {
    name: 'evaluate',
    operands: 'REPORT',
    description: 'judge the observations of a saved JSON report again, without network',
    examples: ['evaluate report.json --at 2027-03-31T00:00:00Z', 'evaluate report.json --policy strict'],
  },
  {
    name: 'demo',
    operands: '',
    description: 'start good and bad servers on 127.0.0.1 and check them; needs no network',
    examples: ['demo'],
  },
]

const OPTION_NAMES = [
  'targets-file',
  'policy',
  'connect',
  'http',
  'ca-file',
  'at',
  'fail-on',
  'on-undetermined',
  'timeout',
  'deadline',
  'retries',
  'concurrency',
  'connections-per-address',
  'full',
  'format',
  'output',
] as const

export type OptionName = (typeof OPTION_NAMES)[number]

const { failOn, onUndetermined, limits } = DEFAULT_SETTINGS
const FORMATS = REPORTS.map(({ name }) => name).join(', ')
const CHECK = ['check'] as const
const BOTH = ['check', 'evaluate'] as const

// biome-ignore format: one row a line
export const OPTIONS: readonly OptionRow[] = [
  { name: 'targets-file',    value: 'FILE',                          repeatable: true,  commands: CHECK, description: 'targets, one a line, or as YAML or JSON' },
  { name: 'policy',          value: 'FILE|NAME',                     repeatable: false, commands: BOTH,  description: 'policy file or built-in policy; else ats-gate.yml, else ats' },
  { name: 'connect',         value: 'HOST:PORT=ADDR:PORT',           repeatable: true,  commands: CHECK, description: 'dial ADDR:PORT for this target, keep its name' },
  { name: 'http',            value: 'HOST:PORT=ADDR:PORT|none',      repeatable: true,  commands: CHECK, description: 'where the cleartext side of this target is' },
  { name: 'ca-file',         value: 'FILE',                          repeatable: true,  commands: BOTH,  description: 'PEM file with roots to trust too' },
  { name: 'at',              value: 'TIME',                          repeatable: false, commands: BOTH,  description: 'judge as of this moment, such as 2027-03-31T00:00:00Z' },
  { name: 'fail-on',         value: 'error|warning|never',           repeatable: false, commands: BOTH,  description: `least level that fails the run; else ${failOn}` },
  { name: 'on-undetermined', value: 'fail|warn|ignore',              repeatable: false, commands: BOTH,  description: `what to do where nothing could be learned; else ${onUndetermined}` },
  { name: 'timeout',         value: 'DURATION',                      repeatable: false, commands: CHECK, description: `time for one attempt, such as 500ms; else ${limits.timeoutMs / 1000}s` },
  { name: 'deadline',        value: 'DURATION',                      repeatable: false, commands: CHECK, description: `time for the whole run; else ${limits.deadlineMs / 60_000}m` },
  { name: 'retries',         value: 'N',                             repeatable: false, commands: CHECK, description: `repeats after a failed resolution, a refusal or a reset; else ${limits.retries}` },
  { name: 'concurrency',     value: 'N',                             repeatable: false, commands: CHECK, description: `targets at once; else ${limits.concurrency}` },
  { name: 'connections-per-address', value: 'N',                     repeatable: false, commands: CHECK, description: `connections at once to one address and port; else ${limits.connectionsPerAddress}` },
  { name: 'full',            value: null,                            repeatable: false, commands: CHECK, description: 'list every version and suite that is accepted' },
  { name: 'format',          value: 'FORMAT',                        repeatable: false, commands: BOTH,  description: `report on stdout: ${FORMATS}; else text` },
  { name: 'output',          value: 'FORMAT=FILE',                   repeatable: true,  commands: BOTH,  description: 'report to a file, beside the one on stdout' },
]
