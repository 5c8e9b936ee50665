import { expect, test } from '@jest/globals'
import { rule } from '../../src/rules/hostname-match.ts'
import { aCase, REQUIREMENTS } from '../builders/case.ts'
import { aLeaf, type Wanted } from '../builders/certificates.ts'
import { endpointCase, type WantedEndpoint } from '../builders/endpoint.ts'
import { alert, silent } from '../builders/replies.ts'

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

test('the notes and the evidence say what matched, and what no phone reads', () => {
  const read = 'only the common name "m.example.com" matches: iOS since 13 and Android since 9 do not read it'
  const inCommonName = decide({ dnsNames: [] })
  expect(inCommonName.notes).toEqual([{ code: 'cn-only', message: read }])
  expect(inCommonName.evidence).toMatchObject({
    certificates: [{ problem: 'no subject alternative name matches m.example.com' }],
  })
  expect(decide({ dnsNames: [] }, 'm.example.com', true)).toMatchObject({
    kind: 'met',
    message: 'the certificate has the common name "m.example.com"',
    notes: [{ code: 'common-name-matched', message: read }],
  })
})

test('five names and five near misses are listed, of six not the last', () => {
  const names = (count: number) => Array.from({ length: count }, (_, index) => `h${index}.example.org`)
  expect(decide({ dnsNames: names(5) }).message).toMatch(/h3\.example\.org, h4\.example\.org$/)
  expect(decide({ dnsNames: names(5), ipAddresses: ['192.0.2.9'] }).message).toMatch(/h4\.example\.org and 1 more$/)
  expect(decide({ dnsNames: [], ipAddresses: ['192.0.2.9'] }).message).toMatch(/it names addresses only$/)
  const near = Array.from({ length: 7 }, (_, index) => `*.${'a.'.repeat(index)}example.com`)
  expect(decide({ dnsNames: near }, 'b.c.example.com').notes.length).toBeLessThanOrEqual(5)
})

test('violated when the server says that it does not know the name and shows no certificate', () => {
  const unknownName = { replies: [alert(112)], answer: { kind: 'unknown', reason: 'alert', reply: 0 } } as const
  const judge = (exchanges: WantedEndpoint['exchanges'], chains = 0) => {
    const shown = aCase({ lists: [[aLeaf(undefined)]] }).chains
    return rule.decide(
      { ...endpointCase({ exchanges: exchanges ?? {} }), chains: shown.slice(0, chains) },
      REQUIREMENTS,
    )
  }
  expect(judge({ client: unknownName })).toEqual({
    kind: 'violated',
    message: 'it answered with alert 112 unrecognized_name: it has no certificate for m.example.com',
    notes: [],
    evidence: {
      kind: 'replies',
      replies: [
        { address: '192.0.2.1:443', hello: 'ios-18.4-ats', reply: 'answered with alert 112 unrecognized_name' },
      ],
    },
    remedy: { kind: 'replace-certificate', need: 'the subject alternative name m.example.com' },
  })
  expect(judge({ client: unknownName }, 1).kind).toBe('met')
  expect(judge({ client: alert(40) }).kind).toBe('undetermined')
  expect(judge({ client: silent() }).kind).toBe('undetermined')
  expect(judge({ legacy: unknownName }).kind).toBe('undetermined')
})

function decide(wanted: Wanted, host = 'm.example.com', commonName = false) {
  const requirements = { ...REQUIREMENTS, 'hostname-match': { level: 'error', commonName } } as const
  return rule.decide(aCase({ host, lists: [[aLeaf(undefined, wanted)]] }), requirements)
}
