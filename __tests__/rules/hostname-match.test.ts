import { expect, test } from '@jest/globals'
import { rule } from '../../src/rules/hostname-match.ts'
import { aCase, REQUIREMENTS } from '../builders/case.ts'
import { aLeaf, type Wanted } from '../builders/certificates.ts'

test('met when a subject alternative name matches', () => {
  expect(decide({ dnsNames: ['www.example.com', '*.example.com'] })).toMatchObject({
    kind: 'met',
    message: 'the certificate is for "*.example.com"',
    notes: [],
  })
})

test('met for an address in an iPAddress', () => {
  expect(decide({ dnsNames: [], ipAddresses: ['192.0.2.1'] }, '192.0.2.1').kind).toBe('met')
})

test('violated when none matches, with the names that are there and why the nearest is none', () => {
  expect(decide({ dnsNames: ['*.example.com', 'www.example.org'] }, 'example.com')).toMatchObject({
    kind: 'violated',
    message: 'the certificate "m.example.com" is not for example.com: it names *.example.com, www.example.org',
    notes: [
      { code: 'near-miss', message: '"*.example.com" does not match: a wildcard does not cover example.com itself' },
    ],
    remedy: { kind: 'replace-certificate', need: 'the subject alternative name example.com' },
  })
})

test('a hundred names are not all listed', () => {
  const dnsNames = Array.from({ length: 100 }, (_, index) => `h${index}.example.org`)
  expect(decide({ dnsNames }).message).toMatch(/h4\.example\.org and 95 more$/)
})

test('violated by a match in the common name only, which the note says', () => {
  expect(decide({ dnsNames: [] })).toMatchObject({ kind: 'violated', notes: [{ code: 'cn-only' }] })
  expect(decide({ dnsNames: [] }).message).toMatch(/names no host in a subject alternative name$/)
})

test('where the policy takes the common name it is met, with a note that phones no longer do', () => {
  expect(decide({ dnsNames: ['www.example.org'] }, 'm.example.com', true)).toMatchObject({
    kind: 'met',
    notes: [{ code: 'common-name-matched' }],
  })
  expect(decide({ subject: { CN: '192.0.2.1' }, dnsNames: [] }, '192.0.2.1', true).kind).toBe('violated')
})

test('undetermined when no certificate was seen', () => {
  expect(rule.decide(aCase({ lists: [] }), REQUIREMENTS).kind).toBe('undetermined')
})

function decide(wanted: Wanted, host = 'm.example.com', commonName = false) {
  const requirements = { ...REQUIREMENTS, 'hostname-match': { level: 'error', commonName } } as const
  return rule.decide(aCase({ host, lists: [[aLeaf(undefined, wanted)]] }), requirements)
}
