import { expect, test } from '@jest/globals'
import { encodeName } from '../../src/demo/certificates.ts'
import {
  boolean,
  type Der,
  embed,
  encode,
  explicit,
  implicit,
  implicitSequence,
  objectIdentifier,
  sequence,
  smallInteger,
} from '../../src/demo/der.ts'
import { parseCertificate } from '../../src/x509/parse-certificate.ts'
import { aCertificate, parsed, rawExtension } from '../builders/certificates.ts'

test.each([
  ['basicConstraints', '2.5.29.19', [0x30, 0x03, 0x02, 0x01]],
  ['subjectAltName', '2.5.29.17', [0x30, 0x03, 0x87, 0x01, 0x01]],
  ['keyUsage', '2.5.29.15', [0x04, 0x00]],
  ['nameConstraints', '2.5.29.30', [0x01]],
  ['extendedKeyUsage', '2.5.29.37', []],
])('an extension that decides and cannot be read makes the certificate unreadable: %s', (name, oid, bytes) => {
  const made = aCertificate({ extendedKeyUsage: [], extraExtensions: [rawExtension(oid, bytes)] })
  expect(parseCertificate(made.der)).toMatchObject({ kind: 'unreadable', field: `extensions.${name}` })
})

test('an extension that only hints and cannot be read is as good as absent', () => {
  const extraExtensions = ['2.5.29.14', '2.5.29.35', '1.3.6.1.5.5.7.1.1'].map((oid) => rawExtension(oid, [0xff]))
  const { extensions } = parsed(aCertificate({ keyIdentifiers: false, extraExtensions }))
  expect(extensions).toMatchObject({ subjectKeyIdentifier: null, authorityKeyIdentifier: null, caIssuers: [] })
})

test('unknown extensions are told where critical, duplicates always, and the first of them counts', () => {
  const { extensions } = parsed(
    aCertificate({
      keyUsage: ['digitalSignature'],
      extraExtensions: [
        rawExtension('1.2.3.4', [0xff], true),
        rawExtension('1.2.3.5', [0xff]),
        rawExtension('2.5.29.15', [0x03, 0x02, 0x02, 0x04]),
      ],
    }),
  )
  expect(extensions).toMatchObject({ unknownCritical: ['1.2.3.4'], duplicates: ['2.5.29.15'] })
  expect(extensions.keyUsage).toEqual(['digitalSignature'])
})

test('names in a subjectAltName are kept by kind: a directoryName as a name, the rest by number', () => {
  const value = encode(
    sequence(
      implicit(2, Buffer.from('m.example.com')),
      implicit(1, Buffer.from('a@example.com')),
      explicit(4, embed(encodeName({ CN: 'm' }))),
    ),
  )
  const { extensions } = parsed(aCertificate({ extraExtensions: [{ oid: '2.5.29.17', critical: false, value }] }))
  expect(extensions.subjectAltName).toMatchObject({
    dnsNames: ['m.example.com'],
    ipAddresses: [],
    directoryNames: [{ text: 'CN=m' }],
    otherTags: [1],
  })
})

test.each<readonly [string, Der, string]>([
  ['2.5.29.17', sequence(implicit(7, Uint8Array.of(1, 2, 3))), 'address of 3 bytes'],
  ['2.5.29.17', sequence(implicitSequence(4, [])), 'empty directoryName'],
  ['2.5.29.30', sequence(implicitSequence(0, [sequence()])), 'subtree without its base'],
])('what %s holds and should not is told', (oid, value, reason) => {
  const made = aCertificate({ extraExtensions: [{ oid, critical: false, value: encode(value) }] })
  expect(parseCertificate(made.der)).toMatchObject({ kind: 'unreadable', reason })
})

test('a subtree with a minimum or a maximum is one that is not evaluated', () => {
  const bounded = sequence(implicit(2, Buffer.from('example.com')), implicit(0, Uint8Array.of(1)))
  const value = encode(sequence(implicitSequence(0, [bounded])))
  const { extensions } = parsed(aCertificate({ extraExtensions: [{ oid: '2.5.29.30', critical: true, value }] }))
  expect(extensions.nameConstraints).toEqual({ permitted: [{ kind: 'other', tag: 2 }], excluded: [] })
})

test('basic constraints: a flag, a length without a flag, and a flag that is false', () => {
  const read = (...items: readonly Der[]) =>
    parsed(aCertificate({ extraExtensions: [{ oid: '2.5.29.19', critical: true, value: encode(sequence(...items)) }] }))
      .extensions.basicConstraints
  expect(read()).toEqual({ isCa: false, pathLength: null })
  expect(read(boolean(true))).toEqual({ isCa: true, pathLength: null })
  expect(read(boolean(true), smallInteger(2))).toEqual({ isCa: true, pathLength: 2 })
  expect(read(boolean(false))).toEqual({ isCa: false, pathLength: null })
  expect(read(smallInteger(2))).toEqual({ isCa: false, pathLength: 2 })
})

test('only a URL of a CA issuer is where a certificate could be fetched', () => {
  const CA_ISSUERS = '1.3.6.1.5.5.7.48.2'
  const url = implicit(6, Buffer.from('http://ca.example/'))
  const value = encode(
    sequence(
      sequence(objectIdentifier(CA_ISSUERS), url),
      sequence(objectIdentifier('1.3.6.1.5.5.7.48.1'), url),
      sequence(objectIdentifier(CA_ISSUERS), implicit(2, Buffer.from('ca.example'))),
      sequence(objectIdentifier(CA_ISSUERS)),
      sequence(),
    ),
  )
  const made = aCertificate({ extraExtensions: [{ oid: '1.3.6.1.5.5.7.1.1', critical: false, value }] })
  expect(parsed(made).extensions.caIssuers).toEqual(['http://ca.example/'])
})

test('an authority key identifier is read where it is one, and absent where only the issuer is named', () => {
  const read = (...items: readonly Der[]) =>
    parsed(
      aCertificate({
        keyIdentifiers: false,
        extraExtensions: [{ oid: '2.5.29.35', critical: false, value: encode(sequence(...items)) }],
      }),
    ).extensions.authorityKeyIdentifier
  expect(read(implicit(0, Uint8Array.of(1, 2)))).toBe('0102')
  expect(read(implicit(2, Uint8Array.of(9)), implicit(0, Uint8Array.of(1, 2)))).toBe('0102')
  expect(read(implicit(2, Uint8Array.of(9)))).toBeNull()
})
