import type { Waiver as WrittenWaiver } from '../generated/policy-file.ts'
import { describeWhere, type InputFault } from '../model/input-error.ts'
import { hostPort, type Location } from '../model/target.ts'
import { parseTime } from '../model/time.ts'
import type { Waiver } from '../model/waiver.ts'
import { quoted, shown } from './did-you-mean.ts'
import { parseTarget } from './parse-target.ts'
import type { PolicyLayer } from './policy-layers.ts'
import type { PositionedDocument } from './positioned-document.ts'

/** What a policy file writes under `waivers`. One with a fault is left out: the run does not begin. */
export function writtenWaivers(
  written: readonly WrittenWaiver[],
  document: PositionedDocument,
  faults: InputFault[],
): readonly Waiver[] {
  return written.flatMap(({ requirement, target, reason, owner, until }, index) => {
    const place = (key: string): Location => document.locate(['waivers', index, key], 'value')
    const name = waiverTarget(target, place('target'), faults)
    const isDay = parseTime(`${until}T00:00:00Z`) !== null
    if (!isDay) {
      const what = `there is no day ${quoted(until)}`
      faults.push({ code: 'WAIVER_UNTIL', what, where: place('until'), mend: 'write a day such as 2027-03-31' })
    }
    if (name === null || !isDay) return []
    const location = document.locate(['waivers', index], 'value')
    return [{ requirement, target: name, reason: reason.trim(), owner: owner.trim(), until, location }]
  })
}

/** Those of all layers, each once: a base of two bases brings its own twice. */
export function waiversOf(layers: readonly PolicyLayer[]): readonly Waiver[] {
  const all = layers.flatMap((layer) => (layer.kind === 'file' ? layer.waivers : []))
  return [...new Map(all.map((waiver) => [describeWhere(waiver.location), waiver])).values()]
}

/** Two for one thing would leave open which of them holds, and until when; a base cannot be overruled either. */
export function findRepeatedWaivers(layers: readonly PolicyLayer[], faults: InputFault[]): void {
  const firsts = new Map<string, Waiver>()
  for (const waiver of waiversOf(layers)) {
    const { requirement, target, location } = waiver
    const key = `${requirement} ${target}`
    const first = firsts.get(key)
    if (first === undefined) {
      firsts.set(key, waiver)
      continue
    }
    const what = `${requirement} is waived for ${quoted(target)} at ${describeWhere(first.location)} already`
    faults.push({ code: 'WAIVER_TWICE', what, where: location, mend: 'keep one of them' })
  }
}

/** What of them decides, in any order; nothing without one, so that such a policy keeps the hash it had before there were any. */
export function decisiveWaivers(waivers: readonly Waiver[]): { readonly waivers?: readonly string[] } {
  if (waivers.length === 0) return {}
  return { waivers: waivers.map(({ requirement, target, until }) => `${requirement} ${target} ${until}`).sort() }
}

/** As `waiverNames` writes it; null, with a fault, for what names no target. */
function waiverTarget(text: string, where: Location, faults: InputFault[]): string | null {
  const written = text.trim()
  const problem = (what: string): null => {
    const mend = 'write host, host:port, or "*.example.com" in quotes for every name below it'
    faults.push({ code: 'WAIVER_TARGET', what, where, mend })
    return null
  }
  // What stands before "@" may be a password, which is what is wrong then.
  if (/[/\\]/u.test(written) && !written.includes('@')) return problem(`${quoted(written)} is a URL or a path`)
  // Listeners of a configuration that answer for any name: no target is named so.
  if (/^\*(?::\d{1,5})?$/u.test(written)) return anyName(written, problem)
  const isWildcard = written.startsWith('*.')
  const name = isWildcard ? written.slice(2) : written
  if (name.includes('*')) return problem(`${shown(written)} has a star elsewhere than alone at its start`)
  if (isWildcard && name === '') return problem(`${quoted(written)} names nothing below the star`)
  const parsed = parseTarget(name, where, faults)
  if (parsed === null) return null
  const { host, port } = parsed
  if (isWildcard && isAddress(host)) return problem(`${quoted(written)} is a star before an address`)
  const star = isWildcard ? '*.' : ''
  if (port !== null) return `${star}${hostPort(host, port)}`
  return host.includes(':') ? `[${host}]` : `${star}${host}`
}

function anyName(written: string, problem: (what: string) => null): string | null {
  const port = written.slice('*:'.length)
  const isPort = port === '' || (Number(port) >= 1 && Number(port) <= 65_535 && !port.startsWith('0'))
  return isPort ? written : problem(`${quoted(written)} has a port that there is not`)
}

/** Of a host that was parsed: a name never ends in a number. */
function isAddress(host: string): boolean {
  return host.includes(':') || /\.\d+$/u.test(host)
}
