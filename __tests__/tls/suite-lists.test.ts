import { expect, test } from '@jest/globals'
import { CIPHER_SUITES, cipherSuite, suiteName } from '../../src/tls/registry/cipher-suites.ts'
import {
  ALL_TLS12_SUITES,
  DIAGNOSTIC_SUITES,
  isCbc,
  isForwardSecret,
  isWeak,
  LEGACY_SUITES,
  TLS13_SUITES,
  WEAK_SUITES,
  WEAK_SUITES_LEFT_OUT,
  weakSuitesOf,
} from '../../src/tls/suite-lists.ts'

test('the registry has every number once, in order', () => {
  const ids = CIPHER_SUITES.map(({ id }) => id)
  expect(ids).toEqual([...new Set(ids)].sort((a, b) => a - b))
  expect(ids.length).toBeGreaterThan(340)
})

test('names are the registered ones, and unknown numbers survive', () => {
  expect(suiteName(0xc02f)).toBe('TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256')
  expect(suiteName(0x0003)).toBe('TLS_RSA_EXPORT_WITH_RC4_40_MD5')
  expect(suiteName(0x1234)).toBe('suite(0x1234)')
})

test('every list fits one hello and has nothing twice', () => {
  for (const list of [WEAK_SUITES, LEGACY_SUITES, DIAGNOSTIC_SUITES]) {
    expect(list.length).toBeLessThanOrEqual(125)
    expect(new Set(list).size).toBe(list.length)
  }
})

test('the weak list is weak throughout, and with what is left out it is all that is weak', () => {
  expect(WEAK_SUITES.filter((id) => !isWeak(id))).toEqual([])
  const all = CIPHER_SUITES.filter(({ id, authentication }) => isWeak(id) && authentication !== 'none')
  expect([...WEAK_SUITES, ...WEAK_SUITES_LEFT_OUT].sort((a, b) => a - b)).toEqual(all.map(({ id }) => id))
})

test('likeliest first: static RSA with AES leads the weak list', () => {
  expect(WEAK_SUITES.slice(0, 2).map(suiteName)).toEqual([
    'TLS_RSA_WITH_AES_128_CBC_SHA',
    'TLS_RSA_WITH_AES_256_CBC_SHA',
  ])
})

test('what old OpenSSL servers accept without forward secrecy, or with RC4, RC2, DES, 3DES, NULL or export, is asked', () => {
  const askedNames = WEAK_SUITES.map(suiteName)
  for (const name of [
    'TLS_RSA_WITH_RC4_128_SHA',
    'TLS_RSA_EXPORT_WITH_RC2_CBC_40_MD5',
    'TLS_RSA_WITH_DES_CBC_SHA',
    'TLS_DHE_RSA_EXPORT_WITH_DES40_CBC_SHA',
    'TLS_ECDHE_RSA_WITH_3DES_EDE_CBC_SHA',
    'TLS_ECDH_anon_WITH_AES_256_CBC_SHA',
    'TLS_DH_anon_WITH_AES_128_GCM_SHA256',
    'TLS_RSA_WITH_NULL_SHA256',
    'TLS_RSA_WITH_SEED_CBC_SHA',
    'TLS_RSA_WITH_IDEA_CBC_SHA',
    'TLS_RSA_WITH_CAMELLIA_256_CBC_SHA',
    'TLS_ECDH_RSA_WITH_AES_128_GCM_SHA256',
    'TLS_RSA_WITH_ARIA_128_GCM_SHA256',
    'TLS_RSA_WITH_AES_128_CCM_8',
  ]) {
    expect(askedNames).toContain(name)
  }
})

test('Kerberos, SRP, PSK and ECCPWD are in no list, and named as left out', () => {
  const special = /KRB5|SRP|PSK|ECCPWD|GOST|FORTEZZA/
  for (const list of [WEAK_SUITES, LEGACY_SUITES, ALL_TLS12_SUITES]) {
    expect(list.map(suiteName).filter((name) => special.test(name))).toEqual([])
  }
  expect(WEAK_SUITES_LEFT_OUT.map(suiteName)).toContain('TLS_KRB5_WITH_RC4_128_SHA')
})

test('the legacy list has only what versions before TLS 1.2 define, good and weak', () => {
  const names = LEGACY_SUITES.map(suiteName)
  expect(names.filter((name) => /GCM|CCM|CHACHA20|_SHA256$|_SHA384$/.test(name))).toEqual([])
  expect(names).toContain('TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA')
  expect(names).toContain('TLS_RSA_EXPORT_WITH_RC4_40_MD5')
})

test('TLS 1.3 suites are forward secret, never weak, and in no list for TLS 1.2', () => {
  for (const id of TLS13_SUITES) {
    expect(isForwardSecret(id)).toBe(true)
    expect(isWeak(id)).toBe(false)
    expect(ALL_TLS12_SUITES).not.toContain(id)
    expect(cipherSuite(id)?.minimumVersion).toBe(0x0304)
  }
})

test('anonymous and export suites are weak though their keys are ephemeral', () => {
  expect(isWeak(0x0034)).toBe(true) // TLS_DH_anon_WITH_AES_128_CBC_SHA
  expect(isWeak(0x0014)).toBe(true) // TLS_DHE_RSA_EXPORT_WITH_DES40_CBC_SHA
  expect(isWeak(0xc013)).toBe(false)
  expect(isWeak(0x009e)).toBe(false)
})

test('a policy may call DHE or ECDHE with CBC weak', () => {
  expect(weakSuitesOf([])).toEqual([])
  expect(weakSuitesOf(['dhe'])).toContain(0x009e)
  expect(weakSuitesOf(['ecdhe-cbc'])).toContain(0xc013)
  expect(weakSuitesOf(['ecdhe-cbc'])).not.toContain(0xc02f)
  expect(weakSuitesOf(['dhe', 'ecdhe-cbc']).filter((id) => WEAK_SUITES.includes(id))).toEqual([])
  expect(isCbc(0xc013)).toBe(true)
  expect(isCbc(0xc02f)).toBe(false)
})

test('of a suite that nobody knows nothing good is said', () => {
  expect([isWeak(0x1234), isForwardSecret(0x1234), isCbc(0x1234)]).toEqual([true, false, false])
})
