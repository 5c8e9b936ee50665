import { generateKeyPairSync } from 'node:crypto'
import { expect, test } from '@jest/globals'
import type { MadeCertificate } from '../../src/demo/certificates.ts'
import type { RequirementId } from '../../src/model/policy.ts'
import { aLeaf, anIntermediate, rawExtension, testKeys } from '../builders/certificates.ts'
import { GOOD_LEAF } from '../builders/hostile.ts'
import { expectUnreadable, reportOnLeaf } from '../builders/hostile-leaf.ts'
import { TRUSTED_ROOT } from '../builders/identities.ts'
import { findingOf } from '../builders/run-gate.ts'
import { rsaKey, tlv } from '../builders/wild-certificates.ts'

const san = (...names: readonly Uint8Array[]): Uint8Array => tlv(0x30, Buffer.concat(names))
const dnsName = (name: string): Uint8Array => tlv(0x82, Buffer.from(name, 'latin1'))
const withSan = (value: Uint8Array): MadeCertificate =>
  aLeaf(TRUSTED_ROOT, { dnsNames: [], extraExtensions: [rawExtension('2.5.29.17', [...value])] })

function nested(depth: number): Uint8Array {
  return Array.from({ length: depth }).reduce<Uint8Array>((inside) => tlv(0x30, inside), new Uint8Array(0))
}

interface Row {
  readonly what: string
  readonly leaf: () => MadeCertificate
  readonly problem: string
}

const NAME = dnsName('m.example.com')

test.each<Row>([
  {
    what: 'a name of 100 kB',
    leaf: () => aLeaf(TRUSTED_ROOT, { subject: { CN: 'x'.repeat(100_000) } }),
    problem: 'certificate: 100',
  },
  {
    what: 'a subject that nests 10000 deep',
    leaf: () => aLeaf(TRUSTED_ROOT, { extraExtensions: [rawExtension('2.5.29.30', [...nested(10_000)])] }),
    problem: 'extensions.nameConstraints: ASN.1 parsing error: Max depth exceeded.',
  },
  {
    what: 'a length in more bytes than it needs',
    leaf: () => withSan(Buffer.concat([Uint8Array.of(0x30, 0x82, 0, 15), NAME])),
    problem: 'extensions.subjectAltName: length in more bytes than it needs, which DER forbids at ',
  },
  {
    what: 'a length that is not said',
    leaf: () => withSan(Buffer.concat([Uint8Array.of(0x30, 0x80), NAME, Uint8Array.of(0, 0)])),
    problem: 'extensions.subjectAltName: indefinite length, which DER forbids at ',
  },
  {
    what: 'a length of 4 GiB',
    leaf: () => withSan(Uint8Array.of(0x30, 0x84, 0xff, 0xff, 0xff, 0xff)),
    problem: 'extensions.subjectAltName: ',
  },
  {
    what: 'thirty thousand names of no bytes',
    leaf: () => withSan(san(...Array.from({ length: 30_000 }, () => dnsName('')))),
    problem: 'extensions.subjectAltName: more than 10000 elements at ',
  },
  {
    what: 'a path length below zero',
    leaf: () =>
      aLeaf(TRUSTED_ROOT, {
        extraExtensions: [rawExtension('2.5.29.19', [0x30, 0x06, 0x01, 0x01, 0xff, 0x02, 0x01, 0x80])],
      }),
    problem: 'extensions.basicConstraints: not a small positive INTEGER',
  },
  {
    what: 'a path length of 2000 bits',
    leaf: () =>
      aLeaf(TRUSTED_ROOT, {
        extraExtensions: [
          rawExtension('2.5.29.19', [
            ...tlv(0x30, Buffer.concat([Uint8Array.of(1, 1, 0xff), tlv(2, new Uint8Array(250).fill(0x55))])),
          ]),
        ],
      }),
    problem: 'extensions.basicConstraints: not a small positive INTEGER',
  },
  {
    what: 'a modulus below zero',
    leaf: () => {
      const spki = Buffer.from(rsaKey(2048, 17))
      const sign = spki.indexOf(Buffer.from('0282010100', 'hex'))
      const negative = Buffer.concat([
        spki.subarray(0, sign),
        Buffer.from('02820101ff', 'hex'),
        spki.subarray(sign + 5),
      ])
      return aLeaf(TRUSTED_ROOT, { replace: { subjectPublicKeyInfo: negative } })
    },
    problem: 'subjectPublicKeyInfo: not a positive INTEGER',
  },
  {
    what: 'a key off its curve',
    leaf: () => {
      const spki = Buffer.from(testKeys('ec-p256').publicKey.export({ type: 'spki', format: 'der' }))
      spki[spki.length - 1] = (spki.at(-1) ?? 0) ^ 1
      return aLeaf(TRUSTED_ROOT, { replace: { subjectPublicKeyInfo: spki } })
    },
    problem: 'subjectPublicKeyInfo: no point of P-256',
  },
  {
    what: 'a salt of RSASSA-PSS below zero',
    leaf: () => aLeaf(TRUSTED_ROOT, { replace: { signatureAlgorithm: pssWithSalt(Uint8Array.of(0xff)) } }),
    problem: 'signatureAlgorithm: not a small positive INTEGER',
  },
])('$what is named', async ({ leaf, problem }) => {
  expectUnreadable(await reportOnLeaf(leaf()), problem)
})

