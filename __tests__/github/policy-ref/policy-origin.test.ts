import { expect, test } from '@jest/globals'
import { originLine, policySourceOf, reportWithOrigin } from '../../../src/github/policy-ref/policy-origin.ts'
import { A_POLICY } from '../../builders/policy.ts'
import { aReport, POLICY } from '../../builders/report.ts'

const SHA = 'e'.repeat(64)
const policy = { ...A_POLICY, source: 'ats-gate.yml' }

test.each([
  [{ ref: 'main', fileSha256: SHA }, `policy ats-gate.yml at main, SHA-256 ${SHA}`],
  [{ ref: null, fileSha256: SHA }, `policy ats-gate.yml of the workspace, SHA-256 ${SHA}`],
  [{ ref: null, fileSha256: null }, 'policy ats-gate.yml of the workspace'],
])('the log says where the policy was read and which it is (%#)', (origin, words) => {
  expect(originLine(policy, origin).text).toBe(`ats-gate: ${words}; effective policy SHA-256 ${'a'.repeat(64)}`)
})

test('a built-in policy is no file', () => {
  const origin = { ref: null, fileSha256: null }
  expect(originLine(A_POLICY, origin).text).toBe(
    `ats-gate: policy built into ats-gate; effective policy SHA-256 ${'a'.repeat(64)}`,
  )
  expect(reportWithOrigin(aReport([]), origin).policy).toEqual(POLICY)
})

test('a path with a command in it is harmless', () => {
  const { text } = originLine({ ...policy, source: '##[add-mask]e\n::error::x' }, { ref: 'main', fileSha256: null })
  expect(text).not.toMatch(/##\[|\n/u)
})

test('the output names path and ref, the ref of another repository once', () => {
  expect(policySourceOf({ ...POLICY, ref: 'main' })).toBe('ats-gate.yml@main')
  expect(policySourceOf({ ...POLICY, source: 'acme/policies/ats.yml@v1', ref: 'v1' })).toBe('acme/policies/ats.yml@v1')
  expect(policySourceOf(POLICY)).toBe('ats-gate.yml')
  expect(policySourceOf({ ...POLICY, source: 'built-in' })).toBe('built-in')
})
