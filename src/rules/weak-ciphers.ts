import { exchangeFor } from '../model/case.ts'
import { describeExchange } from '../model/describe-reply.ts'
import type { Accepted, Note, Outcome } from '../model/finding.ts'
import type { Listener } from '../model/listener.ts'
import { repliesEvidence, shortHelloNotes } from '../model/negotiation.ts'
import type { EndpointObservation, Exchange } from '../model/observation.ts'
import type { Requirements } from '../model/policy.ts'
import { suiteName } from '../tls/registry/cipher-suites.ts'
import { SSL_3_0, TLS_1_2, TLS_1_3, versionName } from '../tls/registry/versions.ts'
import { isWeak, WEAK_SUITES, WEAK_SUITES_LEFT_OUT, weakSuitesOf } from '../tls/suite-lists.ts'
import { keyFamilies } from './configured/configured-leaves.ts'
import { addressOf, byDefault, configuredEvidence, openAt, outcomeAt } from './configured/listener-outcomes.ts'
import { isSpoken } from './configured/negotiate.ts'
import { acceptedVersions } from './replies/accepted-versions.ts'
import type { Rule } from './rule.ts'

export const rule: Rule = {
  id: 'weak-ciphers',
  title: 'Refuses suites without (EC)DHE, and RC4, RC2, DES, 3DES, NULL, export and anonymous suites, from anyone',
  source: 'RFC 9325 §4.1, §4.2; RFC 7465 §2',
  explanation: {
    why:
      'An app under ATS never gets these, since it does not offer them; others do, and get a connection that ' +
      'can be read: without (EC)DHE whoever gets the key reads what was recorded, and RC4, 3DES and export ' +
      'suites are broken. A server that has little else loses phones when they drop one, as it went with RC4 ' +
      'and Android 7.',
    met: 'when a hello with weak suites alone is refused at TLS 1.2, and no older exchange shows one',
    violated: 'by every weak suite that is accepted from anyone; those of TLS 1.3 are never weak',
    undetermined: 'when the server neither accepts nor refuses them: silence, a cut in mid-answer',
    configured: 'every weak suite that is switched on, for the versions and keys that are there',
    remedies: (requirements) => {
      const keep = requirements['forward-secrecy'].suites.map(suiteName)
      const suites = ['TLS_RSA_WITH_AES_128_CBC_SHA', 'TLS_RSA_WITH_3DES_EDE_CBC_SHA']
      return [{ remedy: { kind: 'disable-suites', suites, keep }, isExample: true }]
    },
  },
  decide({ endpoint }, requirements) {
    const accepted = weakAccepted(endpoint, requirements['weak-ciphers'])
    const asked = endpoint.exchanges.filter(({ purpose }) => purpose === 'unwanted')
    if (accepted.length > 0) {
      const suites = [...new Set(accepted.flatMap((one) => one.suites))]
      return {
        kind: 'violated',
        message: `accepts ${sentence(suites)}`,
        notes: [],
        evidence: { kind: 'accepted', accepted },
        remedy: {
          kind: 'disable-suites',
          suites,
          keep: requirements['forward-secrecy'].suites.map(suiteName),
        },
      }
    }
    const unknown = asked.filter(({ answer }) => answer.kind === 'unknown')
    const offered = new Set(asked.flatMap(({ offer }) => offer.suites))
    const wanted = [...WEAK_SUITES, ...weakSuitesOf(requirements['weak-ciphers'].also)]
    if (unknown.length > 0 || wanted.some((suite) => !offered.has(suite))) {
      const [first] = unknown
      return open(
        endpoint,
        unknown,
        `it ${describeExchange(first)} when offered only weak suites: neither accepted nor refused`,
      )
    }
    const older = unknownBelow(endpoint)
    if (older !== null) return open(endpoint, older.exchanges, older.message)
    return {
      kind: 'met',
      message: 'refuses every weak suite that was offered',
      notes: [...leftOut(endpoint), ...noAlert(endpoint), ...asked.flatMap(shortHelloNotes)],
      evidence: repliesEvidence(endpoint.address, asked),
      remedy: null,
    }
  },
  decideListener(listener, { requirements }) {
    const { versions, suites12 } = listener
    if (versions.kind === 'open') return openAt(versions)
    const spoken = versions.value.filter((version) => version >= SSL_3_0 && version < TLS_1_3)
    if (spoken.length === 0) return outcomeAt(versions, 'met', 'switches on TLS 1.3 alone, whose suites are never weak')
    if (suites12.kind === 'open') return openAt(suites12)
    const accepted = weakConfigured(listener, spoken, suites12.value, requirements['weak-ciphers'])
    const suites = [...new Set(accepted.flatMap((one) => one.suites))]
    if (suites.length === 0) {
      const message = `has no weak suite${byDefault(suites12)}`
      return outcomeAt(suites12, 'met', message, { evidence: configuredEvidence(listener) })
    }
    return outcomeAt(suites12, 'violated', `accepts ${sentence(suites)}${byDefault(suites12)}`, {
      evidence: { kind: 'accepted', accepted },
      remedy: { kind: 'disable-suites', suites, keep: requirements['forward-secrecy'].suites.map(suiteName) },
    })
  },
}

