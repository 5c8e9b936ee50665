import type { WorkflowStep } from '../../reports/report-format.ts'
import type { ActionEnvironment } from '../action-environment.ts'

/** The step that this is, from the variables of the runner; undefined outside a workflow. */
export function workflowStep(environment: ActionEnvironment): WorkflowStep | undefined {
  const {
    GITHUB_JOB: job,
    GITHUB_ACTION: id,
    GITHUB_WORKFLOW_REF: ref = '',
    GITHUB_REPOSITORY: repository,
  } = environment
  if (!job || !id) return undefined
  // `owner/name/.github/workflows/fleet.yml@refs/heads/main`, where the ref may have an @ of its own.
  const path = ref.split('@')[0] ?? ''
  const isOurs = repository !== undefined && repository !== '' && path.startsWith(`${repository}/`)
  return { workflow: isOurs ? path.slice(repository.length + 1) : null, job, id }
}
