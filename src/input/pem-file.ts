import type { InputFault } from '../model/input-error.ts'
import type { Location } from '../model/target.ts'
import type { Certificate } from '../x509/certificate.ts'
import { parseCertificate } from '../x509/parse-certificate.ts'
import { certificatesInPem } from '../x509/pem.ts'
import { quoted } from './did-you-mean.ts'
import { faultInside, textIn } from './file-text.ts'
import { type NamedFile, readBytes } from './files.ts'
import type { Reading } from './reading.ts'

/** Every certificate of a PEM file; null, with a fault, when there is none, one cannot be read, or a private key is in it. */
export function readPemFile(
  file: NamedFile,
  where: Location | string,
  reading: Reading,
): readonly Certificate[] | null {
  const bytes = readBytes(file, reading.files, where, reading.faults)
  if (bytes === null) return null
  const problem = (line: number, fault: Omit<InputFault, 'where'>): null => {
    reading.faults.push(faultInside(file.display, { line, column: 1 }, where, fault))
    return null
  }
  if (parseCertificate(bytes).kind === 'certificate') {
    const mend = 'convert it: openssl x509 -inform der -in FILE -out FILE.pem'
    return problem(1, { code: 'PEM_DER', what: 'is a certificate in DER, not in PEM', mend })
  }
  const text = textIn(bytes, file.display, where, reading.faults)
  if (text === null) return null
  // Passed over in silence, a root would be missing and a good server fail.
  const other = /-----BEGIN ([^\n-]{0,40}CERT[^\n-]{0,40})-----/gu
  for (const { 1: label = '', index } of text.matchAll(other)) {
    if (READABLE.has(label)) continue
    const what = `has a block ${quoted(label)}, which is not read`
    return problem(lineAt(text, index), { code: 'PEM_BLOCK', what, mend: MENDS.get(label) ?? BLOCK_MEND })
  }
  const list = certificatesInPem(text)
  if (list.length === 0) {
    const what = 'holds no certificate in PEM (-----BEGIN CERTIFICATE-----)'
    return problem(1, { code: 'PEM_EMPTY', what, mend: emptyMend(text) })
  }
  const starts = [...text.matchAll(/-----BEGIN (?:X509 )?CERTIFICATE-----/gu)].map(({ index }) => lineAt(text, index))
  const certificates: Certificate[] = []
  for (const [index, der] of list.entries()) {
    const parsed = parseCertificate(der)
    if (parsed.kind === 'unreadable') {
      const what = `has a certificate that cannot be read: ${parsed.field}: ${parsed.reason}`
      return problem(starts[index] ?? 1, { code: 'PEM_UNREADABLE', what, mend: 'export the certificate again' })
    }
    certificates.push(parsed.certificate)
  }
  return certificates
}

const READABLE: ReadonlySet<string> = new Set([
  'CERTIFICATE',
  'X509 CERTIFICATE',
  'CERTIFICATE REQUEST',
  'NEW CERTIFICATE REQUEST',
])

const BLOCK_MEND = 'write -----BEGIN CERTIFICATE-----, or export the certificate again'

const MENDS: ReadonlyMap<string, string> = new Map([
  ['TRUSTED CERTIFICATE', 'convert it: openssl x509 -in FILE -out FILE.pem'],
])

function emptyMend(text: string): string {
  if (text.includes('-----BEGIN PKCS7-----')) return 'convert it: openssl pkcs7 -print_certs -in FILE -out FILE.pem'
  if (text.includes('CERTIFICATE REQUEST-----')) return 'name the certificate, not the request for it'
  return 'name a file with the block from -----BEGIN CERTIFICATE----- to -----END CERTIFICATE-----'
}

function lineAt(text: string, index: number): number {
  return text.slice(0, index).split('\n').length
}
