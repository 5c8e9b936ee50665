import { expect, test } from '@jest/globals'
import { trustError } from '../../src/diagnosis/expected-error.ts'
import type { Evidence, Finding } from '../../src/model/finding.ts'
import type { RequirementId } from '../../src/model/policy.ts'
import { NOT_AFTER, NOT_BEFORE, NOW } from '../builders/certificates.ts'

function aFinding(rule: RequirementId, over: Partial<Finding> = {}): Finding {
  return {
    rule,
    outcome: 'violated',
    level: 'error',
    waiver: null,
    message: '',
    notes: [],
    evidence: { kind: 'none' },
    remedy: null,
    advice: [],
    locations: [],
    fingerprint: '',
    ...over,
  }
}

// NSURLErrorDomain, and OSStatus below it.
// biome-ignore format: one row a line
test.each<readonly [RequirementId, readonly number[], readonly number[]]>([
  ['certificate-validity', [-1201],        []],
  ['hostname-match',       [-1202],        []],
  ['trusted-chain',        [-1202, -1203], []],
  ['complete-chain',       [-1202],        []],
  ['leaf-key',             [-1202, -1200], [-9883]],
  ['leaf-signature',       [-1202, -1200], [-9884]],
  ['path-strength',        [-1202, -1200], [-9885]],
])('what a phone would log for %s', (rule, codes, underlying) => {
  expect(trustError([aFinding(rule)], NOW)).toEqual({ domain: 'NSURLErrorDomain', codes, underlying })
})

test('a certificate that begins later has a code of its own', () => {
  const dates = { notBefore: NOT_BEFORE.toISOString(), notAfter: NOT_AFTER.toISOString() }
  const certificate = {
    address: '',
    fingerprint: null,
    subject: '',
    issuer: '',
    key: null,
    signatureAlgorithm: null,
    problem: null,
  }
  const evidence: Evidence = { kind: 'certificates', certificates: [{ ...certificate, ...dates }] }
  const finding = aFinding('certificate-validity', { evidence })
  expect(trustError([finding], new Date(NOT_BEFORE.getTime() - 1)).codes).toEqual([-1204])
  expect(trustError([finding], NOT_BEFORE).codes).toEqual([-1201])
  const undated: Evidence = {
    kind: 'certificates',
    certificates: [{ ...certificate, notBefore: null, notAfter: null }],
  }
  expect(trustError([aFinding('certificate-validity', { evidence: undated })], NOW).codes).toEqual([-1201])
})

test('what is only undetermined is not what a phone logs', () => {
  const open = aFinding('hostname-match', { outcome: 'undetermined' })
  expect(trustError([open, aFinding('certificate-validity')], NOW).codes).toEqual([-1201])
  expect(trustError([open], NOW)).toEqual({ domain: 'NSURLErrorDomain', codes: [-1202], underlying: [] })
})
