import { known, type Listener, open, type Place, type Step } from '../../model/listener.ts'
import { elementsNamed, type XmlAttribute, type XmlElement } from './xml.ts'

/**
 * LotusConnections-config.xml: what it lets phones meet in the clear. A listener for the switch that leaves http on, and one
 * for each address that is handed out with http.
 */
export function cleartextListeners(root: XmlElement): readonly Listener[] {
  const force = elementsNamed(root, 'forceConfidentialCommunications').at(-1)
  const enabled = force?.attributes.get('enabled')
  const isForced = enabled?.value.trim() === 'true'
  const links = httpLinks(root, isForced)
  const byPlace = [...links.values()].flatMap((same) => linkListener(same))
  return isForced ? byPlace : [switchListener(root, enabled ?? null, force ?? null), ...byPlace]
}

/** The property that says what the services speak among themselves; the product takes the first. */
export function sslProtocolProperties(root: XmlElement): readonly XmlElement[] {
  return elementsNamed(root, 'properties')
    .flatMap(({ children }) => children)
    .filter(({ local, attributes }) => local === 'genericProperty' && attributes.get('name')?.value === SSL_PROTOCOL)
}

/** The last place for one more generic property: at the end of the last `properties`, else of the file. */
export function lastProperties(root: XmlElement): Place {
  return (elementsNamed(root, 'properties').at(-1) ?? root).endTag
}

export const SSL_PROTOCOL = 'com.ibm.connections.SSLProtocol'

interface Link {
  readonly url: URL
  readonly attribute: XmlAttribute
}

/** By host and port. Where https is forced, the ssl_href beside it is what is handed out, if it is one. */
function httpLinks(root: XmlElement, isForced: boolean): ReadonlyMap<string, readonly Link[]> {
  const links = new Map<string, Link[]>()
  const visit = (element: XmlElement, isEnabled: boolean): void => {
    const isOn = isEnabled && element.attributes.get('enabled')?.value.trim() !== 'false'
    for (const link of isOn ? linksOf(element, isForced) : []) {
      const same = links.get(link.url.host)
      if (same === undefined) links.set(link.url.host, [link])
      else same.push(link)
    }
    for (const child of element.children) {
      // What the services say among themselves is no phone's.
      if (child.local !== 'interService') visit(child, isOn)
    }
  }
  visit(root, true)
  return links
}

function linksOf({ attributes }: XmlElement, isForced: boolean): readonly Link[] {
  const plain = attributes.get('href')
  const secure = attributes.get('ssl_href')
  const handedOut = isForced && secure !== undefined && secure.value.trim() !== '' ? secure : plain
  const written = handedOut?.value.trim() ?? ''
  if (handedOut === undefined || !URL.canParse(written)) return []
  const url = new URL(written)
  return url.protocol === 'http:' ? [{ url, attribute: handedOut }] : []
}

function linkListener(links: readonly Link[]): readonly Listener[] {
  const [first, ...others] = links
  if (first === undefined) return []
  const { url, attribute } = first
  const via = others.slice(0, MOST_RELATED).map((other) => ({
    place: other.attribute.at,
    message: `a link to http://${other.url.host} is handed to clients here too`,
  }))
  const port = url.port === '' ? 80 : Number(url.port)
  return [cleartextListener({ names: [url.hostname], port, at: attribute.at, via })]
}

// One file has some forty services, mostly on the same host.
const MOST_RELATED = 10

function switchListener(root: XmlElement, enabled: XmlAttribute | null, force: XmlElement | null): Listener {
  const at = enabled?.at ?? force?.at ?? root.at
  return cleartextListener({ names: ['forceConfidentialCommunications'], port: null, at, via: [] })
}

interface Cleartext {
  readonly names: readonly string[]
  readonly port: number | null
  readonly at: Place
  readonly via: readonly Step[]
}

function cleartextListener({ names, port, at, via }: Cleartext): Listener {
  const none = open<never>('no TLS is spoken here', at)
  return {
    dialect: 'websphere',
    side: 'front',
    address: '*',
    port,
    names,
    isDefault: true,
    tls: known('no', at),
    versions: none,
    suites12: none,
    suites13: none,
    groups: none,
    securityLevel: null,
    openssl: null,
    certificates: none,
    cleartext: known('content', at, via),
    hsts: none,
    opened: at,
    when: null,
    notes: [],
  }
}
