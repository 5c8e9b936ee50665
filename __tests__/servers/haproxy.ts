import { join } from 'node:path'
import { startChild } from './child-server.ts'
import { CLIENT_ROOTS_FILE, OWN_OPENSSL_CONFIGURATION, opensslVersion, pemFiles, unchanged } from './configuration.ts'
import { PAGES, type Page } from './pages.ts'
import { type RunningServer, servedVersions, type TlsServerOptions } from './running-server.ts'

export interface HaproxyOptions extends TlsServerOptions {
  /** Groups in OpenSSL's words, such as `X25519:P-256`. */
  readonly groups?: string
  /** A second listener without TLS. */
  readonly cleartext?: Page
  /** Words added to the TLS `bind` line, such as `alpn h2,http/1.1` or `strict-sni`. */
  readonly bind?: string
  /** The last word on the whole configuration before it is written. */
  readonly edit?: (configuration: string) => string
}

/** Of several certificates it serves the right kind of key only to clients whose server name matches. */
export function startHaproxy(options: HaproxyOptions): Promise<RunningServer> {
  const { edit = unchanged } = options
  return startChild({
    name: 'haproxy',
    command: 'haproxy',
    install: 'apt-get install haproxy',
    // It announces nothing, but logs each connection: its own line proves that it is it who listens.
    isSilentUntilAsked: true,
    ready: /^127\.0\.0\.1:\d+ \[/m,
    async plan({ folder, port }) {
      const tlsPort = await port()
      const cleartextPort = options.cleartext === undefined ? undefined : await port()
      const frontends = [frontend('tls', tlsBind(options, folder, tlsPort), 'content')]
      if (options.cleartext !== undefined && cleartextPort !== undefined) {
        frontends.push(frontend('cleartext', `127.0.0.1:${cleartextPort}`, options.cleartext))
      }
      return {
        args: ['-db', '-f', join(folder, 'haproxy.cfg')],
        port: tlsPort,
        ...(cleartextPort === undefined ? {} : { cleartextPort }),
        env: OWN_OPENSSL_CONFIGURATION,
        files: {
          ...pemFiles([], options.clientCertificateRoots),
          ...Object.fromEntries(
            options.identities.map((identity, index) => [
              identityFile(index),
              `${identity.certificates.trimEnd()}\n${identity.key}`,
            ]),
          ),
          'haproxy.cfg': edit(configuration(frontends)),
        },
      }
    },
  })
}

function configuration(frontends: readonly string[]): string {
  return `
global
  maxconn 1000
  log stdout format raw local0
defaults
  mode http
  log global
  option httplog
  timeout connect 5s
  timeout client 30s
  timeout server 30s
${frontends.join('\n')}
`
}

function frontend(name: string, bind: string, page: Page): string {
  return `frontend ${name}\n  bind ${bind}\n  ${answer(page)}`
}

function tlsBind(options: HaproxyOptions, folder: string, port: number): string {
  const versions = servedVersions(options).map((version) => opensslVersion(version, 'TLSv1.0'))
  const words = [
    `127.0.0.1:${port} ssl`,
    ...options.identities.map((_, index) => `crt ${join(folder, identityFile(index))}`),
    `ssl-min-ver ${versions.at(0)} ssl-max-ver ${versions.at(-1)}`,
    ...(options.ciphers === undefined ? [] : [`ciphers ${options.ciphers}`]),
    ...(options.groups === undefined ? [] : [`curves ${options.groups}`]),
    ...(options.clientCertificateRoots === undefined
      ? []
      : [`verify required ca-file ${join(folder, CLIENT_ROOTS_FILE)}`]),
    options.bind ?? '',
  ]
  return words.join(' ')
}

function identityFile(index: number): string {
  return `identity-${index}.pem`
}

function answer(page: Page): string {
  const { status, location, body } = PAGES[page]
  return location === null
    ? `http-request return status ${status} content-type text/html string '${body}'`
    : `http-request redirect location ${location} code ${status}`
}
