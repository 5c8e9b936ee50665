import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { OPENSSL_PROFILES } from '../../../src/proxies/openssl/cipher-list.ts'
import { ciphersuites } from '../../../src/proxies/openssl/ciphersuites.ts'
import { confCommand } from '../../../src/proxies/openssl/conf-command.ts'
import { defaultGroups, groupList } from '../../../src/proxies/openssl/group-list.ts'
import { defaultSecurityLevels, hasTls13, profileOf, profilesFor } from '../../../src/proxies/openssl/profiles.ts'
import { assuming } from '../../builders/configuration.ts'

const ALL = [0x0300, 0x0301, 0x0302, 0x0303, 0x0304]

describe('SSL_CONF_cmd', () => {
  test.each([
    ['Protocol', '-TLSv1,-TLSv1.1', ALL, [0x0300, 0x0303, 0x0304]],
    ['protocol', 'TLSv1.2', [0x0301], [0x0301, 0x0303]],
    ['Protocol', ' -all , +tlsv1.3 ', ALL, [0x0304]],
    ['Protocol', '-ALL,TLSv1.2,-DTLSv1,-SSLv2', ALL, [0x0303]],
    ['MinProtocol', 'TLSv1.2', ALL, [0x0303, 0x0304]],
    ['MaxProtocol', 'TLSv1.2', ALL, [0x0300, 0x0301, 0x0302, 0x0303]],
    ['MINPROTOCOL', 'None', ALL, ALL],
  ])('%s %s', (name, value, before, after) => {
    const command = confCommand(name, value)
    expect(command.kind === 'versions' ? command.apply(before) : command).toEqual(after)
  })

  test('a bound says which it is, for a product that sets its own by the same means', () => {
    expect(confCommand('MinProtocol', 'TLSv1')).toMatchObject({ bound: { side: 'minimum', version: 0x0301 } })
    expect(confCommand('MaxProtocol', 'None')).toMatchObject({ bound: { side: 'maximum', version: null } })
    expect(confCommand('Protocol', 'ALL')).toMatchObject({ bound: null })
  })

  test.each([
    ['CipherString', 'HIGH', { kind: 'cipher-string', text: 'HIGH' }],
    ['ciphersuites', 'A', { kind: 'ciphersuites', text: 'A' }],
    ['Curves', 'P-256', { kind: 'groups', text: 'P-256' }],
    ['GROUPS', 'P-256', { kind: 'groups', text: 'P-256' }],
    ['ECDHParameters', 'P-256', { kind: 'groups', text: 'P-256' }],
    ['ECDHParameters', '+Automatic', { kind: 'other' }],
    ['Options', '-SessionTicket,ServerPreference', { kind: 'other' }],
    ['VerifyMode', 'Require', { kind: 'other' }],
    ['SignatureAlgorithms', 'ECDSA+SHA256', { kind: 'other' }],
    ['MinProtocol', 'DTLSv1', { kind: 'other' }],
  ])('%s %s', (name, value, command) => {
    expect(confCommand(name, value)).toEqual(command)
  })

  test.each([
    ['Protocoll', 'ALL', 'OpenSSL knows no command "Protocoll"'],
    ['Protocol', 'TLSv1.4', 'OpenSSL knows no protocol "TLSv1.4"'],
    ['Protocol', '', 'OpenSSL knows no protocol ""'],
    ['MinProtocol', 'tlsv1.2', 'OpenSSL knows no protocol "tlsv1.2"'],
    ['ECDHParameters', 'P-256:P-384', 'ECDHParameters takes one group'],
    ['Options', 'Nonsense', 'OpenSSL knows no "Nonsense" of Options'],
  ])('%s %s is refused', (name, value, why) => {
    expect(confCommand(name, value)).toEqual({ kind: 'refused', why })
  })
})

// OpenSSL 3.0.22 of Debian 12, `openssl ciphers -s -tls1_3 -ciphersuites LIST`, 2026-11-23; 1.1.1 by ciphersuite_cb of its ssl_ciph.c.
describe('suites of TLS 1.3', () => {
  test.each([
    ['TLS_AES_128_GCM_SHA256:BOGUS', '3.0', [0x1301]],
    ['TLS_AES_128_GCM_SHA256:BOGUS', '1.1.1', null],
    ['BOGUS', '3.0', null],
    ['', '3.0', []],
    ['TLS_AES_128_GCM_SHA256:', '3.0', [0x1301]],
    [' TLS_AES_128_GCM_SHA256 : TLS_AES_256_GCM_SHA384', '3.0', [0x1301, 0x1302]],
    ['tls_aes_128_gcm_sha256', '3.5', null],
    ['TLS_AES_128_CCM_8_SHA256:TLS_CHACHA20_POLY1305_SHA256', '3.5', [0x1305, 0x1303]],
  ] as const)('%j in %s', (text, profile, suites) => {
    expect(ciphersuites(text, profile).suites).toEqual(suites)
  })

  test('an unknown name is a note', () => {
    const message = 'OpenSSL knows no suite "BOGUS" of TLS 1.3'
    expect(ciphersuites('TLS_AES_128_GCM_SHA256:BOGUS:BOGUS').notes).toEqual([{ code: 'unknown-cipher', message }])
  })
})

