import type { Finding, Note, RelatedLocation } from '../model/finding.ts'
import type { Configuration, Listener } from '../model/listener.ts'
import type { Policy, RequirementId } from '../model/policy.ts'
import type { ListenerReport, TargetReport } from '../model/report.ts'
import type { Location, Target } from '../model/target.ts'
import { targetVerdict } from '../model/verdict.ts'
import { type Answering, answeringFor, type JudgedListener } from './answering.ts'
import { listenerNames } from './listener-names.ts'

/** Brings together what was probed and what was read. */
export interface LiveToLine {
  /** What is wrong with a target gets the lines that cause it, or a note that says why none does. */
  withLines(target: Target, report: TargetReport): TargetReport
  /** After the last target: what no probe saw of a listener is noted, and weighs less where the files are what runs. */
  listeners(): readonly ListenerReport[]
}

export interface LiveSettings {
  readonly policy: Pick<Policy, 'failOn' | 'onUndetermined'>
  /** See GateRequest. */
  readonly isDeployed: boolean
}

/** Pure, but for what it remembers of the targets that it was shown. */
export function liveToLine(
  { listeners }: Configuration,
  reports: readonly ListenerReport[],
  { policy, isDeployed }: LiveSettings,
): LiveToLine {
  const byName = new Map(reports.map((report) => [report.target, report]))
  const named = listenerNames(listeners.filter(({ side }) => side === 'front'))
  const judged = [...named].flatMap(([name, variants]): JudgedListener[] => {
    const report = byName.get(name)
    return report === undefined ? [] : [{ report, variants }]
  })
  const answering = answeringFor(judged)
  const seen = new Map<string, string>()
  return {
    withLines(target, report) {
      for (const finding of report.notChecked ? [] : report.findings.filter(({ outcome }) => outcome === 'met')) {
        const found = answering(target.host, portOf(target, finding.rule))
        if (found?.how !== 'by-name') continue
        for (const { report: own } of found.all) seen.set(keyOf(own, target.host, finding.rule), report.target)
      }
      const findings = report.findings.map((finding) => {
        if (finding.outcome !== 'violated') return finding
        const found = answering(target.host, portOf(target, finding.rule))
        return found === null ? finding : withCause(finding, found, report)
      })
      return { ...report, findings }
    },
    listeners: () => reports.map((report) => againstProbes(report, seen, { policy, isDeployed })),
  }
}

/** The one requirement about the cleartext side. */
const CLEARTEXT: RequirementId = 'https-only'

/** What was dialled is what the files are about. */
function portOf({ port, connect, http }: Target, rule: RequirementId): number {
  if (rule !== CLEARTEXT) return connect?.port ?? port
  return http === null || http === 'none' ? 80 : http.port
}

function keyOf({ target }: ListenerReport, host: string, rule: RequirementId): string {
  return `${target} ${host} ${rule}`
}

function withCause(finding: Finding, found: Answering, { observation }: TargetReport): Finding {
  const own = found.all.flatMap(({ report }) => report.findings.filter(({ rule }) => rule === finding.rule))
  const causes = own.filter(({ outcome }) => outcome === 'violated')
  const places = new Map(causes.flatMap((cause) => cause.locations.map((place) => [placeKey(place), { place, cause }])))
  if (places.size > 0) {
    const verb = places.size === 1 ? 'causes' : 'can cause'
    const which = found.how === 'default' ? 'this, of the default for other names,' : 'this directive'
    const lines = [...places.values()].flatMap(({ place, cause }): RelatedLocation[] => [
      { ...place, message: `${which} ${verb} it` },
      ...(cause.related ?? []),
    ])
    return { ...finding, related: [...(finding.related ?? []), ...lines] }
  }
  const served = new Set(observation.endpoints.flatMap(({ certificates }) => certificates))
  const line = certificateLine(finding, found, served)
  if (line !== null) return { ...finding, related: [...(finding.related ?? []), line] }
  const why = own.length === 0 ? null : explanation(own, found, served)
  return why === null ? finding : { ...finding, notes: [...finding.notes, why] }
}

