import type { InputFault } from '../model/input-error.ts'
import type { Location } from '../model/target.ts'
import type { Certificate } from '../x509/certificate.ts'
import { parseCertificate } from '../x509/parse-certificate.ts'
import { certificatesInPem } from '../x509/pem.ts'
import { quoted } from './did-you-mean.ts'
import { type NamedFile, readText } from './files.ts'
import type { Reading } from './reading.ts'

/** Every certificate of a PEM file; null, with a fault, when there is none, one cannot be read, or a private key is in it. */
export function readPemFile(
  file: NamedFile,
  where: Location | string,
  reading: Reading,
): readonly Certificate[] | null {
  const text = readText(file, reading.files, where, reading.faults)
  if (text === null) return null
  const problem = (fault: Omit<InputFault, 'where'>): null => {
    reading.faults.push({ ...fault, where })
    return null
  }
  if (/-----BEGIN [A-Z0-9 ]*PRIVATE KEY-----/u.test(text)) {
    return problem({
      code: 'PEM_PRIVATE_KEY',
      what: `${quoted(file.display)} holds a private key`,
      mend: 'name a file with certificates only, and see whether the key has been published with it',
    })
  }
  const list = certificatesInPem(text)
  if (list.length === 0) {
    return problem({
      code: 'PEM_EMPTY',
      what: `${quoted(file.display)} holds no certificate in PEM (-----BEGIN CERTIFICATE-----)`,
      mend: 'convert it: openssl x509 -inform der -in FILE -out FILE.pem',
    })
  }
  const certificates: Certificate[] = []
  for (const [index, der] of list.entries()) {
    const parsed = parseCertificate(der)
    if (parsed.kind === 'unreadable') {
      return problem({
        code: 'PEM_UNREADABLE',
        what: `certificate ${index + 1} of ${quoted(file.display)} cannot be read: ${parsed.field}: ${parsed.reason}`,
        mend: 'export the certificate again',
      })
    }
    certificates.push(parsed.certificate)
  }
  return certificates
}
