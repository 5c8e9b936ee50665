import type { Dialect } from './dialect.ts'
import { reader } from './ibm-http-server/reader.ts'
import { ihsWords } from './ibm-http-server/words.ts'

// IBM HTTP Server 8.5 and 9.0, mod_ibm_ssl. SSLProtocolDisable is not inherited from outside the virtual host, and with
// names on one address only the first virtual host counts.
export const dialect: Dialect = { name: 'ibm-http-server', word: ihsWords, reader }
