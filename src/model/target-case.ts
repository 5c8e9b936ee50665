import type { CertificateReader } from './build-case.ts'
import type { EndpointObservation, Resolution } from './observation.ts'
import type { Target } from './target.ts'

/** What a rule about a whole target is asked about. */
export interface TargetCase {
  readonly target: Target
  readonly resolution: Resolution
  /** Those that count: a network of the runner that has no IPv6 leaves out what it cannot ask. */
  readonly endpoints: readonly EndpointObservation[]
  readonly read: CertificateReader
}
