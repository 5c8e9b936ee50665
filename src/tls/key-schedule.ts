import { createHash, createHmac } from 'node:crypto'
import { Writer } from '../bytes/writer.ts'
import { MESSAGE_HASH } from './handshake-messages.ts'

export type Hash = 'sha256' | 'sha384'

/** The part of RFC 8446 §7.1 that leads to the server's handshake traffic, without PSK. `helloHash` covers ClientHello...ServerHello. */
export function serverHandshakeTrafficSecret(hash: Hash, sharedSecret: Uint8Array, helloHash: Uint8Array): Uint8Array {
  const zeros = new Uint8Array(hashBytes(hash))
  const earlySecret = extract(hash, zeros, zeros)
  const derived = expandLabel(hash, earlySecret, 'derived', transcriptHash(hash, []), zeros.length)
  const handshakeSecret = extract(hash, derived, sharedSecret)
  return expandLabel(hash, handshakeSecret, 's hs traffic', helloHash, zeros.length)
}

/** RFC 8446 §7.3. */
export function trafficKeys(
  hash: Hash,
  trafficSecret: Uint8Array,
  keyBytes: number,
): { readonly key: Uint8Array; readonly iv: Uint8Array } {
  const none = new Uint8Array(0)
  return {
    key: expandLabel(hash, trafficSecret, 'key', none, keyBytes),
    iv: expandLabel(hash, trafficSecret, 'iv', none, 12),
  }
}

/** verify_data of Finished, RFC 8446 §4.4.4. */
export function finishedVerifyData(hash: Hash, trafficSecret: Uint8Array, handshakeHash: Uint8Array): Uint8Array {
  const finishedKey = expandLabel(hash, trafficSecret, 'finished', new Uint8Array(0), hashBytes(hash))
  return createHmac(hash, finishedKey).update(handshakeHash).digest()
}

/** Transcript-Hash, RFC 8446 §4.4.1: of whole handshake messages. */
export function transcriptHash(hash: Hash, messages: readonly Uint8Array[]): Uint8Array {
  const digest = createHash(hash)
  for (const message of messages) digest.update(message)
  return digest.digest()
}

/** "when the server responds to a ClientHello with a HelloRetryRequest, the value of ClientHello1 is replaced": §4.4.1. */
export function messageHash(hash: Hash, clientHello1: Uint8Array): Uint8Array {
  const w = new Writer()
  w.u8(MESSAGE_HASH)
  w.vector24(() => w.bytes(transcriptHash(hash, [clientHello1])))
  return w.done()
}

function hashBytes(hash: Hash): number {
  return hash === 'sha256' ? 32 : 48
}

/** HKDF-Extract, RFC 5869 §2.2. */
function extract(hash: Hash, salt: Uint8Array, inputKeyingMaterial: Uint8Array): Uint8Array {
  return createHmac(hash, salt).update(inputKeyingMaterial).digest()
}

/** HKDF-Expand-Label, RFC 8446 §7.1; never longer than one hash here, so one block of HKDF-Expand (RFC 5869 §2.3) does. */
function expandLabel(hash: Hash, secret: Uint8Array, label: string, context: Uint8Array, length: number): Uint8Array {
  const info = new Writer()
  info.u16(length)
  info.vector8(() => info.ascii(`tls13 ${label}`))
  info.vector8(() => info.bytes(context))
  return createHmac(hash, secret).update(info.done()).update(Uint8Array.of(1)).digest().subarray(0, length)
}
