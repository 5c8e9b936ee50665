import type { ClientName, Requirements } from '../model/policy.ts'
import { CLIENTS } from '../tls/clients/index.ts'
import { limitedTo12, limitedToSchemesOf } from '../tls/derived-hellos.ts'
import { GREASE, type HelloTemplate } from '../tls/hello-template.ts'
import { MAX_SUITES, plainHello } from '../tls/plain-hello.ts'
import { TLS_1_3 } from '../tls/registry/versions.ts'
import { LEGACY_SUITES, TLS13_SUITES, WEAK_SUITES, WEAK_SUITES_LEFT_OUT, weakSuitesOf } from '../tls/suite-lists.ts'
import { chunks, type Question, question, shortened } from './question.ts'

/** What is asked of every address of a target, all at once (design 7). */
export interface Plan {
  readonly questions: readonly Question[]
  /** For a server of TLS 1.3 alone: shows the leaf of the family that its answer to the client did not. */
  readonly otherFamily: { readonly ecdsa: Question; readonly rsa: Question } | null
  readonly asksCleartext: boolean
  /** Versions below this are legacy; on the wire. */
  readonly minimumVersion: number
  /** Suites that the policy calls weak, likeliest first. */
  readonly weakSuites: readonly number[]
  /** List all that is accepted, also where nothing is violated. */
  readonly full: boolean
}

export function planFor(clientName: ClientName, requirements: Requirements, full: boolean): Plan {
  const client = CLIENTS[clientName]
  const minimumVersion = requirements['tls-version'].minimum
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
      ...(requirements['weak-ciphers'].level === 'off' ? [] : unwanted(weakSuites)),
      ...(requirements['legacy-protocols'].level === 'off' ? [] : legacy(minimumVersion, client)),
    ],
    otherFamily: offersTls13(client)
      ? {
          ecdsa: question('client-1.3-ecdsa', limitedToSchemesOf(client, 'ecdsa')),
          rsa: question('client-1.3-rsa', limitedToSchemesOf(client, 'rsa')),
        }
      : null,
    asksCleartext: requirements['https-only'].level !== 'off',
    minimumVersion,
    weakSuites,
    full,
  }
}

function unwanted(suites: readonly number[]): readonly Question[] {
  return chunks(suites, MAX_SUITES).map((chunk) => negative('unwanted', 0x0303, chunk))
}

function legacy(minimumVersion: number, client: HelloTemplate): readonly Question[] {
  const best = minimumVersion - 1
  const modern = best < 0x0303 ? [] : offered(client).filter((suite) => !TLS13_SUITES.includes(suite))
  return [
    ...chunks([...new Set([...modern, ...LEGACY_SUITES])], MAX_SUITES).map((chunk) => negative('legacy', best, chunk)),
    question('sslv2', 'sslv2'),
  ]
}

function negative(purpose: 'unwanted' | 'legacy', clientVersion: number, suites: readonly number[]): Question {
  const shorter = shortened(suites, (chunk) =>
    plainHello({ name: `${purpose}-short`, clientVersion, suites: chunk, short: true }),
  )
  return question(purpose, plainHello({ name: purpose, clientVersion, suites }), shorter)
}

function offered({ suites }: HelloTemplate): readonly number[] {
  return suites.filter((suite) => suite !== GREASE)
}

function offersTls13({ extensions }: HelloTemplate): boolean {
  return (extensions ?? []).some((one) => one.kind === 'supported_versions' && one.versions.includes(TLS_1_3))
}
