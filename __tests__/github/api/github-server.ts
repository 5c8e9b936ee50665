import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { answerProblems, type Call, callProblems, operationOf } from './openapi.ts'

/** A GitHub on loopback, under the base of a GHES, that answers as it is told and takes note of what is wrong. */
export interface GitHubServer {
  /** For GITHUB_API_URL, as on a server of one's own. */
  readonly url: string
  /** The same as on github.com and ghe.com, where the API has a host of its own. */
  readonly hostUrl: string
  readonly calls: readonly Call[]
  /** `GET /repos/acme/shop/contents/a`, in the order they came. */
  readonly asked: readonly string[]
  /** Of the calls and of the answers of the test; empty where both are as GitHub describes them. */
  readonly problems: readonly string[]
  close(): Promise<void>
}

export type Reply =
  | {
      readonly status: number
      readonly json?: unknown
      readonly text?: string
      readonly headers?: Readonly<Record<string, string>>
      /** Answered by something else, so in no shape of GitHub's. */
      readonly isForeign?: boolean
    }
  | 'drop'
  | 'hang'
  /** A head that promises more than comes. */
  | 'break off'

export const TOKEN = 'ghs_ofTheTestsOnly'

/** Who the token is, in GraphQL: the only question that REST has no answer to for the token of a job. */
export const WHO_AM_I = '{ viewer { login } }'

export async function gitHubServer(answer: (call: Call, earlier: number) => Reply | undefined): Promise<GitHubServer> {
  const calls: Call[] = []
  const problems: string[] = []
  const server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      const call = callOf(request, body)
      const earlier = calls.filter((one) => asked(one) === asked(call)).length
      calls.push(call)
      const reply = answer(call, earlier)
      problems.push(...problemsOf(call, reply).map((problem) => `${asked(call)}: ${problem}`))
      send(response, reply ?? { status: 404, json: { message: 'Not Found' } })
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const hostUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    url: `${hostUrl}/api/v3`,
    hostUrl,
    calls,
    get asked() {
      return calls.map(asked)
    },
    problems,
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

function asked({ method, path, query }: Call): string {
  const written = new URLSearchParams(query).toString()
  return `${method} ${path}${written === '' ? '' : `?${written}`}`
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = ''
  for await (const chunk of request.setEncoding('utf8')) text += chunk
  return text
}

function callOf(request: IncomingMessage, body: string): Call {
  const url = new URL(request.url ?? '', 'http://github.test')
  return {
    method: request.method ?? '',
    path: pathOf(url.pathname),
    query: Object.fromEntries(url.searchParams),
    headers: Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)])),
    body: body === '' ? undefined : JSON.parse(body),
  }
}

function problemsOf(call: Call, reply: Reply | undefined): readonly string[] {
  const { headers } = call
  const inHeaders = [
    ...(headers.authorization === `token ${TOKEN}` ? [] : [`authorization is ${headers.authorization}`]),
    // "All API requests must include a valid User-Agent header" (GitHub).
    ...(headers['user-agent']?.startsWith('ats-gate/') ? [] : [`user-agent is ${headers['user-agent']}`]),
    ...(headers['x-github-api-version'] === '2022-11-28' ? [] : ['no version of the API']),
  ]
  if (reply === undefined) return [...inHeaders, 'nobody expected it']
  if (call.path === '/graphql') return [...inHeaders, ...graphqlProblems(call)]
  const operation = operationOf(call)
  if (operation === null) return [...inHeaders, 'GitHub has no such operation']
  const ownProblems = [...inHeaders, ...callProblems(call, operation)]
  if (typeof reply === 'string' || reply.isForeign || isRedirect(reply.status)) return ownProblems
  return [...ownProblems, ...answerProblems(operation, reply.status, typeOf(call, reply), reply.json ?? reply.text)]
}

/** On a server of one's own REST is under /api/v3 and GraphQL under /api; elsewhere both begin at the root. */
function pathOf(path: string): string {
  if (path === '/api/graphql') return '/graphql'
  return path === '/api/v3/graphql' ? path : path.replace(/^\/api\/v3(?=\/)/, '')
}

function graphqlProblems({ method, body }: Call): readonly string[] {
  const query = String(Object(body).query)
  return method === 'POST' && query.replaceAll(/\s+/g, ' ') === WHO_AM_I ? [] : [`GraphQL is asked ${query}`]
}

function isRedirect(status: number): boolean {
  return status >= 300 && status < 400
}

/** As GitHub names what was asked for: the raw media type of a file is any file's own. */
function typeOf({ headers }: Call, { json }: Exclude<Reply, string>): string {
  return json === undefined ? (headers.accept ?? '') : 'application/json'
}

function send(response: ServerResponse, reply: Reply): void {
  if (reply === 'hang') return
  if (reply === 'drop') return void response.socket?.destroy()
  if (reply === 'break off') {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' })
    response.write('{"type":', () => response.socket?.destroy())
    return
  }
  const { status, json, text = '', headers = {} } = reply
  const type = json === undefined ? 'text/plain; charset=utf-8' : 'application/json; charset=utf-8'
  response.writeHead(status, { 'content-type': type, ...headers })
  response.end(json === undefined ? text : JSON.stringify(json))
}
