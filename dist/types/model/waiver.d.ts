import type { RequirementId } from './policy.js';
import type { JudgedReport, JudgedTarget, ListenerFacts } from './report.js';
import { type Location } from './target.js';
/** A violation that a policy accepts for a time. Field names are a contract: programs outside read them in a report. */
export interface Waiver {
    readonly requirement: RequirementId;
    /**
     * `m.example.com`, on every port, or `m.example.com:8443`; `*.example.com` for every name below it, not for itself; `*` for
     * listeners of a configuration that answer for any name on every address, and for no target.
     */
    readonly target: string;
    readonly reason: string;
    readonly owner: string;
    /** The last day that it holds for, `2027-03-31`, in UTC. */
    readonly until: string;
    /** Where it is written. */
    readonly location: Location;
}
/**
 * `unused`: nothing that it names is violated, or no target of the run is named so. Where nobody knows, as of a target that
 * could not be asked or in one shard of many, the day alone decides.
 */
export type WaiverState = 'in-force' | 'expiring' | 'expired' | 'unused';
export interface ReportWaiver extends Waiver {
    readonly state: WaiverState;
    /** Violated findings that it names, also of one that has expired. */
    readonly findings: number;
}
/** The waivers that a report speaks of: one shard of many leaves that to the merge, which knows of all targets. */
export declare function saidWaivers({ run, waivers }: Pick<JudgedReport, 'run' | 'waivers'>): readonly ReportWaiver[];
/** What waivers may call a target, the narrowest name first: `m.example.com:443`, `m.example.com`, `*.example.com:443`... */
export declare function waiverNames(target: string): readonly string[];
/** The same of anything that was judged: a listener has those of every name that it answers for, or of its address. */
export declare function waiverNamesOf({ target, listener }: Pick<JudgedTarget, 'target' | 'listener'>): readonly string[];
/** What a waiver has to cover, all of it: with names `m.example.com:443`, else the address, `*:443` for every one. */
export declare function waivableNames({ names, address, port, }: Pick<ListenerFacts, 'names' | 'address' | 'port'>): readonly string[];
/** Whole days after the day of `at` that it still holds for, both in UTC: 0 on its last day, negative once it has expired. */
export declare function waiverDaysLeft({ until }: Pick<Waiver, 'until'>, at: Date): number;
