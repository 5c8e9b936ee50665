import type { GateRequest } from '../gate.ts'
import type { Files } from '../input/files.ts'
import type { LoadedRun, RunRequest } from '../input/load-run.ts'
import type { JudgedReport, JudgedTarget, TargetReport } from '../model/report.ts'
import type { markdownReport } from '../reports/markdown.ts'
import type { RuleWords } from '../reports/report-format.ts'
import type { ActionEnvironment } from './action-environment.ts'
import type { CommentApi } from './api/comment-api.ts'
import type { GitHubApi } from './api/github-api.ts'

/** What the action is given beside its inputs. */
export interface ActionWorld {
  readonly environment: ActionEnvironment
  readonly rules: readonly RuleWords[]
  readonly toolVersion: string
  /** `files`: the disk, or what it would be at another commit. */
  load(request: RunRequest, files: Files): LoadedRun
  gate(request: GateRequest, keep: (report: TargetReport) => JudgedTarget): Promise<JudgedReport>
  /** With this token; loaded when it is first asked for, since most runs need nothing of GitHub. */
  readonly github: (token: string) => Promise<GitHubApi>
  /** The same for what is written to a pull request. */
  readonly comments: (token: string) => Promise<CommentApi>
  /** Absent: our own Markdown. */
  readonly writeMarkdown?: typeof markdownReport
}
