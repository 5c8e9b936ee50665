/** An HTTP proxy that is asked with CONNECT, RFC 9110 §9.3.6. */
export interface HttpProxy {
  /** How to speak to the proxy itself. */
  readonly scheme: 'http' | 'https'
  readonly host: string
  readonly port: number
  /** Value of Proxy-Authorization; null without credentials. A function, so that nothing that prints data prints it. */
  authorization(): string | null
}

/** Which connections lead through a proxy. */
export interface ProxyRoute {
  readonly proxy: HttpProxy
  /** Hosts that are dialled directly all the same, as `no_proxy` lists them. */
  readonly except: readonly ProxyException[]
}

/** `port` is null where the entry names none. */
export type ProxyException =
  | { readonly kind: 'every' }
  /** The name and all below it; A-labels in lower case. */
  | { readonly kind: 'name'; readonly name: string; readonly port: number | null }
  /** `10.0.0.0/8`; a single address is a range of its own. */
  | { readonly kind: 'range'; readonly cidr: string; readonly port: number | null }

/** What the report says of the proxy of a run. */
export interface ProxyAccount {
  /** `host:port`, without credentials. */
  readonly address: string
  /** What concerns the whole run: nothing could be asked through it. Null when there was nothing of the kind. */
  readonly problem: string | null
}
