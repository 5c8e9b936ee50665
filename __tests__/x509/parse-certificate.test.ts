import { X509Certificate } from 'node:crypto'
import { rootCertificates } from 'node:tls'
import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { type Der, embed, encode, explicit, nothing, objectIdentifier, sequence } from '../../src/demo/der.ts'
import type { MadeKeyKind } from '../../src/demo/keys.ts'
import { parseCertificate } from '../../src/x509/parse-certificate.ts'
import { certificatesInPem } from '../../src/x509/pem.ts'
import { describeKey } from '../../src/x509/public-key.ts'
import { signatureAlgorithmName } from '../../src/x509/signature-algorithm.ts'
import { aLeaf, aRoot, parsed, type RawTime, readable, validity } from '../builders/certificates.ts'
import { tlv } from '../builders/wild-certificates.ts'

test('every root that Node ships is read as OpenSSL reads it', () => {
  const list = rootCertificates.flatMap((pem) => certificatesInPem(pem))
  expect(list).toHaveLength(rootCertificates.length)
  for (const der of list) {
    const certificate = readable(parseCertificate(der))
    const other = new X509Certificate(der)
    expect(certificate.fingerprint).toBe(other.fingerprint256.replaceAll(':', '').toLowerCase())
    expect(certificate.serialNumber.replace(/^0+/, '')).toBe(other.serialNumber.toLowerCase().replace(/^0+/, ''))
    expect(certificate.notBefore).toEqual(other.validFromDate)
    expect(certificate.notAfter).toEqual(other.validToDate)
    expect(Buffer.from(certificate.publicKey.spki)).toEqual(other.publicKey.export({ type: 'spki', format: 'der' }))
    expect(certificate.extensions.basicConstraints?.isCa ?? false).toBe(other.ca)
    expect(certificate.publicKey.bits).toBe(sizeOf(other))
    expect(certificate.subject.text).toBe(inRfc4514(other.subject))
  }
})

test('what a certificate says is read from its fields and extensions', () => {
  const root = aRoot('Root', {
    pathLength: 3,
    nameConstraints: {
      permitted: { dns: ['Example.com'], ip: ['192.0.2.0/25'] },
      excluded: { email: ['example.org'] },
    },
  })
  const leaf = aLeaf(root, {
    serial: Uint8Array.of(0x80, 1),
    dnsNames: ['m.example.com', '*.example.com'],
    ipAddresses: ['192.0.2.1', '2001:db8::1'],
    keyUsage: ['digitalSignature', 'decipherOnly'],
    extendedKeyUsage: ['1.3.6.1.5.5.7.3.1', '1.3.6.1.5.5.7.3.2'],
    caIssuers: ['http://ca.example/root.der'],
    isCa: false,
  })
  const { extensions, ...fields } = parsed(leaf)
  expect(fields).toMatchObject({
    version: 3,
    serialNumber: '8001',
    notBefore: new Date('2026-04-01T12:00:00Z'),
    notAfter: new Date('2026-10-01T12:00:00Z'),
    subject: { text: 'CN=m.example.com', commonNames: ['m.example.com'] },
    issuer: { text: 'CN=Root,O=Test', key: parsed(root).subject.key },
  })
  expect(extensions).toMatchObject({
    subjectAltName: { dnsNames: ['m.example.com', '*.example.com'] },
    basicConstraints: { isCa: false, pathLength: null },
    keyUsage: ['digitalSignature', 'decipherOnly'],
    extendedKeyUsage: ['1.3.6.1.5.5.7.3.1', '1.3.6.1.5.5.7.3.2'],
    caIssuers: ['http://ca.example/root.der'],
    authorityKeyIdentifier: parsed(root).extensions.subjectKeyIdentifier,
    unknownCritical: [],
    duplicates: [],
  })
  expect(extensions.subjectAltName?.ipAddresses.map((bytes) => bytes.length)).toEqual([4, 16])
  const { basicConstraints, nameConstraints } = parsed(root).extensions
  expect(basicConstraints).toEqual({ isCa: true, pathLength: 3 })
  expect(nameConstraints).toMatchObject({
    permitted: [{ kind: 'dns', name: 'example.com' }, { kind: 'ip' }],
    excluded: [{ kind: 'other', tag: 1 }],
  })
})

