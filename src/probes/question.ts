import type { Offer, Purpose } from '../model/observation.ts'
import type { Conversation } from '../tls/conversation.ts'
import { startHandshake } from '../tls/handshake.ts'
import type { HelloTemplate } from '../tls/hello-template.ts'
import { offered } from '../tls/offered.ts'
import { SHORT_HELLO_SUITES } from '../tls/plain-hello.ts'
import { SSLV2_CIPHER_KINDS } from '../tls/registry/sslv2-cipher-kinds.ts'
import { SSL_2_0 } from '../tls/registry/versions.ts'
import { startSslv2 } from '../tls/sslv2.ts'
import { isEcdsaSuite, MAX_SUITES } from '../tls/suite-lists.ts'
import type { ProbeContext } from './context.ts'

/** One thing to ask an endpoint, and how. */
export interface Question {
  readonly purpose: Purpose
  /** `sslv2` has its own framing and no template. */
  readonly hello: HelloTemplate | 'sslv2'
  readonly offer: QuestionOffer
  /** A good server accepts this, and its whole flight is read; for the others a ServerHello alone is the answer. */
  readonly isPositive: boolean
  /** What to ask instead after silence: hellos of at most 255 bytes that ask the same between them (docs/decisions.md). */
  readonly shorter: readonly HelloTemplate[]
}

/** An `Offer` but for what differs from target to target. */
export interface QuestionOffer extends Omit<Offer, 'serverName' | 'bytes'> {
  readonly hasServerName: boolean
}

export function startConversation(
  hello: HelloTemplate | 'sslv2',
  serverName: string | null,
  context: ProbeContext,
): Conversation {
  return hello === 'sslv2'
    ? startSslv2(context.entropy)
    : startHandshake(hello, serverName, context.entropy, context.hasMlKem)
}

/** Short hellos that between them offer the suites of a long one. */
export function shortened(
  suites: readonly number[],
  write: (chunk: readonly number[]) => HelloTemplate,
): readonly HelloTemplate[] {
  return chunks(suites, SHORT_HELLO_SUITES).map(write)
}

/** At most `size` to a hello. */
export function chunks(suites: readonly number[], size: number): readonly (readonly number[])[] {
  const all: (readonly number[])[] = []
  for (let at = 0; at < suites.length; at += size) all.push(suites.slice(at, at + size))
  return all
}

/**
 * Hellos for more suites than one takes, those for ECDSA certificates apart: HAProxy with both kinds of certificate
 * takes the EC one for any hello that could use it, and only then looks whether a suite is left.
 */
export function hellosFor(suites: readonly number[]): readonly (readonly number[])[] {
  const ecdsa = suites.filter(isEcdsaSuite)
  const others = suites.filter((suite) => !isEcdsaSuite(suite))
  return [...chunks(others, MAX_SUITES), ...chunks(ecdsa, MAX_SUITES)]
}

/** A question, with what its hello offers worked out once for all targets. */
export function question(
  purpose: Purpose,
  hello: HelloTemplate | 'sslv2',
  shorter: readonly HelloTemplate[] = [],
): Question {
  return { purpose, hello, offer: offerOf(hello), isPositive: !HELLO_IS_ANSWER.includes(purpose), shorter }
}

/** What a good server refuses; and the large hello, since this Node may not know the group that it is answered with. */
const HELLO_IS_ANSWER: readonly Purpose[] = ['unwanted', 'legacy', 'sslv2', 'fallback', 'large-hello']

function offerOf(hello: HelloTemplate | 'sslv2'): QuestionOffer {
  if (hello === 'sslv2') {
    const suites = SSLV2_CIPHER_KINDS.map(({ id }) => id)
    const none = { groups: [], signatureSchemes: [], hasServerName: false }
    return { hello: 'sslv2', minimumVersion: SSL_2_0, maximumVersion: SSL_2_0, suites, ...none }
  }
  // Some name: the offer is the same for every one.
  const { minimumVersion, maximumVersion, suites, groups, signatureSchemes, compressionMethods } = offered(
    hello,
    'name',
  )
  const hasServerName = (hello.extensions ?? []).some(({ kind }) => kind === 'server_name')
  return {
    hello: hello.name,
    minimumVersion,
    maximumVersion,
    suites,
    groups,
    signatureSchemes,
    ...(compressionMethods.length > 1 ? { compressionMethods } : {}),
    hasServerName,
  }
}
