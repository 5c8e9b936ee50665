import { generateKeyPairSync, type KeyObject } from 'node:crypto'

export type MadeKeyKind =
  | 'rsa-512'
  | 'rsa-1024'
  | 'rsa-2048'
  | 'rsa-3072'
  | 'rsa-pss-2048'
  | 'ec-p256'
  | 'ec-p384'
  | 'ec-p521'
  | 'ec-secp256k1'
  | 'ed25519'
  | 'ed448'
  | 'dsa-2048'

export interface KeyPair {
  readonly publicKey: KeyObject
  readonly privateKey: KeyObject
}

/** RSA and DSA take from a tenth of a second to some seconds; the others a millisecond. */
export function makeKeys(kind: MadeKeyKind): KeyPair {
  switch (kind) {
    case 'rsa-512':
      return generateKeyPairSync('rsa', { modulusLength: 512 })
    case 'rsa-1024':
      return generateKeyPairSync('rsa', { modulusLength: 1024 })
    case 'rsa-2048':
      return generateKeyPairSync('rsa', { modulusLength: 2048 })
    case 'rsa-3072':
      return generateKeyPairSync('rsa', { modulusLength: 3072 })
    case 'rsa-pss-2048':
      return generateKeyPairSync('rsa-pss', { modulusLength: 2048 })
    case 'ec-p256':
      return generateKeyPairSync('ec', { namedCurve: 'prime256v1' })
    case 'ec-p384':
      return generateKeyPairSync('ec', { namedCurve: 'secp384r1' })
    case 'ec-p521':
      return generateKeyPairSync('ec', { namedCurve: 'secp521r1' })
    case 'ec-secp256k1':
      return generateKeyPairSync('ec', { namedCurve: 'secp256k1' })
    case 'ed25519':
      return generateKeyPairSync('ed25519')
    case 'ed448':
      return generateKeyPairSync('ed448')
    case 'dsa-2048':
      return generateKeyPairSync('dsa', { modulusLength: 2048, divisorLength: 256 })
  }
}
