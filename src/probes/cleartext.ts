import type { Cleartext, CleartextReply, Hop, Walk } from '../model/observation.ts'
import { type HostPort, hostPort, type Target } from '../model/target.ts'
import { backOff, type ProbeContext } from './context.ts'
import { httpGet } from './http-get.ts'
import { type NextHop, nextHop } from './redirect.ts'
import { resolve } from './resolve.ts'

/** RFC 9110 §15.4 leaves the number to the client; browsers stop at 20, here it is 10. */
const MAX_HOPS = 10

/** Asks the cleartext side of one address and follows redirects as long as they stay in the clear. */
export async function observeCleartext(target: Target, dialled: HostPort, context: ProbeContext): Promise<Cleartext> {
  if (target.http === 'none') return { kind: 'none', reason: 'http-none' }
  if (target.http === null && target.connect !== null) return { kind: 'none', reason: 'connect-without-http' }
  const start = new URL(`http://${hostPort(target.host, 80)}${target.path}`)
  const starts = await firstAddresses(target, dialled, context)
  if ('kind' in starts) {
    return { kind: 'asked', walks: [{ hops: [{ url: start.href, address: null, replies: [starts] }] }] }
  }
  return { kind: 'asked', walks: await Promise.all(starts.map((first) => walk(target, start, first, context))) }
}

async function walk(target: Target, start: URL, first: HostPort, context: ProbeContext): Promise<Walk> {
  const hops: Hop[] = []
  let next: NextHop = { kind: 'follow', url: start, address: first }
  while (next.kind === 'follow') {
    const { url, address }: { url: URL; address: HostPort } = next
    const replies = await askWithProof(url, address, context)
    hops.push({ url: url.href, address: hostPort(address.host, address.port), replies })
    const answer = replies.at(-1)
    if (answer?.kind !== 'http-answer') break
    next = await nextHop(answer, url, { target, first, asked: hops.map((hop) => hop.url) }, context)
    if (next.kind === 'follow' && hops.length > MAX_HOPS) {
      next = { kind: 'stop', url: next.url, reply: { kind: 'not-followed', reason: 'too-many-redirects' } }
    }
  }
  if (next.kind === 'stop') hops.push({ url: String(next.url), address: null, replies: [next.reply] })
  return { hops }
}

/** Where the cleartext side is: what `http` names, else port 80 of the endpoint's own address. */
async function firstAddresses(
  target: Target,
  dialled: HostPort,
  context: ProbeContext,
): Promise<readonly HostPort[] | CleartextReply> {
  if (target.http === null || target.http === 'none') return [{ host: dialled.host, port: 80 }]
  const { port } = target.http
  const resolution = await resolve(target.http.host, context)
  return 'addresses' in resolution ? resolution.addresses.map((host) => ({ host, port })) : resolution
}

/** A refusal is proof at once; silence, a bare close and no SYN-ACK are asked for twice (docs/decisions.md). */
async function askWithProof(url: URL, address: HostPort, context: ProbeContext): Promise<readonly CleartextReply[]> {
  const first = await httpGet(url, address, context)
  switch (first.kind) {
    case 'connection-timed-out':
    case 'connection-failed':
    case 'silent':
    case 'closed':
    case 'reset':
      await backOff(context, 1)
      return [first, await httpGet(url, address, context)]
    default:
      return [first]
  }
}
