import { rootCertificates } from 'node:tls'
import { expect, test } from '@jest/globals'
import { mozillaStore } from '../../src/input/mozilla-store.ts'
import { trustFor } from '../../src/model/trust.ts'
import { parseCertificate } from '../../src/x509/parse-certificate.ts'
import { certificatesInPem } from '../../src/x509/pem.ts'
import { aRoot, parsed } from '../builders/certificates.ts'
import { faultsOf, given, run, runWithPolicy } from './run.ts'

const one = aRoot('One')
const two = aRoot('Two')
const ONE = pem(one.der)
const TWO = pem(two.der)
const PEMS = { '/w/one.pem': ONE, '/w/two.pem': TWO, '/w/both.pem': `# roots\n${ONE}\n${TWO}` }

test('without a word on trust the store is mozilla, dated, and no roots are added', () => {
  const { trust } = run({ targets: [given('a')] }).policy
  expect(trust.roots).toEqual([])
  expect(trust.stores).toHaveLength(1)
  expect(trust.stores[0]).toMatchObject({ name: 'mozilla', date: expect.stringMatching(/^20\d\d-\d\d-\d\d$/u) })
})

test('the mozilla store finds every root of Node by its subject, each parsed when asked', () => {
  const store = mozillaStore()
  const fingerprints = rootCertificates.flatMap((text) => {
    const [der = new Uint8Array()] = certificatesInPem(text)
    const root = parseCertificate(der)
    if (root.kind !== 'certificate') throw new Error('unreadable')
    const found = store.bySubject(root.certificate.subject.key)
    return found.filter(({ certificate }) => certificate.fingerprint === root.certificate.fingerprint)
  })
  expect(fingerprints).toHaveLength(rootCertificates.length)
  expect(fingerprints.every(({ source, isAdded }) => source === 'mozilla' && !isAdded)).toBe(true)
  expect(store.bySubject('no such name')).toEqual([])
})

test('a PEM file may stand for a store or hold added roots, several in one file', () => {
  const { trust } = runWithPolicy('trust: { stores: [mozilla, one.pem], roots: [both.pem, two.pem] }', PEMS).policy
  expect(trust.stores.map(({ name }) => name)).toEqual(['mozilla', 'one.pem'])
  expect(trust.stores[1]?.bySubject(parsed(one).subject.key)).toMatchObject([{ source: 'one.pem', isAdded: false }])
  expect(trust.roots.map(({ certificate, source, isAdded }) => [certificate.fingerprint, source, isAdded])).toEqual([
    [parsed(one).fingerprint, 'both.pem', true],
    [parsed(two).fingerprint, 'two.pem', true],
  ])
})

test('an empty list is no store at all', () => {
  expect(runWithPolicy('trust: { stores: [] }').policy.trust.stores).toEqual([])
})

test('stores of a later layer replace earlier ones, roots add up, --ca-file too', () => {
  const content = { ...PEMS, '/w/base.yml': 'trust: { stores: [mozilla], roots: [one.pem] }', '/tmp/x.pem': TWO }
  const text = 'extends: base.yml\ntrust: { stores: [two.pem] }'
  const { policy } = run(
    { targets: [given('a')], caFiles: [given('/tmp/x.pem')] },
    { '/w/ats-gate.yml': text, ...content },
  )
  expect(policy.trust.stores.map(({ name }) => name)).toEqual(['two.pem'])
  expect(policy.trust.roots.map(({ source }) => source)).toEqual(['one.pem', '/tmp/x.pem'])
})

test("a target's stores replace those of the policy, its roots add to them", () => {
  const text = `trust: { roots: [one.pem] }
targets:
  - { host: a, trust: { roots: [two.pem] } }
  - { host: b, trust: { stores: [two.pem] } }
  - c`
  const { policy, targets } = run({}, { '/w/ats-gate.yml': text, ...PEMS })
  const names = targets.map(({ trust }) => {
    const { stores, roots } = trustFor(policy.trust, trust)
    return [stores.map(({ name }) => name), roots.map(({ source }) => source)]
  })
  expect(names).toEqual([
    [['mozilla'], ['one.pem', 'two.pem']],
    [['two.pem'], ['one.pem']],
    [['mozilla'], ['one.pem']],
  ])
})