const KEYS: readonly (readonly [MadeKeyKind, string, string])[] = [
  ['rsa-512', 'RSA 512', 'sha256WithRSAEncryption'],
  ['rsa-1024', 'RSA 1024', 'sha256WithRSAEncryption'],
  ['rsa-2048', 'RSA 2048', 'sha256WithRSAEncryption'],
  ['rsa-pss-2048', 'RSA-PSS 2048', 'RSASSA-PSS with sha256'],
  ['ec-p256', 'EC P-256', 'ecdsa-with-SHA256'],
  ['ec-p384', 'EC P-384', 'ecdsa-with-SHA256'],
  ['ec-p521', 'EC P-521', 'ecdsa-with-SHA256'],
  ['ec-secp256k1', 'EC secp256k1', 'ecdsa-with-SHA256'],
  ['ed25519', 'Ed25519', 'Ed25519'],
  ['ed448', 'Ed448', 'Ed448'],
  ['dsa-2048', 'DSA 2048', 'id-dsa-with-sha256'],
]

test.each(KEYS)('a key of kind %s is described as %s', (kind, key, signature) => {
  const certificate = parsed(aLeaf(undefined, { keys: kind }))
  expect(describeKey(certificate.publicKey)).toBe(key)
  expect(signatureAlgorithmName(certificate.signatureAlgorithm)).toBe(signature)
})

test('a key and a signature of unknown kind keep their numbers', () => {
  const spki = Uint8Array.of(0x30, 0x0a, 0x30, 0x05, 0x06, 0x03, 0x2a, 0x03, 0x04, 0x03, 0x01, 0x00)
  const signatureAlgorithm = Uint8Array.of(0x30, 0x05, 0x06, 0x03, 0x2a, 0x03, 0x05)
  const certificate = parsed(aLeaf(undefined, { replace: { subjectPublicKeyInfo: spki, signatureAlgorithm } }))
  expect(certificate.publicKey).toMatchObject({ kind: 'unknown', bits: null, algorithmOid: '1.2.3.4' })
  expect(certificate.signatureAlgorithm).toMatchObject({ kind: 'unknown', oid: '1.2.3.5', hash: null })
})

test.each([
  ['rsa-pss-sha1', { hash: 'sha1', maskHash: 'sha1', saltLength: 20 }],
  ['rsa-pss-sha256', { hash: 'sha256', maskHash: 'sha256', saltLength: 32 }],
  ['rsa-pss-sha512', { hash: 'sha512', maskHash: 'sha512', saltLength: 64 }],
] as const)('parameters of %s are read, defaults included', (signature, expected) => {
  expect(parsed(aLeaf(undefined, { keys: 'rsa-2048', signature })).signatureAlgorithm).toMatchObject(expected)
})

test.each<readonly [string, RawTime, string]>([
  ['UTCTime of the twentieth century', utc('500101000000Z'), '1950-01-01T00:00:00.000Z'],
  ['UTCTime of the twenty-first', utc('491231235959Z'), '2049-12-31T23:59:59.000Z'],
  ['GeneralizedTime', generalized('20500228000000Z'), '2050-02-28T00:00:00.000Z'],
  ['the time that means no end', generalized('99991231235959Z'), '9999-12-31T23:59:59.000Z'],
])('a date is read: %s', (_, time, expected) => {
  const made = aLeaf(undefined, { replace: { validity: validity(utc('490101000000Z'), time) } })
  expect(parsed(made).notAfter.toISOString()).toBe(expected)
})

