import { alertName } from '../tls/registry/alerts.ts'
import { suiteName } from '../tls/registry/cipher-suites.ts'
import { versionName } from '../tls/registry/versions.ts'
import { counted } from './moment.ts'
import { describeNotDialled } from './not-dialled.ts'
import type { CleartextReply, Exchange, HttpsReply, NotAsked, ProxyFailure, Reply } from './observation.ts'
import { unreachable } from './unreachable.ts'

/** A reply in words, as the middle of a sentence: "answered with alert 40 handshake_failure". */
export function describeReply(reply: Reply): string {
  switch (reply.kind) {
    case 'flight': {
      const { version, suite, end } = reply.facts
      const chosen = `chose ${versionName(version)} with ${suiteName(suite)}`
      return end.kind === 'complete' ? chosen : `${chosen}, then ${describeReply(end)}`
    }
    case 'alert':
      return `answered with alert ${reply.description} ${alertName(reply.description)}`
    case 'closed':
      return reply.bytesRead === 0
        ? 'closed the connection without an answer'
        : `closed the connection after ${counted(reply.bytesRead, 'byte')} of an unfinished answer`
    case 'reset':
      return reply.bytesRead === 0
        ? 'reset the connection'
        : `reset the connection after ${counted(reply.bytesRead, 'byte')} of an unfinished answer`
    case 'silent':
      // Silence, or a byte now and then: the time was up before the answer was whole.
      return reply.bytesRead === 0
        ? 'stayed silent'
        : `sent ${counted(reply.bytesRead, 'byte')} of an answer that did not end in time`
    case 'http':
      return `answered in cleartext HTTP (${reply.statusLine})`
    case 'not-tls':
      return `answered with bytes that are not TLS (${reply.firstBytes})`
    case 'malformed':
      return `sent a malformed answer (${reply.field}: ${reply.reason}, offset ${reply.offset})`
    case 'not-offered':
      return `chose ${reply.what === 'extension' ? 'an' : 'a'} ${reply.what} that was not offered (0x${reply.value.toString(16).padStart(4, '0')})`
    case 'connection-refused':
      return 'refused the connection'
    case 'connection-timed-out':
      return 'did not accept the connection in time'
    case 'no-route':
      return `cannot be reached from here (${reply.code})`
    case 'connection-failed':
      return `could not be connected to (${reply.code})`
    case 'proxy-failure':
      return `was not reached: ${describeProxyFailure(reply)}`
    case 'not-asked':
      return describeNotAsked(reply.reason)
    default:
      return unreachable(reply)
  }
}

/** A sentence of its own, without the end: "the proxy 127.0.0.1:3128 answered 407: ...". */
export function describeProxyFailure({ proxy, reason, code }: ProxyFailure): string {
  switch (reason) {
    case 'unreachable':
      return `the proxy ${proxy} cannot be reached (${code})`
    case 'silent':
      return `the proxy ${proxy} did not answer in time`
    case 'closed':
      return `the proxy ${proxy} closed the connection without an answer`
    case 'malformed':
      return `what the proxy ${proxy} answered is not HTTP (${code})`
    case 'status':
      return `the proxy ${proxy} answered ${code}${PROXY_STATUS[code] ?? ''}`
    default:
      return unreachable(reason)
  }
}

const WANTS_CREDENTIALS = ': it wants a name and a password, or others than it was given'
const NO_CONNECTION = ': it has no connection there, for a reason of its own or of the target'

// RFC 9110 §15.5, §15.6; tinyproxy has 401 for a wrong password and 500 for a port that refuses.
const PROXY_STATUS: Readonly<Record<string, string>> = {
  400: ': it does not understand the request',
  401: WANTS_CREDENTIALS,
  403: ': it does not allow this connection',
  405: ': it does not take CONNECT',
  407: WANTS_CREDENTIALS,
  500: NO_CONNECTION,
  502: NO_CONNECTION,
  503: NO_CONNECTION,
  504: ': it got no connection there in time',
}

export function describeNotAsked(reason: NotAsked['reason']): string {
  switch (reason) {
    case 'deadline':
      return 'was not asked before the deadline'
    case 'interrupted':
      return 'was not asked because the run was interrupted'
    case 'not-in-policy':
      return 'was not asked: the policy does not need it'
    case 'shard-missing':
      return 'is not known to have been asked: the report of its shard is missing'
  }
}

export function describeCleartextReply(reply: CleartextReply): string {
  switch (reply.kind) {
    case 'http-answer':
      return `answered ${reply.status}${reply.location === null ? '' : ` to ${reply.location}`}`
    case 'not-http':
      return `answered with bytes that are not HTTP (${reply.firstBytes})`
    case 'unresolvable':
      return `has a name that does not resolve (${reply.code})`
    case 'not-followed':
      return `was not followed (${reply.reason})`
    case 'not-dialled':
      return `was not asked: ${describeNotDialled(reply)}`
    default:
      return describeReply(reply)
  }
}

export function describeHttpsReply(reply: HttpsReply): string {
  switch (reply.kind) {
    case 'https-answer':
      return `answered ${reply.status}`
    case 'not-http':
      return describeCleartextReply(reply)
    case 'tls-failed':
      return `cannot be talked to by the TLS of this Node (${reply.code}: ${reply.reason})`
    default:
      return describeReply(reply)
  }
}

/** The last reply of an exchange, in words. */
export function describeExchange(exchange: Exchange | undefined): string {
  const reply = exchange?.replies.at(-1)
  return reply === undefined ? 'was not asked' : describeReply(reply)
}
