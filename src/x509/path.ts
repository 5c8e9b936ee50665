import type { Anchor } from './anchor.ts'
import type { Certificate } from './certificate.ts'

/** A certification path, end-entity certificate first; the last certificate is the anchor's. */
export interface CertificationPath {
  readonly certificates: readonly Certificate[]
  readonly anchor: Anchor
}

export interface PathSearch {
  /** Every path found, the first found first; empty when there is none. */
  readonly paths: readonly CertificationPath[]
  /** Why each attempt ended, most telling first; empty when a path was found at once. */
  readonly deadEnds: readonly DeadEnd[]
  /** The search met its limit: more paths may exist. */
  readonly isTruncated: boolean
}

export type DeadEnd =
  /** No certificate sent and no anchor has the name of this issuer. */
  | { readonly kind: 'issuer-unknown'; readonly certificate: Certificate }
  /** Self-signed and not an anchor. */
  | { readonly kind: 'root-not-trusted'; readonly certificate: Certificate }
  | { readonly kind: 'bad-signature'; readonly certificate: Certificate; readonly issuer: Certificate }
  | { readonly kind: 'unverifiable-signature'; readonly certificate: Certificate; readonly algorithm: string }
  | {
      readonly kind: 'not-a-ca'
      readonly certificate: Certificate
      readonly issuer: Certificate
      readonly reason: string
    }
  | { readonly kind: 'path-too-long'; readonly issuer: Certificate }
  | {
      readonly kind: 'name-not-permitted'
      readonly certificate: Certificate
      readonly issuer: Certificate
      readonly name: string
    }
  | { readonly kind: 'unknown-critical-extension'; readonly certificate: Certificate; readonly oid: string }
  | { readonly kind: 'duplicate-extension'; readonly certificate: Certificate; readonly oid: string }
