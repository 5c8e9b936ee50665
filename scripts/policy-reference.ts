import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DEFAULT_SETTINGS } from '../src/input/run-settings.ts'
import { valueText, writtenSettings } from '../src/input/written-settings.ts'
import { durationText } from '../src/model/duration.ts'
import type { RequirementId } from '../src/model/policy.ts'
import { POLICIES } from '../src/policies/index.ts'
import { RULES } from '../src/rules/index.ts'
import { exampleOf, type Schema } from './schema-examples.ts'

/** docs/policy.md: every key that schemas/policy.schema.json has, in its order. */
export function policyReference(root: string): string {
  const schema: Schema = JSON.parse(readFileSync(join(root, 'schemas/policy.schema.json'), 'utf8'))
  return new Reference(schema).text()
}

class Reference {
  readonly #schema: Schema
  /** Mappings that have a section of their own, by what they are called. */
  readonly #sections = new Map<Schema, string>()

  constructor(schema: Schema) {
    this.#schema = schema
  }

  text(): string {
    const top = this.#keys(this.#schema, [])
    const requirements = this.#resolved(this.#schema.properties?.requirements ?? {})
    const parts = [HEAD, '## The file', top]
    // A mapping that a row names gets a table of its own, and so do those within.
    for (const [schema, path] of this.#sections) {
      if (schema !== requirements) parts.push(`## ${code(path)}`, wordsOf(schema), this.#keys(schema, path.split('.')))
    }
    parts.push('## `requirements`', REQUIREMENTS_HEAD, levels(), SETTINGS_HEAD, ...this.#requirements(requirements))
    return `${parts.join('\n\n')}\n`
  }

  /** Of those that take more than a level. */
  #requirements(requirements: Schema): readonly string[] {
    return RULES.flatMap(({ id, title }) => {
      const schema = requirements.properties?.[id] ?? {}
      const mapping = (schema.anyOf ?? []).map((one) => this.#resolved(one)).find(({ properties }) => properties)
      const { level: _, ...settings } = mapping?.properties ?? {}
      if (Object.keys(settings).length === 0) return []
      const example = exampleOf(schema, this.#schema)
      const shown = block({ requirements: { [id]: example } })
      return [`### ${code(id)}`, `${title}.`, this.#settings(id, settings, example), shown]
    })
  }

  #settings(id: RequirementId, settings: Readonly<Record<string, Schema>>, example: unknown): string {
    const rows = Object.entries(settings).map(([key, schema]) => {
      const values = POLICIES.map((policy) => {
        const value = writtenSettings(id, policy.requirements).find((one) => one.key === key)?.value ?? null
        return Array.isArray(value) && value.length > 3 ? `${value.length} of them` : valueText(value)
      })
      return [
        code(key),
        this.#kindOf(schema),
        ...values,
        wordsOf(this.#resolved(schema)),
        this.#example(schema, key, memberOf(example, key)),
      ]
    })
    return table(['setting', 'what it takes', ...POLICY_NAMES, 'what it does', 'such as'], rows)
  }

  #keys(of: Schema, path: readonly string[]): string {
    const rows = Object.entries(of.properties ?? {}).map(([key, schema]) => {
      const isRequired = of.required?.includes(key) === true
      const byDefault = isRequired ? 'required' : (DEFAULTS[[...path, key].join('.')] ?? '')
      const inside = this.#mappingIn(schema)
      if (inside !== null && !this.#sections.has(inside)) this.#sections.set(inside, [...path, key].join('.'))
      const more = inside === null ? '' : ` See ${code(this.#sections.get(inside) ?? key)}.`
      const words = wordsOf(
        schema.$ref === undefined || schema.description !== undefined ? schema : this.#resolved(schema),
      )
      return [
        code(key),
        this.#kindOf(schema),
        byDefault,
        `${words}${more}`,
        this.#example(schema, key, numberIn(byDefault)),
      ]
    })
    return table(['key', 'what it takes', 'default', 'what it does', 'such as'], rows)
  }

  /** The mapping with named keys that a value may be, or that the items of its list are. */
  #mappingIn(schema: Schema): Schema | null {
    const plain = this.#resolved(schema)
    if (plain.properties !== undefined) return plain
    for (const one of [...(plain.anyOf ?? []), ...(plain.oneOf ?? []), ...(plain.items ? [plain.items] : [])]) {
      const found = this.#mappingIn(one)
      if (found !== null) return found
    }
    return null
  }

  #kindOf(schema: Schema): string {
    const { anyOf, oneOf, enum: words, type, minimum, maximum, items, pattern, const: only } = this.#resolved(schema)
    if (anyOf ?? oneOf) return [...new Set((anyOf ?? oneOf ?? []).map((one) => this.#kindOf(one)))].join(', or ')
    if (words?.every((word) => isRequirement(word))) return 'a [requirement](#requirements)'
    if (words !== undefined) return words.map((word) => code(String(word))).join(', ')
    if (only !== undefined) return code(String(only))
    if (type === 'boolean') return '`true`, `false`'
    if (type === 'integer') return `a number from ${minimum} to ${maximum}`
    if (type === 'array') return `a list of: ${this.#kindOf(items ?? {})}`
    if (type === 'object') return 'a mapping'
    return pattern?.includes('ms|s|m') ? 'a duration' : 'text'
  }

  /** `better` is worth more than the least that is valid. */
  #example(schema: Schema, key: string, better?: unknown): string {
    const value = better ?? exampleOf(schema, this.#schema)
    return value === undefined ? '' : code(`${key}: ${flow(value)}`)
  }

  #resolved(schema: Schema): Schema {
    const name = schema.$ref?.split('/').at(-1)
    return name === undefined ? schema : this.#resolved(this.#schema.$defs?.[name] ?? {})
  }
}

const HEAD = `# The policy file

<!-- Written by "npm run build" from schemas/policy.schema.json: change it there. -->

Every key that a policy may hold. It is YAML or JSON, \`ats-gate.yml\` unless named otherwise; what is not listed here is
refused, with file, line and mend. A duration is \`500ms\`, \`10s\`, \`5m\`, \`12h\` or \`180d\`. Command line or input come
first, then the target's own keys, then the policy file, then what it extends, then the default; \`ats-gate policy\` says of
each value in force where it came from. How outcomes come about: [decisions.md](decisions.md).`

const POLICY_NAMES = POLICIES.map(({ name }) => code(name))

const REQUIREMENTS_HEAD = `Each takes a level, \`error\`, \`warning\`, \`notice\` or \`off\`, as in \`hsts: warning\`; or a mapping with
\`level\`, without which the level of the policy that it extends is kept. The levels in the built-in policies:`

const SETTINGS_HEAD =
  'These take settings of their own beside the level; in the middle, what the built-in policies say.'

function levels(): string {
  const rows = RULES.map(({ id, title }) => [
    code(id),
    title,
    ...POLICIES.map(({ requirements }) => requirements[id].level),
  ])
  return table(['requirement', 'what it demands', ...POLICY_NAMES], rows)
}

const { limits } = DEFAULT_SETTINGS

/** Of what no built-in policy sets, by the path of the key; one that is not here has none. */
const DEFAULTS: Readonly<Record<string, string>> = {
  extends: code('ats'),
  requirements: 'as what it extends',
  trust: code('stores: [mozilla]'),
  'fail-on': code(DEFAULT_SETTINGS.failOn),
  'on-undetermined': code(DEFAULT_SETTINGS.onUndetermined),
  'require-ipv6': code(String(DEFAULT_SETTINGS.requireIpv6)),
  timeout: code(durationText(limits.timeoutMs)),
  retries: code(String(limits.retries)),
  concurrency: code(String(limits.concurrency)),
  'connections-per-address': code(String(limits.connectionsPerAddress)),
  deadline: code(durationText(limits.deadlineMs)),
  proxy: '`https_proxy` of the environment',
  targets: 'none',
  'trust.stores': code('[mozilla]'),
  'trust.roots': code('[]'),
  'targets.port': code('443'),
  'targets.connect': 'the host itself',
  'targets.http': 'port 80 of the same address',
  'targets.samples': code('1'),
  'targets.pins': 'none',
  'targets.reachable': code('true'),
  'targets.require-ipv6': 'as in the policy',
  'targets.requirements': 'as in the policy',
  'targets.trust': 'as in the policy',
}

function isRequirement(word: unknown): boolean {
  return RULES.some(({ id }) => id === word)
}

function memberOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).find(([name]) => name === key)?.[1]
    : undefined
}

function numberIn(written: string): number | undefined {
  const [, digits] = /^`(\d+)`$/.exec(written) ?? []
  return digits === undefined ? undefined : Number(digits)
}

function wordsOf({ description = '' }: Schema): string {
  return description
}

/** As YAML on one line. */
function flow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value).map(([key, each]) => `${key}: ${flow(each)}`)
    return `{ ${members.join(', ')} }`
  }
  const text = String(value)
  return typeof value === 'string' && /^$|[:#,[\]{}"'*&!|>%@`]|^[-?] |^(true|false|null|[\d.]+)$/.test(text)
    ? JSON.stringify(text)
    : text
}

function block(value: Readonly<Record<string, Readonly<Record<string, unknown>>>>): string {
  const lines = Object.entries(value).flatMap(([key, inside]) => [
    `${key}:`,
    ...Object.entries(inside).map(([name, each]) => `  ${name}: ${flow(each)}`),
  ])
  return ['```yaml', ...lines, '```'].join('\n')
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`)
    .join('\n')
}

function code(text: string): string {
  return `\`${text}\``
}
