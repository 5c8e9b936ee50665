import type { Configuration, Listener } from '../../../src/model/listener.ts'
import { dialect } from '../../../src/proxies/haproxy.ts'
import type { Certificate } from '../../../src/x509/certificate.ts'
import { assuming, sourcesOf } from '../../builders/configuration.ts'

export const NEW = { haproxy: '2.6', openssl: '3.0' }

export function read(
  text: string,
  more: Readonly<Record<string, string>> = {},
  versions: Readonly<Record<string, string>> = NEW,
  certificates: Readonly<Record<string, readonly Certificate[]>> = {},
): Configuration {
  const files = { 'haproxy.cfg': text, ...more }
  const entries = Object.keys(files).filter((name) => name.endsWith('.cfg'))
  const found = dialect.reader?.read(entries, sourcesOf(files, certificates), assuming(versions))
  if (found === undefined) throw new Error('HAProxy has no reader')
  return found
}

export function at(port: number, { listeners }: Configuration): Listener {
  const [found, second] = listeners.filter((listener) => listener.port === port)
  if (found === undefined || second !== undefined) throw new Error(`not one listener at ${port}`)
  return found
}

export function bind(words: string, global = '', versions: Readonly<Record<string, string>> = NEW): Listener {
  return at(443, read(`global\n  ${global}\nfrontend fe\n  mode http\n  bind :443 ${words}\n`, {}, versions))
}

export const ON = { S3: 0x0300, T10: 0x0301, T11: 0x0302, T12: 0x0303, T13: 0x0304 } as const
