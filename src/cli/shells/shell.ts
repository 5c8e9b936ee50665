import type { Command } from '../commands/command.ts'

/** A shell that can complete command lines of ats-gate, one file each. */
export interface Shell {
  /** Also the file name. */
  readonly name: string
  /** How to switch it on, for --help: what to write where. */
  readonly setUp: string
  /** The whole script; it stands alone and starts no ats-gate. */
  script(commands: readonly Command[]): string
}
