import { join } from 'node:path'
import { startChild } from './child-server.ts'
import { CLIENT_ROOTS_FILE, certificateFile, keyFile, opensslVersion, pemFiles } from './configuration.ts'
import { type RunningServer, servedVersions, type TlsServerOptions } from './running-server.ts'

export interface JavaOptions extends TlsServerOptions {
  /** JSSE's names with commas, instead of the versions: `SSLv3,TLSv1` for what the common options cannot say. */
  readonly protocols?: string
  /** Lets JSSE use what the JDK's own java.security disables: versions before TLS 1.2, RC4, 3DES, NULL, anonymous keys. */
  readonly allowsDisabled?: boolean
}

/** A single-file JSSE server; `ciphers: 'ALL'` is every suite that it supports. The first connection may wait a second for the compiler of the JDK. */
export function startJava(options: JavaOptions): Promise<RunningServer> {
  const protocols =
    options.protocols ??
    servedVersions(options)
      .map((version) => opensslVersion(version, 'TLSv1'))
      .join(',')
  return startChild({
    name: 'Java JSSE',
    command: 'java',
    install: 'apt-get install default-jdk-headless',
    ready: /^ready (\d+)$/m,
    async plan({ folder }) {
      return {
        args: [
          // A small heap and one compiler stage: it serves a handful of connections.
          ...['-Xmx96m', '-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-Xshare:auto'],
          ...(options.allowsDisabled ? [`-Djava.security.properties=${join(folder, 'allow.properties')}`] : []),
          join(import.meta.dirname, 'JsseServer.java'),
          protocols,
          options.ciphers ?? '-',
          options.clientCertificateRoots === undefined ? '-' : CLIENT_ROOTS_FILE,
          ...options.identities.flatMap((_, index) => [certificateFile(index), keyFile(index)]),
        ],
        port: 0,
        files: {
          ...pemFiles(options.identities, options.clientCertificateRoots),
          'allow.properties':
            'jdk.tls.disabledAlgorithms=\njdk.tls.legacyAlgorithms=\njdk.certpath.disabledAlgorithms=\n',
        },
      }
    },
  })
}
