import { quoted } from '../../input/did-you-mean.ts'
import type { Given } from '../../input/reading.ts'
import type { InputFault } from '../../model/input-error.ts'
import { refProblem } from './git-ref.ts'
import { type RemotePolicy, remotePolicy } from './remote-policy.ts'

/** Where the inputs want what decides to be read from. */
export interface PolicySource {
  readonly ref: PolicyRef
  /** Null for a built-in policy or a path. */
  readonly remote: RemotePolicy | null
  /** Empty where there is none. */
  readonly githubToken: string
  /** For the repository of `remote`; else the other one is used. */
  readonly policyToken: string
  /** The path of an earlier report, which decides too. */
  readonly baseline: string | null
}

export type PolicyRef =
  /** The base commit for a change that is not merged, else the workspace. */
  { readonly kind: 'auto' } | { readonly kind: 'workspace' } | { readonly kind: 'ref'; readonly ref: string }

type PolicySourceInput = 'policy' | 'policy-ref' | 'policy-token' | 'github-token' | 'baseline'

export function readPolicySource(
  one: (name: PolicySourceInput) => Given | undefined,
  faults: InputFault[],
): PolicySource {
  const policy = one('policy')
  return {
    ref: policyRef(one('policy-ref'), faults),
    remote: policy === undefined ? null : remotePolicy(policy.text, policy.where, faults),
    githubToken: one('github-token')?.text ?? '',
    policyToken: one('policy-token')?.text ?? '',
    baseline: one('baseline')?.text ?? null,
  }
}

function policyRef(given: Given | undefined, faults: InputFault[]): PolicyRef {
  if (given === undefined || given.text === 'auto') return { kind: 'auto' }
  if (given.text === 'workspace') return { kind: 'workspace' }
  const problem = refProblem(given.text)
  if (problem === null) return { kind: 'ref', ref: given.text }
  const mend = 'write auto, workspace, or the name of a branch, a tag or a commit (refs/heads/auto for a branch "auto")'
  faults.push({ code: 'WRONG_VALUE', what: `${quoted(given.text)} ${problem}`, where: given.where, mend })
  return { kind: 'auto' }
}
