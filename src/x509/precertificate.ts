import { WireError } from '../bytes/wire-error.ts'
import { contextTag, DerReader, type DerValue, itemsOf, oidOf, TAG, tagOf } from './der.ts'
import { SCT_LIST_OF_CERTIFICATE } from './sct-list.ts'

/**
 * The TBSCertificate that logs signed: "it is also possible to reconstruct this TBSCertificate from the final certificate
 * by extracting the TBSCertificate from it and deleting the SCT extension" (RFC 6962 §3.2). Throws `WireError`.
 */
export function withoutSctList(tbsCertificate: Uint8Array): Uint8Array {
  const outer = DerReader.over(tbsCertificate, 'tbsCertificate')
  const tbs = outer.enter(TAG.sequence, 'tbsCertificate')
  const fields: Uint8Array[] = []
  while (tbs.hasMore) {
    const field = tbs.element('field')
    fields.push(tagOf(field) === EXTENSIONS ? element(EXTENSIONS, listWithout(field.der)) : field.der)
  }
  tbs.end()
  outer.end()
  return element(TAG.sequence, Buffer.concat(fields))
}

/** `[3] EXPLICIT`, RFC 5280 §4.1. */
const EXTENSIONS = contextTag(3, true)

/** Extensions as a SEQUENCE, the others byte for byte as they were. */
function listWithout(explicit: Uint8Array): Uint8Array {
  const list = DerReader.over(explicit, 'extensions').enter(EXTENSIONS, 'extensions').enter(TAG.sequence, 'extensions')
  const kept: Uint8Array[] = []
  while (list.hasMore) {
    const extension = list.element('extension')
    if (oidOf(firstItem(extension)) !== SCT_LIST_OF_CERTIFICATE) kept.push(extension.der)
  }
  list.end()
  return element(TAG.sequence, Buffer.concat(kept))
}

function firstItem(value: DerValue): DerValue {
  const [first] = itemsOf(value, TAG.sequence)
  if (first === undefined) throw new WireError(value.field, value.offset, 'empty')
  return first
}

/** Identifier, length in as few octets as will do (X.690 §10.1), contents. */
function element(tag: number, contents: Uint8Array): Uint8Array {
  const { length } = contents
  if (length < 0x80) return Buffer.concat([Uint8Array.of(tag, length), contents])
  const octets: number[] = []
  for (let left = length; left > 0; left = Math.floor(left / 256)) octets.unshift(left % 256)
  return Buffer.concat([Uint8Array.of(tag, 0x80 | octets.length, ...octets), contents])
}
