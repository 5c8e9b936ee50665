import type { ClientName, RequirementId, Requirements } from '../model/policy.ts'
import { CLIENTS, haveSameHello } from '../tls/clients/index.ts'
import { enlarged, limitedTo12, limitedToSchemesOf } from '../tls/derived-hellos.ts'
import type { HelloTemplate } from '../tls/hello-template.ts'
import { plainHello } from '../tls/plain-hello.ts'
import { FALLBACK_SCSV } from '../tls/registry/cipher-suites.ts'
import { SSL_3_0, TLS_1_0, TLS_1_1, TLS_1_2, TLS_1_3 } from '../tls/registry/versions.ts'
import {
  ALL_TLS12_SUITES,
  LEGACY_SUITES,
  MAX_SUITES,
  WEAK_SUITES,
  WEAK_SUITES_LEFT_OUT,
  weakSuitesOf,
} from '../tls/suite-lists.ts'
import { hellosFor, type Question, question, shortened } from './question.ts'

/** What is asked of every address of a target, all at once (docs/decisions.md). */
export interface Plan {
  readonly questions: readonly Question[]
  /** For a server of TLS 1.3 alone: shows the leaf of the family that its answer to the client did not. */
  readonly otherFamily: { readonly ecdsa: Question; readonly rsa: Question } | null
  /** Where TLS is spoken and the client is not accepted: what it would be given with exceptions from ATS. */
  readonly exceptions: readonly Question[]
  /** After a refusal of the legacy hello without an alert. */
  readonly olderLegacy: readonly Question[]
  /** After a failure of the large hello: the one that phones of today send. Null where the client's own is that one. */
  readonly smallerLarge: Question | null
  /** Where an answer of this version has no downgrade marker. Null where nobody asks for it. */
  readonly fallback: ((version: number) => Question) | null
  readonly asksCleartext: boolean
  readonly asksHttps: boolean
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
      ...(isOff('clients') ? [] : namedClients(clientName, requirements.clients.profiles)),
      ...(isOff('weak-ciphers') ? [] : unwanted(hellosFor(weakSuites))),
      // weak-ciphers asks for them, too: a suite may be accepted at an old version alone.
      ...(ASK_OLD_VERSIONS.every(isOff) && !full ? [] : legacy(minimumVersion)),
      ...(isOff('key-exchange') ? [] : [LARGE]),
    ],
    otherFamily: offersTls13(client)
      ? {
          ecdsa: question('client-1.3-ecdsa', limitedToSchemesOf(client, 'ecdsa')),
          rsa: question('client-1.3-rsa', limitedToSchemesOf(client, 'rsa')),
        }
      : null,
    exceptions: [],
    olderLegacy: olderThan(minimumVersion - 1),
    smallerLarge: clientName === PHONE_OF_TODAY.name ? null : question('large-hello', PHONE_OF_TODAY),
    fallback: isOff('downgrade-protection') ? null : fallback,
    asksCleartext: !isOff('https-only'),
    asksHttps: !isOff('hsts'),
    minimumVersion,
    weakSuites,
    full,
  }
}

const ASK_OLD_VERSIONS: readonly RequirementId[] = ['legacy-protocols', 'weak-ciphers', 'downgrade-protection']

/** Its hello of 1.5 kB does not fit into one TCP segment. */
const PHONE_OF_TODAY = CLIENTS['ios-26.4-ats']

/** As Chrome of Android 16 was seen to send it: with a key share of X25519MLKEM768, and in two segments. */
const LARGE: Question = question('large-hello', enlarged(PHONE_OF_TODAY, 2217))

/** One for each hello that differs from the policy's client's and from those before it. */
function namedClients(policyClient: ClientName, profiles: readonly ClientName[]): readonly Question[] {
  const names = profiles.filter((name, index) =>
    [policyClient, ...profiles.slice(0, index)].every((before) => !haveSameHello(name, before)),
  )
  return names.map((name) => question('named-client', CLIENTS[name]))
}

function unwanted(hellos: readonly (readonly number[])[]): readonly Question[] {
  return hellos.map((chunk) => negative('unwanted', TLS_1_2, chunk))
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

/** RFC 7507 §3: a server that knows a newer version than this hello offers answers alert 86. */
function fallback(clientVersion: number): Question {
  const suites = [...LEGACY_SUITES.slice(0, MAX_SUITES - 1), FALLBACK_SCSV]
  return question('fallback', plainHello({ name: 'fallback', clientVersion, suites }))
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
