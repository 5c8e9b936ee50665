import type { CLIENTS } from '../tls/clients/index.ts'
import type { Certificate } from '../x509/certificate.ts'
import type { LogList } from './log-list.ts'
import type { Trust } from './trust.ts'
import type { Waiver } from './waiver.ts'

/** In the order of reports. */
export const REQUIREMENT_IDS = [
  'https-only',
  'certificate-validity',
  'hostname-match',
  'tls-version',
  'trusted-chain',
  'forward-secrecy',
  'leaf-key',
  'leaf-signature',
  'legacy-protocols',
  'weak-ciphers',
  'certificate-expiry',
  'complete-chain',
  'path-strength',
  'certificate-purpose',
  'certificate-lifetime',
  'certificate-transparency',
  'revocation',
  'pins',
  'expected-issuer',
  'hsts',
  'secure-renegotiation',
  'extended-master-secret',
  'tls-compression',
  'downgrade-protection',
  'key-exchange',
  'clients',
  'fleet-consistency',
  'unreachable-from-here',
] as const

export type RequirementId = (typeof REQUIREMENT_IDS)[number]

export type Level = 'error' | 'warning' | 'notice' | 'off'

export interface Setting {
  readonly level: Level
}

/** Every requirement with its settings, as in force. */
export interface Requirements {
  readonly 'https-only': Setting
  readonly 'certificate-validity': Setting
  /** `commonName`: the CN may match too, as the IBM flash of 2017 has it. */
  readonly 'hostname-match': Setting & { readonly commonName: boolean }
  /** `minimum` as on the wire: 0x0303 is TLS 1.2. */
  readonly 'tls-version': Setting & { readonly minimum: number }
  readonly 'trusted-chain': Setting
  readonly 'forward-secrecy': Setting & { readonly suites: readonly number[] }
  /** Least sizes in bits. */
  readonly 'leaf-key': Setting & { readonly rsa: number; readonly ec: number }
  readonly 'leaf-signature': Setting
  readonly 'legacy-protocols': Setting
  /** `also`: kinds of suite that this policy counts as weak beside those of the rule. */
  readonly 'weak-ciphers': Setting & { readonly also: readonly WeakKind[] }
  /** `days`: a fixed threshold; null for a quarter of the lifetime, at most 21 days. */
  readonly 'certificate-expiry': Setting & { readonly days: number | null }
  readonly 'complete-chain': Setting
  readonly 'path-strength': Setting
  readonly 'certificate-purpose': Setting
  readonly 'certificate-lifetime': Setting
  /** `logList`: the logs that are trusted; null where timestamps are only counted. */
  readonly 'certificate-transparency': Setting & { readonly logList: LogList | null }
  readonly revocation: Setting
  /** `backup`: a pin in reserve is demanded, which nothing served matches. */
  readonly pins: Setting & { readonly backup: boolean }
  readonly 'expected-issuer': Setting & Expected
  /** Least max-age. */
  readonly hsts: Setting & { readonly maxAgeMs: number }
  readonly 'secure-renegotiation': Setting
  readonly 'extended-master-secret': Setting
  readonly 'tls-compression': Setting
  readonly 'downgrade-protection': Setting
  readonly 'key-exchange': Setting
  /** `profiles`: the clients that must connect. */
  readonly clients: Setting & { readonly profiles: readonly ClientName[] }
  readonly 'fleet-consistency': Setting
  readonly 'unreachable-from-here': Setting
}

/** What the served certificate must be; what is empty or null demands nothing. */
export interface Expected {
  /** Names, any of which may have issued it. */
  readonly issuer: readonly string[]
  /** Base64 of the SHA-256 of a SubjectPublicKeyInfo: of the leaf or of its issuer. */
  readonly spki: readonly string[]
  /** Any of its certificates is the one. */
  readonly file: ExpectedFile | null
}

export interface ExpectedFile {
  /** As locations name it. */
  readonly name: string
  readonly certificates: readonly Certificate[]
}

export type WeakKind = 'dhe' | 'ecdhe-cbc'

/** What a policy file or target writes: any part of the settings, over those from below. */
export type RequirementSettings = { readonly [Id in RequirementId]?: Partial<Requirements[Id]> }

export type FailOn = 'error' | 'warning' | 'never'
export type OnUndetermined = 'fail' | 'warn' | 'ignore'

/** A policy as in force for a run. */
export interface Policy {
  /** The built-in policy at the bottom of `extends`, or the file's own name. */
  readonly name: string
  /** The file as the user named it, or `built-in`. */
  readonly source: string
  /** SHA-256 of everything that decides, in hexadecimal: the effective policy in canonical JSON. */
  readonly sha256: string
  /** Name of the hello in `tls/clients` that stands for the policy's client. */
  readonly client: ClientName
  readonly requirements: Requirements
  readonly trust: Trust
  readonly failOn: FailOn
  readonly onUndetermined: OnUndetermined
  /** An IPv6 address that cannot be asked from here leaves its target undetermined. */
  readonly requireIpv6: boolean
  readonly limits: Limits
  /** Versions of products, for what a configuration leaves to a default: `{ nginx: '1.24' }`. Absent: nobody said any. */
  readonly assume?: Readonly<Record<string, string>>
  /** Those of all layers, in their order; no two for the same requirement and target. */
  readonly waivers: readonly Waiver[]
}

export type ClientName = keyof typeof CLIENTS

/** How a run probes; milliseconds where `Ms` says so. */
export interface Limits {
  /** One attempt, connection set-up included. A target ends within three of them. */
  readonly timeoutMs: number
  /** Repeats after a failed resolution, a refused connection or a reset. */
  readonly retries: number
  /** Targets at once. */
  readonly concurrency: number
  /** Connections at once to one address and port, over all targets. */
  readonly connectionsPerAddress: number
  /** The whole run. */
  readonly deadlineMs: number
}

/** A built-in policy, as data. */
export interface BuiltInPolicy {
  readonly name: string
  /** One sentence for --help and the README. */
  readonly description: string
  /** What it was read from, and when. */
  readonly source: string
  readonly client: ClientName
  readonly requirements: Requirements
}

/** The target's own settings over the policy's, one requirement at a time. */
export function requirementsFor(base: Requirements, over: RequirementSettings): Requirements {
  const merged = REQUIREMENT_IDS.map((id) => [id, { ...base[id], ...over[id] }])
  return Object.fromEntries(merged) as Requirements
}
