import { describeCleartextReply } from '../model/describe-reply.ts'
import type { Evidence, Note, Outcome, OutcomeKind, Remedy } from '../model/finding.ts'
import { worst } from '../model/fold.ts'
import { describeNotDialled, notDialledOutcome } from '../model/not-dialled.ts'
import type { CleartextReply, EndpointObservation, Hop, HttpAnswer } from '../model/observation.ts'
import { hostPortOf } from '../model/target.ts'
import { unreachable } from '../model/unreachable.ts'
import { decideConfigured } from './configured/cleartext-side.ts'
import type { Rule } from './rule.ts'

export const rule: Rule = {
  id: 'https-only',
  title: 'Has no cleartext side, or one that redirects every request to https before any content',
  source: 'IBM flash 1993991, requirement 1; Apple, Preventing Insecure Network Connections; RFC 9110 §15.4',
  explanation: {
    why:
      'An app under ATS refuses an http URL before it sends a packet, even where the server would redirect; ' +
      'so do Android apps built for Android 9 or later. A browser and an older app do ask, and what they are ' +
      'given before the redirect, such as a form for the password, crosses the network in the clear.',
    met:
      'when the cleartext port refuses, does not answer connections at all, or redirects to https before any ' +
      'content, on every hop; a plain 4xx or 5xx counts too',
    violated:
      'by content, a password form, a challenge for a password, a page that refreshes, or a redirect that ' +
      'never reaches https',
    undetermined:
      'when the port accepts and stays silent, when a limiter answers (429), when the answer is not HTTP, ' +
      'or when a proxy on the way does not lead to the port',
    configured:
      'whether a listener without TLS serves content, redirects every path but that of ACME, or answers nothing',
    remedies: () => [
      { remedy: { kind: 'redirect-to-https' }, isExample: false },
      { remedy: { kind: 'enable-tls' }, isExample: false },
    ],
  },
  decide({ endpoint }) {
    const { cleartext } = endpoint
    switch (cleartext.kind) {
      case 'none':
        return outcome(
          'not-applicable',
          'no cleartext side was named',
          [],
          [
            cleartext.reason === 'http-none'
              ? { code: 'http-none', message: 'the target says that there is none (http: none)' }
              : { code: 'connect-without-http', message: 'connect is set; say with http where the cleartext side is' },
          ],
        )
      case 'not-asked':
        return outcome('undetermined', 'the cleartext side was not asked', [])
      case 'asked':
        return worst(cleartext.walks.map(({ hops }) => judge(hops, endpoint)))
      default:
        return unreachable(cleartext)
    }
  },
  decideListener: decideConfigured,
}

/** Every hop but the last was a redirect to http; the last one decides. */
function judge(hops: readonly Hop[], endpoint: EndpointObservation): Outcome {
  const hop = hops.at(-1)
  const reply = hop?.replies.at(-1)
  if (hop === undefined || reply === undefined) return outcome('undetermined', 'the cleartext side was not asked', hops)
  const where = hop.url
  const isFirst = hops.length === 1
  // What a proxy on the way to either side ends, drops or does not reach is no deed of the server.
  const isDirect = hop.proxy === undefined && endpoint.proxy === undefined
  switch (reply.kind) {
    case 'http-answer':
      return judgeAnswer(reply, where, hops)
    case 'connection-refused':
      // Open a moment ago: a limiter has shut us out, not everybody.
      if (hop.replies.some(wasOpen)) {
        return outcome('undetermined', `${where} accepted a connection and then refused one`, hops)
      }
      return isFirst
        ? outcome('met', `${hop.address} refuses cleartext connections`, hops)
        : outcome('violated', `a redirect leads to ${where}, which refuses connections: it never reaches https`, hops)
    case 'connection-timed-out':
      // The TLS port of the same address answered, or this rule would not be asked.
      return isFirst && isDirect && isTwice(hop, ['connection-timed-out']) && isSameAddress(hop, endpoint.address)
        ? outcome('met', `${hop.address} does not accept cleartext connections, asked twice`, hops)
        : outcome('undetermined', `${where} ${describeCleartextReply(reply)}`, hops)
    case 'closed':
    case 'reset':
      return isFirst && isDirect && hop.isConfirmed && hop.replies.every(endedBare) && isTwice(hop, ['closed', 'reset'])
        ? outcome('met', `${where} ends every cleartext connection without an answer`, hops, [
            { code: 'closed-without-answer', message: 'the connection was accepted and then ended, twice' },
          ])
        : outcome('undetermined', `${where} ${describeCleartextReply(reply)}`, hops)
    case 'not-followed':
      return reply.reason === 'private-address' || reply.reason === 'unknown-address'
        ? outcome('undetermined', `${redirect(hops)}, ${NOT_FOLLOWED[reply.reason]}`, hops)
        : outcome('violated', `${redirect(hops)}, ${NEVER_HTTPS[reply.reason]}`, hops)
    case 'not-dialled': {
      const said = isFirst
        ? `${where} was not asked: ${describeNotDialled(reply)}`
        : `${redirect(hops)}, which was not asked: ${describeNotDialled(reply)}`
      return { ...outcome('undetermined', said, hops), remedy: notDialledOutcome(reply).remedy }
    }
    case 'silent':
    case 'connection-failed':
    case 'no-route':
    case 'proxy-failure':
    case 'malformed':
    case 'not-http':
    case 'unresolvable':
    case 'not-asked':
      return outcome('undetermined', `${where} ${describeCleartextReply(reply)}`, hops)
    default:
      return unreachable(reply)
  }
}

