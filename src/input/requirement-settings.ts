import type {
  CertificateExpiry,
  CertificateTransparency,
  Clients,
  ForwardSecrecy,
  HostnameMatch,
  Hsts,
  LeafKey,
  Level,
  Pins,
  TlsVersion,
  WeakCiphers,
  Requirements as WrittenRequirements,
} from '../generated/policy-file.ts'
import type { ClientName, RequirementSettings, Setting } from '../model/policy.ts'
import { CLIENTS } from '../tls/clients/index.ts'
import { CIPHER_SUITES, isSignallingSuite } from '../tls/registry/cipher-suites.ts'
import { TLS_1_2, TLS_1_3 } from '../tls/registry/versions.ts'
import { didYouMean, quoted } from './did-you-mean.ts'
import { expectedIssuer } from './expected-issuer.ts'
import { fileNamedIn } from './files.ts'
import { readLogListFile } from './log-list-file.ts'
import type { Reading, WrittenIn } from './reading.ts'
import { parseMaxAge } from './run-settings.ts'

/** What a file writes under `requirements`, at `path` of its document, as settings of the model. */
export function requirementSettings(
  written: WrittenRequirements,
  source: WrittenIn,
  path: readonly (string | number)[],
  reading: Reading,
): RequirementSettings {
  let plain: RequirementSettings = {}
  for (const id of PLAIN) {
    const value = written[id]
    if (value !== undefined) plain = { ...plain, [id]: levelOf(value) }
  }
  const { 'hostname-match': hostname, 'tls-version': version, 'forward-secrecy': secrecy } = written
  const { 'leaf-key': key, 'weak-ciphers': weak, 'certificate-expiry': expiry } = written
  const { 'certificate-transparency': transparency } = written
  const { pins, 'expected-issuer': expected, hsts, clients } = written
  return {
    ...plain,
    ...(hostname === undefined ? {} : { 'hostname-match': hostnameMatch(hostname) }),
    ...(version === undefined ? {} : { 'tls-version': tlsVersion(version) }),
    ...(secrecy === undefined ? {} : { 'forward-secrecy': forwardSecrecy(secrecy, source, path, reading) }),
    ...(key === undefined ? {} : { 'leaf-key': leafKey(key) }),
    ...(weak === undefined ? {} : { 'weak-ciphers': weakCiphers(weak) }),
    ...(expiry === undefined ? {} : { 'certificate-expiry': certificateExpiry(expiry) }),
    ...(transparency === undefined
      ? {}
      : { 'certificate-transparency': certificateTransparency(transparency, source, path, reading) }),
    ...(pins === undefined ? {} : { pins: pinSettings(pins) }),
    ...(expected === undefined
      ? {}
      : { 'expected-issuer': { ...levelOf(expected), ...expectedIssuer(expected, source, path, reading) } }),
    ...(clients === undefined ? {} : { clients: namedClients(clients, source, path, reading) }),
    ...(hsts === undefined ? {} : { hsts: hstsSetting(hsts, source, path, reading) }),
  }
}

/** Requirements that have a level and nothing else. */
const PLAIN = [
  'https-only',
  'certificate-validity',
  'trusted-chain',
  'leaf-signature',
  'legacy-protocols',
  'complete-chain',
  'path-strength',
  'certificate-purpose',
  'certificate-lifetime',
  'revocation',
  'secure-renegotiation',
  'extended-master-secret',
  'tls-compression',
  'downgrade-protection',
  'key-exchange',
  'fleet-consistency',
  'unreachable-from-here',
] as const

function levelOf(written: Level | { level?: Level }): Partial<Setting> {
  if (typeof written === 'string') return { level: written }
  return written.level === undefined ? {} : { level: written.level }
}

function hostnameMatch(written: HostnameMatch): NonNullable<RequirementSettings['hostname-match']> {
  const commonName = typeof written === 'string' ? undefined : written['common-name']
  return { ...levelOf(written), ...(commonName === undefined ? {} : { commonName }) }
}

function tlsVersion(written: TlsVersion): NonNullable<RequirementSettings['tls-version']> {
  const minimum = typeof written === 'string' ? undefined : written.minimum
  return {
    ...levelOf(written),
    ...(minimum === undefined ? {} : { minimum: minimum === 'TLS 1.3' ? TLS_1_3 : TLS_1_2 }),
  }
}

function forwardSecrecy(
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

function leafKey(written: LeafKey): NonNullable<RequirementSettings['leaf-key']> {
  const own: { rsa?: number; ec?: number } = typeof written === 'string' ? {} : written
  return {
    ...levelOf(written),
    ...(own.rsa === undefined ? {} : { rsa: own.rsa }),
    ...(own.ec === undefined ? {} : { ec: own.ec }),
  }
}

function weakCiphers(written: WeakCiphers): NonNullable<RequirementSettings['weak-ciphers']> {
  const also = typeof written === 'string' ? undefined : written.also
  return { ...levelOf(written), ...(also === undefined ? {} : { also }) }
}

function certificateExpiry(written: CertificateExpiry): NonNullable<RequirementSettings['certificate-expiry']> {
  const days = typeof written === 'string' ? undefined : written.days
  return { ...levelOf(written), ...(days === undefined ? {} : { days }) }
}

function certificateTransparency(
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

function pinSettings(written: Pins): NonNullable<RequirementSettings['pins']> {
  const backup = typeof written === 'string' ? undefined : written.backup
  return { ...levelOf(written), ...(backup === undefined ? {} : { backup }) }
}

function namedClients(
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

function hstsSetting(
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
