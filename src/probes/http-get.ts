import { type IncomingMessage, type RequestOptions, request } from 'node:http'
import type { CleartextReply, HttpAnswer } from '../model/observation.ts'
import type { HostPort } from '../model/target.ts'
import type { Ended, Malformed } from '../tls/reply.ts'
import { attempt, connectFailure, connectionTimedOut } from './attempt.ts'
import type { ProbeContext } from './context.ts'

/** Enough to find a login form; a server must not choose how much we read. */
const MAX_BODY_BYTES = 64 * 1024
/** Node's default, said here because the limit is part of the answer. */
const MAX_HEADER_BYTES = 16 * 1024
/** On the wire, where empty lines and the sizes of chunks count too. */
const MAX_ANSWER_BYTES = 1024 * 1024
/** Answers of 1xx before the one that counts; no server has a use for more than two. */
export const MAX_INTERIM_ANSWERS = 16

/** One GET on a connection of its own. */
export function httpGet(url: URL, address: HostPort, context: ProbeContext): Promise<CleartextReply> {
  return attempt(address, context, (settle: (reply: CleartextReply) => void) => {
    const { meter, network } = context
    let isConnected = false
    let isSettled = false
    let answer: IncomingMessage | null = null
    let interim = 0
    let bodyBytes = 0
    const body = Buffer.alloc(MAX_BODY_BYTES)
    const socket = network.dial(address.host, address.port)
    socket.once('connect', () => {
      isConnected = true
    })
    const asked = request({ ...requestFor(url), createConnection: () => socket })

    socket.on('data', () => {
      if (isSettled || socket.bytesRead <= MAX_ANSWER_BYTES) return
      settle(answer === null ? NO_END_OF_HEADERS : httpAnswer(answer, read(), false))
    })
    asked.on('information', () => {
      if (++interim > MAX_INTERIM_ANSWERS) settle(TOO_MANY_INTERIM_ANSWERS)
    })
    asked.on('response', (response) => {
      answer = response
      response.on('data', (bytes: Buffer) => {
        // One packet may hold thousands of chunks behind the last that is wanted.
        if (isSettled) return
        bodyBytes += bytes.copy(body, bodyBytes)
        if (bodyBytes >= MAX_BODY_BYTES) settle(httpAnswer(response, read(), true))
      })
      response.on('end', () => settle(httpAnswer(response, read(), response.complete)))
      response.on('error', () => settle(httpAnswer(response, read(), false)))
    })
    asked.on('upgrade', (response) => settle(httpAnswer(response, read(), true)))
    asked.on('error', (error: HttpError) => {
      // Bytes behind a whole answer are no fault of the answer.
      if (answer !== null) settle(httpAnswer(answer, read(), false))
      else settle(isConnected ? failure(error, socket.bytesRead) : connectFailure(error))
    })
    asked.end()

    function read(): Buffer {
      return body.subarray(0, bodyBytes)
    }
    return {
      late: () => {
        if (answer !== null) return httpAnswer(answer, read(), false)
        if (!isConnected) return connectionTimedOut(socket)
        return { kind: 'silent', bytesRead: socket.bytesRead }
      },
      hangUp: () => {
        isSettled = true
        asked.removeAllListeners().on('error', () => undefined)
        meter.bytesSent += socket.bytesWritten
        socket.destroy()
      },
    }
  })
}

/** What a request is, whatever it goes over. */
export function requestFor(url: URL): RequestOptions {
  return {
    method: 'GET',
    path: `${url.pathname}${url.search}`,
    headers: {
      host: url.host,
      'user-agent': 'ats-gate',
      accept: '*/*',
      'accept-encoding': 'identity',
      connection: 'close',
    },
    setHost: false,
    maxHeaderSize: MAX_HEADER_BYTES,
    // Bare line feeds and the like: phones read them, and nothing is passed on from here.
    insecureHTTPParser: true,
  }
}

const NO_END_OF_HEADERS: CleartextReply = {
  kind: 'malformed',
  field: 'response',
  offset: MAX_ANSWER_BYTES,
  reason: 'no header section in 1 MiB',
}

export const TOO_MANY_INTERIM_ANSWERS: Malformed = {
  kind: 'malformed',
  field: 'response',
  offset: 0,
  reason: `more than ${MAX_INTERIM_ANSWERS} answers of 1xx and no other`,
}

export interface HttpError extends NodeJS.ErrnoException {
  /** llhttp: the bytes that it could not read. */
  readonly rawPacket?: Buffer
  readonly bytesParsed?: number
  readonly reason?: string
}

/** What came of a request that got no answer. */
export function failure(error: HttpError, bytesRead: number): Ended | Malformed | NotHttp {
  const code = error.code ?? ''
  if (code === 'HPE_HEADER_OVERFLOW') {
    return { kind: 'malformed', field: 'header section', offset: MAX_HEADER_BYTES, reason: 'longer than 16 KiB' }
  }
  if (code.startsWith('HPE_')) {
    const packet = error.rawPacket ?? Buffer.alloc(0)
    if (packet.subarray(0, 5).toString('latin1') !== 'HTTP/') {
      return { kind: 'not-http', firstBytes: packet.subarray(0, 32).toString('hex') }
    }
    return { kind: 'malformed', field: 'response', offset: error.bytesParsed ?? 0, reason: error.reason ?? code }
  }
  // Node words a FIN before the answer as ECONNRESET "socket hang up"; a real RST carries the system's call.
  return { kind: code === 'ECONNRESET' && error.syscall === undefined ? 'closed' : 'reset', bytesRead }
}

type NotHttp = Extract<CleartextReply, { kind: 'not-http' }>

function httpAnswer({ statusCode, headers }: IncomingMessage, body: Buffer, isComplete: boolean): HttpAnswer {
  const text = body.toString('latin1')
  return {
    kind: 'http-answer',
    status: statusCode ?? 0,
    location: headers.location ?? null,
    contentType: headers['content-type']?.slice(0, 256) ?? null,
    bodyBytes: body.length,
    isComplete,
    hasPasswordField: /<input\b[^>]{0,1000}\btype\s*=\s*["']?password\b/i.test(text),
    hasRefresh: headers.refresh !== undefined || /<meta\b[^>]{0,1000}\bhttp-equiv\s*=\s*["']?refresh\b/i.test(text),
    asksForPassword: /(?:^|,)\s*basic\b/i.test(withoutQuoted(headers['www-authenticate'] ?? '')),
  }
}

/** A quoted-string (RFC 9110 §5.6.4), or one that does not end: so no text is read twice, however many begin. */
const QUOTED = /"(?:\\.|[^"\\])*("|\\?$)/g

function withoutQuoted(header: string): string {
  return header.replace(QUOTED, (all: string, end: string) => (end === '"' ? '' : all))
}