/** Of what a new certificate mends: where the one that was served is named. */
function certificateLine({ remedy }: Finding, { all }: Answering, served: ReadonlySet<string>): RelatedLocation | null {
  if (remedy?.kind !== 'replace-certificate' && remedy?.kind !== 'send-intermediates') return null
  const named = all.flatMap(({ variants }) => variants.flatMap(certificatesOf))
  const found = named.find(({ leaf }) => leaf !== null && served.has(leaf))
  return found === undefined ? null : { ...found.at, message: 'this line names the certificate' }
}

function certificatesOf({ certificates }: Listener) {
  if (certificates.kind === 'open') return []
  return certificates.value.map(({ path, at, certificates: list }) => {
    const [leaf] = list ?? []
    return { path, at, leaf: leaf === undefined ? null : Buffer.from(leaf.der).toString('base64') }
  })
}

/** Why what was read is in order and what was seen is not. */
function explanation(own: readonly Finding[], { all, how }: Answering, served: ReadonlySet<string>): Note | null {
  const [first] = all
  if (first === undefined) return null
  const at = wordsOf(first.report.listener.location)
  if (first.report.listener.tls === 'pass-through') {
    return differs(`the listener at ${at} passes TLS through: what ends it behind that causes this`)
  }
  const named = all.flatMap(({ variants }) => variants.flatMap(certificatesOf))
  const others = named.filter(({ leaf }) => leaf !== null)
  if (others.length > 0 && others.length === named.length && others.every(({ leaf }) => !served.has(leaf ?? ''))) {
    const [other] = others
    const where = other === undefined ? at : wordsOf(other.at)
    return differs(
      `no address shows the certificate of ${other?.path ?? ''} (${where}): another hop ends TLS, or it is not deployed`,
    )
  }
  const open = own.find(({ outcome }) => outcome === 'undetermined')
  if (open !== undefined) return differs(`the configuration at ${at} leaves it open: ${open.message}`)
  const whose = how === 'default' ? 'no listener has this name, and the default for other names' : 'the listener'
  return differs(
    `${whose} at ${at} is in order: it is not deployed yet, another hop ends TLS, or a file that was not read rules it`,
  )
}

function differs(message: string): Note {
  return { code: 'configuration-differs', message }
}

function againstProbes(
  report: ListenerReport,
  seen: ReadonlyMap<string, string>,
  { policy, isDeployed }: LiveSettings,
): ListenerReport {
  const { names } = report.listener
  const findings = report.findings.map((finding): Finding => {
    if (finding.outcome !== 'violated' || names.length === 0) return finding
    const probes = names.map((name) => seen.get(keyOf(report, name, finding.rule)))
    const covered = probes.filter((probe) => probe !== undefined)
    // Of a name that nobody asked nothing is known.
    if (covered.length < names.length) return finding
    if (!isDeployed) return { ...finding, notes: [...finding.notes, UNDEPLOYED] }
    const [first = '', ...more] = covered
    const whom = more.length === 0 ? first : `${first} and ${more.length} more`
    const message = `the probe of ${whom} found it met: the TLS library or another hop refuses what stands here`
    return { ...finding, level: 'notice', notes: [...finding.notes, { code: 'live-met', message }] }
  })
  return { ...report, findings, verdict: targetVerdict(findings, policy.failOn, policy.onUndetermined) }
}

/** Names no target, so that what is the same for many listeners is said once. */
const UNDEPLOYED: Note = {
  code: 'live-met',
  message: 'the probes of its names found it met, which says nothing of lines that are still to be deployed',
}

function placeKey({ file, line, column }: Location): string {
  return `${file}:${line}:${column}`
}

function wordsOf({ file, line }: Location): string {
  return `${file}:${line}`
}
