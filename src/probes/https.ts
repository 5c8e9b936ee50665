import { constants } from 'node:crypto'
import { type IncomingMessage, request } from 'node:http'
import { connect, createSecureContext, type SecureContext, type TLSSocket } from 'node:tls'
import type { Https, HttpsAnswer, HttpsReply } from '../model/observation.ts'
import { type HostPort, hostPort, type Target } from '../model/target.ts'
import { attempt, connectFailure, connectionTimedOut, endingOf } from './attempt.ts'
import { backOff, type ProbeContext } from './context.ts'
import { failure, type HttpError, MAX_INTERIM_ANSWERS, requestFor, TOO_MANY_INTERIM_ANSWERS } from './http-get.ts'
import { serverNameOf } from './server-name.ts'

/** One GET inside TLS, and once more after what is no answer. Redirects are not followed: the header belongs to this hop. */
export async function observeHttps(target: Target, dialled: HostPort, context: ProbeContext): Promise<Https> {
  const serverName = serverNameOf(target.host)
  if (serverName === null) return { kind: 'none', reason: 'address' }
  const url = new URL(`https://${hostPort(target.host, target.port)}${target.path}`)
  const first = await httpsGet(url, serverName, dialled, context)
  if (endingOf(first.kind) !== 'disturbed' || context.signal.aborted) {
    return { kind: 'asked', url: url.href, replies: [first] }
  }
  await backOff(context, 1)
  return { kind: 'asked', url: url.href, replies: [first, await httpsGet(url, serverName, dialled, context)] }
}

/**
 * Node's own TLS, since a request needs a whole handshake. It takes what old servers have, and any certificate: other
 * requirements judge those. The groups are classical, which keeps its hello in one segment.
 */
function lenient(): SecureContext {
  secureContext ??= createSecureContext({
    minVersion: 'TLSv1',
    ciphers: 'DEFAULT:@SECLEVEL=0',
    ecdhCurve: 'X25519:P-256:P-384:P-521',
    // Servers without RFC 5746.
    secureOptions: constants.SSL_OP_LEGACY_SERVER_CONNECT,
    // No certificate is checked, and the roots of Node cost more than the handshake.
    ca: [],
  })
  return secureContext
}

/** One for all targets: it holds nothing of any. */
let secureContext: SecureContext | null = null

function httpsGet(url: URL, serverName: string, address: HostPort, context: ProbeContext): Promise<HttpsReply> {
  return attempt(address, context, (settle: (reply: HttpsReply) => void) => {
    const { meter, network } = context
    let secure: TLSSocket | null = null
    let isSecure = false
    let interim = 0
    const socket = network.dial(address.host, address.port)
    socket.on('error', (error: NodeJS.ErrnoException) => {
      settle(secure === null ? connectFailure(error) : ended(error))
    })
    socket.once('connect', () => {
      const stream = connect({
        socket,
        servername: serverName,
        secureContext: lenient(),
        ALPNProtocols: ['http/1.1'],
        rejectUnauthorized: false,
      })
      secure = stream
      stream.once('secureConnect', () => {
        isSecure = true
      })
      const asked = request({ ...requestFor(url), createConnection: () => stream })
      asked.on('information', () => {
        if (++interim > MAX_INTERIM_ANSWERS) settle(TOO_MANY_INTERIM_ANSWERS)
      })
      asked.on('response', (response) => settle(httpsAnswer(response)))
      asked.on('upgrade', (response) => settle(httpsAnswer(response)))
      asked.on('error', (error: HttpError) => settle(ended(error)))
      asked.end()
    })

    function ended(error: HttpError): HttpsReply {
      const code = error.code ?? ''
      if (/^(ERR_SSL_|ERR_TLS_|EPROTO)/.test(code)) {
        return { kind: 'tls-failed', code, reason: (error.reason ?? opensslReason(error.message)).slice(0, 128) }
      }
      // Node words a FIN in mid-handshake as ECONNRESET.
      return failure(error, isSecure ? socket.bytesRead : 0)
    }
    return {
      late: () => (secure === null ? connectionTimedOut(socket) : { kind: 'silent', bytesRead: socket.bytesRead }),
      hangUp: () => {
        meter.bytesSent += socket.bytesWritten
        for (const stream of [secure, socket]) stream?.on('error', () => undefined).destroy()
      },
    }
  })
}

/** Node prints the whole entry of OpenSSL's queue, thread and source file included: a report would differ each time. */
function opensslReason(message: string): string {
  return /:SSL routines:[^:]*:([^:]+)/.exec(message)?.[1] ?? message
}

const MAX_FIELDS = 4
const MAX_FIELD_CHARACTERS = 1024

function httpsAnswer({ statusCode, rawHeaders }: IncomingMessage): HttpsAnswer {
  const fields = rawHeaders.flatMap((name, index) =>
    index % 2 === 0 && name.toLowerCase() === 'strict-transport-security' ? [rawHeaders[index + 1] ?? ''] : [],
  )
  return {
    kind: 'https-answer',
    status: statusCode ?? 0,
    strictTransportSecurity: fields.slice(0, MAX_FIELDS).map((field) => field.slice(0, MAX_FIELD_CHARACTERS)),
  }
}
