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
  return listGithubFolder('workflows').map((name) => {
    const text = readGithubFile(`workflows/${name}`)
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
        steps: job.steps ?? [],
      })),
    }
  })
}
