import { expect, test } from '@jest/globals'
import { question } from '../../src/probes/question.ts'
import { CLIENTS } from '../../src/tls/clients/index.ts'
import { limitedTo12, limitedToSchemesOf } from '../../src/tls/derived-hellos.ts'
import type { HelloExtension, HelloTemplate } from '../../src/tls/hello-template.ts'
import { diagnosticHello, plainHello, SHORT_HELLO_SUITES, tls13Hello } from '../../src/tls/plain-hello.ts'

const kinds = ({ extensions }: HelloTemplate) => (extensions ?? []).map(({ kind }) => kind)

function extensionOf<K extends HelloExtension['kind']>(hello: HelloTemplate, kind: K) {
  return (hello.extensions ?? []).find((one) => one.kind === kind)
}

test('a plain hello: what it says besides its suites', () => {
  const hello = plainHello({ name: 'x', clientVersion: 0x0303, suites: [0x002f] })
  expect(hello).toMatchObject({
    name: 'x',
    recordVersion: 0x0301,
    clientVersion: 0x0303,
    sessionId: 'empty',
    suites: [0x002f, 0x00ff],
    compressionMethods: [0],
  })
  expect(kinds(hello)).toEqual([
    'server_name',
    'supported_groups',
    'ec_point_formats',
    'signature_algorithms',
    'padding',
  ])
  expect(extensionOf(hello, 'ec_point_formats')).toEqual({ kind: 'ec_point_formats', formats: [0] })
  expect(extensionOf(hello, 'padding')).toEqual({ kind: 'padding', rule: 'appliances' })
})

test('one for SSLv3 has its version on the record, an older one than TLS 1.2 no schemes, a short one no padding', () => {
  expect(plainHello({ name: 'x', clientVersion: 0x0300, suites: [] })).toMatchObject({ recordVersion: 0x0300 })
  const tls11 = plainHello({ name: 'x', clientVersion: 0x0302, suites: [] })
  expect(tls11.recordVersion).toBe(0x0301)
  expect(kinds(tls11)).toEqual(['server_name', 'supported_groups', 'ec_point_formats', 'padding'])
  const short = plainHello({ name: 'x', clientVersion: 0x0303, suites: [], short: true })
  expect(kinds(short)).toEqual([
    'server_name',
    'supported_groups',
    'ec_point_formats',
    'signature_algorithms',
    'padding',
  ])
})

test('more suites than fit are a fault of ours, and say how many', () => {
  const suites = Array.from({ length: SHORT_HELLO_SUITES + 1 }, (_, index) => index)
  expect(() => plainHello({ name: 'x', clientVersion: 0x0303, suites, short: true })).toThrow(
    '45 suites in one hello, at most 44',
  )
  expect(plainHello({ name: 'x', clientVersion: 0x0303, suites: suites.slice(1), short: true }).suites).toHaveLength(45)
})

test('the diagnostic hello offers everything there is', () => {
  const hello = diagnosticHello()
  expect(hello).toMatchObject({ recordVersion: 0x0301, clientVersion: 0x0303, sessionId: 'random' })
  expect(kinds(hello)).toEqual([
    'server_name',
    'extended_master_secret',
    'supported_groups',
    'ec_point_formats',
    'signature_algorithms',
    'supported_versions',
    'psk_key_exchange_modes',
    'key_share',
    'padding',
  ])
  expect(hello.extensions).toEqual(
    expect.arrayContaining([
      { kind: 'ec_point_formats', formats: [0] },
      { kind: 'supported_versions', versions: [0x0304, 0x0303, 0x0302, 0x0301] },
      { kind: 'psk_key_exchange_modes', modes: [1] },
      { kind: 'key_share', groups: [29, 23] },
      { kind: 'padding', rule: 'appliances' },
    ]),
  )
  const schemes = extensionOf(hello, 'signature_algorithms')
  expect(schemes?.kind === 'signature_algorithms' && schemes.schemes).toContain(0x0804)
})

test('the hello of TLS 1.3 alone is the diagnostic one but for suites and versions', () => {
  const hello = tls13Hello('x', [0x1301])
  expect(hello).toMatchObject({ name: 'x', suites: [0x1301, 0x00ff] })
  expect(kinds(hello)).toEqual(kinds(diagnosticHello()))
  expect(extensionOf(hello, 'supported_versions')).toEqual({ kind: 'supported_versions', versions: [0x0304] })
})

const CLIENT = CLIENTS['ios-18.4-ats']

test.each(['ecdsa', 'rsa'] as const)('limited to the schemes of %s, a client is else the same', (family) => {
  const limited = limitedToSchemesOf(CLIENT, family)
  expect(limited.name).toBe(`ios-18.4-ats-1.3-${family}`)
  expect(kinds(limited)).toEqual(kinds(CLIENT))
  const [all, some] = [CLIENT, limited].map((hello) => {
    const found = extensionOf(hello, 'signature_algorithms')
    return found?.kind === 'signature_algorithms' ? found.schemes : []
  })
  const isEcdsa = (scheme: number) => [0x0403, 0x0503, 0x0603, 0x0203].includes(scheme)
  expect(some).toEqual(all?.filter((scheme) => isEcdsa(scheme) === (family === 'ecdsa')))
  expect(some?.length).toBeGreaterThan(0)
})

test('limited to TLS 1.2, a client is padded anew and lists P-256', () => {
  const limited = limitedTo12(CLIENT, 'rsa')
  expect(limited).toMatchObject({ name: 'ios-18.4-ats-1.2-rsa', clientVersion: 0x0303 })
  expect(limited.extensions?.at(-1)).toEqual({ kind: 'padding', rule: 'appliances' })
  expect(kinds(limited)).not.toContain('supported_versions')
  const bare = limitedTo12({ ...CLIENT, extensions: [{ kind: 'supported_groups', groups: [29] }] }, 'rsa')
  expect(extensionOf(bare, 'supported_groups')).toEqual({ kind: 'supported_groups', groups: [29, 23] })
})

test('of a client without extensions, as of SSLv3, nothing is left but the padding', () => {
  const bare: HelloTemplate = { ...CLIENTS['ios-18.4-ats'], extensions: null }
  expect(kinds(limitedTo12(bare, 'rsa'))).toEqual(['padding'])
  expect(kinds(limitedToSchemesOf(bare, 'ecdsa'))).toEqual(['padding'])
  expect(question('legacy', bare).offer.hasServerName).toBe(false)
})
