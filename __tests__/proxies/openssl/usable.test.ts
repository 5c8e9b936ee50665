import { expect, test } from '@jest/globals'
import { type ConfiguredCertificate, known, type Listener, open } from '../../../src/model/listener.ts'
import { usable } from '../../../src/proxies/openssl/usable.ts'
import type { Certificate, KeyKind } from '../../../src/x509/certificate.ts'
import { aLeaf, parsed } from '../../builders/certificates.ts'
import { aListener, SOMEWHERE } from '../../builders/configuration.ts'

const at = <Value>(value: Value) => known(value, SOMEWHERE)

test('each version has its suites, and TLS 1.2’s are not for what is older', () => {
  const listener = aListener({
    versions: at([0x0301, 0x0303, 0x0304]),
    suites12: at([0xc02f, 0xc013]),
    securityLevel: at(0),
  })
  expect(given(listener)).toEqual({ 769: [0xc013], 771: [0xc02f, 0xc013], 772: [0x1302, 0x1303, 0x1301] })
})

test.each([
  ['3.0', 1, [0x0303, 0x0304]],
  ['3.0', 0, [0x0301, 0x0302, 0x0303, 0x0304]],
  ['3.5', 2, [0x0303, 0x0304]],
  ['1.1.1', 1, [0x0301, 0x0302, 0x0303, 0x0304]],
  ['1.1.1', 3, [0x0302, 0x0303, 0x0304]],
  ['1.1.1', 4, [0x0304]],
  ['1.0.2', 2, [0x0300, 0x0301, 0x0302, 0x0303]],
  [null, 2, [0x0002, 0x0300, 0x0301, 0x0302, 0x0303, 0x0304]],
] as const)('OpenSSL %s at level %d speaks %j', (openssl, level, versions) => {
  const all = [0x0002, 0x0300, 0x0301, 0x0302, 0x0303, 0x0304]
  // 0x0035 at level 4 is no suite of 1.1.1 without forward secrecy.
  const suites12 = at(openssl === null ? [0x0035, 0xffff] : [0x0035, 0xc014])
  const spoken = usable(aListener({ openssl, securityLevel: at(level), versions: at(all), suites12 }))
  const expected = openssl === null ? versions.filter((version) => version !== 0x0002) : versions
  expect([...(spoken?.keys() ?? [])].filter((version) => version !== 0x0002)).toEqual(expected)
})

test('the level leaves out what is below it', () => {
  const suites12 = at([0xc030, 0x0035, 0x0002, 0x0018])
  expect(given(aListener({ suites12, securityLevel: at(2), versions: at([0x0303]) }))).toEqual({
    771: [0xc030, 0x0035],
  })
  expect(given(aListener({ suites12, securityLevel: at(3), versions: at([0x0303]) }))).toEqual({ 771: [0xc030] })
})

test('a suite needs the key that signs for it', () => {
  const suites12 = at([0xc02b, 0xc02f, 0x0035, 0xc019, 0x0032, 0x00a8])
  const only = (certificate: ConfiguredCertificate) =>
    given(aListener({ suites12, versions: at([0x0303]), securityLevel: at(0), certificates: at([certificate]) }))
  expect(only(keyed('rsa', 2048))).toEqual({ 771: [0xc02f, 0x0035, 0xc019] })
  expect(only(keyed('ec', 256))).toEqual({ 771: [0xc02b, 0xc019] })
  expect(only(keyed('ed25519', null))).toEqual({ 771: [0xc02b, 0xc019] })
  expect(only(keyed('dsa', 2048))).toEqual({ 771: [0xc019, 0x0032] })
  // Not in the repository: any key may be in it.
  expect(only({ path: 'x.pem', at: SOMEWHERE, certificates: null })).toEqual({
    771: [0xc02b, 0xc02f, 0x0035, 0xc019, 0x0032],
  })
})

test.each([
  ['rsa', 1024, 1, true],
  ['rsa', 1024, 2, false],
  ['rsa', 2048, 2, true],
  ['ec', 224, 2, true],
  ['ec', 224, 3, false],
] as const)('%s %d at level %d: %s', (kind, bits, level, isTaken) => {
  const certificates = at([keyed(kind, bits)])
  const spoken = usable(aListener({ certificates, securityLevel: at(level), suites12: at([0xc02c, 0xc030]) }))
  expect(spoken?.has(0x0303)).toBe(isTaken)
  expect(spoken?.has(0x0304)).toBe(isTaken)
})

test('IDEA ends with TLS 1.1, but in 1.0.2', () => {
  const over = { suites12: at([0x0007]), versions: at([0x0302, 0x0303]), securityLevel: at(0) }
  expect(given(aListener({ ...over, openssl: '1.1.1' }))).toEqual({ 770: [0x0007] })
  expect(given(aListener({ ...over, openssl: '1.0.2' }))).toEqual({ 770: [0x0007], 771: [0x0007] })
})

test('static keys of 1.0.2: ECDH takes one of a curve, DH one of DH', () => {
  const over = { openssl: '1.0.2', versions: at([0x0303]), suites12: at([0xc00e, 0x0031]) }
  expect(given(aListener({ ...over, certificates: at([keyed('ec', 256)]) }))).toEqual({ 771: [0xc00e] })
})

test.each(['versions', 'suites12', 'suites13', 'securityLevel'] as const)('unknown where %s is open', (name) => {
  expect(usable(aListener({ [name]: open('a variable', SOMEWHERE) }))).toBeNull()
})

test('without a security level there is none, and open certificates may be any', () => {
  const listener = aListener({
    securityLevel: null,
    certificates: open('a variable', SOMEWHERE),
    versions: at([0x0301]),
    suites12: at([0x0002]),
  })
  expect(given(listener)).toEqual({ 769: [0x0002] })
})

function given(listener: Listener): Readonly<Record<number, readonly number[]>> {
  return Object.fromEntries(usable(listener) ?? [])
}

function keyed(kind: KeyKind, bits: number | null): ConfiguredCertificate {
  const base: Certificate = parsed(aLeaf(undefined))
  return { path: 'x.pem', at: SOMEWHERE, certificates: [{ ...base, publicKey: { ...base.publicKey, kind, bits } }] }
}
