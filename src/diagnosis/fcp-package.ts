import type { Case } from '../model/case.ts'
import { EXTENDED_MASTER_SECRET } from '../tls/registry/extensions.ts'
import { TLS_1_2 } from '../tls/registry/versions.ts'
import type { Certificate } from '../x509/certificate.ts'
import { signatureAlgorithmName } from '../x509/signature-algorithm.ts'
import type { RowResult } from './diagnosis.ts'
import type { Piece } from './pieces.ts'

/**
 * Null where the package FCP_v2.1 is met by what was negotiated: under TLS 1.2 extended_master_secret, and every signature
 * in the chain by an algorithm that the hello offers (Apple, NSRequiresNIAPTLSPackageVersion).
 */
export function fcpFault(
  { chains }: Case,
  { flight, version }: Piece,
): { readonly result: RowResult; readonly why: string } | null {
  if (version === TLS_1_2 && !flight?.facts.extensions.includes(EXTENDED_MASTER_SECRET)) {
    return { result: 'fail', why: 'from the hello fcp-v2.1, which was accepted without extended_master_secret' }
  }
  const list = chains.flatMap((chain) => chain.list)
  const signed = chains.flatMap(({ sent }) => sent).filter(isSignedByOther)
  const other = signed.find(({ signatureAlgorithm: { kind, hash } }) => !SIGNED_WITH.includes(`${kind} ${hash ?? ''}`))
  if (other !== undefined) {
    const name = signatureAlgorithmName(other.signatureAlgorithm)
    return { result: 'fail', why: `from the chain, where ${name} is no algorithm of the package` }
  }
  if (list.length === 0 || list.some(({ kind }) => kind === 'unreadable')) {
    return { result: 'unknown', why: 'from the chain, which could not be read whole' }
  }
  return null
}

/** Nobody checks how a root signed itself. */
function isSignedByOther({ subject, issuer }: Certificate): boolean {
  return subject.key !== issuer.key
}

/** What the signature schemes of the hello fcp-v2.1 stand for in certificates (RFC 8446 §4.2.3, §4.4.2.2). */
const SIGNED_WITH: readonly string[] = [
  'ecdsa sha256',
  'ecdsa sha384',
  'rsa-pss sha256',
  'rsa-pss sha384',
  'rsa-pss sha512',
  'rsa-pkcs1 sha256',
  'rsa-pkcs1 sha384',
  'rsa-pkcs1 sha512',
]
