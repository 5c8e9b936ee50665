import type { Note, Remedy } from '../model/finding.ts'
import { counted } from '../model/moment.ts'
import type { Certificate } from '../x509/certificate.ts'
import type { CertificationPath } from '../x509/path.ts'
import { judgePaths, type Praise, sentAbove } from './certificates/judge-paths.ts'
import { quotedName } from './certificates/served-certificates.ts'
import { keyProblems, signatureProblems } from './certificates/strength-problems.ts'
import { judgedAsServed } from './configured/configured-leaves.ts'
import type { Rule } from './rule.ts'

export const rule: Rule = {
  id: 'path-strength',
  title: 'Has strong keys and signatures in every certificate above the leaf',
  source: 'Apple, Requirements for trusted certificates in iOS 13 (103769); RFC 5280 §6.1.1 (d)',
  explanation: {
    why:
      'iPhones since iOS 13 hold the issuers to what they ask of the leaf: RSA keys of 2048 bits, EC keys of 256, ' +
      'and no signature with SHA-1 or MD5. The key of the root counts too, its own signature does not. ' +
      'Android refuses SHA-1 below the root and lets smaller keys pass, so an old intermediate of a private CA ' +
      'may cut off the iPhones alone.',
    met:
      'when some trusted path has strong keys from the first issuer to the root, and SHA-2 signatures from there ' +
      'down to the leaf',
    violated: 'by a weak key or signature in every path, or, without a path, in an issuer that was sent',
    undetermined: 'when no leaf was seen, or the search for another path met its limit',
    configured: 'the keys and signatures above the leaf in each certificate file in the repository',
    remedies: () => [{ remedy: REMEDY, isExample: false }],
  },
  decide(subject, requirements) {
    return judgePaths(subject, requirements, {
      id: 'path-strength',
      met: praise,
      remedy: () => REMEDY,
      underAnyRoot: (leaf, chain) => {
        const above = sentAbove(leaf, chain)
        const problems = [...keyProblems(above), ...signatureProblems(above)]
        return problems.length === 0 ? null : problems // of what was not sent nothing is known
      },
    })
  },
  decideListener(listener, context) {
    return judgedAsServed(listener, context, (subject) => rule.decide(subject, context.requirements))
  },
}

const REMEDY: Remedy = {
  kind: 'replace-certificate',
  need: 'issuers that have RSA keys of at least 2048 bits or EC keys of at least 256 and are signed with SHA-2',
}

function praise(_leaf: Certificate, path: CertificationPath | null): Praise {
  const above = path?.certificates.slice(1) ?? []
  if (above.length === 0) {
    return {
      kind: 'not-applicable',
      message: 'no certificate stands above the leaf, which is a root itself',
      notes: [],
    }
  }
  const message = `${counted(above.length, 'certificate')} above the leaf, with strong keys and signatures`
  return { kind: 'met', message, notes: above.slice(0, -1).flatMap(shortHashNotes) }
}

/** SHA-2, but below the 256 bits that ATS documents for the leaf. */
function shortHashNotes(issuer: Certificate): readonly Note[] {
  if (issuer.signatureAlgorithm.hash !== 'sha224') return []
  const message = `${quotedName(issuer)} is signed with SHA-224, which ATS would not take in the leaf`
  return [{ code: 'short-hash', message }]
}
