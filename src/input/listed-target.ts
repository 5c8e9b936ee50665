import type { Target as WrittenTarget } from '../generated/policy-file.ts'
import type { RequirementSettings } from '../model/policy.ts'
import type { HostPort, Location, Pins } from '../model/target.ts'
import type { TrustSettings } from '../model/trust.ts'
import { quoted } from './did-you-mean.ts'
import { parseHostPort, parseTarget } from './parse-target.ts'
import { parsePins } from './pins.ts'
import type { Given, Reading, WrittenIn } from './reading.ts'
import { requirementSettings } from './requirement-settings.ts'
import { trustSettings } from './trust-settings.ts'

/** A target as one line lists it; null where the line says nothing. */
export interface ListedTarget {
  readonly host: string
  readonly port: number
  readonly path: string | null
  readonly connect: HostPort | null
  readonly http: HostPort | 'none' | null
  /** Of a trusted policy: what `connect` and `http` name in it. */
  readonly trustedPlaces?: readonly HostPort[]
  readonly samples: number | null
  readonly pins: Pins | null
  readonly reachable: boolean | null
  readonly requireIpv6: boolean | null
  readonly requirements: RequirementSettings
  readonly trust: TrustSettings | null
  /** Name of the argument or input for targets given inline. */
  readonly where: Location | string
}

export const DEFAULT_PORT = 443

/** A host, host:port or URL by itself. */
function listedText(text: string, where: Location | string, reading: Reading): ListedTarget | null {
  const parsed = parseTarget(text, where, reading.faults)
  return parsed === null ? null : { ...NOTHING_ELSE, ...parsed, port: parsed.port ?? DEFAULT_PORT, where }
}

/** Several in one argument or input, parted by spaces, commas or lines; text after `#` is a comment. */
export function listedInline(given: Given, reading: Reading): ListedTarget[] {
  return given.text.split('\n').flatMap((line) =>
    withoutComment(line)
      .split(/[\s,]+/u)
      .filter((text) => text !== '')
      .flatMap((text) => listedText(text, given.where, reading) ?? []),
  )
}

/** A text file: one target a line; `#` at the start of a line or after a space begins a comment. */
export function listedLines(text: string, file: string, reading: Reading): ListedTarget[] {
  return text.split('\n').flatMap((line, index) => {
    const written = withoutComment(line)
    const where = { file, line: index + 1, column: written.length - written.trimStart().length + 1 }
    return written.trim() === '' ? [] : (listedText(written, where, reading) ?? [])
  })
}

/** An entry of a list in a policy or targets file, at `path` of its document. */
export function listedEntry(
  written: WrittenTarget,
  source: WrittenIn,
  path: readonly (string | number)[],
  reading: Reading,
): ListedTarget | null {
  const { document } = source
  const where = document.locate(path, 'value')
  if (typeof written === 'string') return listedText(written, where, reading)
  const place = (key: string): Location => document.locate([...path, key], 'value')
  const parsed = parseTarget(written.host, place('host'), reading.faults)
  const connect =
    written.connect === undefined ? null : parseHostPort(written.connect, place('connect'), reading.faults)
  const http = written.http === undefined ? null : parseHttp(written.http, place('http'), reading)
  const requirements =
    written.requirements === undefined
      ? {}
      : requirementSettings(written.requirements, source, [...path, 'requirements'], reading)
  const trust = written.trust === undefined ? null : trustSettings(written.trust, source, [...path, 'trust'], reading)
  const pins = written.pins === undefined ? null : parsePins(written.pins, document, [...path, 'pins'], reading.faults)
  if (parsed === null) return null
  if (parsed.port !== null && written.port !== undefined && parsed.port !== written.port) {
    reading.faults.push({
      code: 'TARGET_TWO_PORTS',
      what: `port ${written.port} differs from the port in ${quoted(written.host)}`,
      where: place('port'),
      mend: 'keep one of them',
    })
    return null
  }
  const port = parsed.port ?? written.port ?? DEFAULT_PORT
  const { samples = null, reachable = null, 'require-ipv6': requireIpv6 = null } = written
  const own = { samples, pins, reachable, requireIpv6, requirements, trust }
  return { host: parsed.host, port, path: parsed.path, connect, http, ...own, where }
}

export function parseHttp(text: string, where: Location | string, reading: Reading): HostPort | 'none' | null {
  return text.trim() === 'none' ? 'none' : parseHostPort(text, where, reading.faults)
}

const NOTHING_ELSE = {
  connect: null,
  http: null,
  samples: null,
  pins: null,
  reachable: null,
  requireIpv6: null,
  requirements: {},
  trust: null,
} as const

function withoutComment(line: string): string {
  // The line end of Windows first: a dot does not match it.
  return line
    .trimEnd()
    .replace(/(^|\s)#.*$/u, '')
    .trimEnd()
}
