import type { Certificate } from '../../x509/certificate.ts'

/** Why a phone does not go on with a certification path although its signatures lead to a root. */
export interface PathProblem {
  readonly certificate: Certificate
  /** The end of a sentence that begins with the certificate. */
  readonly what: string
}

/** What kind of root a path ends at: phones hold other rules for roots that were added, and none for an added leaf. */
export type RootKind = 'preinstalled' | 'added' | 'added-leaf'
