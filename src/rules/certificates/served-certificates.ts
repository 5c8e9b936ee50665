import { acceptedFlight, type Case, exchangeFor, type ServedChain } from '../../model/case.ts'
import type { CertificateEvidence, Evidence, Note, Outcome } from '../../model/finding.ts'
import { worst } from '../../model/fold.ts'
import type { Purpose } from '../../model/observation.ts'
import { TLS_1_3 } from '../../tls/registry/versions.ts'
import type { Certificate } from '../../x509/certificate.ts'
import { describeKey } from '../../x509/public-key.ts'
import { signatureAlgorithmName } from '../../x509/signature-algorithm.ts'
import { type Unreadable, whyUnreadable } from '../../x509/unreadable.ts'

/**
 * The worst over every certificate list that a phone may get. Where the leaf cannot be read the outcome is undetermined;
 * where no certificate was seen at all, too.
 */
export function judgeLeaves(subject: Case, judge: (leaf: Certificate, chain: ServedChain) => Outcome): Outcome {
  const { chains, endpoint } = subject
  if (chains.length === 0) {
    return outcome('undetermined', 'no certificate was seen', { kind: 'none' })
  }
  return worst([
    ...chains.map((chain) => {
      if (chain.leaf.kind === 'unreadable') return unreadableLeaf(chain.leaf, endpoint.address)
      const judged = judge(chain.leaf.certificate, chain)
      const which = describeKey(chain.leaf.certificate.publicKey)
      return chains.length === 1 ? judged : { ...judged, message: `with its ${which} certificate, ${judged.message}` }
    }),
    ...unseenFamilies(subject).map((family) =>
      outcome('undetermined', `whether it has another certificate, with a key for ${family}, could not be seen`, {
        kind: 'none',
      }),
    ),
  ])
}

/** Families of keys whose leaf no list shows although no hello for them was answered: it may be the expired one. */
function unseenFamilies({ endpoint, chains, hasEveryChain }: Case): readonly string[] {
  if (hasEveryChain === true) return []
  const kinds = chains.map(({ leaf }) => (leaf.kind === 'certificate' ? leaf.certificate.publicKey.kind : 'unreadable'))
  const isAnswered = (purpose: Purpose): boolean => {
    const kind = exchangeFor(endpoint, purpose)?.answer.kind
    return kind === 'accepted' || kind === 'refused'
  }
  const speaksTls12 = (['client-1.2-ecdsa', 'client-1.2-rsa'] as const).some(
    (purpose) => exchangeFor(endpoint, purpose)?.answer.kind === 'accepted',
  )
  const speaksTls13 = acceptedFlight(exchangeFor(endpoint, 'client'))?.facts.version === TLS_1_3
  return (['ecdsa', 'rsa'] as const)
    .filter((family) => {
      const isSeen = family === 'ecdsa' ? kinds.includes('ec') : kinds.includes('rsa') || kinds.includes('rsa-pss')
      const isSettled = isAnswered(`client-1.2-${family}`) && (speaksTls12 || !speaksTls13)
      return !isSeen && !isSettled && !isAnswered(`client-1.3-${family}`)
    })
    .map((family) => family.toUpperCase())
}

/** `"m.example.com"`: the common name, else the whole subject, else the serial number. */
export function quotedName({ subject, serialNumber }: Certificate): string {
  const name = subject.commonNames.at(-1) ?? subject.text
  return name === '' ? `the certificate with serial number ${serialNumber}` : `"${name}"`
}

export function certificateEvidence(
  address: string,
  certificate: Certificate,
  problem: string | null,
): CertificateEvidence {
  return {
    address,
    fingerprint: certificate.fingerprint,
    subject: certificate.subject.text,
    issuer: certificate.issuer.text,
    notBefore: rfc3339(certificate.notBefore),
    notAfter: rfc3339(certificate.notAfter),
    key: describeKey(certificate.publicKey),
    signatureAlgorithm: signatureAlgorithmName(certificate.signatureAlgorithm),
    problem,
  }
}

/** Evidence of one certificate. */
export function evidenceOf(address: string, certificate: Certificate, problem: string | null = null): Evidence {
  return { kind: 'certificates', certificates: [certificateEvidence(address, certificate, problem)] }
}

/** What an unreadable leaf gives for a rule that asks what it says. */
export function unreadableLeaf(leaf: Unreadable, address: string): Outcome {
  const problem = whyUnreadable(leaf)
  const certificates: readonly CertificateEvidence[] = [{ ...NOTHING_READ, address, problem }]
  return outcome('undetermined', `the certificate cannot be read (${problem})`, { kind: 'certificates', certificates })
}

/** The certificates behind the leaf that nobody can read, which is why an issuer may be missing. */
export function unreadableNotes({ list }: ServedChain): readonly Note[] {
  const problems = list.flatMap((one, index) =>
    index > 0 && one.kind === 'unreadable' ? [`number ${index + 1} of the list (${whyUnreadable(one)})`] : [],
  )
  const [first] = problems
  if (first === undefined) return []
  const more = problems.length === 1 ? '' : ` and ${problems.length - 1} more`
  return [{ code: 'unreadable-certificates', message: `not readable: ${first}${more}` }]
}

const NOTHING_READ = {
  fingerprint: null,
  subject: '',
  issuer: '',
  notBefore: null,
  notAfter: null,
  key: null,
  signatureAlgorithm: null,
} as const

function rfc3339(moment: Date): string {
  return moment.toISOString().replace('.000Z', 'Z')
}

function outcome(kind: 'undetermined', message: string, evidence: Evidence): Outcome {
  const need = 'an encoding that clients can read (RFC 5280)'
  const remedy = evidence.kind === 'none' ? null : ({ kind: 'replace-certificate', need } as const)
  return { kind, message, notes: [], evidence, remedy }
}
