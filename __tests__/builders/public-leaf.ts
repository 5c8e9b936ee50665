import type { MadeCertificate } from '../../src/demo/certificates.ts'
import type { Outcome } from '../../src/model/finding.ts'
import type { LogList } from '../../src/model/log-list.ts'
import { rule } from '../../src/rules/certificate-transparency.ts'
import { aCase, REQUIREMENTS, type WantedCase } from './case.ts'
import { aLeaf, anIntermediate, aRoot, NOT_BEFORE, type Wanted } from './certificates.ts'
import { aLog, type MadeLog, timestampsFor } from './timestamps.ts'

/** A root that devices have, and an authority below it. */
export const PUBLIC_ROOT = aRoot('Public Root')
export const PUBLIC_ISSUER = anIntermediate(PUBLIC_ROOT)

export const ARGON = aLog('Argon')
export const NESSIE = aLog('Nessie')
export const SABRE = aLog('Sabre')
export const OAK = aLog('Oak', 'rsa-2048')

export const DAY_MS = 86_400_000

/** Of so many days and seconds, from the usual begin. */
export function lasting(days: number, seconds = 0): Wanted {
  return { notAfter: new Date(NOT_BEFORE.getTime() + days * DAY_MS + seconds * 1000) }
}

/** As long as two timestamps are enough for. */
export const SHORT = lasting(180)

/** Longer, without timestamps. */
export const PLAIN = aLeaf(PUBLIC_ISSUER, lasting(183))

/** What certificate-transparency says of a leaf of the public authority. */
export function judgeLogged(
  leaf: MadeCertificate,
  over: Partial<WantedCase> = {},
  issuers: readonly MadeCertificate[] = [PUBLIC_ISSUER],
  logList: LogList | null = null,
): Outcome {
  const requirements = { ...REQUIREMENTS, 'certificate-transparency': { level: 'warning', logList } } as const
  return rule.decide(aCase({ lists: [[leaf, ...issuers]], preinstalled: [PUBLIC_ROOT], ...over }), requirements)
}

/** A handshake that brings timestamps of these logs for the leaf. */
export function inExtension(leaf: MadeCertificate, logs: readonly MadeLog[]): Required<Pick<WantedCase, 'facts'>> {
  const list = timestampsFor(leaf, logs)
  return { facts: [{ signedCertificateTimestamps: Buffer.from(list).toString('base64') }] }
}
