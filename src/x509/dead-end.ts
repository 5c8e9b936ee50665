import type { Certificate } from './certificate.ts'

/** Why one attempt at a certification path ended. */
export type DeadEnd =
  /** No certificate sent and no anchor has the name of this issuer, or none of them has its key. */
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
  /** The key is the issuer's, but the leaf or intermediate names another key identifier than the issuer has. */
  | { readonly kind: 'other-key-identifier'; readonly certificate: Certificate; readonly issuer: Certificate }
  | { readonly kind: 'path-too-long'; readonly issuer: Certificate }
  | {
      readonly kind: 'name-not-permitted'
      readonly certificate: Certificate
      readonly issuer: Certificate
      readonly name: string
    }
  | { readonly kind: 'unknown-critical-extension'; readonly certificate: Certificate; readonly oid: string }
  | { readonly kind: 'duplicate-extension'; readonly certificate: Certificate; readonly oid: string }
