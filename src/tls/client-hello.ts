import { Reader } from '../bytes/reader.ts'
import { Writer } from '../bytes/writer.ts'
import type { Entropy } from './conversation.ts'
import { CLIENT_HELLO } from './handshake-messages.ts'
import { type GreaseValues, writeExtensions } from './hello-extensions.ts'
import { GREASE, type HelloTemplate } from './hello-template.ts'
import { generateKeyShare, type KeyShare } from './key-shares.ts'
import { type Offered, offered } from './offered.ts'
import { HANDSHAKE } from './record-reader.ts'
import { TLS_1_2 } from './registry/versions.ts'

/** One hello as sent, and what is needed to read the answer to it. */
export interface ClientHello {
  /** The handshake message, header included, as it enters the transcript. */
  readonly message: Uint8Array
  /** What goes on the wire: the message in its record. */
  readonly flight: Uint8Array
  readonly random: Uint8Array
  readonly sessionId: Uint8Array
  readonly offered: Offered
  readonly shares: readonly KeyShare[]
  readonly endsAtServerHello: boolean
  /** The second hello, RFC 8446 §4.1.2. */
  retry(request: HelloRetry): ClientHello
}

/** What a HelloRetryRequest asks for. `group` is null when only a cookie is to be returned. */
export interface HelloRetry {
  readonly group: number | null
  readonly cookie: Uint8Array | null
}

/**
 * Writes the template once, with values drawn from `entropy`. A null `serverName` leaves server_name out. `hasMlKem`: whether
 * this runtime has ML-KEM; when absent, what is found here.
 */
export function clientHello(
  template: HelloTemplate,
  serverName: string | null,
  entropy: Entropy,
  hasMlKem?: boolean,
): ClientHello {
  // Where nobody will ask for the secret, a key pair of ML-KEM would be made for nothing.
  const share: MakeShare = (group) => generateKeyShare(group, entropy, template.endsAtServerHello ? false : hasMlKem)
  return sent(template, serverName, draw(template, entropy, share), share)
}

type MakeShare = (group: number) => KeyShare

interface Drawn {
  readonly random: Uint8Array
  readonly sessionId: Uint8Array
  readonly grease: GreaseValues
  /** A GREASE share is `null` at its place. */
  readonly shares: readonly (KeyShare | null)[]
  readonly cookie: Uint8Array | null
  readonly isSecond: boolean
}

function draw(template: HelloTemplate, entropy: Entropy, share: MakeShare): Drawn {
  const groups = (template.extensions ?? []).flatMap((e) => (e.kind === 'key_share' ? e.groups : []))
  return {
    random: entropy(32),
    sessionId: template.sessionId === 'random' ? entropy(32) : new Uint8Array(0),
    grease: drawGrease(entropy),
    shares: groups.map((group) => (group === GREASE ? null : share(group))),
    cookie: null,
    isSecond: false,
  }
}

/** 0x0A0A, 0x1A1A ... 0xFAFA; the two extensions differ, since one hello must not have an extension twice. */
function drawGrease(entropy: Entropy): GreaseValues {
  const r = new Reader(entropy(4), 'GREASE')
  const drawn = (field: string): number => ((r.u8(field) & 0xf0) | 0x0a) * 0x0101
  const [suite, group, version, first] = [drawn('suite'), drawn('group'), drawn('version'), drawn('extension')]
  return { suite, group, version, extensions: [first, first ^ 0x1010] }
}

function sent(template: HelloTemplate, serverName: string | null, drawn: Drawn, share: MakeShare): ClientHello {
  const message = write(template, serverName, drawn)
  return {
    message,
    flight: framed(message, template, drawn),
    random: drawn.random,
    sessionId: drawn.sessionId,
    offered: offered(template, serverName),
    shares: drawn.shares.filter((share) => share !== null),
    endsAtServerHello: template.endsAtServerHello === true,
    retry({ group, cookie }) {
      const shares = group === null ? drawn.shares : [share(group)]
      return sent(template, serverName, { ...drawn, shares, cookie, isSecond: true }, share)
    },
  }
}

function framed(message: Uint8Array, template: HelloTemplate, drawn: Drawn): Uint8Array {
  const w = new Writer()
  if (drawn.isSecond && drawn.sessionId.length > 0) {
    // "the client ... sends a dummy change_cipher_spec record immediately before its second flight": RFC 8446 §D.4
    w.bytes(Uint8Array.of(20, 3, 3, 0, 1, 1))
  }
  w.u8(HANDSHAKE)
  // legacy_record_version "MUST be set to 0x0303 for all records ... other than an initial ClientHello": RFC 8446 §5.1
  w.u16(drawn.isSecond ? TLS_1_2 : template.recordVersion)
  w.vector16(() => w.bytes(message))
  return w.done()
}

function write(template: HelloTemplate, serverName: string | null, drawn: Drawn): Uint8Array {
  const w = new Writer()
  w.u8(CLIENT_HELLO)
  w.vector24(() => {
    w.u16(template.clientVersion)
    w.bytes(drawn.random)
    w.vector8(() => w.bytes(drawn.sessionId))
    w.vector16(() => {
      for (const suite of template.suites) w.u16(suite === GREASE ? drawn.grease.suite : suite)
    })
    w.vector8(() => {
      for (const method of template.compressionMethods) w.u8(method)
    })
    const { extensions } = template
    if (extensions !== null) w.vector16(() => writeExtensions(w, extensions, { ...drawn, serverName }))
  })
  return w.done()
}
