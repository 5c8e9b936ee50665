import type { Assumptions } from '../../model/configuration.ts'
import { OPENSSL_PROFILES, type OpensslProfile } from './cipher-list.ts'

/** The profile of the OpenSSL that is assumed; all of them, newest last, where nobody said. */
export function profilesFor({ versions }: Assumptions): readonly OpensslProfile[] {
  const version = versions.get('openssl')?.version
  return version === undefined ? OPENSSL_PROFILES : [profileOf(version)]
}

/** The newest profile that is not newer than the version: `3.2.1` has that of 3.0. */
export function profileOf(version: string): OpensslProfile {
  return OPENSSL_PROFILES.find((profile) => profile === version) ?? '3.0'
}
