import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  type YAMLError,
} from 'yaml'
import type { InputFault } from '../model/input-error.ts'
import type { Location } from '../model/target.ts'

/** YAML or JSON as plain data, with the place of everything in it. */
export interface PositionedDocument {
  readonly data: unknown
  /** The place of a value, or of the key that names it; of the nearest thing around it when it is not there. */
  locate(path: readonly (string | number)[], what: 'key' | 'value'): Location
}

/** Null, with every syntax error as a fault, when the text is not one YAML or JSON document. */
export function parsePositioned(text: string, file: string, faults: InputFault[]): PositionedDocument | null {
  const lines = new LineCounter()
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    strict: true,
    uniqueKeys: true,
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
  if (errors.length > 0) {
    for (const error of errors.slice(0, MAX_SYNTAX_FAULTS)) faults.push(syntaxFault(error, text, place))
    return null
  }
  try {
    const data: unknown = document.toJS({ maxAliasCount: MAX_ALIAS_COUNT })
    return {
      data,
      locate: (path, what) => place(offsetOf(document, path, what)),
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

/** One broken bracket makes an error of every line after it; the first ones tell. */
const MAX_SYNTAX_FAULTS = 5

/** Enough for a base that every target repeats; ten nested tens would be a thousand million values. */
const MAX_ALIAS_COUNT = 1000

function syntaxFault(error: YAMLError, text: string, place: (offset: number) => Location): InputFault {
  const where = place(error.pos[0])
  if (error.code === 'DUPLICATE_KEY') {
    const [key] = /^(?:"[^"\n]{0,60}"|'[^'\n]{0,60}'|[^\s:]{0,60})/u.exec(text.slice(error.pos[0])) ?? ['']
    return { code: 'SYNTAX', what: `the key ${key} stands here twice`, where, mend: 'keep one of them' }
  }
  if (error.code === 'MULTIPLE_DOCS') {
    return { code: 'SYNTAX', what: 'a second document begins here', where, mend: 'keep one document a file' }
  }
  return { code: 'SYNTAX', what: `not valid YAML or JSON: ${error.message}`, where, mend: mendFor(error, text) }
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
    case 'MISSING_CHAR':
    case 'BAD_INDENT':
      return 'close the bracket or quote, or mend the indentation'
    default:
      return 'mend the syntax at this place'
  }
}

function offsetOf(document: Document, path: readonly (string | number)[], what: 'key' | 'value'): number {
  let node: Node | null = document.contents
  let offset = node?.range?.[0] ?? 0
  for (const [depth, step] of path.entries()) {
    const wantsKey = what === 'key' && depth === path.length - 1
    const inner = isAlias(node) ? node.resolve(document) : node
    if (isMap(inner)) {
      const pair = inner.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step))
      if (pair === undefined || !isScalar(pair.key)) return offset
      offset = pair.key.range?.[0] ?? offset
      if (wantsKey) return offset
      node = isNode(pair.value) ? pair.value : null
    } else if (isSeq(inner)) {
      const item: unknown = inner.items[Number(step)]
      node = isNode(item) ? item : null
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
  let offset = document.contents?.range?.[0] ?? 0
  const queue: unknown[] = [document.contents]
  for (let node = queue.shift(); node !== undefined; node = queue.shift()) {
    if (isAlias(node)) {
      offset = node.range?.[0] ?? offset
      break
    }
    if (isSeq(node)) queue.push(...node.items)
    if (isMap(node)) queue.push(...node.items.map((pair) => pair.value))
  }
  return offset
}
