import { expect } from '@jest/globals'
import type { MadeCertificate } from '../../src/demo/certificates.ts'
import type { TargetReport } from '../../src/model/report.ts'
import { startServer12 } from '../servers/tls12-server.ts'
import { reportOn } from './hostile.ts'
import { findingOf } from './run-gate.ts'

/** The report on a server whose leaf is this, or these bytes instead. */
export function reportOnLeaf(
  leaf: MadeCertificate,
  others: readonly Uint8Array[] = [],
  der = leaf.der,
): Promise<TargetReport> {
  return reportOn(startServer12({ leaf, list: () => [der, ...others] }))
}

/** A leaf that nobody can read: no phone can use it, and no other requirement says more than that, and why. */
export function expectUnreadable(report: TargetReport, problem: string): void {
  const message = `the certificate cannot be read (${problem}`
  expect(findingOf(report, 'trusted-chain')).toMatchObject({
    outcome: 'violated',
    message: expect.stringContaining(message),
  })
  for (const rule of ['hostname-match', 'certificate-validity', 'leaf-key', 'leaf-signature'] as const) {
    expect(findingOf(report, rule)).toMatchObject({
      outcome: 'undetermined',
      message: expect.stringContaining(message),
    })
  }
}
