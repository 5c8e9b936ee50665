import type { Advice, OutcomeKind, ReplyEvidence } from '../model/finding.js';
import type { RequirementId } from '../model/policy.js';
/** `ats-gate/diagnosis/1`, schemas/diagnosis.schema.json. Field names are a contract: programs outside read them. */
export interface Diagnosis {
    readonly schema: 'ats-gate/diagnosis/1';
    readonly tool: {
        readonly name: 'ats-gate';
        readonly version: string;
    };
    readonly target: string;
    /** The moment that certificates are judged as of, RFC 3339 in UTC. */
    readonly at: string;
    readonly connections: number;
    /** Of test 1: what an app without exceptions meets. */
    readonly result: RowResult;
    readonly reading: Reading;
    /** What holds for every test, whatever an app excepts. */
    readonly trust: CertificateTrust;
    readonly rows: readonly Row[];
    readonly app: AppSide;
    /** What to mend on the server, instead of an exception. */
    readonly mends: readonly Mend[];
}
/** `unknown` is neither: it could not be seen. */
export type RowResult = 'pass' | 'fail' | 'unknown';
/** What the pattern of the tests means. */
export type ReadingCode = 'clean' | 'not-seen' | 'no-tls' | 'cleartext-only' | 'trust' | 'key-or-hash' | 'inconsistent' | 'no-forward-secrecy' | 'old-version' | 'old-version-without-forward-secrecy' | 'other-suite' | 'no-exception-helps';
export interface Reading {
    readonly code: ReadingCode;
    readonly message: string;
    readonly notes: readonly string[];
}
export interface CertificateTrust {
    readonly result: RowResult;
    /** What is not met, in report order. */
    readonly findings: readonly {
        readonly rule: RequirementId;
        readonly outcome: OutcomeKind;
        readonly message: string;
    }[];
}
export interface Row {
    readonly number: number;
    readonly section: string;
    readonly title: string;
    /** What the app would have in its Info.plist, as an old-style property list. */
    readonly dictionary: string;
    readonly result: RowResult;
    /** Null where this very offer was made; else what the result follows from. */
    readonly inferred: string | null;
    readonly exchanges: readonly ReplyEvidence[];
    /** What a phone would log; nobody observed it. Null where the test does not fail. */
    readonly expectedError: ExpectedError | null;
    /** Where sources disagree on what this test does. */
    readonly disputed: string | null;
}
export interface ExpectedError {
    readonly domain: 'NSURLErrorDomain';
    /** The likeliest first. */
    readonly codes: readonly number[];
    /** OSStatus of the stream below it. */
    readonly underlying: readonly number[];
}
/** What the app would need to connect to this server as it is. */
export interface AppSide {
    readonly ios: {
        /** Keys of the host's entry in NSExceptionDomains; null where none is needed or none helps. */
        readonly keys: ExceptionKeys | null;
        /** Number of the test that it stands on; null where there is none with just these keys. */
        readonly row: number | null;
        /** A fragment of Info.plist. */
        readonly plist: string | null;
        readonly needsJustification: boolean;
        readonly notes: readonly string[];
    };
    readonly android: {
        /** res/xml/network_security_config.xml. */
        readonly xml: string | null;
        readonly notes: readonly string[];
    };
}
export interface ExceptionKeys {
    readonly NSExceptionAllowsInsecureHTTPLoads?: true;
    readonly NSExceptionMinimumTLSVersion?: 'TLSv1.0' | 'TLSv1.1';
    readonly NSExceptionRequiresForwardSecrecy?: false;
}
export interface Mend {
    readonly rule: RequirementId;
    readonly message: string;
    readonly advice: readonly Advice[];
}
