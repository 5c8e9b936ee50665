import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import type { Evidence, Remedy } from '../../src/model/finding.ts'
import type { NotDialled, RangeName } from '../../src/model/not-dialled.ts'
import type {
  Answer,
  Cleartext,
  CleartextReply,
  Observation,
  ReachReply,
  Reply,
  Resolution,
} from '../../src/model/observation.ts'
import type { TargetReport } from '../../src/model/report.ts'
import { format } from '../../src/reports/json.ts'
import { readReport } from '../../src/reports/read-report.ts'
import type { FlightEnd, FlightFacts } from '../../src/tls/reply.ts'
import { aReport, aTarget, CONTEXT, violated } from '../builders/report.ts'

const FACTS: FlightFacts = {
  version: 0x0303,
  suite: 0xc02f,
  compressionMethod: 0,
  group: 29,
  signatureScheme: 0x0804,
  keyProof: 'verified',
  extensions: [0xff01],
  alpn: 'h2',
  helloRetryRequestGroup: null,
  clientCertificateRequested: false,
  downgradeMarker: 'knows TLS 1.3',
  ocspResponse: 'MAA=',
  signedCertificateTimestamps: null,
  certificateCompressed: false,
  warnings: [112],
  end: { kind: 'complete' },
}

// biome-ignore format: one row a line
const REPLIES: readonly Reply[] = [
  { kind: 'flight', facts: FACTS, certificates: [0] },
  { kind: 'flight', facts: { ...FACTS, version: 2, cipherKinds: [0x010080], dhBits: 1024, downgradeMarker: null }, certificates: [] },
  { kind: 'alert', level: 2, description: 40, warnings: [] },
  { kind: 'closed', bytesRead: 0 },
  { kind: 'reset', bytesRead: 7 },
  { kind: 'silent', bytesRead: 0 },
  { kind: 'http', statusLine: 'HTTP/1.1 400 Bad Request' },
  { kind: 'not-tls', firstBytes: '5353482d' },
  { kind: 'malformed', field: 'ServerHello.random', offset: 2, reason: 'wanted 32 bytes, 0 left' },
  { kind: 'not-offered', what: 'suite', value: 5 },
  { kind: 'connection-refused', code: 'ECONNREFUSED' },
  { kind: 'connection-timed-out', code: 'ETIMEDOUT' },
  { kind: 'no-route', code: 'ENETUNREACH' },
  { kind: 'connection-failed', code: 'EMFILE' },
  { kind: 'proxy-failure', proxy: '127.0.0.1:3128', reason: 'status', code: '407' },
  { kind: 'not-asked', reason: 'deadline' },
]

// biome-ignore format: one row a line
const ENDS: readonly FlightEnd[] = [
  { kind: 'complete' },
  { kind: 'alert', level: 2, description: 40, warnings: [] },
  { kind: 'silent', bytesRead: 90 },
  { kind: 'malformed', field: 'Certificate', offset: 2, reason: 'short' },
  { kind: 'not-offered', what: 'group', value: 19 },
]

// biome-ignore format: one row a line
const ANSWERS: readonly Answer[] = [
  { kind: 'accepted', reply: 0 },
  { kind: 'refused', evidence: 'no-alert', reply: 1 },
  { kind: 'unknown', reason: 'silent', reply: null },
]

// biome-ignore format: one row a line
const CLEARTEXT_REPLIES: readonly CleartextReply[] = [
  { kind: 'http-answer', status: 301, location: 'https://m.example/', contentType: null, bodyBytes: 0, isComplete: true,
    hasPasswordField: false, hasRefresh: false, asksForPassword: false },
  { kind: 'connection-refused', code: 'ECONNREFUSED' },
  { kind: 'closed', bytesRead: 0 },
  { kind: 'malformed', field: 'status line', offset: 0, reason: 'too long' },
  { kind: 'not-http', firstBytes: '00' },
  { kind: 'unresolvable', code: 'ENOTFOUND' },
  { kind: 'not-followed', reason: 'loop' },
  { kind: 'not-followed', reason: 'unknown-address' },
  { kind: 'proxy-failure', proxy: '127.0.0.1:3128', reason: 'unreachable', code: 'ECONNREFUSED' },
  { kind: 'not-asked', reason: 'interrupted' },
]

