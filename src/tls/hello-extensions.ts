import type { Writer } from '../bytes/writer.ts'
import { GREASE, type HelloExtension } from './hello-template.ts'
import type { KeyShare } from './key-shares.ts'
import { extensionNumber } from './offered.ts'
import { COOKIE, PADDING } from './registry/extensions.ts'

/** GREASE values of one hello, RFC 8701 §2. */
export interface GreaseValues {
  readonly suite: number
  /** The same in supported_groups and key_share, as §3.1 asks. */
  readonly group: number
  readonly version: number
  readonly extensions: readonly number[]
}

export interface ExtensionValues {
  readonly serverName: string | null
  readonly grease: GreaseValues
  /** In the order of the key_share extension; null stands for the GREASE share. */
  readonly shares: readonly (KeyShare | null)[]
  readonly cookie: Uint8Array | null
}

/** Writes the contents of the extensions block. The writer must hold the handshake message from its first byte. */
export function writeExtensions(w: Writer, extensions: readonly HelloExtension[], values: ExtensionValues): void {
  let greased = 0
  for (const e of extensions) {
    switch (e.kind) {
      case 'server_name':
        if (values.serverName !== null) writeServerName(w, values.serverName)
        break
      case 'grease':
        w.u16(values.grease.extensions[greased++] ?? 0x0a0a)
        w.vector16(() => {
          if (e.data === 'one-zero') w.u8(0)
        })
        break
      case 'padding':
        break // below: it closes the hello, behind a cookie
      default:
        w.u16(extensionNumber(e) ?? 0)
        w.vector16(() => writeData(w, e, values))
    }
  }
  const { cookie } = values
  if (cookie !== null) {
    w.u16(COOKIE)
    w.vector16(() => w.vector16(() => w.bytes(cookie)))
  }
  for (const e of extensions) if (e.kind === 'padding') writePadding(w, e)
}

// RFC 6066 §3
function writeServerName(w: Writer, host: string): void {
  w.u16(0) // server_name
  w.vector16(() =>
    // extension_data, ServerNameList
    w.vector16(() => {
      w.u8(0) // NameType host_name
      w.vector16(() => w.ascii(host))
    }),
  )
}

type DataExtension = Exclude<HelloExtension, { readonly kind: 'grease' | 'server_name' | 'padding' }>

function writeData(w: Writer, e: DataExtension, { grease, shares }: ExtensionValues): void {
  switch (e.kind) {
    case 'extended_master_secret':
    case 'signed_certificate_timestamp':
    case 'next_protocol_negotiation':
    case 'session_ticket':
      return
    case 'heartbeat':
      w.u8(e.mode) // HeartbeatMode, RFC 6520 §2
      break
    case 'renegotiation_info':
      w.u8(0) // renegotiated_connection is empty at first, RFC 5746 §3.4
      break
    case 'supported_groups':
      w.vector16(() => {
        for (const group of e.groups) w.u16(group === GREASE ? grease.group : group)
      })
      break
    case 'ec_point_formats':
      w.vector8(() => {
        for (const format of e.formats) w.u8(format)
      })
      break
    case 'application_layer_protocol_negotiation':
      w.vector16(() => {
        for (const protocol of e.protocols) w.vector8(() => w.ascii(protocol))
      })
      break
    case 'status_request':
      w.u8(1) // CertificateStatusType ocsp, RFC 6066 §8
      w.vector16(() => {}) // responder_id_list
      w.vector16(() => {}) // request_extensions
      break
    case 'signature_algorithms':
      w.vector16(() => {
        for (const scheme of e.schemes) w.u16(scheme)
      })
      break
    case 'key_share':
      w.vector16(() => {
        for (const share of shares) {
          w.u16(share?.group ?? grease.group)
          w.vector16(() => w.bytes(share?.keyExchange ?? Uint8Array.of(0)))
        }
      })
      break
    case 'psk_key_exchange_modes':
      w.vector8(() => {
        for (const mode of e.modes) w.u8(mode)
      })
      break
    case 'supported_versions':
      w.vector8(() => {
        for (const version of e.versions) w.u16(version === GREASE ? grease.version : version)
      })
      break
    case 'compress_certificate':
      w.vector8(() => {
        for (const algorithm of e.algorithms) w.u16(algorithm)
      })
      break
  }
}

/** RFC 7685. What the writer holds so far is the handshake message without padding. */
function writePadding(w: Writer, padding: Extract<HelloExtension, { kind: 'padding' }>): void {
  const length = w.length
  let data = -1
  if (padding.rule === 'length') data = padding.bytes - length - 4
  // At least one byte of data: some servers reject an empty extension at the end.
  else if (length > 255 && length < 512) data = Math.max(512 - length - 4, 1)
  else if (padding.rule === 'appliances' && (length % 256 === 10 || length % 256 === 14)) data = 1
  if (data < 0) return
  w.u16(PADDING)
  w.vector16(() => w.bytes(new Uint8Array(data)))
}