test.each<readonly [string, RawTime]>([
  ['UTCTime without seconds', utc('2601010000Z')],
  ['UTCTime with an offset', utc('260101000000+0100')],
  ['the thirtieth of February', utc('260230000000Z')],
  ['a month that is none', utc('261301000000Z')],
  ['fractions of a second', generalized('20260101000000.5Z')],
  ['no zone', generalized('20260101000000')],
  ['letters', utc('hello, world')],
  ['another type', { tag: 19, text: '260101000000Z' }],
])('a date that RFC 5280 does not allow makes the certificate unreadable: %s', (_, time) => {
  const made = aLeaf(undefined, { replace: { validity: validity(utc('250101000000Z'), time) } })
  expect(parseCertificate(made.der)).toMatchObject({ kind: 'unreadable', field: 'validity.notAfter' })
})

test('an OID with a part of more than 53 bits, as under 2.25, does not make a certificate unreadable', () => {
  const oid = Buffer.from(`06136983${'ff'.repeat(16)}7f`, 'hex') // 2.25.<a large number>
  const signatureAlgorithm = Buffer.concat([Uint8Array.of(0x30, oid.length), oid])
  const made = aLeaf(undefined, { replace: { signatureAlgorithm } })
  expect(parsed(made).signatureAlgorithm.oid).toBe(`#${oid.subarray(2).toString('hex')}`)
})

test('bytes left over, a size beyond the limit and a depth beyond it are told with field and offset', () => {
  const { der } = aLeaf(undefined)
  expect(parseCertificate(Buffer.concat([der, Uint8Array.of(0)]))).toEqual({
    kind: 'unreadable',
    field: 'certificate',
    offset: der.length,
    reason: 'bytes left over',
  })
  expect(parseCertificate(new Uint8Array(70_000))).toMatchObject({
    kind: 'unreadable',
    field: 'certificate',
    offset: 0,
  })
  const deep = Array.from({ length: 40 }).reduce<Der>((inside) => sequence(inside), sequence())
  expect(parseCertificate(encode(sequence(sequence(deep))))).toEqual({
    kind: 'unreadable',
    field: 'version',
    offset: 4,
    reason: 'ASN.1 parsing error: Max depth exceeded.',
  })
  expect(parseCertificate(new Uint8Array())).toMatchObject({
    kind: 'unreadable',
    field: 'certificate',
    reason: 'missing',
  })
})

test('the largest size that is read is 64 KiB, and what is beyond it says how large it was', () => {
  const reasonOf = (size: number) => {
    const read = parseCertificate(new Uint8Array(size))
    return read.kind === 'unreadable' ? read.reason : 'read'
  }
  expect(reasonOf(65_537)).toBe('65537 bytes, more than the 65536 that are read')
  expect(reasonOf(65_536)).toBe('more than 10000 elements')
})

test('what cannot be read is told by the name of its field', () => {
  const whole = aLeaf(undefined).der
  const fields = new Set<string>()
  for (let length = 0; length < whole.length; length += 1) {
    // Cut short, with outer lengths that fit again, so that what is inside comes to an end and not the whole.
    const read = parseCertificate(tlv(0x30, tlv(0x30, whole.subarray(8, 8 + length))))
    if (read.kind === 'unreadable') fields.add(read.field)
  }
  expect([...fields]).toEqual([
    'version',
    'serialNumber',
    'tbsCertificate.signature',
    'issuer',
    'validity',
    'subject',
    'subjectPublicKeyInfo',
    'signatureAlgorithm',
    'extensions',
  ])
})

