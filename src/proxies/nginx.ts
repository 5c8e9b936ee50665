import type { Dialect } from './dialect.ts'
import { mend } from './nginx/mend.ts'
import { readNginx } from './nginx/read.ts'
import { recognise } from './nginx/recognise.ts'
import { nginxWords } from './nginx/words.ts'

export const dialect: Dialect = {
  name: 'nginx',
  word: nginxWords,
  reader: { recognise, read: readNginx, mend },
}
