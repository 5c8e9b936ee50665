import { chmod } from 'node:fs/promises'
import { EC, RSA } from '../builders/identities.ts'
import { startChild } from './child-server.ts'
import { certificateFile, keyFile, OWN_OPENSSL_CONFIGURATION, pemFiles } from './configuration.ts'
import type { RunningServer } from './running-server.ts'

export interface ApacheText {
  readonly server: RunningServer
  /** `apache2.conf`, as the server was started with it. */
  readonly text: string
  readonly ports: readonly number[]
}

const MODULES = ['mpm_event', 'authz_core', 'ssl', 'socache_shmcb', 'alias', 'rewrite', 'headers', 'macro']

/** httpd with what `write` makes of its ports. */
export async function startApacheText(
  portCount: number,
  write: (ports: readonly number[]) => string,
): Promise<ApacheText> {
  let ports: readonly number[] = []
  let text = ''
  const server = await startChild({
    name: 'apache2',
    command: 'apache2',
    install: 'apt-get install apache2',
    ready: /resuming normal operations/,
    async plan({ folder, port }) {
      const free: number[] = []
      while (free.length < portCount) free.push(await port())
      ports = free
      text = mainFile(folder, write(free))
      await chmod(folder, 0o755)
      return {
        args: ['-d', folder, '-f', `${folder}/apache2.conf`, '-DFOREGROUND'],
        port: free[0] ?? 0,
        env: OWN_OPENSSL_CONFIGURATION,
        files: { ...pemFiles([RSA, EC], undefined), 'apache2.conf': text },
      }
    },
  })
  return { server, text, ports }
}

/** Of an RSA and an EC key, relative to ServerRoot. */
export const BOTH_CERTIFICATES = [0, 1]
  .map((index) => `SSLCertificateFile ${certificateFile(index)}\nSSLCertificateKeyFile ${keyFile(index)}`)
  .join('\n')

function mainFile(folder: string, rest: string): string {
  return `${MODULES.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`).join('\n')}
ServerRoot ${folder}
ServerName localhost
PidFile ${folder}/apache2.pid
DefaultRuntimeDir ${folder}
ErrorLog "|/bin/cat"
LogLevel notice
User www-data
Group www-data
StartServers 1
ThreadsPerChild 16
MaxRequestWorkers 32
RewriteEngine on
RewriteRule ^ - [R=204]
${rest}
`
}
