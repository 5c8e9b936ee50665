import type { InputFault } from '../model/input-error.ts'
import type { Files } from './files.ts'
import type { PositionedDocument } from './positioned-document.ts'

/** The world that input is read from, and what was wrong with it so far. */
export interface Reading {
  readonly files: Files
  /** Absolute: where paths of the command line start, and what paths in a policy may not leave. */
  readonly workspace: string
  readonly systemCertificates: SystemCertificates
  readonly faults: InputFault[]
}

/**
 * PEM text of each certificate of the system's own store, one by one; null where this Node cannot say
 * (before 22.15, 23.9).
 */
export type SystemCertificates = () => readonly string[] | null

/** A parsed file, and the folder that paths in it start from. */
export interface WrittenIn {
  readonly document: PositionedDocument
  /** Absolute. */
  readonly folder: string
}

/** A text from the command line or an action input, and the name of the argument or input for faults. */
export interface Given {
  readonly text: string
  readonly where: string
}
