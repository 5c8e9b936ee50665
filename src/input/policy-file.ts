import type { PolicyFile, Targets } from '../generated/policy-file.ts'
import { type ValidationError, validatePolicyFile, validateTargetsFile } from '../generated/validators.js'
import type { InputFault } from '../model/input-error.ts'
import { leaveOut } from './leave-out.ts'
import { type PositionedDocument, parsePositioned } from './positioned-document.ts'
import { ownErrors, schemaFaults, wrongPlaces } from './schema-faults.ts'

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
 * `file` is for locations. Null, with every fault, when the text is not a mapping; else what of it follows the schema, also
 * where there are faults, so that what is wrong in it further on is said in the same run.
 */
export function parsePolicyFile(text: string, file: string, faults: InputFault[]): WrittenPolicy | null {
  const document = parsePositioned(text, file, faults)
  if (document === null) return null
  return following(document, 'POLICY', faults, (each) => {
    const { data } = each
    return validatePolicyFile(data) ? { content: data, document: each } : errorsOf(validatePolicyFile)
  })
}

/** A list, or a mapping with `targets`. */
export function parseTargetsFile(text: string, file: string, faults: InputFault[]): WrittenTargets | null {
  const document = parsePositioned(text, file, faults)
  if (document === null) return null
  return following(document, 'TARGETS', faults, (each) => {
    const { data } = each
    if (!validateTargetsFile(data)) return errorsOf(validateTargetsFile)
    return Array.isArray(data)
      ? { targets: data, document: each, path: [] }
      : { targets: data.targets, document: each, path: ['targets'] }
  })
}

/** What `read` makes of the document, or of what is left of it without what has no place in it. */
function following<Written extends object>(
  document: PositionedDocument,
  kind: 'POLICY' | 'TARGETS',
  faults: InputFault[],
  read: (document: PositionedDocument) => Written | readonly ValidationError[],
): Written | null {
  let left: PositionedDocument | null = document
  for (let pass = 0; pass < MOST_PASSES && left !== null; pass++) {
    const result = read(left)
    if (!isErrors(result)) return result
    const errors = ownErrors(result, left)
    if (pass === 0) faults.push(...schemaFaults(errors, left, kind))
    left = leaveOut(wrongPlaces(errors), left)
  }
  return null
}

/** Without a wrong value, a list may be empty and a target have no host; without that list, nothing more is wrong. */
const MOST_PASSES = 4

function isErrors(result: object): result is readonly ValidationError[] {
  return Array.isArray(result)
}

function errorsOf(validator: { errors?: readonly ValidationError[] | null }): readonly ValidationError[] {
  return validator.errors ?? []
}
