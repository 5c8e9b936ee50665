import { chmod, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { startChild } from './child-server.ts'
import {
  CLIENT_ROOTS_FILE,
  certificateFile,
  keyFile,
  OWN_OPENSSL_CONFIGURATION,
  opensslVersion,
  pemFiles,
  unchanged,
} from './configuration.ts'
import { PAGES, type Page } from './pages.ts'
import { type RunningServer, servedVersions, type TlsServerOptions } from './running-server.ts'

export interface ApacheOptions extends TlsServerOptions {
  /** A second listener without TLS. */
  readonly cleartext?: Page
  /** Lines for the TLS virtual host, such as `Header always set Strict-Transport-Security "max-age=15552000"`. */
  readonly extra?: string
  /** The last word on the whole configuration before it is written. */
  readonly edit?: (configuration: string) => string
}

export function startApache(options: ApacheOptions): Promise<RunningServer> {
  const { edit = unchanged } = options
  return startChild({
    name: 'apache2',
    command: 'apache2',
    install: 'apt-get install apache2',
    ready: /resuming normal operations/,
    async plan({ folder, port }) {
      const tlsPort = await port()
      const cleartextPort = options.cleartext === undefined ? undefined : await port()
      const hosts = [tlsHost(options, folder, tlsPort)]
      if (options.cleartext !== undefined && cleartextPort !== undefined) {
        hosts.push(cleartextHost(options.cleartext, cleartextPort))
      }
      // Requests are served by an unprivileged user, who must reach the pages; the keys stay with us.
      await chmod(folder, 0o755)
      for (const [page, { body }] of Object.entries(PAGES)) {
        await writeFile(join(folder, `${page}.html`), body, { mode: 0o644 })
      }
      return {
        args: ['-d', folder, '-f', join(folder, 'apache2.conf'), '-DFOREGROUND'],
        port: tlsPort,
        ...(cleartextPort === undefined ? {} : { cleartextPort }),
        env: OWN_OPENSSL_CONFIGURATION,
        files: {
          ...pemFiles(options.identities, options.clientCertificateRoots),
          'apache2.conf': edit(configuration(folder, hosts)),
        },
      }
    },
  })
}

const MODULES = ['mpm_event', 'authz_core', 'ssl', 'socache_shmcb', 'dir', 'mime', 'alias', 'rewrite', 'headers']

function configuration(folder: string, hosts: readonly string[]): string {
  return `
${MODULES.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`).join('\n')}
ServerName localhost
PidFile ${folder}/apache2.pid
DefaultRuntimeDir ${folder}
TypesConfig /dev/null
ErrorLog "|/bin/cat"
LogLevel info
User www-data
Group www-data
StartServers 1
ThreadsPerChild 16
MaxRequestWorkers 32
AddType text/html .html
DocumentRoot ${folder}
<Directory />
  Require all denied
</Directory>
<FilesMatch "^(${Object.keys(PAGES).join('|')})\\.html$">
  Require all granted
</FilesMatch>
${hosts.join('\n')}
`
}

function tlsHost(options: ApacheOptions, folder: string, port: number): string {
  const versions = servedVersions(options).map((version) => `+${opensslVersion(version, 'TLSv1')}`)
  const lines = [
    'SSLEngine on',
    `SSLProtocol -all ${versions.join(' ')}`,
    ...options.identities.flatMap((_, index) => [
      `SSLCertificateFile ${folder}/${certificateFile(index)}`,
      `SSLCertificateKeyFile ${folder}/${keyFile(index)}`,
    ]),
    ...(options.ciphers === undefined ? [] : [`SSLCipherSuite "${options.ciphers}"`]),
    ...(options.clientCertificateRoots === undefined
      ? []
      : [`SSLCACertificateFile ${folder}/${CLIENT_ROOTS_FILE}`, 'SSLVerifyClient require']),
    options.extra ?? '',
    ...answer('content'),
  ]
  return host(port, lines)
}

function cleartextHost(page: Page, port: number): string {
  return host(port, answer(page))
}

function host(port: number, lines: readonly string[]): string {
  return `Listen 127.0.0.1:${port}\n<VirtualHost 127.0.0.1:${port}>\n  ${lines.join('\n  ')}\n</VirtualHost>`
}

function answer(page: Page): readonly string[] {
  const { status, location } = PAGES[page]
  if (location !== null) return [`RedirectMatch ${status} .* ${location}`]
  if (status !== 200) return [`ErrorDocument ${status} /${page}.html`, `RedirectMatch ${status} ^/$`]
  return ['RewriteEngine on', `RewriteRule ^ /${page}.html [END]`]
}