/** Of each version newest first: a suite older than the version is spoken in it too. */
function weakConfigured(
  listener: Listener,
  versions: readonly number[],
  suites: readonly number[],
  { also }: Requirements['weak-ciphers'],
): readonly Accepted[] {
  const families = keyFamilies(listener)
  const more = weakSuitesOf(also)
  const weak = suites.filter((suite) => isWeak(suite) || more.includes(suite))
  return versions
    .toSorted((a, b) => b - a)
    .map((version) => ({ version, own: weak.filter((suite) => isSpoken(suite, version, families)) }))
    .filter(({ own }) => own.length > 0)
    .map(({ version, own }) => ({
      address: addressOf(listener),
      version: versionName(version),
      suites: own.map(suiteName),
      complete: true,
    }))
}

function open({ address }: EndpointObservation, exchanges: readonly Exchange[], message: string): Outcome {
  const evidence = repliesEvidence(address, exchanges)
  return { kind: 'undetermined', message, notes: [], evidence, remedy: { kind: 'make-reachable', what: address } }
}

/** Some servers have a weak suite at an old version alone: what is not known there is not known to be refused. */
function unknownBelow({
  exchanges,
  listings,
}: EndpointObservation): { readonly message: string; readonly exchanges: readonly Exchange[] } | null {
  const legacy = exchanges.filter(({ purpose }) => purpose === 'legacy')
  const unknown = legacy.filter(({ answer }) => answer.kind === 'unknown')
  if (unknown.length > 0 || legacy.length === 0) {
    const seen = describeExchange(unknown[0])
    return {
      message: `it ${seen} when offered only old versions: whether they have weak suites is not known`,
      exchanges: unknown,
    }
  }
  // At TLS 1.2 the refusal of all weak suites together is the proof; below it the list of what is accepted is.
  const listed = listings.filter(({ isComplete }) => isComplete).map(({ version }) => version)
  const accepted = legacy.flatMap(({ replies }) =>
    replies.flatMap((reply) => (reply.kind === 'flight' ? [reply.facts.version] : [])),
  )
  const cut = [...accepted, ...listings.map(({ version }) => version)].find(
    (version) => version >= SSL_3_0 && version < TLS_1_2 && !listed.includes(version),
  )
  if (cut === undefined) return null
  return {
    message: `the list of what it accepts at ${versionName(cut)} came to no end: weak suites may be left`,
    exchanges: legacy,
  }
}

/** SSLv2 has cipher kinds, not suites: the whole version is the matter of legacy-protocols. */
function weakAccepted(endpoint: EndpointObservation, { also }: Requirements['weak-ciphers']): readonly Accepted[] {
  const more = weakSuitesOf(also)
  return acceptedVersions(endpoint, (version, suite) => version >= SSL_3_0 && (isWeak(suite) || more.includes(suite)))
}

const NAMED_IN_MESSAGE = 4

function sentence(suites: readonly string[]): string {
  const named = suites.slice(0, NAMED_IN_MESSAGE).join(', ')
  const more = suites.length - NAMED_IN_MESSAGE
  return more > 0 ? `${named} and ${more} more weak ${more === 1 ? 'suite' : 'suites'}` : named
}

function leftOut(endpoint: EndpointObservation): readonly Note[] {
  const offered = new Set(endpoint.exchanges.flatMap(({ offer }) => offer.suites))
  const missing = WEAK_SUITES_LEFT_OUT.filter((suite) => !offered.has(suite))
  if (missing.length === 0) return []
  return [
    {
      code: 'left-out-suites',
      message: `${missing.length} suites that hardly any server has (Kerberos, SRP, PSK, ECCPWD and the like) were not asked; --full asks them`,
    },
  ]
}

function noAlert(endpoint: EndpointObservation): readonly Note[] {
  const answer = exchangeFor(endpoint, 'unwanted')?.answer
  if (answer?.kind !== 'refused' || answer.evidence !== 'no-alert') return []
  return [{ code: 'no-alert', message: 'refuses weak suites by ending the connection, without an alert' }]
}
