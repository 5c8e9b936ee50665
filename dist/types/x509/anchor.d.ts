import type { Certificate } from './certificate.js';
/** A certificate that a path may end at. */
export interface Anchor {
    readonly certificate: Certificate;
    /** `mozilla`, `system`, or the file it was read from. */
    readonly source: string;
    /** Added by a user or an administrator, not preinstalled: phones hold other rules for it. */
    readonly isAdded: boolean;
}
/** The anchors whose subject has this key (`DistinguishedName.key`). */
export type AnchorLookup = (subjectKey: string) => readonly Anchor[];
/** A lookup that does not walk through all anchors each time. */
export declare function anchorIndex(anchors: readonly Anchor[]): AnchorLookup;
/**
 * Same name and same key: to a path it is the same issuer, "trust anchor information" being name, algorithm, key and
 * parameters (RFC 5280 §6.1.1 (d)). So a root that was issued again, or is cross-signed, counts as the one in the store.
 */
export declare function isSameEntity(one: Certificate, other: Certificate): boolean;
