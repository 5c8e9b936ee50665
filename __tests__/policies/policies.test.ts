import { expect, test } from '@jest/globals'
import { REQUIREMENT_IDS, type RequirementId } from '../../src/model/policy.ts'
import { builtInPolicy, POLICIES } from '../../src/policies/index.ts'
import { CIPHER_SUITES } from '../../src/tls/registry/cipher-suites.ts'

/** Of the policies in their order. */
// biome-ignore format: one row a line
const LEVELS: Readonly<Record<RequirementId, string>> = {
  'https-only':           'error error error error',
  'certificate-validity': 'error error error error',
  'hostname-match':       'error error error error',
  'tls-version':          'error error error error',
  'trusted-chain':        'error error error error',
  'forward-secrecy':      'error error error error',
  'leaf-key':             'error error error error',
  'leaf-signature':       'error error error error',
  'legacy-protocols':     'warning warning error error',
  'weak-ciphers':         'warning warning warning error',
  'certificate-expiry':   'warning warning warning error',
  'complete-chain':       'error error error error',
  'path-strength':           'error off off error',
  'certificate-purpose':     'error off off error',
  'certificate-lifetime':    'error off off error',
  'certificate-transparency':'warning off off error',
  'revocation':              'warning off off warning',
  'pins':                    'error error error error',
  'expected-issuer':         'error error error error',
  'hsts':                    'off off off warning',
  'secure-renegotiation':    'notice off off warning',
  'extended-master-secret':  'notice off off warning',
  'tls-compression':         'notice off off warning',
  'downgrade-protection':    'notice off off warning',
  'key-exchange':            'notice off off notice',
  'clients':                 'warning warning warning error',
  'fleet-consistency':       'warning warning warning error',
  'unreachable-from-here':   'error error error error',
}

test.each(Object.entries(LEVELS))('%s has the levels of the design', (id, levels) => {
  expect(POLICIES.map(({ requirements }) => requirements[id as RequirementId].level).join(' ')).toBe(levels)
})

test('the levels are those of every requirement, in the order of reports', () => {
  expect(Object.keys(LEVELS)).toEqual([...REQUIREMENT_IDS])
})

test('there are exactly the four policies, ats first', () => {
  expect(POLICIES.map(({ name }) => name)).toEqual(['ats', 'ibm-connections', 'hcl-connections', 'strict'])
})

test('ats and strict allow the 13 suites that phones offer since iOS 15.4', () => {
  expect(suiteNames('ats')).toEqual(
    [
      'TLS_AES_128_GCM_SHA256',
      'TLS_AES_256_GCM_SHA384',
      'TLS_CHACHA20_POLY1305_SHA256',
      'TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA',
      'TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256',
      'TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA',
      'TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384',
      'TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256',
      'TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA',
      'TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256',
      'TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA',
      'TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384',
      'TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256',
    ].sort(),
  )
  expect(suiteNames('strict')).toEqual(suiteNames('ats'))
})

test('ibm-connections and hcl-connections allow the 11 suites of the flash: no TLS 1.3, no ChaCha20, no 0xC014', () => {
  const names = suiteNames('ibm-connections')
  expect(names).toHaveLength(11)
  expect(names.every((name) => /^TLS_ECDHE_(RSA|ECDSA)_WITH_AES_/u.test(name))).toBe(true)
  expect(names).not.toContain('TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA')
  expect(names).toContain('TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA384')
  expect(suiteNames('hcl-connections')).toEqual(names)
})

test('only the policies of the flash take the common name', () => {
  const taking = POLICIES.filter((policy) => policy.requirements['hostname-match'].commonName)
  expect(taking.map(({ name }) => name)).toEqual(['ibm-connections', 'hcl-connections'])
})

test('each policy names its client, and TLS 1.2 as the minimum', () => {
  expect(POLICIES.map(({ client }) => client)).toEqual([
    'ios-18.4-ats',
    'ibm-connections',
    'ibm-connections',
    'ios-18.4-ats',
  ])
  expect(new Set(POLICIES.map(({ requirements }) => requirements['tls-version'].minimum))).toEqual(new Set([0x0303]))
})

function suiteNames(policy: string): string[] {
  const ids = builtInPolicy(policy)?.requirements['forward-secrecy'].suites ?? []
  return ids.map((id) => CIPHER_SUITES.find((suite) => suite.id === id)?.name ?? `unknown ${id}`).sort()
}
