/** The versions that a minimum leaves on, as we write them: `TLS 1.2`, `TLS 1.3`. */
export function versionsFrom(minimum: string): readonly string[] {
  return minimum === 'TLS 1.3' ? ['TLS 1.3'] : ['TLS 1.2', 'TLS 1.3']
}

/** Those it switches off, oldest first. */
export function versionsBelow(minimum: string): readonly string[] {
  const old = ['SSLv2', 'SSLv3', 'TLS 1.0', 'TLS 1.1']
  return minimum === 'TLS 1.3' ? [...old, 'TLS 1.2'] : old
}
