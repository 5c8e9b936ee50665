import type { ConfigurationSources, Edit } from '../../model/configuration.ts'
import type { Remedy } from '../../model/finding.ts'
import type { Listener, Place, Setting } from '../../model/listener.ts'
import { opensslCipherString } from '../openssl/cipher-string.ts'
import { opensslGroups } from '../openssl/group-words.ts'
import { versionsFrom } from '../openssl/versions-from.ts'
import { textOf } from '../text/text-of.ts'
import { type Directive, parseNginx, placeOf } from './parse.ts'

/** The edits go where the value is decided, which may be the default server, or an ssl_conf_command that acts last. */
export function mend(remedy: Remedy, listener: Listener, sources: ConfigurationSources): readonly Edit[] {
  switch (remedy.kind) {
    case 'set-minimum-version':
      return versionEdits(remedy.version, listener, sources)
    case 'disable-versions':
      return versionEdits(remedy.minimum, listener, sources)
    case 'enable-suites':
      return suiteEdits(remedy.suites, listener, sources)
    case 'disable-suites':
      return suiteEdits(remedy.keep, listener, sources)
    case 'enable-groups':
      return valueEdits(listener.groups, 'ssl_ecdh_curve', opensslGroups(remedy.groups), sources)
    case 'redirect-to-https':
      return redirectEdits(listener, sources)
    case 'enable-tls':
      return tlsEdits(listener, sources)
    case 'send-hsts':
      return hstsEdits(`max-age=${remedy.maxAgeSeconds}`, listener, sources)
    default:
      return []
  }
}

function versionEdits(minimum: string, { versions }: Listener, sources: ConfigurationSources): readonly Edit[] {
  const words = versionsFrom(minimum).map((version) => version.replace('TLS ', 'TLSv'))
  const text = `ssl_protocols ${words.join(' ')}`
  if (isByDefault(versions)) return inserted(openerOf(versions), text, sources)
  const found = directiveAt(versions.at, sources)
  if (found === null) return []
  if (found.name === 'ssl_conf_command') return commandEdits(found, words)
  if (found.name !== 'ssl_protocols') return []
  // A second one in the block adds to the first, so that each has to say the same.
  const others = versions.via
    .map(({ place }) => place)
    .flatMap((place) => {
      const other = directiveAt(place, sources)
      return other?.name === 'ssl_protocols' && isBeside(found, other, sources) ? [placeOf(other)] : []
    })
  return [placeOf(found), ...others].map((place) => ({ place, text }))
}

function commandEdits(found: Directive, versions: readonly string[]): readonly Edit[] {
  const place = placeOf(found)
  const name = textOf(found.words[0])
  const [oldest = '', newest = oldest] = [versions[0], versions.at(-1)]
  const kept = name.toLowerCase()
  if (kept === 'minprotocol') return [{ place, text: `ssl_conf_command ${name} ${oldest}` }]
  if (kept === 'maxprotocol') return [{ place, text: `ssl_conf_command ${name} ${newest}` }]
  return kept === 'protocol' ? [{ place, text: `ssl_conf_command ${name} -ALL,${versions.join(',')}` }] : []
}

function suiteEdits(suites: readonly string[], listener: Listener, sources: ConfigurationSources): readonly Edit[] {
  const list = opensslCipherString(suites)
  // TLS 1.3's suites need no word: they are on with the version.
  return list === ''
    ? versionEdits('TLS 1.2', listener, sources)
    : valueEdits(listener.suites12, 'ssl_ciphers', list, sources)
}

/** Of a directive with one value, or of the ssl_conf_command that stands for it. */
function valueEdits(
  setting: Setting<unknown>,
  name: string,
  value: string,
  sources: ConfigurationSources,
): readonly Edit[] {
  if (isByDefault(setting)) return inserted(openerOf(setting), `${name} ${value}`, sources)
  const found = directiveAt(setting.at, sources)
  if (found === null) return []
  const place = placeOf(found)
  if (found.name === name) return [{ place, text: `${name} ${value}` }]
  return found.name === 'ssl_conf_command'
    ? [{ place, text: `ssl_conf_command ${textOf(found.words[0])} ${value}` }]
    : []
}

/** The product's default is in force, or one of several: that of a version that nobody said. */
function isByDefault(setting: Setting<unknown>): boolean {
  return setting.kind === 'known' && setting.isBuiltIn
}

/** Where the default server rules, its own listen line is the place. */
function openerOf(setting: Setting<unknown>): Place {
  return (
    setting.via.find(({ message }) => message.startsWith('the default server of this address'))?.place ?? setting.at
  )
}

