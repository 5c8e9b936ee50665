import { readFileSync } from 'node:fs'
import { WireError } from '../../src/bytes/wire-error.ts'
import { Writer } from '../../src/bytes/writer.ts'
import { readCertificate12, readCertificate13 } from '../../src/tls/certificate-message.ts'
import { clientHello } from '../../src/tls/client-hello.ts'
import type { Conversation } from '../../src/tls/conversation.ts'
import { converse } from '../../src/tls/handshake.ts'
import type { TlsReply } from '../../src/tls/reply.ts'
import { startSslv2 } from '../../src/tls/sslv2.ts'
import { anchorIndex } from '../../src/x509/anchor.ts'
import type { ParsedCertificate } from '../../src/x509/certificate.ts'
import { chainGap } from '../../src/x509/chain-gap.ts'
import { matchCommonName, matchHostname } from '../../src/x509/hostname.ts'
import { checkResponder, statusesOf } from '../../src/x509/ocsp-check.ts'
import { parseOcspResponse } from '../../src/x509/ocsp-response.ts'
import { parseCertificate } from '../../src/x509/parse-certificate.ts'
import { findPaths } from '../../src/x509/path.ts'
import { describeKey } from '../../src/x509/public-key.ts'
import { parseSctExtension, parseSctList } from '../../src/x509/sct-list.ts'
import { precertificateEntry } from '../../src/x509/verify-sct.ts'
import { NOW, readable } from '../builders/certificates.ts'
import { SERVER_NAME, withOneRetry } from '../tls/captured-flight.ts'
import { repeatable } from '../tls/entropy.ts'
import { certificateBody, encryptedExtensions, finished, message, tls13Flight } from '../tls/tls13-server.ts'
import { SEED, TEMPLATES } from './templates.ts'

/** Bytes of a peer that are changed, and what reads them. */
export interface Sample {
  readonly name: string
  readonly bytes: Uint8Array
  /** Reads them, changed or not, in pieces of this length; says what came out. Throws nothing. */
  read(bytes: Uint8Array, pieceBytes: number): string
}

interface Recorded {
  readonly flights: readonly { readonly template: string; readonly server: string; readonly parts: readonly string[] }[]
  readonly certificates: readonly string[]
  readonly staple: { readonly issuer: string; readonly leaf: string; readonly response: string }
  readonly timestamps: string
}

const recorded = JSON.parse(readFileSync(new URL('recorded.json', import.meta.url), 'utf8')) as Recorded
const certificates = recorded.certificates.map((text) => Buffer.from(text, 'base64'))

/** Everything recorded, and what is made of it: flights, certificates, the messages that carry them, SSLv2. */
export const SAMPLES: readonly Sample[] = [
  ...recorded.flights.map(flightSample),
  encryptedSample(),
  sslv2Sample(),
  ...certificates.map((bytes, index) => ({ name: `certificate ${index}`, bytes, read: readCertificate })),
  stapleSample(recorded.staple),
  {
    name: 'list of timestamps',
    bytes: Buffer.from(recorded.timestamps, 'base64'),
    read: (changed) => `timestamps, ${parseSctList(changed).kind}`,
  },
  messageSample('Certificate of TLS 1.2', certificateList12(), readCertificate12),
  messageSample('Certificate of TLS 1.3', certificateBody(...certificates.slice(0, 3)), readCertificate13),
]

function flightSample({ template, server, parts }: Recorded['flights'][number]): Sample {
  const made = TEMPLATES[template]
  if (made === undefined) throw new Error(`no template ${template}`)
  const hello = withOneRetry(clientHello(made, SERVER_NAME, repeatable(SEED)))
  const bytes = Buffer.concat(parts.map((part) => Buffer.from(part, 'base64')))
  return {
    name: `${server} to ${template}`,
    bytes,
    read: (changed, piece) => told(feed(converse(hello), changed, piece)),
  }
}

/** The messages of TLS 1.3 are changed before they are encrypted, so that the changes are read. */
function encryptedSample(): Sample {
  const hello = clientHello(TEMPLATES['ios-18.4-ats'] ?? never(), SERVER_NAME, repeatable(SEED))
  // The key signs nothing: a change makes every signature wrong.
  const key = undefined as never
  const [leaf = never()] = certificates
  const good = Buffer.concat([
    encryptedExtensions(),
    message(11, (w) => w.bytes(certificateBody(leaf))),
    message(15, (w) => {
      w.u16(0x0804)
      w.vector16(() => w.bytes(new Uint8Array(256).fill(1)))
    }),
  ])
  return {
    name: 'messages of TLS 1.3',
    bytes: good,
    read: (changed, piece) => {
      const recordBytes = Math.max(50, piece)
      const flight = tls13Flight(hello, { key, messages: [() => changed, finished], recordBytes })
      return told(feed(converse(hello), flight, flight.length))
    },
  }
}

