import type { Trust as WrittenTrust } from '../generated/policy-file.ts'
import type { Anchor } from '../x509/anchor.ts'
import { fileNamed, fileNamedIn } from './files.ts'
import { mozillaStore } from './mozilla-store.ts'
import { readPemFile } from './pem-file.ts'
import type { Given, Reading, WrittenIn } from './reading.ts'
import { type IdentifiedStore, storeOf, systemStore } from './stores.ts'

/** `TrustSettings` whose stores can be told apart by their content. */
export interface ReadTrustSettings {
  readonly stores?: readonly IdentifiedStore[]
  readonly roots?: readonly Anchor[]
}

/** What a file writes under `trust`, at `path` of its document. */
export function trustSettings(
  written: WrittenTrust,
  source: WrittenIn,
  path: readonly (string | number)[],
  reading: Reading,
): ReadTrustSettings {
  const stores = written.stores?.flatMap((name, index) => {
    const where = source.document.locate([...path, 'stores', index], 'value')
    if (name === 'mozilla') return [mozillaStore()]
    if (name === 'system') return readSystemStore(where, reading)
    const file = fileNamedIn(name, source.folder, reading.workspace, reading.files, where, reading.faults)
    const certificates = file === null ? null : readPemFile(file, where, reading)
    if (file === null || certificates === null) return []
    const anchors = certificates.map((certificate) => ({ certificate, source: file.display, isAdded: false }))
    return [storeOf(file.display, anchors)]
  })
  const roots = written.roots?.flatMap((name, index): Anchor[] => {
    const where = source.document.locate([...path, 'roots', index], 'value')
    const file = fileNamedIn(name, source.folder, reading.workspace, reading.files, where, reading.faults)
    const certificates = file === null ? null : readPemFile(file, where, reading)
    if (file === null || certificates === null) return []
    return certificates.map((certificate) => ({ certificate, source: file.display, isAdded: true }))
  })
  return { ...(stores === undefined ? {} : { stores }), ...(roots === undefined ? {} : { roots }) }
}

/** The certificates of `--ca-file`: added roots. */
export function rootsGiven(given: Given, reading: Reading): Anchor[] {
  const file = fileNamed(given.text, reading.workspace)
  const certificates = readPemFile(file, given.where, reading) ?? []
  return certificates.map((certificate) => ({ certificate, source: file.display, isAdded: true }))
}

function readSystemStore(where: Parameters<typeof readPemFile>[1], reading: Reading): IdentifiedStore[] {
  const pemTexts = reading.systemCertificates()
  if (pemTexts !== null && pemTexts.length > 0) return [systemStore(pemTexts)]
  reading.faults.push(
    pemTexts === null
      ? {
          code: 'STORE_UNAVAILABLE',
          what: 'this Node cannot read the store of the system',
          where,
          mend: 'use Node 22.15 or newer, or the store mozilla',
        }
      : {
          code: 'STORE_EMPTY',
          what: 'the store of the system is empty',
          where,
          mend: 'install the CA certificates of the system (ca-certificates), or use the store mozilla',
        },
  )
  return []
}
