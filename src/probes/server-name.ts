import { isIP } from 'node:net'

/** "Literal IPv4 and IPv6 addresses are not permitted in "HostName"." RFC 6066 §3. */
export function serverNameOf(host: string): string | null {
  return isIP(host) === 0 ? host.replace(/\.$/, '') : null
}
