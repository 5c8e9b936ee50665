import type { BaselineAccount } from './baseline.js';
import type { Finding } from './finding.js';
import type { ListedAddress } from './listed-address.js';
import type { Observation } from './observation.js';
import type { FailOn, OnUndetermined } from './policy.js';
import type { ProxyAccount } from './proxy.js';
import type { MissingShards, Shard } from './shard.js';
import type { Location } from './target.js';
import type { ReportWaiver } from './waiver.js';
export type Verdict = 'met' | 'violated' | 'undetermined';
/** `ats-gate/report/1`, schemas/report.schema.json. Field names are a contract: programs outside read them. */
export type Report = ReportOf<TargetReport>;
/** As any version has written it: older ones have no `waivers`. */
export type WrittenReport = Omit<Report, 'waivers'> & Partial<Pick<Report, 'waivers'>>;
/** A report without what was observed: all that people are told. */
export type JudgedReport = ReportOf<JudgedTarget>;
/** A report with as much of each target as was kept. */
export interface ReportOf<Kept extends JudgedTarget> {
    readonly schema: 'ats-gate/report/1';
    readonly tool: {
        readonly name: 'ats-gate';
        readonly version: string;
    };
    readonly run: Run;
    readonly policy: ReportPolicy;
    readonly verdict: Verdict;
    readonly counts: Counts;
    /** What became of an earlier report; absent where none was given. */
    readonly baseline?: BaselineAccount;
    /** Every waiver of the policy, in its order. */
    readonly waivers: readonly ReportWaiver[];
    readonly targets: readonly Kept[];
    /** Of the configurations that were read; absent where none was named. */
    readonly listeners?: readonly ListenerReport[];
}
/** All that was judged: targets, then listeners. */
export declare function subjectsOf({ targets, listeners }: JudgedReport): readonly JudgedTarget[];
export interface Run {
    readonly id: string;
    /** Which try of the run this is, from 1; absent where nobody counts. */
    readonly attempt?: number;
    /** RFC 3339 in UTC. */
    readonly startedAt: string;
    readonly durationMs: number;
    /** The moment that everything is judged as of. */
    readonly at: string;
    readonly connections: number;
    readonly bytesSent: number;
    readonly shard: Shard;
    /** Of a merged report; absent when every shard is there. */
    readonly missingShards?: MissingShards;
    /** SHA-256 of the sorted names of all targets, those of other shards too, one a line. */
    readonly targetsSha256: string;
    /** Absent when every connection was direct. */
    readonly proxy?: ProxyAccount;
}
export interface ReportPolicy {
    readonly name: string;
    readonly source: string;
    /** Commit, branch or tag that the file was read at; absent for the workspace and a built-in policy. */
    readonly ref?: string;
    /** Of the bytes of that file, in hexadecimal; absent where nobody took it. */
    readonly fileSha256?: string;
    readonly sha256: string;
    /** The preinstalled stores in force, with the date of each list. */
    readonly stores: readonly {
        readonly name: string;
        readonly date: string | null;
    }[];
    readonly failOn: FailOn;
    readonly onUndetermined: OnUndetermined;
}
export interface Counts {
    readonly targets: number;
    readonly met: number;
    readonly violated: number;
    readonly undetermined: number;
    /** Targets that the deadline or a signal left out, in no other count of targets. */
    readonly notChecked: number;
    /** Of the configurations; absent where none was read. None of them is in a count of targets. */
    readonly listeners?: {
        readonly total: number;
        readonly met: number;
        readonly violated: number;
        readonly undetermined: number;
    };
    /** Of targets and listeners. Findings that fail; and those that people are warned of: violated or undetermined, of no lower level than warning. */
    readonly errors: number;
    readonly warnings: number;
    /** Violated findings that a waiver covers: they are neither. */
    readonly waived: number;
}
export interface TargetReport extends JudgedTarget {
    readonly observation: Observation;
}
/** One listener of a configuration, judged: shaped like a target, so that every report shows both. */
export interface ListenerReport extends JudgedTarget {
    readonly listener: ListenerFacts;
}
/** What a configuration says of a listener, for programs. */
export interface ListenerFacts {
    readonly dialect: string;
    /** Where it is opened. */
    readonly location: Location;
    readonly address: string;
    readonly port: number | null;
    readonly names: readonly string[];
    readonly tls: 'yes' | 'no' | 'pass-through' | 'unknown';
    /** IANA's names; null where the files do not say. */
    readonly versions: readonly string[] | null;
    readonly suites: readonly string[] | null;
    readonly groups: readonly string[] | null;
    readonly cleartext: 'redirect' | 'content' | 'closed' | 'unknown';
    readonly hsts: string | null;
}
export interface JudgedTarget {
    /** Of a listener its file and name: `conf.d/site.conf: m.example.com:443`. */
    readonly target: string;
    /** Absent for a target. */
    readonly listener?: ListenerFacts;
    readonly verdict: Verdict;
    /** True when nothing of it was probed. */
    readonly notChecked: boolean;
    readonly findings: readonly Finding[];
    /** For people, where `--full` asked: programs read the observation. */
    readonly listed?: readonly ListedAddress[];
}
/** 0 met, 1 violated, 3 undetermined; 2 is wrong input or a fault of ours and has no report. */
export declare function exitCode(verdict: Verdict, failOn: FailOn): 0 | 1 | 3;
