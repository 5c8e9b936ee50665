import type { Configuration, Listener } from '../../../src/model/listener.ts'
import { readNginx } from '../../../src/proxies/nginx/read.ts'
import type { Certificate } from '../../../src/x509/certificate.ts'
import { assuming, sourcesOf } from '../../builders/configuration.ts'

export const DEBIAN = { nginx: '1.22', openssl: '3.0.22-1~deb12u1' } as const

export interface Reading {
  readonly assume?: Readonly<Record<string, string>>
  readonly entries?: readonly string[]
  readonly certificates?: Readonly<Record<string, readonly Certificate[]>>
}

/** What nginx makes of these files; the first is the main one unless said otherwise. */
export function read(
  files: string | Readonly<Record<string, string>>,
  { assume = DEBIAN, entries, certificates = {} }: Reading = {},
): Configuration {
  const all = typeof files === 'string' ? { 'nginx.conf': files } : files
  return readNginx(entries ?? Object.keys(all).slice(0, 1), sourcesOf(all, certificates), assuming(assume))
}

export function named({ listeners }: Configuration, name: string): Listener {
  const found = listeners.find(({ names }) => names.includes(name))
  if (found === undefined) throw new Error(`no listener for ${name}`)
  return found
}

/** Versions in nginx's words; null where they are open. */
export function versions({ versions: setting }: Listener): string | null {
  return setting.kind === 'open' ? null : setting.value.map((one) => WORDS.get(one) ?? String(one)).join(' ')
}

const WORDS: ReadonlyMap<number, string> = new Map([
  [0x0002, '2'],
  [0x0300, '3'],
  [0x0301, '1.0'],
  [0x0302, '1.1'],
  [0x0303, '1.2'],
  [0x0304, '1.3'],
])

export const CERTIFICATE = 'ssl_certificate c.pem; ssl_certificate_key k.pem;'
