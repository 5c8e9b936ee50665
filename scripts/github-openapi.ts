import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Takes the few operations that the action asks of GitHub out of GitHub's own description, for the tests:
 * `node scripts/github-openapi.ts FOLDER` with the folder of an unpacked @octokit/openapi (385 MB, so no dependency).
 */
const OPERATIONS: readonly (readonly [path: string, method: string])[] = [
  ['/repos/{owner}/{repo}/contents/{path}', 'get'],
  ['/repos/{owner}/{repo}/commits/{ref}', 'get'],
  ['/repos/{owner}/{repo}/issues/{issue_number}/comments', 'get'],
  ['/repos/{owner}/{repo}/issues/{issue_number}/comments', 'post'],
  ['/repos/{owner}/{repo}/issues/comments/{comment_id}', 'patch'],
]

/** The changes of a commit are never asked for. */
const LEFT_OUT = '#/components/schemas/commit'

/** Words for people, which no validator reads. */
const WORDS = new Set(['description', 'example', 'examples', 'externalDocs', 'x-github', 'tags', 'summary', 'title'])

type Json = Readonly<Record<string, unknown>>

const [folder = ''] = process.argv.slice(2)
const api = json(JSON.parse(readFileSync(join(folder, 'generated/api.github.com.json'), 'utf8')))
const { version, license } = json(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')))

const paths: Record<string, Record<string, unknown>> = {}
for (const [path, method] of OPERATIONS) {
  paths[path] = { ...paths[path], [method]: bare(at(api, ['paths', path, method])) }
}
const components: Record<string, Record<string, unknown>> = {}
const open = [...references(paths)]
for (let next = open.pop(); next !== undefined; next = open.pop()) {
  const [, , kind = '', name = ''] = next.split('/')
  if (components[kind]?.[name] !== undefined) continue
  const component = bare(at(api, ['components', kind, name]))
  components[kind] = { ...components[kind], [name]: component }
  open.push(...references(component))
}
const source = { package: '@octokit/openapi', version, license, file: 'generated/api.github.com.json' }
const target = join(import.meta.dirname, '../__tests__/github/api/fixtures/openapi.json')
writeFileSync(target, `${JSON.stringify({ source, paths, components: sorted(components) }, null, 1)}\n`)

function bare(value: unknown, isName = false): unknown {
  if (Array.isArray(value)) return value.map((each) => bare(each))
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).filter(([name, member]) => {
    if (!isName && WORDS.has(name)) return false
    return !(name === 'application/json' && JSON.stringify(member).includes(`"${LEFT_OUT}"`))
  })
  // The members of `properties` are names of their own, such as "description".
  return Object.fromEntries(entries.map(([name, each]) => [name, bare(each, !isName && name === 'properties')]))
}

function references(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(references)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, each]) =>
    name === '$ref' && typeof each === 'string' ? [each] : references(each),
  )
}

function at(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((inner, name) => json(inner)[name], value)
}

function json(value: unknown): Json {
  if (typeof value !== 'object' || value === null) throw new Error('not what the package of that version has')
  return value as Json
}

function sorted(value: Json): Json {
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
}
