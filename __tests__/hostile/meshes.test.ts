import { expect, test } from '@jest/globals'
import type { MadeCertificate } from '../../src/demo/certificates.ts'
import { encode, integer, sequence } from '../../src/demo/der.ts'
import type { TargetReport } from '../../src/model/report.ts'
import { aLeaf, anIntermediate, aRoot, rawExtension } from '../builders/certificates.ts'
import { reportOn } from '../builders/hostile.ts'
import { TRUSTED_ROOT } from '../builders/identities.ts'
import { findingOf } from '../builders/run-gate.ts'
import { rsaKey, tlv } from '../builders/wild-certificates.ts'
import { startServer12 } from '../servers/tls12-server.ts'

/** What the report says of a server that sends these behind its leaf. */
function reportOnList(leaf: MadeCertificate, others: readonly MadeCertificate[]): Promise<TargetReport> {
  const list = [leaf, ...others].map(({ der }) => der)
  return reportOn(startServer12({ leaf, list: () => list }))
}

/** Neither yes nor no, and why: a path may exist behind the limit. */
function expectLimit(report: TargetReport, sent: number, limit: string): void {
  expect(findingOf(report, 'trusted-chain')).toMatchObject({
    outcome: 'undetermined',
    message: `the search for a certification path among ${sent} certificates sent met its limit of ${limit}`,
  })
  expect(findingOf(report, 'complete-chain').outcome).toBe('undetermined')
  expect(findingOf(report, 'certificate-validity').outcome).toBe('met')
  expect(findingOf(report, 'hostname-match').outcome).toBe('met')
  expect(report.findings.filter(({ outcome }) => outcome === 'violated')).toEqual([])
}

function names(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `Mesh ${index}`)
}

test('CAs that have all signed each other', async () => {
  const all = names(9)
  const roots = all.map((name) => aRoot(name))
  const mesh = roots.flatMap((issuer) => all.map((name) => anIntermediate(issuer, name)))
  const report = await reportOnList(aLeaf(roots[0]), mesh)
  expectLimit(report, 82, 'signature checks')
})

