import { createHash } from 'node:crypto'
import type { InputFault } from '../model/input-error.ts'
import type { ListedLog, LogList } from '../model/log-list.ts'
import type { Location } from '../model/target.ts'
import { quoted } from './did-you-mean.ts'
import { faultInside } from './file-text.ts'
import { type NamedFile, readText } from './files.ts'
import type { Reading } from './reading.ts'

/**
 * The logs of a file in the shape of Google's log_list.json (version 3) or Apple's current_log_list.json; null, with a
 * fault, when it is neither, or a log in it is not what it says.
 */
export function readLogListFile(file: NamedFile, where: Location, { files, faults }: Reading): LogList | null {
  const text = readText(file, files, where, faults)
  if (text === null) return null
  const problem = (fault: Omit<InputFault, 'where'>): null => {
    faults.push(faultInside(file.display, { line: 1, column: 1 }, where, fault))
    return null
  }
  let content: unknown
  try {
    content = JSON.parse(text)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    return problem({ code: 'LOG_LIST_JSON', what: 'is not JSON', mend: SHAPE })
  }
  const operators = listIn(content, 'operators')
  if (operators === null) return problem({ code: 'LOG_LIST_SHAPE', what: 'has no list of operators', mend: SHAPE })
  const rows = operators.flatMap((operator) => {
    const name = textIn(operator, 'name') ?? ''
    return KINDS.flatMap(([member, kind]) => (listIn(operator, member) ?? []).map((log) => logOf(log, name, kind)))
  })
  if (rows.length === 0) return problem({ code: 'LOG_LIST_EMPTY', what: 'lists no log', mend: SHAPE })
  const logs: ListedLog[] = []
  for (const row of rows) {
    if (typeof row !== 'string') logs.push(row)
    else return problem({ code: 'LOG_LIST_LOG', what: row, mend: 'get the list again, and keep it as it came' })
  }
  const date = textIn(content, 'log_list_timestamp')
  return { file: file.display, date: date === null || momentOf(date) === null ? null : date, logs }
}

const SHAPE = 'name a file in the shape of log_list.json of Google or current_log_list.json of Apple'

const KINDS = [
  ['logs', 'rfc6962'],
  ['tiled_logs', 'tiled'],
] as const

/** The log; or what is wrong with it. */
function logOf(log: unknown, operator: string, kind: ListedLog['kind']): ListedLog | string {
  const id = textIn(log, 'log_id') ?? ''
  const key = textIn(log, 'key') ?? ''
  const name = textIn(log, 'description') ?? id
  if (createHash('sha256').update(Buffer.from(key, 'base64')).digest('base64') !== id) {
    return `has a log ${quoted(name)} whose log_id is not the SHA-256 of its key`
  }
  const [[state, details] = [null, null]] = Object.entries(objectIn(log, 'state') ?? {})
  const interval = objectIn(log, 'temporal_interval')
  const startMs = momentOf(textIn(interval, 'start_inclusive'))
  const endMs = momentOf(textIn(interval, 'end_exclusive'))
  return {
    id,
    key,
    name,
    operator,
    kind,
    state,
    sinceMs: momentOf(textIn(details, 'timestamp')),
    interval: startMs === null || endMs === null ? null : { startMs, endMs },
  }
}

function momentOf(text: string | null): number | null {
  const ms = text === null ? Number.NaN : Date.parse(text)
  return Number.isNaN(ms) ? null : ms
}

function textIn(value: unknown, key: string): string | null {
  const member = memberOf(value, key)
  return typeof member === 'string' ? member : null
}

function listIn(value: unknown, key: string): readonly unknown[] | null {
  const member = memberOf(value, key)
  return Array.isArray(member) ? member : null
}

function objectIn(value: unknown, key: string): object | null {
  const member = memberOf(value, key)
  return typeof member === 'object' ? member : null
}

function memberOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Object.getOwnPropertyDescriptor(value, key)?.value : undefined
}
