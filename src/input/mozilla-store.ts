import { MOZILLA_ROOT_ROWS, MOZILLA_ROOTS } from '../generated/mozilla-roots.ts'
import type { Anchor } from '../x509/anchor.ts'
import { parseCertificate } from '../x509/parse-certificate.ts'
import type { IdentifiedStore } from './stores.ts'

/** Mozilla's list as Node carries it. Only the roots that are asked for are parsed, once each. */
export function mozillaStore(): IdentifiedStore {
  // A cut list would fail good servers and, worse, make every report look well founded.
  if (MOZILLA_ROOT_ROWS.length !== MOZILLA_ROOTS.count || MOZILLA_ROOTS.count < FEWEST_ROOTS) {
    throw new Error(`Mozilla's list of roots has ${MOZILLA_ROOT_ROWS.length} entries`)
  }
  return {
    name: 'mozilla',
    date: MOZILLA_ROOTS.date,
    sha256: MOZILLA_ROOTS.sha256,
    bySubject(subjectKey) {
      const known = parsed.get(subjectKey)
      if (known !== undefined) return known
      // A key that no root has is not kept: names come from servers, and they must not choose our memory.
      const rows = MOZILLA_ROOT_ROWS.filter(([key]) => key === subjectKey)
      if (rows.length === 0) return []
      const anchors = rows.map(([, der]) => anchor(Buffer.from(der, 'base64')))
      parsed.set(subjectKey, anchors)
      return anchors
    },
  }
}

/** By subject key; shared, since the policy and every target may name the store. */
const parsed = new Map<string, readonly Anchor[]>()

/** It has had 120 to 150 for years. */
const FEWEST_ROOTS = 100

function anchor(der: Uint8Array): Anchor {
  const parsed = parseCertificate(der)
  if (parsed.kind === 'unreadable') throw new Error(`a root of Mozilla's list cannot be read: ${parsed.field}`)
  return { certificate: parsed.certificate, source: 'mozilla', isAdded: false }
}
