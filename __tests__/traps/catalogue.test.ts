import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'

/** What scanners of TLS were seen to get wrong, each a bug report somewhere; the tests of this folder are named after them. */
const TRAPS: Readonly<Record<number, string>> = {
  1: 'rate limiters and tarpits read as refusals',
  2: 'servers that refuse hellos without the signalling value of RFC 5746',
  3: 'a ServerHello of TLS 1.2 in answer to TLS 1.3',
  4: 'hellos of 256 to 511 bytes that hang',
  5: 'more than 127 suites in one hello',
  6: 'lengths of hellos that fail',
  7: 'version intolerance',
  8: 'a warning before the ServerHello or before a fatal alert',
  9: 'a suite that was not offered',
  10: 'servers that ignore the high byte of a suite',
  11: 'code points and names that collide',
  12: 'TLS 1.3 that hides the suites of TLS 1.2',
  13: 'TLS 1.3 alone',
  14: 'HelloRetryRequest',
  15: 'ECDHE only for hellos that list P-256',
  16: 'an unknown named group',
  17: 'named groups that differ from version to version',
  18: 'leaves of two kinds',
  19: 'other leaves without a server name or for old versions',
  20: 'addresses in server_name',
  21: 'servers that ask for a client certificate',
  22: 'an expired cross-sign in the list',
  23: 'an expired root in a local store',
  24: 'a missing intermediate',
  25: 'extra, repeated and reversed certificates',
  26: 'self-signed by guess',
  27: 'untrusted only where the root is sent',
  28: 'wildcards, IDN and addresses',
  29: 'a name in the common name alone',
  30: 'the key in the leaf or that of its issuer',
  31: 'hashes that hide in parameters, and that of the root',
  32: 'x25519 measured in bits',
  33: 'time-outs in place of refusals',
  34: 'text on the TLS port',
  35: 'a closed port 80, HSTS and redirects',
  36: 'arithmetic of dates',
  37: 'one cause told as another',
  38: 'embedded data that is empty or stale',
  39: 'resolvers that surprise',
  40: 'no IPv6, and proxies that inspect',
  41: 'weak suites at one version alone',
  42: 'limits of the platform that hide failures',
  43: 'host names in a shell',
}

const TEXTS = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.test.ts') && file !== 'catalogue.test.ts')
  .map((file) => readFileSync(join(import.meta.dirname, file), 'utf8'))
/** A name stands behind `test(` or behind the table of `test.each`, on a line of its own where it is long. */
const COVERED = TEXTS.flatMap((text) => [...text.matchAll(/[(\s]['"`]trap (\d+): [a-z$%][^\n]{20,}/gi)]).map(
  ([, number]) => Number(number),
)

test('each of the 43 traps has a test that is named after it', () => {
  const all = Object.keys(TRAPS).map(Number)
  expect(all).toEqual(Array.from({ length: 43 }, (_, index) => index + 1))
  const open = all.filter((trap) => !COVERED.includes(trap))
  expect(open.map((trap) => `trap ${trap}: ${TRAPS[trap]}`)).toEqual([])
})

test('no test is named after a trap that the table lacks, and none is left out', () => {
  expect(COVERED.filter((trap) => TRAPS[trap] === undefined)).toEqual([])
  expect(
    TEXTS.filter((text) => /\b(?:skip|todo|failing|only)\(|\bx?test\.(?:skip|todo|failing|only)\b/.test(text)),
  ).toEqual([])
})
