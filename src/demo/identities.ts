import type { TrustStore } from '../model/trust.ts'
import type { Anchor } from '../x509/anchor.ts'
import { parseCertificate } from '../x509/parse-certificate.ts'
import { type CertificateRequest, type MadeCertificate, makeCertificate } from './certificates.ts'
import { encode, sequence, smallInteger } from './der.ts'
import type { MadeExtension } from './extensions.ts'

/** What a server presents: PEM of the chain, leaf first, and of its key. */
export interface Identity {
  readonly cert: string
  readonly key: string
}

/** Certificates of the demo; each function makes one for a host. */
export interface DemoCertificates {
  /** The root that the demo's policy adds. */
  readonly anchor: Anchor
  /** The roots that the demo's devices are sold with. */
  readonly store: TrustStore
  forHost(host: string): Identity
  rsaForHost(host: string): Identity
  expired(host: string): Identity
  selfSigned(host: string): Identity
  withoutIntermediate(host: string): Identity
  smallKey(host: string): Identity
  weakPath(host: string): Identity
  forClients(host: string): Identity
  longLived(host: string): Identity
  /** Under the root that the demo's devices are sold with. */
  unlogged(host: string): Identity
  mustStaple(host: string): Identity
  /** The chain as made, leaf first. */
  chainFor(host: string): readonly [MadeCertificate, MadeCertificate]
}

const DAY_MS = 86_400_000

const CLIENT_AUTH = '1.3.6.1.5.5.7.3.2'

/** The TLS feature status_request, RFC 7633 §4. */
const MUST_STAPLE: MadeExtension = {
  oid: '1.3.6.1.5.5.7.1.24',
  critical: false,
  value: encode(sequence(smallInteger(5))),
}

/** A root, an intermediate and whatever the scenarios ask for, all made anew around `now`. */
export function makeDemoCertificates(now: Date): DemoCertificates {
  const days = (count: number): Date => new Date(now.getTime() + count * DAY_MS)
  const longLived = { notBefore: days(-400), notAfter: days(3000), isCa: true }
  const root = makeCertificate({ subject: { CN: 'ats-gate demo root' }, ...longLived })
  const intermediate = makeCertificate({ subject: { CN: 'ats-gate demo intermediate' }, issuer: root, ...longLived })
  const ninetyDays = (host: string): CertificateRequest => {
    return { subject: { CN: host }, notBefore: days(-10), notAfter: days(80), dnsNames: [host] }
  }
  const leaf = (host: string, over: Partial<CertificateRequest> = {}): MadeCertificate =>
    makeCertificate({ ...ninetyDays(host), issuer: intermediate, ...over })
  const chained = (made: MadeCertificate, issuer = intermediate): Identity => {
    return { cert: made.pem + issuer.pem, key: made.keyPem }
  }
  const alone = (made: MadeCertificate): Identity => ({ cert: made.pem, key: made.keyPem })
  const publicRoot = makeCertificate({ subject: { CN: 'ats-gate demo public root' }, ...longLived })
  const preinstalled = anchorOf(publicRoot, false)
  return {
    anchor: anchorOf(root, true),
    store: {
      name: 'demo',
      date: null,
      bySubject: (key) => (preinstalled.certificate.subject.key === key ? [preinstalled] : []),
    },
    forHost: (host) => chained(leaf(host)),
    rsaForHost: (host) => chained(leaf(host, { keys: 'rsa-2048' })),
    expired: (host) => chained(leaf(host, { notBefore: days(-91), notAfter: days(-1) })),
    selfSigned: (host) => alone(makeCertificate(ninetyDays(host))),
    withoutIntermediate: (host) => alone(leaf(host)),
    smallKey: (host) => {
      const subject = { CN: 'ats-gate demo RSA' }
      const issuer = makeCertificate({ subject, issuer: root, keys: 'rsa-2048', ...longLived })
      return chained(leaf(host, { keys: 'rsa-1024', issuer, signature: 'sha1WithRSA' }), issuer)
    },
    weakPath: (host) => {
      const subject = { CN: 'ats-gate demo SHA-1' }
      const issuer = makeCertificate({ subject, issuer: root, signature: 'ecdsa-sha1', ...longLived })
      return chained(leaf(host, { issuer }), issuer)
    },
    forClients: (host) => chained(leaf(host, { extendedKeyUsage: [CLIENT_AUTH] })),
    longLived: (host) => chained(leaf(host, { notBefore: days(-10), notAfter: days(890) })),
    unlogged: (host) => alone(leaf(host, { issuer: publicRoot })),
    mustStaple: (host) => chained(leaf(host, { extraExtensions: [MUST_STAPLE] })),
    chainFor: (host) => [leaf(host), intermediate],
  }
}

function anchorOf(made: MadeCertificate, isAdded: boolean): Anchor {
  const parsed = parseCertificate(made.der)
  if (parsed.kind !== 'certificate') throw new Error(`the demo's own root cannot be read: ${parsed.reason}`)
  return { certificate: parsed.certificate, source: 'demo', isAdded }
}
