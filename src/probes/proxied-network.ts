import { describeProxyFailure } from '../model/describe-reply.ts'
import type { ProxyAccount, ProxyRoute } from '../model/proxy.ts'
import { hostPort } from '../model/target.ts'
import type { Network } from './network.ts'
import { isDirect } from './proxy-exceptions.ts'
import { freshState, Tunnel } from './tunnel.ts'

/** A network whose connections lead through a proxy, but for the exceptions. */
export interface ProxiedNetwork extends Network {
  /** Null while every connection was direct. */
  account(): ProxyAccount | null
}

export function throughProxy(direct: Network, { proxy, except }: ProxyRoute): ProxiedNetwork {
  const address = hostPort(proxy.host, proxy.port)
  const state = freshState()
  let isUsed = false
  return {
    ...direct,
    dial: (host, port) => {
      if (isDirect(host, port, except)) return direct.dial(host, port)
      isUsed = true
      return new Tunnel(proxy, host, port, state)
    },
    proxyTo: (host, port) => (isDirect(host, port, except) ? null : address),
    account: () => {
      if (!isUsed) return null
      const failure = state.rejected ?? (state.hasWorked ? null : state.trouble)
      return { address, problem: failure === null ? null : describeProxyFailure(failure) }
    },
  }
}
