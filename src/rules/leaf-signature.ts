import type { Outcome } from '../model/finding.ts'
import type { SignatureAlgorithm } from '../x509/certificate.ts'
import { signatureAlgorithmName } from '../x509/signature-algorithm.ts'
import { evidenceOf, judgeLeaves } from './certificates/served-certificates.ts'
import { judgedAsServed } from './configured/configured-leaves.ts'
import type { Rule } from './rule.ts'

export const rule: Rule = {
  id: 'leaf-signature',
  title: 'Serves a certificate that is signed with SHA-2 of at least 256 bits',
  source: 'Apple, Preventing Insecure Network Connections; RFC 4055 §3.1; IBM flash 1993991, requirement 8',
  explanation: {
    why:
      'ATS demands a certificate that its issuer signed with SHA-256 or longer; iOS since 13 refuses SHA-1 ' +
      'for all of TLS, and current Android refuses it too. It is the signature in the certificate that ' +
      'counts, not the one of the handshake, so a new key does not mend it: the certificate must be issued ' +
      'anew.',
    met: 'when every leaf is signed with SHA-256, SHA-384 or SHA-512; a self-signed one is judged too',
    violated: 'by SHA-1, MD5, SHA-224, or by Ed25519 and Ed448, which no phone takes',
    undetermined: 'when no leaf was seen, or its hash is not known',
    configured: 'the signature of each certificate whose file is in the repository',
    remedies: () => [{ remedy: { kind: 'replace-certificate', need: NEED }, isExample: false }],
  },
  decide(subject) {
    const { address } = subject.endpoint
    return judgeLeaves(subject, (leaf) => {
      const name = signatureAlgorithmName(leaf.signatureAlgorithm)
      const { kind, problem } = judge(leaf.signatureAlgorithm)
      return {
        kind,
        message: `the certificate is signed with ${name}${problem === null ? '' : `: ${problem}`}`,
        notes: [],
        evidence: evidenceOf(address, leaf, problem === null ? null : `is signed with ${name}: ${problem}`),
        remedy: kind === 'met' ? null : { kind: 'replace-certificate', need: NEED },
      }
    })
  },
  decideListener(listener, context) {
    return judgedAsServed(listener, context, (subject) => rule.decide(subject, context.requirements))
  },
}

const NEED = 'a signature with SHA-256, SHA-384 or SHA-512'

/**
 * A self-signed certificate is judged too (docs/decisions.md). Ed25519 and Ed448 name no hash, and no phone offers them for
 * certificates; SHA-512/256 is long enough, and no phone verifies it either.
 */
function judge({ kind, hash }: SignatureAlgorithm): {
  readonly kind: Outcome['kind']
  readonly problem: string | null
} {
  if (kind === 'ed25519' || kind === 'ed448') return { kind: 'violated', problem: 'phones do not accept it' }
  if (hash === null) return { kind: 'undetermined', problem: 'its hash is not known' }
  if (ACCEPTED.includes(hash)) return { kind: 'met', problem: null }
  return { kind: 'violated', problem: 'SHA-256, SHA-384 or SHA-512 is required' }
}

const ACCEPTED = ['sha256', 'sha384', 'sha512']
