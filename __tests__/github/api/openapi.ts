import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv, type ErrorObject } from 'ajv'

/**
 * GitHub's own description of the calls that the action makes: taken by scripts/github-openapi.ts from @octokit/openapi,
 * whose version and licence (MIT, Octokit contributors) stand in the file.
 */
const DESCRIPTION: Description = JSON.parse(readFileSync(join(import.meta.dirname, 'fixtures/openapi.json'), 'utf8'))

export interface Call {
  readonly method: string
  /** From the base of the API on. */
  readonly path: string
  readonly query: Readonly<Record<string, string>>
  readonly headers: Readonly<Record<string, string | undefined>>
  /** Parsed; undefined where none was sent. */
  readonly body: unknown
}

export interface Operation {
  /** As GitHub writes it, such as `/repos/{owner}/{repo}/contents/{path}`. */
  readonly template: string
  readonly description: OperationDescription
  /** Of the path, decoded. */
  readonly values: Readonly<Record<string, string>>
}

/** The operation of a call, null where GitHub has none of that method and path. */
export function operationOf({ method, path: written }: Pick<Call, 'method' | 'path'>): Operation | null {
  // Where a repository with a new name is found; GitHub describes it under its name only.
  const path = written.replace(/^\/repositories\/\d+\//, '/repos/by/id/')
  for (const [template, methods] of Object.entries(DESCRIPTION.paths)) {
    const description = methods[method.toLowerCase()]
    const groups = patternOf(template).exec(path)?.groups
    if (description === undefined || groups === undefined) continue
    const values = Object.fromEntries(Object.entries(groups).map(([name, text]) => [name, decodeURIComponent(text)]))
    return { template, description, values }
  }
  return null
}

/** One sentence for each thing in the call that GitHub's description does not have. */
export function callProblems({ query, headers, body }: Call, { description, values }: Operation): readonly string[] {
  const parameters = description.parameters.map(resolved)
  const declared = new Map(parameters.filter((one) => one.in === 'query').map((one) => [one.name, one]))
  const inPath = parameters
    .filter((one) => one.in === 'path')
    .flatMap((one) => problemsOf(`${one.name} of the path`, one.schema, typed(values[one.name] ?? '', one.schema)))
  const inQuery = Object.entries(query).flatMap(([name, text]) => {
    const one = declared.get(name)
    return one === undefined
      ? [`the query has ${name}`]
      : problemsOf(`${name} of the query`, one.schema, typed(text, one.schema))
  })
  const wanted = description.requestBody?.content['application/json']?.schema
  return [...inPath, ...inQuery, ...bodyProblems(wanted, body, headers['content-type'])]
}

/** The same of an answer; `type` is its media type. */
export function answerProblems(
  { description }: Operation,
  status: number,
  type: string,
  body: unknown,
): readonly string[] {
  const listed = description.responses[String(status)]
  const content = listed === undefined ? undefined : resolved(listed).content
  // Whatever is wrong anywhere has one shape.
  if (content === undefined) return problemsOf('the answer', { $ref: '#/components/schemas/basic-error' }, body)
  const schema = content[type]?.schema
  return schema === undefined ? [`GitHub does not answer ${status} as ${type}`] : problemsOf('the answer', schema, body)
}

type Schema = Readonly<Record<string, unknown>>

interface Content {
  readonly [type: string]: { readonly schema: Schema }
}

interface Parameter {
  readonly name: string
  readonly in: string
  readonly schema: Schema
}

interface Reference {
  readonly $ref: string
}

export interface OperationDescription {
  readonly parameters: readonly (Parameter | Reference)[]
  readonly requestBody?: { readonly content: Content }
  readonly responses: Readonly<Record<string, { readonly content?: Content } | Reference>>
}

interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, OperationDescription>>>>
  readonly components: Readonly<Record<string, Readonly<Record<string, unknown>>>>
}

const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true })
ajv.addSchema({ $id: 'github', components: DESCRIPTION.components })

/** `{path}` is the one parameter of several segments. */
function patternOf(template: string): RegExp {
  const source = template.replaceAll(
    /\{(\w+)\}/g,
    (_, name: string) => `(?<${name}>${name === 'path' ? '.+' : '[^/]+'})`,
  )
  return new RegExp(`^${source}$`)
}

function resolved<T extends object>(one: T | Reference): T {
  if (!('$ref' in one)) return one
  const [, , kind = '', name = ''] = String(one.$ref).split('/')
  return DESCRIPTION.components[kind]?.[name] as T
}

function typed(text: string, { type }: Schema): unknown {
  return type === 'integer' && /^\d+$/.test(text) ? Number(text) : text
}

function bodyProblems(schema: Schema | undefined, body: unknown, type: string | undefined): readonly string[] {
  if (schema === undefined) return body === undefined ? [] : ['a body that GitHub does not read']
  const known = Object.keys(Object(schema.properties))
  const unknown = Object.keys(Object(body)).filter((name) => !known.includes(name))
  return [
    ...problemsOf('the body', schema, body),
    ...unknown.map((name) => `the body has ${name}`),
    ...(type?.startsWith('application/json') ? [] : [`the body is sent as ${type}`]),
  ]
}

function problemsOf(what: string, schema: Schema, value: unknown): readonly string[] {
  const absolute: Schema = JSON.parse(JSON.stringify(schema).replaceAll('"#/components/', '"github#/components/'))
  const validate = ajv.compile(absolute)
  return validate(value)
    ? []
    : (validate.errors ?? []).map((error: ErrorObject) => `${what}${error.instancePath} ${error.message}`)
}
