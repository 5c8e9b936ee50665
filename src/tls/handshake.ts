import { WireError } from '../bytes/wire-error.ts'
import { AlertReader } from './alert-reader.ts'
import { ClearFlight } from './clear-flight.ts'
import { type ClientHello, clientHello } from './client-hello.ts'
import type { Conversation, Entropy, Step } from './conversation.ts'
import { EncryptedFlight } from './encrypted-flight.ts'
import { classify, STATUS_LINE_BYTES } from './first-bytes.ts'
import type { FlightReader } from './flight-reader.ts'
import { type HandshakeMessage, HandshakeMessages, SERVER_HELLO } from './handshake-messages.ts'
import type { HelloTemplate } from './hello-template.ts'
import { messageHash, serverHandshakeTrafficSecret, transcriptHash } from './key-schedule.ts'
import { canShare } from './key-shares.ts'
import { protectionOf, RecordOpener } from './record-protection.ts'
import {
  ALERT,
  APPLICATION_DATA,
  CHANGE_CIPHER_SPEC,
  HANDSHAKE,
  RecordReader,
  type TlsRecord,
} from './record-reader.ts'
import { groupName } from './registry/groups.ts'
import { TLS_1_3 } from './registry/versions.ts'
import type { Ended, FlightEnd, FlightFacts, TlsReply } from './reply.ts'
import { downgradeMarker, outsideOffer, readServerHello, type ServerHello } from './server-hello.ts'

/**
 * Sends one hello and reads the server's first flight. A null `serverName` leaves server_name out, as for addresses.
 * All secrets come from `entropy`, so equal entropy gives an equal hello. `hasMlKem` as for `clientHello`.
 */
export function startHandshake(
  template: HelloTemplate,
  serverName: string | null,
  entropy: Entropy,
  hasMlKem?: boolean,
): Conversation {
  return new Handshake(clientHello(template, serverName, entropy, hasMlKem))
}

/** The same for a hello that is already written. */
export function converse(hello: ClientHello): Conversation {
  return new Handshake(hello)
}

/** An alert record: header, level, description. */
const WARNING_BYTES = 7

class Handshake implements Conversation {
  readonly firstFlight: Uint8Array
  #hello: ClientHello
  readonly #records = new RecordReader()
  readonly #messages = new HandshakeMessages()
  readonly #alerts = new AlertReader()
  #isTls = false
  #retryRequest: ServerHello | null = null
  /** What a HelloRetryRequest chose, or a ServerHello that is answer enough; the answer when nothing readable follows it. */
  #chosen: FlightFacts | null = null
  /** The handshake messages that a TLS 1.3 transcript begins with. */
  #transcript: readonly Uint8Array[]
  #flight: FlightReader | null = null
  #opener: RecordOpener | null = null
  #reply: TlsReply | null = null

  constructor(hello: ClientHello) {
    this.#hello = hello
    this.firstFlight = hello.flight
    this.#transcript = [hello.message]
  }

