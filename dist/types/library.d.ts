import type { Diagnosis } from './diagnosis/diagnosis.js';
import type { PolicyFile } from './generated/policy-file.js';
import type { Progress } from './model/progress.js';
import type { Report } from './model/report.js';
export type { AppSide, CertificateTrust, Diagnosis, ExceptionKeys, ExpectedError, Mend, Reading, ReadingCode, Row, RowResult, } from './diagnosis/diagnosis.js';
export type { PolicyFile } from './generated/policy-file.js';
export type { Advice, Evidence, Finding, Note, OutcomeKind, Remedy } from './model/finding.js';
export { InputError, type InputFault } from './model/input-error.js';
export type { Observation } from './model/observation.js';
export type { FailOn, Level, OnUndetermined, RequirementId } from './model/policy.js';
export type { Progress } from './model/progress.js';
export type { Counts, Report, ReportPolicy, Run, TargetReport, Verdict } from './model/report.js';
export { exitCode } from './model/report.js';
export type { Location } from './model/target.js';
/** What a policy decides, and what a caller may set over it. As on the command line, unless said otherwise. */
export interface PolicyOptions {
    /** A built-in policy, a file, or the content of one; without it `ats-gate.yml` of `cwd` if it is there, else `ats`. */
    readonly policy?: string | PolicyFile;
    /** PEM files with roots to trust too. */
    readonly caFiles?: readonly string[];
    /** For `evaluate` what its targets demand of themselves. */
    readonly targetsFiles?: readonly string[];
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
    /** List every version, suite, group and signature scheme that is accepted, also where nothing is violated. */
    readonly full?: boolean;
    /** Ends the run early: what is known by then is reported, the rest is undetermined. */
    readonly signal?: AbortSignal;
    /** Called when a target begins and when it ends. What it throws ends the run and rejects the promise. */
    readonly onProgress?: (progress: Progress) => void;
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
/** A saved report from its text; `name` is for what an InputError says. */
export declare function readReport(text: string, name?: string): Report;
