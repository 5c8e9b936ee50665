import { once } from 'node:events'
import { get, type IncomingMessage } from 'node:http'
import { type ConnectionOptions, connect } from 'node:tls'
import { type MadeCertificate, makeCertificate } from '../../../src/demo/certificates.ts'
import type { MadeKeyKind } from '../../../src/demo/keys.ts'
import { identityOf } from '../identity.ts'
import type { RunningServer } from '../running-server.ts'

// RFC 5280 §4.2.1.12.
const SERVER_AUTH = '1.3.6.1.5.5.7.3.1'
const CLIENT_AUTH = '1.3.6.1.5.5.7.3.2'
const VALIDITY = { notBefore: new Date('2026-01-01T00:00:00Z'), notAfter: new Date('2036-01-01T00:00:00Z') }
export const ROOT = makeCertificate({ ...VALIDITY, subject: { CN: 'Smoke Root' }, isCa: true })
export const EC_LEAF = aLeaf('ec-p256')
export const RSA_LEAF = aLeaf('rsa-2048')
export const EC = identityOf(EC_LEAF, ROOT)
export const RSA = identityOf(RSA_LEAF, ROOT)

export interface Negotiated {
  readonly version: string | null
  readonly suite: string
  /** `EC` or `RSA`. */
  readonly key: string
  /** Certificates as sent that link up. */
  readonly pathLength: number
  readonly alpn: string | false | null
  readonly ocspResponse: Buffer | null
}

/** One handshake by node:tls, nothing verified. The error of a failed one has OpenSSL's words. */
export async function negotiate(server: RunningServer, options: ConnectionOptions = {}): Promise<Negotiated> {
  const socket = connect({
    host: server.address,
    port: server.port,
    servername: 'm.example.com',
    rejectUnauthorized: false,
    minVersion: 'TLSv1',
    ciphers: 'ALL:@SECLEVEL=0',
    ...options,
  })
  let ocspResponse: Buffer | null = null
  socket.on('OCSPResponse', (response: Buffer) => {
    ocspResponse = response
  })
  try {
    await once(socket, 'secureConnect')
    const certificate = socket.getPeerCertificate(true)
    return {
      version: socket.getProtocol(),
      suite: socket.getCipher().standardName,
      key: certificate.modulus === undefined ? 'EC' : 'RSA',
      pathLength: certificate.issuerCertificate === undefined ? 1 : 2,
      alpn: socket.alpnProtocol,
      ocspResponse,
    }
  } finally {
    socket.destroy()
  }
}

export interface CleartextAnswer {
  readonly status: number | undefined
  readonly location: string | undefined
  readonly body: string
}

export async function getCleartext(port: number | null): Promise<CleartextAnswer> {
  if (port === null) throw new Error('the server has no cleartext port')
  const request = get({ host: '127.0.0.1', port, path: '/', headers: { host: 'm.example.com' }, agent: false })
  const [response] = (await once(request, 'response')) as [IncomingMessage]
  let body = ''
  for await (const chunk of response.setEncoding('utf8')) body += chunk
  return { status: response.statusCode, location: response.headers.location, body }
}

export function aLeaf(keys: MadeKeyKind): MadeCertificate {
  const dnsNames = ['m.example.com']
  const extendedKeyUsage = [SERVER_AUTH, CLIENT_AUTH]
  const subject = { CN: 'm.example.com' }
  return makeCertificate({ ...VALIDITY, subject, dnsNames, extendedKeyUsage, issuer: ROOT, keys })
}
