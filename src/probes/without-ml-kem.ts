import { withoutGroup } from '../tls/derived-hellos.ts'
import type { HelloTemplate } from '../tls/hello-template.ts'
import { canShare } from '../tls/key-shares.ts'
import { X25519MLKEM768 } from '../tls/registry/groups.ts'
import type { ProbeContext } from './context.ts'
import type { ExchangeReply } from './exchange.ts'

/**
 * Where Node has no ML-KEM (before 24.7) and the server chose X25519MLKEM768: the hello whose answer can be read, that of
 * a phone before iOS 26. Null where the answer stands as it is.
 */
export function readableHello(
  hello: HelloTemplate | 'sslv2',
  reply: ExchangeReply,
  { hasMlKem }: ProbeContext,
): HelloTemplate | null {
  // Nothing is wanted of the flight behind that ServerHello.
  if (hello === 'sslv2' || hello.endsAtServerHello === true) return null
  if (reply.kind !== 'flight' || reply.facts.group !== X25519MLKEM768) return null
  return canShare(X25519MLKEM768, hasMlKem) ? null : withoutGroup(hello, X25519MLKEM768)
}

/** What the exact hello was given, with the rest of the flight as the other one read it. */
export function readBy(exact: ExchangeReply, readable: ExchangeReply): ExchangeReply {
  if (exact.kind !== 'flight' || readable.kind !== 'flight' || readable.facts.version !== exact.facts.version)
    return exact
  const { version, suite, group, helloRetryRequestGroup } = exact.facts
  return { ...readable, facts: { ...readable.facts, version, suite, group, helloRetryRequestGroup } }
}