function redirectEdits({ opened, tls }: Listener, sources: ConfigurationSources): readonly Edit[] {
  const server = serverAround(opened, sources)
  if (server === null || tls.kind === 'open' || tls.value !== 'no') return []
  const body = server.block ?? []
  // A return of the server would answer before the location that ACME needs.
  if (body.some(({ name, words }) => name === 'location' && words.some(({ text }) => text.includes('well-known'))))
    return []
  const speaksTls = body.some(({ name, words }) => name === 'listen' && words.some(({ text }) => text === 'ssl'))
  const redirect = 'return 301 https://$host$request_uri'
  // It is first in its block, before whatever else the server says to a request.
  return speaksTls ? insertedAt(server, `if ($scheme = http) { ${redirect}; }`) : insertedAt(server, `${redirect};`)
}

function tlsEdits({ opened, tls, certificates }: Listener, sources: ConfigurationSources): readonly Edit[] {
  const found = directiveAt(opened, sources)
  const hasCertificate = certificates.kind === 'known' && certificates.value.length > 0
  if (found?.name !== 'listen' || !hasCertificate || tls.kind === 'open' || tls.value !== 'no') return []
  const place = { ...placeOf(found), line: opened.endLine, column: opened.endColumn }
  return [{ place, text: ' ssl' }]
}

function hstsEdits(value: string, { hsts }: Listener, sources: ConfigurationSources): readonly Edit[] {
  const text = `add_header Strict-Transport-Security "${value}" always`
  const found = directiveAt(hsts.at, sources)
  if (found === null || hsts.kind === 'open') return []
  const isHeader = found.name === 'add_header' && found.words[0]?.text.toLowerCase() === 'strict-transport-security'
  return isHeader ? [{ place: placeOf(found), text }] : inserted(hsts.at, text, sources)
}

function inserted(after: Place, text: string, sources: ConfigurationSources): readonly Edit[] {
  const found = directiveAt(after, sources)
  return found === null ? [] : insertedAt(found, `${text};`)
}

/** Behind the `;` or `{` of a directive; on a line of its own where that one has its own. */
function insertedAt(found: Directive, text: string): readonly Edit[] {
  const { file, start, bodyStart, block } = found
  const lineStart = file.text.lastIndexOf('\n', start - 1) + 1
  const before = file.text.slice(lineStart, start)
  const rest = file.text.slice(bodyStart, endOfLine(file.text, bodyStart))
  const isOwnLine = before.trim() === '' && rest.trim() === ''
  const indent = block === null ? before : `${before}    `
  const newline = file.text.slice(lineStart).match(/\r?\n/)?.[0] ?? '\n'
  const place = placeOf({ file, start: bodyStart, end: bodyStart })
  return [{ place, text: isOwnLine ? `${newline}${indent}${text}` : ` ${text}` }]
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from)
  return end < 0 ? text.length : end
}

function directiveAt(place: Place, sources: ConfigurationSources): Directive | null {
  return found(place.file, sources, (one) => {
    const own = placeOf(one)
    return own.line === place.line && own.column === place.column
  })
}

function serverAround(place: Place, sources: ConfigurationSources): Directive | null {
  return found(place.file, sources, (one) => {
    if (one.name !== 'server' || one.block === null) return false
    const own = placeOf(one)
    return (
      (own.line === place.line && own.column === place.column) ||
      one.block.some((inner) => {
        const { line, column } = placeOf(inner)
        return line === place.line && column === place.column
      })
    )
  })
}

function isBeside(one: Directive, other: Directive, sources: ConfigurationSources): boolean {
  if (one.file.path !== other.file.path) return false
  const parsed = sources.read(one.file.path)
  if (parsed === null) return false
  const starts = ({ block }: { readonly block: readonly Directive[] | null }): readonly number[] =>
    (block ?? []).map(({ start }) => start)
  const holds = (holder: { readonly block: readonly Directive[] | null }): boolean =>
    (starts(holder).includes(one.start) && starts(holder).includes(other.start)) || (holder.block ?? []).some(holds)
  return holds({ block: parseNginx(one.file.path, parsed).directives })
}

function found(file: string, sources: ConfigurationSources, isIt: (directive: Directive) => boolean): Directive | null {
  const text = sources.read(file)
  if (text === null) return null
  const left = [...parseNginx(file, text).directives]
  for (let one = left.shift(); one !== undefined; one = left.shift()) {
    if (isIt(one)) return one
    left.unshift(...(one.block ?? []))
  }
  return null
}
