/** DER or a list of TLS that does not follow its grammar. */
export interface Unreadable {
    readonly kind: 'unreadable';
    readonly field: string;
    readonly offset: number;
    readonly reason: string;
}
/** What `read` returns, or where it could not go on. Never throws for what the bytes are. */
export declare function orUnreadable<Read>(read: () => Read): Read | Unreadable;
/** `signature: wanted 32 bytes at 12`: the end of a sentence that something cannot be read. */
export declare function whyUnreadable({ field, reason, offset }: Unreadable): string;
