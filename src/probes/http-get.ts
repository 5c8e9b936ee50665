import { type IncomingMessage, request } from 'node:http'
import type { CleartextReply, HttpAnswer } from '../model/observation.ts'
import type { HostPort } from '../model/target.ts'
import { notAsked, type ProbeContext } from './context.ts'
import { connectFailure } from './exchange.ts'

/** Enough to find a login form; a server must not choose how much we read. */
const MAX_BODY_BYTES = 64 * 1024
/** Node's default, said here because the limit is part of the answer. */
const MAX_HEADER_BYTES = 16 * 1024
const MAX_LOCATION_CHARACTERS = 2048

/** One GET on a connection of its own. Ends within `timeoutMs` and never rejects. */
export function httpGet(url: URL, address: HostPort, context: ProbeContext): Promise<CleartextReply> {
  const { signal, meter, network } = context
  if (signal.aborted) return Promise.resolve(notAsked(signal))
  return new Promise((resolve) => {
    let isConnected = false
    let answer: IncomingMessage | null = null
    let body = Buffer.alloc(0)
    meter.connections += 1
    const socket = network.dial(address.host, address.port)
    socket.once('connect', () => {
      isConnected = true
    })
    const asked = request({
      createConnection: () => socket,
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
    })
    // What came while this process was busy with another target is read before the time is called up.
    const timer = setTimeout(() => setImmediate(() => settle(quiet())), context.timeoutMs)
    signal.addEventListener('abort', abort, { once: true })

    asked.on('response', (response) => {
      answer = response
      response.on('data', (bytes: Buffer) => {
        body = Buffer.concat([body, bytes.subarray(0, MAX_BODY_BYTES - body.length)])
        if (body.length >= MAX_BODY_BYTES) settle(httpAnswer(response, body, true))
      })
      response.on('end', () => settle(httpAnswer(response, body, response.complete)))
      response.on('error', () => settle(httpAnswer(response, body, false)))
    })
    asked.on('upgrade', (response) => settle(httpAnswer(response, body, true)))
    asked.on('error', (error: HttpError) => {
      // Bytes behind a whole answer are no fault of the answer.
      if (answer !== null) settle(httpAnswer(answer, body, false))
      else settle(isConnected ? failure(error, socket.bytesRead) : connectFailure(error))
    })
    asked.end()

    function quiet(): CleartextReply {
      if (answer !== null) return httpAnswer(answer, body, false)
      if (!isConnected) return { kind: 'connection-timed-out', code: 'ETIMEDOUT' }
      return { kind: 'silent', bytesRead: socket.bytesRead }
    }
    function abort(): void {
      settle(notAsked(signal))
    }
    function settle(reply: CleartextReply): void {
      clearTimeout(timer)
      signal.removeEventListener('abort', abort)
      asked.removeAllListeners().on('error', () => undefined)
      meter.bytesSent += socket.bytesWritten
      socket.destroy()
      resolve(reply)
    }
  })
}

interface HttpError extends NodeJS.ErrnoException {
  /** llhttp: the bytes that it could not read. */
  readonly rawPacket?: Buffer
  readonly bytesParsed?: number
  readonly reason?: string
}

function failure(error: HttpError, bytesRead: number): CleartextReply {
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

function httpAnswer({ statusCode, headers }: IncomingMessage, body: Buffer, isComplete: boolean): HttpAnswer {
  const text = body.toString('latin1')
  return {
    kind: 'http-answer',
    status: statusCode ?? 0,
    location: headers.location?.slice(0, MAX_LOCATION_CHARACTERS) ?? null,
    contentType: headers['content-type']?.slice(0, 256) ?? null,
    bodyBytes: body.length,
    isComplete,
    hasPasswordField: /<input\b[^>]{0,1000}\btype\s*=\s*["']?password\b/i.test(text),
    hasRefresh: headers.refresh !== undefined || /<meta\b[^>]{0,1000}\bhttp-equiv\s*=\s*["']?refresh\b/i.test(text),
    asksForPassword: /(?:^|,)\s*basic\b/i.test((headers['www-authenticate'] ?? '').replace(/"(?:\\.|[^"\\])*"/g, '')),
  }
}
