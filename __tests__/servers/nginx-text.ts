import { EC, RSA } from '../builders/identities.ts'
import { startChild } from './child-server.ts'
import { OWN_OPENSSL_CONFIGURATION, pemFiles } from './configuration.ts'
import type { RunningServer } from './running-server.ts'

export interface NginxText {
  readonly server: RunningServer
  /** `nginx.conf`, as the server was started with it. */
  readonly text: string
  readonly ports: readonly number[]
}

/** nginx with what `write` makes of its ports, inside http unless it brings its own. Certificates: identity-0 is RSA, identity-1 EC. */
export async function startNginxText(
  portCount: number,
  write: (ports: readonly number[]) => string,
): Promise<NginxText> {
  let ports: readonly number[] = []
  let text = ''
  const server = await startChild({
    name: 'nginx',
    command: 'nginx',
    install: 'apt-get install nginx',
    ready: /using the "\w+" event method/,
    async plan({ folder, port }) {
      const free: number[] = []
      while (free.length < portCount) free.push(await port())
      ports = free
      text = mainFile(folder, write(free))
      return {
        args: ['-p', folder, '-c', `${folder}/nginx.conf`, '-e', 'stderr'],
        port: free[0] ?? 0,
        env: OWN_OPENSSL_CONFIGURATION,
        files: { ...pemFiles([RSA, EC], undefined), 'nginx.conf': text },
      }
    },
  })
  return { server, text, ports }
}

export const BOTH_CERTIFICATES = [0, 1]
  .map((index) => `ssl_certificate identity-${index}.crt; ssl_certificate_key identity-${index}.key;`)
  .join(' ')

function mainFile(folder: string, http: string): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${folder}/${name};`,
  )
  return `daemon off; master_process off; pid ${folder}/nginx.pid; error_log stderr notice;
events { worker_connections 1024; }
http {
access_log off; ${temporary.join(' ')} server_names_hash_bucket_size 128;
${http}
}
`
}
