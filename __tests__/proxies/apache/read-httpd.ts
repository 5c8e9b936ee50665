import type { Configuration, Listener, Setting } from '../../../src/model/listener.ts'
import { dialect } from '../../../src/proxies/apache.ts'
import { assuming, sourcesOf } from '../../builders/configuration.ts'

export const HTTPD = { apache: '2.4.62', openssl: '3.0' }

/** Files as httpd reads them; all are entries. */
export function readHttpd(
  files: Readonly<Record<string, string>>,
  versions: Readonly<Record<string, string>> = HTTPD,
  entries: readonly string[] = Object.keys(files),
): Configuration {
  const { reader } = dialect
  if (reader === undefined) throw new Error('httpd is not read')
  return reader.read(entries, sourcesOf(files), assuming(versions))
}

/** The listener for a name, of one file with one virtual host the only one. */
export function listenerFor(configuration: Configuration, name = 'm.example.com'): Listener {
  const found = configuration.listeners.find(({ names }) => names.includes(name))
  if (found === undefined) throw new Error(`no listener for ${name}`)
  return found
}

export function valueFrom<Value>(setting: Setting<Value>): Value {
  if (setting.kind === 'open') throw new Error(`open: ${setting.reason}`)
  return setting.value
}

/** A virtual host of m.example.com on port 443 with these lines, one a line from line 5 on. */
export function tlsHost(lines = '', name = 'm.example.com'): string {
  return `<VirtualHost *:443>\nServerName ${name}\nSSLEngine on\nSSLCertificateFile /c.pem\n${lines}\n</VirtualHost>\n`
}

export function clearHost(lines = '', name = 'm.example.com'): string {
  return `<VirtualHost *:80>\nServerName ${name}\n${lines}\n</VirtualHost>\n`
}
