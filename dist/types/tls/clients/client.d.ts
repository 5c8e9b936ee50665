import type { HelloTemplate } from '../hello-template.js';
/** One generation of phones: the hello that it sends, and what it makes of the answer. */
export interface Client extends HelloTemplate {
    /** For people: `an app under ATS on iOS 13`. */
    readonly standsFor: string;
    /** Given an older version it hangs up, whatever its hello says; on the wire. */
    readonly oldestVersion: number;
    readonly demands: readonly Demand[];
}
/**
 * What a client asks of an answer that its hello does not say.
 * `strong-leaf`: a leaf with RSA of 2048 bits or EC of 256 bits, signed with SHA-2 of 256 bits or more, as ATS has it.
 * `extended-master-secret`: RFC 7627 below TLS 1.3. `offered-signatures`: every certificate that is sent is signed with an
 * algorithm of signature_algorithms (RFC 8446 §4.4.2.2).
 */
export type Demand = 'strong-leaf' | 'extended-master-secret' | 'offered-signatures';
