/** `SSL_CK_RC4_128_WITH_MD5`; an unknown number keeps it: `cipher_kind(0x123456)`. */
export function sslv2CipherKindName(kind: number): string {
  return (
    SSLV2_CIPHER_KINDS.find(({ id }) => id === kind)?.name ?? `cipher_kind(0x${kind.toString(16).padStart(6, '0')})`
  )
}

// draft-hickman-netscape-ssl-00, section "CIPHER-KIND"; 0x060140, 0x0701c0 and 0x080080: OpenSSL 0.9 and 1.0, ssl2.h.
// biome-ignore format: one row a line
export const SSLV2_CIPHER_KINDS: readonly { readonly id: number; readonly name: string }[] = [
  { id: 0x010080, name: 'SSL_CK_RC4_128_WITH_MD5' },
  { id: 0x020080, name: 'SSL_CK_RC4_128_EXPORT40_WITH_MD5' },
  { id: 0x030080, name: 'SSL_CK_RC2_128_CBC_WITH_MD5' },
  { id: 0x040080, name: 'SSL_CK_RC2_128_CBC_EXPORT40_WITH_MD5' },
  { id: 0x050080, name: 'SSL_CK_IDEA_128_CBC_WITH_MD5' },
  { id: 0x060040, name: 'SSL_CK_DES_64_CBC_WITH_MD5' },
  { id: 0x060140, name: 'SSL_CK_DES_64_CBC_WITH_SHA' },
  { id: 0x0700c0, name: 'SSL_CK_DES_192_EDE3_CBC_WITH_MD5' },
  { id: 0x0701c0, name: 'SSL_CK_DES_192_EDE3_CBC_WITH_SHA' },
  { id: 0x080080, name: 'SSL_CK_RC4_64_WITH_MD5' },
]
