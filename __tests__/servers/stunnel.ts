import { join } from 'node:path'
import { startChild } from './child-server.ts'
import {
  CLIENT_ROOTS_FILE,
  certificateFile,
  keyFile,
  OWN_OPENSSL_CONFIGURATION,
  opensslVersion,
  pemFiles,
} from './configuration.ts'
import { startHttp } from './http.ts'
import { onlyIdentity, type RunningServer, servedVersions, type TlsServerOptions } from './running-server.ts'

export interface StunnelOptions extends TlsServerOptions {
  /** Groups in OpenSSL's words, such as `X25519:P-256`. */
  readonly groups?: string
  /** Lines for the service, such as `options = CIPHER_SERVER_PREFERENCE`. */
  readonly extra?: string
}

/** In front of an HTTP server of ours; one certificate only. */
export async function startStunnel(options: StunnelOptions): Promise<RunningServer> {
  const identity = onlyIdentity('stunnel', options)
  const versions = servedVersions(options).map((version) => opensslVersion(version, 'TLSv1'))
  const backend = await startHttp('content')
  const stunnel = await startChild({
    name: 'stunnel',
    command: 'stunnel4',
    install: 'apt-get install stunnel4',
    ready: /bound to 127\.0\.0\.1:\d+/,
    async plan({ folder, port }) {
      const tlsPort = await port()
      const lines = [
        'foreground = yes',
        'pid =',
        'debug = info',
        '[tls]',
        `accept = 127.0.0.1:${tlsPort}`,
        `connect = 127.0.0.1:${backend.port}`,
        `cert = ${join(folder, certificateFile(0))}`,
        `key = ${join(folder, keyFile(0))}`,
        `sslVersionMin = ${versions.at(0)}`,
        `sslVersionMax = ${versions.at(-1)}`,
        ...(options.ciphers === undefined ? [] : [`ciphers = ${options.ciphers}`]),
        // stunnel sets a level of its own beside the list, and would refuse what the list allows.
        ...(options.ciphers?.includes('@SECLEVEL=0') ? ['securityLevel = 0'] : []),
        ...(options.groups === undefined ? [] : [`curves = ${options.groups}`]),
        ...(options.clientCertificateRoots === undefined
          ? []
          : [`CAfile = ${join(folder, CLIENT_ROOTS_FILE)}`, 'verifyChain = yes', 'requireCert = yes']),
        options.extra ?? '',
      ]
      return {
        args: [join(folder, 'stunnel.conf')],
        port: tlsPort,
        env: OWN_OPENSSL_CONFIGURATION,
        files: { ...pemFiles([identity], options.clientCertificateRoots), 'stunnel.conf': `${lines.join('\n')}\n` },
      }
    },
  }).catch(async (error: unknown) => {
    await backend.stop()
    throw error
  })
  return {
    ...stunnel,
    stop: async () => {
      await stunnel.stop()
      await backend.stop()
    },
  }
}
