// Written by scripts/generate.ts from schemas/; edit those instead.
import type { PolicyFile, Targets } from './policy-file.ts'

/** The members of ajv's ErrorObject that are read. */
export interface ValidationError {
  /** JSON pointer to the value. */
  readonly instancePath: string
  readonly keyword: string
  readonly params: Readonly<Record<string, unknown>>
  readonly message?: string
  readonly parentSchema?: Readonly<Record<string, unknown>>
}

interface Validator {
  /** Of the last call; null when it found nothing. */
  errors?: readonly ValidationError[] | null
}

export declare const validatePolicyFile: Validator & ((data: unknown) => data is PolicyFile)
export declare const validateTargetsFile: Validator & ((data: unknown) => data is Targets | { targets: Targets })
