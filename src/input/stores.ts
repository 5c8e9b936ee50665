import { createHash } from 'node:crypto'
import type { TrustStore } from '../model/trust.ts'
import { type Anchor, type AnchorLookup, anchorIndex } from '../x509/anchor.ts'
import { parseCertificate } from '../x509/parse-certificate.ts'
import { certificatesInPem } from '../x509/pem.ts'

/** A store with what tells its content from any other. */
export interface IdentifiedStore extends TrustStore {
  /** Of the fingerprints in hexadecimal, sorted, one a line. */
  readonly sha256: string
}

/** A store of anchors that are parsed already, such as those of a PEM file. */
export function storeOf(name: string, anchors: readonly Anchor[]): IdentifiedStore {
  return {
    name,
    date: null,
    sha256: sha256OfFingerprints(anchors.map(({ certificate }) => certificate.fingerprint)),
    bySubject: anchorIndex(anchors),
  }
}

/** The system's own store: parsed when first asked. Certificates that cannot be read are passed over, as systems do. */
export function systemStore(pemTexts: readonly string[]): IdentifiedStore {
  const list = pemTexts.flatMap((pem) => certificatesInPem(pem))
  let lookup: AnchorLookup | undefined
  return {
    name: 'system',
    date: null,
    sha256: sha256OfFingerprints(list.map((der) => createHash('sha256').update(der).digest('hex'))),
    bySubject(subjectKey) {
      lookup ??= anchorIndex(list.flatMap(systemAnchor))
      return lookup(subjectKey)
    },
  }
}

function systemAnchor(der: Uint8Array): readonly Anchor[] {
  const parsed = parseCertificate(der)
  return parsed.kind === 'certificate' ? [{ certificate: parsed.certificate, source: 'system', isAdded: false }] : []
}

export function sha256OfFingerprints(fingerprints: readonly string[]): string {
  return createHash('sha256')
    .update([...fingerprints].sort().join('\n'))
    .digest('hex')
}
