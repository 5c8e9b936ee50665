import type { PolicyFile, Targets } from '../generated/policy-file.ts'
import { type ValidationError, validatePolicyFile, validateTargetsFile } from '../generated/validators.js'
import type { InputFault } from '../model/input-error.ts'
import { type PositionedDocument, parsePositioned } from './positioned-document.ts'
import { schemaFaults } from './schema-faults.ts'

/** A file that follows its schema, with the place of everything in it. */
export interface WrittenPolicy {
  readonly content: PolicyFile
  readonly document: PositionedDocument
}

export interface WrittenTargets {
  readonly targets: Targets
  readonly document: PositionedDocument
  /** Where in the document the list is. */
  readonly path: readonly string[]
}

/**
 * `file` is for locations. Null, with every fault, when the text is not a mapping; the keys at the top that hold no fault
 * are given also when others do, so that what is wrong in them further on is said in the same run.
 */
export function parsePolicyFile(text: string, file: string, faults: InputFault[]): WrittenPolicy | null {
  const document = parsePositioned(text, file, faults)
  if (document === null) return null
  const { data } = document
  if (validatePolicyFile(data)) return { content: data, document }
  const errors = errorsOf(validatePolicyFile)
  faults.push(...schemaFaults(errors, document, 'POLICY'))
  const wrong = new Set(
    errors.map(({ instancePath, params }) => instancePath.split('/')[1] ?? params.additionalProperty),
  )
  const rest: unknown = Object.fromEntries(Object.entries(data ?? {}).filter(([key]) => !wrong.has(key)))
  return isMapping(data) && validatePolicyFile(rest) ? { content: rest, document } : null
}

function isMapping(data: unknown): boolean {
  return typeof data === 'object' && data !== null && !Array.isArray(data)
}

/** A list, or a mapping with `targets`. */
export function parseTargetsFile(text: string, file: string, faults: InputFault[]): WrittenTargets | null {
  const document = parsePositioned(text, file, faults)
  if (document === null) return null
  const { data } = document
  if (validateTargetsFile(data)) {
    return Array.isArray(data)
      ? { targets: data, document, path: [] }
      : { targets: data.targets, document, path: ['targets'] }
  }
  faults.push(...schemaFaults(errorsOf(validateTargetsFile), document, 'TARGETS'))
  return null
}

function errorsOf(validator: { errors?: readonly ValidationError[] | null }): readonly ValidationError[] {
  return validator.errors ?? []
}
