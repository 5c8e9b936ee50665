import type { Advice, Remedy } from '../model/finding.ts'
import { recognise as isApache } from './apache/recognise.ts'
import { word as apacheWords } from './apache/words.ts'
import type { Dialect } from './dialect.ts'
import { dialect as f5 } from './f5.ts'
import { generalWords } from './general-words.ts'
import { recognise as isHaproxy } from './haproxy/recognise.ts'
import { word as haproxyWords } from './haproxy/words.ts'
import { recognise as isIbmHttpServer } from './ibm-http-server/recognise.ts'
import { ihsWords } from './ibm-http-server/words.ts'
import { recognise as isNginx } from './nginx/recognise.ts'
import { nginxWords } from './nginx/words.ts'
import { recognise as isWebsphere } from './websphere/recognise.ts'
import { websphereWords } from './websphere/words.ts'

/** What is known of a dialect before a file of it is read. */
export interface Product extends Pick<Dialect, 'name' | 'word'> {
  /** Absent where this product's files are not read. */
  readonly recognise?: (path: string, text: string) => number
}

/** Every dialect in the order of DIALECTS, without its reader: a run without a configuration loads no grammar. */
export const PRODUCTS: readonly Product[] = [
  { name: 'nginx', word: nginxWords, recognise: isNginx },
  { name: 'apache', word: apacheWords, recognise: isApache },
  { name: 'ibm-http-server', word: ihsWords, recognise: isIbmHttpServer },
  { name: 'websphere', word: websphereWords, recognise: isWebsphere },
  { name: 'haproxy', word: haproxyWords, recognise: isHaproxy },
  f5,
]

/** A remedy in words: first in general, then for each product that has something to write. */
export function adviceFor(remedy: Remedy): readonly Advice[] {
  const words = PRODUCTS.flatMap(({ name, word }): Advice[] => {
    const text = word(remedy)
    return text === null ? [] : [{ proxy: name, text }]
  })
  return [{ proxy: null, text: generalWords(remedy) }, ...words]
}
