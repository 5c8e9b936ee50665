import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { aFile, refused } from '../github/api/answers.ts'
import { aConversation, type Comment } from '../github/api/conversation.ts'
import { gitHubServer, type Reply, TOKEN } from '../github/api/github-server.ts'
import type { Call } from '../github/api/openapi.ts'
import { runBundle, type Step } from './action-process.ts'

export type Files = Readonly<Record<string, string>>

export const BASE = 'b'.repeat(40)
export const HEAD = 'c'.repeat(40)

/** A change of Codertocat/Hello-World that is not merged yet, as the bundle finds it. */
export interface ProposedChange {
  readonly base: Files
  /** The checkout. */
  readonly head: Files
  readonly inputs?: Files
  /** `pull_request` unless it says something else. */
  readonly event?: string
  readonly isFork?: boolean
  /** Instead of the payload of the event. */
  readonly payload?: unknown
  readonly comments?: readonly Comment[]
  /** First of all, where it gives something. */
  readonly answer?: (call: Call, earlier: number) => Reply | undefined
  readonly environment?: Files
  /** In the workspace, made by an earlier step. */
  readonly made?: Files
}

export interface ProposedStep extends Step {
  readonly comments: readonly Comment[]
  readonly asked: readonly string[]
  /** Of what was asked, and how (github/api/github-server.ts). */
  readonly problems: readonly string[]
}

const CONTENTS = '/repos/Codertocat/Hello-World/contents/'

/** Runs the step in `folder`, which has to be new or of a step before. */
export async function proposedStep(folder: string, change: ProposedChange): Promise<ProposedStep> {
  const { base, head, inputs = {}, event = 'pull_request', isFork = false, made = {}, environment = {} } = change
  const workspace = join(folder, 'work')
  const git = '[remote "origin"]\n\turl = https://github.test/Codertocat/Hello-World\n'
  write(workspace, { ...head, ...made, '.git/config': git })
  const eventPath = join(folder, 'event.json')
  const repo = { id: 1, full_name: 'Codertocat/Hello-World' }
  const headRepo = isFork ? { id: 2, full_name: 'mallory/Hello-World' } : repo
  const pull = { number: 2, head: { sha: HEAD, repo: headRepo }, base: { sha: BASE, repo } }
  const { payload = { pull_request: pull, sender: { login: 'mallory' } } } = change
  writeFileSync(eventPath, typeof payload === 'string' ? payload : JSON.stringify(payload))
  const conversation = aConversation(change.comments, (call, earlier) => {
    const own = change.answer?.(call, earlier)
    return own ?? ofTrees(call, { [BASE]: base, [HEAD]: head })
  })
  const server = await gitHubServer(conversation.answer)
  const step = await runBundle(
    folder,
    { 'github-token': TOKEN, ...inputs },
    {
      GITHUB_WORKSPACE: workspace,
      GITHUB_EVENT_NAME: event,
      GITHUB_EVENT_PATH: eventPath,
      GITHUB_REPOSITORY: 'Codertocat/Hello-World',
      GITHUB_API_URL: server.url,
      GITHUB_WORKFLOW: 'CI',
      GITHUB_JOB: 'ats',
      GITHUB_RUN_ID: '42',
      GITHUB_RUN_ATTEMPT: '1',
      ...environment,
    },
  )
  await server.close()
  return { ...step, comments: conversation.comments, asked: server.asked, problems: server.problems }
}

/** All that a person, a program or a search engine could read of it. */
export function saidAnywhere({ stdout, stderr, summary, outputs, comments }: ProposedStep): string {
  const log = stdout.replace(`::add-mask::${TOKEN}`, '')
  return [log, stderr, summary, JSON.stringify(outputs), ...comments.map(({ body }) => body)].join('\n')
}

function ofTrees({ method, path, query }: Call, trees: Readonly<Record<string, Files>>): Reply | undefined {
  if (method !== 'GET') return undefined
  if (path.includes('/commits/')) return { status: 200, text: HEAD }
  if (!path.startsWith(CONTENTS)) return undefined
  const name = decodeURIComponent(path.slice(CONTENTS.length))
  const text = trees[query.ref ?? '']?.[name]
  return text === undefined ? refused(404, 'Not Found') : aFile(name, text)
}

function write(folder: string, files: Files): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
}
