import type { Certificate } from './certificate.ts'

/** `future`: not yet valid. */
export type ValidityState = 'valid' | 'future' | 'expired'

/** Both ends are inside the validity period (RFC 5280 §4.1.2.5). */
export function validityAt({ notBefore, notAfter }: Certificate, at: Date): ValidityState {
  if (at < notBefore) return 'future'
  // A certificate has whole seconds: at 12:00:00.500 one that ends at 12:00:00 still holds.
  return Math.floor(at.getTime() / 1000) * 1000 > notAfter.getTime() ? 'expired' : 'valid'
}

/** Days from `at` to the end of the validity period, with their fraction; negative once it is over. */
export function daysLeft({ notAfter }: Certificate, at: Date): number {
  return (notAfter.getTime() - at.getTime()) / DAY_MS
}

/** Length of the validity period in days, with their fraction. */
export function lifetimeDays({ notBefore, notAfter }: Certificate): number {
  return (notAfter.getTime() - notBefore.getTime()) / DAY_MS
}

const DAY_MS = 86_400_000
