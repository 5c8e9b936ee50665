import type { Certificate, SignatureAlgorithm } from '../x509/certificate.ts'
import type { CertificationPath } from '../x509/path.ts'
import { describeKey } from '../x509/public-key.ts'
import { signatureAlgorithmName } from '../x509/signature-algorithm.ts'
import { verifySignature } from '../x509/verify-signature.ts'
import { keyProblem } from './key-problem.ts'
import type { PathProblem } from './path-problem.ts'

/** What Apple asks of every key of a path, whatever its root. */
const LEAST_BITS = { rsa: 2048, ec: 256 } as const

/**
 * Weak keys and signatures above the leaf, whose own are other requirements'. The root's key counts; its signature only
 * where it is a preinstalled one that another CA signed.
 */
export function strengthProblems({ certificates, anchor }: CertificationPath): readonly PathProblem[] {
  const signed = anchor.isAdded ? certificates.slice(1, -1) : certificates.slice(1)
  return [...keyProblems(certificates.slice(1)), ...signatureProblems(signed)]
}

export function keyProblems(certificates: readonly Certificate[]): readonly PathProblem[] {
  return certificates.flatMap((certificate) => {
    const problem = keyProblem(certificate.publicKey, LEAST_BITS)
    return problem === null
      ? []
      : [{ certificate, what: `has a key ${describeKey(certificate.publicKey)}: ${problem}` }]
  })
}

export function signatureProblems(certificates: readonly Certificate[]): readonly PathProblem[] {
  return certificates.flatMap((certificate) => {
    const problem = isSelfSigned(certificate) ? null : signatureProblem(certificate.signatureAlgorithm)
    const name = signatureAlgorithmName(certificate.signatureAlgorithm)
    return problem === null ? [] : [{ certificate, what: `is signed with ${name}: ${problem}` }]
  })
}

/** "note that these checks skip self-signed certs": Apple, SecPolicyCheckSignatureHashAlgorithms. */
function isSelfSigned(certificate: Certificate): boolean {
  return (
    certificate.issuer.key === certificate.subject.key && verifySignature(certificate, certificate).kind === 'verified'
  )
}

/** Of the SHA-2 family SHA-224 will do here; that of the leaf is another requirement's. */
function signatureProblem({ kind, hash }: SignatureAlgorithm): string | null {
  if (kind === 'ed25519' || kind === 'ed448') return 'phones do not accept it'
  return hash !== null && WEAK.includes(hash) ? 'phones require SHA-2' : null
}

const WEAK = ['md2', 'md4', 'md5', 'sha1']
