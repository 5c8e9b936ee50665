import type { Certificate } from '../x509/certificate.ts'
import { verifySignature } from '../x509/verify-signature.ts'
import type { ServedChain } from './case.ts'

/**
 * Certificates whose key issued this leaf: those of its certification paths, else those sent. Of several, as with
 * cross-signs, each key once.
 */
export function issuersOf(leaf: Certificate, chain: ServedChain): readonly Certificate[] {
  const onPaths = chain.paths().paths.flatMap(({ certificates: [, issuer] }) => issuer ?? [])
  const candidates = onPaths.length > 0 ? onPaths : chain.sent.filter((one) => one.subject.key === leaf.issuer.key)
  const byKey = new Map(candidates.map((one) => [Buffer.from(one.publicKey.spki).toString('base64'), one]))
  // A server may send any number by that name.
  return [...byKey.values()].slice(0, MAX_CANDIDATES).filter((one) => verifySignature(leaf, one).kind === 'verified')
}

const MAX_CANDIDATES = 16
