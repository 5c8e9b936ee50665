/**
 * What a server answered to one hello, as facts. Nothing here judges.
 * All members are plain JSON but `certificateList`, which is bytes as sent.
 */
export type TlsReply = ServerFlight | Alert | Ended | HttpReply | NotTls | Malformed | NotOffered;
/** The server chose from the offer. How far its flight came is `facts.end`. */
export interface ServerFlight {
    readonly kind: 'flight';
    readonly facts: FlightFacts;
    /** DER, in the order sent; empty when no Certificate message was read. */
    readonly certificateList: readonly Uint8Array[];
}
export interface FlightFacts {
    /** Negotiated version, as on the wire: 0x0304 is TLS 1.3, 0x0300 SSLv3, 0x0002 SSLv2. */
    readonly version: number;
    /** Cipher suite; for SSLv2 the three-byte cipher kind. */
    readonly suite: number;
    /** SSLv2 only: every cipher kind that the server named as common. */
    readonly cipherKinds?: readonly number[];
    readonly compressionMethod: number;
    /** Named group of the ephemeral exchange; null when there was none or it was not reached. */
    readonly group: number | null;
    /** Bits of the prime, for DHE in TLS 1.2 and earlier. */
    readonly dhBits?: number;
    /** Signature scheme of ServerKeyExchange (TLS 1.2) or CertificateVerify (TLS 1.3). */
    readonly signatureScheme: number | null;
    readonly keyProof: KeyProof;
    /** Extension numbers of ServerHello and, in TLS 1.3, of EncryptedExtensions. */
    readonly extensions: readonly number[];
    readonly alpn: string | null;
    /** Group that a HelloRetryRequest asked for; null when there was none. */
    readonly helloRetryRequestGroup: number | null;
    readonly clientCertificateRequested: boolean;
    /** RFC 8446 §4.1.3: the last eight bytes of ServerHello.random say that the server knows a newer version. */
    readonly downgradeMarker: 'knows TLS 1.3' | 'knows TLS 1.2' | null;
    /** Stapled OCSP response, DER in base64. */
    readonly ocspResponse: string | null;
    /** Signed certificate timestamps sent in the handshake: SignedCertificateTimestampList in base64. */
    readonly signedCertificateTimestamps: string | null;
    /** TLS 1.3: the Certificate message came as CompressedCertificate (RFC 8879). */
    readonly certificateCompressed: boolean;
    /** Descriptions of warning alerts that came first. */
    readonly warnings: readonly number[];
    readonly end: FlightEnd;
}
/**
 * Whether the server proved that it has the key of its certificate.
 * `none`: the suite has no signature to check in the server's first flight (static RSA, anonymous).
 * `unverifiable`: an algorithm or key that node:crypto does not handle.
 */
export type KeyProof = 'verified' | 'invalid' | 'unverifiable' | 'none' | 'not-reached';
/**
 * `complete`: up to ServerHelloDone, or a verified Finished in TLS 1.3, or the SSLv2 SERVER-HELLO; or as far as its hello
 * is read.
 */
export type FlightEnd = {
    readonly kind: 'complete';
} | Alert | Ended | Malformed | NotOffered;
export interface Alert {
    readonly kind: 'alert';
    readonly level: number;
    readonly description: number;
    /** Descriptions of warning alerts before it. */
    readonly warnings: readonly number[];
}
/** The connection ended, or went quiet, before a whole answer; three different facts. */
export interface Ended {
    readonly kind: 'closed' | 'reset' | 'silent';
    /** Bytes of the answer received before that. */
    readonly bytesRead: number;
}
/** HTTP in the clear on the port that was to speak TLS. */
export interface HttpReply {
    readonly kind: 'http';
    /** First line, at most 128 bytes, as latin1. */
    readonly statusLine: string;
}
/** Bytes that begin neither a TLS record nor HTTP, such as a banner. */
export interface NotTls {
    readonly kind: 'not-tls';
    /** At most 32 bytes, hexadecimal. */
    readonly firstBytes: string;
}
export interface Malformed {
    readonly kind: 'malformed';
    readonly field: string;
    readonly offset: number;
    readonly reason: string;
}
/** The server chose something that the hello did not offer: a violation of the protocol by the server. */
export interface NotOffered {
    readonly kind: 'not-offered';
    readonly what: 'version' | 'suite' | 'group' | 'compression-method' | 'extension' | 'signature-scheme';
    readonly value: number;
}
