import { describe, expect, test } from '@jest/globals'
import { rule } from '../../src/rules/certificate-purpose.ts'
import { aCase, REQUIREMENTS, type WantedCase } from '../builders/case.ts'
import { aDeepChain, aLeaf, anIntermediate, aRoot, rawExtension, type Wanted } from '../builders/certificates.ts'

const SERVER = '1.3.6.1.5.5.7.3.1'
const CLIENT = '1.3.6.1.5.5.7.3.2'
const MAIL = '1.3.6.1.5.5.7.3.4'
const ANY = '2.5.29.37.0'
const MICROSOFT_SGC = '1.3.6.1.4.1.311.10.3.3'
const NETSCAPE_SGC = '2.16.840.1.113730.4.1'

const root = aRoot()

const LEAVES: readonly (readonly [string, readonly string[], string, string])[] = [
  ['serverAuth', [SERVER], 'met', 'met'],
  ['serverAuth and clientAuth', [CLIENT, SERVER], 'met', 'met'],
  ['none', [], 'violated', 'met'],
  ['anyExtendedKeyUsage', [ANY], 'violated', 'met'],
  ["Microsoft's SGC", [MICROSOFT_SGC], 'violated', 'met'],
  ["Netscape's SGC", [NETSCAPE_SGC], 'violated', 'met'],
  ['clientAuth', [CLIENT], 'violated', 'violated'],
  ['emailProtection', [MAIL], 'violated', 'violated'],
]

test.each(LEAVES)('a leaf for %s', (_what, extendedKeyUsage, preinstalled, added) => {
  const lists = [[aLeaf(root, { extendedKeyUsage })]]
  expect(decide({ lists, preinstalled: [root] }).kind).toBe(preinstalled)
  expect(decide({ lists, added: [root] }).kind).toBe(added)
})

const ISSUERS: readonly (readonly [string, readonly string[], string])[] = [
  ['no purpose', [], 'met'],
  ['serverAuth', [SERVER, CLIENT], 'met'],
  ['anyExtendedKeyUsage', [ANY], 'met'],
  ['clientAuth', [CLIENT], 'violated'],
  ["Microsoft's SGC", [MICROSOFT_SGC], 'violated'],
]

test.each(ISSUERS)('an intermediate for %s', (_what, extendedKeyUsage, preinstalled) => {
  const ca = anIntermediate(root, 'CA', { extendedKeyUsage })
  const lists = [[aLeaf(ca), ca]]
  expect(decide({ lists, preinstalled: [root] }).kind).toBe(preinstalled)
  expect(decide({ lists, added: [root] }).kind).toBe('met')
})

test('the purposes of the root itself do not count', () => {
  const narrow = aRoot('Narrow', { extendedKeyUsage: [MAIL] })
  expect(decide({ lists: [[aLeaf(narrow)]], preinstalled: [narrow] }).kind).toBe('met')
})

test('each says what was seen, and what the new certificate must have', () => {
  const need = 'the extended key usage serverAuth and, where it has a key usage, digitalSignature in it'
  expect(decide({ lists: [[aLeaf(root, { extendedKeyUsage: [] })]], preinstalled: [root] })).toMatchObject({
    message: '"m.example.com" names no extended key usage, and no serverAuth',
    remedy: { kind: 'replace-certificate', need },
  })
  const many = [CLIENT, MAIL, '1.2.3', '1.2.4', '1.2.5', '1.2.6', '1.2.7']
  expect(decide({ lists: [[aLeaf(root, { extendedKeyUsage: many })]], preinstalled: [root] }).message).toBe(
    '"m.example.com" has the extended key usage clientAuth, emailProtection, 1.2.3, 1.2.4, 1.2.5 and 2 more, and no serverAuth',
  )
  const ca = anIntermediate(root, 'CA', { extendedKeyUsage: [CLIENT] })
  expect(decide({ lists: [[aLeaf(ca), ca]], preinstalled: [root] })).toMatchObject({
    message: '"CA" may issue for other purposes only: has the extended key usage clientAuth',
    remedy: { need: 'an issuer whose extended key usage, if it has one, holds serverAuth' },
  })
  expect(decide({ lists: [[aLeaf(root)]], preinstalled: [root] })).toMatchObject({
    kind: 'met',
    message: 'the certificate is for TLS servers',
    notes: [],
  })
})

test('an extended key usage without any purpose counts as none', () => {
  const leaf = aLeaf(root, { extendedKeyUsage: [], extraExtensions: [rawExtension('2.5.29.37', [0x30, 0x00])] })
  expect(decide({ lists: [[leaf]], preinstalled: [root] }).kind).toBe('violated')
  expect(decide({ lists: [[leaf]], added: [root] }).kind).toBe('met')
})

