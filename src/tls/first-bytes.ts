import type { HttpReply, NotTls } from './reply.ts'

/**
 * What the first bytes of an answer are. `tls` may still turn out malformed; `undecided` wants more.
 * An SSLv2 ERROR in answer to our hello (0x80 0x03 0x00...) is `not-tls`: no such server speaks a version that we ask for.
 */
export type FirstBytes = { readonly kind: 'tls' } | { readonly kind: 'undecided' } | HttpReply | NotTls

/** `isEnd`: no more bytes will come, so that what is undecided is decided by what is there. */
export function classify(first: Uint8Array, isEnd: boolean): FirstBytes {
  const [type] = first
  if (type === undefined) return { kind: 'undecided' }
  const text = Buffer.from(first).toString('latin1')
  if (text.startsWith('<') || text.startsWith('HTTP/')) {
    const lineEnd = text.search(/[\r\n]/)
    if (lineEnd < 0 && text.length < STATUS_LINE_BYTES && !isEnd) return { kind: 'undecided' }
    return { kind: 'http', statusLine: text.slice(0, lineEnd < 0 ? STATUS_LINE_BYTES : lineEnd) }
  }
  if (type >= 20 && type <= 23) {
    if (first.length < RECORD_HEADER_BYTES) return { kind: 'undecided' }
    const [, major = 0, minor = 0] = first
    // Whatever its length: one that no record may have is told by who reads records.
    if (major === 3 && minor <= 4) return { kind: 'tls' }
  } else if (first.length < RECORD_HEADER_BYTES && !isEnd) {
    return { kind: 'undecided' } // a banner shows more of itself
  }
  return { kind: 'not-tls', firstBytes: Buffer.from(first.subarray(0, 32)).toString('hex') }
}

/** As many bytes as `classify` looks at. */
export const STATUS_LINE_BYTES = 128

const RECORD_HEADER_BYTES = 5
