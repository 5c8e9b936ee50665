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
  /** Where the API begins, and where the pages do: servers of one's own have others than github.com. */
  readonly GITHUB_API_URL?: string | undefined
  readonly GITHUB_SERVER_URL?: string | undefined
  readonly GITHUB_WORKFLOW?: string | undefined
  readonly GITHUB_JOB?: string | undefined
  /** What the jobs of one workflow run share, and which try of it this is. */
  readonly GITHUB_RUN_ID?: string | undefined
  readonly GITHUB_RUN_ATTEMPT?: string | undefined
  /** Among them those of a proxy. */
  readonly [name: string]: string | undefined
}
