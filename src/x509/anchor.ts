import type { Certificate } from './certificate.ts'

/** A certificate that a path may end at. */
export interface Anchor {
  readonly certificate: Certificate
  /** `mozilla`, `system`, or the file it was read from. */
  readonly source: string
  /** Added by a user or an administrator, not preinstalled: other rules hold for it (facts of Apple's client code). */
  readonly isAdded: boolean
}
