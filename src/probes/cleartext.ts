import type { Cleartext, CleartextReply, Hop, Walk } from '../model/observation.ts'
import { type HostPort, hostPort, type Target } from '../model/target.ts'
import { isRefusalOfProxy } from './answers.ts'
import { backOff, type ProbeContext } from './context.ts'
import { httpGet } from './http-get.ts'
import { type NextHop, nextHop } from './redirect.ts'
import { onTheWay, type Place, placesOf, resolve } from './resolve.ts'
import type { TlsSide } from './tls-side.ts'

/** RFC 9110 §15.4 leaves the number to the client; browsers stop at 20, here it is 10. */
const MAX_HOPS = 10

/** Asks the cleartext side of one address and follows redirects as long as they stay in the clear. */
export async function observeCleartext(
  target: Target,
  dialled: HostPort,
  tlsSide: TlsSide,
  context: ProbeContext,
): Promise<Cleartext> {
  if (target.http === 'none') return { kind: 'none', reason: 'http-none' }
  if (target.http === null && target.connect !== null) return { kind: 'none', reason: 'connect-without-http' }
  const start = new URL(`http://${hostPort(target.host, 80)}${target.path}`)
  const starts = await firstAddresses(target, dialled, context)
  if ('kind' in starts) {
    return {
      kind: 'asked',
      walks: [{ hops: [{ url: start.href, address: null, replies: [starts], isConfirmed: false }] }],
    }
  }
  return {
    kind: 'asked',
    walks: await Promise.all(starts.map((first) => walk(target, start, first, tlsSide, context))),
  }
}

async function walk(
  target: Target,
  start: URL,
  { refusal, ...first }: Place,
  tlsSide: TlsSide,
  context: ProbeContext,
): Promise<Walk> {
  if (refusal !== null) return { hops: [{ url: start.href, address: null, replies: [refusal], isConfirmed: false }] }
  const hops: Hop[] = []
  let next: NextHop = { kind: 'follow', url: start, address: first }
  while (next.kind === 'follow') {
    const { url, address }: { url: URL; address: HostPort } = next
    const asked = await askWithProof(url, address, tlsSide, context)
    hops.push({ url: url.href, address: hostPort(address.host, address.port), ...asked, ...onTheWay(address, context) })
    const answer = asked.replies.at(-1)
    if (answer?.kind !== 'http-answer') break
    next = await nextHop(answer, url, { target, first, asked: hops.map((hop) => hop.url) }, context)
    if (next.kind === 'follow' && hops.length > MAX_HOPS) {
      next = { kind: 'stop', url: next.url, reply: { kind: 'not-followed', reason: 'too-many-redirects' } }
    }
  }
  if (next.kind === 'stop')
    hops.push({ url: String(next.url), address: null, replies: [next.reply], isConfirmed: false })
  return { hops }
}

/** Where the cleartext side is: what `http` names, else port 80 of the endpoint's own address. */
async function firstAddresses(
  target: Target,
  dialled: HostPort,
  context: ProbeContext,
): Promise<readonly Place[] | CleartextReply> {
  if (target.http === null || target.http === 'none') {
    const address = { host: dialled.host, port: 80 }
    return [{ ...address, refusal: context.clear(address.host, address) }]
  }
  const resolution = await resolve(target.http, context)
  if (resolution.kind === 'unresolvable' || resolution.kind === 'not-asked') return resolution
  return placesOf(resolution, target.http, context)
}

/**
 * A refusal is proof at once; no SYN-ACK and silence are asked for twice. What ends a connection is asked again when
 * nothing else is on the wire, with a handshake on the TLS side after it (docs/decisions.md).
 */
async function askWithProof(
  url: URL,
  address: HostPort,
  tlsSide: TlsSide,
  context: ProbeContext,
): Promise<Pick<Hop, 'replies' | 'isConfirmed'>> {
  const first = await httpGet(url, address, context)
  switch (first.kind) {
    case 'proxy-failure':
      if (isRefusalOfProxy(first)) return { replies: [first], isConfirmed: false }
      await backOff(context, 1)
      return { replies: [first, await httpGet(url, address, context)], isConfirmed: false }
    case 'connection-timed-out':
    case 'silent':
      await backOff(context, 1)
      return { replies: [first, await httpGet(url, address, context)], isConfirmed: false }
    case 'connection-failed':
    case 'closed':
    case 'reset': {
      await tlsSide.finished
      await backOff(context, 1)
      const second = await httpGet(url, address, context)
      return { replies: [first, second], isConfirmed: await tlsSide.isWilling() }
    }
    default:
      return { replies: [first], isConfirmed: false }
  }
}
