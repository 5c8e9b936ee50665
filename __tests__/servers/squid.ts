import { createHash } from 'node:crypto'
import { chmod, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { startChild } from './child-server.ts'
import type { RunningServer } from './running-server.ts'

export interface RealProxyOptions {
  readonly user: string
  readonly password: string
  /** CONNECT is allowed to these ports alone. */
  readonly connectPorts: readonly number[]
}

/** Debian's Squid with its usual rules, basic authentication, and a hosts file of its own in which `names` are loopback. */
export function startSquid(options: RealProxyOptions, names: readonly string[]): Promise<RunningServer> {
  return startChild({
    name: 'squid',
    command: 'squid',
    install: 'apt-get install squid',
    ready: /Accepting HTTP Socket connections/,
    async plan({ folder, port }) {
      const proxyPort = await port()
      const lines = [
        `http_port 127.0.0.1:${proxyPort}`,
        'pid_filename none',
        'access_log none',
        'cache_store_log none',
        'cache_log /dev/null',
        'netdb_filename none',
        'pinger_enable off',
        'cache deny all',
        'memory_cache_shared off',
        'max_filedescriptors 1024',
        'shutdown_lifetime 0 seconds',
        'visible_hostname proxy.example',
        `coredump_dir ${folder}`,
        // No name leaves this machine.
        'dns_nameservers 127.0.0.1',
        'dns_timeout 1 second',
        `hosts_file ${join(folder, 'hosts')}`,
        `auth_param basic program /usr/lib/squid/basic_ncsa_auth ${join(folder, 'passwords')}`,
        'auth_param basic children 1',
        'auth_param basic realm ats-gate',
        'acl authenticated proxy_auth REQUIRED',
        `acl SSL_ports port ${options.connectPorts.join(' ')}`,
        'http_access deny CONNECT !SSL_ports',
        'http_access allow authenticated',
        'http_access deny all',
      ]
      const digest = createHash('md5').update(options.password).digest('hex')
      // Started by root it goes on as a user of its own, who reads these.
      await chmod(folder, 0o755)
      await writeFile(join(folder, 'hosts'), names.map((name) => `127.0.0.1 ${name}\n`).join(''), { mode: 0o644 })
      await writeFile(join(folder, 'passwords'), `${options.user}:${digest}\n`, { mode: 0o644 })
      return {
        // Its shared memory goes by the name of the service.
        args: ['-N', '-n', `gate${proxyPort}`, '-d', '1', '-f', join(folder, 'squid.conf')],
        port: proxyPort,
        files: { 'squid.conf': `${lines.join('\n')}\n` },
      }
    },
  })
}
