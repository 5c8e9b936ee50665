import { isIP } from 'node:net'
import type { CleartextReply, HttpAnswer } from '../model/observation.ts'
import type { HostPort, Target } from '../model/target.ts'
import { isSameSite } from '../x509/hostname.ts'
import { addressClass } from './address-class.ts'
import type { ProbeContext } from './context.ts'
import { placesOf, resolve } from './resolve.ts'

/** What follows an answer: nothing, another cleartext hop, or one that the probe does not take. */
export type NextHop =
  | { readonly kind: 'end' }
  | { readonly kind: 'follow'; readonly url: URL; readonly address: HostPort }
  | { readonly kind: 'stop'; readonly url: URL | string; readonly reply: CleartextReply }

interface Way {
  readonly target: Target
  /** Where the first hop went. */
  readonly first: HostPort
  /** URLs asked so far. */
  readonly asked: readonly string[]
}

/** Reads Location (RFC 9110 §10.2.2). Only http is followed; https ends the cleartext part of the way. */
export async function nextHop(answer: HttpAnswer, from: URL, way: Way, context: ProbeContext): Promise<NextHop> {
  if (answer.status < 300 || answer.status > 399 || answer.location === null) return { kind: 'end' }
  if (!URL.canParse(answer.location, from.href)) {
    return { kind: 'stop', url: answer.location, reply: { kind: 'not-followed', reason: 'bad-location' } }
  }
  const url = new URL(answer.location, from)
  if (url.protocol === 'https:') return { kind: 'end' }
  url.hash = ''
  if (url.protocol !== 'http:') return { kind: 'stop', url, reply: { kind: 'not-followed', reason: 'bad-location' } }
  if (way.asked.includes(url.href)) return { kind: 'stop', url, reply: { kind: 'not-followed', reason: 'loop' } }
  return follow(url, way, context)
}

async function follow(url: URL, { target, first }: Way, context: ProbeContext): Promise<NextHop> {
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const port = url.port === '' ? 80 : Number(url.port)
  const stop = (reply: CleartextReply): NextHop => ({ kind: 'stop', url, reply })
  if (host === target.host) {
    const address = port === 80 ? first : { host: first.host, port }
    // The first was cleared with its port, and a server must not choose another one of a machine that was.
    const refusal = address === first ? null : context.clear(address.host, address)
    return refusal === null ? { kind: 'follow', url, address } : stop(refusal)
  }
  const resolution = await resolve({ host, port }, context)
  if (resolution.kind === 'unresolvable' || resolution.kind === 'not-asked') return stop(resolution)
  const [place] = placesOf(resolution, { host, port }, context)
  if (place === undefined) return stop({ kind: 'unresolvable', code: 'ENODATA' })
  if (place.refusal !== null) return stop(place.refusal)
  if (isIP(place.host) === 0) {
    // Nobody but the proxy knows where it is.
    if (!isSameSite(place.host, target.host)) return stop({ kind: 'not-followed', reason: 'unknown-address' })
  } else if (!mayFollow(first.host, place.host)) return stop({ kind: 'not-followed', reason: 'private-address' })
  return { kind: 'follow', url, address: { host: place.host, port } }
}

/** A server must not send the probe into a network that the user did not name: only to public addresses or its own kind. */
function mayFollow(from: string, to: string): boolean {
  const { kind, range } = addressClass(to)
  return kind === 'public' || (isIP(from) !== 0 && range === addressClass(from).range)
}
