import type { Assumptions, ConfigurationSources } from '../../src/model/configuration.ts'
import { known, type Listener, open, type Place } from '../../src/model/listener.ts'
import type { Certificate } from '../../src/x509/certificate.ts'

/** Files of a workspace, by path. */
export function sourcesOf(
  files: Readonly<Record<string, string>>,
  certificates: Readonly<Record<string, readonly Certificate[]>> = {},
): ConfigurationSources {
  return {
    read: (path) => files[path] ?? null,
    glob: (pattern) =>
      Object.keys(files)
        .filter((path) => shellPattern(pattern).test(path))
        .sort(),
    certificates: (path) => certificates[path] ?? null,
  }
}

/** `assuming({ nginx: '1.24', openssl: '3.0' })`. */
export function assuming(versions: Readonly<Record<string, string>> = {}): Assumptions {
  return {
    versions: new Map(Object.entries(versions).map(([product, version]) => [product, { version, guessedFrom: null }])),
  }
}

function shellPattern(pattern: string): RegExp {
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '[^/]*')
    .replaceAll('?', '[^/]')
  return new RegExp(`^${source}$`)
}

export const SOMEWHERE: Place = { file: 'nginx.conf', line: 3, column: 5, endLine: 3, endColumn: 20 }

/** A good listener of TLS 1.2 and 1.3 for m.example.com, less what the test is about. */
export function aListener(over: Partial<Listener> = {}): Listener {
  return {
    dialect: 'nginx',
    side: 'front',
    address: '*',
    port: 443,
    names: ['m.example.com'],
    isDefault: true,
    tls: known('yes', SOMEWHERE),
    versions: known([0x0303, 0x0304], SOMEWHERE),
    suites12: known([0xc02b, 0xc02f, 0xc02c, 0xc030], SOMEWHERE),
    suites13: known([0x1302, 0x1303, 0x1301], SOMEWHERE),
    groups: known([0x001d, 0x0017, 0x0018], SOMEWHERE),
    securityLevel: known(2, SOMEWHERE),
    openssl: '3.0',
    certificates: known([], SOMEWHERE),
    cleartext: open('TLS is spoken here', SOMEWHERE),
    hsts: known(null, SOMEWHERE),
    opened: SOMEWHERE,
    when: null,
    notes: [],
    ...over,
  }
}
