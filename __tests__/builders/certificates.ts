import {
  type CertificateRequest,
  type MadeCertificate,
  type MadeName,
  makeCertificate,
} from '../../src/demo/certificates.ts'
import { encode, printableString, sequence } from '../../src/demo/der.ts'
import type { MadeExtension } from '../../src/demo/extensions.ts'
import { type KeyPair, type MadeKeyKind, makeKeys } from '../../src/demo/keys.ts'
import type { Certificate, ParsedCertificate } from '../../src/x509/certificate.ts'
import { parseCertificate } from '../../src/x509/parse-certificate.ts'

/** The moment that certificates of the tests are judged at: half way through their lives. */
export const NOW = new Date('2026-07-01T12:00:00Z')
export const NOT_BEFORE = new Date('2026-04-01T12:00:00Z')
export const NOT_AFTER = new Date('2026-10-01T12:00:00Z')

/** A key made once in a process: the tests need keys that differ, not fresh ones. */
export function testKeys(kind: MadeKeyKind, name = ''): KeyPair {
  const id = `${kind} ${name}`
  const known = keysMade.get(id)
  if (known !== undefined) return known
  const keys = makeKeys(kind)
  keysMade.set(id, keys)
  return keys
}

/** A request where only what matters must be said; without an issuer it is self-signed. */
export type Wanted = Partial<Omit<CertificateRequest, 'subject' | 'keys'>> & {
  readonly subject?: MadeName
  readonly keys?: KeyPair | MadeKeyKind
}

export function aRoot(name = 'Test Root', wanted: Wanted = {}): MadeCertificate {
  return aCertificate({ subject: { O: 'Test', CN: name }, isCa: true, ...wanted }, name)
}

export function anIntermediate(
  issuer: MadeCertificate,
  name = 'Test Intermediate',
  wanted: Wanted = {},
): MadeCertificate {
  return aCertificate({ subject: { O: 'Test', CN: name }, isCa: true, issuer, ...wanted }, name)
}

export function aLeaf(issuer: MadeCertificate | undefined, wanted: Wanted = {}): MadeCertificate {
  const issued = issuer === undefined ? {} : { issuer }
  return aCertificate({ subject: { CN: 'm.example.com' }, dnsNames: ['m.example.com'], ...issued, ...wanted }, 'leaf')
}

/** A root, then CAs one below the other: more than a search follows. */
export function aDeepChain(root: MadeCertificate): readonly MadeCertificate[] {
  const chain = [root]
  for (let depth = 1; depth <= 12; depth += 1) chain.push(anIntermediate(chain.at(-1) ?? root, `Level ${depth}`))
  return chain
}

export function aCertificate(wanted: Wanted, keyName = ''): MadeCertificate {
  const { keys = 'ec-p256', subject = { CN: keyName }, ...rest } = wanted
  const pair = typeof keys === 'string' ? testKeys(keys, keyName) : keys
  return makeCertificate({ notBefore: NOT_BEFORE, notAfter: NOT_AFTER, ...rest, subject, keys: pair })
}

export function parsed(made: MadeCertificate): Certificate {
  return readable(parseCertificate(made.der))
}

export function readable(result: ParsedCertificate): Certificate {
  if (result.kind === 'certificate') return result.certificate
  throw new Error(`${result.field}: ${result.reason} at ${result.offset}`)
}

/** Validity with times as written, UTCTime (23) or GeneralizedTime (24) or anything else. */
export function validity(notBefore: RawTime, notAfter: RawTime): Uint8Array {
  return encode(sequence(...[notBefore, notAfter].map(({ tag, text }) => ({ ...printableString(text), type: tag }))))
}

export interface RawTime {
  readonly tag: number
  readonly text: string
}

/** An extension whose value is these bytes, readable or not. */
export function rawExtension(oid: string, bytes: readonly number[], critical = false): MadeExtension {
  return { oid, critical, value: Uint8Array.from(bytes) }
}

const keysMade = new Map<string, KeyPair>()
