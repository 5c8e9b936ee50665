export type FileKind = 'security' | 'client-properties' | 'server' | 'liberty' | 'connections' | 'plug-in'

export function recognise(path: string, text: string): number {
  return fileKind(path, text) === null ? 0 : 1
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

// A licence text may stand before the root.
const HEAD_CHARACTERS = 64 * 1024
