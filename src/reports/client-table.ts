import type { ClientEvidence, Finding } from '../model/finding.ts'
import type { JudgedTarget } from '../model/report.ts'
import { type Markdown, md, prose, row } from './markdown-writer.ts'
import { type Line, line, outside, sentence } from './sanitize.ts'
import { wrapped } from './wrap.ts'

/** What the named clients make of a target; empty where none is named, or nothing was asked. */
export function clientsOf({ findings }: JudgedTarget): readonly ClientEvidence[] {
  return findings.flatMap(({ evidence }: Finding) => (evidence.kind === 'clients' ? evidence.clients : []))
}

/** One client a row, its columns as wide as they need to be; where they have no room, group and key stand below the suite. */
export function clientLines(clients: readonly ClientEvidence[], indent: number, columns: number): readonly Line[] {
  const margin = ' '.repeat(indent)
  const nameWidth = widest(clients.map(({ client }) => client))
  const at = indent + nameWidth + GAP + STATE_CHARACTERS + GAP
  const below = ' '.repeat(at)
  const given = clients.filter(({ outcome }) => outcome === 'met')
  const [groupWidth, keyWidth] = [widest(given.map(groupOf)), widest(given.map(keyOf))]
  const isWide = at + groupWidth + GAP + keyWidth + GAP + widest(given.map(suiteOf)) <= columns
  const rowsOf = (one: ClientEvidence): readonly Line[] => {
    const start = line`${margin}${one.client.padEnd(nameWidth + GAP)}${stateOf(one).padEnd(STATE_CHARACTERS + GAP)}`
    if (one.outcome !== 'met') {
      const pieces = wrapped(sentence(whyOf(one)), Math.max(LEAST_ROOM, columns - at))
      return pieces.map((piece, index) => line`${index === 0 ? start : below}${piece}`)
    }
    const group = groupOf(one).padEnd(groupWidth + GAP)
    return isWide
      ? [line`${start}${group}${keyOf(one).padEnd(keyWidth + GAP)}${suiteOf(one)}`]
      : [line`${start}${suiteOf(one)}`, line`${below}${group}${keyOf(one)}`]
  }
  const addresses = new Set(clients.map(({ address }) => address))
  return [...addresses].flatMap((address) => [
    ...(addresses.size > 1 ? [line`${margin}${address}`] : []),
    ...clients.filter((one) => one.address === address).flatMap(rowsOf),
  ])
}

const GAP = 2
/** `TLS 1.3`, `fails`, `unknown`. */
const STATE_CHARACTERS = 'unknown'.length
const LEAST_ROOM = 24

export function stateOf({ outcome, version }: ClientEvidence): string {
  if (outcome === 'met') return version ?? ''
  return outcome === 'violated' ? 'fails' : 'unknown'
}

export function whyOf({ reply, reason }: ClientEvidence): string {
  return reason === null ? reply : `${reply}; ${reason}`
}

function suiteOf({ suite }: ClientEvidence): string {
  return suite ?? ''
}

function groupOf({ group }: ClientEvidence): string {
  return group ?? '-'
}

function keyOf({ key }: ClientEvidence): string {
  return key ?? '-'
}

function widest(texts: readonly string[]): number {
  return Math.max(0, ...texts.map((text) => text.length))
}

export const CLIENTS_HEAD = md`| target | client | version | suite | group | certificate |
| --- | --- | --- | --- | --- | --- |
`

/** The same for a job summary. */
export function clientRow(target: string, one: ClientEvidence, isOnlyAddress: boolean): Markdown {
  const who = isOnlyAddress ? md`${target}` : md`${target}<br>${one.address}`
  if (one.outcome !== 'met') {
    return row([
      who,
      md`${one.client}`,
      md`**${prose(outside(stateOf(one)))}**`,
      prose(sentence(whyOf(one))),
      md``,
      md``,
    ])
  }
  const cells = [one.suite, one.group, one.key].map((cell) => (cell === null ? md`` : md`${cell}`))
  return row([who, md`${one.client}`, prose(outside(stateOf(one))), ...cells])
}
