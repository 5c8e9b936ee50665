import type { Directive } from './parse.ts'

/** One `listen`, as far as TLS goes. A range of ports is several. */
export interface Listen {
  readonly directive: Directive
  /** `*` for every address of IPv4, `::` of IPv6. */
  readonly address: string
  readonly port: number | null
  readonly isTls: boolean
  readonly isDefault: boolean
  /** QUIC, or UDP in stream: no TLS over TCP. */
  readonly isDatagram: boolean
}

const MOST_PORTS = 32

/** "listen address[:port]", "listen port", "listen unix:path" of ngx_http_core_module and ngx_stream_core_module. */
export function listensOf(directive: Directive): readonly Listen[] {
  const [first, ...options] = directive.words.map(({ text }) => text)
  if (first === undefined || /^unix:/i.test(first)) return []
  const written = first.includes('$') || first.includes('{{') ? null : addressOf(first)
  const facts = {
    directive,
    isTls: options.includes('ssl'),
    isDefault: options.includes('default_server') || options.includes('default'),
    isDatagram: options.includes('quic') || options.includes('udp'),
  }
  if (written === null) return [{ ...facts, address: '*', port: null }]
  const { address, from, to } = written
  const count = Math.min(Math.max(to - from + 1, 1), MOST_PORTS)
  return Array.from({ length: count }, (_, index) => ({ ...facts, address, port: from + index }))
}

/** `*:443`, `[::]:443`: one socket of nginx. */
export function socketOf({ address, port }: Pick<Listen, 'address' | 'port'>): string {
  return `${address.includes(':') ? `[${address}]` : address}:${port ?? '?'}`
}

export function isLoopback(address: string): boolean {
  return address === 'localhost' || address === '::1' || /^127\./.test(address)
}

function addressOf(text: string): { address: string; from: number; to: number } | null {
  const [, v6, v4, ports] = /^(?:\[([0-9a-f:.]+)\]|([^[\]:]*))(?::(\d+(?:-\d+)?))?$/i.exec(text) ?? []
  if (v6 === undefined && v4 === undefined) return null
  const isPort = v6 === undefined && ports === undefined && /^\d+(?:-\d+)?$/.test(v4 ?? '')
  const [from = 80, to = from] = (isPort ? (v4 ?? '') : (ports ?? '80')).split('-').map(Number)
  const address = isPort ? '*' : (v6 ?? v4 ?? '*').toLowerCase()
  return from > 65_535
    ? null
    : { address: address === '' || address === '0.0.0.0' ? '*' : address, from, to: Math.min(to, 65_535) }
}
