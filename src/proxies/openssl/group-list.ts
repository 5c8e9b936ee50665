import type { Note } from '../../model/finding.ts'
import type { OpensslProfile } from './cipher-list.ts'

/** Groups as on the wire, in order; `auto` is the profile's default list. Null: OpenSSL refuses the list. */
export interface GroupList {
  readonly groups: readonly number[] | null
  readonly notes: readonly Note[]
}

/** Colon-separated names of SSL_CONF_cmd(3) "Groups", ssl_ecdh_curve, curves: X25519, prime256v1, P-256, secp384r1... */
export function groupList(_text: string, _profile: OpensslProfile): GroupList {
  return { groups: null, notes: [] }
}
