import { quoted } from '../input/did-you-mean.ts'
import type { Given } from '../input/reading.ts'
import type { InputFault } from '../model/input-error.ts'

/** A fault for each operand that a command has no use for. */
export function unexpected(operands: readonly Given[], faults: InputFault[]): void {
  for (const { text, where } of operands) {
    const what = `${repeated(text) ?? 'this'} is one argument too many`
    faults.push({ code: 'ARGUMENT_UNEXPECTED', what, where, mend: 'remove it' })
  }
}

/** In quotes; null for what may be a URL with a password in it. */
export function repeated(written: string): string | null {
  return written.includes('@') ? null : quoted(written)
}
