import { expect, test } from '@jest/globals'
import type { Certificate, NameConstraints, Subtree } from '../../src/x509/certificate.ts'
import { relativeNamesOf } from '../../src/x509/distinguished-name.ts'
import { forbiddenName } from '../../src/x509/name-constraints.ts'
import { aLeaf, parsed, type Wanted } from '../builders/certificates.ts'

function forbidden(wanted: Wanted, constraints: Partial<NameConstraints>): string | null {
  return forbiddenName(parsed(aLeaf(undefined, wanted)), { permitted: [], excluded: [], ...constraints })
}

const dns = (name: string): Subtree => ({ kind: 'dns', name })
const other = (tag: number): Subtree => ({ kind: 'other', tag })
const ip = (address: readonly number[], mask: readonly number[]): Subtree => ({
  kind: 'ip',
  address: Uint8Array.from(address),
  mask: Uint8Array.from(mask),
})

const NAMED: Wanted = { subject: {}, dnsNames: ['m.example.com'] }

test.each<readonly [string, string | null, readonly string[]]>([
  ['the name itself', null, ['m.example.com']],
  ['a domain above it', null, ['example.com']],
  ['all names', null, ['']],
  ['a leading dot', null, ['.example.com']],
  ['one of several', null, ['example.org', 'example.com']],
  ['another domain', 'm.example.com', ['example.org']],
  ['a domain that only ends alike', 'm.example.com', ['ample.com']],
  ['a leading dot before the name itself', 'm.example.com', ['.m.example.com']],
])('permitted: %s forbids %p', (_, name, permitted) => {
  expect(forbidden(NAMED, { permitted: permitted.map(dns) })).toBe(name)
})

test('case does not matter', () => {
  expect(forbidden({ subject: {}, dnsNames: ['M.Example.COM'] }, { permitted: [dns('example.com')] })).toBeNull()
})

test('excluded wins over permitted, and every name counts', () => {
  const permitted = [dns('example.com')]
  expect(forbidden(NAMED, { permitted, excluded: [dns('m.example.com')] })).toBe('m.example.com')
  expect(forbidden(NAMED, { permitted, excluded: [dns('n.example.com')] })).toBeNull()
  const two: Wanted = { subject: {}, dnsNames: ['m.example.com', 'm.example.org'] }
  expect(forbidden(two, { permitted })).toBe('m.example.org')
})

test('a constraint speaks of names of its own kind only', () => {
  expect(forbidden(NAMED, { permitted: [ip([192, 0, 2, 0], [255, 255, 255, 0])] })).toBeNull()
  expect(forbidden(NAMED, { excluded: [ip([0, 0, 0, 0], [0, 0, 0, 0])] })).toBeNull()
  expect(
    forbidden({ subject: {}, dnsNames: [], ipAddresses: ['192.0.2.1'] }, { permitted: [dns('example.com')] }),
  ).toBeNull()
  expect(forbidden(NAMED, { permitted: [other(1)], excluded: [other(6)] })).toBeNull()
})

test.each<readonly [string, string | null, Subtree]>([
  ['192.0.2.1', null, ip([192, 0, 2, 0], [255, 255, 255, 0])],
  ['192.0.2.1', null, ip([192, 0, 2, 1], [255, 255, 255, 255])],
  ['192.0.3.1', '192.0.3.1', ip([192, 0, 2, 0], [255, 255, 255, 0])],
  ['192.0.2.129', '192.0.2.129', ip([192, 0, 2, 0], [255, 255, 255, 128])],
  ['2001:db8::1', '20.01.0d.b8.00.00.00.00.00.00.00.00.00.00.00.01', ip([192, 0, 2, 0], [0, 0, 0, 0])],
])('an address %s: forbidden is %p', (address, name, subtree) => {
  expect(forbidden({ subject: {}, dnsNames: [], ipAddresses: [address] }, { permitted: [subtree] })).toBe(name)
})

test('a directory name is inside when it begins with the whole base', () => {
  const leaf = (over: Wanted) => parsed(aLeaf(undefined, { dnsNames: [], ...over }))
  const inside: Wanted = { subject: { C: 'DE', O: 'Example', CN: 'm' } }
  const base = (wanted: Wanted): Subtree => ({ kind: 'directory', relativeNames: namesOf(leaf(wanted)) })
  const judge = (subtree: Subtree) => forbidden({ dnsNames: [], ...inside }, { permitted: [subtree] })
  expect(judge(base({ subject: { C: 'DE', O: 'Example' } }))).toBeNull()
  expect(judge(base({ subject: { C: 'DE', O: 'Other' } }))).toBe('CN=m,O=Example,C=DE')
  expect(judge(base({ subject: { O: 'Example' } }))).toBe('CN=m,O=Example,C=DE')
  expect(judge(base({ subject: { C: 'DE', O: 'Example', CN: 'm', OU: 'more' } }))).toBe('CN=m,O=Example,C=DE')
})

test('an empty subject is no name, and a subject counts as a directory name', () => {
  const nowhere: Subtree = { kind: 'directory', relativeNames: ['2.5.4.10=elsewhere'] }
  expect(forbidden(NAMED, { permitted: [nowhere] })).toBeNull()
  expect(forbidden({ subject: { CN: 'm' }, dnsNames: [] }, { permitted: [nowhere] })).toBe('CN=m')
})

test('a kind of constraint that is not evaluated counts against every name of that kind, permitted or excluded', () => {
  for (const constraints of [{ permitted: [other(2)] }, { excluded: [other(2)] }]) {
    expect(forbidden(NAMED, constraints)).toBe('m.example.com')
  }
  const address: Wanted = { subject: {}, dnsNames: [], ipAddresses: ['192.0.2.1'] }
  expect(forbidden(address, { excluded: [other(7)] })).toBe('192.0.2.1')
  expect(forbidden({ subject: { CN: 'm' }, dnsNames: [] }, { permitted: [other(4)] })).toBe('CN=m')
})

test('a name of another kind is told by its number', () => {
  const leaf = parsed(aLeaf(undefined, NAMED))
  const subjectAltName = { dnsNames: [], ipAddresses: [], directoryNames: [], otherTags: [6] }
  const certificate: Certificate = { ...leaf, extensions: { ...leaf.extensions, subjectAltName } }
  const judge = (permitted: readonly Subtree[]) => forbiddenName(certificate, { permitted, excluded: [] })
  expect(judge([other(6)])).toBe('a name of kind 6')
  expect(judge([other(1)])).toBeNull()
})

function namesOf({ subject }: Certificate): readonly string[] {
  return relativeNamesOf(subject)
}
