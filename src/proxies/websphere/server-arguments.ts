import type { Place } from '../../model/listener.ts'
import { elementsNamed, type XmlElement } from './xml.ts'

/** The Java virtual machine of an application server, as its server.xml has it. */
export interface ServerJvm {
  readonly server: string
  /** The attribute, or the element that should have it. */
  readonly at: Place
  /** As written; null where the attribute is absent. */
  readonly arguments: string | null
}

/** None for a web server, a node agent or the deployment manager, which have a server.xml too. */
export function applicationServerJvms(root: XmlElement): readonly ServerJvm[] {
  const types = elementsNamed(root, 'components').map(({ attributes }) => attributes.get('xmi:type')?.value ?? '')
  if (types.some((type) => /^(?:nodeagent|cellmanager):/.test(type))) return []
  const server = root.attributes.get('name')?.value ?? 'the server'
  return elementsNamed(root, 'jvmEntries').map(({ attributes, at }) => {
    const given = attributes.get('genericJvmArguments')
    return { server, at: given?.at ?? at, arguments: given?.value ?? null }
  })
}

/** What a system property has in the end: "the last one wins" among several -D of a name. Null where none sets it. */
export function systemProperty(jvmArguments: string, name: string): string | null {
  let value: string | null = null
  for (const word of jvmArguments.split(/\s+/)) {
    if (word === `-D${name}`) value = ''
    if (word.startsWith(`-D${name}=`)) value = word.slice(name.length + 3).replace(/^"(.*)"$/, '$1')
  }
  return value
}
