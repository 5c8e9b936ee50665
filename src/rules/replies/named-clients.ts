import type { Case } from '../../model/case.ts'
import { describeExchange } from '../../model/describe-reply.ts'
import type { ClientEvidence } from '../../model/finding.ts'
import { describeMoment } from '../../model/moment.ts'
import { clientFlights, negotiationOf } from '../../model/negotiation.ts'
import type { EndpointObservation, Exchange, ServedFlight } from '../../model/observation.ts'
import type { ClientName } from '../../model/policy.ts'
import type { Client, Demand } from '../../tls/clients/client.ts'
import { clientNamed, haveSameHello } from '../../tls/clients/index.ts'
import { EXTENDED_MASTER_SECRET } from '../../tls/registry/extensions.ts'
import { signatureScheme } from '../../tls/registry/signature-schemes.ts'
import { TLS_1_3, versionName } from '../../tls/registry/versions.ts'
import type { Certificate, ParsedCertificate } from '../../x509/certificate.ts'
import { validityAt } from '../../x509/days-left.ts'
import { matchCommonName, matchHostname } from '../../x509/hostname.ts'
import { parseCertificate } from '../../x509/parse-certificate.ts'
import { describeKey } from '../../x509/public-key.ts'
import { signatureAlgorithmName } from '../../x509/signature-algorithm.ts'
import { type Lack, whatIsLacking } from './what-is-lacking.ts'

/** What one named client makes of one endpoint, and what would have to change. */
export interface ClientAnswer {
  readonly client: Client
  readonly evidence: ClientEvidence
  /** Null unless it cannot connect. */
  readonly lack: Lack | null
}

/** Of each name in turn; one that was never asked, as in a report saved under another policy, is undetermined. */
export function clientAnswers(subject: Case, names: readonly ClientName[]): readonly ClientAnswer[] {
  const { endpoint } = subject
  const read: Read = { certificateAt: readOnce(endpoint), lackOf: (leaf) => lackOfOwn(leaf, subject) }
  return names.flatMap((name) => {
    const client = clientNamed(name)
    return client === undefined ? [] : [answerOf(client, endpoint, read)]
  })
}

interface Read {
  /** By its position in the endpoint's list: many clients are shown the same. */
  certificateAt(position: number): ParsedCertificate
  /** What is wrong with a leaf that no other requirement judges. */
  lackOf(leaf: Certificate): Lack | null
}

/**
 * A server may keep another leaf for old clients, and forget it there. What the policy's client is shown as well is judged
 * by the requirements on certificates. Without a subjectAltName the common name will do: phones of those days read it.
 */
function lackOfOwn(leaf: Certificate, { chains, target: { host }, at }: Case): Lack | null {
  const isJudged = chains.some(
    (chain) => chain.leaf.kind === 'certificate' && chain.leaf.certificate.fingerprint === leaf.fingerprint,
  )
  if (isJudged) return null
  const { notBefore, notAfter } = leaf
  const state = validityAt(leaf, at)
  if (state !== 'valid') {
    const when = state === 'expired' ? `ended on ${describeMoment(notAfter)}` : `begins on ${describeMoment(notBefore)}`
    const need = `a validity period that includes ${describeMoment(at)}`
    return { kind: 'certificate', reason: `it is shown a leaf of its own, which ${when}`, need }
  }
  const match = leaf.extensions.subjectAltName === null ? matchCommonName(host, leaf) : matchHostname(host, leaf)
  if (match.kind === 'matched') return null
  const reason = `it is shown a leaf of its own, which is not for ${host}`
  return { kind: 'certificate', reason, need: `the subject alternative name ${host}` }
}

function readOnce({ certificates }: EndpointObservation): Read['certificateAt'] {
  const known = new Map<number, ParsedCertificate>()
  return (position) => {
    const parsed = known.get(position) ?? parseCertificate(Buffer.from(certificates[position] ?? '', 'base64'))
    known.set(position, parsed)
    return parsed
  }
}

function answerOf(client: Client, endpoint: EndpointObservation, read: Read): ClientAnswer {
  const exchange = endpoint.exchanges.find(
    ({ purpose, offer }) =>
      (purpose === 'client' || purpose === 'named-client') && haveSameHello(offer.hello, client.name),
  )
  const said = { ...NOTHING_GIVEN, address: endpoint.address, client: client.name, reply: describeExchange(exchange) }
  switch (exchange?.answer.kind) {
    case 'accepted':
      return worstOf(
        clientFlights(exchange)
          .filter((flight) => saysEnough(flight, client))
          .map((flight) => judgeFlight(client, exchange, flight, endpoint.address, read)),
      )
    case 'refused': {
      const lack = whatIsLacking(client, exchange, endpoint)
      return { client, evidence: { ...said, outcome: 'violated', reason: lack.reason }, lack }
    }
    default: {
      if (exchange === undefined || !exchange.notes.includes('control-answered')) {
        return { client, evidence: said, lack: null }
      }
      const lack = whyHung(exchange)
      return { client, evidence: { ...said, outcome: 'violated', reason: lack.reason }, lack }
    }
  }
}

/** Silent twice, and the policy's client was answered right after it. */
function whyHung({ offer: { bytes } }: Exchange): Lack {
  return { kind: 'size', reason: `its hello of ${bytes} bytes takes two packets`, bytes }
}

