import { expect, test } from '@jest/globals'
import type { Remedy } from '../../src/model/finding.ts'
import { DIALECTS } from '../../src/proxies/index.ts'
import { adviceFor, PRODUCTS } from '../../src/proxies/products.ts'

const SUITES = [
  'TLS_AES_128_GCM_SHA256',
  'TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384',
  'TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA',
]

// biome-ignore format: one row a line
const REMEDIES: readonly Remedy[] = [
  { kind: 'set-minimum-version', version: 'TLS 1.2' },
  { kind: 'enable-suites', suites: SUITES },
  { kind: 'disable-versions', versions: ['TLS 1.0'], minimum: 'TLS 1.2' },
  { kind: 'disable-suites', suites: ['TLS_RSA_WITH_AES_128_CBC_SHA'], keep: SUITES },
  { kind: 'redirect-to-https' },
  { kind: 'enable-tls' },
  { kind: 'replace-certificate', need: 'an RSA key of 2048 bits' },
  { kind: 'send-intermediates', missingIssuer: 'CN=R3' },
  { kind: 'reload-server', where: '192.0.2.1:443' },
  { kind: 'restrict-listener' },
]

const OUT_OF_REACH: readonly Remedy[] = [
  { kind: 'trust-root', root: 'CN=Corp' },
  { kind: 'make-reachable', what: 'm.example.com' },
  { kind: 'allow-address', address: '10.0.0.1', isNever: false },
  { kind: 'add-backup-pin' },
]

test.each(DIALECTS)('$name has words for every remedy that its configuration can bring', ({ word }) => {
  for (const remedy of REMEDIES) expect(word(remedy)).toMatch(/^# .+\n\S/)
  for (const remedy of OUT_OF_REACH) expect(word(remedy)).toBeNull()
})

test.each([...REMEDIES, ...OUT_OF_REACH])('$kind: general words first, then the products', (remedy) => {
  const [general, ...words] = adviceFor(remedy)
  expect(general?.proxy).toBeNull()
  expect(general?.text).toMatch(/^[A-Z].*\.$/)
  const expected = DIALECTS.filter(({ word }) => word(remedy) !== null).map(({ name }) => name)
  expect(words.map(({ proxy }) => proxy)).toEqual(expected)
})

test('what is known of a dialect without its reader is what the dialect says', () => {
  const known = PRODUCTS.map(({ name, word, recognise }) => ({ name, word, recognise }))
  expect(known).toEqual(DIALECTS.map(({ name, word, reader }) => ({ name, word, recognise: reader?.recognise })))
})

test.each(PRODUCTS)('$name does not pass over a remedy that came later', ({ word }) => {
  expect(() => word({ kind: 'of tomorrow' } as never)).toThrow('unreachable')
})