// biome-ignore format: one row a line
const CLEARTEXTS: readonly Cleartext[] = [
  { kind: 'asked', walks: [{ hops: [{ url: 'http://m.example/', address: null, replies: CLEARTEXT_REPLIES, isConfirmed: false }] }] },
  { kind: 'asked', walks: [{ hops: [{ url: 'http://m.example/', address: 'm.example:80', replies: [], isConfirmed: false, proxy: 'p:1' }] }] },
  { kind: 'none', reason: 'http-none' },
  { kind: 'not-asked', reason: 'not-in-policy' },
]

// biome-ignore format: one row a line
const RESOLUTIONS: readonly Resolution[] = [
  { kind: 'literal', addresses: ['192.0.2.1'] },
  { kind: 'resolved', addresses: ['192.0.2.1', '2001:db8::1'] },
  { kind: 'unresolvable', code: 'ENOTFOUND' },
  { kind: 'left-to-proxy', host: 'm.example.com', proxy: '127.0.0.1:3128' },
  { kind: 'not-asked', reason: 'deadline' },
]

const REACHED: readonly ReachReply[] = [
  { kind: 'connected' },
  { kind: 'connection-refused', code: 'ECONNREFUSED' },
  { kind: 'not-asked', reason: 'deadline' },
]

// biome-ignore format: one row a line
const EVIDENCE: readonly Evidence[] = [
  { kind: 'none' },
  { kind: 'negotiated', negotiations: [{ address: 'a', hello: 'h', version: 'TLS 1.3', suite: 's', group: null, signatureScheme: null }] },
  { kind: 'accepted', accepted: [{ address: 'a', version: 'TLS 1.0', suites: ['s'], complete: false }] },
  { kind: 'replies', replies: [{ address: 'a', hello: 'h', reply: 'r' }] },
  { kind: 'cleartext', hops: [{ url: 'u', address: null, answer: 'a' }] },
  { kind: 'certificates', certificates: [{ address: 'a', fingerprint: null, subject: 's', issuer: 'i', notBefore: null, notAfter: null, key: null, signatureAlgorithm: null, problem: 'p' }] },
]

const RANGE_NAMES: readonly RangeName[] = [
  'link-local',
  'metadata',
  'unspecified',
  'multicast',
  'broadcast',
  'unassigned',
  'unreadable',
  'loopback',
  'private',
  'shared',
  'unique-local',
  'site-local',
  'special-purpose',
]

// biome-ignore format: one row a line
const NOT_DIALLED: readonly NotDialled[] = [
  ...RANGE_NAMES.map((range) => ({ kind: 'not-dialled', address: '192.0.2.1', range, because: 'never' }) as const),
  { kind: 'not-dialled', address: '::ffff:10.0.0.1', standsFor: '10.0.0.1', range: 'private', because: 'setting' },
  { kind: 'not-dialled', address: '10.0.0.1', range: 'private', because: 'fork' },
  { kind: 'not-dialled', address: 'm.example', range: 'name', because: 'unread-event' },
]

// biome-ignore format: one row a line
const REMEDIES: readonly Remedy[] = [
  { kind: 'set-minimum-version', version: 'TLS 1.2' },
  { kind: 'enable-suites', suites: [] },
  { kind: 'disable-versions', versions: [], minimum: 'TLS 1.2' },
  { kind: 'disable-suites', suites: [], keep: [] },
  { kind: 'redirect-to-https' },
  { kind: 'enable-tls' },
  { kind: 'replace-certificate', need: 'n' },
  { kind: 'send-intermediates', missingIssuer: 'm' },
  { kind: 'trust-root', root: 'r' },
  { kind: 'staple-ocsp' },
  { kind: 'make-reachable', what: 'w' },
  { kind: 'allow-address', address: 'a', isNever: true },
  { kind: 'reload-server', where: 'w' },
  { kind: 'add-backup-pin' },
  { kind: 'restrict-listener' },
]

