import type { Dialect } from './dialect.ts'
import { mend } from './haproxy/mend.ts'
import { read } from './haproxy/read.ts'
import { recognise } from './haproxy/recognise.ts'
import { word } from './haproxy/words.ts'

// HAProxy configuration manual and the source of 2.6; what is said of a version was tried on 2.6.12.
export const dialect: Dialect = {
  name: 'haproxy',
  word,
  reader: { recognise, read, mend },
}
