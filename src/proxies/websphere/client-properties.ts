import type { Place, Step } from '../../model/listener.ts'
import { type Properties, type Property, readProperties } from './properties.ts'

/** One SSL configuration of ssl.client.props: what clients such as wsadmin and syncNode speak. */
export interface ClientConfiguration {
  readonly file: string
  readonly alias: string
  /** The last line that sets it; null where none does. */
  readonly protocol: Property | null
  /** Lines that the last one replaces, nearest first. */
  readonly replaced: readonly Step[]
  /** Where the line belongs when it is absent. */
  readonly absentAt: Place
}

/** Each `com.ibm.ssl.alias` begins another configuration; in one of them the last line of a key wins. */
export function clientConfigurations(file: string, text: string): readonly ClientConfiguration[] {
  const read = readProperties(file, text)
  const sections: Property[][] = [[]]
  for (const property of read.properties) {
    const current = sections.at(-1)
    if (property.key === ALIAS && current?.some(({ key }) => key === ALIAS) === true) sections.push([property])
    else current?.push(property)
  }
  return sections.map((section) => configurationOf(file, section, read))
}

const ALIAS = 'com.ibm.ssl.alias'
const PROTOCOL = 'com.ibm.ssl.protocol'

function configurationOf(file: string, section: readonly Property[], { end }: Properties): ClientConfiguration {
  const [protocol = null, ...before] = section.filter(({ key }) => key === PROTOCOL).toReversed()
  const nearest = section.findLast(({ key }) => key.startsWith('com.ibm.ssl.'))
  return {
    file,
    alias: section.find(({ key }) => key === ALIAS)?.value ?? 'the default',
    protocol,
    replaced: before.map(({ at, value }) => ({
      place: at,
      message: `${PROTOCOL}=${value} is replaced by line ${protocol?.at.line ?? 0}`,
    })),
    absentAt: nearest?.at ?? end,
  }
}
