import { unreadableFile } from '../input/files.ts'
import { InputError } from '../model/input-error.ts'
import { readAtMost } from './read-at-most.ts'

/**
 * The text of a saved report; `where` is the argument or input that names it, for what cannot be read at all.
 *
 * @throws {InputError} REPORT_TOO_LARGE, REPORT_NOT_JSON, or what `unreadableFile` says
 */
export function reportText(file: string, display: string, where: string): string {
  const bytes = reportBytes(file, display, where)
  if (bytes.length > MAX_REPORT_BYTES) {
    const what = `more than ${MAX_REPORT_BYTES / MIB} MiB`
    const mend = 'judge the shards of a large run one by one'
    throw new InputError([{ code: 'REPORT_TOO_LARGE', what, where: display, mend }])
  }
  return decoded(bytes, display)
}

const MIB = 1024 * 1024

/** Ten thousand targets take about 200 MiB. */
const MAX_REPORT_BYTES = 256 * MIB

function reportBytes(file: string, display: string, where: string): Uint8Array {
  try {
    return readAtMost(file, MAX_REPORT_BYTES)
  } catch (cause) {
    throw new InputError([unreadableFile(display, where, cause)], { cause })
  }
}

function decoded(bytes: Uint8Array, display: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (cause) {
    const mend = 'save it as UTF-8: the shell may have changed it, --output json=FILE does not'
    throw new InputError([{ code: 'REPORT_NOT_JSON', what: 'not UTF-8 text', where: display, mend }], { cause })
  }
}
