import type { Observation } from './observation.js';
/** What addresses that answer alike accept, in words: what `--full` asked for. */
export interface ListedAddress {
    readonly addresses: readonly string[];
    /** Newest first; versions that accept the same stand together. */
    readonly versions: readonly ListedVersions[];
    /** Versions that are refused, newest first. */
    readonly refused: readonly string[];
}
export interface ListedVersions {
    /** `TLS 1.1`, `TLS 1.0`. */
    readonly names: readonly string[];
    /** `in the server's order`; null where nobody's order is known. */
    readonly order: string | null;
    readonly suites: readonly ListedSuite[];
    readonly details: readonly ListedDetail[];
    /** False where more may be accepted. */
    readonly isComplete: boolean;
}
export interface ListedSuite {
    readonly name: string;
    readonly isWeak: boolean;
}
export interface ListedDetail {
    readonly label: 'groups' | 'schemes' | 'DHE';
    readonly values: readonly string[];
    readonly isComplete: boolean;
}
/** Empty without `--full`. */
export declare function listedAddresses({ endpoints }: Observation): readonly ListedAddress[];
