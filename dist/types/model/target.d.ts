import type { RequirementSettings } from './policy.js';
import type { TrustSettings } from './trust.js';
/** What the user lists. Names are A-labels in lower case; addresses are without brackets. */
export interface Target {
    readonly host: string;
    readonly port: number;
    /** Path and query of the target's URL, for the cleartext request; `/` when none was given. */
    readonly path: string;
    /** Dial here instead, keep the name. */
    readonly connect: HostPort | null;
    /** The cleartext side, when it is not port 80 of the same address. */
    readonly http: HostPort | 'none' | null;
    /** Of `connect` and `http` those that were named by somebody who may send this run anywhere. Absent: none. */
    readonly trustedPlaces?: readonly HostPort[];
    /** How often the exchanges that decide are repeated, for a fleet behind one address; 1 asks once. */
    readonly samples: number;
    /** Of the app; null where none are given. */
    readonly pins: Pins | null;
    /** False: it must not answer from here, and nothing else is asked of it. */
    readonly reachable: boolean;
    /** Over the policy's; null where the target does not say. */
    readonly requireIpv6: boolean | null;
    /** The target's own settings, over those of the policy. */
    readonly requirements: RequirementSettings;
    readonly trust: TrustSettings | null;
    /** Every line that lists it; empty for targets given inline. */
    readonly locations: readonly Location[];
}
/** One that says nothing but where it is. */
export declare function bareTarget({ host, port }: HostPort): Target;
/** Pins of an app, each base64 of the SHA-256 of a SubjectPublicKeyInfo; an empty list demands nothing. */
export interface Pins {
    /** Some certificate of the path must match one: Android and OkHttp. */
    readonly path: readonly string[];
    /** The leaf must match one, and some certificate above it one of the other list: Apple, NSPinnedDomains. */
    readonly leaf: readonly string[];
    readonly ca: readonly string[];
}
export interface HostPort {
    readonly host: string;
    readonly port: number;
}
/** `file` as the user named it, relative to the working directory where it lies below; line and column count from 1. */
export interface Location {
    readonly file: string;
    readonly line: number;
    readonly column: number;
    /** The end of a range, where one is meant: the first column after it. Absent or present together. */
    readonly endLine?: number;
    readonly endColumn?: number;
}
/** `m.example.com:443`, `[2001:db8::1]:443`: how reports name a target. */
export declare function targetName(target: HostPort): string;
/** Brackets around an IPv6 address, as RFC 3986 §3.2.2 writes it. */
export declare function hostPort(host: string, port: number): string;
/** The other way round, for a saved report; the name is one that `targetName` made. */
export declare function hostPortOf(name: string): HostPort;
