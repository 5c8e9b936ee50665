import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { startChild } from './child-server.ts'
import { CLIENT_ROOTS_FILE, certificateFile, keyFile, pemFiles } from './configuration.ts'
import { type RunningServer, servedVersions, type TlsServerOptions } from './running-server.ts'

export interface GnutlsOptions extends TlsServerOptions {
  /** DER of the OCSP response to staple; GnuTLS sends none that is out of date by the clock. */
  readonly ocspResponse?: Uint8Array
}

/**
 * `ciphers` is added to the priority string, such as `:-KX-ALL:+RSA`. It cannot be told an address and listens on every
 * one of the machine.
 */
export function startGnutlsServ(options: GnutlsOptions): Promise<RunningServer> {
  const versions = servedVersions(options).map((version) => `:+VERS-TLS${version.slice(4)}`)
  const priority = `NORMAL:-VERS-ALL${versions.join('')}${options.ciphers ?? ''}`
  return startChild({
    name: 'gnutls-serv',
    command: 'gnutls-serv',
    install: 'apt-get install gnutls-bin',
    ready: /listening on IPv4 0\.0\.0\.0 port \d+\.\.\.done/,
    async plan({ folder, port }) {
      if (options.ocspResponse !== undefined) await writeFile(join(folder, 'ocsp.der'), options.ocspResponse)
      const tlsPort = await port()
      return {
        args: [
          ...['--port', `${tlsPort}`, '--http', '--priority', priority],
          ...options.identities.flatMap((_, index) => [
            ...['--x509certfile', certificateFile(index)],
            ...['--x509keyfile', keyFile(index)],
          ]),
          ...(options.ocspResponse === undefined ? [] : ['--ocsp-response', 'ocsp.der']),
          ...(options.clientCertificateRoots === undefined
            ? ['--disable-client-cert']
            : ['--x509cafile', CLIENT_ROOTS_FILE, '--require-client-cert', '--verify-client-cert']),
        ],
        port: tlsPort,
        // The distribution's own limits stay out.
        env: { GNUTLS_SYSTEM_PRIORITY_FILE: '/dev/null' },
        files: pemFiles(options.identities, options.clientCertificateRoots),
      }
    },
  })
}
