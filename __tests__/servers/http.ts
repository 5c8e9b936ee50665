import { createServer, type OutgoingHttpHeaders, type RequestListener } from 'node:http'
import { listenOnLoopback } from './in-process.ts'
import { PAGES, type Page } from './pages.ts'
import type { RunningServer } from './running-server.ts'

/** The cleartext side of a host, in this process: one page at every path, or an answer of the caller's. */
export function startHttp(answer: Page | RequestListener): Promise<RunningServer> {
  return listenOnLoopback('Node http', createServer(typeof answer === 'function' ? answer : pageListener(answer)))
}

export function pageListener(page: Page, more: Readonly<Record<string, readonly string[]>> = {}): RequestListener {
  const { status, location, body } = PAGES[page]
  return (_request, response) => {
    response.writeHead(status, {
      'content-type': 'text/html',
      connection: 'close',
      ...(more as OutgoingHttpHeaders),
      ...(location === null ? {} : { location }),
    })
    response.end(body)
  }
}
