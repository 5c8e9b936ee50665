import { mend } from './apache/mend.ts'
import { read } from './apache/reader.ts'
import { recognise } from './apache/recognise.ts'
import { word } from './apache/words.ts'
import type { Dialect } from './dialect.ts'

export const dialect: Dialect = { name: 'apache', word, reader: { recognise, read, mend } }
