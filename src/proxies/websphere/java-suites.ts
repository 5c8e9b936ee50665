import { CIPHER_SUITES } from '../../tls/registry/cipher-suites.ts'

/** Code points of suites as the IBM SDK names them; what it does not know is named. */
export interface JavaSuites {
  readonly suites: readonly number[]
  readonly unknown: readonly string[]
}

/** Separated by blanks or commas. SSL_ and TLS_ mean the same suite to IBMJSSE2. */
export function javaSuites(words: string): JavaSuites {
  const names = words.split(/[\s,]+/).filter((name) => name !== '')
  const ids = names.map((name) => BY_NAME.get(name.replace(/^SSL_/, 'TLS_')))
  return {
    suites: ids.flatMap((id) => id ?? []),
    unknown: names.filter((_, number) => ids[number] === undefined),
  }
}

const BY_NAME: ReadonlyMap<string, number> = new Map(CIPHER_SUITES.map(({ id, name }) => [name, id]))
