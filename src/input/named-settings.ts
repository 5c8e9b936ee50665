import type { CertificateTransparency, Clients, ForwardSecrecy, Hsts, Level } from '../generated/policy-file.ts'
import type { ClientName, RequirementSettings, Setting } from '../model/policy.ts'
import { CLIENTS } from '../tls/clients/index.ts'
import { CIPHER_SUITES, isSignallingSuite } from '../tls/registry/cipher-suites.ts'
import { didYouMean, quoted } from './did-you-mean.ts'
import { fileNamedIn } from './files.ts'
import { readLogListFile } from './log-list-file.ts'
import type { Reading, WrittenIn } from './reading.ts'
import { parseMaxAge } from './run-settings.ts'

// Settings with words that the schema cannot check: names, files, durations. One that is wrong is a fault at its place;
// `path` leads to the requirements.

export function forwardSecrecy(
  written: ForwardSecrecy,
  { document }: WrittenIn,
  path: readonly (string | number)[],
  { faults }: Reading,
): NonNullable<RequirementSettings['forward-secrecy']> {
  const names = typeof written === 'string' ? undefined : written.suites
  if (names === undefined) return levelOf(written)
  const suites = names.flatMap((name, index) => {
    // A signalling value has a name and is no suite: no server can choose it.
    const suites = CIPHER_SUITES.filter((row) => !isSignallingSuite(row.id))
    const suite = suites.find((row) => row.name === name)
    if (suite !== undefined) return [suite.id]
    const registered = suites.map((row) => row.name)
    faults.push({
      code: 'POLICY_UNKNOWN_SUITE',
      what: `there is no cipher suite ${quoted(name)}`,
      where: document.locate([...path, 'forward-secrecy', 'suites', index], 'value'),
      mend: didYouMean(name, registered, 'write the IANA name, such as TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256'),
    })
    return []
  })
  return { ...levelOf(written), suites }
}

export function certificateTransparency(
  written: CertificateTransparency,
  { document, folder }: WrittenIn,
  path: readonly (string | number)[],
  reading: Reading,
): NonNullable<RequirementSettings['certificate-transparency']> {
  const name = typeof written === 'string' ? undefined : written['log-list']
  if (name === undefined) return levelOf(written)
  const where = document.locate([...path, 'certificate-transparency', 'log-list'], 'value')
  const file = fileNamedIn(name, folder, reading.workspace, reading.files, where, reading.faults)
  const logList = file === null ? null : readLogListFile(file, where, reading)
  return { ...levelOf(written), ...(logList === null ? {} : { logList }) }
}

export function namedClients(
  written: Clients,
  { document }: WrittenIn,
  path: readonly (string | number)[],
  { faults }: Reading,
): NonNullable<RequirementSettings['clients']> {
  if (typeof written === 'string') return { level: written }
  const isList = Array.isArray(written)
  const names = isList ? written : written.profiles
  const level = isList ? {} : levelOf(written)
  if (names === undefined) return level
  const place = [...path, 'clients', ...(isList ? [] : ['profiles'])]
  const profiles = names.flatMap((name, index) => {
    if (isClientName(name)) return [name]
    const known = Object.keys(CLIENTS)
    faults.push({
      code: 'POLICY_UNKNOWN_CLIENT',
      what: `there is no client ${quoted(name)}`,
      where: document.locate([...place, index], 'value'),
      mend: `${didYouMean(name, known, 'write the name of a client.')} There are ${known.join(', ')}`,
    })
    return []
  })
  return { ...level, profiles }
}

function isClientName(name: string): name is ClientName {
  return Object.hasOwn(CLIENTS, name)
}

export function hstsSetting(
  written: Hsts,
  { document }: WrittenIn,
  path: readonly (string | number)[],
  { faults }: Reading,
): NonNullable<RequirementSettings['hsts']> {
  const text = typeof written === 'string' ? undefined : written['max-age']
  if (text === undefined) return levelOf(written)
  const maxAgeMs = parseMaxAge(text, document.locate([...path, 'hsts', 'max-age'], 'value'), faults)
  return { ...levelOf(written), ...(maxAgeMs === null ? {} : { maxAgeMs }) }
}

export function levelOf(written: Level | { level?: Level }): Partial<Setting> {
  if (typeof written === 'string') return { level: written }
  return written.level === undefined ? {} : { level: written.level }
}
