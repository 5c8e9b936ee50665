/** Everything of a ClientHello that does not change from one connection to the next, in wire order. */
export interface HelloTemplate {
    /** `ios-18.4-ats`, `unwanted`... */
    readonly name: string;
    /** Version in the header of the record that carries it. */
    readonly recordVersion: number;
    /** client_version, or legacy_version in TLS 1.3. */
    readonly clientVersion: number;
    readonly sessionId: 'empty' | 'random';
    /** GREASE stands for itself: the value is drawn anew for each hello (RFC 8701). */
    readonly suites: readonly (number | typeof GREASE)[];
    readonly compressionMethods: readonly number[];
    /** Null: no extensions block at all. */
    readonly extensions: readonly HelloExtension[] | null;
    /** The ServerHello of TLS 1.3 is answer enough: nothing behind it is read, so a share of ML-KEM needs no private half. */
    readonly endsAtServerHello?: true;
}
export declare const GREASE = "grease";
/** Of data in a segment of Ethernet: a longer hello takes two packets. */
export declare const SEGMENT_BYTES = 1460;
/** Equal for hellos that are byte for byte alike but for what is drawn anew each time, whatever their names. */
export declare function wireKey(hello: HelloTemplate): string;
export type HelloExtension = {
    readonly kind: 'grease';
    readonly data: 'empty' | 'one-zero';
} | {
    readonly kind: 'server_name';
} | {
    readonly kind: 'extended_master_secret';
} | {
    readonly kind: 'renegotiation_info';
} | {
    readonly kind: 'supported_groups';
    readonly groups: readonly (number | typeof GREASE)[];
} | {
    readonly kind: 'ec_point_formats';
    readonly formats: readonly number[];
} | {
    readonly kind: 'application_layer_protocol_negotiation';
    readonly protocols: readonly string[];
} | {
    readonly kind: 'status_request';
} | {
    readonly kind: 'signature_algorithms';
    readonly schemes: readonly number[];
} | {
    readonly kind: 'signed_certificate_timestamp';
} | {
    readonly kind: 'next_protocol_negotiation';
} | {
    readonly kind: 'session_ticket';
}
/** `mode` 1: the peer may send. */
 | {
    readonly kind: 'heartbeat';
    readonly mode: number;
} | {
    readonly kind: 'key_share';
    readonly groups: readonly (number | typeof GREASE)[];
} | {
    readonly kind: 'psk_key_exchange_modes';
    readonly modes: readonly number[];
} | {
    readonly kind: 'supported_versions';
    readonly versions: readonly (number | typeof GREASE)[];
} | {
    readonly kind: 'compress_certificate';
    readonly algorithms: readonly number[];
}
/**
 * `boringssl`: a handshake message of 256 to 511 bytes is filled to 512. `appliances`: the same, and off the lengths
 * 10 and 14 modulo 256 (docs/decisions.md).
 */
 | {
    readonly kind: 'padding';
    readonly rule: 'boringssl' | 'appliances';
}
/** The handshake message is filled to this length. */
 | {
    readonly kind: 'padding';
    readonly rule: 'length';
    readonly bytes: number;
};
