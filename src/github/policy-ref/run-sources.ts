import { join, relative, resolve, sep } from 'node:path'
import type { RunRequest } from '../../input/load-run.ts'
import { DEFAULT_POLICY_FILE } from '../../input/policy-layers.ts'
import { realFiles } from '../../machine/files.ts'
import { builtInPolicy } from '../../policies/index.ts'
import type { ActionWorld } from '../action-world.ts'
import { isProposal, type RepositoryName, type RunEvent } from '../event.ts'
import type { ActionRequest } from '../input/inputs.ts'
import type { PolicySource } from '../input/policy-source.ts'
import type { RemotePolicy } from '../input/remote-policy.ts'
import { Checkouts } from './checkouts.ts'
import { decidingRef, repositoryOf, tokenFor } from './deciding-ref.ts'
import { FetchBudget, FetchedFiles } from './fetched-files.ts'
import { RepositoryFiles } from './repository-files.ts'

/** What a run is asked to do, and what its files are. */
export interface RunSources {
  /** A policy of another repository is a path in it, below a folder of the workspace that is not there. */
  readonly run: Omit<RunRequest, 'isPolicyTrusted'>
  readonly source: PolicySource
  readonly event: RunEvent
  /** Commit, branch or tag of the workflow's repository that everything which decides is read at; null for the workspace. */
  readonly ref: string | null
  readonly checkouts: Checkouts
  /** As they decide. */
  readonly files: RepositoryFiles
  /** As they are in the workspace: on a pull request, as it proposes them. */
  readonly workspaceFiles: RepositoryFiles
  /** As the change has them at its last commit; null for no change that is not merged, and where nobody knows its commit. */
  readonly changeFiles: RepositoryFiles | null
  /** Absolute; null for a built-in policy. */
  readonly policyPath: string | null
}

/** Rejects with an InputError where the event or the inputs do not say what to read. */
export async function runSources(
  { run, policySource: source }: ActionRequest,
  event: RunEvent,
  world: ActionWorld,
): Promise<RunSources> {
  const { remote, githubToken, policyToken } = source
  const { workspace } = run
  const budget = new FetchBudget()
  const filesOf = async (repository: RepositoryName, token: string) => {
    const api = await world.github(token)
    return (commit: string) => new FetchedFiles((path) => api.fileAt(repository, path, commit), budget)
  }
  const ref = decidingRef(source.ref, event)
  const own = ref === null ? null : await filesOf(repositoryOf(event), tokenFor(githubToken, 'github-token'))
  const folder = remote === null ? null : join(workspace, folderOf(remote))
  const mounted =
    remote === null || folder === null
      ? null
      : {
          folder,
          files: (await filesOf(remote.repository, tokenFor(policyToken || githubToken, 'policy-token')))(remote.ref),
        }
  const policy =
    remote === null || folder === null || run.policy === null
      ? run.policy
      : { ...run.policy, text: join(folder, remote.path) }
  const checkouts = new Checkouts(workspace, ownRepositories(event))
  const shared = { disk: realFiles, checkouts, remote: mounted, isContained: isProposal(event) }
  return {
    run: { ...run, policy },
    source,
    event,
    ref,
    checkouts,
    files: new RepositoryFiles({ ...shared, base: own === null || ref === null ? null : own(ref) }),
    workspaceFiles: new RepositoryFiles({ ...shared, base: null }),
    changeFiles:
      own === null || event.headSha === null ? null : new RepositoryFiles({ ...shared, base: own(event.headSha) }),
    policyPath: policyPathOf(policy?.text ?? null, workspace),
  }
}

/** For people and annotations. */
export function displayOf(path: string, workspace: string): string {
  return relative(workspace, path).split(sep).join('/')
}

function policyPathOf(written: string | null, workspace: string): string | null {
  if (written === null) return join(workspace, DEFAULT_POLICY_FILE)
  return builtInPolicy(written) === undefined ? resolve(workspace, written) : null
}

/** A name that tells a reader of a fault where the file is. */
function folderOf({ repository: { owner, repo }, ref }: RemotePolicy): string {
  return join(owner, `${repo}@${encodeURIComponent(ref)}`)
}

/** The fork that a pull request comes from may be checked out too; one that is gone has no name. */
function ownRepositories({ repository, pullRequest }: RunEvent): readonly RepositoryName[] | 'any' {
  if (repository === null || (pullRequest !== null && pullRequest.headRepository === null)) return 'any'
  return pullRequest?.headRepository ? [repository, pullRequest.headRepository] : [repository]
}
