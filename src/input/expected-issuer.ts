import type { ExpectedIssuer } from '../generated/policy-file.ts'
import type { Expected } from '../model/policy.ts'
import { isNameMalformed } from '../x509/written-name.ts'
import { quoted } from './did-you-mean.ts'
import { fileNamedIn } from './files.ts'
import { readPemFile } from './pem-file.ts'
import { parsePinList } from './pins.ts'
import type { Reading, WrittenIn } from './reading.ts'

/** What a file writes under `expected-issuer`, beside its level; `path` leads to the requirements. */
export function expectedIssuer(
  written: ExpectedIssuer,
  source: WrittenIn,
  path: readonly (string | number)[],
  reading: Reading,
): Partial<Expected> {
  if (typeof written === 'string') return {}
  const { issuer, spki, file } = written
  const { document, folder } = source
  const own = [...path, 'expected-issuer']
  return {
    ...(issuer === undefined ? {} : { issuer: issuersOf(issuer, source, [...own, 'issuer'], reading) }),
    ...(spki === undefined ? {} : { spki: parsePinList(spki, document, [...own, 'spki'], reading.faults) }),
    ...(file === undefined ? {} : { file: expectedFile(file) }),
  }

  function expectedFile(name: string): Expected['file'] {
    const where = document.locate([...own, 'file'], 'value')
    const named = fileNamedIn(name, folder, reading.workspace, reading.files, where, reading.faults)
    const certificates = named === null ? null : readPemFile(named, where, reading)
    return named === null || certificates === null ? null : { name: named.display, certificates }
  }
}

function issuersOf(
  written: string | readonly string[],
  { document }: WrittenIn,
  path: readonly (string | number)[],
  { faults }: Reading,
): readonly string[] {
  const names = typeof written === 'string' ? [written] : written
  for (const [index, name] of names.entries()) {
    if (!isNameMalformed(name)) continue
    const where = document.locate(typeof written === 'string' ? path : [...path, index], 'value')
    const mend = 'write a common name, or attributes such as "CN=Example CA, O=Example, C=DE"'
    faults.push({ code: 'NAME_MALFORMED', what: `${quoted(name)} is no distinguished name`, where, mend })
  }
  return names
}
