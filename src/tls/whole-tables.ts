import { TLS13_GROUPS } from './plain-hello.ts'
import { CIPHER_SUITES } from './registry/cipher-suites.ts'
import { SIGNATURE_SCHEMES } from './registry/signature-schemes.ts'
import { SSLV2_CIPHER_KINDS } from './registry/sslv2-cipher-kinds.ts'
import { ALL_TLS12_SUITES, LEGACY_SUITES, TLS13_SUITES, WEAK_SUITES } from './suite-lists.ts'

/** Tables of which every row is asked for: without rows nothing is asked, and nothing asked reads like nothing accepted. */
export const TABLES = {
  'cipher suites': CIPHER_SUITES,
  'weak suites': WEAK_SUITES,
  'suites of old versions': LEGACY_SUITES,
  'suites of TLS 1.2': ALL_TLS12_SUITES,
  'suites of TLS 1.3': TLS13_SUITES,
  'cipher kinds of SSLv2': SSLV2_CIPHER_KINDS,
  'signature schemes': SIGNATURE_SCHEMES,
  'named groups': TLS13_GROUPS,
} satisfies Readonly<Record<string, readonly unknown[]>>

export type Tables = Readonly<Record<keyof typeof TABLES, readonly unknown[]>>

/** A little below what they have; registries grow. */
const FEWEST: Readonly<Record<keyof Tables, number>> = {
  'cipher suites': 370,
  'weak suites': 125,
  'suites of old versions': 95,
  'suites of TLS 1.2': 230,
  'suites of TLS 1.3': 5,
  'cipher kinds of SSLv2': 7,
  'signature schemes': 25,
  'named groups': 45,
}

/** Throws where one was cut or emptied on its way into the program (projectdiscovery/tlsx#992): a fault of ours, never a pass. */
export function requireWholeTables(tables: Tables = TABLES): void {
  for (const [name, fewest] of Object.entries(FEWEST)) {
    const rows = tables[name as keyof Tables].length
    if (rows < fewest) throw new Error(`the table of ${name} has ${rows} entries, ${fewest} at least are expected`)
  }
}
