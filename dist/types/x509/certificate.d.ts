import type { Unreadable } from './unreadable.js';
/** A certificate as read from DER, RFC 5280 §4.1. Nothing is judged here. */
export interface Certificate {
    readonly der: Uint8Array;
    /** SHA-256 of the DER, hexadecimal. */
    readonly fingerprint: string;
    readonly version: number;
    /** Hexadecimal, as encoded. */
    readonly serialNumber: string;
    readonly issuer: DistinguishedName;
    /** DER of `issuer`, for hashes over it. */
    readonly issuerDer: Uint8Array;
    readonly subject: DistinguishedName;
    readonly notBefore: Date;
    /** Still inside the validity period (RFC 5280 §4.1.2.5). */
    readonly notAfter: Date;
    readonly publicKey: SubjectPublicKey;
    readonly signatureAlgorithm: SignatureAlgorithm;
    readonly signature: Uint8Array;
    readonly tbsCertificate: Uint8Array;
    readonly extensions: Extensions;
}
export interface DistinguishedName {
    /** RFC 4514, for people; raw as to control characters. */
    readonly text: string;
    /** Equal for names that RFC 5280 §7.1 calls equal. */
    readonly key: string;
    readonly commonNames: readonly string[];
}
export type KeyKind = 'rsa' | 'rsa-pss' | 'ec' | 'ed25519' | 'ed448' | 'dsa' | 'unknown';
export interface SubjectPublicKey {
    readonly kind: KeyKind;
    /** Bits of modulus, field or prime; null where unknown. */
    readonly bits: number | null;
    /** `P-256`, `P-384`, `P-521`, or the curve's OID, or `with explicit parameters`; null for other kinds. */
    readonly curve: string | null;
    readonly algorithmOid: string;
    /** DER of SubjectPublicKeyInfo. */
    readonly spki: Uint8Array;
}
export type SignatureKind = 'rsa-pkcs1' | 'rsa-pss' | 'ecdsa' | 'dsa' | 'ed25519' | 'ed448' | 'unknown';
export interface SignatureAlgorithm {
    readonly kind: SignatureKind;
    readonly oid: string;
    /** `sha256`, `sha1`, `md5`...; null where the algorithm names none (EdDSA) or is unknown. */
    readonly hash: string | null;
    /** Of RSASSA-PSS's mask generation function MGF1; null where unknown, and for every other kind. */
    readonly maskHash: string | null;
    /** RSASSA-PSS only. */
    readonly saltLength: number | null;
}
export interface Extensions {
    /** Null when the extension is absent. */
    readonly subjectAltName: SubjectAltName | null;
    readonly basicConstraints: {
        readonly isCa: boolean;
        readonly pathLength: number | null;
    } | null;
    /** Names of the bits that are set, RFC 5280 §4.2.1.3; null when absent. */
    readonly keyUsage: readonly string[] | null;
    /** OIDs; null when absent. */
    readonly extendedKeyUsage: readonly string[] | null;
    readonly nameConstraints: NameConstraints | null;
    /** Hexadecimal. */
    readonly subjectKeyIdentifier: string | null;
    readonly authorityKeyIdentifier: string | null;
    /** URLs of caIssuers: what Apple would fetch and Android would not. */
    readonly caIssuers: readonly string[];
    /** URLs of OCSP responders. */
    readonly ocspUrls: readonly string[];
    /** Numbers of TLS extensions that the certificate demands of its server, RFC 7633: 5 is a stapled OCSP response. */
    readonly tlsFeatures: readonly number[];
    /** Contents of the extension as they came, RFC 6962 §3.3; null when absent. */
    readonly signedCertificateTimestamps: Uint8Array | null;
    /** OIDs of critical extensions that this reader does not know: RFC 5280 §4.2 has the path refused. */
    readonly unknownCritical: readonly string[];
    /** OIDs that occur twice: RFC 5280 §4.2 forbids it. */
    readonly duplicates: readonly string[];
}
export interface SubjectAltName {
    readonly dnsNames: readonly string[];
    /** 4 or 16 bytes. */
    readonly ipAddresses: readonly Uint8Array[];
    readonly directoryNames: readonly DistinguishedName[];
    /** Numbers of the other kinds of name in it, RFC 5280 §4.2.1.6: 0 otherName, 1 rfc822Name, 6 URI... */
    readonly otherTags: readonly number[];
}
export interface NameConstraints {
    readonly permitted: readonly Subtree[];
    readonly excluded: readonly Subtree[];
}
export type Subtree = {
    readonly kind: 'dns';
    readonly name: string;
} | {
    readonly kind: 'ip';
    readonly address: Uint8Array;
    readonly mask: Uint8Array;
}
/** `relativeNamesOf` of distinguished-name.ts. */
 | {
    readonly kind: 'directory';
    readonly relativeNames: readonly string[];
}
/** A kind that is not evaluated, or one with a minimum or maximum. */
 | {
    readonly kind: 'other';
    readonly tag: number;
};
export type ParsedCertificate = {
    readonly kind: 'certificate';
    readonly certificate: Certificate;
} | Unreadable;
