import { expect, test } from '@jest/globals'
import { encodeName, type MadeCertificate } from '../../src/demo/certificates.ts'
import { anchorIndex } from '../../src/x509/anchor.ts'
import type { Certificate } from '../../src/x509/certificate.ts'
import { findPaths, type PathSearch } from '../../src/x509/path.ts'
import { anAnchor } from '../builders/case.ts'
import { aLeaf, anIntermediate, aRoot, parsed, rawExtension, testKeys } from '../builders/certificates.ts'

test('a path goes from the leaf over the intermediate to the anchor', () => {
  const root = aRoot()
  const intermediate = anIntermediate(root)
  const leaf = aLeaf(intermediate)
  const { paths, deadEnds, limit } = search(leaf, [intermediate], [root])
  expect(paths.map(namesOf)).toEqual([['m.example.com', 'Test Intermediate', 'Test Root']])
  expect(deadEnds).toEqual([])
  expect(limit).toBeNull()
})

test('order, duplicates and strangers among the certificates sent do not matter', () => {
  const root = aRoot()
  const first = anIntermediate(root, 'First')
  const second = anIntermediate(first, 'Second')
  const leaf = aLeaf(second)
  const stranger = aRoot('Stranger')
  const { paths } = search(leaf, [root, stranger, first, second, second, leaf], [root])
  expect(paths.map(namesOf)).toEqual([['m.example.com', 'Second', 'First', 'Test Root']])
})

test('an anchor wins over a cross-sign of it that leads nowhere, as with DST Root X3', () => {
  const old = aRoot('Old Root')
  const current = aRoot('Current Root')
  const crossSign = anIntermediate(old, 'Current Root', { notAfter: new Date('2026-05-01T00:00:00Z') })
  const intermediate = anIntermediate(current)
  const { paths, deadEnds } = search(aLeaf(intermediate), [intermediate, crossSign], [current])
  expect(paths.map(namesOf)).toEqual([['m.example.com', 'Test Intermediate', 'Current Root']])
  expect(deadEnds).toEqual([])
})

test('every path is found: over an expired cross-sign and over a good one', () => {
  const one = aRoot('Root One')
  const other = aRoot('Root Other')
  const byOne = anIntermediate(one, 'Issuer', { notAfter: new Date('2026-05-01T00:00:00Z') })
  const byOther = anIntermediate(other, 'Issuer')
  const { paths } = search(aLeaf(byOne), [byOne, byOther], [one, other])
  expect(paths.map(({ anchor }) => anchor.certificate.subject.commonNames[0]).sort()).toEqual([
    'Root One',
    'Root Other',
  ])
})

test('a root that was issued again with its name and key is the anchor', () => {
  const root = aRoot()
  const again = aRoot('Test Root', { notAfter: new Date('2036-01-01T00:00:00Z') })
  const { paths } = search(aLeaf(again), [again], [root])
  expect(paths[0]?.certificates.at(-1)?.fingerprint).toBe(parsed(root).fingerprint)
})

test('an anchor of the same name with another key issued nothing', () => {
  const root = aRoot()
  const impostor = aRoot('Test Root', { keys: testKeys('ec-p256', 'impostor') })
  expect(search(aLeaf(root), [], [impostor]).deadEnds.map(({ kind }) => kind)).toEqual(['issuer-unknown'])
  const plain = aLeaf(root, { keyIdentifiers: false })
  expect(search(plain, [], [impostor]).deadEnds.map(({ kind }) => kind)).toEqual(['bad-signature'])
  expect(search(plain, [], [impostor, root]).paths).toHaveLength(1)
})

test('a self-signed leaf or an intermediate may be an anchor', () => {
  const selfSigned = aLeaf(undefined)
  expect(search(selfSigned, [], [selfSigned]).paths.map(namesOf)).toEqual([['m.example.com']])
  const intermediate = anIntermediate(aRoot())
  expect(search(aLeaf(intermediate), [], [intermediate]).paths.map(namesOf)).toEqual([
    ['m.example.com', 'Test Intermediate'],
  ])
})

test('an anchor of version 1, which cannot say that it is a CA, may issue; an intermediate may not', () => {
  const root = aRoot('Old', { version: 1, keyIdentifiers: false })
  expect(search(aLeaf(root), [], [root]).paths).toHaveLength(1)
  const intermediate = anIntermediate(aRoot(), 'Old intermediate', { version: 1, keyIdentifiers: false })
  const { paths, deadEnds } = search(aLeaf(intermediate), [intermediate], [aRoot()])
  expect(paths).toEqual([])
  expect(deadEnds).toMatchObject([{ kind: 'not-a-ca', reason: 'it is of version 1, which cannot say that it is a CA' }])
})

