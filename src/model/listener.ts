import type { Certificate } from '../x509/certificate.ts'
import type { Note } from './finding.ts'
import type { Location } from './target.ts'

/** A range in a file: lines and columns (UTF-16) count from 1, the end is the first column after it. */
export interface Place extends Location {
  readonly endLine: number
  readonly endColumn: number
}

/** One link of the chain that led to a value: what was replaced, ignored or inherited, and where. */
export interface Step {
  readonly place: Place
  /** As a sentence's end: `replaced by line 11`, `ignored, since the bind line has ssl-min-ver`. */
  readonly message: string
}

/** A value as in force for a listener, with where it comes from. */
export type Setting<Value> = Known<Value> | Open<Value>

export interface Known<Value> {
  readonly kind: 'known'
  readonly value: Value
  /** The directive that decides; for a built-in default the line that opens the listener. */
  readonly at: Place
  /** No directive says it: the product's own default. */
  readonly isBuiltIn: boolean
  /** What else had a hand in it, nearest first. */
  readonly via: readonly Step[]
}

/** What the files alone do not say: a variable, a missing include, a template, an unknown version of the product. */
export interface Open<Value> {
  readonly kind: 'open'
  /** As a sentence's end: `the file conf.d/tls.conf is not in the repository`. */
  readonly reason: string
  /** Every value that it can have; empty where it can be anything. Judged as each of them in turn. */
  readonly candidates: readonly Value[]
  readonly at: Place
  readonly via: readonly Step[]
}

/** What answers on one address and port for one set of names, as a configuration has it, unjudged. */
export interface Listener {
  /** Name of the dialect. */
  readonly dialect: string
  /** `back`: a hop behind the proxy, or a client of an application server: never a phone's. */
  readonly side: 'front' | 'back'
  /** `*` for every address; IPv6 without brackets. */
  readonly address: string
  /** Null where the files do not say. */
  readonly port: number | null
  /** As written, in lower case: exact, `*.example.com`, or the product's own pattern. Empty: it answers for any name. */
  readonly names: readonly string[]
  /** It answers for names that nobody else on its address has. */
  readonly isDefault: boolean
  readonly tls: Setting<'yes' | 'no' | 'pass-through'>
  /** As on the wire, what the configuration switches on, whether or not its library still can. */
  readonly versions: Setting<readonly number[]>
  /** Code points for TLS 1.2 and older, in the server's order. */
  readonly suites12: Setting<readonly number[]>
  readonly suites13: Setting<readonly number[]>
  /** Named groups, as on the wire. */
  readonly groups: Setting<readonly number[]>
  /** What the TLS library refuses whatever is switched on; see `CipherList.securityLevel`. Null where it has no such thing. */
  readonly securityLevel: Setting<number> | null
  /** `1.0.2`, `1.1.1`, `3.0`, `3.5` where OpenSSL's version is known or assumed; null elsewhere. */
  readonly openssl: string | null
  readonly certificates: Setting<readonly ConfiguredCertificate[]>
  /** What a request in the clear gets: of a listener without TLS. */
  readonly cleartext: Setting<CleartextAnswer>
  /** Value of the header in the answers of this listener; null for none. */
  readonly hsts: Setting<string | null>
  /** The line that opens it: where what is absent is annotated. */
  readonly opened: Place
  /** The condition under which it looks like this, as a sentence's end: `IfDefine TLS is set`; null for always. */
  readonly when: string | null
  /** Facts that do not decide: an unknown cipher word, a directive without effect. */
  readonly notes: readonly PlacedNote[]
}

/** `redirect`: every path but that of ACME is sent to https. `closed`: nothing is answered (444, reject). */
export type CleartextAnswer = 'redirect' | 'content' | 'closed'

export interface PlacedNote extends Note {
  readonly place: Place
}

export interface ConfiguredCertificate {
  /** As written. */
  readonly path: string
  readonly at: Place
  /** The file's certificates, leaf first; null where it is not in the repository or not PEM, empty where one cannot be read. */
  readonly certificates: readonly Certificate[] | null
}

/** One step of a written procedure that files can show. */
export interface ProcedureStep {
  /** Stable: `hcl-tls-1.2/3.1`. */
  readonly id: string
  readonly title: string
  readonly state: 'done' | 'missing' | 'wrong' | 'unknown'
  /** One sentence: what was found. */
  readonly message: string
  /** What to write, in the product's words; null where it is done. */
  readonly mend: string | null
  readonly place: Place
  readonly via: readonly Step[]
}

/** What is wrong with a configuration as such. */
export interface ConfigurationProblem {
  /** `refused`: the product would not start, or would not load it. `unread`: a part of it could not be read. */
  readonly kind: 'refused' | 'unread'
  readonly dialect: string
  /** One sentence. */
  readonly message: string
  readonly place: Place
}

/** All that was read from one configuration. */
export interface Configuration {
  readonly listeners: readonly Listener[]
  readonly steps: readonly ProcedureStep[]
  readonly problems: readonly ConfigurationProblem[]
}

export const NO_CONFIGURATION: Configuration = { listeners: [], steps: [], problems: [] }

export function known<Value>(value: Value, at: Place, via: readonly Step[] = []): Known<Value> {
  return { kind: 'known', value, at, isBuiltIn: false, via }
}

/** The product's default, annotated at the line that opens the listener. */
export function builtIn<Value>(value: Value, at: Place, via: readonly Step[] = []): Known<Value> {
  return { kind: 'known', value, at, isBuiltIn: true, via }
}

export function open<Value>(
  reason: string,
  at: Place,
  candidates: readonly Value[] = [],
  via: readonly Step[] = [],
): Open<Value> {
  return { kind: 'open', reason, candidates, at, via }
}
