import type { Anchor } from '../x509/anchor.js';
/** What a policy or target says of trust; what is left out comes from below it in precedence. */
export interface TrustSettings {
    readonly stores?: readonly TrustStore[];
    /** Certificates that a user or an administrator would install on the device. */
    readonly roots?: readonly Anchor[];
}
/** Roots that a device has when new. */
export interface TrustStore {
    /** `mozilla`, `system`, or the file it was read from. */
    readonly name: string;
    /** Date of the list for `mozilla`, as YYYY-MM-DD; null where the list has none. */
    readonly date: string | null;
    /** Anchors whose subject is this name (`key` of a DistinguishedName). */
    bySubject(subjectKey: string): readonly Anchor[];
}
/** Trust as in force for one target. */
export interface Trust {
    readonly stores: readonly TrustStore[];
    readonly roots: readonly Anchor[];
}
/** The target's stores replace the policy's; its roots add to them. */
export declare function trustFor(policy: Trust, target: TrustSettings | null): Trust;
