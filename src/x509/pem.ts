/**
 * DER of every certificate in a text, RFC 7468 §5, in its order; text around them and blocks of other kinds are passed over.
 * A block that breaks off is given as far as it goes, so that reading it fails instead of leaving it out in silence.
 */
export function certificatesInPem(text: string): readonly Uint8Array[] {
  return [...text.matchAll(CERTIFICATE)].map(([, base64 = '']) => Buffer.from(base64, 'base64'))
}

// `X509 CERTIFICATE` is the older label that RFC 7468 §5.1 has parsers accept.
const CERTIFICATE = /-----BEGIN (?:X509 )?CERTIFICATE-----([^-]*)/gu
