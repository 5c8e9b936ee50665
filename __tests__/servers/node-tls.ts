import { createServer } from 'node:https'
import type { TlsOptions } from 'node:tls'
import { pageListener } from './http.ts'
import { listenOnLoopback } from './in-process.ts'
import type { Page } from './pages.ts'
import { type RunningServer, type ServedVersion, servedVersions, type TlsServerOptions } from './running-server.ts'

export interface NodeTlsOptions extends TlsServerOptions {
  /** Groups in OpenSSL's words, such as `X25519:P-256`. */
  readonly groups?: string
  /** Signature schemes in OpenSSL's words, such as `rsa_pss_rsae_sha256:ECDSA+SHA256`. */
  readonly signatureSchemes?: string
  /** Protocols by preference, such as `['h2', 'http/1.1']`. */
  readonly alpn?: readonly string[]
  /** DER of the OCSP response to staple; Node loses it when a HelloRetryRequest came before. */
  readonly ocspResponse?: Uint8Array
  /** Asks for a client certificate and lets in who has none; `clientCertificateRoots` demands one. */
  readonly requestsClientCertificate?: boolean
  /** Allows DHE, with a group that fits the key. */
  readonly dhe?: boolean
  /** What it says over TLS; `content` when absent. */
  readonly page?: Page
  /** Every Strict-Transport-Security field of its answers; one for a year when absent. */
  readonly strictTransportSecurity?: readonly string[]
}

/** The TLS of this Node, in this process. TLS 1.0 and 1.1 want `ciphers` with `@SECLEVEL=0`. */
export function startNodeTls(options: NodeTlsOptions): Promise<RunningServer> {
  const problems: string[] = []
  const { page = 'content', strictTransportSecurity = ['max-age=31536000'] } = options
  const server = createServer(
    tlsOptions(options),
    pageListener(page, { 'strict-transport-security': [...strictTransportSecurity] }),
  )
  server.on('tlsClientError', (error) => problems.push(error.message))
  const { ocspResponse } = options
  if (ocspResponse !== undefined) {
    server.on('OCSPRequest', (_certificate, _issuer, answer: (error: null, response: Buffer) => void) =>
      answer(null, Buffer.from(ocspResponse)),
    )
  }
  return listenOnLoopback(`Node TLS, OpenSSL ${process.versions.openssl}`, server, () => problems.join('\n'))
}

function tlsOptions(options: NodeTlsOptions): TlsOptions {
  const versions = servedVersions(options)
  return {
    cert: options.identities.map(({ certificates }) => certificates),
    key: options.identities.map(({ key }) => key),
    minVersion: nodeVersion(versions.at(0)),
    maxVersion: nodeVersion(versions.at(-1)),
    requestCert: options.requestsClientCertificate === true || options.clientCertificateRoots !== undefined,
    rejectUnauthorized: options.clientCertificateRoots !== undefined,
    ...(options.clientCertificateRoots === undefined ? {} : { ca: options.clientCertificateRoots }),
    ...(options.ciphers === undefined ? {} : { ciphers: options.ciphers }),
    ...(options.groups === undefined ? {} : { ecdhCurve: options.groups }),
    ...(options.signatureSchemes === undefined ? {} : { sigalgs: options.signatureSchemes }),
    ...(options.alpn === undefined ? {} : { ALPNProtocols: [...options.alpn] }),
    ...(options.dhe ? { dhparam: 'auto' } : {}),
  }
}

function nodeVersion(version: ServedVersion | undefined): 'TLSv1' | 'TLSv1.1' | 'TLSv1.2' | 'TLSv1.3' {
  switch (version) {
    case 'TLS 1.0':
      return 'TLSv1'
    case 'TLS 1.1':
      return 'TLSv1.1'
    case 'TLS 1.2':
      return 'TLSv1.2'
    default:
      return 'TLSv1.3'
  }
}
