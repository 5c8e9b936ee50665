import type { ConfigurationSources } from '../../model/configuration.ts'
import type { ConfigurationProblem } from '../../model/listener.ts'
import { type ClientConfiguration, clientConfigurations } from './client-properties.ts'
import { readXml, type XmlElement } from './xml.ts'

export type FileKind = 'security' | 'client-properties' | 'server' | 'liberty' | 'connections' | 'plug-in'

export interface XmlFileOf {
  readonly path: string
  readonly root: XmlElement
}

/** The files of a cell, by what they are. */
export interface CellFiles {
  readonly security: readonly XmlFileOf[]
  readonly clients: readonly ClientConfiguration[]
  readonly servers: readonly XmlFileOf[]
  readonly liberty: readonly XmlFileOf[]
  readonly connections: readonly XmlFileOf[]
  readonly problems: readonly ConfigurationProblem[]
}

/** By name and by the beginning of the text; null for what is none of them, Tomcat's server.xml for one. */
export function fileKind(path: string, text: string): FileKind | null {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase()
  const head = text.slice(0, HEAD_CHARACTERS)
  if (name.endsWith('.props') || name.endsWith('.properties')) {
    return name === 'ssl.client.props' || /^\s*com\.ibm\.ssl\.(?:protocol|alias)\b/m.test(head)
      ? 'client-properties'
      : null
  }
  const root = rootName(head)
  if (root === null) return null
  const local = root.slice(root.indexOf(':') + 1)
  if (local === 'Security' && head.includes('appserver/schemas')) return 'security'
  if (local === 'Server' && root.includes(':') && head.includes('appserver/schemas')) return 'server'
  if (root === 'server' && (name === 'server.xml' || /<(?:featureManager|httpEndpoint)\b/.test(head))) return 'liberty'
  if (local === 'config' && (name === 'lotusconnections-config.xml' || head.includes('LotusConnections-config'))) {
    return 'connections'
  }
  return root === 'Config' && (name === 'plugin-cfg.xml' || /<ServerCluster\b/.test(head)) ? 'plug-in' : null
}

/** plugin-cfg.xml is about the hop behind the web server, so nothing is read of it. */
export function readFiles(paths: readonly string[], sources: ConfigurationSources): CellFiles {
  const problems: ConfigurationProblem[] = []
  const clients: ClientConfiguration[] = []
  const xml = new Map<FileKind, XmlFileOf[]>()
  for (const path of paths) {
    const text = sources.read(path)
    if (text === null) continue
    const kind = fileKind(path, text)
    if (kind === 'client-properties') clients.push(...clientConfigurations(path, text))
    if (kind === null || kind === 'client-properties' || kind === 'plug-in') continue
    const { root, fault } = readXml(path, text)
    if (fault !== null) {
      const message = `it is not well-formed XML, and nothing after this is read: ${fault.message}`
      problems.push({ kind: 'refused', dialect: 'websphere', message, place: fault.place })
    }
    if (root !== null) xml.set(kind, [...(xml.get(kind) ?? []), { path, root }])
  }
  const of = (kind: FileKind): readonly XmlFileOf[] => xml.get(kind) ?? []
  return {
    security: of('security'),
    clients,
    servers: of('server'),
    liberty: of('liberty'),
    connections: of('connections'),
    problems,
  }
}

/** The deployment manager's profile is called so by whoever makes one with the defaults: Dmgr01. */
export function isDeploymentManager(path: string): boolean {
  return path.split('/').some((segment) => /dmgr|deployment_?manager/i.test(segment))
}

// A licence text may stand before the root.
const HEAD_CHARACTERS = 64 * 1024

function rootName(head: string): string | null {
  let at = 0
  while (true) {
    const opening = head.indexOf('<', at)
    if (opening === -1) return null
    if (head.startsWith('<!--', opening)) {
      const end = head.indexOf('-->', opening)
      if (end === -1) return null
      at = end + 3
    } else if (/[?!]/.test(head[opening + 1] ?? '')) at = opening + 1
    else return /^[\w.:-]+/.exec(head.slice(opening + 1, opening + 200))?.[0] ?? null
  }
}
