import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const BANNER = '// Written by scripts/generate.ts from schemas/policy.schema.json; edit that instead.\n'

/** What the schema says of every setting of every requirement, for people who ask; so that it is written once. */
export function settingWordsModule(root: string): string {
  const schema: SchemaNode = JSON.parse(readFileSync(join(root, 'schemas/policy.schema.json'), 'utf8'))
  const level = schema.$defs?.level?.description ?? ''
  const requirements = schema.$defs?.requirements?.properties ?? {}
  const rows = Object.entries(requirements).map(([id, { anyOf = [] }]) => {
    const settings = Object.entries(anyOf.find(({ properties }) => properties !== undefined)?.properties ?? {})
    const words = settings.map(([key, { description = level }]) => `    ${quoted(key)}: ${quoted(description)},\n`)
    return `  ${quoted(id)}: {\n${words.join('')}  },\n`
  })
  return `${BANNER}
/** By requirement and key, as a policy file writes them. */
export const SETTING_WORDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {\n${rows.join('')}}\n`
}

interface SchemaNode {
  readonly description?: string
  readonly anyOf?: readonly SchemaNode[]
  readonly properties?: Readonly<Record<string, SchemaNode>>
  readonly $defs?: Readonly<Record<string, SchemaNode>>
}

function quoted(text: string): string {
  return JSON.stringify(text)
}
