/** How far a run is: told when a target begins and when it ends. */
export interface Progress {
    readonly kind: 'started' | 'done';
    /** Targets that have ended. */
    readonly done: number;
    readonly total: number;
    /** The target that has just begun or ended. */
    readonly target: string;
}
