import { parse } from 'yaml'

/** A schema of draft 2020-12, as far as ours go. */
export interface Schema {
  readonly $ref?: string
  readonly title?: string
  readonly description?: string
  readonly type?: string
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly examples?: readonly unknown[]
  readonly minimum?: number
  readonly maximum?: number
  readonly maxItems?: number
  readonly pattern?: string
  readonly items?: Schema
  readonly required?: readonly string[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly $defs?: Readonly<Record<string, Schema>>
}

/**
 * A value that a schema takes: its own `examples`, else what its description says after "such as", else the least that is
 * valid. Undefined where nothing can be said.
 */
export function exampleOf(schema: Schema, root: Schema): unknown {
  const [given] = schema.examples ?? []
  if (given !== undefined) return given
  const { description = '' } = schema
  const said = exampleIn(description)
  if (said !== undefined && isOfType(said, schema.type)) return said
  if (schema.$ref !== undefined) return exampleOf(root.$defs?.[schema.$ref.split('/').at(-1) ?? ''] ?? {}, root)
  return leastOf(schema, root)
}

function leastOf(schema: Schema, root: Schema): unknown {
  const { anyOf, oneOf, enum: words, const: only, type, minimum, items, properties, required } = schema
  if (words !== undefined) return words[0]
  if (only !== undefined) return only
  if (type === 'boolean') return !/^Write false/.test(schema.description ?? '')
  if (type === 'integer') return Number(/without it, (\d+)/.exec(schema.description ?? '')?.[1] ?? minimum)
  if (type === 'array') {
    const item = exampleOf(items ?? {}, root)
    return item === undefined ? undefined : [item]
  }
  if (properties !== undefined) {
    const keys = required ?? Object.keys(properties).slice(0, 1)
    const members = keys.map((key) => [key, exampleOf(properties[key] ?? {}, root)] as const)
    return members.some(([, value]) => value === undefined) ? undefined : Object.fromEntries(members)
  }
  for (const one of anyOf ?? oneOf ?? []) {
    const found = exampleOf(one, root)
    if (found !== undefined) return found
  }
  return EXAMPLE_WORDS.find(([pattern]) => pattern.test(schema.description ?? ''))?.[1]
}

function isOfType(value: unknown, type: string | undefined): boolean {
  if (type === 'array') return Array.isArray(value)
  if (type === 'integer') return Number.isInteger(value)
  return type === undefined || typeof value === type
}

/** What "such as" names in a description: a mapping, a list, a text in quotes, or the words up to the next stop. */
function exampleIn(description: string): unknown {
  const [, text] =
    /such as (\{.*?\}|\[.*?\]|"[^"]*"|.+?)(?= or | in quotes|, at most|, any|[.;]?$|[.;,] )/.exec(description) ?? []
  if (text === undefined) return undefined
  try {
    return parse(text)
  } catch {
    return undefined
  }
}

/** For texts whose description has no example; by what it asks for. */
const EXAMPLE_WORDS: readonly (readonly [asked: RegExp, example: string])[] = [
  [/\bpin|SubjectPublicKeyInfo/, '7HIpactkIAq2Y49orFOOQKurWxmmSFZhBCoQYcRhJ3Y='],
  [/built-in policy/, 'ats'],
  [/mozilla, system/, 'mozilla'],
  [/PEM file/, 'certs/root.pem'],
  [/list of logs/, 'ct/log_list.json'],
  [/http:\/\/host:port/, 'http://proxy.example.com:3128'],
  [/every name below it/, '*.example.com'],
  [/why it is accepted/, 'kiosk terminals, replaced in March (INFRA-123)'],
  [/Write host, host:port/, 'm.example.com:8443'],
  [/Write a host name/, 'm.example.com'],
  [/host:port/, '127.0.0.1:8443'],
]
