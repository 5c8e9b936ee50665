import type { InputFault } from '../model/input-error.ts'
import type { Location } from '../model/target.ts'
import { quoted } from './did-you-mean.ts'

/** UTF-8 text without a byte order mark; null, with a fault, when it is none or holds a private key. */
export function textIn(
  bytes: Uint8Array,
  display: string,
  where: Location | string,
  faults: InputFault[],
): string | null {
  const problem = (offset: number, code: string, what: string, mend: string): null => {
    faults.push(faultInside(display, placeOf(bytes.subarray(0, offset)), where, { code, what, mend }))
    return null
  }
  if (UTF_16_MARKS.some(([first, second]) => bytes[0] === first && bytes[1] === second)) {
    return problem(0, 'FILE_NOT_UTF8', 'is UTF-16 text', 'save it as UTF-8')
  }
  const length = lengthOfUtf8(bytes)
  if (length < bytes.length) return problem(length, 'FILE_NOT_UTF8', 'is not UTF-8 text', CHECK)
  // Half of the bytes, where UTF-16 has no mark.
  const nul = bytes.indexOf(0)
  if (nul >= 0) return problem(nul, 'FILE_BINARY', 'has a NUL byte, so it is no text', CHECK)
  const text = new TextDecoder().decode(bytes)
  const key = PRIVATE_KEY.exec(text)
  if (key === null) return text
  const offset = new TextEncoder().encode(text.slice(0, key.index)).length
  const mend = 'name a file without keys, and see whether the key has been published with it'
  return problem(offset, 'FILE_PRIVATE_KEY', 'holds a private key', mend)
}

/** At its place in the file, when it is the command line that named it or nobody; else where a file names it, and the place in words. */
export function faultInside(
  display: string,
  { line, column }: Pick<Location, 'line' | 'column'>,
  where: Location | string,
  { code, what, mend }: Omit<InputFault, 'where'>,
): InputFault {
  return typeof where === 'string' || where.file === display
    ? { code, what: `${quoted(display)} ${what}`, where: { file: display, line, column }, mend }
    : { code, what: `${quoted(display)} ${what}${line === 1 ? '' : ` (line ${line})`}`, where, mend }
}

const CHECK = 'save it as UTF-8, or check that it is the file you mean'

const UTF_16_MARKS = [
  [0xff, 0xfe],
  [0xfe, 0xff],
] as const

/** RFC 7468, SSH, PGP and PuTTY; also with a dash too few, since nothing of such a file may be repeated in a fault. */
const PRIVATE_KEY = /-{2,} ?BEGIN [^\n-]*PRIVATE KEY|PuTTY-User-Key-File-/u

/** How many of the first bytes are UTF-8. */
function lengthOfUtf8(bytes: Uint8Array): number {
  if (isUtf8(bytes, false)) return bytes.length
  let [least, most] = [0, bytes.length]
  while (least < most) {
    const middle = Math.ceil((least + most) / 2)
    if (isUtf8(bytes.subarray(0, middle), true)) least = middle
    else most = middle - 1
  }
  return least
}

/** `mayEndEarly`: the last character may lack bytes. */
function isUtf8(bytes: Uint8Array, mayEndEarly: boolean): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: mayEndEarly })
    return true
  } catch {
    return false
  }
}

/** Of the first byte that `before` does not hold. */
function placeOf(before: Uint8Array): Pick<Location, 'line' | 'column'> {
  const lines = new TextDecoder().decode(before).split('\n')
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 }
}
