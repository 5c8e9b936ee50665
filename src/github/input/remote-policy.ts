import { quoted } from '../../input/did-you-mean.ts'
import type { InputFault } from '../../model/input-error.ts'
import type { RepositoryName } from '../event.ts'
import { refProblem } from './git-ref.ts'

/** A policy of another repository, `owner/repo/path@ref`. */
export interface RemotePolicy {
  readonly repository: RepositoryName
  /** In that repository, parted by `/`. */
  readonly path: string
  readonly ref: string
  /** As the user wrote it. */
  readonly written: string
}

/**
 * Told from a path by its form alone, never by what is in the workspace: a file that a pull request adds must not take the
 * place of a repository. `./owner/repo/file@2.yml` is a path. Null for what is one; also, with a fault, for a wrong one.
 */
export function remotePolicy(written: string, where: string, faults: InputFault[]): RemotePolicy | null {
  const [, owner, repo, path, ref] = FORM.exec(written) ?? []
  if (owner === undefined || repo === undefined || path === undefined || ref === undefined) return null
  const problem = (what: string, mend: string): null => {
    faults.push({ code: 'POLICY_REMOTE', what: `${quoted(written)} ${what}`, where, mend })
    return null
  }
  const wrongRef = refProblem(ref)
  const mend = 'write owner/repo/path@ref; a file whose path has that form is written with "./" before it'
  if (wrongRef !== null) return problem(`names a ref that ${wrongRef}`, mend)
  if (/\p{Cc}|\\/u.test(path)) return problem('names a path with a control character or a "\\" in it', mend)
  if (path.split('/').some((part) => ['', '.', '..'].includes(part))) {
    return problem('names a path with an empty part, "." or ".." in it', mend)
  }
  return { repository: { owner, repo }, path, ref, written }
}

/** An owner has no dot, so a path that begins with "./" or "../" is none. */
const FORM = /^([A-Za-z0-9][A-Za-z0-9_-]*)\/([A-Za-z0-9._-]+)\/([^@]+)@(.+)$/u
