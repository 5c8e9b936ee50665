import { getDiffieHellman } from 'node:crypto'
import { encode, integer, sequence, smallInteger } from '../../src/demo/der.ts'

/** The 2048-bit MODP group (RFC 3526 §3) as PEM: products without parameters of their own serve no DHE. */
export const DH_PARAMETERS = pem(
  // DHParameter of PKCS #3 §9: prime, base. The zero keeps the prime positive.
  encode(sequence(integer(Buffer.concat([Buffer.of(0), getDiffieHellman('modp14').getPrime()])), smallInteger(2))),
)

function pem(der: Uint8Array): string {
  const lines = Buffer.from(der).toString('base64').replace(/.{64}/g, '$&\n')
  return `-----BEGIN DH PARAMETERS-----\n${lines}\n-----END DH PARAMETERS-----\n`
}
