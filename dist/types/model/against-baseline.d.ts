import { type Baseline, type Comparison } from './baseline.js';
import type { FailOn, OnUndetermined, Policy } from './policy.js';
import type { JudgedTarget, Report, ReportOf, TargetReport } from './report.js';
/** What decides about the run, where it is not what the report's own policy says. */
export interface OtherSettings {
    readonly failOn?: FailOn | undefined;
    readonly onUndetermined?: OnUndetermined | undefined;
}
/**
 * A report as it would be if its run had had this baseline: findings stay as saved but for their marks; verdicts and counts
 * are made anew. A target that was not checked stays undetermined, also where the baseline did not check it either.
 */
export declare function againstBaseline<Kept extends JudgedTarget>(report: Report, baseline: Baseline, keep: (report: TargetReport) => Kept, { failOn, onUndetermined }?: OtherSettings): ReportOf<Kept>;
/** One target, or listener, with its marks; a known finding does not fail it. */
export declare function markedTarget<Judged extends JudgedTarget>(one: Judged, comparison: Comparison, { failOn, onUndetermined }: Pick<Policy, 'failOn' | 'onUndetermined'>): Judged;
