import type { FleetTarget } from './fleet.ts'
import { startRelay } from './relay.ts'
import { runProcess } from './run-process.ts'

/** Another scanner on the same target. Each asks more than we do: what it lists stands in `asks`. */
export interface Peer {
  readonly name: string
  readonly command: string
  readonly asks: string
  args(host: string, port: number): readonly string[]
}

const NARROW = ['ciphersuites', 'cipher-details', 'compression', 'fallback', 'groups', 'heartbleed', 'renegotiation']

export const PEERS: readonly Peer[] = [
  {
    name: 'sslscan, narrow',
    command: 'sslscan',
    asks: 'versions and certificate',
    args: (host, port) => [`--sni-name=${host}`, ...NARROW.map((word) => `--no-${word}`), `127.0.0.1:${port}`],
  },
  {
    name: 'sslscan',
    command: 'sslscan',
    asks: 'every suite and group',
    args: (host, port) => [`--sni-name=${host}`, `127.0.0.1:${port}`],
  },
  {
    name: 'nmap',
    command: 'nmap',
    asks: 'every suite, certificate',
    args: (host, port) => [
      ...['-Pn', '-n', '-p', `${port}`, '--script', 'ssl-enum-ciphers,ssl-cert'],
      ...['--script-args', `tls.servername=${host}`, '127.0.0.1'],
    ],
  },
  {
    name: 'sslyze',
    command: 'sslyze',
    asks: 'versions, suites, certificate, vulnerabilities',
    args: (host, port) => ['--sni', host, `127.0.0.1:${port}`],
  },
  {
    name: 'testssl',
    command: 'testssl',
    asks: '-p -S -s -f: versions, defaults, categories, forward secrecy',
    args: (_host, port) => ['--warnings', 'off', '--color', '0', '-p', '-S', '-s', '-f', `127.0.0.1:${port}`],
  },
]

export interface PeerCost {
  readonly wallMs: number
  readonly connections: number
  readonly bytes: number
}

/** Through a relay of its own; null when it is not installed. */
export async function measurePeer(peer: Peer, target: FleetTarget, roundTripMs: number): Promise<PeerCost | null> {
  const relay = await startRelay(target.address, target.tlsPort, roundTripMs)
  try {
    const run = await runProcess(peer.command, peer.args(target.host, relay.port), PEER_LIMIT_MS)
    return run === null ? null : { wallMs: run.wallMs, ...relay.seen() }
  } finally {
    await relay.stop()
  }
}

/** testssl takes over a minute at 50 ms. */
const PEER_LIMIT_MS = 240_000
