import type {
  Accepted,
  CertificateEvidence,
  ClientEvidence,
  Configured,
  Evidence,
  Finding,
  HopEvidence,
  Negotiation,
} from './finding.ts'
import { unreachable } from './unreachable.ts'

/**
 * What exactly is wrong, as a set of short texts that stay the same from run to run while the fault does: no days, no
 * addresses, no dates, no serial numbers. A finding with a text that an earlier one does not have got worse. What could
 * not be learned has no more and less, so an undetermined finding has none, but for the named clients: each is a question
 * of its own.
 */
export function facets({ outcome, evidence, remedy }: FaultyFinding): readonly string[] {
  if (outcome !== 'violated' && evidence.kind !== 'clients') return []
  return [...new Set(facetsOf(evidence, remedy))].sort()
}

export type FaultyFinding = Pick<Finding, 'outcome' | 'evidence' | 'remedy'>

function facetsOf(evidence: Evidence, remedy: Finding['remedy']): readonly string[] {
  switch (evidence.kind) {
    case 'none':
      return []
    case 'negotiated':
      return negotiatedFacets(evidence.negotiations, remedy)
    case 'accepted':
      return evidence.accepted.flatMap(acceptedFacets)
    case 'replies':
      // Which hello is answered wrongly says who is shut out; with which words a server refuses changes with its mood.
      return evidence.replies.filter(({ reply }) => !reply.startsWith('chose ')).map(({ hello }) => `hello ${hello}`)
    case 'cleartext':
      return evidence.hops.flatMap(hopFacets)
    case 'certificates':
      return evidence.certificates.flatMap(certificateFacets)
    case 'configured':
      return evidence.configured.flatMap((one) => configuredFacets(one, remedy))
    case 'clients':
      return evidence.clients.flatMap(clientFacets)
    default:
      return unreachable(evidence)
  }
}

/** The remedy says what of it is wrong: a suite that changes is none of a requirement that is about versions. */
function negotiatedFacets(negotiations: readonly Negotiation[], remedy: Finding['remedy']): readonly string[] {
  switch (remedy?.kind) {
    case 'set-minimum-version': {
      const addresses = [...new Set(negotiations.map(({ address }) => address))]
      return addresses.flatMap((each) => bestVersionFacets(negotiations.filter(({ address }) => address === each)))
    }
    case 'enable-suites':
      return negotiations.filter(({ suite }) => !remedy.suites.includes(suite)).map(({ suite }) => suite)
    default:
      return negotiations.map(({ version }) => version)
  }
}

/** Every version that is missed, so that TLS 1.1 after TLS 1.0 is no worse, and the other way round it is. */
function bestVersionFacets(negotiations: readonly Negotiation[]): readonly string[] {
  const best = Math.max(...negotiations.map(({ version }) => VERSIONS.indexOf(version)))
  return VERSIONS.slice(best + 1).map((version) => `older than ${version}`)
}

const VERSIONS = ['SSLv2', 'SSLv3', 'TLS 1.0', 'TLS 1.1', 'TLS 1.2', 'TLS 1.3']

/** What is too old, as of a negotiation; else that nothing is in common, whatever there is in its place. */
function configuredFacets({ versions }: Configured, remedy: Finding['remedy']): readonly string[] {
  if (remedy?.kind !== 'set-minimum-version') return remedy === null ? [] : [remedy.kind]
  const best = Math.max(-1, ...versions.map((version) => VERSIONS.indexOf(version)))
  return VERSIONS.slice(best + 1).map((version) => `older than ${version}`)
}

/** Pairs: a weak suite of TLS 1.2 that is accepted in TLS 1.0 too is one thing more. */
function acceptedFacets({ version, suites }: Accepted): readonly string[] {
  return [version, ...suites.map((suite) => `${version} with ${suite}`)]
}

/** The kind of answer; a redirect is only the way to it, and which status it has of its class is nothing. */
function hopFacets({ answer }: HopEvidence): readonly string[] {
  return /^answered 3\d\d/u.test(answer) ? [] : [steady(answer.replace(/^answered (\d)\d\d\b/u, 'answered $1xx'))]
}

/** The kind of problem: a renewed certificate with the same one is as bad as the old. */
function certificateFacets({ problem }: CertificateEvidence): readonly string[] {
  return problem === null ? [] : [steady(problem)]
}

/** Each named client for itself, and whether it is shut out or nobody knows. */
function clientFacets({ client, outcome }: ClientEvidence): readonly string[] {
  return outcome === 'met' ? [] : [`${client} ${outcome}`]
}

/** `text` with `…` for all in it that changes while the problem stays. */
function steady(text: string): string {
  return CHANGING.reduce((rest, pattern) => rest.replace(pattern, '…'), text)
}

const CHANGING: readonly RegExp[] = [
  // Moments, then spans of time, as moment.ts writes them; one rule writes less than a day as hours.
  /\d{4}-\d\d-\d\d(?:[ T]\d\d:\d\d(?::\d\d(?:\.\d+)?)?)?(?: UTC|Z)?/gu,
  /\d+ (?:day|hour|minute|second)s?(?: \d+ (?:hour|minute|second)s?)*|less than an hour/gu,
  // Pins, fingerprints and serial numbers.
  /(?<![A-Za-z0-9+/])[A-Za-z0-9+/]{43}=|\b[0-9a-f]{8,}…|\b[0-9A-Fa-f]{16,}\b|serial number \S+/gu,
  // Addresses, with their port.
  /\[[0-9a-f:.]+\](?::\d+)?|\b\d{1,3}(?:\.\d{1,3}){3}(?::\d+)?/gu,
  // Sizes.
  /\d+ bytes?\b/gu,
]
