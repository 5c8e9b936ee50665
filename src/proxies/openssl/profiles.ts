import type { Assumptions } from '../../model/configuration.ts'
import { OPENSSL_PROFILES, type OpensslProfile } from './cipher-list.ts'

/** The profile of the OpenSSL that is assumed; all of them, oldest first, where nobody said or what they said is no version. */
export function profilesFor(assume: Assumptions): readonly OpensslProfile[] {
  const version = assumedVersion(assume)
  return version === null || numbersOf(version) === null ? OPENSSL_PROFILES : [profileOf(version)]
}

/**
 * The newest profile that is not newer than the version: `3.2.1` has that of 3.0, `1.1.1n-0+deb11u5` that of 1.1.1. What is
 * older than 1.0.2 has that, and 1.1.0 has that of 1.1.1: it was 1.1.0 that dropped the suites in which the two differ.
 */
export function profileOf(version: string): OpensslProfile {
  const [major, minor] = numbersOf(version) ?? [3, 0]
  if (major > 3 || (major === 3 && minor >= 5)) return '3.5'
  if (major === 3) return '3.0'
  return major === 1 && minor >= 1 ? '1.1.1' : '1.0.2'
}

/**
 * The security levels that the OpenSSL which is assumed can have where nothing sets one: 0 before 1.1.0, which had none; 1 as
 * OpenSSL has it up to 3.1, 2 since 3.2; 2 always in the builds of Debian and Ubuntu. More than one where nobody said which.
 */
export function defaultSecurityLevels(assume: Assumptions): readonly number[] {
  const version = assumedVersion(assume)
  const numbers = version === null ? null : numbersOf(version)
  if (version === null || numbers === null) return [0, 1, 2]
  const [major, minor] = numbers
  if (major < 1 || (major === 1 && minor === 0)) return [0]
  if (major > 3 || (major === 3 && minor >= 2)) return [2]
  return /deb\d|ubuntu/.test(version) ? [2] : [1, 2]
}

/** Whether the library has TLS 1.3 at all: `1.1.1` and newer. */
export function hasTls13(profile: OpensslProfile): boolean {
  return profile !== '1.0.2'
}

function assumedVersion({ versions }: Assumptions): string | null {
  return versions.get('openssl')?.version ?? null
}

/** Debian writes an epoch before it, as in `1:3.0.2`; what comes after the second number does not decide. */
function numbersOf(version: string): readonly [number, number] | null {
  const found = /^(?:\d+:)?(\d+)\.(\d+)/.exec(version.trim())
  return found === null ? null : [Number(found[1]), Number(found[2])]
}
