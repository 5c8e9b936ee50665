import { PRODUCTS } from '../input/assume.ts'
import { DEFAULT_SETTINGS } from '../input/run-settings.ts'
import { POLICIES } from '../policies/index.ts'
import { REPORTS } from '../reports/index.ts'

/** An option of this version, for the parser and for --help. */
export interface OptionRow {
  readonly name: OptionName
  /** What it takes, for people; null for a switch. */
  readonly value: string | null
  readonly repeatable: boolean
  readonly completes: Completion
  /** Ends in `; else ` and the default where there is one. */
  readonly description: string
}

/** What a shell may offer in a place: some of our words, names of files, or both. */
export interface Completion {
  readonly words: readonly string[]
  readonly files: boolean
}

const OPTION_NAMES = [
  'targets-file',
  'config',
  'assume',
  'fix-hint',
  'policy',
  'connect',
  'http',
  'ca-file',
  'baseline',
  'at',
  'fail-on',
  'on-undetermined',
  'timeout',
  'deadline',
  'retries',
  'concurrency',
  'connections-per-address',
  'full',
  'proxy',
  'private-addresses',
  'shard',
  'run-id',
  'format',
  'output',
  'verbose',
] as const

export type OptionName = (typeof OPTION_NAMES)[number]

const { failOn, onUndetermined, limits } = DEFAULT_SETTINGS
const FORMATS = REPORTS.map(({ name }) => name)
const FILE: Completion = { words: [], files: true }
export const NOTHING: Completion = { words: [], files: false }
export const POLICY_NAMES: Completion = { words: POLICIES.map(({ name }) => name), files: true }

// biome-ignore format: one row a line
export const OPTIONS: readonly OptionRow[] = [
  { name: 'targets-file',    value: 'FILE',                     repeatable: true,  completes: FILE,                           description: 'targets, one a line, or as YAML or JSON' },
  { name: 'config',          value: 'FILE|DIR',                 repeatable: true,  completes: FILE,                           description: 'proxy configuration to judge beside the targets, also as nginx:FILE' },
  { name: 'assume',          value: 'PRODUCT=VERSION',          repeatable: true,  completes: { words: PRODUCTS.map((name) => `${name}=`), files: false }, description: 'version of a product, for what its files leave to a default' },
  { name: 'fix-hint',        value: null,                       repeatable: false, completes: NOTHING,                           description: 'print a diff that mends what can be mended, for git apply, instead of a report' },
  { name: 'policy',          value: 'FILE|NAME',                repeatable: false, completes: POLICY_NAMES,                   description: 'policy file or built-in policy; else ats-gate.yml, else ats' },
  { name: 'connect',         value: 'HOST:PORT=ADDR:PORT',      repeatable: true,  completes: NOTHING,                           description: 'dial ADDR:PORT for this target, keep its name' },
  { name: 'http',            value: 'HOST:PORT=ADDR:PORT|none', repeatable: true,  completes: NOTHING,                           description: 'where the cleartext side of this target is' },
  { name: 'ca-file',         value: 'FILE',                     repeatable: true,  completes: FILE,                           description: 'PEM file with roots to trust too' },
  { name: 'baseline',        value: 'REPORT',                   repeatable: false, completes: FILE,                           description: 'earlier JSON report: only what is new or worse fails' },
  { name: 'at',              value: 'TIME',                     repeatable: false, completes: NOTHING,                           description: 'judge as of this moment, such as 2027-03-31T00:00:00Z' },
  { name: 'fail-on',         value: 'error|warning|never',      repeatable: false, completes: some('error|warning|never'),    description: `least level that fails the run; else ${failOn}` },
  { name: 'on-undetermined', value: 'fail|warn|ignore',         repeatable: false, completes: some('fail|warn|ignore'),       description: `what to do where nothing could be learned; else ${onUndetermined}` },
  { name: 'timeout',         value: 'DURATION',                 repeatable: false, completes: NOTHING,                           description: `time for one attempt, such as 500ms; else ${limits.timeoutMs / 1000}s` },
  { name: 'deadline',        value: 'DURATION',                 repeatable: false, completes: NOTHING,                           description: `time for the whole run; else ${limits.deadlineMs / 60_000}m` },
  { name: 'retries',         value: 'N',                        repeatable: false, completes: NOTHING,                           description: `repeats after a failed resolution, a refusal or a reset; else ${limits.retries}` },
  { name: 'concurrency',     value: 'N',                        repeatable: false, completes: NOTHING,                           description: `targets at once; else ${limits.concurrency}` },
  { name: 'connections-per-address', value: 'N',                repeatable: false, completes: NOTHING,                           description: `connections at once to one address and port; else ${limits.connectionsPerAddress}` },
  { name: 'full',            value: null,                       repeatable: false, completes: NOTHING,                           description: 'list every version, suite, group and signature scheme that is accepted' },
  { name: 'proxy',           value: 'URL|none',                 repeatable: false, completes: { words: ['none', 'http://', 'https://'], files: false }, description: 'HTTP proxy to dial through; else https_proxy of the environment' },
  { name: 'private-addresses', value: 'auto|allow|deny',        repeatable: false, completes: some('auto|allow|deny'),        description: 'whether loopback and private addresses may be dialled; else auto, which allows them here' },
  { name: 'shard',           value: 'I/N',                      repeatable: false, completes: NOTHING,                           description: 'probe this share of the targets only, such as 2/8; merge joins the reports' },
  { name: 'run-id',          value: 'ID',                       repeatable: false, completes: NOTHING,                           description: 'what the run is called, the same for all of its shards; else GITHUB_RUN_ID' },
  { name: 'format',          value: 'FORMAT',                   repeatable: false, completes: { words: FORMATS, files: false }, description: `report on stdout: ${FORMATS.join(', ')}; else text` },
  { name: 'output',          value: 'FORMAT=FILE',              repeatable: true,  completes: { words: FORMATS.map((name) => `${name}=`), files: true }, description: 'report to a file, beside the one on stdout' },
  { name: 'verbose',         value: null,                       repeatable: false, completes: NOTHING,                           description: 'the dictionary of each test, what it rests on, and the error that a phone would log' },
]

function some(words: string): Completion {
  return { words: words.split('|'), files: false }
}
