import { rule as certificateExpiry } from './certificate-expiry.ts'
import { rule as certificateValidity } from './certificate-validity.ts'
import { rule as completeChain } from './complete-chain.ts'
import { rule as forwardSecrecy } from './forward-secrecy.ts'
import { rule as hostnameMatch } from './hostname-match.ts'
import { rule as httpsOnly } from './https-only.ts'
import { rule as leafKey } from './leaf-key.ts'
import { rule as leafSignature } from './leaf-signature.ts'
import { rule as legacyProtocols } from './legacy-protocols.ts'
import type { Rule } from './rule.ts'
import { rule as tlsVersion } from './tls-version.ts'
import { rule as trustedChain } from './trusted-chain.ts'
import { rule as weakCiphers } from './weak-ciphers.ts'

/** Every rule, in the order of reports. */
export const RULES: readonly Rule[] = [
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
]
