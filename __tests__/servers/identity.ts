import type { MadeCertificate } from '../../src/demo/certificates.ts'
import type { ServedIdentity } from './running-server.ts'

/** What a server is told to send: the leaf with its key, then the other certificates in this order. */
export function identityOf(leaf: MadeCertificate, ...others: readonly MadeCertificate[]): ServedIdentity {
  return { certificates: [leaf, ...others].map(({ pem }) => pem).join(''), key: leaf.keyPem }
}
