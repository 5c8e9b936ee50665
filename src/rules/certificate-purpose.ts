import type { Note } from '../model/finding.ts'
import type { Certificate } from '../x509/certificate.ts'
import type { CertificationPath } from '../x509/path.ts'
import { judgePaths, type Praise, sentAbove } from './certificates/judge-paths.ts'
import { rootKindOf } from './certificates/phone-paths.ts'
import { hasServerAuth, issuerPurposeProblems, leafPurposeProblems } from './certificates/purpose-problems.ts'
import { quotedName } from './certificates/served-certificates.ts'
import type { Rule } from './rule.ts'

export const rule: Rule = {
  id: 'certificate-purpose',
  title: 'Serves a certificate that is meant for TLS servers',
  source: 'Apple, Requirements for trusted certificates in iOS 13 (103769); RFC 5280 §4.2.1.3, §4.2.1.12',
  explanation: {
    why:
      'Below a root that came with the phone, iPhones accept only a leaf whose extended key usage has serverAuth, ' +
      'and an intermediate that names purposes must have it or any. Below a root that was added, as on ' +
      'Android, a leaf without any purpose will do, but one for clients or mail alone will not. An EC key whose ' +
      'key usage lacks digitalSignature cannot sign a handshake on any phone.',
    met: 'when some trusted path has the purposes that phones ask for below its kind of root',
    violated:
      'by a leaf or an intermediate that is for something else in every path, or, without a path, below any root',
    undetermined: 'when no leaf was seen, or the search for another path met its limit',
    remedies: () => [{ remedy: { kind: 'replace-certificate', need: LEAF_NEED }, isExample: false }],
  },
  decide(subject, requirements) {
    return judgePaths(subject, requirements, {
      id: 'certificate-purpose',
      met: praise,
      remedy: ({ certificate }, path) => {
        const isOfIssuer = path !== null && path.certificates.indexOf(certificate) > 0
        return { kind: 'replace-certificate', need: isOfIssuer ? ISSUER_NEED : LEAF_NEED }
      },
      underAnyRoot: (leaf, chain) => {
        const loose = leafPurposeProblems(leaf, 'added')
        if (loose.length > 0) return loose
        const strict = [...leafPurposeProblems(leaf, 'preinstalled'), ...issuerPurposeProblems(sentAbove(leaf, chain))]
        return strict.length === 0 ? [] : null
      },
    })
  },
}

const LEAF_NEED = 'the extended key usage serverAuth and, where it has a key usage, digitalSignature in it'
const ISSUER_NEED = 'an issuer whose extended key usage, if it has one, holds serverAuth'

function praise(leaf: Certificate, path: CertificationPath | null): Praise {
  if (hasServerAuth(leaf)) {
    return { kind: 'met', message: 'the certificate is for TLS servers', notes: notesOf(leaf, path) }
  }
  const notes: readonly Note[] = [
    {
      code: 'no-server-auth',
      message:
        'phones let that pass below a root that a user or administrator added; an app that brings the root itself refuses it',
    },
    ...notesOf(leaf, path),
  ]
  return { kind: 'met', message: 'the certificate names no purpose that keeps it from TLS servers', notes }
}

function notesOf({ publicKey, extensions }: Certificate, path: CertificationPath | null): readonly Note[] {
  const notes: Note[] = []
  const { keyUsage } = extensions
  if (publicKey.kind !== 'ec' && keyUsage !== null && !keyUsage.includes('digitalSignature')) {
    const message = 'its key usage lacks digitalSignature, with which the handshake is signed: some clients refuse it'
    notes.push({ code: 'key-usage', message })
  }
  if (path === null || rootKindOf(path) === 'preinstalled') return notes
  const [narrow] = issuerPurposeProblems(path.certificates.slice(1, -1))
  if (narrow !== undefined) {
    const message = `${quotedName(narrow.certificate)} ${narrow.what}; phones let that pass below an added root, OpenSSL does not`
    notes.push({ code: 'issuer-purpose', message })
  }
  return notes
}
