import { expect, test } from '@jest/globals'
import { isSameSite, matchCommonName, matchHostname } from '../../src/x509/hostname.ts'
import { aLeaf, parsed } from '../builders/certificates.ts'

test.each([
  ['the same name', 'm.example.com', 'm.example.com'],
  ['the same name in other case', 'm.example.com', 'M.Example.COM'],
  ['a dot at the end of the host', 'm.example.com.', 'm.example.com'],
  ['a dot at the end of the presented name', 'm.example.com', 'm.example.com.'],
  ['a wildcard for one label', 'm.example.com', '*.example.com'],
  ['a wildcard below a name inside a private suffix', 'me.github.io', '*.github.io'],
  ['a wildcard below a name of an internal network', 'm.corp.internal', '*.corp.internal'],
  ['an A-label', 'xn--bcher-kva.example', 'xn--bcher-kva.example'],
  ['a U-label as UTF-8', 'xn--bcher-kva.example', utf8('bücher.example')],
  ['a U-label below a wildcard', 'm.xn--bcher-kva.example', utf8('*.bücher.example')],
  ['an underscore', 'my_host.example.com', 'my_host.example.com'],
  ['a single label', 'intranet', 'intranet'],
])('%s matches', (_, host, name) => {
  expect(matchHostname(host, parsed(aLeaf(undefined, { dnsNames: [name] })))).toEqual({ kind: 'matched', name })
})

test.each([
  ['another host', 'm.example.com', 'www.example.com', null],
  ['a name that ends alike', 'm.example.com', 'ample.com', null],
  ['a wildcard for no label', 'example.com', '*.example.com', 'a wildcard does not cover example.com itself'],
  ['a wildcard for two labels', 'a.b.example.com', '*.example.com', 'a wildcard covers one label, not several'],
  ['a part of a label', 'm1.example.com', 'm*.example.com', 'a wildcard must be a whole label'],
  ['a wildcard in the middle', 'a.m.example.com', 'a.*.example.com', null],
  ['two wildcards', 'a.m.example.com', '*.*.example.com', null],
  ['a wildcard of two labels', 'example.com', '*.com', 'a wildcard needs two labels after it'],
  [
    'a wildcard before a public suffix',
    'example.co.uk',
    '*.co.uk',
    'a wildcard may not stand for every name under co.uk',
  ],
  ['a wildcard alone', 'example.com', '*', null],
  ['an empty name', 'm.example.com', '', null],
  ['a name with a NUL', 'm.example.com', 'm.example.com\0.evil.example', null],
])('%s does not match', (_, host, name, reason) => {
  expect(matchHostname(host, parsed(aLeaf(undefined, { dnsNames: [name] })))).toEqual({
    kind: 'mismatched',
    nearMisses: reason === null ? [] : [{ name, reason }],
  })
})

test('an address matches an iPAddress, in any spelling, and nothing else', () => {
  const certificate = parsed(aLeaf(undefined, { dnsNames: ['192.0.2.2'], ipAddresses: ['192.0.2.1', '2001:db8::1'] }))
  expect(matchHostname('192.0.2.1', certificate).kind).toBe('matched')
  expect(matchHostname('2001:db8:0:0::1', certificate).kind).toBe('matched')
  expect(matchHostname('2001:db8::2', certificate).kind).toBe('mismatched')
  expect(matchHostname('192.0.2.2', certificate)).toEqual({
    kind: 'mismatched',
    nearMisses: [{ name: '192.0.2.2', reason: 'an address must be an iPAddress, not a dNSName' }],
  })
})

test('the common name is read only when asked for, and never for an address', () => {
  const named = parsed(aLeaf(undefined, { subject: { CN: '*.example.com' }, dnsNames: [] }))
  expect(matchHostname('m.example.com', named).kind).toBe('mismatched')
  expect(matchCommonName('m.example.com', named)).toEqual({ kind: 'matched', name: '*.example.com' })
  const address = parsed(aLeaf(undefined, { subject: { CN: '192.0.2.1' }, dnsNames: [] }))
  expect(matchCommonName('192.0.2.1', address).kind).toBe('mismatched')
})

/** As it stands in an IA5String, one character a byte. */
function utf8(text: string): string {
  return Buffer.from(text, 'utf8').toString('latin1')
}

test('a name that spells the star itself, and bytes that are no UTF-8, match nothing', () => {
  const leaf = (dnsNames: readonly string[]) => parsed(aLeaf(undefined, { subject: {}, dnsNames }))
  expect(matchHostname('*.example.com', leaf(['*.example.com'])).kind).toBe('mismatched')
  expect(matchHostname('m.example.com', leaf(['m\xff.example.com'])).kind).toBe('mismatched')
  const text = parsed(aLeaf(undefined, { subject: { CN: 'b\u0142a.example' }, dnsNames: [] }))
  expect(matchCommonName('xn--ba-3na.example', text).kind).toBe('mismatched')
})

test.each([
  ['m.example.com', 'www.example.com', true],
  ['example.com', 'm.example.com', true],
  ['m.example.co.uk', 'other.co.uk', false],
  ['a.github.io', 'b.github.io', false],
  ['intern', 'intern', true],
  ['intern', 'extern', false],
  ['192.0.2.1', '192.0.2.2', false],
])('%s and %s are of one site: %s', (name, other, isSame) => {
  expect(isSameSite(name, other)).toBe(isSame)
})
