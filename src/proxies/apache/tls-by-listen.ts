import { known, open, type Setting } from '../../model/listener.ts'
import type { Listen, Server } from './server.ts'

/**
 * Without an SSLEngine the protocol decides, which is that of the Listen of the very address that a virtual host names, the
 * first of them; of all others, and of the main server, it is http: ap_setup_listeners of listen.c, tried on 2.4.71.
 */
export function tlsByListen(
  server: Server,
  port: number,
  listens: readonly Listen[],
): Setting<'yes' | 'no' | 'pass-through'> {
  const [deciding] = server.addresses.flatMap(
    ({ address, port: own }) => listens.find((listen) => listen.port === own && listen.address === address) ?? [],
  )
  if (deciding === undefined) {
    if (listens.some((listen) => listen.port === port)) return known('no', server.opened)
    return port === 443
      ? known('yes', server.opened)
      : open('no Listen of this port is in the files that are here', server.opened, ['yes', 'no'])
  }
  if (!deciding.isHttps) return known('no', server.opened)
  const steps = [{ place: deciding.place, message: 'gives the port the protocol https' }]
  // Tried: one that has no name spoke no TLS, for no reason that is written down.
  return server.names.length === 0
    ? open('it has no SSLEngine and no ServerName', server.opened, ['yes', 'no'], steps)
    : known('yes', server.opened, steps)
}
