import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { octokitApi } from '../../../src/github/api/octokit-api.ts'
import type { Report } from '../../../src/model/report.ts'
import { annotationsOf } from '../../action/runner-model.ts'
import { aReport, aTarget, violated } from '../../builders/report.ts'
import { temporaryFolder } from '../../processes/temporary-folder.ts'
import { type Ran, runStep } from '../run-step.ts'
import { COMMENTS, type Comment, type Conversation, OWN_LOGIN } from './conversation.ts'
import { type GitHubServer, gitHubServer, TOKEN } from './github-server.ts'

/** Steps of one test that comment a pull request, each with a GitHub of its own. */
export interface Stage {
  readonly folder: string
  /** Of the GitHub of the last step. */
  readonly asked: readonly string[]
  run(conversation: Conversation, report: Report, options?: StageOptions): Promise<Ran>
  /** Rejects where GitHub was asked, or answered, what its description does not have. */
  end(): Promise<void>
}

export interface StageOptions {
  readonly event?: string
  /** In fixtures/events, without `.json`. */
  readonly eventFile?: string
  readonly inputs?: Readonly<Record<string, string>>
  readonly environment?: Readonly<Record<string, string>>
  readonly base?: 'url' | 'hostUrl'
}

export const EVENTS = join(import.meta.dirname, '../../fixtures/events')

export const LIST = `GET ${COMMENTS}?per_page=100&page=1`
export const WHO = 'POST /graphql'
export const CREATE = `POST ${COMMENTS}`
export const update = (id: number) => `PATCH /repos/Codertocat/Hello-World/issues/comments/${id}`

export const RED = () => aReport([aTarget('m.example:443', [violated()]), aTarget('a.example:443')])
export const GREEN = () => aReport([aTarget('m.example:443'), aTarget('a.example:443')])

export const LOST = 'ats-gate: the pull request is not commented'

export function aStage(): Stage {
  const folder = temporaryFolder()
  const servers: GitHubServer[] = []
  return {
    folder: folder.path,
    get asked() {
      return servers.at(-1)?.asked ?? []
    },
    async run({ answer }, report, options = {}) {
      const {
        event = 'pull_request',
        eventFile = 'pull_request.opened',
        inputs = {},
        environment = {},
        base = 'url',
      } = options
      const server = await gitHubServer(answer)
      servers.push(server)
      const comments = (token: string) =>
        octokitApi(token, { GITHUB_API_URL: server[base] }, '0.1.0', { wait: async () => {} })
      return runStep(folder.path, () => report, {
        // Of the comment alone: nothing is read from GitHub.
        inputs: { comment: 'always', 'github-token': TOKEN, 'policy-ref': 'workspace', ...inputs },
        world: { comments },
        environment: {
          GITHUB_EVENT_NAME: event,
          GITHUB_EVENT_PATH: join(EVENTS, `${eventFile}.json`),
          GITHUB_REPOSITORY: 'Codertocat/Hello-World',
          GITHUB_WORKFLOW: 'CI',
          GITHUB_JOB: 'ats',
          GITHUB_RUN_ID: '42',
          ...environment,
        },
      })
    },
    async end() {
      folder.remove()
      for (const server of servers) await server.close()
      const problems = servers.flatMap((server) => server.problems)
      if (problems.length > 0) throw new Error(problems.join('\n'))
    },
  }
}

export function markerOf(key: string): string {
  return `<!-- ats-gate:${createHash('sha256').update(key).digest('hex').slice(0, 32)} -->`
}

export const MARKER = markerOf('CI / ats')

const VIOLATED = `${MARKER}\n## ❌ ATS gate: violated\n`

export function ours(id: number, body = VIOLATED, login: string | null = OWN_LOGIN): Comment {
  return { id, login, body }
}

export function warned({ stdout }: Ran): readonly (readonly [title: string | undefined, message: string])[] {
  return annotationsOf(stdout, 'warning').map(({ properties, data }) => [properties.title, data])
}
