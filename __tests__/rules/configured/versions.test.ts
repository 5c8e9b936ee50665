import { describe, expect, test } from '@jest/globals'
import { builtIn, known, open } from '../../../src/model/listener.ts'
import { rule as legacyProtocols } from '../../../src/rules/legacy-protocols.ts'
import { rule as tlsVersion } from '../../../src/rules/tls-version.ts'
import { aListener, SOMEWHERE } from '../../builders/configuration.ts'
import { aContext, decided } from '../../builders/listener-context.ts'

const NOT_SAID = open<readonly number[]>('the version of nginx is not known', SOMEWHERE)

describe('tls-version of a listener', () => {
  const at = (...versions: number[]) => aListener({ versions: known(versions, SOMEWHERE) })

  test('met when what the client negotiates is new enough', () => {
    expect(decided(tlsVersion, at(0x0301, 0x0303, 0x0304))).toMatchObject({
      kind: 'met',
      message: 'switches on TLS 1.0, TLS 1.2, TLS 1.3',
      evidence: { kind: 'configured', configured: [{ address: '*:443', versions: ['TLS 1.0', 'TLS 1.2', 'TLS 1.3'] }] },
      notes: [],
    })
    expect(decided(tlsVersion, aListener({ versions: builtIn([0x0303], SOMEWHERE) })).message).toBe(
      'switches on TLS 1.2, by the built-in default',
    )
  })

  test('TLS 1.3 alone is met, with a note on older phones', () => {
    expect(decided(tlsVersion, at(0x0304))).toMatchObject({ kind: 'met', notes: [{ code: 'tls-1.3-only' }] })
  })

  test.each([
    [[], 'switches on no version at all; TLS 1.2 is required'],
    [[0x0302], 'TLS 1.1 is the best version it switches on; TLS 1.2 is required'],
    [[0x0300, 0x0301], 'TLS 1.0 is the best version it switches on; TLS 1.2 is required'],
  ])('violated by %j', (versions, message) => {
    expect(decided(tlsVersion, at(...versions))).toMatchObject({
      kind: 'violated',
      message,
      remedy: { kind: 'set-minimum-version', version: 'TLS 1.2' },
      at: SOMEWHERE,
    })
  })

  test('violated when the client of the policy offers nothing that is switched on', () => {
    const context = aContext({ client: 'ibm-connections' })
    expect(decided(tlsVersion, at(0x0304), context)).toMatchObject({
      kind: 'violated',
      message: 'switches on TLS 1.3 alone, which the hello of ibm-connections does not offer',
    })
    expect(decided(tlsVersion, at(0x0302, 0x0304), context)).toMatchObject({
      kind: 'violated',
      message: 'TLS 1.1 is the best version it has for the hello of ibm-connections; TLS 1.2 is required',
    })
  })

  test('undetermined, with the reason, when the files do not say', () => {
    expect(decided(tlsVersion, aListener({ versions: NOT_SAID }))).toMatchObject({
      kind: 'undetermined',
      message: 'the version of nginx is not known',
    })
  })
})

describe('legacy-protocols of a listener', () => {
  test('met, violated with the suites of each old version, undetermined', () => {
    expect(decided(legacyProtocols, aListener())).toMatchObject({
      kind: 'met',
      message: 'switches on nothing older than TLS 1.2',
    })
    const versions = builtIn([0x0002, 0x0301, 0x0302, 0x0303], SOMEWHERE)
    const suites12 = known([0xc02f, 0xc013], SOMEWHERE)
    expect(decided(legacyProtocols, aListener({ versions, suites12 }))).toMatchObject({
      kind: 'violated',
      message: 'switches on SSLv2, TLS 1.0, TLS 1.1, by the built-in default',
      evidence: {
        kind: 'accepted',
        accepted: [
          { version: 'TLS 1.1', suites: ['TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA'], complete: true },
          { version: 'TLS 1.0', suites: ['TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA'] },
          { version: 'SSLv2', suites: [] },
        ],
      },
      remedy: { kind: 'disable-versions', versions: ['SSLv2', 'TLS 1.0', 'TLS 1.1'], minimum: 'TLS 1.2' },
    })
    expect(decided(legacyProtocols, aListener({ versions: NOT_SAID })).kind).toBe('undetermined')
  })

  test.each([
    { openssl: '3.0', securityLevel: known(2, SOMEWHERE), codes: ['library-refuses'] },
    { openssl: null, securityLevel: known(1, SOMEWHERE), codes: ['library-refuses'] },
    { openssl: '1.1.1', securityLevel: known(1, SOMEWHERE), codes: [] },
    { openssl: '3.0', securityLevel: known(0, SOMEWHERE), codes: ['security-level-0'] },
    { openssl: null, securityLevel: null, codes: [] },
  ])('what OpenSSL $openssl makes of TLS 1.0 is a note', ({ openssl, securityLevel, codes }) => {
    const versions = known([0x0301, 0x0303], SOMEWHERE)
    const outcome = decided(legacyProtocols, aListener({ versions, openssl, securityLevel }))
    expect(outcome.kind).toBe('violated')
    expect(outcome.notes.map(({ code }) => code)).toEqual(codes)
  })

  test('TLS 1.2 is old where the policy demands TLS 1.3, and no library refuses it', () => {
    const context = aContext({}, { 'tls-version': { minimum: 0x0304 } })
    expect(decided(legacyProtocols, aListener(), context)).toMatchObject({ kind: 'violated', notes: [] })
  })

  test('what the list of suites is is not needed to see an old version', () => {
    const suites12 = open<readonly number[]>('the list is in a variable', SOMEWHERE)
    expect(decided(legacyProtocols, aListener({ versions: known([0x0301], SOMEWHERE), suites12 }))).toMatchObject({
      kind: 'violated',
      evidence: { accepted: [{ suites: [], complete: false }] },
    })
  })
})