  receive(bytes: Uint8Array): Step {
    if (this.#reply !== null) return { kind: 'done', reply: this.#reply }
    try {
      return this.#receive(bytes)
    } catch (error) {
      if (!(error instanceof WireError)) throw error
      const { field, offset, reason } = error
      return this.#done({ kind: 'malformed', field, offset, reason })
    }
  }

  end(how: Ended['kind']): TlsReply {
    if (this.#reply !== null) return this.#reply
    if (!this.#isTls) {
      const first = classify(this.#records.peek(STATUS_LINE_BYTES), true)
      if (first.kind === 'http' || first.kind === 'not-tls') return this.#remember(first)
    }
    // Whole warnings are no part of an answer.
    return this.#replyWith({
      kind: how,
      bytesRead: this.#records.received - WARNING_BYTES * this.#alerts.warnings.length,
    })
  }

  #receive(bytes: Uint8Array): Step {
    this.#records.put(bytes)
    if (!this.#isTls) {
      const first = classify(this.#records.peek(STATUS_LINE_BYTES), false)
      if (first.kind === 'undecided') return { kind: 'read-on' }
      if (first.kind !== 'tls') return { kind: 'done', reply: this.#remember(first) }
      this.#isTls = true
    }
    for (let record = this.#records.next(); record !== null; record = this.#records.next()) {
      const step = this.#record(record)
      if (step !== null) return step
    }
    return { kind: 'read-on' }
  }

  /** Null to read on. */
  #record(record: TlsRecord): Step | null {
    switch (record.type) {
      case ALERT:
        return this.#alert(record.fragment)
      case HANDSHAKE:
        if (this.#opener !== null) throw new WireError('TLSPlaintext.type', 0, 'a handshake record in the clear')
        return this.#handshake(record.fragment)
      case CHANGE_CIPHER_SPEC:
        return this.#changeCipherSpec(record.fragment)
      default:
        return this.#protected(record)
    }
  }

  #protected(record: TlsRecord): Step | null {
    if (this.#opener === null || record.type !== APPLICATION_DATA) {
      throw new WireError('TLSPlaintext.type', 0, 'application data before any key')
    }
    const { type, content } = this.#opener.open(record)
    if (type === ALERT) return this.#alert(content)
    if (type !== HANDSHAKE) throw new WireError('TLSInnerPlaintext.type', 0, `${type} does not come here`)
    if (content.length === 0) throw new WireError('TLSInnerPlaintext.content', 0, 'empty handshake fragment')
    return this.#handshake(content)
  }

  /** "An implementation may receive an unencrypted record of type change_cipher_spec": dropped, RFC 8446 §5. */
  #changeCipherSpec(fragment: Uint8Array): null {
    if (this.#opener === null && this.#retryRequest === null) {
      throw new WireError('TLSPlaintext.type', 0, 'change_cipher_spec does not come here')
    }
    if (fragment.length !== 1 || fragment[0] !== 1) throw new WireError('change_cipher_spec', 0, 'not the one byte 1')
    return null
  }

