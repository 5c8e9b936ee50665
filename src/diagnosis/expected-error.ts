import type { Evidence, Finding } from '../model/finding.ts'
import type { RequirementId } from '../model/policy.ts'
import { HANDSHAKE_FAILURE, PROTOCOL_VERSION } from '../tls/registry/alerts.ts'
import type { ExpectedError } from './diagnosis.ts'
import type { Piece } from './pieces.ts'

// NSURLError.h, and SecureTransport.h of Apple Security 61901.
const SECURE_CONNECTION_FAILED = -1200
const CERTIFICATE_HAS_BAD_DATE = -1201
const CERTIFICATE_UNTRUSTED = -1202
const CERTIFICATE_HAS_UNKNOWN_ROOT = -1203
const CERTIFICATE_NOT_YET_VALID = -1204
const FATAL_ALERT = -9802
const PEER_HANDSHAKE_FAILURE = -9824
const BAD_PROTOCOL_VERSION = -9836

/** What a phone logs of a certificate that it does not take. */
export function trustError(findings: readonly Finding[], at: Date): ExpectedError {
  const first = findings.find(({ outcome }) => outcome === 'violated')
  return {
    domain: 'NSURLErrorDomain',
    codes: first === undefined ? [CERTIFICATE_UNTRUSTED] : codesOf(first, at),
    underlying: first === undefined ? [] : (FLOORS.get(first.rule) ?? []),
  }
}

function codesOf({ rule, evidence }: Finding, at: Date): readonly number[] {
  switch (rule) {
    case 'certificate-validity':
      return [isBefore(evidence, at) ? CERTIFICATE_NOT_YET_VALID : CERTIFICATE_HAS_BAD_DATE]
    case 'trusted-chain':
      return [CERTIFICATE_UNTRUSTED, CERTIFICATE_HAS_UNKNOWN_ROOT]
    default:
      return [CERTIFICATE_UNTRUSTED, ...(FLOORS.has(rule) ? [SECURE_CONNECTION_FAILED] : [])]
  }
}

function isBefore(evidence: Evidence, at: Date): boolean {
  return (
    evidence.kind === 'certificates' &&
    evidence.certificates.some(({ notBefore }) => notBefore !== null && at < new Date(notBefore))
  )
}

/** ATS: key size, hash of the leaf, hash of the chain. */
const FLOORS: ReadonlyMap<RequirementId, readonly number[]> = new Map([
  ['leaf-key', [-9883]],
  ['leaf-signature', [-9884]],
  ['path-strength', [-9885]],
])

/** What a phone logs of a handshake that comes to nothing. */
export function handshakeError(pieces: readonly Piece[]): ExpectedError {
  const underlying = pieces.flatMap((piece) => streamError(piece) ?? [])
  return { domain: 'NSURLErrorDomain', codes: [SECURE_CONNECTION_FAILED], underlying: [...new Set(underlying)] }
}

/** Null where it depends on how the connection ended. */
function streamError({ answer, alert }: Piece): number | null {
  // An older version than the phone takes.
  if (answer === 'accepted' || alert === PROTOCOL_VERSION) return BAD_PROTOCOL_VERSION
  if (alert === null) return null
  return alert === HANDSHAKE_FAILURE ? PEER_HANDSHAKE_FAILURE : FATAL_ALERT
}
