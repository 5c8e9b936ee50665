import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { cipherList, OPENSSL_PROFILES, type OpensslProfile } from '../../../src/proxies/openssl/cipher-list.ts'
import { OPENSSL_SUITES } from '../../../src/proxies/openssl/suites.ts'
import { cipherSuite } from '../../../src/tls/registry/cipher-suites.ts'

interface Recording {
  readonly server: string
  readonly profile: OpensslProfile
  readonly securityLevel: number
  /** Code points, hexadecimal, by string. */
  readonly lists: Readonly<Record<string, string>>
}

const RECORDED: readonly Recording[] = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../fixtures/openssl/cipher-lists.json'), 'utf8'),
)

describe('the same suites in the same order as', () => {
  test.each(RECORDED.map((recording) => [recording.server, recording] as const))('%s', (_, recording) => {
    const { profile, securityLevel, lists } = recording
    const ours = Object.keys(lists).map((text) => [text, named(cipherList(text, profile, securityLevel).suites)])
    expect(Object.fromEntries(ours)).toEqual(lists)
    expect(ours.length).toBeGreaterThan(80)
  })
})

test.each(['', 'BOGUS', 'AES:!AES', 'AES128-SHA:@SECLEVEL=6', 'AES128-SHA:@NOTHING', 'HIGH:\n!MD5', '@', 'AES++RSA'])(
  'refused: %j',
  (text) => {
    expect(cipherList(text, '3.0')).toMatchObject({ suites: [], isRefused: true })
  },
)

test('what a level or a pre-shared key leaves nothing of is taken all the same', () => {
  expect(cipherList('AES128-SHA:@SECLEVEL=5', '3.0')).toMatchObject({ suites: [], isRefused: false, securityLevel: 5 })
  expect(cipherList('PSK', '3.0')).toMatchObject({ suites: [], isRefused: false })
})

test('a level in the string stands above the one in force, and 1.0.2 knows none', () => {
  expect(cipherList('NULL-SHA:@SECLEVEL=0', '3.0', 2).suites).toEqual([0x0002])
  expect(cipherList('NULL-SHA', '3.0', 2).suites).toEqual([])
  expect(cipherList('NULL-SHA', '1.0.2', 2).suites).toEqual([0x0002])
  expect(cipherList('AES128-SHA:@SECLEVEL=1', '1.0.2')).toMatchObject({ isRefused: true, securityLevel: null })
})

test('RC4 and 3DES are of 1.0.2, and a word that is taken away says nothing', () => {
  const text = 'ECDHE-RSA-AES128-GCM-SHA256:DES-CBC3-SHA:RC4-SHA:!EXPORT:!KRB5'
  expect(cipherList(text, '1.0.2').suites).toEqual([0xc02f, 0x000a, 0x0005])
  expect(cipherList(text, '3.0')).toMatchObject({
    suites: [0xc02f],
    notes: [
      { code: 'cipher-of-another-release', message: 'OpenSSL 3.0 as it comes has no "DES-CBC3-SHA"' },
      { code: 'cipher-of-another-release', message: 'OpenSSL 3.0 as it comes has no "RC4-SHA"' },
    ],
  })
})

test('an unknown word is a note, once, and clipped', () => {
  const { notes } = cipherList(`HIGH:BOGUS:BOGUS:!BOGUS2:${'X'.repeat(500)}`, '3.0')
  expect(notes.map(({ code }) => code)).toEqual(['unknown-cipher', 'unknown-cipher', 'unknown-cipher'])
  expect(notes[0]?.message).toBe('OpenSSL knows no "BOGUS", and skips it without a word')
  expect(notes[2]?.message).toHaveLength('OpenSSL knows no "", and skips it without a word'.length + 63)
})

test('names of IANA are words since 3.2 only', () => {
  const text = 'HIGH:!TLS_RSA_WITH_AES_128_CBC_SHA'
  expect(cipherList(text, '3.0', 2).suites).toContain(0x002f)
  expect(cipherList(text, '3.5', 2).suites).not.toContain(0x002f)
  expect(cipherList('TLS_RSA_WITH_AES_128_CBC_SHA', '3.0', 2).isRefused).toBe(true)
})

test('the policy of a host is not ours to read', () => {
  expect(cipherList('PROFILE=SYSTEM', '3.0')).toEqual({
    suites: [],
    isRefused: false,
    securityLevel: null,
    notes: [],
    unresolved: 'PROFILE=SYSTEM is a policy of the host',
    unresolvedTls13: null,
  })
})

test('a row of the table says of a suite what the registry says', () => {
  for (const { id, kx, au, enc } of OPENSSL_SUITES) {
    const registered = cipherSuite(id)
    expect(registered).toBeDefined()
    if (kx === 'ECDHE' || kx === 'DHE' || kx === 'RSA') expect(registered?.keyExchange).toContain(kx)
    if (au === 'RSA' || au === 'ECDSA' || au === 'DSS') expect(registered?.name).toContain(au === 'RSA' ? 'RSA' : au)
    const bits = /128|256/.exec(enc)
    if (bits !== null) expect(registered?.cipher).toContain(bits[0])
  }
})

test('no string makes it throw, and no suite comes out twice', () => {
  const words = fc.constantFrom(
    'ALL',
    'AES',
    '!',
    '-',
    '+',
    '@',
    '@STRENGTH',
    'SECLEVEL=1',
    ':',
    'kRSA',
    '\n',
    '_',
    'é',
    ' ',
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(words).map((parts) => parts.join('')),
      ),
      fc.constantFrom(...OPENSSL_PROFILES),
      fc.integer({ min: -1, max: 7 }),
      (text, profile, level) => {
        const { suites } = cipherList(text, profile, level)
        expect(new Set(suites).size).toBe(suites.length)
      },
    ),
    { seed: 11, numRuns: 500 },
  )
})

test.each(['A:', '+AES:', 'AES:-AES:', '@STRENGTH:', '\u{1f512}', ' ', 'AES+', '!x:'])(
  'the longest string of %j that is read takes less than a second, and a megabyte of it no time',
  (part) => {
    const start = performance.now()
    const read = cipherList(`ALL:${part.repeat(65_000 / part.length)}`, '3.5')
    const long = cipherList(`ALL:${part.repeat(1_000_000 / part.length)}`, '3.5')
    expect(performance.now() - start).toBeLessThan(1000)
    expect(read.unresolved).toBeNull()
    expect(long.unresolved).toMatch(/^a cipher string of \d+ characters is not read$/)
  },
)

function named(suites: readonly number[]): string {
  return suites.map((suite) => suite.toString(16).padStart(4, '0')).join(' ')
}
