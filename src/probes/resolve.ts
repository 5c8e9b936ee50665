import { isIP } from 'node:net'
import type { NotDialled } from '../model/not-dialled.ts'
import type { Resolution } from '../model/observation.ts'
import type { HostPort } from '../model/target.ts'
import { backOff, notAsked, type ProbeContext } from './context.ts'

/** Addresses of one name that are asked; a name with more is a fault of its zone, or meant to cost us. */
const MAX_ADDRESSES = 64

/**
 * All addresses of a name, repeated `retries` times when the resolver fails or does not answer in time; none where the way
 * to its port leads through a proxy. Never rejects.
 */
export async function resolve({ host, port }: HostPort, context: ProbeContext): Promise<Resolution> {
  const proxy = context.network.proxyTo?.(host, port) ?? null
  if (proxy !== null) return { kind: 'left-to-proxy', host, proxy }
  if (isIP(host) !== 0) return { kind: 'literal', addresses: [host] }
  for (let attempt = 1; ; attempt += 1) {
    if (context.signal.aborted) return notAsked(context.signal)
    const answer = await once(host, context)
    if (answer.kind !== 'unresolvable' || attempt > context.retries) return answer
    await backOff(context, attempt)
  }
}

/** Where to dial. */
export interface Place extends HostPort {
  /** Why it must not be dialled; null when it was cleared. */
  readonly refusal: NotDialled | null
}

/**
 * Each place of what was asked for, at most `MAX_ADDRESSES`: literal addresses, or the host itself where the proxy takes it.
 * What was checked here is what is dialled; nobody resolves the name again.
 */
export function placesOf(resolution: Resolution, asked: HostPort, { clear }: ProbeContext): readonly Place[] {
  return hostsOf(resolution).map((host) => ({ host, port: asked.port, refusal: clear(host, asked) }))
}

function hostsOf(resolution: Resolution): readonly string[] {
  if (resolution.kind === 'left-to-proxy') return [resolution.host]
  return 'addresses' in resolution ? resolution.addresses.slice(0, MAX_ADDRESSES) : []
}

/** The proxy on the way to what is dialled, as a member of what was seen there. */
export function onTheWay({ host, port }: HostPort, { network }: ProbeContext): { readonly proxy?: string } {
  const proxy = network.proxyTo?.(host, port) ?? null
  return proxy === null ? {} : { proxy }
}

function once(host: string, context: ProbeContext): Promise<Resolution> {
  const { signal } = context
  return new Promise((settle) => {
    // The system's resolver cannot be called off: its late answer finds the promise settled.
    const timer = setTimeout(() => end({ kind: 'unresolvable', code: 'ETIMEOUT' }), context.timeoutMs)
    signal.addEventListener('abort', abort, { once: true })
    context.network.resolve(host).then(
      (addresses) =>
        end(addresses.length > 0 ? { kind: 'resolved', addresses } : { kind: 'unresolvable', code: 'ENODATA' }),
      (error: NodeJS.ErrnoException) => end({ kind: 'unresolvable', code: error.code ?? 'UNKNOWN' }),
    )
    function abort(): void {
      end(notAsked(signal))
    }
    function end(resolution: Resolution): void {
      clearTimeout(timer)
      signal.removeEventListener('abort', abort)
      settle(resolution)
    }
  })
}