test('system is the store of the machine, parsed when first asked', () => {
  const policy = { '/w/ats-gate.yml': 'trust: { stores: [system] }' }
  const [store] = run({ targets: [given('a')] }, policy, () => [ONE, TWO]).policy.trust.stores
  expect(store).toMatchObject({ name: 'system', date: null })
  expect(store?.bySubject(parsed(two).subject.key)).toMatchObject([{ source: 'system', isAdded: false }])
})

test.each([
  [null, 'this Node cannot read the store of the system -> use Node 22.15 or newer, or the store mozilla'],
  [
    [],
    'the store of the system is empty -> install the CA certificates of the system (ca-certificates), or use the store mozilla',
  ],
])('system with %j is a fault', (certificates, expected) => {
  const policy = { '/w/ats-gate.yml': 'trust:\n  stores: [system]' }
  expect(faultsOf(() => run({ targets: [given('a')] }, policy, () => certificates))).toEqual([
    `ats-gate.yml:2:12: ${expected}`,
  ])
})

test.each([
  ['none.pem', 'there is no file "none.pem" -> check the spelling: the path starts from the folder of ats-gate.yml'],
  ['der.pem', '"der.pem" is not UTF-8 text -> save it as UTF-8, or check that it is the file you mean'],
  [
    'empty.pem',
    '"empty.pem" holds no certificate in PEM (-----BEGIN CERTIFICATE-----) -> name a file with the block from -----BEGIN CERTIFICATE----- to -----END CERTIFICATE-----',
  ],
  [
    'key.pem',
    '"key.pem" holds a private key (line 4) -> name a file without keys, and see whether the key has been published with it',
  ],
  ['cut.pem', /^"cut\.pem" has a certificate that cannot be read: .* \(line 4\) -> export the certificate again$/u],
  [
    '../other/x.pem',
    '"../other/x.pem" leads out of the folder of the policy and out of the workspace -> copy the file into the workspace and name the copy',
  ],
])('the root %s is refused', (name, expected) => {
  const content = {
    '/w/der.pem': Uint8Array.from([0x30, 0x82, 0xff, 0xfe]),
    '/w/empty.pem': 'nothing',
    '/w/key.pem': `${ONE}-----BEGIN RSA PRIVATE KEY-----\nAAAA\n-----END RSA PRIVATE KEY-----\n`,
    '/w/cut.pem': `${ONE}${TWO.slice(0, 120)}`,
    '/other/x.pem': ONE,
  }
  const [fault, ...more] = faultsOf(() => runWithPolicy(`trust: { roots: [${name}] }`, content))
  expect(more).toEqual([])
  expect(fault).toMatch(/^ats-gate\.yml:1:18: /u)
  const rest = fault?.replace('ats-gate.yml:1:18: ', '')
  if (typeof expected === 'string') expect(rest).toBe(expected)
  else expect(rest).toMatch(expected)
})

function pem(der: Uint8Array): string {
  return `-----BEGIN CERTIFICATE-----\n${Buffer.from(der).toString('base64')}\n-----END CERTIFICATE-----\n`
}

test('a certificate of the machine that cannot be read is no anchor, and the mozilla store remembers what it parsed', () => {
  const garbled = Buffer.from('not a certificate').toString('base64')
  const texts = () => [ONE, `-----BEGIN CERTIFICATE-----\n${garbled}\n-----END CERTIFICATE-----\n`]
  const policy = { '/w/ats-gate.yml': 'trust: { stores: [system] }' }
  const { trust } = run({ targets: [given('a')] }, policy, texts).policy
  expect(trust.stores[0]?.bySubject(parsed(one).subject.key)).toHaveLength(1)
  const [der = new Uint8Array()] = certificatesInPem(rootCertificates[0] ?? '')
  const root = parseCertificate(der)
  if (root.kind !== 'certificate') throw new Error('unreadable')
  const store = mozillaStore()
  expect(store.bySubject(root.certificate.subject.key)).toBe(store.bySubject(root.certificate.subject.key))
})
