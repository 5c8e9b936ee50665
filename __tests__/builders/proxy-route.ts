import type { HttpProxy, ProxyException, ProxyRoute } from '../../src/model/proxy.ts'

/** The way through a proxy on loopback. */
export function aRoute(
  { port }: { readonly port: number },
  authorization: string | null = null,
  except: readonly ProxyException[] = [],
): ProxyRoute {
  const proxy: HttpProxy = { scheme: 'http', host: '127.0.0.1', port, authorization: () => authorization }
  return { proxy, except }
}
