import type { Anchor } from '../x509/anchor.ts'
import { parseCertificate } from '../x509/parse-certificate.ts'
import { type CertificateRequest, type MadeCertificate, makeCertificate } from './certificates.ts'

/** What a server presents: PEM of the chain, leaf first, and of its key. */
export interface Identity {
  readonly cert: string
  readonly key: string
}

/** Certificates of the demo; each function makes one for a host. */
export interface DemoCertificates {
  /** The root that the demo's policy trusts. */
  readonly anchor: Anchor
  forHost(host: string): Identity
  rsaForHost(host: string): Identity
  expired(host: string): Identity
  selfSigned(host: string): Identity
  withoutIntermediate(host: string): Identity
  smallKey(host: string): Identity
}

const DAY_MS = 86_400_000

/** A root, an intermediate and whatever the scenarios ask for, all made anew around `now`. */
export function makeDemoCertificates(now: Date): DemoCertificates {
  const days = (count: number): Date => new Date(now.getTime() + count * DAY_MS)
  const longLived = { notBefore: days(-400), notAfter: days(3000), isCa: true }
  const root = makeCertificate({ subject: { CN: 'ats-gate demo root' }, ...longLived })
  const intermediate = makeCertificate({ subject: { CN: 'ats-gate demo intermediate' }, issuer: root, ...longLived })
  const leaf = (host: string, over: Partial<CertificateRequest> = {}): MadeCertificate =>
    makeCertificate({
      subject: { CN: host },
      issuer: intermediate,
      notBefore: days(-10),
      notAfter: days(80),
      dnsNames: [host],
      ...over,
    })
  const chained = (made: MadeCertificate): Identity => ({ cert: made.pem + intermediate.pem, key: made.keyPem })
  const alone = (made: MadeCertificate): Identity => ({ cert: made.pem, key: made.keyPem })
  return {
    anchor: anchorOf(root),
    forHost: (host) => chained(leaf(host)),
    rsaForHost: (host) => chained(leaf(host, { keys: 'rsa-2048' })),
    expired: (host) => chained(leaf(host, { notBefore: days(-91), notAfter: days(-1) })),
    selfSigned: (host) => {
      const { pem, keyPem } = makeCertificate({
        subject: { CN: host },
        notBefore: days(-10),
        notAfter: days(80),
        dnsNames: [host],
      })
      return { cert: pem, key: keyPem }
    },
    withoutIntermediate: (host) => alone(leaf(host)),
    smallKey: (host) => {
      const issuer = makeCertificate({
        subject: { CN: 'ats-gate demo RSA' },
        issuer: root,
        keys: 'rsa-2048',
        ...longLived,
      })
      const made = leaf(host, { keys: 'rsa-1024', issuer, signature: 'sha1WithRSA' })
      return { cert: made.pem + issuer.pem, key: made.keyPem }
    },
  }
}

function anchorOf(made: MadeCertificate): Anchor {
  const parsed = parseCertificate(made.der)
  if (parsed.kind !== 'certificate') throw new Error(`the demo's own root cannot be read: ${parsed.reason}`)
  return { certificate: parsed.certificate, source: 'demo', isAdded: true }
}
