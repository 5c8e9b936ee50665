import { isIP } from 'node:net'
import ipaddr from 'ipaddr.js'
import type { ProxyException } from '../model/proxy.ts'

/** Whether a host is dialled directly whatever the proxy: this machine, which a proxy takes for itself, and the exceptions. */
export function isDirect(host: string, port: number, except: readonly ProxyException[]): boolean {
  return isThisMachine(host) || except.some((one) => isExcepted(host, port, one))
}

function isThisMachine(host: string): boolean {
  return isIP(host) === 0 ? /(?:^|\.)localhost$/u.test(host) : ipaddr.process(host).range() === 'loopback'
}

function isExcepted(host: string, port: number, exception: ProxyException): boolean {
  switch (exception.kind) {
    case 'every':
      return true
    case 'name':
      return isPort(port, exception.port) && (host === exception.name || host.endsWith(`.${exception.name}`))
    case 'range':
      return isPort(port, exception.port) && isIP(host) !== 0 && isIn(host, exception.cidr)
  }
}

function isPort(port: number, only: number | null): boolean {
  return only === null || only === port
}

function isIn(address: string, cidr: string): boolean {
  const [range, bits] = ipaddr.parseCIDR(cidr)
  const own = ipaddr.process(address)
  return own.kind() === range.kind() && own.match(range, bits)
}
