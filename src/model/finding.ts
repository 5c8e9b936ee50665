import type { Level, RequirementId } from './policy.ts'
import type { Location } from './target.ts'

export type OutcomeKind = 'met' | 'violated' | 'undetermined' | 'not-applicable'

/** What a rule answers for one endpoint, or, folded, for a target. Plain text throughout: each report escapes for its own sink. */
export interface Outcome {
  readonly kind: OutcomeKind
  /** One sentence for people: what was seen. */
  readonly message: string
  /** Facts that do not decide. */
  readonly notes: readonly Note[]
  readonly evidence: Evidence
  /** Null when there is nothing to mend. */
  readonly remedy: Remedy | null
}

export interface Note {
  /** Stable, kebab-case. */
  readonly code: string
  readonly message: string
}

/** The facts behind an outcome, for programs; `message` says the same to people. */
export type Evidence =
  | { readonly kind: 'none' }
  /** What a hello negotiated, per endpoint. */
  | { readonly kind: 'negotiated'; readonly negotiations: readonly Negotiation[] }
  /** What is accepted although it should not be. */
  | { readonly kind: 'accepted'; readonly accepted: readonly Accepted[] }
  /** Why nothing could be learned. */
  | { readonly kind: 'replies'; readonly replies: readonly ReplyEvidence[] }
  | { readonly kind: 'cleartext'; readonly hops: readonly HopEvidence[] }
  | { readonly kind: 'certificates'; readonly certificates: readonly CertificateEvidence[] }
  /** What a configuration switches on. */
  | { readonly kind: 'configured'; readonly configured: readonly Configured[] }
  /** What each named client makes of each endpoint. */
  | { readonly kind: 'clients'; readonly clients: readonly ClientEvidence[] }

export interface Negotiation {
  readonly address: string
  /** Name of the hello. */
  readonly hello: string
  /** `TLS 1.3`, and IANA's names. */
  readonly version: string
  readonly suite: string
  readonly group: string | null
  readonly signatureScheme: string | null
}

export interface Accepted {
  readonly address: string
  readonly version: string
  /** IANA's names, in the order the server chose them. */
  readonly suites: readonly string[]
  /** Whether the list was asked to its end. */
  readonly complete: boolean
}

export interface ReplyEvidence {
  readonly address: string
  readonly hello: string
  /** As the middle of a sentence: `stayed silent`, `answered with alert 40 handshake_failure`... */
  readonly reply: string
}

export interface HopEvidence {
  readonly url: string
  readonly address: string | null
  readonly answer: string
}

export interface CertificateEvidence {
  readonly address: string
  /** SHA-256 of the DER, hexadecimal; null where it could not be read. */
  readonly fingerprint: string | null
  readonly subject: string
  readonly issuer: string
  /** RFC 3339. */
  readonly notBefore: string | null
  readonly notAfter: string | null
  /** `RSA 2048`, `EC P-256`. */
  readonly key: string | null
  readonly signatureAlgorithm: string | null
  readonly problem: string | null
}

export interface Configured {
  /** `*:443`: address and port that it listens at. */
  readonly address: string
  /** `TLS 1.3`, and IANA's names; empty where the files do not say. */
  readonly versions: readonly string[]
  /** Those of TLS 1.3 first. */
  readonly suites: readonly string[]
  readonly groups: readonly string[]
}

export interface ClientEvidence {
  readonly address: string
  readonly client: string
  /** `met`: it connects. */
  readonly outcome: 'met' | 'violated' | 'undetermined'
  /** `TLS 1.3`, and IANA's names; null where nothing was chosen for it. */
  readonly version: string | null
  readonly suite: string | null
  readonly group: string | null
  /** Of the leaf that it was shown: `RSA 2048`, `EC P-256`. */
  readonly key: string | null
  /** As the middle of a sentence: `answered with alert 40 handshake_failure`. */
  readonly reply: string
  /** Why it cannot connect, where what was seen says it. */
  readonly reason: string | null
}

/** What to mend, in neutral words; each dialect of `proxies/` words it for its product. */
export type Remedy =
  | { readonly kind: 'set-minimum-version'; readonly version: string }
  | { readonly kind: 'enable-suites'; readonly suites: readonly string[] }
  | { readonly kind: 'disable-versions'; readonly versions: readonly string[]; readonly minimum: string }
  | { readonly kind: 'disable-suites'; readonly suites: readonly string[]; readonly keep: readonly string[] }
  | { readonly kind: 'enable-application-protocol'; readonly protocols: readonly string[] }
  | { readonly kind: 'redirect-to-https' }
  | { readonly kind: 'enable-tls' }
  /** `need` says what the new certificate must have. */
  | { readonly kind: 'replace-certificate'; readonly need: string }
  | { readonly kind: 'send-intermediates'; readonly missingIssuer: string }
  | { readonly kind: 'trust-root'; readonly root: string }
  | { readonly kind: 'staple-ocsp' }
  | { readonly kind: 'make-reachable'; readonly what: string }
  /** `address`: what was not dialled, or a name; `isNever`: no setting allows it, and a policy must name it. */
  | { readonly kind: 'allow-address'; readonly address: string; readonly isNever: boolean }
  /** `where`: the addresses or nodes that still run with what was there before. */
  | { readonly kind: 'reload-server'; readonly where: string }
  | { readonly kind: 'add-backup-pin' }
  /** Listen where only those inside can connect. */
  | { readonly kind: 'restrict-listener' }
  | { readonly kind: 'drop-client'; readonly client: string; readonly because: string }
  | { readonly kind: 'send-hsts'; readonly maxAgeSeconds: number }
  /** `need`: what the library in use lacks. */
  | { readonly kind: 'update-tls-library'; readonly need: string }
  | { readonly kind: 'disable-compression' }
  | { readonly kind: 'enable-groups'; readonly groups: readonly string[] }
  | { readonly kind: 'accept-large-hellos'; readonly bytes: number }

/** One requirement judged for one target. Field names are a contract: programs outside read them. */
export interface Finding {
  readonly rule: RequirementId
  readonly outcome: OutcomeKind
  readonly level: Level
  /** The waiver that covers it; null for none. */
  readonly waiver: FindingWaiver | null
  /** Against the baseline; absent where none was given. */
  readonly baseline?: BaselineState
  readonly message: string
  readonly notes: readonly Note[]
  readonly evidence: Evidence
  readonly remedy: Remedy | null
  /** The remedy in words; empty when there is none. */
  readonly advice: readonly Advice[]
  /** Of a target the lines that list it; of a listener the directive to mend, or the line that opens it. */
  readonly locations: readonly Location[]
  /** Lines of configuration that have a hand in it; absent for none. */
  readonly related?: readonly RelatedLocation[]
  /** Same for the same rule, target and outcome from run to run: SHA-256, hexadecimal, first 32 characters. */
  readonly fingerprint: string
}

export interface RelatedLocation extends Location {
  /** As a sentence's end: `replaces this for m.example.com`. */
  readonly message: string
}

/** `proxy` is null for the general words that come first. */
export interface Advice {
  readonly proxy: string | null
  readonly text: string
}

/** Of a waiver what a reader of one finding wants to know. */
export interface FindingWaiver {
  readonly reason: string
  readonly owner: string
  /** The last day that it holds for, `2027-03-31`, in UTC. */
  readonly until: string
}

/** Of a violated or undetermined finding. `known`: as bad in the baseline; `worse`: in the baseline too, and something came to it; `new`: not in the baseline. */
export type BaselineState = 'new' | 'worse' | 'known'
