import type { ServedChain } from '../model/case.ts'
import type { Note, Outcome, Remedy } from '../model/finding.ts'
import { describeMoment, describeSpan } from '../model/moment.ts'
import type { Certificate } from '../x509/certificate.ts'
import { validityAt } from '../x509/days-left.ts'
import type { CertificationPath } from '../x509/path.ts'
import { datedCertificates } from './certificates/phone-paths.ts'
import { certificateEvidence, evidenceOf, judgeLeaves, quotedName } from './certificates/served-certificates.ts'
import { judgedAsServed } from './configured/configured-leaves.ts'
import type { Rule } from './rule.ts'

export const rule: Rule = {
  id: 'certificate-validity',
  title: 'Serves a certificate whose path is inside its validity period',
  source: 'RFC 5280 §4.1.2.5, §6.1.3 (a)(2); IBM flash 1993991, requirement 2',
  explanation: {
    why:
      'Every phone refuses a certificate before its first and after its last moment, and an app under ATS ' +
      'cannot ask the user to go on. An intermediate that has ended fails like the leaf, unless another path ' +
      'is in date; phones with old roots may know only the one that is not.',
    met: 'when some trusted path is wholly in date; the dates of the root itself do not count, and are noted',
    violated:
      'when every path has a certificate that is over or not yet valid, or, without a path, when one of those ' +
      'sent is',
    undetermined: 'when no leaf was seen, or one of two could not be asked for',
    configured: 'the validity period of each certificate whose file is in the repository',
    remedies: () => [
      {
        remedy: { kind: 'replace-certificate', need: 'a validity period that includes today' },
        isExample: false,
      },
    ],
  },
  decide(subject) {
    const { at, endpoint } = subject
    return judgeLeaves(subject, (leaf, chain) => {
      const search = chain.paths()
      const inDate = search.paths.filter((path) => outside(datedCertificates(path), at).length === 0)
      const [best] = [...inDate.filter((path) => outside(path.certificates, at).length === 0), ...inDate]
      if (best !== undefined) {
        return met(leaf, endpoint.address, [...extras(chain, best, at), ...rootNotes(best, at)])
      }

      // Without a path everything that was sent is judged.
      const [path] = search.paths
      const bad = outside(path === undefined ? [leaf, ...chain.sent] : datedCertificates(path), at)
      const [first] = bad
      if (first === undefined) return met(leaf, endpoint.address, [])
      if (search.limit !== null && first !== leaf) return unfinished(leaf, endpoint.address)
      return violated(first, leaf, bad, at, endpoint.address)
    })
  },
  decideListener(listener, context) {
    return judgedAsServed(listener, context, (subject) => rule.decide(subject, context.requirements))
  },
}

function outside(certificates: readonly Certificate[], at: Date): readonly Certificate[] {
  return [...new Set(certificates)].filter((certificate) => validityAt(certificate, at) !== 'valid')
}

function met(leaf: Certificate, address: string, notes: readonly Note[]): Outcome {
  const message = `${quotedName(leaf)} is valid from ${describeMoment(leaf.notBefore)} to ${describeMoment(leaf.notAfter)}`
  return { kind: 'met', message, notes, evidence: evidenceOf(address, leaf), remedy: null }
}

function unfinished(leaf: Certificate, address: string): Outcome {
  const message = 'the path found is outside its validity period, and the search for another met its limit'
  return { kind: 'undetermined', message, notes: [], evidence: evidenceOf(address, leaf), remedy: null }
}

function violated(
  first: Certificate,
  leaf: Certificate,
  bad: readonly Certificate[],
  at: Date,
  address: string,
): Outcome {
  const remedy: Remedy =
    first === leaf
      ? { kind: 'replace-certificate', need: `a validity period that includes ${describeMoment(at)}` }
      : { kind: 'send-intermediates', missingIssuer: first.subject.text }
  const certificates = bad.map((certificate) =>
    certificateEvidence(address, certificate, describeState(certificate, at)),
  )
  return {
    kind: 'violated',
    message: `${quotedName(first)} ${describeState(first, at)}`,
    notes: [],
    evidence: { kind: 'certificates', certificates },
    remedy,
  }
}

function describeState(certificate: Certificate, at: Date): string {
  const { notBefore, notAfter } = certificate
  if (notAfter < notBefore) {
    return `is never valid: it ends on ${describeMoment(notAfter)}, before it begins on ${describeMoment(notBefore)}`
  }
  return validityAt(certificate, at) === 'future'
    ? `is valid only from ${describeMoment(notBefore)}, in ${describeSpan(notBefore.getTime() - at.getTime())}`
    : `expired on ${describeMoment(notAfter)}, ${describeSpan(at.getTime() - notAfter.getTime())} ago`
}

/** Old clients stumble over an expired cross-sign although a good path is there. */
function extras({ sent }: ServedChain, path: CertificationPath, at: Date): readonly Note[] {
  const used = new Set(path.certificates.map(({ fingerprint }) => fingerprint))
  return outside(sent, at)
    .filter(({ fingerprint }) => !used.has(fingerprint))
    .map((certificate) => ({
      code: 'expired-extra',
      message: `${quotedName(certificate)}, which is sent but not needed, ${describeState(certificate, at)}`,
    }))
}

/** Apple's SecPolicyCheckTemporalValidity asks the root too; Android and RFC 5280 §6.1.1 (d) do not. */
function rootNotes({ certificates }: CertificationPath, at: Date): readonly Note[] {
  return outside(certificates.slice(1), at).map((root) => ({
    code: 'root-outside-validity',
    message: `the root ${quotedName(root)} ${describeState(root, at)}: Android goes on, iPhones may not`,
  }))
}
