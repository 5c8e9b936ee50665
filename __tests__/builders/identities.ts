import { identityOf } from '../servers/identity.ts'
import { aLeaf, anIntermediate, aRoot } from './certificates.ts'

const HOST = 'm.example.com'

/** A root that tests trust, and complete chains to it for m.example.com. */
export const TRUSTED_ROOT = aRoot('Trusted Root')
export const INTERMEDIATE = anIntermediate(TRUSTED_ROOT)

export const EC_LEAF = aLeaf(INTERMEDIATE, { subject: { CN: HOST }, dnsNames: [HOST], keys: 'ec-p256' })
export const RSA_LEAF = aLeaf(INTERMEDIATE, { subject: { CN: HOST }, dnsNames: [HOST], keys: 'rsa-2048' })

export const EC = identityOf(EC_LEAF, INTERMEDIATE)
export const RSA = identityOf(RSA_LEAF, INTERMEDIATE)
export const RSA_WITHOUT_INTERMEDIATE = identityOf(RSA_LEAF)

/** Small enough for export suites: RSA with 512 bits. */
export const EXPORT_RSA = identityOf(
  aLeaf(INTERMEDIATE, { subject: { CN: HOST }, dnsNames: [HOST], keys: 'rsa-512' }),
  INTERMEDIATE,
)
