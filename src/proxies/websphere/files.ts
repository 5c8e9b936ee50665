import type { ConfigurationSources } from '../../model/configuration.ts'
import type { ConfigurationProblem } from '../../model/listener.ts'
import { type ClientConfiguration, clientConfigurations } from './client-properties.ts'
import { type FileKind, fileKind } from './recognise.ts'
import { readXml, type XmlElement } from './xml.ts'

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