test('bytes that are no DER in place of a certificate', async () => {
  expectUnreadable(await reportOnLeaf(GOOD_LEAF, [], Buffer.alloc(500, 0xa5)), 'certificate: expected tag 0x30')
})

/** RSASSA-PSS with SHA-256 and this INTEGER as its salt length. */
function pssWithSalt(salt: Uint8Array): Uint8Array {
  const sha256 = Buffer.from('300d06096086480165030402010500', 'hex')
  const mask = tlv(0x30, Buffer.concat([Buffer.from('06092a864886f70d010108', 'hex'), sha256]))
  const parameters = [tlv(0xa0, sha256), tlv(0xa1, mask), tlv(0xa2, tlv(2, salt))]
  return tlv(0x30, Buffer.concat([Buffer.from('06092a864886f70d01010a', 'hex'), tlv(0x30, Buffer.concat(parameters))]))
}

test('ten thousand names: the one that is asked for is found, and of the others a few are told', async () => {
  const many = Array.from({ length: 9000 }, () => dnsName('a.bc'))
  const found = await reportOnLeaf(withSan(san(...many, NAME)))
  expect(findingOf(found, 'hostname-match')).toMatchObject({
    outcome: 'met',
    message: 'the certificate is for "m.example.com"',
  })
  const missing = findingOf(await reportOnLeaf(withSan(san(...many))), 'hostname-match')
  expect(missing).toMatchObject({
    outcome: 'violated',
    message:
      'the certificate "m.example.com" is not for m.example.com: it names a.bc, a.bc, a.bc, a.bc, a.bc and 8995 more',
  })
})

test('ten thousand wildcards that nearly match: five are told', async () => {
  const many = Array.from({ length: 3500 }, () => dnsName('*.example.com.')).concat(dnsName('f*.example.com'))
  const leaf = withSan(san(...many.map((name) => Buffer.from(name).fill('x', 2, 3))))
  const finding = findingOf(await reportOnLeaf(leaf), 'hostname-match')
  expect(finding.outcome).toBe('violated')
  expect(finding.notes.length).toBeLessThanOrEqual(6)
})

test('a name of 60 kB in the subject and among the others', async () => {
  const long = 'x'.repeat(25_000)
  const leaf = aLeaf(TRUSTED_ROOT, { subject: { CN: long }, dnsNames: [`${long}.m.example.com`] })
  expect(findingOf(await reportOnLeaf(leaf), 'hostname-match').outcome).toBe('violated')
})