function sslv2Sample(): Sample {
  const [leaf = never()] = certificates
  const w = new Writer()
  const kinds = Uint8Array.of(1, 0, 0x80, 7, 0, 0xc0)
  w.u16(0x8000 + 11 + leaf.length + kinds.length + 16)
  w.bytes(Uint8Array.of(4, 0, 1, 0, 2))
  for (const length of [leaf.length, kinds.length, 16]) w.u16(length)
  for (const part of [leaf, kinds, new Uint8Array(16)]) w.bytes(part)
  return {
    name: 'SERVER-HELLO of SSLv2',
    bytes: w.done(),
    read: (changed, piece) => told(feed(startSslv2(repeatable(SEED)), changed, piece)),
  }
}

function feed(conversation: Conversation, bytes: Uint8Array, pieceBytes: number): TlsReply {
  for (let at = 0; at < bytes.length; at += pieceBytes) {
    const step = conversation.receive(bytes.subarray(at, at + pieceBytes))
    if (step.kind === 'done') return step.reply
  }
  return conversation.end('closed')
}

/** The kind of a reply, of a flight with its end; a reply must be plain data but for its certificates. */
function told(reply: TlsReply): string {
  if (reply.kind !== 'flight') return JSON.stringify(reply) === '' ? '' : reply.kind
  JSON.stringify(reply.facts)
  for (const der of reply.certificateList) readCertificate(der)
  return `flight, ${reply.facts.end.kind}`
}

const parsedAnchors = certificates.map((der) => parseCertificate(der)).filter(isCertificate)
const anchors = anchorIndex(
  parsedAnchors.map(({ certificate }) => ({ certificate, source: 'recorded', isAdded: false })),
)

/** Reads one, and does with it what rules do. */
function readCertificate(der: Uint8Array): string {
  const parsed = parseCertificate(der)
  if (parsed.kind === 'unreadable') return 'unreadable certificate'
  const { certificate } = parsed
  describeKey(certificate.publicKey)
  matchHostname('m.example.com', certificate)
  matchCommonName('m.example.com', certificate)
  precertificateEntry(certificate, certificate)
  if (certificate.extensions.signedCertificateTimestamps !== null) {
    parseSctExtension(certificate.extensions.signedCertificateTimestamps)
  }
  const sent = parsedAnchors.slice(0, 3).map((one) => one.certificate)
  const gap = chainGap(findPaths(certificate, sent, anchors), certificate)
  return `certificate, ${gap ?? 'path'}`
}

/** With a responder's certificate and timestamps in it; read, and held against the issuer, as the rules do. */
function stapleSample({ issuer, leaf, response }: Recorded['staple']): Sample {
  const [above, below] = [issuer, leaf].map((text) => readable(parseCertificate(Buffer.from(text, 'base64'))))
  if (above === undefined || below === undefined) throw new Error('no staple is recorded')
  return {
    name: 'OCSP response',
    bytes: Buffer.from(response, 'base64'),
    read: (changed) => {
      const result = parseOcspResponse(changed)
      if (result.kind !== 'response') return `OCSP response, ${result.kind}`
      for (const { signedCertificateTimestamps } of statusesOf(result.response, below, above)) {
        if (signedCertificateTimestamps !== null) parseSctExtension(signedCertificateTimestamps)
      }
      return `OCSP response, ${checkResponder(result.response, above, NOW).kind}`
    },
  }
}

function isCertificate(one: ParsedCertificate): one is ParsedCertificate & { readonly kind: 'certificate' } {
  return one.kind === 'certificate'
}

function messageSample(name: string, bytes: Uint8Array, parse: (body: Uint8Array) => unknown): Sample {
  return {
    name,
    bytes,
    read: (changed) => {
      try {
        parse(changed)
        return 'message'
      } catch (error) {
        if (error instanceof WireError) return 'WireError'
        throw error
      }
    },
  }
}

function certificateList12(): Uint8Array {
  const w = new Writer()
  w.vector24(() => {
    for (const der of certificates.slice(0, 3)) w.vector24(() => w.bytes(der))
  })
  return w.done()
}

function never(): never {
  throw new Error('nothing is recorded')
}
