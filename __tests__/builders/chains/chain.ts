import type { MadeCertificate } from '../../../src/demo/certificates.ts'
import type { RequirementId } from '../../../src/model/policy.ts'
import { aCertificate, type Wanted } from '../certificates.ts'

/** A certificate list, what it is held against, and what we and others say of it. */
export interface Chain {
  readonly what: string
  /** As sent, the leaf first. */
  readonly list: readonly MadeCertificate[]
  readonly roots: readonly MadeCertificate[]
  /** As part of a device when absent; other verifiers know one kind only. */
  readonly added?: boolean
  /** When absent 2026-07-01; GnuTLS has the clock of the machine only, and is not asked about others. */
  readonly at?: Date
  /** The requirements that are not met; empty where a phone goes on. */
  readonly ours: readonly RequirementId[]
  /** Why a verifier says the opposite of us; those that are not named agree. */
  readonly differs?: Readonly<Partial<Record<VerifierName, string>>>
}

/** `openssl-strict`: with -x509_strict. */
export type VerifierName = 'openssl' | 'openssl-strict' | 'gnutls'

/** Both moments far from any clock that runs these tests. */
export const LONG = { notBefore: new Date('2000-01-01T00:00:00Z'), notAfter: new Date('2049-12-31T23:59:59Z') }
export const OVER = { notBefore: new Date('2000-01-01T00:00:00Z'), notAfter: new Date('2020-12-31T23:59:59Z') }
export const TO_COME = { notBefore: new Date('2049-01-01T00:00:00Z'), notAfter: new Date('2049-12-31T23:59:59Z') }

export function root(name = 'Root', wanted: Wanted = {}): MadeCertificate {
  return aCertificate({ ...LONG, subject: { O: 'Chains', CN: name }, isCa: true, ...wanted }, name)
}

export function ca(issuer: MadeCertificate, name = 'CA', wanted: Wanted = {}): MadeCertificate {
  return root(name, { issuer, ...wanted })
}

/** For m.example.com; `null` for one that signs itself. */
export function leaf(issuer: MadeCertificate | null, wanted: Wanted = {}): MadeCertificate {
  const issued = issuer === null ? {} : { issuer }
  const names = { subject: { CN: 'm.example.com' }, dnsNames: ['m.example.com'] }
  return aCertificate({ ...LONG, ...names, ...issued, ...wanted }, 'leaf')
}

/** The same with one bit of its signature turned. */
export function corrupted(made: MadeCertificate): MadeCertificate {
  const der = Uint8Array.from(made.der)
  der[der.length - 1] = (der.at(-1) ?? 0) ^ 1
  const base64 = Buffer.from(der).toString('base64')
  return {
    ...made,
    der,
    pem: `-----BEGIN CERTIFICATE-----\n${base64.match(/.{1,64}/g)?.join('\n')}\n-----END CERTIFICATE-----\n`,
  }
}

/** Differences that come up again and again. */
export const AS = {
  everyone: (why: string) => ({ openssl: why, 'openssl-strict': why, gnutls: why }),
  openssls: (why: string) => ({ openssl: why, 'openssl-strict': why }),
  strict: (why: string) => ({ 'openssl-strict': why }),
  gnutls: (why: string) => ({ gnutls: why }),
}
