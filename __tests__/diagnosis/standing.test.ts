import { expect, test } from '@jest/globals'
import { judgeRow } from '../../src/diagnosis/judge-row.ts'
import { MATRIX } from '../../src/diagnosis/matrix.ts'
import { readPattern } from '../../src/diagnosis/read-pattern.ts'
import { diagnosisRequirements, type Standing, standingOf } from '../../src/diagnosis/standing.ts'
import type { Finding, OutcomeKind } from '../../src/model/finding.ts'
import { REQUIREMENT_IDS, type RequirementId } from '../../src/model/policy.ts'
import { ats } from '../../src/policies/ats.ts'
import { NOW } from '../builders/certificates.ts'
import { endpointCase } from '../builders/endpoint.ts'
import { aDiagnosis } from '../builders/made-diagnosis.ts'
import { aFlight } from '../builders/replies.ts'

function aFinding(rule: RequirementId, outcome: OutcomeKind, message = 'seen'): Finding {
  const nothing = { waiver: null, notes: [], evidence: { kind: 'none' } as const, remedy: null, advice: [] }
  return { rule, outcome, message, level: 'error', locations: [], fingerprint: '', ...nothing }
}

const GOOD: Standing = { trust: 'pass', floors: 'pass', client: 'pass', untrusted: [], belowFloors: [] }

// biome-ignore format: one row a line
test.each<readonly [readonly OutcomeKind[], Standing['trust']]>([
  [['met', 'met'],                'pass'],
  [['met', 'not-applicable'],     'pass'],
  [['met', 'undetermined'],       'unknown'],
  [['undetermined', 'violated'],  'fail'],
  [['not-applicable'],            'unknown'],
  [[],                            'unknown'],
])('trust of %j is %s', (outcomes, expected) => {
  const ids = ['certificate-validity', 'hostname-match'] as const
  const standing = standingOf(outcomes.map((outcome, i) => aFinding(ids[i] ?? 'hostname-match', outcome)), [])
  expect(standing.trust).toBe(expected)
  expect(standing.untrusted).toHaveLength(outcomes.filter((one) => one === 'violated' || one === 'undetermined').length)
})

test('without an installed leaf the floors of key and hash are trust', () => {
  const findings = [aFinding('certificate-validity', 'met'), aFinding('leaf-key', 'violated')]
  expect(standingOf(findings, [])).toMatchObject({ trust: 'fail', floors: 'pass', belowFloors: [] })
})

test('a floor that could not be seen leaves open what ATS demands, and nothing else', () => {
  const subject = endpointCase()
  const results = MATRIX.filter(({ minimum, suites }) => minimum < 0x0304 && suites !== 'fcp').map((one) => {
    const row = judgeRow(one, [subject], { ...GOOD, floors: 'unknown' }, 'm.example.com', NOW)
    return `${row.number} ${row.result}`
  })
  // biome-ignore format: as the tests are grouped
  expect(results).toEqual([
    '1 unknown', '2 pass',
    '4 unknown', '5 unknown', '6 unknown',
    '7 unknown', '8 pass',
    '10 unknown', '11 unknown', '12 unknown',
    '14 pass', '15 pass', '16 pass',
  ])
})

test('a waiver of forward secrecy and the floors: disputed', () => {
  const [, , , , , , waived] = MATRIX
  if (waived === undefined) throw new Error('no test 7')
  const row = judgeRow(waived, [endpointCase()], { ...GOOD, floors: 'fail' }, 'm.example.com', NOW)
  expect(row).toMatchObject({ number: 7, result: 'unknown', expectedError: null })
  expect(row.disputed).toContain('by its published source it does not')
})

test('trust that could not be seen makes no test pass', () => {
  const [first, second] = MATRIX.map((one) =>
    judgeRow(one, [endpointCase()], { ...GOOD, trust: 'unknown' }, 'm.example.com', NOW),
  )
  expect([first?.result, second?.result]).toEqual(['unknown', 'unknown'])
})

test('what the rules say of the client goes before what one exchange shows', () => {
  const rows = MATRIX.map((one) => judgeRow(one, [endpointCase()], { ...GOOD, client: 'fail' }, 'm.example.com', NOW))
  expect(rows.filter(({ result }) => result === 'fail').map(({ number }) => number)).toEqual([1, 4])
})

test('a requirement of which the policy only warns is a note, since iPhones insist on it', () => {
  const { rows } = aDiagnosis({ addresses: [{ client: aFlight({}, [0, 1]) }] })
  const findings = [aFinding('certificate-transparency', 'violated', 'has no SCT'), aFinding('revocation', 'met')]
  expect(readPattern(rows, GOOD, findings, []).notes).toContain(
    'certificate-transparency: has no SCT; the policy only warns of it, but an iPhone may refuse it.',
  )
})

test('an open pattern says what is open, or that something is', () => {
  const { rows } = aDiagnosis({ addresses: [] })
  const message = (...findings: readonly Finding[]): string => readPattern(rows, GOOD, findings, []).message
  expect(message()).toBe('Not enough was seen to say: an answer is missing.')
  const open = [
    aFinding('hostname-match', 'undetermined', 'no name'),
    aFinding('tls-version', 'undetermined', 'silent'),
  ]
  expect(message(...open)).toBe('Not enough was seen to say: silent.')
  expect(message(aFinding('hostname-match', 'undetermined', 'no name'))).toBe('Not enough was seen to say: no name.')
  expect(message(aFinding('https-only', 'undetermined', 'port 80'))).toContain('an answer is missing')
})

test('only what decides whether a load succeeds is on; the cleartext side is asked', () => {
  const requirements = diagnosisRequirements(ats.requirements)
  const on = REQUIREMENT_IDS.filter((id) => requirements[id].level !== 'off')
  expect(on).toEqual([
    'https-only',
    'certificate-validity',
    'hostname-match',
    'tls-version',
    'trusted-chain',
    'forward-secrecy',
    'leaf-key',
    'leaf-signature',
    'complete-chain',
    'path-strength',
    'certificate-purpose',
    'certificate-lifetime',
    'certificate-transparency',
    'revocation',
  ])
  expect([requirements['https-only'].level, requirements['tls-version'].minimum]).toEqual(['notice', 0x0303])
})
