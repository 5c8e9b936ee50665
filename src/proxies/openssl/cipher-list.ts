import type { Note } from '../../model/finding.ts'
import { CipherOrder } from './cipher-order.ts'
import { cipherWord, isWordOfSomeRelease, needsSharedSecret, wordsTogether } from './cipher-words.ts'
import { isAllowedAt } from './security-level.ts'

/** OpenSSL as a cipher string sees it: which suites and words there are, and in which order. */
export type OpensslProfile = '1.0.2' | '1.1.1' | '3.0' | '3.5'

export const OPENSSL_PROFILES: readonly OpensslProfile[] = ['1.0.2', '1.1.1', '3.0', '3.5']

/** What a cipher string comes to. */
export interface CipherList {
  /**
   * Code points for TLS 1.2 and older, in OpenSSL's order; TLS 1.3's have a list of their own. Empty: OpenSSL refuses it, or,
   * where `isRefused` is false, takes it, though the security level leaves out everything or all of it needs a pre-shared key.
   */
  readonly suites: readonly number[]
  /** The product does not start: no suite matches, or the string is none. */
  readonly isRefused: boolean
  /** As the string sets it with @SECLEVEL; null where it does not. */
  readonly securityLevel: number | null
  /** A word that OpenSSL skips without saying so. */
  readonly notes: readonly Note[]
  /** Why nothing can be said, as a sentence's end (`PROFILE=SYSTEM is a policy of the host`); null where it can. */
  readonly unresolved: string | null
  /** Why it leaves the suites of TLS 1.3 open, too; null where these have only their own list. */
  readonly unresolvedTls13: string | null
}

/**
 * What OpenSSL makes of a cipher string, openssl-ciphers(1) "CIPHER LIST FORMAT" and "CIPHER STRINGS". `securityLevel` is in
 * force unless the string sets its own: it leaves out suites below it. Never throws.
 */
export function cipherList(text: string, profile: OpensslProfile, securityLevel = 1): CipherList {
  if (text.startsWith('PROFILE=')) {
    return unread(`${text.slice(0, MOST_OF_A_WORD)} is a policy of the host`)
  }
  if (text.length > MOST_CHARACTERS) {
    return unread(`a cipher string of ${text.length} characters is not read`)
  }
  const reading = new CipherReading(profile)
  const [mode = null] = SUITE_B.exec(text) ?? []
  const rule = mode === null ? text : suiteB(mode)
  // ssl_set_cert of ssl_cert.c and tls1_check_chain of t1_lib.c: the key of the certificate and the group must fit, too.
  const further = mode === null ? null : `${mode} also decides about certificates, groups and versions`
  if (rule.startsWith('DEFAULT')) {
    reading.read(DEFAULT_RULE[profile])
    reading.read(rule.slice(rule[7] === ':' ? 8 : 7))
  } else reading.read(rule)
  const { order, level, notes } = reading
  const listed = reading.isWrong ? [] : order.listed()
  const inForce = level ?? securityLevel
  const suites = listed.filter((suite) => !needsSharedSecret(suite) && isAllowedAt(suite, inForce, profile))
  return {
    suites: suites.map(({ id }) => id),
    isRefused: listed.length === 0,
    securityLevel: level,
    notes,
    unresolved: further,
    unresolvedTls13: further,
  }
}

function unread(unresolved: string): CipherList {
  return { suites: [], isRefused: false, securityLevel: null, notes: [], unresolved, unresolvedTls13: null }
}

// Every suite by name is 4,000 characters. Each word goes over the whole list, and nobody's file must hold up the gate.
const MOST_CHARACTERS = 64 * 1024
const MOST_NOTES = 20
const MOST_OF_A_WORD = 60

// SSL_DEFAULT_CIPHER_LIST of ssl.h, OSSL_default_cipher_list.
const DEFAULT_RULE: Readonly<Record<OpensslProfile, string>> = {
  '1.0.2': 'ALL:!EXPORT:!LOW:!aNULL:!eNULL:!SSLv2',
  '1.1.1': 'ALL:!COMPLEMENTOFDEFAULT:!eNULL',
  '3.0': 'ALL:!COMPLEMENTOFDEFAULT:!eNULL',
  '3.5': 'ALL:!COMPLEMENTOFDEFAULT:!eNULL',
}

