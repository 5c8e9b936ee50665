import { createHash } from 'node:crypto'
import type { Certificate } from './certificate.ts'

/** Base64 of the SHA-256 of the SubjectPublicKeyInfo, RFC 7469 §2.4: the same for Apple, Android and OkHttp. */
export function spkiPin({ publicKey }: Certificate): string {
  return createHash('sha256').update(publicKey.spki).digest('base64')
}
