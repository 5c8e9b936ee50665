import type { Note } from '../../model/finding.ts'
import type { OpensslProfile } from './cipher-list.ts'
import { groupNamed } from './group-names.ts'

/** Groups as on the wire, in order; `auto` is the profile's default list. Null: OpenSSL refuses the list. */
export interface GroupList {
  readonly groups: readonly number[] | null
  readonly notes: readonly Note[]
}

/** Colon-separated names of SSL_CONF_cmd(3) "Groups", ssl_ecdh_curve, curves: X25519, prime256v1, P-256, secp384r1... */
export function groupList(text: string, profile: OpensslProfile): GroupList {
  if (text.trim() === 'auto') return { groups: defaultGroups(profile), notes: [] }
  return profile === '3.5' ? tuples(text) : flat(text, profile)
}

/** What a server without any list of its own takes, in the order in which it prefers them. */
export function defaultGroups(profile: OpensslProfile): readonly number[] {
  return DEFAULTS[profile]
}

// SSL_CONF_cmd(3) up to 3.4: one level, and a group that stands there twice is refused. A `?` before a name that may be
// unknown came with 3.3, and names in any case of letters with 3.2: both have the profile of 3.0.
function flat(text: string, profile: OpensslProfile): GroupList {
  const groups = new Set<number>()
  const notes: Note[] = []
  for (const word of text.split(':').map((part) => part.trim())) {
    const isOptional = profile === '3.0' && word.startsWith('?')
    const name = isOptional ? word.slice(1) : word
    const exact = groupNamed(name, profile, false)
    const group = exact ?? (profile === '3.0' ? groupNamed(name, profile, true) : null)
    if (isOptional) remark(notes, word, 'OpenSSL before 3.3 refuses')
    else if (group !== null && exact === null) remark(notes, word, 'OpenSSL before 3.2 refuses')
    if (group === null && isOptional) continue
    if (group === null || groups.has(group)) return refused(word, group === null)
    groups.add(group)
  }
  return groups.size === 0 ? { groups: null, notes } : { groups: [...groups], notes }
}

// SSL_CTX_set1_groups_list(3) of 3.5: tuples between `/`, groups between `:`, and before a name `?` may be unknown, `*` send
// a key share, `-` take out of what stands before it. What stands there twice counts once.
function tuples(text: string): GroupList {
  const groups = new Set<number>()
  for (const word of text.split(/[/:]/).map((part) => part.trim())) {
    const [, prefixes = '', name = ''] = /^([?*-]*)(.*)$/s.exec(word) ?? []
    const isOptional = prefixes.includes('?')
    const isRemoved = prefixes.includes('-')
    if (name === '' || new Set(prefixes).size < prefixes.length) return refused(word, false)
    const pseudo = PSEUDO_GROUPS.get(name.toUpperCase())
    if (pseudo !== undefined && (isOptional || isRemoved)) return refused(word, false)
    const group = groupNamed(name, '3.5', true)
    const found = pseudo ?? (group === null ? [] : [group])
    if (found.length === 0 && !isOptional) return refused(word, true)
    for (const one of found) {
      if (isRemoved) groups.delete(one)
      else groups.add(one)
    }
  }
  return { groups: groups.size === 0 ? null : [...groups], notes: [] }
}

function remark(notes: Note[], word: string, what: string): void {
  if (notes.length < MOST_NOTES) notes.push({ code: 'group-of-a-later-release', message: `${what} "${clipped(word)}"` })
}

function refused(word: string, isUnknown: boolean): GroupList {
  const message = isUnknown ? `OpenSSL knows no group "${clipped(word)}"` : `OpenSSL refuses "${clipped(word)}" there`
  return { groups: null, notes: [{ code: isUnknown ? 'unknown-group' : 'refused-group', message }] }
}

const MOST_NOTES = 20

function clipped(word: string): string {
  return word.length > 60 ? `${word.slice(0, 60)}...` : word
}

// 1.0.2: eccurves_auto of t1_lib.c, which a server takes with "auto"; without a list it has prime256v1 at most.
// 1.1.1, 3.0: eccurves_default and supported_groups_default. 3.5: TLS_DEFAULT_GROUP_LIST.
const DEFAULTS: Readonly<Record<OpensslProfile, readonly number[]>> = {
  '1.0.2': [23, 25, 28, 27, 24, 26, 22, 14, 13, 11, 12, 9, 10],
  '1.1.1': [29, 23, 30, 25, 24],
  '3.0': [29, 23, 30, 25, 24, 0x0100, 0x0101, 0x0102, 0x0103, 0x0104],
  '3.5': [0x11ec, 29, 23, 30, 24, 25, 0x0100, 0x0101],
}

const PSEUDO_GROUPS: ReadonlyMap<string, readonly number[]> = new Map([
  ['DEFAULT', DEFAULTS['3.5']],
  ['DEFAULT_SUITE_B', [23, 24]],
])
