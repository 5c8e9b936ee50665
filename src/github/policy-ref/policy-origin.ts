import type { LoadedRun } from '../../input/load-run.ts'
import type { Policy } from '../../model/policy.ts'
import type { JudgedReport } from '../../model/report.ts'
import { type Line, line } from '../../reports/sanitize.ts'
import { fileSha256, type RepositoryFiles } from './repository-files.ts'
import type { RunSources } from './run-sources.ts'

/** Where the policy that decides was read. */
export interface PolicyOrigin {
  /** Commit, branch or tag; null for the workspace and for a built-in policy. */
  readonly ref: string | null
  /** Of the bytes of its file, in hexadecimal; null for a built-in policy. */
  readonly fileSha256: string | null
}

/**
 * A run with the origin of its policy, for an audit: where it was read, and that it was this file. `ref`: what `files`
 * have of the workflow's repository; a policy of another one has a ref of its own, and goes by the name that the user wrote.
 */
export function withOrigin(
  run: LoadedRun,
  files: RepositoryFiles,
  ref: string | null,
  { policyPath, source: { remote } }: Pick<RunSources, 'policyPath' | 'source'>,
): { readonly run: LoadedRun; readonly origin: PolicyOrigin } {
  if (run.policy.source === BUILT_IN || policyPath === null) return { run, origin: { ref: null, fileSha256: null } }
  const sha = fileSha256(files, policyPath)
  if (remote === null) return { run, origin: { ref: files.isOfBase(policyPath) ? ref : null, fileSha256: sha } }
  const policy = { ...run.policy, source: remote.written }
  return { run: { ...run, policy }, origin: { ref: remote.ref, fileSha256: sha } }
}

export function reportWithOrigin<Report extends JudgedReport>(
  report: Report,
  { ref, fileSha256: sha }: PolicyOrigin,
): Report {
  const own = { ...(ref === null ? {} : { ref }), ...(sha === null ? {} : { fileSha256: sha }) }
  return { ...report, policy: { ...report.policy, ...own } }
}

/** The output: `path@ref`, the path alone for the workspace, or `built-in`. */
export function policySourceOf({ source, ref }: JudgedReport['policy']): string {
  return ref === undefined || source.endsWith(`@${ref}`) ? source : `${source}@${ref}`
}

/** For the log, before anything is probed. */
export function originLine({ source, sha256 }: Policy, { ref, fileSha256: sha }: PolicyOrigin): Line {
  if (source === BUILT_IN) return line`ats-gate: policy built into ats-gate; effective policy SHA-256 ${sha256}`
  const place = ref === null ? line`of the workspace` : line`at ${ref}`
  const file = sha === null ? line`` : line`, SHA-256 ${sha}`
  return line`ats-gate: policy ${source} ${place}${file}; effective policy SHA-256 ${sha256}`
}

const BUILT_IN = 'built-in'
