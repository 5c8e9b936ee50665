import { createHash } from 'node:crypto'
import { WireError } from '../bytes/wire-error.ts'
import type { Certificate } from './certificate.ts'
import { validityAt } from './days-left.ts'
import { bitsOf, bytesOf, DerReader, TAG } from './der.ts'
import type { CertificateStatus, OcspResponse, Responder } from './ocsp-response.ts'
import { type SignatureCheck, verifyBytes, verifySignature } from './verify-signature.ts'

/** What a response says of this certificate: the statuses whose CertID names it and the issuer's key. */
export function statusesOf(
  { statuses }: OcspResponse,
  leaf: Certificate,
  issuer: Certificate,
): readonly CertificateStatus[] {
  const keyBits = keyBitsOf(issuer)
  return statuses.filter(({ certificateId: { hash, issuerNameHash, issuerKeyHash, serialNumber } }) => {
    if (hash === null || serialNumber !== leaf.serialNumber) return false
    return hexDigest(hash, leaf.issuerDer) === issuerNameHash && hexDigest(hash, keyBits) === issuerKeyHash
  })
}

/** `not-authorized`: a signature that holds, by somebody who may not speak for the issuer; `reason` says why. */
export type ResponderCheck = SignatureCheck | { readonly kind: 'not-authorized'; readonly reason: string }

/**
 * Whether the issuer signed the response, or a responder that it issued a certificate for this purpose, RFC 6960 §4.2.2.2.
 * Never throws.
 */
export function checkResponder(response: OcspResponse, issuer: Certificate, at: Date): ResponderCheck {
  const { tbsResponseData, signature, signatureAlgorithm, responder } = response
  const verified = (publicKey: Certificate['publicKey']): SignatureCheck =>
    verifyBytes(tbsResponseData, signature, signatureAlgorithm, publicKey)
  if (isResponder(issuer, responder)) {
    const check = verified(issuer.publicKey)
    if (check.kind !== 'invalid') return check
  }
  const came = response.certificates.flatMap((one) => (one.kind === 'certificate' ? [one.certificate] : []))
  const delegates = came.filter((one) => one.fingerprint !== issuer.fingerprint && isResponder(one, responder))
  let worst: ResponderCheck = { kind: 'invalid' }
  for (const delegate of delegates) {
    const check = verified(delegate.publicKey)
    if (check.kind === 'invalid') continue
    const fault = delegateFault(delegate, issuer, at)
    if (fault === null) return check
    worst = { kind: 'not-authorized', reason: fault }
  }
  return worst
}

const OCSP_SIGNING = '1.3.6.1.5.5.7.3.9'

/** Why this certificate may not speak for the issuer; null when it may. */
function delegateFault(delegate: Certificate, issuer: Certificate, at: Date): string | null {
  if (verifySignature(delegate, issuer).kind !== 'verified')
    return "the issuer did not sign the responder's certificate"
  if (!(delegate.extensions.extendedKeyUsage ?? []).includes(OCSP_SIGNING)) {
    return "the responder's certificate is not for signing OCSP responses"
  }
  return validityAt(delegate, at) === 'valid' ? null : "the responder's certificate is out of its validity period"
}

function isResponder(certificate: Certificate, responder: Responder): boolean {
  return responder.kind === 'name'
    ? certificate.subject.key === responder.nameKey
    : hexDigest('sha1', keyBitsOf(certificate)) === responder.keyHash
}

/** "the value of the BIT STRING subjectPublicKey (excluding the tag, length, and number of unused bits)". RFC 6960 §4.1.1 */
function keyBitsOf({ publicKey }: Certificate): Uint8Array {
  try {
    const spki = DerReader.over(publicKey.spki, 'subjectPublicKeyInfo').enter(TAG.sequence, 'subjectPublicKeyInfo')
    spki.element('algorithm')
    return bytesOf(bitsOf(spki.element('subjectPublicKey')))
  } catch (error) {
    if (error instanceof WireError) return new Uint8Array(0) // a key of a kind that is not looked into
    throw error
  }
}

function hexDigest(hash: string, bytes: Uint8Array): string {
  return createHash(hash).update(bytes).digest('hex')
}