const SUITE_B = /^SUITEB(?:128ONLY|128C2|128|192)/

/** "If used these cipherstrings should appear first in the cipher list and anything after them is ignored." */
function suiteB(name: string): string {
  if (name === 'SUITEB128ONLY') return 'ECDHE-ECDSA-AES128-GCM-SHA256'
  const both = 'ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-ECDSA-AES256-GCM-SHA384'
  return name === 'SUITEB128' ? both : 'ECDHE-ECDSA-AES256-GCM-SHA384'
}

/**
 * ssl_cipher_process_rulestr, item by item: what is no item at all makes the whole string wrong. An item that ends before a
 * separator, as at the `_` of `AES128-SHA_X`, leaves the rest to a next one.
 */
class CipherReading {
  readonly order: CipherOrder
  readonly notes: Note[] = []
  level: number | null = null
  isWrong = false
  private readonly profile: OpensslProfile
  private readonly word: RegExp
  private readonly noted = new Set<string>()

  constructor(profile: OpensslProfile) {
    this.profile = profile
    this.order = new CipherOrder(profile)
    this.word = WORD[profile]
  }

  read(text: string): void {
    let at = 0
    while (at < text.length) {
      const sign = text.charAt(at)
      if (SEPARATORS.includes(sign)) {
        at += 1
        continue
      }
      if (SIGNS.includes(sign)) at += 1
      at = sign === '@' ? this.special(text, at) : this.item(text, at, sign)
      if (this.isWrong) return
    }
  }

  /** From the word after the sign; returns where the next item starts. */
  private item(text: string, start: number, sign: string): number {
    const names: string[] = []
    for (let at = start; ; at += 1) {
      const name = this.wordAt(text, at)
      if (name === '') {
        this.isWrong = true
        return at
      }
      at += name.length
      if (cipherWord(name, this.profile) === null) {
        this.note(name, sign)
        return pastItem(text, at)
      }
      names.push(name)
      if (text[at] === '+') continue
      this.apply(sign, names)
      return at
    }
  }

  private apply(sign: string, names: readonly string[]): void {
    const matches = wordsTogether(names, this.profile)
    if (sign === '!') this.order.kill(matches)
    else if (sign === '-') this.order.remove(matches)
    else if (sign === '+') this.order.toEnd(matches)
    else this.order.add(matches)
  }

  private special(text: string, at: number): number {
    const command = this.wordAt(text, at)
    const [, level] = /^SECLEVEL=([0-5])$/.exec(command) ?? []
    if (command === 'STRENGTH') this.order.sortByStrength()
    else if (level !== undefined && this.profile !== '1.0.2') this.level = Number(level)
    else this.isWrong = true
    return pastItem(text, at)
  }

  private wordAt(text: string, at: number): string {
    this.word.lastIndex = at
    return this.word.exec(text)?.[0] ?? ''
  }

  /** That a word is taken away which a release has no longer is what everybody writes, and says nothing. */
  private note(name: string, sign: string): void {
    if (this.notes.length === MOST_NOTES || this.noted.has(name)) return
    const isKnown = isWordOfSomeRelease(name)
    if (isKnown && (sign === '!' || sign === '-')) return
    this.noted.add(name)
    const word = name.length > MOST_OF_A_WORD ? `${name.slice(0, MOST_OF_A_WORD)}...` : name
    this.notes.push(
      isKnown
        ? { code: 'cipher-of-another-release', message: `OpenSSL ${this.profile} as it comes has no "${word}"` }
        : { code: 'unknown-cipher', message: `OpenSSL knows no "${word}", and skips it without a word` },
    )
  }
}

const SEPARATORS = ': ;,'
const SIGNS = '-+!@'

/** `=` came with @SECLEVEL, `_` with the names of IANA, which 3.2 took up; those are known to the profile of 3.5. */
const WORD: Readonly<Record<OpensslProfile, RegExp>> = {
  '1.0.2': /[A-Za-z0-9.-]+/y,
  '1.1.1': /[A-Za-z0-9.=-]+/y,
  '3.0': /[A-Za-z0-9.=-]+/y,
  '3.5': /[A-Za-z0-9.=_-]+/y,
}

function pastItem(text: string, from: number): number {
  let at = from
  while (at < text.length && !SEPARATORS.includes(text.charAt(at))) at += 1
  return at
}
