import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { takersOf } from '../src/cli/arguments.ts'
import { COMMANDS } from '../src/cli/commands/index.ts'
import { OPTIONS } from '../src/cli/options.ts'
import { KNOWN_CLIENTS } from '../src/input/known-clients.ts'
import type { Level, RequirementId } from '../src/model/policy.ts'
import { POLICIES } from '../src/policies/index.ts'
import { RULES } from '../src/rules/index.ts'
import { policyReference } from './policy-reference.ts'

/** README.md with its tables as the code has them: each stands between `<!-- table: NAME -->` and `<!-- end -->`. */
export function readmeWithTables(root: string): string {
  const readme = readFileSync(join(root, 'README.md'), 'utf8')
  const tables = tablesOf(root)
  return withFiles(readme, root).replace(
    /(<!-- table: (\w+) -->\n)[\s\S]*?(<!-- end -->)/g,
    (_all, begin: string, name: string, end) => {
      const table = tables[name]
      if (table === undefined) throw new Error(`README.md wants a table ${name} that there is not`)
      return `${begin}${table}\n${end}`
    },
  )
}

/** Every page below docs/ that is written from the code or from files, by its path. */
export function generatedPages(root: string): readonly (readonly [path: string, text: string])[] {
  const recipes = readFileSync(join(root, 'docs/recipes.md'), 'utf8')
  return [
    ['docs/policy.md', policyReference(root)],
    ['docs/recipes.md', withFiles(recipes, root)],
  ]
}

/** A page with the files that it shows as they are: each stands between `<!-- file: PATH -->` and `<!-- end -->`. */
function withFiles(page: string, root: string): string {
  return page.replace(
    /(<!-- file: (\S+) -->\n)[\s\S]*?(<!-- end -->)/g,
    (_all, begin: string, path: string, end) =>
      `${begin}\`\`\`yaml\n${readFileSync(join(root, path), 'utf8')}\`\`\`\n${end}`,
  )
}

function tablesOf(root: string): Readonly<Record<string, string>> {
  const action = parse(readFileSync(join(root, 'action.yml'), 'utf8')) as ActionFile
  return {
    library: `\`\`\`js\n${readFileSync(join(root, 'examples/library.mjs'), 'utf8')}\`\`\``,
    requirements: table(
      ['requirement', 'what it demands', ...POLICIES.map(({ name }) => code(name)), 'source'],
      RULES.map(({ id, title, source }) => [code(id), title, ...POLICIES.map((policy) => levelIn(policy, id)), source]),
    ),
    policies: table(
      ['policy', 'what it is', 'client', 'read from'],
      POLICIES.map(({ name, description, client, source }) => [code(name), description, code(client), source]),
    ),
    clients: table(
      ['client', 'whom it stands for', 'versions'],
      KNOWN_CLIENTS.map(({ name, standsFor, versions }) => [code(name), standsFor, versions]),
    ),
    inputs: table(['input', 'what it is [default]'], described(action.inputs)),
    outputs: table(['output', 'what it is'], described(action.outputs)),
    commands: table(
      ['command', 'what it does'],
      COMMANDS.map(({ name, operands, description }) => [code(`ats-gate ${name} ${operands}`.trim()), description]),
    ),
    options: table(
      ['option', 'for', 'what it does'],
      OPTIONS.map(({ name, value, repeatable, description }) => [
        code(value === null ? `--${name}` : `--${name} ${value}`),
        takersOf(name, COMMANDS).join(', '),
        repeatable ? `${description} (repeatable)` : description,
      ]),
    ),
  }
}

interface ActionFile {
  readonly inputs: Described
  readonly outputs: Described
}

type Described = Readonly<Record<string, { readonly description: string }>>

function described(rows: Described): readonly (readonly string[])[] {
  return Object.entries(rows).map(([name, { description }]) => [code(name), description])
}

function levelIn(policy: (typeof POLICIES)[number], id: RequirementId): Level {
  return policy.requirements[id].level
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.map(escaped).join(' | ')} |`).join('\n')
}

function escaped(cell: string): string {
  return cell.replaceAll('|', '\\|')
}

function code(text: string): string {
  return `\`${text}\``
}