test.each([
  ['basic constraints that deny it', { isCa: false }, 'its basic constraints say that it is no CA'],
  ['no basic constraints', {}, 'it has no basic constraints'],
  [
    'a key usage without keyCertSign',
    { isCa: true, keyUsage: ['digitalSignature'] },
    'its key usage lacks keyCertSign',
  ],
] as const)('a certificate with %s may not issue', (_, wanted, reason) => {
  const root = aRoot()
  const issuer = aLeaf(root, { subject: { CN: 'Issuer' }, ...wanted })
  expect(search(aLeaf(issuer, { keys: testKeys('ec-p256', 'other') }), [issuer], [root]).deadEnds).toMatchObject([
    { kind: 'not-a-ca', reason },
  ])
})

test('a path length allows that many intermediates below, self-issued ones not counted', () => {
  const root = aRoot('Test Root', { pathLength: 1 })
  const first = anIntermediate(root, 'First')
  const second = anIntermediate(first, 'Second')
  expect(search(aLeaf(first), [first], [root]).paths).toHaveLength(1)
  expect(search(aLeaf(second), [first, second], [root])).toMatchObject({
    paths: [],
    deadEnds: [{ kind: 'path-too-long' }],
  })
  const renewed = anIntermediate(first, 'First', { keys: testKeys('ec-p256', 'First, renewed') })
  expect(search(aLeaf(renewed), [first, renewed], [root]).paths).toHaveLength(1)
})

test.each([
  ['a DNS name inside a permitted tree', { permitted: { dns: ['example.com'] } }, true],
  ['a DNS name inside a permitted tree with a leading dot', { permitted: { dns: ['.example.com'] } }, true],
  ['a DNS name outside of it', { permitted: { dns: ['example.org'] } }, false],
  ['a DNS name that only ends alike', { permitted: { dns: ['ample.com'] } }, false],
  ['a DNS name inside an excluded tree', { excluded: { dns: ['M.Example.com'] } }, false],
  [
    'an excluded tree inside a permitted one',
    { permitted: { dns: ['com'] }, excluded: { dns: ['example.com'] } },
    false,
  ],
  ['an address inside a permitted range', { permitted: { ip: ['192.0.2.0/24'] } }, true],
  ['an address outside of it', { permitted: { ip: ['192.0.3.0/24'] } }, false],
  ['an address of another family', { permitted: { ip: ['::/0'] } }, false],
  ['an excluded address', { excluded: { ip: ['192.0.2.128/25'] } }, false],
  ['a subject inside a permitted tree', { permitted: { names: [encodeName({ O: 'EXAMPLE  inc' })] } }, true],
  ['a subject outside of it', { permitted: { names: [encodeName({ O: 'Other' })] } }, false],
  ['a subject inside an excluded tree', { excluded: { names: [encodeName({ O: 'Example Inc' })] } }, false],
  ['constraints on mail addresses, which it has none of', { permitted: { email: ['example.org'] } }, true],
])('name constraints: %s', (_, nameConstraints, isAllowed) => {
  const root = aRoot('Test Root')
  const intermediate = anIntermediate(root, 'Constrained', { nameConstraints })
  const subject = { O: 'Example Inc', CN: 'm.example.com' }
  const leaf = aLeaf(intermediate, { subject, ipAddresses: ['192.0.2.200'] })
  const { paths, deadEnds } = search(leaf, [intermediate], [root])
  expect(paths).toHaveLength(isAllowed ? 1 : 0)
  expect(deadEnds.map(({ kind }) => kind)).toEqual(isAllowed ? [] : ['name-not-permitted'])
})

test('name constraints pass over a self-issued intermediate, as a CA has when it changes its key, but not over the leaf', () => {
  const root = aRoot()
  const nameConstraints = { permitted: { names: [encodeName({ O: 'Example Inc' })] } }
  const constrained = anIntermediate(root, 'Constrained', { nameConstraints })
  const renewed = anIntermediate(constrained, 'Constrained', { keys: testKeys('ec-p256', 'Constrained, renewed') })
  const leaf = aLeaf(renewed, { subject: { O: 'Example Inc' } })
  expect(search(leaf, [constrained, renewed], [root]).paths).toHaveLength(1)
  const selfIssued = aLeaf(constrained, { subject: { O: 'Test', CN: 'Constrained' } })
  expect(search(selfIssued, [constrained], [root]).deadEnds).toMatchObject([{ kind: 'name-not-permitted' }])
})

test('a constraint that is not evaluated refuses a certificate that has a name of its kind', () => {
  const root = aRoot()
  const intermediate = anIntermediate(root, 'Constrained', {
    nameConstraints: { permitted: { email: ['example.com'] } },
  })
  const mail = rawExtension('2.5.29.17', [0x30, 0x07, 0x81, 0x05, 0x61, 0x40, 0x62, 0x2e, 0x63])
  const leaf = aLeaf(intermediate, { dnsNames: [], extraExtensions: [mail] })
  expect(search(leaf, [intermediate], [root]).deadEnds).toMatchObject([{ kind: 'name-not-permitted' }])
})

