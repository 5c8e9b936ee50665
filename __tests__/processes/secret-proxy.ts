import { randomBytes } from 'node:crypto'
import type { HttpProxyServer } from '../servers/http-proxy.ts'

/** Credentials that need percent signs in a URL, and every form in which they could be seen. */
export interface SecretProxy {
  /** What the proxy must be sent. */
  readonly authorization: string
  url(proxy: Pick<HttpProxyServer, 'port'>, scheme?: 'http' | 'https'): string
  readonly forms: readonly string[]
}

export function aSecretProxy(): SecretProxy {
  // Long and random: found nowhere by chance.
  const word = randomBytes(12).toString('hex')
  const [password, written] = [`${word}@ü:`, `${word}%40%C3%BC%3A`]
  const token = Buffer.from(`user-${word}:${password}`, 'utf8').toString('base64')
  return {
    authorization: `Basic ${token}`,
    url: ({ port }, scheme = 'http') => `${scheme}://user-${word}:${written}@127.0.0.1:${port}`,
    forms: [word, token],
  }
}