const NOTHING_GIVEN = {
  outcome: 'undetermined',
  version: null,
  suite: null,
  group: null,
  key: null,
  reason: null,
} as const

/** One that broke off before another was whole counts for its version alone. */
function saysEnough({ facts }: ServedFlight, { oldestVersion }: Client): boolean {
  return facts.end.kind === 'complete' || facts.version < oldestVersion
}

/** Asked more than once, as the positive control: the phone that meets the worst node counts. */
function worstOf(answers: readonly ClientAnswer[]): ClientAnswer {
  const rank = ({ evidence }: ClientAnswer): number => ['violated', 'undetermined', 'met'].indexOf(evidence.outcome)
  return answers.reduce((worst, one) => (rank(one) < rank(worst) ? one : worst))
}

function judgeFlight(
  client: Client,
  { offer }: Exchange,
  flight: ServedFlight,
  address: string,
  read: Read,
): ClientAnswer {
  const list = flight.certificates.map(read.certificateAt)
  const [leaf] = list
  const { version, suite, group } = negotiationOf(address, offer.hello, flight)
  const reply = `chose ${version} with ${suite}`
  const key = leaf?.kind === 'certificate' ? describeKey(leaf.certificate.publicKey) : null
  const given = { address, client: client.name, version, suite, group, key, reply }
  const { facts } = flight
  const fails = (lack: Lack): ClientAnswer => ({
    client,
    evidence: { ...given, outcome: 'violated', reason: lack.reason },
    lack,
  })
  if (facts.version < client.oldestVersion) {
    const reason = `it goes on with ${versionName(client.oldestVersion)} at least`
    return fails({ kind: 'newer-version', reason })
  }
  if (facts.keyProof === 'invalid') {
    const reason = 'the signature over the key exchange does not verify with the key of the certificate'
    return fails({ kind: 'certificate', reason, need: 'the private key that belongs to it' })
  }
  const own = leaf?.kind === 'certificate' ? read.lackOf(leaf.certificate) : null
  if (own !== null) return fails(own)
  const unknown = leaf?.kind === 'certificate' ? [] : ['the certificate cannot be read']
  for (const demand of client.demands) {
    const judged = judgeDemand(demand, flight, list, offer.signatureSchemes)
    if (typeof judged === 'object') return fails(judged)
    if (judged === 'unknown') unknown.push('the certificate cannot be read')
  }
  const reason = unknown[0] ?? null
  return { client, evidence: { ...given, outcome: reason === null ? 'met' : 'undetermined', reason }, lack: null }
}

function judgeDemand(
  demand: Demand,
  { facts }: ServedFlight,
  list: readonly ParsedCertificate[],
  offered: readonly number[],
): Lack | 'met' | 'unknown' {
  switch (demand) {
    case 'extended-master-secret': {
      if (facts.version >= TLS_1_3 || facts.extensions.includes(EXTENDED_MASTER_SECRET)) return 'met'
      const reason = `it demands the extended master secret below TLS 1.3`
      return { kind: 'library', reason, need: 'the extended master secret (RFC 7627)' }
    }
    case 'strong-leaf': {
      const [leaf] = list
      if (leaf?.kind !== 'certificate') return 'unknown'
      const weakness = weaknessOf(leaf.certificate)
      if (weakness === null) return 'met'
      const need = 'an RSA key of at least 2048 bits or an EC key of at least 256, signed with SHA-256 or longer'
      return { kind: 'certificate', reason: `it does not take a leaf ${weakness}`, need }
    }
    case 'offered-signatures': {
      for (const one of list) {
        if (one.kind !== 'certificate') return 'unknown'
        const { certificate } = one
        // "The signatures on certificates that are self-signed or ... trust anchors are not validated": RFC 8446 §4.4.2.
        if (certificate.issuer.key === certificate.subject.key || isOffered(certificate, offered)) continue
        const name = signatureAlgorithmName(certificate.signatureAlgorithm)
        const reason = `it does not offer ${name}, which signs a certificate of the list`
        return { kind: 'certificate', reason, need: 'signatures with SHA-256 or SHA-384 up to the root' }
      }
      return 'met'
    }
  }
}

/** What ATS does not take of a leaf; null where it takes it. */
export function weaknessOf({ publicKey, signatureAlgorithm }: Certificate): string | null {
  const { kind, bits } = publicKey
  const least = kind === 'ec' ? 256 : 2048
  if ((bits ?? 0) < least) return `with a key of ${describeKey(publicKey)}`
  const isLong = signatureAlgorithm.hash !== null && STRONG_HASHES.includes(signatureAlgorithm.hash)
  return isLong ? null : `signed with ${signatureAlgorithmName(signatureAlgorithm)}`
}

const STRONG_HASHES = ['sha256', 'sha384', 'sha512']

/** A certificate's algorithm has no curve, and what RSA signed says nothing of the kind of its own key. */
function isOffered({ signatureAlgorithm: { kind, hash } }: Certificate, offered: readonly number[]): boolean {
  return offered.some((id) => {
    const scheme = signatureScheme(id)
    return scheme !== undefined && scheme.hash === hash && kindOf(scheme) === kind
  })
}

function kindOf({ keyType, padding }: { readonly keyType: string; readonly padding: 'pkcs1' | 'pss' | null }): string {
  if (keyType === 'ec') return 'ecdsa'
  return padding === null ? keyType : `rsa-${padding}`
}
