import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import standalone from 'ajv/dist/standalone/index.js'
import { rolldown } from 'rolldown'

const BANNER = '// Written by scripts/generate.ts from schemas/; edit those instead.\n'

/** Validators as one module that imports nothing: no compiler at run time. */
export async function validatorsModule(root: string): Promise<string> {
  const ajv = new Ajv2020({
    code: { source: true, esm: true, lines: true },
    allErrors: true,
    strict: true,
    // The parent schema of an error holds the allowed keys and, as its description, the mend.
    verbose: true,
    schemas: ['policy', 'targets'].map((name) => readSchema(root, name)),
  })
  const source = standalone.default(ajv, {
    validatePolicyFile: 'policy.schema.json',
    validateTargetsFile: 'targets.schema.json',
  })
  return `${BANNER}${await withoutImports(inLinearTime(source), root)}`
}

/** ajv copies all errors so far for each part of the value that has one: a list of 100,000 wrong entries took minutes. */
function inLinearTime(source: string): string {
  const CONCAT = /\bvErrors\.concat\((validate\d+\.errors)\)/gu
  if (!CONCAT.test(source)) throw new Error('ajv joins errors in another way now')
  const append = 'function append(errors, more) { for (const error of more) errors.push(error); return errors }'
  return `${source.replace(CONCAT, 'append(vErrors, $1)')}\n${append}\n`
}

export function validatorTypes(): string {
  return `${BANNER}import type { PolicyFile, Targets } from './policy-file.ts'

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
`
}

/** A module of its own, since only `evaluate` needs it; it stops at the first error, since a stranger may have written the report. */
export async function reportValidatorModule(root: string): Promise<string> {
  const ajv = new Ajv2020({
    code: { source: true, esm: true, lines: true },
    strict: true,
    inlineRefs: false,
    schemas: [readSchema(root, 'report')],
  })
  const source = standalone.default(ajv, { validateReport: 'report.schema.json' })
  return `${BANNER}${await withoutImports(source, root)}`
}

export function reportValidatorTypes(): string {
  return `${BANNER}import type { WrittenReport } from '../model/report.ts'
import type { ValidationError } from './validators.js'

export declare const validateReport: { errors?: readonly ValidationError[] | null } & ((data: unknown) => data is WrittenReport)
`
}

function readSchema(root: string, name: string): Record<string, unknown> {
  return JSON.parse(readFileSync(join(root, `schemas/${name}.schema.json`), 'utf8'))
}

/** What ajv calls ESM still requires its own run-time files; a bundle of it does not. */
async function withoutImports(source: string, root: string): Promise<string> {
  // Inside the project, so that ajv is found from it.
  const entry = join(root, 'src/generated/validators-source.js')
  const bundle = await rolldown({
    input: entry,
    platform: 'neutral',
    plugins: [
      { name: 'source', resolveId: (id) => (id === entry ? id : null), load: (id) => (id === entry ? source : null) },
    ],
  })
  const { output } = await bundle.generate({ format: 'esm', comments: { legal: false, jsdoc: false } })
  await bundle.close()
  const { code, imports } = output[0]
  if (imports.length > 0 || /__require\b|createRequire/u.test(code))
    throw new Error('validators.js would import something')
  return code
}