test('what passes below an added root alone is noted', () => {
  const ca = anIntermediate(root, 'CA', { extendedKeyUsage: [CLIENT] })
  const outcome = decide({ lists: [[aLeaf(ca, { extendedKeyUsage: [] }), ca]], added: [root] })
  expect(outcome).toMatchObject({ message: 'the certificate names no purpose that keeps it from TLS servers' })
  expect(outcome.notes).toEqual([
    {
      code: 'no-server-auth',
      message:
        'phones let that pass below a root that a user or administrator added; an app that brings the root itself refuses it',
    },
    {
      code: 'issuer-purpose',
      message:
        '"CA" may issue for other purposes only: has the extended key usage clientAuth; phones let that pass below an added root, OpenSSL does not',
    },
  ])
})

describe('key usage', () => {
  const withUsage = (wanted: Wanted, trust: Partial<WantedCase> = { preinstalled: [root] }) =>
    decide({ lists: [[aLeaf(root, wanted)]], ...trust })

  test.each([
    ['ec-p256', ['digitalSignature'], 'met', []],
    ['ec-p256', ['keyAgreement'], 'violated', []],
    ['rsa-2048', ['digitalSignature', 'keyEncipherment'], 'met', []],
    ['rsa-2048', ['keyEncipherment'], 'met', ['key-usage']],
  ] as const)('a key %s for %j: %s', (keys, keyUsage, kind, codes) => {
    for (const trust of [{ preinstalled: [root] }, { added: [root] }]) {
      const outcome = withUsage({ keys, keyUsage }, trust)
      expect([outcome.kind, outcome.notes.map(({ code }) => code)]).toEqual([kind, codes])
    }
  })

  test('of an EC key says why', () => {
    expect(withUsage({ keyUsage: ['keyAgreement'] }).message).toBe(
      '"m.example.com" has an EC key whose key usage lacks digitalSignature',
    )
    expect(withUsage({ keyUsage: ['keyAgreement'], extendedKeyUsage: [CLIENT] }).message).toBe(
      '"m.example.com" has the extended key usage clientAuth, and no serverAuth (and 1 more)',
    )
  })
})

test('a leaf that was itself added is asked like one below an added root', () => {
  const own = (extendedKeyUsage: readonly string[]) => {
    const leaf = aLeaf(undefined, { extendedKeyUsage })
    return decide({ lists: [[leaf]], added: [leaf] }).kind
  }
  expect([own([]), own([SERVER]), own([CLIENT])]).toEqual(['met', 'met', 'violated'])
})

describe('without a path to a trusted root', () => {
  const ca = anIntermediate(root, 'CA')
  const narrow = anIntermediate(root, 'Narrow CA', { extendedKeyUsage: [CLIENT] })

  test('what holds below any root is judged', () => {
    expect(decide({ lists: [[aLeaf(ca)]] })).toMatchObject({ kind: 'met', notes: [] })
    expect(decide({ lists: [[aLeaf(ca, { extendedKeyUsage: [CLIENT] })]] }).kind).toBe('violated')
    const mail = aLeaf(undefined, { extendedKeyUsage: [MAIL] })
    expect(decide({ lists: [[mail]] })).toMatchObject({ kind: 'violated', remedy: { kind: 'replace-certificate' } })
  })

  test('what depends on the root is not', () => {
    for (const lists of [[[aLeaf(ca, { extendedKeyUsage: [] })]], [[aLeaf(narrow), narrow]]]) {
      expect(decide({ lists }).kind).toBe('not-applicable')
    }
  })
})

test('met when one of two paths has the purposes, undetermined when another may be beyond the limit', () => {
  const other = aRoot('Other')
  const narrow = anIntermediate(root, 'CA', { extendedKeyUsage: [CLIENT] })
  const wide = anIntermediate(other, 'CA')
  expect(decide({ lists: [[aLeaf(narrow), narrow, wide]], preinstalled: [root, other] }).kind).toBe('met')
  const chain = aDeepChain(other)
  const far = anIntermediate(chain.at(-1) ?? other, 'CA')
  const lists = [[aLeaf(narrow), narrow, far, ...chain]]
  expect(decide({ lists, preinstalled: [root, other] }).kind).toBe('undetermined')
})

test('a path with the purposes that is too weak helps nobody', () => {
  const weak = aRoot('Weak', { keys: 'rsa-1024' })
  const narrow = anIntermediate(root, 'CA', { extendedKeyUsage: [CLIENT] })
  const wide = anIntermediate(weak, 'CA')
  const lists = [[aLeaf(narrow), narrow, wide]]
  expect(decide({ lists, preinstalled: [root, weak] }).kind).toBe('violated')
})

function decide(wanted: WantedCase) {
  return rule.decide(aCase(wanted), REQUIREMENTS)
}