test('every kind of observation, evidence and remedy follows the published schema', () => {
  const targets: readonly TargetReport[] = [
    ...RESOLUTIONS.map((resolution) => observing({ resolution })),
    ...CLEARTEXTS.map((cleartext) => observing({ endpoints: [anEndpoint(REPLIES, cleartext)] })),
    observing({ endpoints: [{ ...anEndpoint([], { kind: 'not-asked', reason: 'not-in-policy' }), reach: REACHED }] }),
    ...NOT_DIALLED.map((notDialled) =>
      observing({ endpoints: [{ ...anEndpoint([], { kind: 'not-asked', reason: 'not-in-policy' }), notDialled }] }),
    ),
    ...ENDS.map((end) => {
      const reply: Reply = { kind: 'flight', facts: { ...FACTS, end }, certificates: [] }
      return observing({ endpoints: [anEndpoint([reply], { kind: 'none', reason: 'connect-without-http' })] })
    }),
    ...EVIDENCE.map((evidence) => aTarget('m.example:443', [violated({ evidence })])),
    ...REMEDIES.map((remedy) => aTarget('m.example:443', [violated({ remedy })])),
  ]
  const report = aReport(targets.map((one, i) => ({ ...one, target: `m${i}.example:443` })))
  expect(readReport(format.write(report, CONTEXT), 'report.json')).toEqual(report)
})

test('every member of the schema says what it is', () => {
  const schema: unknown = JSON.parse(
    readFileSync(join(import.meta.dirname, '../../schemas/report.schema.json'), 'utf8'),
  )
  expect(undescribed(schema, '#')).toEqual([])
})

function observing(over: Partial<Observation>): TargetReport {
  const target = aTarget('m.example:443')
  return { ...target, observation: { ...target.observation, ...over } }
}

function anEndpoint(replies: readonly Reply[], cleartext: Cleartext): Observation['endpoints'][number] {
  const offer = {
    hello: 'ios-18.4-ats',
    minimumVersion: 0x0303,
    maximumVersion: 0x0304,
    suites: [0x1301],
    groups: [29],
    signatureSchemes: [0x0403],
    serverName: null,
    bytes: 512,
  }
  return {
    address: '192.0.2.1:443',
    exchanges: ANSWERS.map((answer) => ({ purpose: 'client', offer, replies, answer, notes: ['short-hello'] })),
    certificates: ['MAA='],
    listings: [
      // As older versions wrote it, and with all that --full adds.
      { version: 0x0301, suites: [0x002f], asked: 'weak', isComplete: true },
      {
        version: 0x0303,
        suites: [0xc02f],
        asked: 'all',
        isComplete: true,
        preference: 'mixed',
        dhBits: [2048],
        groups: { accepted: [29], isComplete: true },
        signatureSchemes: { accepted: [0x0804], isComplete: false },
      },
    ],
    cleartext,
  }
}

/** Properties without a description of their own or of what they refer to. */
function undescribed(node: unknown, path: string): readonly string[] {
  if (typeof node !== 'object' || node === null) return []
  return Object.entries(node).flatMap(([key, value]) => {
    const here = `${path}/${key}`
    if (key !== 'properties') return undescribed(value, here)
    return Object.entries(value as Record<string, Record<string, unknown>>).flatMap(([name, member]) => [
      ...(member.description === undefined && member.$ref === undefined && name !== 'kind' ? [`${here}/${name}`] : []),
      ...undescribed(member, `${here}/${name}`),
    ])
  })
}
