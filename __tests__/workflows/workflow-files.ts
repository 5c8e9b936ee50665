import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'

const GITHUB = join(import.meta.dirname, '../../.github')

/** A workflow, with its text: what a comment says is not in the data. */
export interface Workflow {
  readonly name: string
  readonly text: string
  readonly on: Readonly<Record<string, unknown>>
  readonly permissions: unknown
  readonly concurrency: unknown
  readonly jobs: readonly Job[]
}

export interface Job {
  readonly id: string
  readonly runsOn: unknown
  readonly timeoutMinutes: unknown
  readonly permissions: Readonly<Record<string, string>> | undefined
  readonly environment: unknown
  readonly needs: unknown
  readonly if: string | undefined
  /** A reusable workflow, instead of steps. */
  readonly uses: string | undefined
  readonly with: Readonly<Record<string, unknown>>
  readonly steps: readonly Step[]
}

export interface Step {
  readonly id?: string
  readonly name?: string
  readonly if?: string
  readonly uses?: string
  readonly run?: string
  readonly with?: Readonly<Record<string, unknown>>
  readonly env?: Readonly<Record<string, string>>
}

export function readGithubFile(path: string): string {
  return readFileSync(join(GITHUB, path), 'utf8')
}

export function listGithubFolder(path: string): readonly string[] {
  return readdirSync(join(GITHUB, path)).sort()
}

export function readWorkflows(): readonly Workflow[] {
  return workflowsIn(join(GITHUB, 'workflows'))
}

export function workflowsIn(folder: string): readonly Workflow[] {
  return readdirSync(folder)
    .sort()
    .map((name) => workflow(name, readFileSync(join(folder, name), 'utf8')))
}

function workflow(name: string, text: string): Workflow {
  const { on, permissions, concurrency, jobs } = parse(text)
  return {
    name,
    text,
    on,
    permissions,
    concurrency,
    jobs: Object.entries<Record<string, never>>(jobs).map(([id, job]) => ({
      id,
      runsOn: job['runs-on'],
      timeoutMinutes: job['timeout-minutes'],
      permissions: job.permissions,
      environment: job.environment,
      needs: job.needs,
      if: job.if,
      uses: job.uses,
      with: job.with ?? {},
      steps: job.steps ?? [],
    })),
  }
}