  #alert(fragment: Uint8Array): Step | null {
    const alert = this.#alerts.read(fragment, this.#opener !== null)
    return alert === null ? null : this.#done(alert)
  }

  #handshake(fragment: Uint8Array): Step | null {
    this.#messages.put(fragment)
    for (let message = this.#messages.next(); message !== null; message = this.#messages.next()) {
      const step = this.#flight === null ? this.#serverHello(message) : this.#flightMessage(this.#flight, message)
      if (step !== null) return step
    }
    return null
  }

  #flightMessage(flight: FlightReader, message: HandshakeMessage): Step | null {
    const outcome = flight.read(message)
    if (outcome === 'read-on') return null
    return this.#done(outcome === 'complete' ? { kind: 'complete' } : outcome)
  }

  #serverHello(message: HandshakeMessage): Step | null {
    if (message.type !== SERVER_HELLO) {
      throw new WireError('Handshake.msg_type', 0, `${message.type} instead of ServerHello`)
    }
    const serverHello = readServerHello(message.body)
    const violation = outsideOffer(serverHello, this.#hello)
    if (violation !== null) return this.#done(violation)
    if (serverHello.version === TLS_1_3 && Buffer.compare(serverHello.sessionId, this.#hello.sessionId) !== 0) {
      throw new WireError('ServerHello.legacy_session_id_echo', 34, 'does not repeat the session id of the hello')
    }
    if (serverHello.isRetryRequest) return this.#helloRetryRequest(serverHello, message)
    if (serverHello.version === TLS_1_3) return this.#begin13(serverHello, message)
    if (this.#retryRequest !== null) {
      throw new WireError('ServerHello.version', 0, 'older than TLS 1.3 after HelloRetryRequest')
    }
    const flight = new ClearFlight(this.#hello, serverHello, this.#factsOf(serverHello))
    this.#flight = flight
    flight.readHelloExtensions()
    return null
  }

  /** RFC 8446 §4.1.4. */
  #helloRetryRequest(request: ServerHello, message: HandshakeMessage): Step {
    const { version, suite, keyShare, cookie } = request
    const protection = protectionOf(suite)
    if (version !== TLS_1_3 || protection === undefined) {
      throw new WireError('HelloRetryRequest.version', 0, 'not for TLS 1.3')
    }
    if (this.#retryRequest !== null) throw new WireError('HelloRetryRequest', 0, 'a second one')
    if (keyShare === null && cookie === null) throw new WireError('HelloRetryRequest', 0, 'asks for no change')
    const group = keyShare?.group ?? null
    if (this.#hello.shares.some((share) => share.group === group)) {
      throw new WireError('HelloRetryRequest.key_share', 0, `${groupName(group ?? 0)} was shared already`)
    }
    // The server has chosen, so whatever comes now is a flight, though perhaps one that cannot be read.
    this.#chosen = { ...this.#factsOf(request), group, helloRetryRequestGroup: group }
    if (group !== null && !canShare(group)) {
      throw new WireError(
        'HelloRetryRequest.key_share',
        0,
        `asks for ${groupName(group)}, which we offer and cannot share`,
      )
    }
    if (this.#messages.hasBytes) throw new WireError('HelloRetryRequest', 0, 'more bytes behind it')
    const second = this.#hello.retry({ group, cookie })
    this.#transcript = [messageHash(protection.hash, this.#hello.message), message.bytes, second.message]
    this.#hello = second
    this.#retryRequest = request
    return { kind: 'send', bytes: second.flight }
  }

  #begin13(serverHello: ServerHello, message: HandshakeMessage): Step | null {
    const protection = protectionOf(serverHello.suite)
    if (protection === undefined) throw new WireError('ServerHello.cipher_suite', 0, 'no suite of TLS 1.3')
    const { keyShare, suite } = serverHello
    // "clients MUST check that the cipher suite supplied in the ServerHello is the same as that in the HelloRetryRequest"
    if (this.#retryRequest !== null && this.#retryRequest.suite !== suite) {
      throw new WireError('ServerHello.cipher_suite', 0, 'another one than in HelloRetryRequest')
    }
    if (!keyShare?.keyExchange) throw new WireError('ServerHello.key_share', 0, 'missing')
    const share = this.#hello.shares.find(({ group }) => group === keyShare.group)
    if (share === undefined) {
      throw new WireError('ServerHello.key_share.group', 0, `${groupName(keyShare.group)}, for which we sent no share`)
    }
    if (this.#messages.hasBytes) throw new WireError('ServerHello', 0, 'more bytes behind it in the clear')
    const facts = { ...this.#factsOf(serverHello), group: keyShare.group }
    this.#chosen = facts
    if (this.#hello.endsAtServerHello) return this.#done({ kind: 'complete' })
    const transcript = [...this.#transcript, message.bytes]
    const { hash } = protection
    // From here on the answer is a flight, even one that cannot be read.
    this.#flight = new EncryptedFlight(this.#hello, hash, new Uint8Array(0), transcript, facts)
    const trafficSecret = serverHandshakeTrafficSecret(
      hash,
      share.sharedSecret(keyShare.keyExchange),
      transcriptHash(hash, transcript),
    )
    this.#flight = new EncryptedFlight(this.#hello, hash, trafficSecret, transcript, facts)
    this.#opener = new RecordOpener(protection, trafficSecret)
    return null
  }

  #factsOf(serverHello: ServerHello): FlightFacts {
    return {
      version: serverHello.version,
      suite: serverHello.suite,
      compressionMethod: serverHello.compressionMethod,
      group: null,
      signatureScheme: null,
      keyProof: 'not-reached',
      extensions: [...serverHello.extensions.keys()],
      alpn: null,
      helloRetryRequestGroup: this.#retryRequest?.keyShare?.group ?? null,
      clientCertificateRequested: false,
      downgradeMarker: downgradeMarker(serverHello),
      ocspResponse: null,
      signedCertificateTimestamps: null,
      certificateCompressed: false,
      warnings: [],
      end: { kind: 'complete' },
    }
  }

  #done(end: FlightEnd): Step {
    return { kind: 'done', reply: this.#replyWith(end) }
  }

  /** Before a ServerHello the end is the answer; after it the end is one fact of the flight. */
  #replyWith(end: FlightEnd): TlsReply {
    const chosen = this.#flight?.facts ?? this.#chosen
    if (chosen !== null) {
      const facts = { ...chosen, warnings: this.#alerts.warnings, end }
      return this.#remember({ kind: 'flight', facts, certificateList: this.#flight?.certificateList ?? [] })
    }
    if (end.kind === 'complete') throw new Error('complete without a ServerHello')
    return this.#remember(end)
  }

  #remember(reply: TlsReply): TlsReply {
    this.#reply = reply
    return reply
  }
}
