import type { Configuration, ProcedureStep } from '../model/listener.ts'

/**
 * The steps of written procedures over all that was read. What one product shows outweighs that another has not seen it. The
 * first step alone, a web server's, is no procedure: it does not say whose application servers stand behind it.
 */
export function stepsOf(read: readonly Configuration[]): readonly ProcedureStep[] {
  const steps = read.flatMap((configuration) => configuration.steps)
  const shown = new Set(steps.filter(({ state }) => state !== 'unknown').map(({ id }) => id))
  const begun = new Set(steps.filter((step) => !isFirst(step)).map(procedureOf))
  return steps
    .filter((step) => step.state !== 'unknown' || !shown.has(step.id))
    .filter((step) => begun.has(procedureOf(step)))
    .toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
}

function isFirst(step: ProcedureStep): boolean {
  return step.id === `${procedureOf(step)}/1`
}

function procedureOf({ id }: ProcedureStep): string {
  return id.slice(0, id.indexOf('/'))
}
