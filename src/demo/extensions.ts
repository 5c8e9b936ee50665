import { createHash } from 'node:crypto'
import ipaddr from 'ipaddr.js'
import { KEY_USAGES } from '../x509/parse-extensions.ts'
import {
  bitString,
  boolean,
  type Der,
  embed,
  encode,
  explicit,
  implicit,
  implicitSequence,
  objectIdentifier,
  octetString,
  sequence,
  smallInteger,
} from './der.ts'

/** `value` is the DER inside the OCTET STRING; anything goes. */
export interface MadeExtension {
  readonly oid: string
  readonly critical: boolean
  readonly value: Uint8Array
}

export type MadeKeyUsage = (typeof KEY_USAGES)[number]

/** Subtrees as RFC 5280 §4.2.1.10 writes them; addresses as `192.0.2.0/24`; `names` are DER of whole names. */
export interface MadeSubtrees {
  readonly dns?: readonly string[]
  readonly ip?: readonly string[]
  readonly email?: readonly string[]
  readonly names?: readonly Uint8Array[]
}

export function basicConstraints(isCa: boolean, pathLength: number | undefined): MadeExtension {
  const items = isCa ? [boolean(true)] : []
  if (pathLength !== undefined) items.push(smallInteger(pathLength))
  return extension('2.5.29.19', true, sequence(...items))
}

export function keyUsage(usages: readonly MadeKeyUsage[]): MadeExtension {
  const last = Math.max(...usages.map((usage) => KEY_USAGES.indexOf(usage)))
  const bytes = new Uint8Array((last >> 3) + 1)
  for (const usage of usages) {
    const bit = KEY_USAGES.indexOf(usage)
    bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) | (0x80 >> (bit & 7))
  }
  return extension('2.5.29.15', true, bitString(bytes, 7 - (last & 7)))
}

export function extendedKeyUsage(oids: readonly string[]): MadeExtension {
  return extension('2.5.29.37', false, sequence(...oids.map(objectIdentifier)))
}

export function subjectAltName(dnsNames: readonly string[], ipAddresses: readonly string[]): MadeExtension {
  const names = dnsNames.map((name) => implicit(2, Buffer.from(name, 'latin1')))
  const addresses = ipAddresses.map((address) => implicit(7, Uint8Array.from(ipaddr.parse(address).toByteArray())))
  return extension('2.5.29.17', false, sequence(...names, ...addresses))
}

export function nameConstraints(permitted: MadeSubtrees, excluded: MadeSubtrees): MadeExtension {
  const lists = [permitted, excluded].map(subtrees)
  const fields = lists.flatMap((list, tag) => (list.length === 0 ? [] : [implicitSequence(tag, list)]))
  return extension('2.5.29.30', true, sequence(...fields))
}

export function caIssuers(urls: readonly string[]): MadeExtension {
  const descriptions = urls.map((url) =>
    sequence(objectIdentifier('1.3.6.1.5.5.7.48.2'), implicit(6, Buffer.from(url, 'latin1'))),
  )
  return extension('1.3.6.1.5.5.7.1.1', false, sequence(...descriptions))
}

export function subjectKeyIdentifier(spki: Uint8Array): MadeExtension {
  return extension('2.5.29.14', false, octetString(keyIdentifier(spki)))
}

export function authorityKeyIdentifier(spki: Uint8Array): MadeExtension {
  return extension('2.5.29.35', false, sequence(implicit(0, keyIdentifier(spki))))
}

/** Any stable digest of the key will do: "Other methods of generating unique numbers are also acceptable". RFC 5280 §4.2.1.2 */
function keyIdentifier(spki: Uint8Array): Uint8Array {
  return createHash('sha256').update(spki).digest().subarray(0, 20)
}

function subtrees({ dns = [], ip = [], email = [], names = [] }: MadeSubtrees): readonly Der[] {
  return [
    ...email.map((name) => implicit(1, Buffer.from(name, 'latin1'))),
    ...dns.map((name) => implicit(2, Buffer.from(name, 'latin1'))),
    ...names.map((der) => explicitName(der)),
    ...ip.map((range) => implicit(7, addressAndMask(range))),
  ].map((base) => sequence(base))
}

/** Name is a CHOICE, so its tag is explicit although the module's are implicit. */
function explicitName(der: Uint8Array): Der {
  return explicit(4, embed(der))
}

function addressAndMask(range: string): Uint8Array {
  const [address, length] = ipaddr.parseCIDR(range)
  const bytes = address.toByteArray()
  const mask = bytes.map((_, index) => (0xff00 >> Math.min(8, Math.max(0, length - index * 8))) & 0xff)
  return Uint8Array.of(...bytes, ...mask)
}

function extension(oid: string, critical: boolean, value: Der): MadeExtension {
  return { oid, critical, value: encode(value) }
}
