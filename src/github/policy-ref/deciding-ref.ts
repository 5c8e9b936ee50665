import { InputError } from '../../model/input-error.ts'
import { baseCommit, isProposal, type RepositoryName, type RunEvent } from '../event.ts'
import type { PolicyRef } from '../input/policy-source.ts'

/**
 * The commit, branch or tag that policy and targets are read at; null for the workspace. Throws InputError where there
 * should be one and the event does not say it: to read the workspace then would be to let a change judge itself.
 */
export function decidingRef(wanted: PolicyRef, event: RunEvent): string | null {
  switch (wanted.kind) {
    case 'workspace':
      return null
    case 'ref':
      return wanted.ref
    case 'auto':
      return isProposal(event) ? baseCommit(event) : null
  }
}

export function repositoryOf({ repository }: RunEvent): RepositoryName {
  if (repository !== null) return repository
  throw wrongSource(
    'GITHUB_REPOSITORY does not name the repository to read policy and targets from',
    'set it to owner/name, as the runner does, or write policy-ref: workspace',
  )
}

/** Never to be empty, since GitHub would answer a stranger's question about a private repository as if it were not there. */
export function tokenFor(token: string, input: string): string {
  if (token !== '') return token
  throw wrongSource(
    `the input ${input} is empty, and policy and targets are read from GitHub with it`,
    'leave github-token out of the step, so that it is the token of the job, with permissions: contents: read',
  )
}

function wrongSource(what: string, mend: string): InputError {
  return new InputError([{ code: 'POLICY_REF', what, where: 'input policy-ref', mend }])
}
