import type { InputFault } from '../model/input-error.ts'
import { didYouMean, quoted } from './did-you-mean.ts'
import type { Given } from './reading.ts'

/** Products whose version decides what a configuration means: `{ nginx: '1.24', openssl: '3.0' }`. */
export type AssumedVersions = Readonly<Record<string, string>>

export const PRODUCTS: readonly string[] = ['nginx', 'apache', 'haproxy', 'openssl', 'ihs', 'was']

/** As of `nginx -v`, `openssl version`, a fix pack: `1.24`, `1.0.2k`, `9.0.5.20`. The schema of policies has it too. */
const VERSION = /^[0-9]{1,4}(?:\.[0-9]{1,4}){0,4}[a-z]{0,2}$/u

/**
 * `PRODUCT=VERSION`, or `PRODUCT: "VERSION"` as a mapping of YAML has it; several in one text are parted by commas or lines.
 * Of a product that is named twice the last counts.
 */
export function parseAssume(givens: readonly Given[], faults: InputFault[]): AssumedVersions {
  const said = givens.flatMap(({ text, where }) =>
    text
      .replace(/^\s*\{([^{}]*)\}\s*$/u, '$1')
      .split(/[,\n]/u)
      .map((part) => part.trim())
      .filter((part) => part !== '')
      .flatMap((part) => {
        const version = versionIn(part, where, faults)
        return version === null ? [] : [version]
      }),
  )
  return Object.fromEntries(said)
}

function versionIn(part: string, where: string, faults: InputFault[]): readonly [string, string] | null {
  const [, product, , version] = /^([\w-]+)\s*[=:]\s*(["']?)([^"']*)\2$/u.exec(part) ?? []
  const problem = (code: string, what: string, mend: string): null => {
    faults.push({ code, what, where, mend })
    return null
  }
  if (product === undefined || version === undefined) {
    return problem('ASSUME_FORM', `${quoted(part)} is not of the form PRODUCT=VERSION`, 'write it like nginx=1.24')
  }
  if (!PRODUCTS.includes(product)) {
    const mend = didYouMean(product, PRODUCTS, `write one of ${PRODUCTS.join(', ')}`)
    return problem('ASSUME_PRODUCT', `no version of ${quoted(product)} decides anything here`, mend)
  }
  if (!VERSION.test(version)) {
    const mend = `write it like ${product}=${EXAMPLES[product]}`
    return problem('ASSUME_VERSION', `${quoted(version)} is no version`, mend)
  }
  return [product, version]
}

const EXAMPLES: AssumedVersions = {
  nginx: '1.24',
  apache: '2.4.58',
  haproxy: '2.8',
  openssl: '3.0',
  ihs: '9.0.5.20',
  was: '9.0.5.20',
}
