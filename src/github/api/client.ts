import { asksToWait, notGitHub, refusal, unanswered } from './api-error.ts'
import { type Answer, type Ask, GRAPHQL_PATH, type NoAnswer } from './ask.ts'

/** Asks GitHub; rejects with ApiError unless the status is below 300. */
export type Client = (ask: Ask) => Promise<Answer>

/** Sends one request and follows no redirect. A body of a status below 400 is a stream. Rejects when nothing comes back. */
export type Send = (
  url: string,
  ask: Ask,
  signal: AbortSignal,
) => Promise<{
  readonly status: number
  readonly headers: Answer['headers']
  readonly stream: ReadableStream<Uint8Array> | null
  readonly message: string
}>

export interface ClientWorld {
  /** Where the API begins, such as `https://api.github.com` or `https://ghes.example/api/v3`. */
  readonly baseUrl: URL
  readonly send: Send
  readonly wait: (ms: number) => Promise<void>
  /** Milliseconds of any clock that only goes forward. */
  readonly clock: () => number
  /** For one request with its answer. */
  readonly timeoutMs: number
}

/** A few repeats of what is worth repeating, and redirects as long as they stay where the token belongs. */
export function client(world: ClientWorld): Client {
  let spent = 0
  const timed = async <T>(work: () => Promise<T>): Promise<T> => {
    const start = world.clock()
    const result = await work()
    spent += world.clock() - start
    return result
  }
  return async (ask) => {
    for (let tries = 1; ; tries += 1) {
      const outcome = await timed(() => followed(ask, world))
      const wait = tries < MOST_TRIES ? waitBefore(tries, ask, outcome) : null
      if (wait === null || spent + wait > MOST_TOTAL_MS) return settled(ask, outcome)
      await timed(() => world.wait(wait))
    }
  }
}

const MOST_TRIES = 4

/** Of all requests together; past it each has one try. Nobody waits long for a comment. */
const MOST_TOTAL_MS = 30_000

/** Longer than that GitHub may ask, and then it is said instead of waited for. */
const LONGEST_WAIT_MS = 10_000

const MOST_REDIRECTS = 3

type Outcome = Answer | NoAnswer

function settled(ask: Ask, outcome: Outcome): Answer {
  if ('kind' in outcome) throw unanswered(ask, outcome)
  if (outcome.status >= 400) throw refusal(ask, outcome)
  if (outcome.status >= 300) throw notGitHub(ask, `status ${outcome.status} where GitHub gives an answer`)
  return outcome
}

/** Milliseconds, or null where a repeat helps nobody: a missing permission stays missing. */
function waitBefore(tries: number, { isRepeatable }: Ask, outcome: Outcome): number | null {
  const backOff = 500 * 3 ** (tries - 1)
  if ('kind' in outcome) {
    const isFinal = outcome.kind === 'too-large' || PROXY_REFUSAL.test(outcome.why)
    return isRepeatable && !isFinal ? backOff : null
  }
  const asked = asksToWait(outcome)
  if (asked !== null) return asked * 1_000 <= LONGEST_WAIT_MS ? Math.max(asked * 1_000, backOff) : null
  return isRepeatable && outcome.status >= 500 ? backOff : null
}

/** In undici's words: a proxy that wants credentials wants them the next time too. */
const PROXY_REFUSAL = /^Proxy response \(4\d\d\)/

async function followed(ask: Ask, world: ClientWorld): Promise<Outcome> {
  let url = urlOf(ask, world.baseUrl)
  for (let redirects = 0; ; redirects += 1) {
    const outcome = await once(url.href, ask, world)
    if ('kind' in outcome || !REDIRECTS.has(outcome.status)) return outcome
    const next = URL.parse(`${outcome.headers.location ?? ''}`, url.href)
    // A renamed repository moves within the host; the token goes nowhere else.
    if (next === null || next.origin !== world.baseUrl.origin) {
      throw notGitHub(ask, `a redirect to ${next?.origin ?? 'nowhere'}, which is not followed with the token`)
    }
    if (redirects === MOST_REDIRECTS) throw notGitHub(ask, `more than ${MOST_REDIRECTS} redirects`)
    // What they would do to the method of any other request is not worth knowing.
    if (ask.method !== 'GET') throw notGitHub(ask, `a redirect to ${next.href}: is the repository renamed?`)
    url = next
  }
}

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308])

/** The base may have a path of its own, which `new URL(path, base)` would drop. */
function urlOf({ path, query = {} }: Ask, baseUrl: URL): URL {
  const base = baseUrl.href.replace(/\/$/, '')
  // Of a server of one's own REST is under /api/v3 and GraphQL under /api.
  const url = new URL((path === GRAPHQL_PATH ? base.replace(/\/v3$/, '') : base) + path)
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, String(value))
  return url
}

async function once(url: string, ask: Ask, { send, timeoutMs }: ClientWorld): Promise<Outcome> {
  const signal = AbortSignal.timeout(timeoutMs)
  try {
    const { stream, ...head } = await send(url, ask, signal)
    const body = stream === null ? new Uint8Array() : await readWhole(stream, ask.mostBytes)
    if (body !== null) return { ...head, body }
    return { kind: 'too-large', why: `more than ${ask.mostBytes} bytes` }
  } catch (error) {
    if (signal.aborted) return { kind: 'timed-out', why: `${timeoutMs} ms` }
    return { kind: 'dropped', why: reasonOf(error) }
  }
}

/** Null when there is more. */
async function readWhole(stream: ReadableStream<Uint8Array>, mostBytes: number): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of stream) {
    size += chunk.byteLength
    // Leaving the loop cancels the stream.
    if (size > mostBytes) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** The innermost cause that has words says most: what stands around it is "fetch failed". */
function reasonOf(error: unknown): string {
  let words = ''
  for (let inner = error; inner instanceof Error; inner = inner.cause) words = inner.message || words
  return words
}
