import type { Offer, Purpose } from '../model/observation.ts'
import type { Conversation } from '../tls/conversation.ts'
import { startHandshake } from '../tls/handshake.ts'
import { GREASE, type HelloTemplate } from '../tls/hello-template.ts'
import { MAX_SUITES, SHORT_HELLO_SUITES } from '../tls/plain-hello.ts'
import { SSLV2_CIPHER_KINDS } from '../tls/registry/sslv2-cipher-kinds.ts'
import { startSslv2 } from '../tls/sslv2.ts'
import { isEcdsaSuite } from '../tls/suite-lists.ts'
import type { ProbeContext } from './context.ts'

/** One thing to ask an endpoint, and how. */
export interface Question {
  readonly purpose: Purpose
  /** `sslv2` has its own framing and no template. */
  readonly hello: HelloTemplate | 'sslv2'
  readonly offer: QuestionOffer
  /** A good server accepts this; for the others a ServerHello alone is the answer. */
  readonly isPositive: boolean
  /** What to ask instead after silence: hellos of at most 255 bytes that ask the same between them (design 7). */
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
  return hello === 'sslv2' ? startSslv2(context.entropy) : startHandshake(hello, serverName, context.entropy)
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
  return { purpose, hello, offer: offered(hello), isPositive: !NEGATIVE.includes(purpose), shorter }
}

/** A good server refuses these. */
const NEGATIVE: readonly Purpose[] = ['unwanted', 'legacy', 'sslv2']

function offered(hello: HelloTemplate | 'sslv2'): QuestionOffer {
  if (hello === 'sslv2') {
    return {
      hello: 'sslv2',
      minimumVersion: 0x0002,
      maximumVersion: 0x0002,
      suites: SSLV2_CIPHER_KINDS.map(({ id }) => id),
      groups: [],
      signatureSchemes: [],
      hasServerName: false,
    }
  }
  let versions: readonly number[] = []
  let groups: readonly number[] = []
  let signatureSchemes: readonly number[] = []
  let hasServerName = false
  for (const extension of hello.extensions ?? []) {
    if (extension.kind === 'supported_versions') versions = real(extension.versions)
    if (extension.kind === 'supported_groups') groups = real(extension.groups)
    if (extension.kind === 'signature_algorithms') signatureSchemes = extension.schemes
    if (extension.kind === 'server_name') hasServerName = true
  }
  return {
    hello: hello.name,
    minimumVersion: versions.length > 0 ? Math.min(...versions) : 0x0300,
    maximumVersion: versions.length > 0 ? Math.max(...versions) : hello.clientVersion,
    suites: real(hello.suites),
    groups,
    signatureSchemes,
    hasServerName,
  }
}

function real(values: readonly (number | typeof GREASE)[]): readonly number[] {
  return values.filter((value) => value !== GREASE)
}
