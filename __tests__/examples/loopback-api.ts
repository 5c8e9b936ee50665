import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'

export interface LoopbackApi {
  /** As GITHUB_API_URL. */
  readonly url: string
  /** What was asked and is not answered here: `GET /path`. */
  readonly unknown: readonly string[]
  readonly comments: readonly string[]
  close(): void
}

/**
 * As much of GitHub as a recipe needs: the files of a folder at the base commit, and a pull request without comments.
 * Whether requests are as GitHub wants them is tested elsewhere.
 */
export async function loopbackApi(repository: string, base: string, folder: string): Promise<LoopbackApi> {
  const unknown: string[] = []
  const comments: string[] = []
  const server = createServer((request, response) => {
    const { method, url = '' } = request
    const { pathname, searchParams } = new URL(url, 'http://localhost')
    const path = decodeURIComponent(pathname)
    const say = (status: number, body: unknown) => {
      response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(body))
    }
    const at = `/repos/${repository}`
    if (method === 'GET' && path.startsWith(`${at}/contents/`) && searchParams.get('ref') === base) {
      const file = join(folder, path.slice(`${at}/contents/`.length))
      if (!existsSync(file)) say(404, { message: 'Not Found' })
      else if (statSync(file).isDirectory())
        say(
          200,
          readdirSync(file).map((name) => ({ type: 'file', name })),
        )
      else if (request.headers.accept?.includes('raw')) response.writeHead(200).end(readFileSync(file))
      else say(200, contentOf(file, path))
    } else if (method === 'GET' && path === at) say(200, { full_name: repository })
    else if (method === 'GET' && path === `${at}/commits/${base}`) say(200, { sha: base })
    else if (method === 'GET' && path === `${at}/issues/7/comments`) say(200, [])
    else if (method === 'POST' && path === `${at}/issues/7/comments`) {
      void bodyOf(request).then((text) => {
        const { body } = JSON.parse(text)
        comments.push(body)
        say(201, { id: comments.length, body, user: { login: 'github-actions[bot]', type: 'Bot' } })
      })
    } else {
      unknown.push(`${method} ${url}`)
      say(404, { message: 'Not Found' })
    }
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return { url: `http://127.0.0.1:${portOf(server)}`, unknown, comments, close: () => server.close() }
}

function contentOf(file: string, path: string): object {
  const bytes = readFileSync(file)
  const name = path.split('/').at(-1)
  return { type: 'file', encoding: 'base64', name, path, size: bytes.length, content: bytes.toString('base64') }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = []
  for await (const piece of request) pieces.push(piece)
  return Buffer.concat(pieces).toString()
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port
}
