import type { GateRequest } from '../gate.ts'
import type { Files } from '../input/files.ts'
import type { LoadedRun, RunRequest } from '../input/load-run.ts'
import type { JudgedReport, JudgedTarget, TargetReport } from '../model/report.ts'
import type { markdownReport } from '../reports/markdown.ts'
import type { RuleWords } from '../reports/report-format.ts'
import type { GitHubApi } from './github-api.ts'

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
  /** Absent: our own Markdown. */
  readonly writeMarkdown?: typeof markdownReport
}

/** The variables of the runner that are read here; the toolkit reads its own. */
export interface ActionEnvironment {
  readonly GITHUB_WORKSPACE?: string | undefined
  readonly GITHUB_OUTPUT?: string | undefined
  readonly GITHUB_STEP_SUMMARY?: string | undefined
  readonly RUNNER_TEMP?: string | undefined
  readonly GITHUB_EVENT_NAME?: string | undefined
  readonly GITHUB_EVENT_PATH?: string | undefined
  /** `owner/name`. */
  readonly GITHUB_REPOSITORY?: string | undefined
  readonly GITHUB_ACTOR?: string | undefined
  /** What the jobs of one workflow run share, and which try of it this is. */
  readonly GITHUB_RUN_ID?: string | undefined
  readonly GITHUB_RUN_ATTEMPT?: string | undefined
  /** Among them those of a proxy. */
  readonly [name: string]: string | undefined
}