/** The redirect that the last hop stands for. */
function redirect(hops: readonly Hop[]): string {
  return `${hops.at(-2)?.url ?? 'the cleartext side'} redirects to ${hops.at(-1)?.url ?? ''}`
}

const NOT_FOLLOWED = {
  'private-address': 'an address in another network, which was not followed',
  'unknown-address': 'another site whose address only the proxy knows, which was not followed',
} as const

const NEVER_HTTPS = {
  'bad-location': 'which is no URL of http or https: it never reaches https',
  loop: 'which was asked before: a loop that never reaches https',
  'too-many-redirects': 'one more than are followed: it never reaches https',
} as const

function judgeAnswer(answer: HttpAnswer, where: string, hops: readonly Hop[]): Outcome {
  const { status, location, bodyBytes } = answer
  const isRedirect = status >= 300 && status <= 399
  if (isRedirect && location !== null) return outcome('met', `${where} redirects to ${location}`, hops)
  if (answer.hasPasswordField) return outcome('violated', `${where} serves a password form in the clear`, hops)
  if (status === 401 && answer.asksForPassword) {
    return outcome('violated', `${where} asks for a password, which would cross the network in the clear`, hops)
  }
  if (status === TOO_MANY_REQUESTS) {
    return outcome('undetermined', `${where} answers 429: a limiter spoke, not the site`, hops)
  }
  if (status >= 400 && status <= 599) {
    return outcome('met', `${where} answers ${status} and serves no content`, hops, [noContent(status)])
  }
  if (answer.hasRefresh) {
    return outcome('violated', `${where} answers ${status} with a page that refreshes to another address`, hops)
  }
  if (bodyBytes > 0) return outcome('violated', `${where} answers ${status} with content in the clear`, hops)
  if (!answer.isComplete)
    return outcome('undetermined', `${where} answers ${status}, and its content does not come`, hops)
  return outcome('met', `${where} answers ${status} without content`, hops, [noContent(status)])
}

const TOO_MANY_REQUESTS = 429

/** Asked twice, and each time ended in this way. */
function isTwice({ replies }: Hop, kinds: readonly string[]): boolean {
  return replies.length > 1 && replies.every(({ kind }) => kinds.includes(kind))
}

function wasOpen({ kind }: CleartextReply): boolean {
  return kind === 'silent' || kind === 'closed' || kind === 'reset'
}

/** Without a byte of an answer. */
function endedBare(reply: CleartextReply): boolean {
  return 'bytesRead' in reply && reply.bytesRead === 0
}

function isSameAddress({ address }: Hop, endpoint: string): boolean {
  return address !== null && hostPortOf(address).host === hostPortOf(endpoint).host
}

function noContent(status: number): Note {
  return {
    code: 'cleartext-status',
    message: `the cleartext side is open and answers ${status}; a redirect to https says more`,
  }
}

function outcome(kind: OutcomeKind, message: string, hops: readonly Hop[], notes: readonly Note[] = []): Outcome {
  const evidence: Evidence =
    hops.length === 0
      ? { kind: 'none' }
      : {
          kind: 'cleartext',
          hops: hops.map(({ url, address, replies }) => {
            const reply = replies.at(-1)
            return { url, address, answer: reply === undefined ? 'not asked' : answerWords(reply) }
          }),
        }
  return { kind, message, notes, evidence, remedy: remedyFor(kind, hops.at(-1)?.proxy) }
}

/** What makes one answer worse than another of its status. */
function answerWords(reply: CleartextReply): string {
  const words = describeCleartextReply(reply)
  if (reply.kind !== 'http-answer') return words
  if (reply.hasPasswordField) return `${words} with a password form`
  return reply.status === 401 && reply.asksForPassword ? `${words} and asks for a password` : words
}

function remedyFor(kind: OutcomeKind, proxy: string | undefined): Remedy | null {
  if (kind === 'violated') return { kind: 'redirect-to-https' }
  if (kind !== 'undetermined') return null
  const way = proxy === undefined ? '' : ` (CONNECT to its port through the proxy ${proxy})`
  return { kind: 'make-reachable', what: `the cleartext side${way}` }
}
