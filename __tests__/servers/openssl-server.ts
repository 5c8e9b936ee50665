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
} from './configuration.ts'
import { type RunningServer, type ServedIdentity, servedVersions, type TlsServerOptions } from './running-server.ts'

export interface OpensslServerOptions extends TlsServerOptions {
  /** Groups such as `X25519:P-256`. */
  readonly groups?: string
  /** TLS 1.3 suites such as `TLS_AES_128_GCM_SHA256`. */
  readonly tls13Suites?: string
  /** DER of the OCSP response to staple. */
  readonly ocspResponse?: Uint8Array
  /** More arguments, such as `['-serverpref']` or `['-no_ticket']`. */
  readonly extra?: readonly string[]
}

/** `openssl s_server -www`. It serves one connection after the other: a client that stays holds up the next. */
export function startOpensslServer(options: OpensslServerOptions): Promise<RunningServer> {
  const [first, second, ...more] = options.identities
  if (more.length > 0) throw new Error('openssl s_server serves at most two certificates')
  const versions = servedVersions(options).map((version) => opensslVersion(version, 'TLSv1'))
  return startChild({
    name: 'openssl s_server',
    command: 'openssl',
    install: 'apt-get install openssl',
    ready: /^ACCEPT 127\.0\.0\.1:(\d+)/m,
    async plan({ folder }) {
      if (options.ocspResponse !== undefined) await writeFile(join(folder, 'ocsp.der'), options.ocspResponse)
      return {
        args: [
          ...['s_server', '-accept', '127.0.0.1:0', '-www'],
          ...['-min_protocol', versions.at(0) ?? '', '-max_protocol', versions.at(-1) ?? ''],
          ...['-cert', certificateFile(0), '-key', keyFile(0)],
          ...(first !== undefined && hasOthers(first) ? ['-cert_chain', othersFile(0)] : []),
          ...(second === undefined ? [] : ['-dcert', certificateFile(1), '-dkey', keyFile(1)]),
          ...(second !== undefined && hasOthers(second) ? ['-dcert_chain', othersFile(1)] : []),
          ...(options.ciphers === undefined ? [] : ['-cipher', options.ciphers]),
          ...(options.tls13Suites === undefined ? [] : ['-ciphersuites', options.tls13Suites]),
          ...(options.groups === undefined ? [] : ['-groups', options.groups]),
          ...(options.ocspResponse === undefined ? [] : ['-status_file', 'ocsp.der']),
          ...(options.clientCertificateRoots === undefined
            ? []
            : ['-Verify', '3', '-verify_return_error', '-CAfile', CLIENT_ROOTS_FILE]),
          ...(options.extra ?? []),
        ],
        port: 0,
        env: OWN_OPENSSL_CONFIGURATION,
        files: {
          ...pemFiles(options.identities, options.clientCertificateRoots),
          ...Object.fromEntries(options.identities.map((identity, index) => [othersFile(index), others(identity)])),
        },
      }
    },
  })
}

/** `-cert` reads the end-entity certificate only; the rest of the list is a file of its own. */
function others({ certificates }: ServedIdentity): string {
  const end = '-----END CERTIFICATE-----'
  return certificates.slice(certificates.indexOf(end) + end.length).trimStart()
}

function hasOthers(identity: ServedIdentity): boolean {
  return others(identity) !== ''
}

function othersFile(index: number): string {
  return `others-${index}.pem`
}
