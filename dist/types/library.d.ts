import type { Diagnosis } from './diagnosis/diagnosis.js';
import type { PolicyFile } from './generated/policy-file.js';
import { type OtherSettings } from './model/against-baseline.js';
import type { Progress } from './model/progress.js';
import type { Report } from './model/report.js';
export type { AppSide, CertificateTrust, Diagnosis, ExceptionKeys, ExpectedError, Mend, Reading, ReadingCode, Row, RowResult, } from './diagnosis/diagnosis.js';
export type { PolicyFile } from './generated/policy-file.js';
export type { BaselineAccount, Mended } from './model/baseline.js';
export type { Advice, BaselineState, Evidence, Finding, FindingWaiver, Note, OutcomeKind, Remedy, } from './model/finding.js';
export { InputError, type InputFault } from './model/input-error.js';
export type { Observation } from './model/observation.js';
export type { FailOn, Level, OnUndetermined, RequirementId } from './model/policy.js';
export type { Progress } from './model/progress.js';
export type { Counts, Report, ReportPolicy, Run, TargetReport, Verdict } from './model/report.js';
export { exitCode } from './model/report.js';
export type { Location } from './model/target.js';
export type { ReportWaiver, Waiver, WaiverState } from './model/waiver.js';
/** What a policy decides, and what a caller may set over it. As on the command line, unless said otherwise. */
export interface PolicyOptions {
    /** A built-in policy, a file, or the content of one; without it `ats-gate.yml` of `cwd` if it is there, else `ats`. */
    readonly policy?: string | PolicyFile;
    /** PEM files with roots to trust too. */
    readonly caFiles?: readonly string[];
    /** For `evaluate` what its targets demand of themselves. */
    readonly targetsFiles?: readonly string[];
    /** An earlier report, or the file that has it: what it knows does not fail. */
    readonly baseline?: string | Report;
    readonly failOn?: 'error' | 'warning' | 'never';
    readonly onUndetermined?: 'fail' | 'warn' | 'ignore';
    /** Judge as of this moment: a date, or RFC 3339. */
    readonly at?: Date | string;
    /** Where paths begin; without it the working directory of the process. */
    readonly cwd?: string;
}
export interface GateOptions extends PolicyOptions {
    /** Each `m.example.com`, `m.example.com:8443`, an https URL or `[2001:db8::1]:443`. */
    readonly targets?: readonly string[];
    /** By target, where to dial instead: `{ 'm.example.com:443': '127.0.0.1:8443' }`. */
    readonly connect?: Readonly<Record<string, string>>;
    /** By target, where its cleartext side is, or `none`. */
    readonly http?: Readonly<Record<string, string>>;
    /** `500ms`, `10s`. */
    readonly timeout?: string;
    readonly deadline?: string;
    readonly retries?: number;
    readonly concurrency?: number;
    readonly connectionsPerAddress?: number;
    /** `http://proxy.example:3128`, or `none`; without it what the policy says, else `https_proxy` of the environment. */
    readonly proxy?: string;
    /** `deny`: no loopback or private address is dialled but those that `connect` and `http` of these options or of the policy name. */
    readonly privateAddresses?: 'allow' | 'deny';
    /** List every version, suite, group and signature scheme that is accepted, also where nothing is violated. */
    readonly full?: boolean;
    /** Probe this share of the targets only, such as `2/8`; `runId` must be the same for all of them. */
    readonly shard?: string;
    readonly runId?: string;
    /** Ends the run early: what is known by then is reported, the rest is undetermined. */
    readonly signal?: AbortSignal;
    /** Called when a target begins and when it ends. What it throws ends the run and rejects the promise. */
    readonly onProgress?: (progress: Progress) => void;
}
/** What the shards were asked, since their reports are judged again. */
export interface MergeOptions extends PolicyOptions, Pick<GateOptions, 'targets' | 'connect' | 'http'> {
    /** The run that the reports must be of; without it the run that the newest of them is of. */
    readonly runId?: string;
}
/**
 * Probes the targets and judges them. What servers do is in the report; the promise is rejected only with an InputError
 * that says all that is wrong with the options and files, before anything is probed.
 */
export declare function gate(options: GateOptions): Promise<Report>;
/** Of a policy the roots and the limits count. As on the command line, unless said otherwise. */
export interface DiagnoseOptions {
    /** A built-in policy, a file, or the content of one; without it `ats-gate.yml` of `cwd` if it is there, else `ats`. */
    readonly policy?: string | PolicyFile;
    /** PEM files with roots to trust too. */
    readonly caFiles?: readonly string[];
    /** Judge as of this moment: a date, or RFC 3339. */
    readonly at?: Date | string;
    /** Where paths begin; without it the working directory of the process. */
    readonly cwd?: string;
    /** By target, where to dial instead: `{ 'm.example.com:443': '127.0.0.1:8443' }`. */
    readonly connect?: Readonly<Record<string, string>>;
    /** By target, where its cleartext side is, or `none`. */
    readonly http?: Readonly<Record<string, string>>;
    /** `500ms`, `10s`. */
    readonly timeout?: string;
    readonly deadline?: string;
    readonly retries?: number;
    /** Ends the probing early: what is not known by then is `unknown`. */
    readonly signal?: AbortSignal;
}
/**
 * Which exceptions from ATS would let an app connect to this one target, as `nscurl --ats-diagnostics` says on a Mac. The
 * promise is rejected only with an InputError that says all that is wrong with the options and files.
 */
export declare function diagnose(target: string, options?: DiagnoseOptions): Promise<Diagnosis>;
/**
 * Judges the observations of a report again, by this policy and as of this moment; without `at`, as of the report's own.
 * Throws an InputError for what is no report and for what is wrong with the options.
 */
export declare function evaluate(report: Report, options?: PolicyOptions): Report;
/**
 * What got worse from one report to another: `newer` with `older` for its baseline, findings as they are there, verdicts and
 * counts made anew. Throws an InputError for what is no report.
 */
export declare function diff(older: Report, newer: Report, settings?: DiffOptions): Report;
/** Instead of what the policy of the newer report says. */
export type DiffOptions = OtherSettings;
/**
 * One report of all shards of a run. Every target is judged again from what was observed, by this policy; a missing shard
 * leaves its targets undetermined. Throws an InputError for reports that are not of one run, or that say what they did not
 * see.
 */
export declare function merge(reports: readonly Report[], options?: MergeOptions): Report;
/** A saved report from its text; `name` is for what an InputError says. */
export declare function readReport(text: string, name?: string): Report;
