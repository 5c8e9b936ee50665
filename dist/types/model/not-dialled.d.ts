import type { Outcome } from './finding.js';
import type { Denial } from './private-addresses.js';
/** An address that this run does not connect to, whatever would answer there. */
export interface NotDialled {
    readonly kind: 'not-dialled';
    /** Without brackets; a name where a proxy would resolve it. */
    readonly address: string;
    /** The IPv4 address inside, where that is what decides. */
    readonly standsFor?: string;
    /** `name`: only the proxy knows what it is. */
    readonly range: RangeName | 'name';
    /** `never`: whatever private-addresses says. */
    readonly because: 'never' | Denial;
}
/** What kind of address it is; those from `loopback` on are private. */
export type RangeName = 'link-local' | 'metadata' | 'unspecified' | 'multicast' | 'broadcast' | 'unassigned' | 'unreadable' | 'loopback' | 'private' | 'shared' | 'unique-local' | 'site-local' | 'special-purpose';
/** Why an address was not dialled, as a sentence without its end. */
export declare function describeNotDialled({ address, standsFor, range, because }: NotDialled): string;
/** What every requirement has of such an address: it is not met, and nobody knows whether it is violated. */
export declare function notDialledOutcome(refusal: NotDialled): Outcome;
