import { writeFile } from 'node:fs/promises'
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

export interface NginxOptions extends TlsServerOptions {
  /** Groups in OpenSSL's words, such as `X25519:prime256v1`. */
  readonly groups?: string
  /** PEM of DH parameters: without them there is no DHE. */
  readonly dhParameters?: string
  /** DER of the OCSP response to staple. */
  readonly ocspResponse?: Uint8Array
  /** A second listener without TLS. */
  readonly cleartext?: Page
  /** Lines for the TLS server, such as `ssl_prefer_server_ciphers on;` or `add_header ...;`. */
  readonly extra?: string
  /** The last word on the whole configuration before it is written. */
  readonly edit?: (configuration: string) => string
}

/** A client without the demanded certificate gets HTTP 400 after a whole handshake, not an alert. */
export function startNginx(options: NginxOptions): Promise<RunningServer> {
  const { edit = unchanged } = options
  return startChild({
    name: 'nginx',
    command: 'nginx',
    install: 'apt-get install nginx',
    // Written once the listening sockets are open.
    ready: /using the "\w+" event method/,
    async plan({ folder, port }) {
      const tlsPort = await port()
      const cleartextPort = options.cleartext === undefined ? undefined : await port()
      if (options.ocspResponse !== undefined) await writeFile(join(folder, 'ocsp.der'), options.ocspResponse)
      const servers = [tlsServer(options, tlsPort)]
      if (options.cleartext !== undefined && cleartextPort !== undefined) {
        servers.push(cleartextServer(options.cleartext, cleartextPort))
      }
      return {
        // `-e` too: until the configuration is read, nginx writes to the log it was built with.
        args: ['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', 'stderr'],
        port: tlsPort,
        ...(cleartextPort === undefined ? {} : { cleartextPort }),
        env: OWN_OPENSSL_CONFIGURATION,
        files: {
          ...pemFiles(options.identities, options.clientCertificateRoots),
          ...(options.dhParameters === undefined ? {} : { [DH_FILE]: options.dhParameters }),
          'nginx.conf': edit(configuration(folder, servers)),
        },
      }
    },
  })
}

const DH_FILE = 'dh.pem'

function configuration(folder: string, servers: readonly string[]): string {
  return `
daemon off;
master_process off;
pid ${folder}/nginx.pid;
error_log stderr notice;
events { worker_connections 1024; }
http {
  access_log off;
  client_body_temp_path ${folder}/body;
  proxy_temp_path ${folder}/proxy;
  fastcgi_temp_path ${folder}/fastcgi;
  uwsgi_temp_path ${folder}/uwsgi;
  scgi_temp_path ${folder}/scgi;
  default_type text/html;
${servers.join('\n')}
}
`
}

function tlsServer(options: NginxOptions, port: number): string {
  const lines = [
    `listen 127.0.0.1:${port} ssl;`,
    `ssl_protocols ${servedVersions(options)
      .map((version) => opensslVersion(version, 'TLSv1'))
      .join(' ')};`,
    ...options.identities.flatMap((_, index) => [
      `ssl_certificate ${certificateFile(index)};`,
      `ssl_certificate_key ${keyFile(index)};`,
    ]),
    ...(options.ciphers === undefined ? [] : [`ssl_ciphers "${options.ciphers}";`]),
    ...(options.groups === undefined ? [] : [`ssl_ecdh_curve ${options.groups};`]),
    ...(options.dhParameters === undefined ? [] : [`ssl_dhparam ${DH_FILE};`]),
    ...(options.clientCertificateRoots === undefined
      ? []
      : [`ssl_client_certificate ${CLIENT_ROOTS_FILE};`, 'ssl_verify_client on;']),
    ...(options.ocspResponse === undefined ? [] : ['ssl_stapling on;', 'ssl_stapling_file ocsp.der;']),
    options.extra ?? '',
    answer('content'),
  ]
  return `  server {\n    ${lines.join('\n    ')}\n  }`
}

function cleartextServer(page: Page, port: number): string {
  return `  server {\n    listen 127.0.0.1:${port};\n    ${answer(page)}\n  }`
}

function answer(page: Page): string {
  const { status, location, body } = PAGES[page]
  return `return ${status} '${location ?? body}';`
}
