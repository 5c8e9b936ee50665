import { createHash } from 'node:crypto'
import { inspect } from 'node:util'
import { InputError } from '../../model/input-error.ts'
import type { JudgedReport } from '../../model/report.ts'
import { noticeAnnotation } from '../../reports/annotations.ts'
import { type CommentFrame, commentBody, isMended, mendedBody } from '../../reports/comment.ts'
import { wasInterrupted } from '../../reports/concerns.ts'
import { line, sentence } from '../../reports/sanitize.ts'
import type { ActionEnvironment } from '../action-environment.ts'
import type { ActionWorld } from '../action-world.ts'
import type { CommentApi } from '../api/comment-api.ts'
import { type RepositoryName, type RunEvent, runEvent } from '../event.ts'
import { type CommentInputs, isWanted } from '../input/delivery-inputs.ts'
import { say, sayDebug, sayStack } from '../log.ts'
import { type Delivery, lose } from './delivery.ts'

/** The report as Markdown of at most so many bytes, and whether the job fails. */
export interface Comment {
  readonly report: JudgedReport
  readonly write: (budget: number) => string
  readonly isFailing: boolean
  /** There is a job summary to lead to. */
  readonly hasSummary: boolean
}

/**
 * One comment of a pull request, kept up to date. Gives its id, or nothing where there is none. Whatever goes wrong is said
 * and never decides.
 */
export async function commentOnPullRequest(
  comment: Comment,
  inputs: CommentInputs,
  world: Pick<ActionWorld, 'environment' | 'comments'>,
  delivery: Delivery,
): Promise<string> {
  if (inputs.when === 'never') return ''
  const event = runEvent(world.environment)
  if (event.pullRequest === null) {
    sayDebug(line`ats-gate: the event ${event.name} has no pull request to comment`)
    return ''
  }
  const lost = line`the pull request is not commented`
  const { number } = event.pullRequest
  if (number === null || event.repository === null) {
    lose(delivery, lost, line`the event does not say which pull request it is of`)
    return ''
  }
  // Little time is left, and the rest of what people read comes after this.
  if (comment.report.targets.some(({ findings }) => wasInterrupted(findings))) {
    say(line`ats-gate: ${lost}, since the run was interrupted`)
    return ''
  }
  try {
    const place = { repository: event.repository, pullRequest: number }
    const id = await kept(await world.comments(inputs.token), comment, inputs, place, world.environment)
    return id === null ? '' : `${id}`
  } catch (error) {
    notWritten(error, event, delivery)
    return ''
  }
}

interface Place {
  readonly repository: RepositoryName
  readonly pullRequest: number
}

/** The id of the comment as it is now; null where there is none and none is wanted. */
async function kept(
  api: CommentApi,
  { report, write, isFailing, hasSummary }: Comment,
  inputs: CommentInputs,
  { repository, pullRequest }: Place,
  environment: ActionEnvironment,
): Promise<number | null> {
  const frame = frameOf(
    inputs,
    hasSummary ? summaryPage(repository, environment, inputs.checkRunId) : null,
    environment,
  )
  const own = async () => {
    const marked = await api.commentsWith(frame.marker, repository, pullRequest)
    if (marked.length === 0) return null
    const login = await api.login()
    return marked.findLast(({ author }) => author === login) ?? null
  }
  const existing = await own()
  const isShown = isWanted(inputs.when, isFailing)
  // What passes only because nothing may fail is not mended.
  const isMet = report.verdict === 'met'
  if (existing === null) return isShown ? created() : null
  if (!isShown && isMet && isMended(frame, existing.body)) return existing.id
  const body = isShown || !isMet ? commentBody(frame, write) : mendedBody(frame, report)
  try {
    return await api.updateComment(body, repository, existing.id)
  } catch (error) {
    // Deleted since it was found; what is mended needs no new one.
    if (codeOf(error) !== 'GITHUB_NOT_FOUND') throw error
    return isShown ? created() : null
  }

  async function created(): Promise<number> {
    const text = commentBody(frame, write)
    try {
      return await api.createComment(text, repository, pullRequest)
    } catch (error) {
      if (!UNSURE.has(codeOf(error))) throw error
      // The answer was lost, and perhaps the comment is there.
      return (await own())?.id ?? (await api.createComment(text, repository, pullRequest))
    }
  }
}

const UNSURE: ReadonlySet<string> = new Set(['GITHUB_UNAVAILABLE', 'GITHUB_UNREACHABLE'])

function frameOf(
  { key }: CommentInputs,
  summary: URL | null,
  { GITHUB_WORKFLOW = '', GITHUB_JOB = '' }: ActionEnvironment,
): CommentFrame {
  const written = key ?? `${GITHUB_WORKFLOW} / ${GITHUB_JOB}`
  // Hashed, so that no key can end the HTML comment or be the beginning of another.
  const hash = createHash('sha256').update(written).digest('hex').slice(0, 32)
  return { marker: `<!-- ats-gate:${hash} -->`, key: written, summary }
}

function summaryPage(
  { owner, repo }: RepositoryName,
  { GITHUB_SERVER_URL, GITHUB_RUN_ID }: ActionEnvironment,
  checkRunId: string | null,
): URL | null {
  const server = URL.parse(GITHUB_SERVER_URL || 'https://github.com')
  if (server === null || !/^https?:$/.test(server.protocol) || !/^\d+$/.test(GITHUB_RUN_ID ?? '')) return null
  const page = `/${encodeURIComponent(owner)}/${encodeURIComponent(repo)}/actions/runs/${GITHUB_RUN_ID}`
  const url = new URL(server.href.replace(/\/$/, '') + page)
  if (checkRunId !== null && /^\d+$/.test(checkRunId)) url.hash = `summary-${checkRunId}`
  return url
}

function codeOf(error: unknown): string {
  return error instanceof InputError ? (error.faults[0]?.code ?? '') : ''
}

/** A token that may only read is what forks and Dependabot have, so of theirs nobody is warned. */
function notWritten(error: unknown, { pullRequest, isByDependabot }: RunEvent, delivery: Delivery): void {
  const lost = line`the pull request is not commented`
  const [fault] = error instanceof InputError ? error.faults : []
  if (fault === undefined) {
    sayStack(inspect(error))
    lose(delivery, lost, line`a fault of ats-gate, with its stack in the log`)
    return
  }
  const isReadOnly = fault.code === 'GITHUB_PERMISSION' && (pullRequest?.isFromFork || isByDependabot)
  if (!isReadOnly) {
    lose(delivery, lost, line`${sentence(fault.what)}; ${sentence(fault.mend)}`)
    return
  }
  const whose = isByDependabot ? 'of Dependabot' : 'from forks'
  const why = line`GitHub gives runs ${whose} a token that may only read: the job summary, the annotations and the verdict are all the same. To comment on them too, let a workflow_run job, which runs code of the default branch only, write it from the report of this one.`
  say(line`ats-gate: ${lost}: ${why}`)
  delivery.losses.push(noticeAnnotation(lost, why))
}
