import type { Diagnosis } from './diagnosis/diagnosis.js';
import type { DiagnoseOptions, DiffOptions, GateOptions, LintOptions, MergeOptions, PolicyOptions } from './library-options.js';
import type { Report } from './model/report.js';
export type { AppSide, CertificateTrust, Diagnosis, ExceptionKeys, ExpectedError, Mend, Reading, ReadingCode, Row, RowResult, } from './diagnosis/diagnosis.js';
export type { PolicyFile } from './generated/policy-file.js';
export type { DiagnoseOptions, DiffOptions, GateOptions, LintOptions, MergeOptions, PolicyOptions, } from './library-options.js';
export type { BaselineAccount, Mended } from './model/baseline.js';
export type { Advice, BaselineState, Evidence, Finding, FindingWaiver, Note, OutcomeKind, Remedy, } from './model/finding.js';
export { InputError, type InputFault } from './model/input-error.js';
export type { Observation } from './model/observation.js';
export type { FailOn, Level, OnUndetermined, RequirementId } from './model/policy.js';
export type { Progress } from './model/progress.js';
export type { Counts, ListenerFacts, ListenerReport, Report, ReportPolicy, Run, TargetReport, Verdict, } from './model/report.js';
export { exitCode } from './model/report.js';
export type { Location } from './model/target.js';
export type { ReportWaiver, Waiver, WaiverState } from './model/waiver.js';
/**
 * Probes the targets and judges them. What servers do is in the report; the promise is rejected only with an InputError
 * that says all that is wrong with the options and files, before anything is probed.
 */
export declare function gate(options: GateOptions): Promise<Report>;
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
 * Judges what proxies are configured to do: `gate` with no targets, and no network. The promise is rejected only with an
 * InputError that says all that is wrong with the options.
 */
export declare function lint(options: LintOptions): Promise<Report>;
/**
 * What got worse from one report to another: `newer` with `older` for its baseline, findings as they are there, verdicts and
 * counts made anew. Throws an InputError for what is no report.
 */
export declare function diff(older: Report, newer: Report, settings?: DiffOptions): Report;
/**
 * One report of all shards of a run. Every target is judged again from what was observed, by this policy; a missing shard
 * leaves its targets undetermined. Throws an InputError for reports that are not of one run, or that say what they did not
 * see.
 */
export declare function merge(reports: readonly Report[], options?: MergeOptions): Report;
/** A saved report from its text; `name` is for what an InputError says. */
export declare function readReport(text: string, name?: string): Report;
