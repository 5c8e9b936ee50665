import { execFile } from 'node:child_process'
import type { RunningServer } from './running-server.ts'

/** What is accepted: for each version (`TLS 1.2`) the suites, as four hexadecimal digits, sorted. */
export type AcceptedSuites = Readonly<Record<string, readonly string[]>>

/** sslscan's list for a server. */
export async function sslscanOpinion(server: RunningServer, serverName: string): Promise<AcceptedSuites> {
  const xml = await output('sslscan', [...SUITES_ONLY, `--sni-name=${serverName}`, `${server.address}:${server.port}`])
  const accepted = new Map<string, Set<string>>()
  for (const [, type, version, enabled] of xml.matchAll(/<protocol type="(\w+)" version="([\d.]+)" enabled="(\d)"/g)) {
    if (enabled === '1') accepted.set(versionName(`${type === 'ssl' ? 'SSL' : 'TLS'}v${version}`), new Set())
  }
  for (const [cipher] of xml.matchAll(/<cipher status="(?:accepted|preferred)"[^>]*>/g)) {
    const version = versionName(/sslversion="([^"]+)"/.exec(cipher)?.[1] ?? '')
    const id = (/ id="0x([0-9A-Fa-f]+)"/.exec(cipher)?.[1] ?? '').toLowerCase()
    const suites = accepted.get(version) ?? new Set()
    accepted.set(version, suites.add(id))
  }
  return sorted(accepted)
}

/** What sslscan lists of one version. */
export interface SslscanVersion {
  /** Four hexadecimal digits each; suites in the server's order where it has one. */
  readonly suites: readonly string[]
  readonly groups: readonly string[]
  readonly schemes: readonly string[]
  /** Bits of the primes of DHE. */
  readonly dhBits: readonly number[]
}

/** All of sslscan's lists for a server, by version (`TLS 1.2`). */
export async function sslscanLists(
  { address, port }: RunningServer,
  serverName: string,
): Promise<Readonly<Record<string, SslscanVersion>>> {
  const options = SUITES_ONLY.filter((option) => option !== '--no-groups')
  const xml = await output('sslscan', [...options, '--show-sigs', `--sni-name=${serverName}`, `${address}:${port}`])
  const elements = [...xml.matchAll(/<(cipher|group|connection-signature-algorithm) ([^>]*)>/g)]
  const versions = new Set(elements.map(([, , attributes]) => attribute(attributes, 'sslversion')))
  const entries = [...versions].map((version): [string, SslscanVersion] => {
    const own = elements.filter(([, , attributes]) => attribute(attributes, 'sslversion') === version)
    const all = (element: string, name: string): string[] =>
      own.filter((one) => one[1] === element).map(([, , attributes]) => attribute(attributes, name))
    const ids = (element: string): string[] => all(element, 'id').map((id) => id.slice(2).toLowerCase())
    const dhBits = new Set(
      all('cipher', 'dhebits')
        .filter((bits) => bits !== '')
        .map(Number),
    )
    return [
      versionName(version),
      {
        suites: ids('cipher'),
        groups: ids('group').sort(),
        schemes: ids('connection-signature-algorithm').sort(),
        dhBits: [...dhBits].sort((a, b) => a - b),
      },
    ]
  })
  return Object.fromEntries(entries)
}

function attribute(attributes: string | undefined, name: string): string {
  return new RegExp(`(?:^| )${name}="([^"]*)"`).exec(attributes ?? '')?.[1] ?? ''
}

const SUITES_ONLY = [
  ...['--xml=-', '--no-colour', '--no-check-certificate'],
  ...['--no-heartbleed', '--no-fallback', '--no-renegotiation', '--no-compression', '--no-groups'],
]

export function sorted(accepted: ReadonlyMap<string, Iterable<string>>): AcceptedSuites {
  const entries = [...accepted].map(([version, suites]) => [version, [...suites].sort()] as const)
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** `TLSv1.2` or `SSLv3` to our names. */
export function versionName(name: string): string {
  return name.startsWith('TLSv') ? `TLS ${name.slice(4)}` : name
}

export function output(command: string, args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(command, [...args], { maxBuffer: 16 * 1024 * 1024 }, (error, stdout) => {
      if (error !== null && 'code' in error && error.code === 'ENOENT') {
        reject(new Error(`${command} is not installed: apt-get install ${command}`))
      } else resolve(stdout)
    })
  })
}
