import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  type YAMLError,
  type YAMLMap,
} from 'yaml'
import type { InputFault } from '../model/input-error.ts'
import type { Location } from '../model/target.ts'
import { quoted } from './did-you-mean.ts'

/** YAML or JSON as plain data, with the place of everything in it. */
export interface PositionedDocument {
  readonly data: unknown
  /** The place of a value, or of the key that names it; of the nearest thing around it when it is not there. */
  locate(path: readonly (string | number)[], what: 'key' | 'value'): Location
}

/** Null, with every syntax error as a fault, when the text cannot be read as YAML or JSON. */
export function parsePositioned(text: string, file: string, faults: InputFault[]): PositionedDocument | null {
  const lines = new LineCounter()
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    strict: true,
    // Looked for below: the package compares every key of a mapping with every other.
    uniqueKeys: false,
    stringKeys: true,
    // No values but those of JSON: no !!binary, !!set or !!timestamp.
    resolveKnownTags: false,
    // Its warnings would reach the process's own stderr; they are faults here.
    logLevel: 'error',
  })
  const place = (offset: number): Location => {
    const { line, col } = lines.linePos(offset)
    return { file, line: Math.max(1, line), column: Math.max(1, col) }
  }
  const errors = [...document.errors, ...document.warnings]
  for (const error of errors.slice(0, MAX_SYNTAX_FAULTS)) faults.push(syntaxFault(error, text, place))
  // These leave a document whose other faults can be said in the same run.
  if (errors.some(({ code }) => !READ_ON.has(code))) return null
  for (const { key, offset } of repeatedKeys(document).slice(0, MAX_REPEATED_KEYS)) {
    const what = `the key ${quoted(key)} stands here twice`
    faults.push({ code: 'SYNTAX', what, where: place(offset), mend: 'keep one of them' })
  }
  try {
    const pairs: PairsOfMaps = new WeakMap()
    const data: unknown = document.toJS({ maxAliasCount: MAX_ALIAS_COUNT })
    return {
      data,
      locate: (path, what) => place(offsetOf(document, path, what, pairs)),
    }
  } catch (error) {
    if (!(error instanceof ReferenceError || error instanceof RangeError)) throw error
    faults.push({
      code: 'SYNTAX',
      what: `the aliases (*name) cannot be followed: ${error.message}`,
      where: place(firstAlias(document)),
      mend: 'write the values out; a value that begins with * needs quotes',
    })
    return null
  }
}

const READ_ON: ReadonlySet<string> = new Set(['MULTIPLE_DOCS', 'TAG_RESOLVE_FAILED'])

/** One broken bracket makes an error of every line after it; the first ones tell. */
const MAX_SYNTAX_FAULTS = 5

/** Each is a slip of its own; a file with more is no policy. */
const MAX_REPEATED_KEYS = 1_000

/** Enough for a base that every target repeats; ten nested tens would be a thousand million values. */
const MAX_ALIAS_COUNT = 1000

function syntaxFault(error: YAMLError, text: string, place: (offset: number) => Location): InputFault {
  const where = place(error.pos[0])
  if (error.code === 'MULTIPLE_DOCS') {
    return { code: 'SYNTAX', what: 'a second document begins here', where, mend: 'keep one document a file' }
  }
  return { code: 'SYNTAX', what: `not valid YAML or JSON: ${error.message}`, where, mend: mendFor(error, text) }
}

function repeatedKeys(document: Document): { readonly key: string; readonly offset: number }[] {
  const repeated: { key: string; offset: number }[] = []
  for (const node of nodesOf(document)) {
    if (!isMap(node)) continue
    const seen = new Set<string>()
    for (const { key } of node.items) {
      if (!isScalar(key)) continue
      const name = String(key.value)
      if (seen.has(name)) repeated.push({ key: name, offset: key.range?.[0] ?? 0 })
      seen.add(name)
    }
  }
  return repeated.sort((a, b) => a.offset - b.offset)
}

/** Every node, outer before inner; without recursion, since the text decides how deep it goes. */
function* nodesOf(document: Document): Generator<unknown> {
  let level: unknown[] = [document.contents]
  while (level.length > 0) {
    yield* level
    level = level.flatMap((node) => {
      if (isSeq(node)) return node.items
      return isMap(node) ? node.items.map((pair) => pair.value) : []
    })
  }
}

function mendFor(error: YAMLError, text: string): string {
  const lineStart = text.lastIndexOf('\n', error.pos[0] - 1) + 1
  const [line = ''] = text.slice(lineStart).split('\n', 1)
  if (/\[[0-9a-f:.]*:[0-9a-f:.]*\]/iu.test(line)) return 'put an address in brackets into quotes: "[2001:db8::1]:443"'
  switch (error.code) {
    case 'TAB_AS_INDENT':
      return 'indent with spaces'
    case 'BAD_SCALAR_START':
      return 'put the value into quotes'
    case 'TAG_RESOLVE_FAILED':
      return 'remove the tag (!name): only plain values are read'
    case 'NON_STRING_KEY':
      return 'write the key as a plain word'
    case 'BLOCK_IN_FLOW':
      return 'put a comma between the entries, and close every bracket and quote'
    case 'MISSING_CHAR':
    case 'BAD_INDENT':
      return 'close the bracket or quote, or mend the indentation'
    default:
      return 'mend the syntax at this place'
  }
}

/** The pair of each key, of the mappings that were asked for: a list of very many keys is gone through once. */
type PairsOfMaps = WeakMap<YAMLMap, ReadonlyMap<string, Pair>>

/** Of a key that stands there twice the later one, as in the data. */
function pairsOf(map: YAMLMap, known: PairsOfMaps): ReadonlyMap<string, Pair> {
  const pairs = known.get(map) ?? new Map(map.items.map((pair) => [String(isScalar(pair.key) && pair.key.value), pair]))
  known.set(map, pairs)
  return pairs
}

function offsetOf(
  document: Document,
  path: readonly (string | number)[],
  what: 'key' | 'value',
  pairs: PairsOfMaps,
): number {
  let node: Node | null = document.contents
  let offset = node?.range?.[0] ?? 0
  for (const [depth, step] of path.entries()) {
    const wantsKey = what === 'key' && depth === path.length - 1
    const inner = isAlias(node) ? node.resolve(document) : node
    if (isMap(inner)) {
      const pair = pairsOf(inner, pairs).get(String(step))
      if (pair === undefined || !isScalar(pair.key)) return offset
      offset = pair.key.range?.[0] ?? offset
      if (wantsKey) return offset
      node = isNode(pair.value) ? pair.value : null
    } else if (isSeq(inner)) {
      const item: unknown = inner.items[Number(step)]
      node = isNode(item) ? item : null
      offset = node?.range?.[0] ?? offset
    } else {
      return offset
    }
    // An empty value has its place after the colon; its key says more.
    if (node === null || (isScalar(node) && node.value === null)) return offset
    offset = node.range?.[0] ?? offset
  }
  return offset
}

function isNode(value: unknown): value is Node {
  return isScalar(value) || isMap(value) || isSeq(value) || isAlias(value)
}

function firstAlias(document: Document): number {
  for (const node of nodesOf(document)) {
    if (isAlias(node)) return node.range?.[0] ?? 0
  }
  return 0
}
