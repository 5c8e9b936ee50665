import type { ListedAddress, ListedDetail, ListedVersions } from '../model/listed-address.ts'
import { joined, type Line, line, outside } from './sanitize.ts'
import { labelled, wrapped } from './wrap.ts'

/** What an address accepts: a suite a line, so that two lists can be compared, and the weak ones marked. */
export function listingLines({ addresses, versions, refused }: ListedAddress, columns: number): readonly Line[] {
  const at = joined(addresses.map(outsideOnly), ', ')
  return [
    ...wrapped(line`accepts at ${at}`, columns),
    ...versions.flatMap((one) => versionLines(one, columns)),
    ...(refused.length === 0 ? [] : wrapped(line`and refuses ${joined(refused.map(outsideOnly), ', ')}`, columns)),
  ]
}

function versionLines({ names, order, suites, details, isComplete }: ListedVersions, columns: number): readonly Line[] {
  const width = Math.max(...suites.map(({ name }) => name.length), 0)
  return [
    line`  ${joined(names.map(outsideOnly), ', ')}${order === null ? '' : line`, ${order}`}`,
    ...suites.map(({ name, isWeak }) => line`    ${isWeak ? line`${name.padEnd(width)}  weak` : name}`),
    ...(isComplete ? [] : [line`    ${BROKE_OFF}`]),
    ...details.flatMap((one) => detailLines(one, columns)),
  ]
}

function detailLines({ label, values, isComplete }: ListedDetail, columns: number): readonly Line[] {
  const all = isComplete ? values : [...values, BROKE_OFF]
  return labelled(label, joined(all.map(outsideOnly), ', '), 4, columns)
}

const BROKE_OFF = 'the list broke off: more may be accepted'

function outsideOnly(value: string): Line {
  return outside(value)
}
