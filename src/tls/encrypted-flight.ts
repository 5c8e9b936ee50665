import { timingSafeEqual } from 'node:crypto'
import { Reader } from '../bytes/reader.ts'
import { WireError } from '../bytes/wire-error.ts'
import { decompressCertificate, readCertificate13 } from './certificate-message.ts'
import { checkCertificateVerify, readCertificateVerify } from './certificate-verify.ts'
import type { ClientHello } from './client-hello.ts'
import { readExtensions, readSelectedProtocol } from './extension-block.ts'
import type { FlightReader } from './flight-reader.ts'
import * as type from './handshake-messages.ts'
import { finishedVerifyData, type Hash, transcriptHash } from './key-schedule.ts'
import { ALPN } from './registry/extensions.ts'
import type { FlightFacts, NotOffered } from './reply.ts'
import { leafPublicKey } from './signature.ts'

/** The encrypted part of a TLS 1.3 flight, already decrypted: EncryptedExtensions to Finished (RFC 8446 §2). */
export class EncryptedFlight implements FlightReader {
  facts: FlightFacts
  certificateList: readonly Uint8Array[] = []
  readonly #hello: ClientHello
  readonly #hash: Hash
  readonly #trafficSecret: Uint8Array
  /** All messages from ClientHello on. */
  readonly #transcript: Uint8Array[]
  #last = -1

  constructor(
    hello: ClientHello,
    hash: Hash,
    trafficSecret: Uint8Array,
    transcript: readonly Uint8Array[],
    facts: FlightFacts,
  ) {
    this.#hello = hello
    this.#hash = hash
    this.#trafficSecret = trafficSecret
    this.#transcript = [...transcript]
    this.facts = facts
  }

  read(message: type.HandshakeMessage): 'read-on' | 'complete' | NotOffered {
    this.#keepOrder(message.type)
    const outcome = this.#readBody(message)
    this.#transcript.push(message.bytes)
    return outcome
  }

  #readBody({ type: messageType, body }: type.HandshakeMessage): 'read-on' | 'complete' | NotOffered {
    switch (messageType) {
      case type.ENCRYPTED_EXTENSIONS:
        return this.#encryptedExtensions(body)
      case type.CERTIFICATE_REQUEST:
        this.facts = { ...this.facts, clientCertificateRequested: true }
        return 'read-on'
      case type.CERTIFICATE:
        this.#certificate(body)
        return 'read-on'
      case type.COMPRESSED_CERTIFICATE:
        this.#certificate(decompressCertificate(body, this.#hello.offered.certificateCompressions))
        this.facts = { ...this.facts, certificateCompressed: true }
        return 'read-on'
      case type.CERTIFICATE_VERIFY:
        return this.#certificateVerify(body)
      default:
        return this.#finished(body)
    }
  }

  #encryptedExtensions(body: Uint8Array): 'read-on' | NotOffered {
    const r = new Reader(body, 'EncryptedExtensions')
    const extensions = readExtensions(r.vector16('extensions'))
    r.end()
    const { offered } = this.#hello
    this.facts = { ...this.facts, extensions: [...this.facts.extensions, ...extensions.keys()] }
    for (const number of extensions.keys()) {
      if (!offered.extensions.includes(number)) return { kind: 'not-offered', what: 'extension', value: number }
    }
    this.facts = { ...this.facts, alpn: readSelectedProtocol(extensions.get(ALPN), offered.protocols) }
    return 'read-on'
  }

  #certificate(body: Uint8Array): void {
    const { certificateList, ocspResponse, signedCertificateTimestamps } = readCertificate13(body)
    this.certificateList = certificateList
    this.facts = {
      ...this.facts,
      ocspResponse: ocspResponse && Buffer.from(ocspResponse).toString('base64'),
      signedCertificateTimestamps:
        signedCertificateTimestamps && Buffer.from(signedCertificateTimestamps).toString('base64'),
    }
  }

  #certificateVerify(body: Uint8Array): 'read-on' | NotOffered {
    const verify = readCertificateVerify(body)
    const handshakeHash = transcriptHash(this.#hash, this.#transcript)
    this.facts = {
      ...this.facts,
      signatureScheme: verify.scheme,
      keyProof: checkCertificateVerify(verify, leafPublicKey(this.certificateList), handshakeHash),
    }
    if (this.#hello.offered.signatureSchemes.includes(verify.scheme)) return 'read-on'
    return { kind: 'not-offered', what: 'signature-scheme', value: verify.scheme }
  }

  #finished(body: Uint8Array): 'complete' {
    const handshakeHash = transcriptHash(this.#hash, this.#transcript)
    const expected = finishedVerifyData(this.#hash, this.#trafficSecret, handshakeHash)
    if (body.length !== expected.length || !timingSafeEqual(body, expected)) {
      throw new WireError('Finished.verify_data', 0, 'does not match the handshake')
    }
    return 'complete'
  }

  /** RFC 8446 §4.4: the certificate may be compressed, the request may be missing, nothing else. */
  #keepOrder(messageType: number): void {
    const place = ORDER.findIndex((types) => types.includes(messageType))
    const isNext = place === this.#last + 1 || (place === REQUEST + 1 && this.#last === REQUEST - 1)
    if (place < 0 || !isNext) throw new WireError('Handshake.msg_type', 0, `${messageType} does not come here`)
    this.#last = place
  }
}

const ORDER: readonly (readonly number[])[] = [
  [type.ENCRYPTED_EXTENSIONS],
  [type.CERTIFICATE_REQUEST],
  [type.CERTIFICATE, type.COMPRESSED_CERTIFICATE],
  [type.CERTIFICATE_VERIFY],
  [type.FINISHED],
]
const REQUEST = 1
