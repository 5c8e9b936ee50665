import type { ServedIdentity, ServedVersion } from './running-server.ts'

/** `TLSv1.2`, as OpenSSL, nginx, haproxy, Java and Node write it; TLS 1.0 differs between them. */
export function opensslVersion(version: ServedVersion, tls10: 'TLSv1' | 'TLSv1.0'): string {
  return version === 'TLS 1.0' ? tls10 : `TLSv${version.slice(4)}`
}

/** The distribution's openssl.cnf would raise the minimum version; this one is empty, so what we write decides. */
export const OWN_OPENSSL_CONFIGURATION = { OPENSSL_CONF: '/dev/null' } as const

/** `identity-0.crt`, `identity-0.key`, `clients.pem`: the PEM files that a server's configuration names. */
export function pemFiles(
  identities: readonly ServedIdentity[],
  clientCertificateRoots: string | undefined,
): Record<string, string> {
  const files: Record<string, string> = {}
  for (const [index, identity] of identities.entries()) {
    files[certificateFile(index)] = identity.certificates
    files[keyFile(index)] = identity.key
  }
  if (clientCertificateRoots !== undefined) files[CLIENT_ROOTS_FILE] = clientCertificateRoots
  return files
}

export const CLIENT_ROOTS_FILE = 'clients.pem'

export function certificateFile(index: number): string {
  return `identity-${index}.crt`
}

export function keyFile(index: number): string {
  return `identity-${index}.key`
}

/** The `edit` of a server that is given none. */
export function unchanged(configuration: string): string {
  return configuration
}
