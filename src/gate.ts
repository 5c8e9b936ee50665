import type { Policy } from './model/policy.ts'
import type { Report } from './model/report.ts'
import type { Target } from './model/target.ts'

/** What one run is asked to do. */
export interface GateRequest {
  readonly targets: readonly Target[]
  readonly policy: Policy
  /** Judge as of this moment instead of now. */
  readonly at: Date | null
  /** List every version and suite that is accepted, also where nothing is violated. */
  readonly full: boolean
  readonly toolVersion: string
}

/** The world, as arguments: `realWorld()` in probes/ gives the real one. */
export interface GateWorld {
  readonly signal: AbortSignal
  onProgress(progress: Progress): void
}

export interface Progress {
  readonly done: number
  readonly total: number
  /** The target that has just ended. */
  readonly target: string
}

/** The whole pipeline of design 2: observe every target, judge, report. Never throws for what a server does. */
export declare function gate(request: GateRequest, world: GateWorld): Promise<Report>

/** Judges the observations of a saved report again, without network. */
export declare function judgeAgain(report: Report, policy: Policy, at: Date | null, toolVersion: string): Report
