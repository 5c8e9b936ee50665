import type { Certificate } from '../x509/certificate.ts'
import type { Place } from './listener.ts'

/** Replaces the text of `place`; an empty place inserts. */
export interface Edit {
  readonly place: Place
  readonly text: string
}

/** The files of the workspace, as an argument. Paths are as the report shows them: relative to it, with `/`. */
export interface ConfigurationSources {
  /** Null where the file is not in the workspace, or is no text. */
  read(path: string): string | null
  /** Files that match a shell pattern (`*`, `?`, `[...]`; none crosses a `/`), sorted by bytes. */
  glob(pattern: string): readonly string[]
  /** Leaf first; null where the file is not there or holds no certificate, empty where one of them cannot be read. */
  certificates(path: string): readonly Certificate[] | null
}

/** Versions of products, as far as anybody said: `nginx` → `1.24`. Keys: nginx, apache, haproxy, openssl, ihs, was. */
export interface Assumptions {
  readonly versions: ReadonlyMap<string, AssumedVersion>
}

export interface AssumedVersion {
  /** `1.24`, `3.0`, `9.0.5.20`. */
  readonly version: string
  /** Where it was read when it was guessed; null when it was said. */
  readonly guessedFrom: string | null
}