test('CAs that have all signed each other and lead to the root: the path is found', async () => {
  const all = names(9)
  const roots = all.map((name) => aRoot(name))
  const mesh = roots.flatMap((issuer) => all.map((name) => anIntermediate(issuer, name)))
  const report = await reportOnList(aLeaf(roots[0]), [...mesh, anIntermediate(TRUSTED_ROOT, 'Mesh 0')])
  expect(findingOf(report, 'trusted-chain').outcome).toBe('met')
  const extras = findingOf(report, 'complete-chain').notes.find(({ code }) => code === 'extra-certificates')
  expect(extras?.message).toMatch(/^sent and not needed: ("[^"]+", ){4}"[^"]+" and [0-9]+ more$/)
})

test('a dozen CAs of one name on each of eight levels, all with the key of their level', async () => {
  const levels = names(8)
  const roots = levels.map((name) => aRoot(name))
  const ladder = levels.flatMap((name, level) =>
    Array.from({ length: 12 }, (_, index) =>
      anIntermediate(roots[level + 1] ?? aRoot('Nobody'), name, { serial: Uint8Array.of(level + 1, index + 1) }),
    ),
  )
  const report = await reportOnList(aLeaf(roots[0]), ladder)
  expect(findingOf(report, 'trusted-chain').message).toMatch(
    /among 97 certificates sent met its limit of (steps|signature checks)$/,
  )
})

test('ninety-nine CAs one below the other', async () => {
  const chain = [TRUSTED_ROOT]
  for (const name of names(99)) chain.push(anIntermediate(chain.at(-1) ?? TRUSTED_ROOT, name))
  const report = await reportOnList(aLeaf(chain.at(-1)), chain.slice(1).reverse())
  expectLimit(report, 100, 'path length')
})

test('a hundred CAs of one name with keys of 16384 bits and the longest exponent', async () => {
  const nobody = aRoot('Nobody', { keyIdentifiers: false })
  const heavy = Array.from({ length: 50 }, () =>
    anIntermediate(nobody, 'Nobody', {
      keyIdentifiers: false,
      replace: { subjectPublicKeyInfo: rsaKey(16_384, 64) },
    }),
  )
  const leaf = aLeaf(nobody, {
    keyIdentifiers: false,
    replace: { signature: aSignature(2048), signatureAlgorithm: SHA256_RSA },
  })
  expectLimit(await reportOnList(leaf, heavy), 51, 'signature checks')
})

/** Of nothing, and below every modulus of its length: one above it would cost no check. */
function aSignature(bytes: number): Uint8Array {
  return new Uint8Array(bytes).fill(0x55)
}

const SHA256_RSA = Buffer.from('300d06092a864886f70d01010b0500', 'hex')

test('thousands of names under thousands of constraints', async () => {
  const subtrees = tlv(
    0xa1,
    Buffer.concat(Array.from({ length: 4000 }, () => tlv(0x30, tlv(0x82, Buffer.from('b.c'))))),
  )
  const ca = anIntermediate(TRUSTED_ROOT, 'Narrow', {
    extraExtensions: [rawExtension('2.5.29.30', [...tlv(0x30, subtrees)], true)],
  })
  const sans = Buffer.concat([
    ...Array.from({ length: 8000 }, () => tlv(0x82, Buffer.from('x.b.d'))),
    tlv(0x82, Buffer.from('m.example.com')),
  ])
  const leaf = aLeaf(ca, { dnsNames: [], extraExtensions: [rawExtension('2.5.29.17', [...tlv(0x30, sans)])] })
  expectLimit(await reportOnList(leaf, [ca]), 2, 'name comparisons')
})

test('an issuer whose key is beyond what is checked: undetermined, not "another key signed it"', async () => {
  const huge = anIntermediate(TRUSTED_ROOT, 'Huge', { replace: { subjectPublicKeyInfo: rsaKey(20_000, 3) } })
  const leaf = aLeaf(huge, {
    keyIdentifiers: false,
    replace: { signature: aSignature(2500), signatureAlgorithm: SHA256_RSA },
  })
  const report = await reportOnList(leaf, [huge])
  expect(findingOf(report, 'trusted-chain')).toMatchObject({
    outcome: 'undetermined',
    message:
      'the signature of "m.example.com" cannot be verified (sha256WithRSAEncryption by an RSA key of 20000 bits, more than the 16384 that are checked)',
  })
})

test('an exponent as long as its modulus, the same', async () => {
  const huge = anIntermediate(TRUSTED_ROOT, 'Huge', { replace: { subjectPublicKeyInfo: rsaKey(3072, 3071) } })
  const leaf = aLeaf(huge, {
    keyIdentifiers: false,
    replace: { signature: aSignature(384), signatureAlgorithm: SHA256_RSA },
  })
  expect(findingOf(await reportOnList(leaf, [huge]), 'trusted-chain')).toMatchObject({
    outcome: 'undetermined',
    message: expect.stringContaining('an RSA key of 3072 bits with an exponent of 3071 bits, more than the 256'),
  })
})

test('a parameter of DSA longer than any', async () => {
  const number = (bytes: number): Uint8Array => Uint8Array.of(0x7f, ...new Uint8Array(bytes - 2).fill(0x55), 0x01)
  const parameters = sequence(integer(number(1200)), integer(number(32)), integer(number(1200)))
  const algorithm = tlv(0x30, Buffer.concat([Buffer.from('06072a8648ce380401', 'hex'), encode(parameters)]))
  const key = tlv(0x03, Buffer.concat([Uint8Array.of(0), encode(integer(number(1200)))]))
  const huge = anIntermediate(TRUSTED_ROOT, 'Huge', {
    replace: { subjectPublicKeyInfo: tlv(0x30, Buffer.concat([algorithm, key])) },
  })
  const leaf = aLeaf(huge, {
    keyIdentifiers: false,
    replace: {
      signature: encode(sequence(integer(number(32)), integer(number(32)))),
      signatureAlgorithm: Buffer.from('300b0609608648016503040302', 'hex'),
    },
  })
  expect(findingOf(await reportOnList(leaf, [huge]), 'trusted-chain')).toMatchObject({
    outcome: 'undetermined',
    message: expect.stringContaining('a DSA key of 9599 bits, more than the 4096 that are checked'),
  })
})
