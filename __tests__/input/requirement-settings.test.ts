import { expect, test } from '@jest/globals'
import type { RequirementSettings } from '../../src/model/policy.ts'
import { faultsOf, runWithPolicy } from './run.ts'

function inForce(yaml: string): RequirementSettings {
  return runWithPolicy(`extends: ats\nrequirements:\n  ${yaml}\n`).policy.requirements
}

test.each([
  ['leaf-signature: notice', 'leaf-signature', { level: 'notice' }],
  ['leaf-signature: { level: notice }', 'leaf-signature', { level: 'notice' }],
  ['leaf-signature: {}', 'leaf-signature', { level: 'error' }],
  ['hostname-match: warning', 'hostname-match', { level: 'warning', commonName: false }],
  ['hostname-match: { common-name: true }', 'hostname-match', { level: 'error', commonName: true }],
  ['hostname-match: { level: off }', 'hostname-match', { level: 'off', commonName: false }],
  ['tls-version: warning', 'tls-version', { level: 'warning', minimum: 0x0303 }],
  ['tls-version: { minimum: TLS 1.3 }', 'tls-version', { level: 'error', minimum: 0x0304 }],
  ['tls-version: { minimum: TLS 1.2 }', 'tls-version', { level: 'error', minimum: 0x0303 }],
  ['tls-version: { level: notice }', 'tls-version', { level: 'notice', minimum: 0x0303 }],
  ['forward-secrecy: { suites: [TLS_AES_128_GCM_SHA256] }', 'forward-secrecy', { level: 'error', suites: [0x1301] }],
  ['leaf-key: warning', 'leaf-key', { level: 'warning', rsa: 2048, ec: 256 }],
  ['leaf-key: { rsa: 3072 }', 'leaf-key', { level: 'error', rsa: 3072, ec: 256 }],
  ['leaf-key: { ec: 384 }', 'leaf-key', { level: 'error', rsa: 2048, ec: 384 }],
  ['weak-ciphers: error', 'weak-ciphers', { level: 'error', also: [] }],
  ['weak-ciphers: { also: [dhe] }', 'weak-ciphers', { level: 'warning', also: ['dhe'] }],
  ['weak-ciphers: { level: notice }', 'weak-ciphers', { level: 'notice', also: [] }],
  ['certificate-expiry: error', 'certificate-expiry', { level: 'error', days: null }],
  ['certificate-expiry: { days: 14 }', 'certificate-expiry', { level: 'warning', days: 14 }],
  ['certificate-expiry: { level: error }', 'certificate-expiry', { level: 'error', days: null }],
  ['clients: error', 'clients', { level: 'error', profiles: [] }],
  ['clients: [ios-12, android-7]', 'clients', { level: 'warning', profiles: ['ios-12', 'android-7'] }],
  ['clients: { level: error }', 'clients', { level: 'error', profiles: [] }],
  ['clients: { profiles: [okhttp-modern] }', 'clients', { level: 'warning', profiles: ['okhttp-modern'] }],
  ['clients: { level: error, profiles: [] }', 'clients', { level: 'error', profiles: [] }],
  ['hsts: error', 'hsts', { level: 'error', maxAgeMs: 15_552_000_000 }],
  ['hsts: { max-age: 365d }', 'hsts', { level: 'off', maxAgeMs: 31_536_000_000 }],
  ['hsts: { level: notice }', 'hsts', { level: 'notice', maxAgeMs: 15_552_000_000 }],
] as const)('%s', (yaml, id, expected) => {
  expect(inForce(yaml)[id]).toEqual(expected)
})

test('forward-secrecy takes a level alone, and keeps its suites', () => {
  const { 'forward-secrecy': secrecy } = inForce('forward-secrecy: warning')
  expect(secrecy).toMatchObject({ level: 'warning' })
  expect(secrecy?.suites).toHaveLength(13)
  expect(inForce('forward-secrecy: { level: warning }')['forward-secrecy']?.suites).toHaveLength(13)
})

test('a suite that is not registered is told at its place, with the nearest one', () => {
  const faults = faultsOf(() => inForce('forward-secrecy: { suites: [TLS_AES_128_GCM_SHA255] }'))
  expect(faults).toHaveLength(1)
  expect(faults[0]).toMatch(
    /^\/?.*ats-gate\.yml:3:.*there is no cipher suite "TLS_AES_128_GCM_SHA255" -> .*TLS_AES_128_GCM_SHA256/,
  )
})
