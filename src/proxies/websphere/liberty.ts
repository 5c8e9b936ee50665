import { known, type Listener, open, type Setting } from '../../model/listener.ts'
import { listenerOf, type Repertoire } from './repertoires.ts'
import { elementsNamed, type XmlAttribute, type XmlElement } from './xml.ts'

/**
 * The ports of a Liberty server.xml. What a variable or a file that it includes decides is open: the parts of a Liberty
 * server merge by id.
 */
export function libertyListeners(root: XmlElement): readonly Listener[] {
  const ssl = secureListener(root)
  return elementsNamed(root, 'httpEndpoint').flatMap((endpoint) => {
    const plain = endpoint.attributes.get('httpPort')
    const secure = endpoint.attributes.get('httpsPort')
    return [
      ...(plain === undefined ? [] : plainListener(plain, ssl)),
      ...(secure === undefined || secure.value.trim() === '-1'
        ? []
        : [{ ...ssl, port: portOf(secure), opened: secure.at, tls: known<'yes'>('yes', secure.at) }]),
    ]
  })
}

function plainListener(port: XmlAttribute, ssl: Listener): readonly Listener[] {
  if (port.value.trim() === '-1') return []
  const none = open<never>('no TLS is spoken here', port.at)
  return [
    {
      ...ssl,
      port: portOf(port),
      tls: known('no', port.at),
      versions: none,
      suites12: none,
      suites13: none,
      groups: none,
      certificates: none,
      cleartext: known('content', port.at),
      hsts: none,
      opened: port.at,
      notes: [],
    },
  ]
}

function portOf({ value }: XmlAttribute): number | null {
  return /^\d{1,5}$/.test(value.trim()) ? Number(value) : null
}

/** What the one <ssl> says; of several, which one a port has is decided by references that other files may hold. */
function secureListener(root: XmlElement): Listener {
  const all = elementsNamed(root, 'ssl')
  const wanted = elementsNamed(root, 'sslDefault').at(-1)?.attributes.get('sslRef')?.value ?? 'defaultSSLConfig'
  const named = all.findLast(({ attributes }) => attributes.get('id')?.value === wanted)
  const element = named ?? (all.length === 1 ? all[0] : undefined)
  const repertoire: Repertoire = { alias: 'liberty', setting: element ?? root }
  const listener: Listener = { ...listenerOf(repertoire), names: [], suites12: suitesOf(element ?? root) }
  const [include] = elementsNamed(root, 'include')
  const variable = element?.attributes.get('sslProtocol')
  const reason =
    include !== undefined
      ? 'the file that it includes may say otherwise'
      : variable?.value.includes('${') === true
        ? `${variable.value} is a variable`
        : null
  if (reason === null) return listener
  return { ...listener, versions: open(reason, include?.at ?? variable?.at ?? root.at) }
}

/** Without securityLevel the list counts by itself. */
function suitesOf(element: XmlElement): Setting<readonly number[]> {
  const isListed = (element.attributes.get('enabledCiphers')?.value.trim() ?? '') !== ''
  const level: XmlAttribute = { value: isListed ? 'CUSTOM' : 'HIGH', at: element.at }
  const setting = { ...element, attributes: new Map([...element.attributes, ['securityLevel', level]]) }
  const { suites12 } = listenerOf({ alias: '', setting })
  return suites12.kind === 'known' ? suites12 : { ...suites12, at: element.at }
}