test('a date that is not one is quoted, at most 32 characters of it', () => {
  const reasonOf = (notBefore: RawTime, notAfter: RawTime) => {
    const read = parseCertificate(aLeaf(undefined, { replace: { validity: validity(notBefore, notAfter) } }).der)
    return read.kind === 'unreadable' ? `${read.field}: ${read.reason}` : 'read'
  }
  const good = utc('250101000000Z')
  expect(reasonOf(utc('soon'), good)).toBe('validity.notBefore: "soon" is not a date as RFC 5280 §4.1.2.5 has it')
  expect(reasonOf(good, generalized('x'.repeat(40)))).toContain(`"${'x'.repeat(32)}" is not`)
  expect(reasonOf(good, generalized('020260101000000Z'))).toContain('is not a date')
  expect(reasonOf(good, generalized('20260101000000ZZ'))).toContain('is not a date')
})

test('a validity without its dates cannot be read', () => {
  const made = aLeaf(undefined, { replace: { validity: encode(sequence()) } })
  expect(parseCertificate(made.der)).toMatchObject({ field: 'validity.notBefore', reason: 'missing' })
})

test('the algorithm outside must be the one inside', () => {
  const { der } = aLeaf(undefined, { keys: 'ec-p256' })
  const changed = Buffer.from(der)
  const inside = changed.indexOf(Buffer.from('2a8648ce3d040302', 'hex'))
  changed[inside + 7] = 3 // ecdsa-with-SHA384
  expect(parseCertificate(changed)).toMatchObject({ kind: 'unreadable', field: 'signatureAlgorithm' })
})

test('no change of bytes makes the reader throw', () => {
  const root = aRoot('Fuzz', { nameConstraints: { permitted: { dns: ['a'], ip: ['192.0.2.0/24'] } } })
  const made = [
    root,
    aLeaf(root, { keys: 'rsa-1024', ipAddresses: ['192.0.2.1'], caIssuers: ['http://a/'] }),
    aLeaf(undefined, { keys: 'dsa-2048' }),
  ]
  const mutation = fc.record({
    der: fc.constantFrom(...made.map(({ der }) => der)),
    changes: fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 4 }),
    cut: fc.option(fc.nat()),
  })
  fc.assert(
    fc.property(mutation, ({ der, changes, cut }) => {
      const bytes = Uint8Array.from(der)
      for (const [position, value] of changes) bytes[position % bytes.length] = value
      const result = parseCertificate(cut === null ? bytes : bytes.subarray(0, cut % bytes.length))
      expect(['certificate', 'unreadable']).toContain(result.kind)
    }),
    { numRuns: 1000, seed: 5280 },
  )
})

function utc(text: string): RawTime {
  return { tag: 23, text }
}

function generalized(text: string): RawTime {
  return { tag: 24, text }
}

function sizeOf({ publicKey }: X509Certificate): number | undefined {
  const { namedCurve, modulusLength } = publicKey.asymmetricKeyDetails ?? {}
  return namedCurve === undefined ? modulusLength : Number(/\d{3}/.exec(namedCurve)?.[0])
}

/** Node writes one relative name a line, outermost first, with backslashes as we have them. */
function inRfc4514(subject: string): string {
  return subject.split('\n').toReversed().join(',').replaceAll(' + ', '+')
}

test('an extension without a value, and a version without a number, are told', () => {
  const empty = { ...explicit(0, nothing()), value: [] }
  const { der } = aLeaf(undefined)
  const whole = embed(der)
  const [tbs, ...rest] = whole.value as readonly Der[]
  const [, ...fields] = (tbs as Der).value as readonly Der[]
  const changed = encode(sequence(sequence(empty, ...fields), ...rest))
  expect(parseCertificate(changed)).toMatchObject({ kind: 'unreadable', field: 'version', reason: 'empty' })
  const extension = explicit(3, sequence(sequence(objectIdentifier('2.5.29.14'))))
  const others = fields.filter(({ tagClass }) => tagClass !== 0x80)
  const [version] = (tbs as Der).value as readonly Der[]
  const noValue = encode(sequence(sequence(version as Der, ...others, extension), ...rest))
  expect(parseCertificate(noValue)).toMatchObject({ kind: 'unreadable', reason: 'extension without OID or value' })
})
