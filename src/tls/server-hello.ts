import { Reader } from '../bytes/reader.ts'
import type { ClientHello } from './client-hello.ts'
import { type Extensions, readExtensions } from './extension-block.ts'
import { cipherSuite } from './registry/cipher-suites.ts'
import { COOKIE, KEY_SHARE, SUPPORTED_VERSIONS } from './registry/extensions.ts'
import { SSL_3_0, TLS_1_1, TLS_1_2, TLS_1_3 } from './registry/versions.ts'
import type { FlightFacts, NotOffered } from './reply.ts'

/** ServerHello or HelloRetryRequest, which share one form (RFC 8446 §4.1.3). */
export interface ServerHello {
  readonly isRetryRequest: boolean
  /** Negotiated: supported_versions if there, else the legacy field. */
  readonly version: number
  readonly random: Uint8Array
  readonly sessionId: Uint8Array
  readonly suite: number
  readonly compressionMethod: number
  readonly extensions: Extensions
  /** TLS 1.3: the server's share; its `keyExchange` is null in a HelloRetryRequest. */
  readonly keyShare: { readonly group: number; readonly keyExchange: Uint8Array | null } | null
  readonly cookie: Uint8Array | null
}

/** Throws `WireError`. */
export function readServerHello(body: Uint8Array): ServerHello {
  const r = new Reader(body, 'ServerHello')
  const legacyVersion = r.u16('legacy_version')
  const random = r.bytes(32, 'random')
  const sessionId = r.vector8('legacy_session_id_echo')
  if (sessionId.left > 32) throw sessionId.error('', 'longer than 32 bytes')
  const suite = r.u16('cipher_suite')
  const compressionMethod = r.u8('legacy_compression_method')
  // "The presence of extensions can be detected by determining whether there are bytes following the
  //  compression_method field at the end of the ServerHello." RFC 5246 §7.4.1.3
  const extensions = r.left > 0 ? readExtensions(r.vector16('extensions')) : new Map<number, Reader>()
  r.end()

  const supported = extensions.get(SUPPORTED_VERSIONS)
  const version = supported?.u16('selected_version') ?? legacyVersion
  supported?.end()
  const isRetryRequest = Buffer.compare(random, HELLO_RETRY_REQUEST_RANDOM) === 0
  const is13 = version === TLS_1_3
  return {
    isRetryRequest,
    version,
    random,
    sessionId: sessionId.rest('id'),
    suite,
    compressionMethod,
    extensions,
    keyShare: is13 ? readKeyShare(extensions.get(KEY_SHARE), isRetryRequest) : null,
    cookie: is13 && isRetryRequest ? readCookie(extensions.get(COOKIE)) : null,
  }
}

/** What the server chose outside the offer, first of all the version; null when all of it was offered. */
export function outsideOffer(serverHello: ServerHello, { offered }: ClientHello): NotOffered | null {
  const { version, suite, compressionMethod, extensions, keyShare } = serverHello
  if (!isOfferedVersion(version, extensions.has(SUPPORTED_VERSIONS), offered.versions, offered.maximumVersion)) {
    return { kind: 'not-offered', what: 'version', value: version }
  }
  const isFor13 = cipherSuite(suite)?.minimumVersion === TLS_1_3
  if (!offered.suites.includes(suite) || isFor13 !== (version === TLS_1_3)) {
    return { kind: 'not-offered', what: 'suite', value: suite }
  }
  if (!offered.compressionMethods.includes(compressionMethod)) {
    return { kind: 'not-offered', what: 'compression-method', value: compressionMethod }
  }
  for (const extension of extensions.keys()) {
    // "cookie" is the one extension that a HelloRetryRequest may bring unasked: RFC 8446 §4.1.4
    if (extension === COOKIE && serverHello.isRetryRequest) continue
    if (!offered.extensions.includes(extension)) return { kind: 'not-offered', what: 'extension', value: extension }
  }
  if (keyShare !== null && !offered.groups.includes(keyShare.group)) {
    return { kind: 'not-offered', what: 'group', value: keyShare.group }
  }
  return null
}

/** RFC 8446 §4.1.3: what the last eight bytes of random say when an older version was chosen. */
export function downgradeMarker({ version, random }: ServerHello): FlightFacts['downgradeMarker'] {
  if (version === TLS_1_3) return null
  const last = Buffer.from(random.subarray(24)).toString('hex')
  if (last === '444f574e47524401') return 'knows TLS 1.3'
  return last === '444f574e47524400' && version <= TLS_1_1 ? 'knows TLS 1.2' : null
}

/**
 * Without supported_versions in its answer the server may be older than any version we list and pick lower:
 * that is the fact we look for, so every older version counts as offered.
 */
function isOfferedVersion(
  version: number,
  isFromExtension: boolean,
  listed: readonly number[] | null,
  maximum: number,
): boolean {
  if (isFromExtension) return listed?.includes(version) === true && version >= TLS_1_3
  if (version < SSL_3_0 || version > Math.min(maximum, TLS_1_2)) return false
  return listed === null || version < TLS_1_2 || listed.includes(version)
}

function readKeyShare(extension: Reader | undefined, isRetryRequest: boolean): ServerHello['keyShare'] {
  if (extension === undefined) return null
  const group = extension.u16('group')
  const keyExchange = isRetryRequest ? null : extension.vector16('key_exchange').rest('')
  extension.end()
  return { group, keyExchange }
}

function readCookie(extension: Reader | undefined): Uint8Array | null {
  if (extension === undefined) return null
  const cookie = extension.vector16('cookie')
  extension.end()
  // Our second hello stays in one record.
  if (cookie.left === 0 || cookie.left > MAX_COOKIE_BYTES) throw cookie.error('', `${cookie.left} bytes`)
  return cookie.rest('')
}

const MAX_COOKIE_BYTES = 8 * 1024

// SHA-256 of "HelloRetryRequest", RFC 8446 §4.1.3
const HELLO_RETRY_REQUEST_RANDOM = Buffer.from(
  'cf21ad74e59a6111be1d8c021e65b891c2a211167abb8c5e079e09e2c8a8339c',
  'hex',
)
