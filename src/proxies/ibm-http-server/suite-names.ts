import { CIPHER_SUITES } from '../../tls/registry/cipher-suites.ts'

/** The suite of a long or a short name of SSLCipherSpec; null for a name that is not known. */
export function gskitSuite(name: string): number | null {
  const upper = name.toUpperCase()
  const short = SHORT.get(upper)
  if (short !== undefined) return short
  if (/^[0-9A-F]{4}$/.test(upper)) return Number.parseInt(upper, 16)
  return BY_NAME.get(upper.replace(/^SSL_/, 'TLS_')) ?? BY_NAME.get(upper) ?? null
}

const BY_NAME: ReadonlyMap<string, number> = new Map(CIPHER_SUITES.map(({ id, name }) => [name.toUpperCase(), id]))

// IBM HTTP Server, "SSL cipher specifications": short names of SSLv3 and TLS. Those of SSLv2 are not suites.
const SHORT: ReadonlyMap<string, number> = new Map([
  ['30', 0x0000],
  ['31', 0x0001],
  ['32', 0x0002],
  ['33', 0x0003],
  ['34', 0x0004],
  ['35', 0x0005],
  ['36', 0x0006],
  ['39', 0x0009],
  ['3A', 0x000a],
  ['2F', 0x002f],
  ['35B', 0x0035],
  ['3C', 0x003c],
  ['3D', 0x003d],
  ['9C', 0x009c],
  ['9D', 0x009d],
  ['FE', 0xfefe],
  ['FF', 0xfeff],
])
