import { Reader } from '../bytes/reader.ts'
import { WireError } from '../bytes/wire-error.ts'
import { readCertificate12, readCertificateStatus } from './certificate-message.ts'
import type { ClientHello } from './client-hello.ts'
import { readSelectedProtocol } from './extension-block.ts'
import type { FlightReader } from './flight-reader.ts'
import * as type from './handshake-messages.ts'
import { isPointOf } from './key-shares.ts'
import { type CipherSuite, cipherSuite } from './registry/cipher-suites.ts'
import { ALPN, SIGNATURE_ALGORITHMS, SIGNED_CERTIFICATE_TIMESTAMP } from './registry/extensions.ts'
import { groupName, isForTls13Only } from './registry/groups.ts'
import type { FlightFacts, NotOffered } from './reply.ts'
import type { ServerHello } from './server-hello.ts'
import {
  needsServerKeyExchange,
  readServerKeyExchange,
  type ServerKeyExchange,
  signsKeyExchange,
} from './server-key-exchange.ts'
import { leafPublicKey, verifyOldSignature, verifySignature } from './signature.ts'

/** The flight of SSLv3 to TLS 1.2, which comes in the clear up to ServerHelloDone (RFC 5246 §7.3). */
export class ClearFlight implements FlightReader {
  facts: FlightFacts
  certificateList: readonly Uint8Array[] = []
  readonly #hello: ClientHello
  readonly #serverHello: ServerHello
  readonly #suite: CipherSuite | undefined
  /** Place in ORDER of the last message read. */
  #last = -1
  #hasServerKeyExchange = false

  constructor(hello: ClientHello, serverHello: ServerHello, facts: FlightFacts) {
    this.#hello = hello
    this.#serverHello = serverHello
    this.#suite = cipherSuite(serverHello.suite)
    const isSigned = this.#suite === undefined || signsKeyExchange(this.#suite)
    this.facts = { ...facts, keyProof: isSigned ? 'not-reached' : 'none' }
  }

  /** What TLS 1.2 answers in extensions of ServerHello. Throws `WireError`. */
  readHelloExtensions(): void {
    const { extensions } = this.#serverHello
    const timestamps = extensions.get(SIGNED_CERTIFICATE_TIMESTAMP)?.rest('sct_list')
    this.facts = {
      ...this.facts,
      signedCertificateTimestamps: timestamps === undefined ? null : base64(timestamps),
      alpn: readSelectedProtocol(extensions.get(ALPN), this.#hello.offered.protocols),
    }
  }

  read({ type: messageType, body }: type.HandshakeMessage): 'read-on' | 'complete' | NotOffered {
    // "This message will be ignored by the client if the client is currently negotiating a session": RFC 5246 §7.4.1.1
    if (messageType === type.HELLO_REQUEST && body.length === 0) return 'read-on'
    const place = ORDER.indexOf(messageType)
    if (place <= this.#last) throw new WireError('Handshake.msg_type', 0, `${messageType} does not come here`)
    this.#last = place
    switch (messageType) {
      case type.CERTIFICATE:
        this.certificateList = readCertificate12(body).certificateList
        return 'read-on'
      case type.CERTIFICATE_STATUS: {
        const response = readCertificateStatus(new Reader(body, 'CertificateStatus'))
        if (response !== null) this.facts = { ...this.facts, ocspResponse: base64(response) }
        return 'read-on'
      }
      case type.SERVER_KEY_EXCHANGE:
        return this.#serverKeyExchange(body)
      case type.CERTIFICATE_REQUEST:
        this.facts = { ...this.facts, clientCertificateRequested: true }
        return 'read-on'
      default:
        return this.#serverHelloDone(body)
    }
  }

  #serverKeyExchange(body: Uint8Array): 'read-on' | NotOffered {
    this.#hasServerKeyExchange = true
    const suite = this.#suite
    const exchange = suite && readServerKeyExchange(body, this.facts.version, suite)
    if (suite === undefined || exchange === null || exchange === undefined) {
      if (suite !== undefined && needsServerKeyExchange(suite) === false) {
        throw new WireError('Handshake.msg_type', 0, `ServerKeyExchange has no place in ${suite.name}`)
      }
      this.facts = { ...this.facts, keyProof: 'unverifiable' }
      return 'read-on'
    }
    const { group, point, dhBits, signature } = exchange
    this.facts = { ...this.facts, group, ...(dhBits === null ? {} : { dhBits }) }
    const { groups, signatureSchemes, extensions } = this.#hello.offered
    if (group !== null && groups.length > 0 && (!groups.includes(group) || isForTls13Only(group))) {
      return { kind: 'not-offered', what: 'group', value: group }
    }
    if (signature === null) return readOnWith(group, point)
    const { scheme } = signature
    this.facts = { ...this.facts, signatureScheme: scheme, keyProof: this.#proof(exchange, signature) }
    if (scheme !== null && extensions.includes(SIGNATURE_ALGORITHMS) && !signatureSchemes.includes(scheme)) {
      return { kind: 'not-offered', what: 'signature-scheme', value: scheme }
    }
    return readOnWith(group, point)
  }

  /** The signature covers both randoms and the parameters: RFC 5246 §7.4.3. */
  #proof({ parameters }: ServerKeyExchange, signature: { scheme: number | null; bytes: Uint8Array }) {
    const key = leafPublicKey(this.certificateList)
    const signed = Buffer.concat([this.#hello.random, this.#serverHello.random, parameters])
    return signature.scheme === null
      ? verifyOldSignature(key, signed, signature.bytes)
      : verifySignature(signature.scheme, key, signed, signature.bytes, false)
  }

  #serverHelloDone(body: Uint8Array): 'complete' {
    if (body.length > 0) throw new WireError('ServerHelloDone', 0, 'not empty')
    const suite = this.#suite
    if (suite === undefined) return 'complete'
    if (this.certificateList.length === 0 && /^(RSA|DSS|ECDSA)$/.test(suite.authentication)) {
      throw new WireError('Certificate', 0, `missing, and ${suite.name} needs it`)
    }
    if (needsServerKeyExchange(suite) === true && !this.#hasServerKeyExchange) {
      throw new WireError('ServerKeyExchange', 0, `missing, and ${suite.name} needs it`)
    }
    if (this.facts.keyProof === 'not-reached') this.facts = { ...this.facts, keyProof: 'none' }
    return 'complete'
  }
}

/** "must verify that the point is on the curve": RFC 8422 §5.11. Every client does, so it gets no further. */
function readOnWith(group: number | null, point: Uint8Array | null): 'read-on' {
  if (group === null || point === null || isPointOf(group, point)) return 'read-on'
  throw new WireError('ServerKeyExchange.public', 0, `no point of ${groupName(group)}`)
}

// RFC 5246 §7.3; CertificateStatus: RFC 6066 §8
const ORDER = [
  type.CERTIFICATE,
  type.CERTIFICATE_STATUS,
  type.SERVER_KEY_EXCHANGE,
  type.CERTIFICATE_REQUEST,
  type.SERVER_HELLO_DONE,
]

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64')
}
