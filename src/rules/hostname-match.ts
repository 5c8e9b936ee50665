import { type Case, exchangeFor } from '../model/case.ts'
import type { Note, Outcome } from '../model/finding.ts'
import { repliesEvidence } from '../model/negotiation.ts'
import type { Requirements } from '../model/policy.ts'
import { UNRECOGNIZED_NAME } from '../tls/registry/alerts.ts'
import type { Certificate } from '../x509/certificate.ts'
import { type HostnameMatch, matchCommonName, matchHostname } from '../x509/hostname.ts'
import { evidenceOf, judgeLeaves, quotedName } from './certificates/served-certificates.ts'
import { judgeFiles, knownLeaves } from './configured/configured-leaves.ts'
import { addressOf, outcomeAt } from './configured/listener-outcomes.ts'
import type { Rule } from './rule.ts'

export const rule: Rule = {
  id: 'hostname-match',
  title: 'Serves a certificate for the name that the app connects to',
  source: 'RFC 9525 §6; Apple, Requirements for trusted certificates in iOS 13; IBM flash 1993991, requirement 3',
  explanation: {
    why:
      'A phone compares the host of the URL with the subject alternative names of the certificate and refuses ' +
      'the connection when none matches. iOS since 13 and Android since 9 do not read the common name any ' +
      'more. A wildcard stands for one whole label: *.example.com covers m.example.com, but neither ' +
      'example.com nor a.m.example.com.',
    met: 'when a subject alternative name matches the host; with common-name: true also when the common name does',
    violated: 'when none matches, or when the server has no certificate for the name (alert 112)',
    undetermined: 'when no leaf was seen, or one of two could not be asked for',
    configured: 'the names of the listener against each certificate whose file is in the repository',
    remedies: () => [
      {
        remedy: { kind: 'replace-certificate', need: 'the subject alternative name m.example.com' },
        isExample: true,
      },
    ],
  },
  decide(subject, requirements) {
    const { host } = subject.target
    const { address } = subject.endpoint
    if (isNameUnknown(subject)) {
      return {
        kind: 'violated',
        message: `it answered with alert 112 unrecognized_name: it has no certificate for ${host}`,
        notes: [],
        evidence: repliesEvidence(address, [exchangeFor(subject.endpoint, 'client')]),
        remedy: { kind: 'replace-certificate', need: `the subject alternative name ${host}` },
      }
    }
    return judgeLeaves(subject, (leaf) => {
      const inNames = matchHostname(host, leaf)
      if (inNames.kind === 'matched') return met(`the certificate is for "${inNames.name}"`, leaf, address, [])
      const inCommonName = matchCommonName(host, leaf)
      if (inCommonName.kind === 'mismatched') return violated(host, inNames, leaf, address, [])
      const note: Note = {
        code: requirements['hostname-match'].commonName ? 'common-name-matched' : 'cn-only',
        message: `only the common name "${inCommonName.name}" matches: iOS since 13 and Android since 9 do not read it`,
      }
      return requirements['hostname-match'].commonName
        ? met(`the certificate has the common name "${inCommonName.name}"`, leaf, address, [note])
        : violated(host, inNames, leaf, address, [note])
    })
  },
  decideListener(listener, context) {
    const hosts = listener.names.map(askedName).filter((name) => name !== null)
    if (hosts.length === 0) {
      const message = 'it answers for any name: which one an app asks for is not said here'
      return outcomeAt({ at: listener.opened, via: [] }, 'not-applicable', message)
    }
    const leaves = knownLeaves(listener)
    // Of several certificates a server takes the one that fits: a name needs one of them.
    const isNamed = (host: string): boolean => leaves.some((leaf) => isFor(host, leaf, context.requirements))
    const missing = hosts.find((host) => !isNamed(host))
    const isWhole = listener.certificates.kind === 'known' && listener.certificates.value.length === leaves.length
    return judgeFiles(listener, ({ at }, [leaf]) => {
      const kind = missing === undefined ? 'met' : isWhole ? 'violated' : 'not-applicable'
      return { ...nameOutcome(kind, missing ?? hosts[0] ?? '', leaf, addressOf(listener)), at, via: [] }
    })
  },
}

/** What an app would ask for; null for a pattern of the product's own, which no certificate can be compared with. */
function askedName(name: string): string | null {
  const host = name.replace(/^(?:\*?\.)/u, 'any-label.')
  return /^(?=.*[.:])[a-z0-9._:-]+$/u.test(host) ? host : null
}

function isFor(host: string, leaf: Certificate, requirements: Requirements): boolean {
  if (matchHostname(host, leaf).kind === 'matched') return true
  return requirements['hostname-match'].commonName && matchCommonName(host, leaf).kind === 'matched'
}

function nameOutcome(
  kind: 'met' | 'violated' | 'not-applicable',
  host: string,
  leaf: Certificate | undefined,
  address: string,
): Outcome {
  if (leaf === undefined) throw new Error('a certificate file without a certificate')
  if (kind === 'met') return met(`a certificate here is for each of its names, such as ${host}`, leaf, address, [])
  const match = matchHostname(host, leaf)
  const outcome = violated(
    host,
    match.kind === 'matched' ? { kind: 'mismatched', nearMisses: [] } : match,
    leaf,
    address,
    [],
  )
  if (kind === 'violated') return outcome
  const message = `no certificate in the repository is for ${host}: a probe judges the others`
  return { ...outcome, kind, message, remedy: null }
}

/** "the server … SHOULD … either abort the handshake by sending a fatal-level unrecognized_name(112) alert": RFC 6066 §3. */
function isNameUnknown({ endpoint, chains }: Case): boolean {
  const reply = exchangeFor(endpoint, 'client')?.replies.at(-1)
  return chains.length === 0 && reply?.kind === 'alert' && reply.description === UNRECOGNIZED_NAME
}

/** Names that a message lists; a shared certificate may have a hundred. */
const MAX_NAMES = 5

function met(message: string, leaf: Certificate, address: string, notes: readonly Note[]): Outcome {
  return { kind: 'met', message, notes, evidence: evidenceOf(address, leaf), remedy: null }
}

function violated(
  host: string,
  { nearMisses }: HostnameMatch & { readonly kind: 'mismatched' },
  leaf: Certificate,
  address: string,
  notes: readonly Note[],
): Outcome {
  const near = nearMisses.map(({ name, reason }) => ({
    code: 'near-miss',
    message: `"${name}" does not match: ${reason}`,
  }))
  return {
    kind: 'violated',
    message: `the certificate ${quotedName(leaf)} is not for ${host}: it names ${presentedNames(leaf)}`,
    notes: [...notes, ...near.slice(0, MAX_NAMES)],
    evidence: evidenceOf(address, leaf, `no subject alternative name matches ${host}`),
    remedy: { kind: 'replace-certificate', need: `the subject alternative name ${host}` },
  }
}

function presentedNames({ extensions }: Certificate): string {
  const { dnsNames = [], ipAddresses = [] } = extensions.subjectAltName ?? {}
  const count = dnsNames.length + ipAddresses.length
  if (count === 0) return 'no host in a subject alternative name'
  if (dnsNames.length === 0) return 'addresses only'
  const listed = dnsNames.slice(0, MAX_NAMES).join(', ')
  return count > MAX_NAMES ? `${listed} and ${count - MAX_NAMES} more` : listed
}
