import type {
  CertificateExpiry,
  HostnameMatch,
  LeafKey,
  Pins,
  TlsVersion,
  WeakCiphers,
  Requirements as WrittenRequirements,
} from '../generated/policy-file.ts'
import type { RequirementSettings } from '../model/policy.ts'
import { TLS_1_2, TLS_1_3 } from '../tls/registry/versions.ts'
import { expectedIssuer } from './expected-issuer.ts'
import { certificateTransparency, forwardSecrecy, hstsSetting, levelOf, namedClients } from './named-settings.ts'
import type { Reading, WrittenIn } from './reading.ts'

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

function pinSettings(written: Pins): NonNullable<RequirementSettings['pins']> {
  const backup = typeof written === 'string' ? undefined : written.backup
  return { ...levelOf(written), ...(backup === undefined ? {} : { backup }) }
}
