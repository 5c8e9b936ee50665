/** A real server on a free loopback port, ready when it is handed out. */
export interface RunningServer {
  /** Product and what it is made of, for messages: `nginx`, `OpenSSL 1.0.1r`. */
  readonly name: string
  readonly address: '127.0.0.1'
  readonly port: number
  /** Port of its cleartext side; null where none was asked for. */
  readonly cleartextPort: number | null
  /** Ends it and removes its files. May be called more than once. */
  stop(): Promise<void>
  /** All it has written so far, for the message of a failing test. */
  log(): string
}

/** Versions that servers can be told; older ones are a matter of the legacy builds. */
export type ServedVersion = 'TLS 1.0' | 'TLS 1.1' | 'TLS 1.2' | 'TLS 1.3'

export const SERVED_VERSIONS: readonly ServedVersion[] = ['TLS 1.0', 'TLS 1.1', 'TLS 1.2', 'TLS 1.3']

/** One certificate list and its key. Servers that can hold one of each kind of key. */
export interface ServedIdentity {
  /** PEM, the end-entity certificate first, then whatever is to be sent with it. */
  readonly certificates: string
  /** PEM, unencrypted PKCS#8. */
  readonly key: string
}

/** What every TLS product here can be told. What is left out is the product's default. */
export interface TlsServerOptions {
  readonly identities: readonly ServedIdentity[]
  /** Default TLS 1.2. */
  readonly minimumVersion?: ServedVersion
  /** Default TLS 1.3. */
  readonly maximumVersion?: ServedVersion
  /**
   * Suites up to TLS 1.2 in the product's own words: OpenSSL's list, a GnuTLS priority string, JSSE's names with commas.
   * Versions before TLS 1.2 need `@SECLEVEL=0` where the product stands on OpenSSL 3.
   */
  readonly ciphers?: string
  /** Root certificates in PEM whose clients are let in; a client without a certificate is turned away. */
  readonly clientCertificateRoots?: string
}

/** The versions from minimum to maximum, both included. */
export function servedVersions(options: TlsServerOptions): readonly ServedVersion[] {
  const from = SERVED_VERSIONS.indexOf(options.minimumVersion ?? 'TLS 1.2')
  const to = SERVED_VERSIONS.indexOf(options.maximumVersion ?? 'TLS 1.3')
  if (from > to) throw new Error(`no version between ${options.minimumVersion} and ${options.maximumVersion}`)
  return SERVED_VERSIONS.slice(from, to + 1)
}

/** For products that hold one certificate only. */
export function onlyIdentity(product: string, options: TlsServerOptions): ServedIdentity {
  const [identity, ...others] = options.identities
  if (identity === undefined || others.length > 0) {
    throw new Error(`${product} serves exactly one certificate, ${options.identities.length} were given`)
  }
  return identity
}