test.each<readonly [string, RequirementId, () => Uint8Array, string]>([
  [
    'RSA of 65536 bits',
    'leaf-key',
    () => rsaKey(65_536, 17),
    'RSA 65536: TLS libraries check no signature with more than 16384 bits',
  ],
  [
    'explicit parameters',
    'leaf-key',
    () => explicitP256(),
    'EC with explicit parameters: phones know P-256, P-384, P-521 only',
  ],
  ['DSA', 'leaf-key', () => publicKeyOf('dsa-2048'), 'DSA 2048: phones accept RSA and EC keys only'],
  ['RSA of 512 bits', 'leaf-key', () => publicKeyOf('rsa-512'), 'RSA 512: at least 2048 bits are required'],
  ['a modulus of zero', 'leaf-key', () => zeroRsa(), 'RSA 0: at least 2048 bits are required'],
])('a key of %s is violated', async (_what, rule, spki, says) => {
  const leaf = aLeaf(TRUSTED_ROOT, { replace: { subjectPublicKeyInfo: spki() } })
  expect(findingOf(await reportOnLeaf(leaf), rule)).toMatchObject({
    outcome: 'violated',
    message: expect.stringContaining(says),
  })
})

function publicKeyOf(kind: 'dsa-2048' | 'rsa-512'): Uint8Array {
  return testKeys(kind).publicKey.export({ type: 'spki', format: 'der' })
}

function explicitP256(): Uint8Array {
  const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1', paramEncoding: 'explicit' })
  return publicKey.export({ type: 'spki', format: 'der' })
}

function zeroRsa(): Uint8Array {
  return Buffer.from('301b300d06092a864886f70d0101010500030a0030070201000202010 1'.replace(' ', ''), 'hex')
}

test('a salt of RSASSA-PSS longer than any key is no signature of its issuer', async () => {
  const ca = anIntermediate(TRUSTED_ROOT, 'RSA', { keys: 'rsa-2048' })
  const leaf = aLeaf(ca, {
    signature: 'rsa-pss-sha256',
    replace: { signatureAlgorithm: pssWithSalt(Uint8Array.of(0x7f, 0xff, 0xff, 0xff)) },
  })
  const finding = findingOf(await reportOnLeaf(leaf, [ca.der]), 'trusted-chain')
  expect(finding.outcome).not.toBe('met')
  expect(finding.message).toMatch(/^"m\.example\.com" names "RSA" as its issuer, whose key did not sign it$/)
})

test('a serial number of 1000 bytes and one below zero are read', async () => {
  for (const serial of [new Uint8Array(1000).fill(0x55), Uint8Array.of(0x80)]) {
    const report = await reportOnLeaf(aLeaf(TRUSTED_ROOT, { serial }))
    expect(report.verdict).toBe('met')
  }
})

test('an intermediate that cannot be read is told as the reason why an issuer is missing', async () => {
  const ca = anIntermediate(TRUSTED_ROOT)
  const garbled = Buffer.concat([ca.der, Uint8Array.of(0)])
  const report = await reportOnLeaf(aLeaf(ca), [garbled])
  for (const rule of ['trusted-chain', 'complete-chain'] as const) {
    expect(findingOf(report, rule)).toMatchObject({
      outcome: 'violated',
      notes: [
        { code: 'nobody-fetches' },
        {
          code: 'unreadable-certificates',
          message: `not readable: number 2 of the list (certificate: bytes left over at ${ca.der.length})`,
        },
      ],
    })
  }
})

test('critical extensions that nobody knows and ones that come twice are named', async () => {
  const unknown = aLeaf(TRUSTED_ROOT, { extraExtensions: [rawExtension('1.2.3.4', [5, 0], true)] })
  expect(findingOf(await reportOnLeaf(unknown), 'trusted-chain')).toMatchObject({
    outcome: 'violated',
    message: '"m.example.com" has the unknown critical extension 1.2.3.4',
  })
  const twice = aLeaf(TRUSTED_ROOT, { extraExtensions: [rawExtension('2.5.29.17', [...san(NAME)])] })
  expect(findingOf(await reportOnLeaf(twice), 'trusted-chain')).toMatchObject({
    outcome: 'violated',
    message: '"m.example.com" has the extension 2.5.29.17 twice',
  })
})
