import type { Advice, Remedy } from '../model/finding.ts'
import { dialect as apache } from './apache.ts'
import type { Dialect } from './dialect.ts'
import { dialect as f5 } from './f5.ts'
import { generalWords } from './general-words.ts'
import { dialect as haproxy } from './haproxy.ts'
import { dialect as ibmHttpServer } from './ibm-http-server.ts'
import { dialect as nginx } from './nginx.ts'
import { dialect as websphere } from './websphere.ts'

/** Every dialect, in the order of reports. */
export const DIALECTS: readonly Dialect[] = [nginx, apache, ibmHttpServer, websphere, haproxy, f5]

/** A remedy in words: first in general, then for each product that has something to write. */
export function adviceFor(remedy: Remedy): readonly Advice[] {
  const words = DIALECTS.flatMap((dialect): Advice[] => {
    const text = dialect.word(remedy)
    return text === null ? [] : [{ proxy: dialect.name, text }]
  })
  return [{ proxy: null, text: generalWords(remedy) }, ...words]
}
