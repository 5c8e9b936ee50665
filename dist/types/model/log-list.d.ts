/** Certificate Transparency logs that somebody trusts, or once did, as a file of the policy lists them. */
export interface LogList {
    /** As people know it. */
    readonly file: string;
    /** When it was written, RFC 3339; null where it does not say, as Apple's. */
    readonly date: string | null;
    readonly logs: readonly ListedLog[];
}
export interface ListedLog {
    /** SHA-256 of its key, base64. */
    readonly id: string;
    /** DER of SubjectPublicKeyInfo, base64. */
    readonly key: string;
    readonly name: string;
    readonly operator: string;
    /** `tiled`: it serves the static-ct-api instead of RFC 6962. */
    readonly kind: 'rfc6962' | 'tiled';
    /** `usable`, `qualified`, `readonly`, `retired`, `pending`, `rejected`; null where the list does not say. */
    readonly state: string | null;
    /** Since when it is in that state, in milliseconds since 1970; null where the list does not say. */
    readonly sinceMs: number | null;
    /** It takes certificates that end from `startMs` on and before `endMs`; null for all. */
    readonly interval: {
        readonly startMs: number;
        readonly endMs: number;
    } | null;
}
