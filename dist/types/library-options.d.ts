import type { PolicyFile } from './generated/policy-file.js';
import type { OtherSettings } from './model/against-baseline.js';
import type { Progress } from './model/progress.js';
import type { Report } from './model/report.js';
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
/** Of a policy the roots and the limits count. */
export interface DiagnoseOptions extends Pick<PolicyOptions, 'policy' | 'caFiles' | 'at' | 'cwd'>, Pick<GateOptions, 'connect' | 'http' | 'timeout' | 'deadline' | 'retries'> {
    /** Ends the probing early: what is not known by then is `unknown`. */
    readonly signal?: AbortSignal;
}
/** Configurations are judged as texts: nothing is read but what the policy names. */
export interface LintOptions extends Pick<PolicyOptions, 'policy' | 'caFiles' | 'baseline' | 'failOn' | 'onUndetermined' | 'at' | 'cwd'> {
    /** By path, with `/`: the configurations, all that they include, and a Dockerfile where versions are to be guessed. */
    readonly files: Readonly<Record<string, string>>;
    /** Paths of `files`, folders, patterns, or `nginx:path`; without it every file that is known as a configuration. */
    readonly configs?: readonly string[];
    /** Versions of products: `{ nginx: '1.24', openssl: '3.0' }`. */
    readonly assume?: Readonly<Record<string, string>>;
}
/** Instead of what the policy of the newer report says. */
export type DiffOptions = OtherSettings;
