import { CIPHER_SUITES } from '../../src/tls/registry/cipher-suites.ts'
import type { RunningServer } from './running-server.ts'
import { output, versionName } from './second-opinion.ts'

/** What nmap lists of one version. */
export interface NmapVersion {
  /** Four hexadecimal digits; in the server's order where it has one. */
  readonly suites: readonly string[]
  /** `indeterminate` with fewer than two suites. */
  readonly preference: string
}

/** nmap's list for a server, by version (`TLS 1.2`). */
export async function nmapOpinion(
  { address, port }: RunningServer,
  serverName: string,
): Promise<Readonly<Record<string, NmapVersion>>> {
  const xml = await output('nmap', [
    ...['-sT', '-Pn', '-n', '-p', `${port}`, '--script', 'ssl-enum-ciphers', '-oX', '-'],
    ...['--script-args', `tls.servername=${serverName}`, address],
  ])
  const versions = [
    ...xml.matchAll(/<table key="((?:SSL|TLS)v[\d.]+)">([\s\S]*?)<elem key="cipher preference">(\w+)</g),
  ]
  const entries = versions.map(([, version = '', body = '', preference = '']): [string, NmapVersion] => {
    const names = [...body.matchAll(/<elem key="name">(\w+)</g)].map(([, name = '']) => name)
    return [versionName(version), { suites: names.map(idOf), preference }]
  })
  return Object.fromEntries(entries)
}

/** nmap's names are IANA's but for these of TLS 1.3; an unknown one stays. */
function idOf(name: string): string {
  const registered = name.replace('TLS_AKE_WITH_', 'TLS_')
  const suite = CIPHER_SUITES.find((one) => one.name === registered)
  return suite === undefined ? name : suite.id.toString(16).padStart(4, '0')
}
