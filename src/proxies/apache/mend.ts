import type { ConfigurationSources, Edit } from '../../model/configuration.ts'
import type { Remedy } from '../../model/finding.ts'
import type { Listener, Place, Setting } from '../../model/listener.ts'
import { opensslGroups } from '../openssl-groups.ts'
import { word } from './words.ts'

/** The directive that decides is rewritten; where none does, one is put into the virtual host. */
export function mend(remedy: Remedy, listener: Listener, sources: ConfigurationSources): readonly Edit[] {
  switch (remedy.kind) {
    case 'set-minimum-version':
    case 'disable-versions':
      return versions(remedy, listener, sources)
    case 'enable-suites':
    case 'disable-suites': {
      const line = worded(remedy)
      if (line === null) return []
      if (line.startsWith('SSLProtocol')) return versions(remedy, listener, sources)
      return replaced(listener.suites12, listener, sources, (was) =>
        /^SSLOpenSSLConfCmd/i.test(was) ? line.replace(/^SSLCipherSuite/, 'SSLOpenSSLConfCmd CipherString') : line,
      )
    }
    case 'enable-groups': {
      const line = `SSLOpenSSLConfCmd Curves ${opensslGroups(remedy.groups)}`
      return replaced(listener.groups, listener, sources, () => line)
    }
    case 'send-hsts': {
      const line = `Header always set Strict-Transport-Security "max-age=${remedy.maxAgeSeconds}"`
      return replaced(listener.hsts, listener, sources, () => line)
    }
    case 'redirect-to-https':
      return redirect(listener, sources)
    case 'enable-tls':
      return tls(listener, sources)
    default:
      return []
  }
}

function versions(remedy: Remedy, listener: Listener, sources: ConfigurationSources): readonly Edit[] {
  const line = worded(remedy)
  if (line === null) return []
  const minimum = line.includes('TLSv1.2') ? 'TLSv1.2' : 'TLSv1.3'
  return replaced(listener.versions, listener, sources, (was) => {
    if (/^SSLOpenSSLConfCmd\s+"?Min/i.test(was)) return `SSLOpenSSLConfCmd MinProtocol ${minimum}`
    if (/^SSLOpenSSLConfCmd\s+"?Max/i.test(was)) return 'SSLOpenSSLConfCmd MaxProtocol TLSv1.3'
    if (!/^SSLOpenSSLConfCmd/i.test(was)) return line
    return `SSLOpenSSLConfCmd Protocol -ALL,${minimum === 'TLSv1.2' ? 'TLSv1.2,' : ''}TLSv1.3`
  })
}

/** The directive of the words of a remedy, without the comment before it. */
function worded(remedy: Remedy): string | null {
  return word(remedy)?.split('\n').at(-1) ?? null
}

function replaced(
  { at }: Setting<unknown>,
  listener: Listener,
  sources: ConfigurationSources,
  lineFor: (was: string) => string,
): readonly Edit[] {
  const was = textAt(at, sources)
  if (was === null) return []
  // What stands at a line that opens the listener is no directive of TLS: a built-in default, or another server's.
  if (/^(?:SSL|Header)/i.test(was)) return [{ place: at, text: lineFor(was) }]
  return inserted(/^<VirtualHost|^Listen/i.test(was) ? at : listener.opened, [lineFor('')], sources)
}

// mod_proxy is asked before mod_alias, mod_rewrite before both.
function redirect(listener: Listener, sources: ConfigurationSources): readonly Edit[] {
  const { opened, names } = listener
  const [name] = names
  const isProxied = /^\s*(?:ProxyPass|Rewrite)/im.test(sources.read(opened.file) ?? '')
  const isPlain = name !== undefined && !/[*?]/.test(name) && names.length === 1 && !isProxied
  const lines = isPlain
    ? [`Redirect permanent / https://${name}/`]
    : ['RewriteEngine on', 'RewriteRule ^ https://%{SERVER_NAME}%{REQUEST_URI} [R=301,L]']
  return inserted(opened, lines, sources)
}

function tls({ opened, tls: { via } }: Listener, sources: ConfigurationSources): readonly Edit[] {
  const engine = via.find(({ place }) => /^SSLEngine/i.test(textAt(place, sources) ?? ''))
  if (engine !== undefined) return [{ place: engine.place, text: 'SSLEngine on' }]
  const first = via.find(({ place }) => /^<VirtualHost/i.test(textAt(place, sources) ?? ''))
  const lines = ['SSLEngine on', 'SSLCertificateFile fullchain.pem', 'SSLCertificateKeyFile key.pem']
  return inserted(first?.place ?? opened, lines, sources)
}

/** After the line that opens the listener, indented as the next one. */
function inserted(opened: Place, lines: readonly string[], sources: ConfigurationSources): readonly Edit[] {
  const text = sources.read(opened.file)
  if (text === null) return []
  const all = text.split('\n')
  const line = (all[opened.endLine - 1] ?? '').replace(/\r$/, '')
  const own = /^\s*/.exec(line)?.[0] ?? ''
  const next = /^[ \t]*/.exec(all[opened.endLine] ?? '')?.[0] ?? ''
  const indent = /^\s*<VirtualHost/i.test(line) ? (next.length > own.length ? next : `${own}    `) : own
  const end = text.includes('\r\n') ? '\r\n' : '\n'
  const column = line.length + 1
  const place = { file: opened.file, line: opened.endLine, column, endLine: opened.endLine, endColumn: column }
  return [{ place, text: lines.map((one) => `${end}${indent}${one}`).join('') }]
}

function textAt({ file, line, column = 1 }: Place, sources: ConfigurationSources): string | null {
  const text = sources.read(file)?.split('\n')[line - 1]
  return text?.slice(column - 1) ?? null
}