test('unknown critical and duplicate extensions end a path, in the leaf and above it', () => {
  const root = aRoot()
  const unknown = { extraExtensions: [rawExtension('1.2.3.4', [5, 0], true)] }
  const twice = { extraExtensions: [rawExtension('1.2.3.4', [5, 0]), rawExtension('1.2.3.4', [5, 0])] }
  expect(search(aLeaf(root, unknown), [], [root]).deadEnds).toMatchObject([
    { kind: 'unknown-critical-extension', oid: '1.2.3.4' },
  ])
  const intermediate = anIntermediate(root, 'Odd', twice)
  expect(search(aLeaf(intermediate), [intermediate], [root]).deadEnds).toMatchObject([
    { kind: 'duplicate-extension', oid: '1.2.3.4' },
  ])
})

test('a path that ends tells what its last certificate is: self-signed by its own key, or of an unknown issuer', () => {
  const root = aRoot()
  const intermediate = anIntermediate(root)
  const leaf = aLeaf(intermediate)
  expect(search(leaf, [intermediate, root], []).deadEnds).toMatchObject([{ kind: 'root-not-trusted' }])
  expect(search(leaf, [intermediate], []).deadEnds).toEqual([
    { kind: 'issuer-unknown', certificate: parsed(intermediate) },
  ])
  expect(search(leaf, [], []).deadEnds).toEqual([{ kind: 'issuer-unknown', certificate: parsed(leaf) }])
  const sameName = aLeaf(aRoot('m'), { subject: { O: 'Test', CN: 'm' } })
  expect(search(sameName, [], []).deadEnds).toMatchObject([{ kind: 'issuer-unknown' }])
})

test('the most telling dead end comes first, not the first that was met', () => {
  const root = aRoot()
  const intermediate = anIntermediate(root)
  const [impostor = root] = reissued(root, 'Test Intermediate', 1, { keys: testKeys('ec-p256', 'impostor') })
  const leaf = aLeaf(intermediate, { keyIdentifiers: false })
  const { deadEnds } = search(leaf, [impostor, intermediate, root], [])
  expect(deadEnds.map(({ kind }) => kind)).toEqual(['root-not-trusted', 'bad-signature'])
})

test('a certificate with another key identifier than the leaf names is no issuer, whatever else was sent', () => {
  const root = aRoot()
  const right = anIntermediate(root)
  const other = { keyIdentifiers: false, extraExtensions: [rawExtension('2.5.29.14', [4, 2, 1, 2])] }
  const [wrong = root] = reissued(root, 'Test Intermediate', 1, other)
  for (const sent of [
    [right, wrong],
    [wrong, right],
  ]) {
    const { paths } = search(aLeaf(right), sent, [root])
    expect(paths.map(({ certificates }) => certificates[1]?.fingerprint)).toEqual([parsed(right).fingerprint])
  }
  const alone = search(aLeaf(right), [wrong], [root])
  expect([alone.paths, alone.deadEnds.map(({ kind }) => kind)]).toEqual([[], ['other-key-identifier']])
})

test('the shortest path comes first, in whatever order the certificates came', () => {
  const old = aRoot('Old Root')
  const current = aRoot('Current Root')
  const crossSign = anIntermediate(old, 'Current Root')
  const intermediate = anIntermediate(current, 'Issuer')
  const direct = anIntermediate(old, 'Issuer')
  const expected = [
    ['m.example.com', 'Issuer', 'Old Root'],
    ['m.example.com', 'Issuer', 'Current Root', 'Old Root'],
  ]
  const sent = [crossSign, intermediate, direct]
  for (const inOrder of [sent, sent.toReversed()]) {
    expect(search(aLeaf(intermediate), inOrder, [old]).paths.map(namesOf)).toEqual(expected)
  }
})

/** The same name and key, certified again and again. */
function reissued(
  issuer: MadeCertificate,
  name: string,
  count: number,
  wanted: Parameters<typeof anIntermediate>[2] = {},
): readonly MadeCertificate[] {
  return Array.from({ length: count }, (_, day) =>
    anIntermediate(issuer, name, { ...wanted, notAfter: new Date(Date.UTC(2030, 0, 1 + day)) }),
  )
}

function search(
  leaf: MadeCertificate,
  sent: readonly MadeCertificate[],
  anchors: readonly MadeCertificate[],
): PathSearch {
  return findPaths(parsed(leaf), sent.map(parsed), anchorIndex(anchors.map((anchor) => anAnchor(anchor))))
}

function namesOf({ certificates }: { readonly certificates: readonly Certificate[] }): readonly string[] {
  return certificates.map(({ subject }) => subject.commonNames[0] ?? '')
}
