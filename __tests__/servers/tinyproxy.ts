import { join } from 'node:path'
import { startChild } from './child-server.ts'
import type { RunningServer } from './running-server.ts'
import type { RealProxyOptions } from './squid.ts'

/** Debian's tinyproxy with basic authentication. It resolves as the machine does. */
export function startTinyproxy({ user, password, connectPorts }: RealProxyOptions): Promise<RunningServer> {
  return startChild({
    name: 'tinyproxy',
    command: 'tinyproxy',
    install: 'apt-get install tinyproxy',
    ready: /Accepting connections/,
    async plan({ folder, port }) {
      const proxyPort = await port()
      const lines = [
        `Port ${proxyPort}`,
        'Listen 127.0.0.1',
        'Allow 127.0.0.1',
        'Timeout 60',
        'MaxClients 100',
        'LogLevel Info',
        `BasicAuth ${user} ${password}`,
        ...connectPorts.map((each) => `ConnectPort ${each}`),
      ]
      return {
        args: ['-d', '-c', join(folder, 'tinyproxy.conf')],
        port: proxyPort,
        files: { 'tinyproxy.conf': `${lines.join('\n')}\n` },
      }
    },
  })
}
