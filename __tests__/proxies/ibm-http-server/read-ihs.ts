import type { Configuration, Listener, Setting } from '../../../src/model/listener.ts'
import { reader } from '../../../src/proxies/ibm-http-server/reader.ts'
import { assuming, sourcesOf } from '../../builders/configuration.ts'

export function read(text: string, versions: Readonly<Record<string, string>> = {}): Configuration {
  return reader.read(['httpd.conf'], sourcesOf({ 'httpd.conf': text }), assuming(versions))
}

export function one(text: string, versions: Readonly<Record<string, string>> = {}): Listener {
  const [listener] = read(text, versions).listeners
  if (listener === undefined) throw new Error('no listener was read')
  return listener
}

/** Every value that it may have. */
export function valuesOf<Value>(setting: Setting<Value>): readonly Value[] {
  return setting.kind === 'known' ? [setting.value] : setting.candidates
}

export function host(...lines: readonly string[]): string {
  return [
    'Listen 443',
    '<VirtualHost *:443>',
    'ServerName m.example.com',
    'SSLEnable',
    ...lines,
    '</VirtualHost>',
  ].join('\n')
}
