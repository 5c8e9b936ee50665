import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { diagnose } from '../../src/diagnose.ts'
import type { Diagnosis, RowResult } from '../../src/diagnosis/diagnosis.ts'
import { realWorld } from '../../src/gate.ts'
import type { Verdict } from '../../src/model/report.ts'
import type { Target } from '../../src/model/target.ts'
import type { RunningServer } from '../servers/running-server.ts'
import { NOW } from './certificates.ts'
import { aPolicy, type RunOptions, runGate } from './run-gate.ts'
import { aTarget } from './target.ts'

/** The published shape of what `diagnose` says. */
export const validateDiagnosis = new Ajv2020({ strict: true }).compile(
  JSON.parse(readFileSync(join(import.meta.dirname, '../../schemas/diagnosis.schema.json'), 'utf8')),
)

export interface Compared {
  readonly diagnosis: Diagnosis
  /** What `check` says of the same target under the policy `ats`. */
  readonly verdict: Verdict
}

/** Diagnoses m.example.com on this server, and checks it under `ats`; the diagnosis must fit its schema. */
export async function diagnoseServer(
  server: Pick<RunningServer, 'address' | 'port' | 'cleartextPort'>,
  options: RunOptions = {},
  over: Partial<Target> = {},
): Promise<Compared> {
  const http = server.cleartextPort === null ? 'none' : { host: server.address, port: server.cleartextPort }
  const target = aTarget({ connect: { host: server.address, port: server.port }, http, ...over })
  const { targets } = await runGate([target], { ...options, policy: 'ats' })
  const [checked] = targets
  if (checked === undefined) throw new Error('no target in the report')
  const world = realWorld(options.signal ?? new AbortController().signal, () => undefined)
  const diagnosis = await diagnose(
    {
      target,
      policy: aPolicy({ ...options, policy: 'strict' }),
      at: options.at ?? NOW,
      toolVersion: '0.0.0',
    },
    { ...world, network: { ...world.network, ...options.network } },
  )
  if (!validateDiagnosis(JSON.parse(JSON.stringify(diagnosis)))) {
    throw new Error(`not a valid diagnosis: ${JSON.stringify(validateDiagnosis.errors)}`)
  }
  return { diagnosis, verdict: checked.verdict }
}

/** The results of all tests in order: `P` pass, `F` fail, `?` unknown. */
export function pattern({ rows }: Diagnosis): string {
  return rows.map(({ result }) => LETTERS[result]).join('')
}

const LETTERS: Readonly<Record<RowResult, string>> = { pass: 'P', fail: 'F', unknown: '?' }
