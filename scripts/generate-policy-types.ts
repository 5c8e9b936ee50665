import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { compile } from 'json-schema-to-typescript'

/** The published schema as types, so that neither can drift from the other. */
export async function policyTypes(root: string): Promise<string> {
  const schema: unknown = JSON.parse(readFileSync(join(root, 'schemas/policy.schema.json'), 'utf8'))
  if (typeof schema !== 'object' || schema === null) throw new Error('policy.schema.json is not an object')
  return compile(schema, 'PolicyFile', {
    additionalProperties: false,
    bannerComment: '// Written by scripts/generate.ts from schemas/policy.schema.json; edit that instead.',
    cwd: join(root, 'schemas'),
    format: true,
    ignoreMinAndMaxItems: true,
    style: { semi: false, singleQuote: true, printWidth: 120 },
  })
}
