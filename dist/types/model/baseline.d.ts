import type { Finding, OutcomeKind } from './finding.js';
import type { RequirementId } from './policy.js';
import { type Report } from './report.js';
/**
 * Of an earlier report what the next one is compared with: what was wrong, and who was asked. A large report is not held
 * for it.
 */
export interface Baseline {
    /** The file, as the user named it. */
    readonly source: string;
    readonly runId: string;
    /** The moment that it is judged as of. */
    readonly at: string;
    readonly policySha256: string;
    readonly toolVersion: string;
    /** By target or listener; those of which nothing was probed say nothing, and have no fault. */
    readonly targets: ReadonlyMap<string, ReadonlyMap<RequirementId, SeenFault>>;
    /** Which of these are listeners of a configuration. */
    readonly listeners: ReadonlySet<string>;
}
/** A requirement that was violated or undetermined, waived or known already then included. */
export interface SeenFault {
    readonly outcome: OutcomeKind;
    readonly facets: readonly string[];
    readonly message: string;
    readonly fingerprint: string;
}
export declare function baselineOf(report: Report, source: string): Baseline;
/** What a report says of its baseline. */
export interface BaselineAccount {
    readonly source: string;
    readonly runId: string;
    readonly at: string;
    readonly policySha256: string;
    readonly toolVersion: string;
    /** Findings of each mark, at any level, of the targets that were checked. */
    readonly new: number;
    readonly worse: number;
    readonly known: number;
    /** Violated or undetermined there, met or not applicable now. */
    readonly mended: readonly Mended[];
    /** Targets that only this run has. */
    readonly came: readonly string[];
    /**
     * Targets that only the baseline has: nobody says that they were mended. None where targets of the run are in the reports
     * of other shards.
     */
    readonly gone: readonly string[];
}
export interface Mended {
    readonly target: string;
    readonly rule: RequirementId;
    /** Of the finding in the baseline. */
    readonly fingerprint: string;
    /** What was seen then. */
    readonly message: string;
}
/** Marks the findings of one run, target by target, and keeps the account. */
export interface Comparison {
    marked(target: string, findings: readonly Finding[], notChecked: boolean): readonly Finding[];
    /**
     * After the last target. `hasAll`: there is no other, so that one of the baseline alone is gone; `hasListeners`: the same
     * of listeners, where a configuration was read.
     */
    account(hasAll: boolean, hasListeners?: boolean): BaselineAccount;
}
export declare function comparisonWith({ targets, listeners, ...origin }: Baseline): Comparison;
