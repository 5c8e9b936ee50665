import { expect } from '@jest/globals'
import { judgeListeners } from '../../src/configuration/judge-listeners.ts'
import type { Remedy } from '../../src/model/finding.ts'
import type { Place } from '../../src/model/listener.ts'
import type { ConfigurationReader } from '../../src/proxies/dialect.ts'
import type { Certificate } from '../../src/x509/certificate.ts'
import { assuming, sourcesOf } from './configuration.ts'
import { aPolicy } from './run-gate.ts'

const SUITES = ['TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256']
const REMEDIES: readonly Remedy[] = [
  { kind: 'set-minimum-version', version: 'TLS 1.2' },
  { kind: 'disable-versions', versions: ['TLS 1.0'], minimum: 'TLS 1.2' },
  { kind: 'disable-versions', versions: ['TLS 1.2'], minimum: 'TLS 1.3' },
  { kind: 'enable-suites', suites: SUITES },
  { kind: 'disable-suites', suites: [], keep: SUITES },
  { kind: 'disable-suites', suites: [], keep: [] },
  { kind: 'enable-groups', groups: ['x25519', 'secp256r1'] },
  { kind: 'redirect-to-https' },
  { kind: 'enable-tls' },
  { kind: 'send-hsts', maxAgeSeconds: 63_072_000 },
  { kind: 'trust-root', root: 'x' },
]

/**
 * Reads, judges and mends: the same twice, all places inside the files, no fault of ours,
 * and not a thing to mend in files that are gone by then. Gives how many edits there were.
 */
export function readAndMend(
  reader: ConfigurationReader,
  files: Readonly<Record<string, string>>,
  assumed: Readonly<Record<string, string>>,
  certificates: Readonly<Record<string, readonly Certificate[]>> = {},
): number {
  const sources = sourcesOf(files, certificates)
  const entries = Object.keys(files).slice(0, 1)
  const configuration = reader.read(entries, sources, assuming(assumed))
  expect(reader.read(entries, sources, assuming(assumed))).toEqual(configuration)
  const reports = judgeListeners(configuration, {
    policy: aPolicy({ policy: 'strict' }),
    at: new Date('2026-11-23T00:00:00Z'),
    waivers: () => () => null,
  })
  for (const { findings } of reports) {
    for (const { notes, locations } of findings) {
      expect(notes.filter(({ code }) => code === 'fault-of-ours')).toEqual([])
      for (const { file } of locations) expect([...Object.keys(files), '.']).toContain(file)
    }
  }
  let edits = 0
  for (const listener of configuration.listeners) {
    for (const remedy of REMEDIES) {
      for (const { place } of reader.mend?.(remedy, listener, sources) ?? []) {
        edits += 1
        expect([place, isInside(place, files)]).toEqual([place, true])
      }
      expect(reader.mend?.(remedy, listener, sourcesOf({})) ?? []).toEqual([])
    }
  }
  return edits
}

function isInside({ file, line, column, endLine, endColumn }: Place, texts: Readonly<Record<string, string>>): boolean {
  const rows = (texts[file] ?? '').split('\n')
  const [first, last] = [rows[line - 1], rows[endLine - 1]]
  return (
    first !== undefined &&
    last !== undefined &&
    column >= 1 &&
    column <= first.length + 1 &&
    endColumn <= last.length + 1
  )
}
