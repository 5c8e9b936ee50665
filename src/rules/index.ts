import { rule as certificateExpiry } from './certificate-expiry.ts'
import { rule as certificateLifetime } from './certificate-lifetime.ts'
import { rule as certificatePurpose } from './certificate-purpose.ts'
import { rule as certificateTransparency } from './certificate-transparency.ts'
import { rule as certificateValidity } from './certificate-validity.ts'
import { rule as clients } from './clients.ts'
import { rule as completeChain } from './complete-chain.ts'
import { rule as downgradeProtection } from './downgrade-protection.ts'
import { rule as expectedIssuer } from './expected-issuer.ts'
import { rule as extendedMasterSecret } from './extended-master-secret.ts'
import { rule as fleetConsistency } from './fleet-consistency.ts'
import { rule as forwardSecrecy } from './forward-secrecy.ts'
import { rule as hostnameMatch } from './hostname-match.ts'
import { rule as hsts } from './hsts.ts'
import { rule as httpsOnly } from './https-only.ts'
import { rule as keyExchange } from './key-exchange.ts'
import { rule as leafKey } from './leaf-key.ts'
import { rule as leafSignature } from './leaf-signature.ts'
import { rule as legacyProtocols } from './legacy-protocols.ts'
import { rule as pathStrength } from './path-strength.ts'
import { rule as pins } from './pins.ts'
import { rule as revocation } from './revocation.ts'
import type { AnyRule } from './rule.ts'
import { rule as secureRenegotiation } from './secure-renegotiation.ts'
import { rule as tlsCompression } from './tls-compression.ts'
import { rule as tlsVersion } from './tls-version.ts'
import { rule as trustedChain } from './trusted-chain.ts'
import { rule as unreachableFromHere } from './unreachable-from-here.ts'
import { rule as weakCiphers } from './weak-ciphers.ts'

/** Every rule, in the order of reports. */
export const RULES: readonly AnyRule[] = [
  httpsOnly,
  certificateValidity,
  hostnameMatch,
  tlsVersion,
  trustedChain,
  forwardSecrecy,
  leafKey,
  leafSignature,
  legacyProtocols,
  weakCiphers,
  certificateExpiry,
  completeChain,
  pathStrength,
  certificatePurpose,
  certificateLifetime,
  certificateTransparency,
  revocation,
  pins,
  expectedIssuer,
  hsts,
  secureRenegotiation,
  extendedMasterSecret,
  tlsCompression,
  downgradeProtection,
  keyExchange,
  clients,
  fleetConsistency,
  unreachableFromHere,
]
