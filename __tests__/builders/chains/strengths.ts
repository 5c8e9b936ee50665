import type { MadeKeyKind } from '../../../src/demo/keys.ts'
import type { MadeSignature } from '../../../src/demo/signatures.ts'
import { AS, type Chain, ca, leaf, root } from './chain.ts'

const RSA_ROOT = root('RSA Root', { keys: 'rsa-2048' })

const leafWith = (keys: MadeKeyKind) => ({ list: [leaf(RSA_ROOT, { keys })], roots: [RSA_ROOT] })
const leafSigned = (signature: MadeSignature) => ({ list: [leaf(RSA_ROOT, { signature })], roots: [RSA_ROOT] })
const caWith = (keys: MadeKeyKind) => {
  const issuer = ca(RSA_ROOT, `CA ${keys}`, { keys })
  return { list: [leaf(issuer), issuer], roots: [RSA_ROOT] }
}
const caSigned = (signature: MadeSignature) => {
  const issuer = ca(RSA_ROOT, `CA ${signature}`, { signature })
  return { list: [leaf(issuer), issuer], roots: [RSA_ROOT] }
}
const rootWith = (keys: MadeKeyKind, signature?: MadeSignature) => {
  const anchor = root(`Root ${keys} ${signature ?? ''}`, { keys, ...(signature === undefined ? {} : { signature }) })
  return { list: [leaf(anchor, keys.startsWith('rsa') ? { signature: 'sha256WithRSA' } : {})], roots: [anchor] }
}

const WEAK_PATH = ['path-strength'] as const

/** Keys and signatures: ours are leaf-key, leaf-signature and path-strength; OpenSSL has its level 2. */
export const STRENGTHS: readonly Chain[] = [
  { what: 'an RSA leaf of 3072 bits', ...leafWith('rsa-3072'), ours: [] },
  { what: 'an RSA leaf of 1024 bits', ...leafWith('rsa-1024'), ours: ['leaf-key'] },
  { what: 'an RSA leaf of 512 bits', ...leafWith('rsa-512'), ours: ['leaf-key'] },
  { what: 'an RSA-PSS leaf', ...leafWith('rsa-pss-2048'), ours: [] },
  { what: 'a P-384 leaf', ...leafWith('ec-p384'), ours: [] },
  { what: 'a P-521 leaf', ...leafWith('ec-p521'), ours: [] },
  { what: 'a secp256k1 leaf', differs: AS.openssls('know the curve'), ...leafWith('ec-secp256k1'), ours: ['leaf-key'] },
  {
    what: 'an Ed25519 leaf',
    differs: AS.everyone("know the algorithm, as phones' TLS does not"),
    ...leafWith('ed25519'),
    ours: ['leaf-key'],
  },
  {
    what: 'an Ed448 leaf',
    differs: AS.everyone("know the algorithm, as phones' TLS does not"),
    ...leafWith('ed448'),
    ours: ['leaf-key'],
  },
  {
    what: 'a DSA leaf',
    differs: AS.everyone("know the algorithm, as phones' TLS does not"),
    ...leafWith('dsa-2048'),
    ours: ['leaf-key'],
  },
  { what: 'a leaf signed with SHA-384', ...leafSigned('sha384WithRSA'), ours: [] },
  { what: 'a leaf signed with SHA-512', ...leafSigned('sha512WithRSA'), ours: [] },
  { what: 'a leaf signed with RSASSA-PSS and SHA-256', ...leafSigned('rsa-pss-sha256'), ours: [] },
  { what: 'a leaf signed with RSASSA-PSS and SHA-512', ...leafSigned('rsa-pss-sha512'), ours: [] },
  { what: 'a leaf signed with RSASSA-PSS and SHA-1', ...leafSigned('rsa-pss-sha1'), ours: ['leaf-signature'] },
  {
    what: 'a leaf signed with SHA-224',
    differs: AS.everyone('find its 112 bits enough; ATS asks the leaf for SHA-256'),
    ...leafSigned('sha224WithRSA'),
    ours: ['leaf-signature'],
  },
  { what: 'a leaf signed with SHA-1', ...leafSigned('sha1WithRSA'), ours: ['leaf-signature'] },
  { what: 'a leaf signed with MD5', ...leafSigned('md5WithRSA'), ours: ['leaf-signature'] },
  { what: 'an RSA intermediate of 1024 bits', ...caWith('rsa-1024'), ours: WEAK_PATH },
  { what: 'a P-521 intermediate', ...caWith('ec-p521'), ours: [] },
  { what: 'an RSA-PSS intermediate', ...caWith('rsa-pss-2048'), ours: [] },
  {
    what: 'a secp256k1 intermediate',
    differs: AS.openssls('know the curve'),
    ...caWith('ec-secp256k1'),
    ours: WEAK_PATH,
  },
  {
    what: 'an Ed25519 intermediate',
    differs: AS.everyone("know the algorithm, as phones' TLS does not"),
    ...caWith('ed25519'),
    ours: ['leaf-signature', 'path-strength'],
  },
  {
    what: 'an Ed448 intermediate',
    differs: AS.everyone("know the algorithm, as phones' TLS does not"),
    ...caWith('ed448'),
    ours: ['leaf-signature', 'path-strength'],
  },
  {
    what: 'a DSA intermediate',
    differs: AS.everyone("know the algorithm, as phones' TLS does not"),
    ...caWith('dsa-2048'),
    ours: WEAK_PATH,
  },
  { what: 'an intermediate signed with SHA-224', ...caSigned('sha224WithRSA'), ours: [] },
  { what: 'an intermediate signed with SHA-1', ...caSigned('sha1WithRSA'), ours: WEAK_PATH },
  { what: 'an intermediate signed with MD5', ...caSigned('md5WithRSA'), ours: WEAK_PATH },
  { what: 'an intermediate signed with RSASSA-PSS and SHA-1', ...caSigned('rsa-pss-sha1'), ours: WEAK_PATH },
  { what: 'an RSA root of 1024 bits', ...rootWith('rsa-1024'), ours: WEAK_PATH },
  { what: 'a root that signed itself with SHA-1', ...rootWith('rsa-2048', 'sha1WithRSA'), ours: [] },
  { what: 'a root that signed itself with MD5', ...rootWith('rsa-2048', 'md5WithRSA'), ours: [] },
  { what: 'a P-384 root', ...rootWith('ec-p384'), ours: [] },
]
