import { expect, test } from '@jest/globals'
import type { Case } from '../../src/model/case.ts'
import type { Outcome } from '../../src/model/finding.ts'
import type { Answer, Exchange, Reply } from '../../src/model/observation.ts'
import { rule } from '../../src/rules/downgrade-protection.ts'
import { endpointCase, REQUIREMENTS, type WantedEndpoint } from '../builders/endpoint.ts'
import { aFlight, alert, silent } from '../builders/replies.ts'

const TLS_1_2 = { version: 0x0303, suite: 0xc02f } as const
const TLS_1_1 = { version: 0x0302, suite: 0xc013 } as const
const NEWEST_1_2 = { client: aFlight(TLS_1_2), 'client-1.2-rsa': aFlight(TLS_1_2) }

function decide(exchanges: WantedEndpoint['exchanges'] = {}, change: (subject: Case) => Case = (one) => one): Outcome {
  return rule.decide(change(endpointCase({ exchanges })), REQUIREMENTS)
}

/** What came back to TLS_FALLBACK_SCSV. */
function withFallback(reply: Reply, answer: Answer): (subject: Case) => Case {
  return (subject) => {
    const legacy = subject.endpoint.exchanges.find(({ purpose }) => purpose === 'legacy')
    if (legacy === undefined) throw new Error('no legacy exchange')
    const fallback: Exchange = { ...legacy, purpose: 'fallback', replies: [reply], answer }
    return { ...subject, endpoint: { ...subject.endpoint, exchanges: [...subject.endpoint.exchanges, fallback] } }
  }
}

test('met when the answer of TLS 1.2 says that it knows TLS 1.3', () => {
  expect(decide()).toMatchObject({
    kind: 'met',
    message: 'has the downgrade marker in its answers of TLS 1.2',
    evidence: { kind: 'negotiated', negotiations: [{ version: 'TLS 1.2' }] },
    remedy: null,
  })
})

test('violated when it does not', () => {
  expect(decide({ 'client-1.2-rsa': aFlight(TLS_1_2) })).toMatchObject({
    kind: 'violated',
    message: 'its answer of TLS 1.2 has no downgrade marker, though it speaks TLS 1.3',
    remedy: { kind: 'update-tls-library', need: 'the downgrade marker (RFC 8446 §4.1.3)' },
  })
})

test('the marker is proof of TLS 1.3 for a client that does not offer it', () => {
  const marked = aFlight({ ...TLS_1_2, downgradeMarker: 'knows TLS 1.3' })
  expect(decide({ client: marked, 'client-1.2-rsa': marked }).kind).toBe('met')
  expect(decide({ client: marked, 'client-1.2-rsa': aFlight(TLS_1_2) }).kind).toBe('violated')
})

test('an answer of TLS 1.1 needs one, too', () => {
  expect(decide({ legacy: aFlight({ ...TLS_1_1, downgradeMarker: 'knows TLS 1.2' }) }).message).toBe(
    'has the downgrade marker in its answers of TLS 1.2, TLS 1.1',
  )
  expect(decide({ legacy: aFlight(TLS_1_1) }).kind).toBe('violated')
})

test('TLS 1.2 at best: marked, or refusing TLS_FALLBACK_SCSV', () => {
  const marked = aFlight({ ...TLS_1_1, downgradeMarker: 'knows TLS 1.2' })
  expect(decide({ ...NEWEST_1_2, legacy: marked }).kind).toBe('met')
  const unmarked = { ...NEWEST_1_2, legacy: aFlight(TLS_1_1) }
  expect(decide(unmarked, withFallback(alert(86), { kind: 'refused', evidence: 'alert', reply: 0 }))).toMatchObject({
    kind: 'met',
    message: 'refuses a client that fell back to TLS 1.1 (alert 86)',
    notes: [
      {
        code: 'no-downgrade-marker',
        message: 'its answer of TLS 1.1 has no downgrade marker, though it speaks TLS 1.2',
      },
    ],
  })
  expect(decide(unmarked, withFallback(aFlight(TLS_1_1), { kind: 'accepted', reply: 0 })).kind).toBe('violated')
})

test('any other answer to TLS_FALLBACK_SCSV, or none, is no proof', () => {
  const unmarked = { ...NEWEST_1_2, legacy: aFlight(TLS_1_1) }
  const refused = { kind: 'refused', evidence: 'alert', reply: 0 } as const
  expect(decide(unmarked, withFallback(alert(40), refused)).kind).toBe('undetermined')
  const unknown = { kind: 'unknown', reason: 'silent', reply: 0 } as const
  expect(decide(unmarked, withFallback(silent(), unknown)).message).toBe(
    'its answer of TLS 1.1 has no downgrade marker, though it speaks TLS 1.2; offered TLS_FALLBACK_SCSV, it stayed silent',
  )
  expect(decide(unmarked)).toMatchObject({ kind: 'undetermined', message: expect.stringMatching(/it was not asked$/) })
})

test.each([
  ['TLS 1.3', { 'client-1.2-rsa': alert(70), 'client-1.2-ecdsa': alert(70) }],
  ['TLS 1.2', NEWEST_1_2],
])('%s alone: there is nothing to be talked into', (version, exchanges) => {
  expect(decide(exchanges)).toMatchObject({
    kind: 'not-applicable',
    message: `speaks ${version} alone: there is nothing older to be talked into`,
  })
})

test('undetermined while an older version is neither answered nor refused', () => {
  expect(decide({ legacy: silent() })).toMatchObject({
    kind: 'undetermined',
    message: 'offered at most TLS 1.1, it stayed silent',
  })
})

test('undetermined while it is not known whether TLS 1.3 is spoken', () => {
  expect(decide({ ...NEWEST_1_2, client: silent() })).toMatchObject({
    kind: 'undetermined',
    message: 'no answer shows whether it speaks TLS 1.3',
  })
})

test('undetermined when old versions were not asked', () => {
  const withoutLegacy = (subject: Case): Case => ({
    ...subject,
    endpoint: {
      ...subject.endpoint,
      exchanges: subject.endpoint.exchanges.filter(({ purpose }) => purpose !== 'legacy'),
    },
  })
  expect(decide({}, withoutLegacy).message).toBe('versions below the minimum were not asked')
})
