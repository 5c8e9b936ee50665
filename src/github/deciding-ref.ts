import { InputError } from '../model/input-error.ts'
import type { RepositoryName, RunEvent } from './event.ts'
import type { PolicyRef } from './policy-source.ts'

/**
 * The commit, branch or tag that policy and targets are read at; null for the workspace. Throws InputError where there
 * should be one and the event does not say it: to read the workspace then would be to let a change judge itself.
 */
export function decidingRef(wanted: PolicyRef, { isOfProposal, baseSha, name }: RunEvent): string | null {
  switch (wanted.kind) {
    case 'workspace':
      return null
    case 'ref':
      return wanted.ref
    case 'auto':
      if (!isOfProposal || baseSha !== null) return baseSha
      throw wrongSource(
        `the payload of the event ${name} (GITHUB_EVENT_PATH) names no base commit to read the policy from`,
        'name the branch in policy-ref, or write policy-ref: workspace to let the pull request decide by its own files',
      )
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
