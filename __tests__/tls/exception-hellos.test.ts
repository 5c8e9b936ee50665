import { expect, test } from '@jest/globals'
import { EXCEPTION_HELLOS, type ExceptionName } from '../../src/tls/exception-hellos.ts'
import type { HelloTemplate } from '../../src/tls/hello-template.ts'
import { offered } from '../../src/tls/offered.ts'

// biome-ignore format: one row a line
const ROWS: readonly (readonly [ExceptionName, number, number, readonly number[]])[] = [
  ['ats-1.3',        0x0304, 0x0304, [0x1301, 0x1302, 0x1303]],
  ['fcp-v2.1',       0x0303, 0x0304, [0x1301, 0x1302, 0x1303, 0xc02c, 0xc02b, 0xc030, 0xc02f]],
  ['ats-1.1',        0x0300, 0x0302, [0xc00a, 0xc009, 0xc014, 0xc013]],
  ['static-rsa-1.2', 0x0300, 0x0303, [0x009d, 0x009c, 0x0035, 0x002f]],
  ['static-rsa-1.1', 0x0300, 0x0302, [0x0035, 0x002f]],
  ['3des-1.2',       0x0300, 0x0303, [0xc008, 0xc012, 0x000a]],
  ['3des-1.1',       0x0300, 0x0302, [0xc008, 0xc012, 0x000a]],
]

test.each(ROWS)('%s offers what its name says', (name, minimum, maximum, suites) => {
  const offer = offered(EXCEPTION_HELLOS[name], 'm.example.com')
  expect([offer.minimumVersion, offer.maximumVersion, offer.suites]).toEqual([minimum, maximum, suites])
  expect(EXCEPTION_HELLOS[name].name).toBe(name)
})

test('every hello is in the table', () => {
  expect(ROWS.map(([name]) => name).sort()).toEqual(Object.keys(EXCEPTION_HELLOS).sort())
})

function kinds({ extensions }: HelloTemplate): readonly string[] {
  return (extensions ?? []).map(({ kind }) => kind)
}

test('what only TLS 1.3 has is in no older hello, and no signature scheme before TLS 1.2', () => {
  for (const name of ['ats-1.1', 'static-rsa-1.1', '3des-1.1'] as const) {
    expect(kinds(EXCEPTION_HELLOS[name]).includes('signature_algorithms')).toBe(false)
    expect(kinds(EXCEPTION_HELLOS[name]).includes('key_share')).toBe(false)
  }
  expect(kinds(EXCEPTION_HELLOS['static-rsa-1.2']).includes('signature_algorithms')).toBe(true)
  expect(kinds(EXCEPTION_HELLOS['static-rsa-1.2']).includes('supported_versions')).toBe(false)
})

test('the NIAP package offers extended_master_secret and nothing with SHA-1', () => {
  const { signatureSchemes } = offered(EXCEPTION_HELLOS['fcp-v2.1'], 'm.example.com')
  expect(signatureSchemes.includes(0x0201)).toBe(false)
  expect(signatureSchemes.includes(0x0401)).toBe(true)
  expect(kinds(EXCEPTION_HELLOS['fcp-v2.1']).includes('extended_master_secret')).toBe(true)
})