// OpenSSL 3.0.22 of Debian 12, `openssl s_client -groups LIST`, and 1.1.1k in Node 10.24.1, `ecdhCurve`, both 2026-11-23.
describe('groups', () => {
  test.each([
    ['X25519:prime256v1', '1.1.1', [29, 23]],
    [' X25519 : P-256', '1.1.1', [29, 23]],
    ['x25519', '1.1.1', null],
    ['secp256r1', '1.1.1', null],
    ['ffdhe2048', '1.1.1', null],
    ['X25519:X25519', '1.1.1', null],
    ['X25519:', '1.1.1', null],
    ['X25519', '1.0.2', null],
    ['K-163:secp160r1:sect571r1', '1.1.1', [1, 16, 14]],
    ['secp256r1:x25519:ffdhe2048', '3.0', [23, 29, 0x0100]],
    ['P-256:prime256v1', '3.0', null],
    ['', '3.0', null],
    ['SM2', '3.0', null],
    ['brainpoolP256r1tls13', '3.0', null],
    ['P-256:P-256', '3.5', [23]],
    ['?*X25519MLKEM768 / *x25519 :-P-256:P-256/ DEFAULT', '3.5', [0x11ec, 29, 23, 30, 24, 25, 0x0100, 0x0101]],
    ['X25519:P-256:-X25519', '3.5', [23]],
    ['?nothing:P-384', '3.5', [24]],
    ['?nothing', '3.5', null],
    ['nothing:P-384', '3.5', null],
    ['-DEFAULT', '3.5', null],
    ['**P-256', '3.5', null],
    ['P-256::P-384', '3.5', null],
    ['DEFAULT_SUITE_B', '3.5', [23, 24]],
  ] as const)('%j in %s', (text, profile, groups) => {
    expect(groupList(text, profile).groups).toEqual(groups)
  })

  test.each(OPENSSL_PROFILES)('auto is the own list of %s, and every one has P-256', (profile) => {
    expect(groupList('auto', profile).groups).toEqual(defaultGroups(profile))
    expect(defaultGroups(profile)).toContain(23)
  })

  test('what came between 3.0 and 3.5 is taken, and said', () => {
    expect(groupList('p-256:?nothing', '3.0')).toEqual({
      groups: [23],
      notes: [
        { code: 'group-of-a-later-release', message: 'OpenSSL before 3.2 refuses "p-256"' },
        { code: 'group-of-a-later-release', message: 'OpenSSL before 3.3 refuses "?nothing"' },
      ],
    })
  })

  test('a refused word is named, and clipped', () => {
    expect(groupList(`P-256:${'x'.repeat(100)}`, '3.0').notes).toEqual([
      { code: 'unknown-group', message: `OpenSSL knows no group "${'x'.repeat(60)}..."` },
    ])
    expect(groupList('P-256:P-256', '3.0').notes[0]?.message).toBe('OpenSSL refuses "P-256" there')
  })

  test('no list makes it throw, and a megabyte takes less than a second', () => {
    const any = fc.oneof(
      fc.string(),
      fc.array(fc.constantFrom('P-256', '?', '*', '-', '/', ':', 'auto')).map((all) => all.join('')),
    )
    fc.assert(
      fc.property(any, fc.constantFrom(...OPENSSL_PROFILES), (text, profile) => {
        groupList(text, profile)
        ciphersuites(text, profile)
      }),
      { seed: 12, numRuns: 500 },
    )
    const start = performance.now()
    for (const part of ['P-256:', '?x:', '*', 'x']) groupList(part.repeat(1_000_000 / part.length), '3.5')
    expect(performance.now() - start).toBeLessThan(4000)
  })
})

describe('which OpenSSL', () => {
  test.each([
    ['0.9.8zh', '1.0.2'],
    ['1.0.1e-fips', '1.0.2'],
    ['1.0.2k', '1.0.2'],
    ['1.1.0l', '1.1.1'],
    ['1.1.1n-0+deb11u5', '1.1.1'],
    ['3.0.22', '3.0'],
    ['1:3.0.2-0ubuntu1', '3.0'],
    ['3.2.1', '3.0'],
    ['3.5.8', '3.5'],
    ['4.0', '3.5'],
    ['no version', '3.0'],
  ])('%s has the profile of %s', (version, profile) => {
    expect(profileOf(version)).toBe(profile)
  })

  test('every profile, where nobody said or what they said is no version', () => {
    expect(profilesFor(assuming())).toEqual(OPENSSL_PROFILES)
    expect(profilesFor(assuming({ openssl: 'newest' }))).toEqual(OPENSSL_PROFILES)
    expect(profilesFor(assuming({ openssl: '3.0' }))).toEqual(['3.0'])
  })

  test.each([
    ['1.0.2k', [0]],
    ['1.1.1', [1, 2]],
    ['1.1.1n-0+deb11u5', [2]],
    ['3.0.2-0ubuntu1', [2]],
    ['3.1', [1, 2]],
    ['3.2.1', [2]],
    ['4.0', [2]],
    ['newest', [0, 1, 2]],
  ])('%s starts at the security levels %j', (version, levels) => {
    expect(defaultSecurityLevels(assuming({ openssl: version }))).toEqual(levels)
  })

  test('any of three levels, where nobody said', () => {
    expect(defaultSecurityLevels(assuming())).toEqual([0, 1, 2])
  })

  test('TLS 1.3 came with 1.1.1', () => {
    expect(OPENSSL_PROFILES.filter(hasTls13)).toEqual(['1.1.1', '3.0', '3.5'])
  })
})
