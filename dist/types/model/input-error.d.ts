import type { Location } from './target.js';
/** One thing that is wrong in what the user gave: what, where, and how to mend it. */
export interface InputFault {
    /** Stable, such as `POLICY_UNKNOWN_KEY`. */
    readonly code: string;
    readonly what: string;
    /** A place in a file; or the name of an argument or input, such as `--timeout`. */
    readonly where: Location | string;
    readonly mend: string;
}
/** Wrong input, all of it at once: exit code 2, nothing probed. */
export declare class InputError extends Error {
    readonly name = "InputError";
    readonly faults: readonly InputFault[];
    constructor(faults: readonly InputFault[], options?: ErrorOptions);
}
/** `ats-gate.yml:4:3`, or the name of the argument or input. */
export declare function describeWhere(where: Location | string): string;
