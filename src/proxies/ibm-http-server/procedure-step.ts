import type { Listener, ProcedureStep, Setting } from '../../model/listener.ts'
import { TLS_1_2 } from '../../tls/registry/versions.ts'

/** Step 1 of HCL's procedure "Forcing traffic to use TLS 1.2": over every host that speaks TLS. Null where none does. */
export function firstStep(listeners: readonly Listener[]): ProcedureStep | null {
  const found = listeners.filter(({ tls }) => tls.kind === 'known' && tls.value === 'yes')
  const [first] = found
  if (first === undefined) return null
  const id = 'hcl-tls-1.2/1'
  const title = 'IBM HTTP Server leaves TLS 1.2 alone on'
  const bad = found.filter(({ versions }) => !isDone(versions))
  const [worst, ...others] = bad
  if (worst === undefined) {
    const message = 'every virtual host with TLS disables what is older than TLS 1.2'
    return { id, title, state: 'done', message, mend: null, place: first.versions.at, via: [] }
  }
  const { at, via } = worst.versions
  const isAbsent = at.line === worst.opened.line && at.file === worst.opened.file
  const many = others.length === 0 ? '' : `, and ${others.length} more`
  const what = isAbsent
    ? 'no SSLProtocolDisable stands in this virtual host'
    : 'what is older than TLS 1.2 is not all disabled here'
  return {
    id,
    title,
    state:
      worst.versions.kind === 'open' && worst.versions.candidates.length === 0
        ? 'unknown'
        : isAbsent
          ? 'missing'
          : 'wrong',
    message: `${what}${many}`,
    mend: 'SSLProtocolDisable SSLv2 SSLv3 TLSv10 TLSv11',
    place: at,
    via: [...via, ...others.map((other) => ({ place: other.versions.at, message: 'nor is it in this one' }))],
  }
}

function isDone(versions: Setting<readonly number[]>): boolean {
  const sets = versions.kind === 'known' ? [versions.value] : versions.candidates
  return sets.length > 0 && sets.every((set) => set.every((version) => version >= TLS_1_2))
}
