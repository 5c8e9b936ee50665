import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { type Job, type Step, type Workflow, workflowsIn } from '../workflows/workflow-files.ts'

export const ROOT = join(import.meta.dirname, '../..')

export const EXAMPLES = workflowsIn(join(ROOT, 'examples/workflows'))

/** How an example names the action: a reader puts in the owner, and the SHA of a release. */
export const OUR_ACTION = 'OWNER/ats-gate@v1'

/** As action.yml declares them. */
export const INPUTS: Readonly<Record<string, { readonly default?: string }>> = parse(
  readFileSync(join(ROOT, 'action.yml'), 'utf8'),
).inputs

export interface GateStep {
  readonly workflow: Workflow
  readonly job: Job
  readonly step: Step
  /** For the title of a test. */
  readonly title: string
}

export const GATE_STEPS: readonly GateStep[] = EXAMPLES.flatMap((workflow) =>
  workflow.jobs.flatMap((job) =>
    job.steps
      .filter(({ uses }) => uses === OUR_ACTION)
      .map((step, i) => ({ workflow, job, step, title: `${workflow.name}, job ${job.id}, gate ${i + 1}` })),
  ),
)

export function exampleNamed(name: string): Workflow {
  const found = EXAMPLES.find((one) => one.name === name)
  if (found === undefined) throw new Error(`there is no example ${name}`)
  return found
}

export function jobNamed(workflow: Workflow, id: string): Job {
  const found = workflow.jobs.find((job) => job.id === id)
  if (found === undefined) throw new Error(`${workflow.name} has no job ${id}`)
  return found
}
