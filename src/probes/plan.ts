import type { ClientName, RequirementId, Requirements } from '../model/policy.ts'
import { CLIENTS } from '../tls/clients/index.ts'
import { limitedTo12, limitedToSchemesOf } from '../tls/derived-hellos.ts'
import type { HelloTemplate } from '../tls/hello-template.ts'
import { plainHello } from '../tls/plain-hello.ts'
import { SSL_3_0, TLS_1_0, TLS_1_1, TLS_1_2, TLS_1_3 } from '../tls/registry/versions.ts'
import { ALL_TLS12_SUITES, LEGACY_SUITES, WEAK_SUITES, WEAK_SUITES_LEFT_OUT, weakSuitesOf } from '../tls/suite-lists.ts'
import { hellosFor, type Question, question, shortened } from './question.ts'

/** What is asked of every address of a target, all at once (docs/decisions.md). */
export interface Plan {
  readonly questions: readonly Question[]
  /** For a server of TLS 1.3 alone: shows the leaf of the family that its answer to the client did not. */
  readonly otherFamily: { readonly ecdsa: Question; readonly rsa: Question } | null
  /** After a refusal of the legacy hello without an alert. */
  readonly olderLegacy: readonly Question[]
  readonly asksCleartext: boolean
  /** Versions below this are legacy; on the wire. */
  readonly minimumVersion: number
  /** Suites that the policy calls weak, likeliest first. */
  readonly weakSuites: readonly number[]
  /** `--full`: list all that is accepted, also where nothing is violated. */
  readonly full: boolean
}

export function planFor(clientName: ClientName, requirements: Requirements, full: boolean): Plan {
  const client = CLIENTS[clientName]
  const minimumVersion = requirements['tls-version'].minimum
  const isOff = (id: RequirementId): boolean => requirements[id].level === 'off'
  const weakSuites = [
    ...WEAK_SUITES,
    ...weakSuitesOf(requirements['weak-ciphers'].also),
    ...(full ? WEAK_SUITES_LEFT_OUT : []),
  ]
  return {
    questions: [
      question('client', client),
      question('client-1.2-ecdsa', limitedTo12(client, 'ecdsa')),
      question('client-1.2-rsa', limitedTo12(client, 'rsa')),
      ...(isOff('weak-ciphers') ? [] : unwanted(weakSuites)),
      // weak-ciphers asks for them, too: a suite may be accepted at an old version alone.
      ...(isOff('legacy-protocols') && isOff('weak-ciphers') && !full ? [] : legacy(minimumVersion)),
    ],
    otherFamily: offersTls13(client)
      ? {
          ecdsa: question('client-1.3-ecdsa', limitedToSchemesOf(client, 'ecdsa')),
          rsa: question('client-1.3-rsa', limitedToSchemesOf(client, 'rsa')),
        }
      : null,
    olderLegacy: olderThan(minimumVersion - 1),
    asksCleartext: !isOff('https-only'),
    minimumVersion,
    weakSuites,
    full,
  }
}

function unwanted(suites: readonly number[]): readonly Question[] {
  return hellosFor(suites).map((chunk) => negative('unwanted', TLS_1_2, chunk))
}

function legacy(minimumVersion: number): readonly Question[] {
  const best = minimumVersion - 1
  const suites = best >= TLS_1_2 ? ALL_TLS12_SUITES : LEGACY_SUITES
  return [
    ...(best >= TLS_1_2 ? hellosFor(suites) : [suites]).map((chunk) => negative('legacy', best, chunk)),
    question('sslv2', 'sslv2'),
  ]
}

/** A server that only hangs up on the best old version may still take an older one. */
function olderThan(best: number): readonly Question[] {
  const versions = [TLS_1_1, TLS_1_0, SSL_3_0].filter((version) => version < best)
  return versions.map((version) => negative('legacy', version, LEGACY_SUITES))
}

function negative(purpose: 'unwanted' | 'legacy', clientVersion: number, suites: readonly number[]): Question {
  const shorter = shortened(suites, (chunk) =>
    plainHello({ name: `${purpose}-short`, clientVersion, suites: chunk, short: true }),
  )
  return question(purpose, plainHello({ name: purpose, clientVersion, suites }), shorter)
}

function offersTls13({ extensions }: HelloTemplate): boolean {
  return (extensions ?? []).some((one) => one.kind === 'supported_versions' && one.versions.includes(TLS_1_3))
}
