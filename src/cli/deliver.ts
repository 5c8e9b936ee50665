import { fstatSync, writeFileSync } from 'node:fs'
import { writeWhole } from '../machine/write-whole.ts'
import type { InputFault } from '../model/input-error.ts'
import type { JudgedReport } from '../model/report.ts'
import { ruleFaults } from '../model/rule-fault.ts'
import { isSystemError } from '../model/system-error.ts'
import { REPORTS } from '../reports/index.ts'
import type { ReportContext, ReportFormat } from '../reports/report-format.ts'
import { RULE_WORDS } from '../rule-words.ts'
import { formatBugLines, ruleBugLines } from './bug-lines.ts'
import { faultLines } from './fault-lines.ts'
import type { JudgeLine } from './judge-line.ts'
import { columnsOf, isColoured } from './terminal.ts'

/**
 * The report to stdout and to every `--output`, each whatever became of the others. False when a place that was asked for
 * could not be written, or when a rule or a report failed, which is a fault of ours: stderr says which.
 */
export function deliver(
  report: JudgedReport,
  places: Places,
  jsonOf: ReportContext['jsonOf'],
  formats: readonly ReportFormat[] = REPORTS,
): Promise<boolean> {
  return deliverTexts(
    places,
    (name, fullReport, terminal) => written(report, name, formats, { fullReport, jsonOf }, terminal),
    ruleFaults(report).map(ruleBugLines),
  )
}

type Places = Pick<JudgeLine, 'format' | 'outputs'>

/**
 * What `write` makes of each format, to its place; `before` is what stderr is told beside. `fullReport` is the JSON that
 * the others point at, if it is there; `terminal` is where it goes, when that may be one.
 */
export async function deliverTexts(
  { format, outputs }: Places,
  write: (name: string, fullReport: string | null, terminal: NodeJS.WriteStream | null) => Iterable<string>,
  before: readonly string[] = [],
): Promise<boolean> {
  const said = [...before]
  const attempt = async (name: string, where: string, deliverIt: () => void | Promise<void>): Promise<boolean> => {
    try {
      await deliverIt()
      return true
    } catch (error) {
      said.push(isSystemError(error) ? faultLines([unwritten(where, error.code)]) : formatBugLines(name, error))
      return false
    }
  }
  let fullReport: string | null = null
  // The JSON first: the others point at it, if it is there.
  for (const { format: name, file } of [...outputs].sort((a, b) => rank(a.format) - rank(b.format))) {
    const isThere = await attempt(name, file, () => writeWhole(file, write(name, fullReport, null)))
    if (isThere && name === 'json') fullReport ??= file
  }
  await attempt(format, 'stdout', () => writeToStdout(write(format, fullReport, process.stdout)))
  process.stderr.write(said.join(''))
  return said.length === 0
}

function rank(format: string): number {
  return format === 'json' ? 0 : 1
}

async function writeToStdout(pieces: Iterable<string>): Promise<void> {
  const { stdout } = process
  // Node's stream to a file or a device takes a short write, as on a full disk, for a whole one.
  const kind = fstatSync(stdout.fd)
  const isHeldBack = kind.isFile() || (kind.isCharacterDevice() && !stdout.isTTY)
  for (const piece of pieces) {
    if (isHeldBack) writeFileSync(stdout.fd, piece)
    else if (isGone(stdout)) return
    else if (!stdout.write(piece)) await readyFor(stdout)
  }
}

/** The reader went away: nobody is left to be told. */
function isGone(stream: NodeJS.WriteStream): boolean {
  return stream.destroyed || stream.errored !== null
}

/** What a slow reader of a pipe has not taken would pile up in memory. */
function readyFor(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((resolve) => {
    const events = ['drain', 'error', 'close'] as const
    const ready = (): void => {
      for (const event of events) stream.removeListener(event, ready)
      resolve()
    }
    for (const event of events) stream.once(event, ready)
  })
}

function unwritten(where: string, code: string): InputFault {
  const what = `the report could not be written (${code})`
  return { code: 'OUTPUT', what, where, mend: MENDS.get(code) ?? 'check its permissions and the free space' }
}

const MENDS: ReadonlyMap<string, string> = new Map([
  ['ENOENT', 'make the folder first, or name another file'],
  ['EISDIR', 'this is a folder: name a file in it'],
  ['ENOTDIR', 'a part of the path is a file: name another path'],
  ['ENOSPC', 'the disk is full: make room, or name a file elsewhere'],
  ['ENAMETOOLONG', 'give it a shorter name'],
])

function written(
  report: JudgedReport,
  name: string,
  formats: readonly ReportFormat[],
  run: Pick<ReportContext, 'fullReport' | 'jsonOf'>,
  terminal: NodeJS.WriteStream | null,
): Iterable<string> {
  const format = formats.find((each) => each.name === name)
  if (format === undefined) throw new Error(`no writer for ${name}`)
  const context: ReportContext = {
    rules: RULE_WORDS,
    columns: terminal === null ? FILE_COLUMNS : columnsOf(terminal),
    isColoured: terminal !== null && isColoured(terminal),
    ...run,
  }
  return format.pieces?.(report, context) ?? [format.write(report, context)]
}

/** Of a text that goes to a file. */
export const FILE_COLUMNS = 80
