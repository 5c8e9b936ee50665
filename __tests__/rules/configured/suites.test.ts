import { describe, expect, test } from '@jest/globals'
import { builtIn, type ConfiguredCertificate, known, type Listener, open } from '../../../src/model/listener.ts'
import type { ClientName } from '../../../src/model/policy.ts'
import { rule as clients } from '../../../src/rules/clients.ts'
import { rule as forwardSecrecy } from '../../../src/rules/forward-secrecy.ts'
import { rule as keyExchange } from '../../../src/rules/key-exchange.ts'
import { rule as weakCiphers } from '../../../src/rules/weak-ciphers.ts'
import { aLeaf, parsed } from '../../builders/certificates.ts'
import { aListener, SOMEWHERE } from '../../builders/configuration.ts'
import { aContext, decided } from '../../builders/listener-context.ts'

const ELSEWHERE = { ...SOMEWHERE, line: 9, endLine: 9 }
const TLS12_ONLY = { versions: known([0x0303], SOMEWHERE) }
const OPEN = open<readonly number[]>('the list is in a variable', ELSEWHERE)

function keyed(kind: 'rsa-2048' | 'ec-p256' | 'rsa-1024' | 'ed25519'): Pick<Listener, 'certificates'> {
  const one: ConfiguredCertificate = {
    path: 'c.pem',
    at: SOMEWHERE,
    certificates: [parsed(aLeaf(undefined, { keys: kind }))],
  }
  return { certificates: known([one], SOMEWHERE) }
}

const suites12 = (...ids: number[]) => ({ suites12: known(ids, ELSEWHERE) })

describe('forward-secrecy of a listener', () => {
  test("met by a suite of the list that the policy's client shares", () => {
    expect(decided(forwardSecrecy, aListener())).toMatchObject({
      kind: 'met',
      message: 'negotiates TLS_AES_256_GCM_SHA384 with x25519',
      evidence: {
        kind: 'negotiated',
        negotiations: [{ address: '*:443', hello: 'ios-18.4-ats', version: 'TLS 1.3' }, {}],
      },
    })
  })

  test.each([
    ['static RSA alone', { ...TLS12_ONLY, ...suites12(0x009c, 0x002f) }, /^has no suite at TLS 1.2 but TLS_RSA_WITH/u],
    ['DHE alone', { ...TLS12_ONLY, ...suites12(0x009e) }, /offers none of them$/u],
    [
      'no suite',
      { ...TLS12_ONLY, suites12: builtIn([], ELSEWHERE) },
      /^has no suite at TLS 1.2, by the built-in default$/u,
    ],
    [
      'ECDSA suites for an RSA key',
      { ...TLS12_ONLY, ...suites12(0xc02b, 0xc02c), ...keyed('rsa-2048') },
      /^has no suite at TLS 1.2 for the key of its certificate \(RSA\)$/u,
    ],
  ])('violated by %s at TLS 1.2', (_what, over, message) => {
    const outcome = decided(forwardSecrecy, aListener(over))
    expect(outcome).toMatchObject({ kind: 'violated', at: ELSEWHERE, remedy: { kind: 'enable-suites' } })
    expect(outcome.message).toMatch(message)
  })

  test('suites for a key that nobody can see in the repository are met, with a note', () => {
    const unread = known([{ path: '/c.pem', at: SOMEWHERE, certificates: null }], SOMEWHERE)
    for (const certificates of [
      known([], SOMEWHERE),
      unread,
      open<readonly ConfiguredCertificate[]>('a variable', SOMEWHERE),
    ]) {
      expect(decided(forwardSecrecy, aListener({ ...TLS12_ONLY, ...suites12(0xc02b), certificates }))).toMatchObject({
        kind: 'met',
        notes: [{ code: 'needs-key', message: expect.stringContaining('an EC key') }],
      })
    }
    expect(
      decided(forwardSecrecy, aListener({ ...TLS12_ONLY, ...suites12(0xc02b), ...keyed('ec-p256') })).notes,
    ).toEqual([])
    expect(decided(forwardSecrecy, aListener({ ...TLS12_ONLY, ...suites12(0xc02b), ...keyed('ed25519') })).kind).toBe(
      'met',
    )
  })

  test('TLS 1.3 is enough for a client that offers it; what older phones lack is a note', () => {
    const weak = aListener(suites12(0x002f))
    expect(decided(forwardSecrecy, weak)).toMatchObject({ kind: 'met', notes: [{ code: 'tls-1.2-without-suite' }] })
    expect(decided(forwardSecrecy, weak, aContext({ client: 'ibm-connections' })).kind).toBe('violated')
  })

  test('violated by groups that share nothing with those of the client, at their directive', () => {
    const groups = known([0x0015], ELSEWHERE)
    expect(decided(forwardSecrecy, aListener({ groups }))).toMatchObject({
      kind: 'violated',
      message: 'has no group but secp224r1: the hello of ios-18.4-ats offers none of them',
      remedy: { kind: 'enable-groups' },
      at: ELSEWHERE,
    })
    expect(decided(forwardSecrecy, aListener({ groups: known([], ELSEWHERE) })).message).toBe('has no group')
    // ML-KEM is for TLS 1.3 alone.
    expect(decided(forwardSecrecy, aListener({ ...TLS12_ONLY, groups: known([0x11ec], ELSEWHERE) })).kind).toBe(
      'violated',
    )
  })

  test('violated by a suite that the policy leaves out, whoever of the two chooses', () => {
    const context = aContext({}, { 'forward-secrecy': { suites: [0xc02f] } })
    expect(decided(forwardSecrecy, aListener({ ...TLS12_ONLY, ...suites12(0xc02f) }), context).kind).toBe('met')
    expect(decided(forwardSecrecy, aListener({ ...TLS12_ONLY, ...suites12(0xc013, 0xc02f) }), context)).toMatchObject({
      kind: 'violated',
      message:
        "negotiates TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA with the hello of ios-18.4-ats, which is not in the policy's list",
    })
  })

  test('not applicable without an allowed version, unless nobody insists on one', () => {
    const old = aListener({ versions: known([0x0301], SOMEWHERE) })
    expect(decided(forwardSecrecy, old).kind).toBe('not-applicable')
    expect(decided(forwardSecrecy, old, aContext({}, { 'tls-version': { level: 'warning' } }))).toMatchObject({
      kind: 'violated',
      remedy: { kind: 'set-minimum-version', version: 'TLS 1.2' },
    })
  })

  test.each([
    ['versions', { versions: OPEN }],
    ['suites of TLS 1.3', { suites13: OPEN }],
    ['suites of TLS 1.2', { ...TLS12_ONLY, suites12: OPEN }],
    ['groups', { groups: OPEN }],
  ])('undetermined when the files do not say the %s', (_what, over) => {
    expect(decided(forwardSecrecy, aListener(over))).toMatchObject({
      kind: 'undetermined',
      message: 'the list is in a variable',
      at: ELSEWHERE,
    })
  })

  test('what the list of TLS 1.2 is does not matter to a client of TLS 1.3', () => {
    expect(decided(forwardSecrecy, aListener({ suites12: OPEN })).kind).toBe('met')
  })
})

describe('weak-ciphers of a listener', () => {
  test('met, and not concerned by TLS 1.3', () => {
    expect(decided(weakCiphers, aListener())).toMatchObject({ kind: 'met', message: 'has no weak suite' })
    const only13 = aListener({ versions: known([0x0304], SOMEWHERE), ...suites12(0x002f) })
    expect(decided(weakCiphers, only13)).toMatchObject({ kind: 'met', at: SOMEWHERE })
  })

  test('violated with what each version has, at the list', () => {
    const versions = known([0x0301, 0x0303], SOMEWHERE)
    expect(decided(weakCiphers, aListener({ versions, ...suites12(0xc02f, 0x009c, 0x002f) }))).toMatchObject({
      kind: 'violated',
      message: 'accepts TLS_RSA_WITH_AES_128_GCM_SHA256, TLS_RSA_WITH_AES_128_CBC_SHA',
      evidence: {
        kind: 'accepted',
        accepted: [
          { version: 'TLS 1.2', suites: ['TLS_RSA_WITH_AES_128_GCM_SHA256', 'TLS_RSA_WITH_AES_128_CBC_SHA'] },
          { version: 'TLS 1.0', suites: ['TLS_RSA_WITH_AES_128_CBC_SHA'] },
        ],
      },
      remedy: { kind: 'disable-suites' },
      at: ELSEWHERE,
    })
  })

  test('a suite that no key here can sign for is none', () => {
    expect(decided(weakCiphers, aListener({ ...suites12(0xc02b, 0x002f), ...keyed('ec-p256') })).kind).toBe('met')
    expect(decided(weakCiphers, aListener({ ...suites12(0xc02b, 0x002f), ...keyed('rsa-2048') })).kind).toBe('violated')
  })

  test('what the policy counts as weak too', () => {
    const listener = aListener(suites12(0xc02f, 0x009e))
    expect(decided(weakCiphers, listener).kind).toBe('met')
    expect(decided(weakCiphers, listener, aContext({}, { 'weak-ciphers': { also: ['dhe'] } })).kind).toBe('violated')
  })

  test('undetermined when versions or suites are not said', () => {
    expect(decided(weakCiphers, aListener({ versions: OPEN })).kind).toBe('undetermined')
    expect(decided(weakCiphers, aListener({ suites12: OPEN })).kind).toBe('undetermined')
  })
})

describe('key-exchange of a listener', () => {
  test('met with what it has, and whether that is post-quantum', () => {
    expect(decided(keyExchange, aListener())).toMatchObject({
      kind: 'met',
      message: 'has x25519, secp256r1, secp384r1',
      notes: [{ code: 'not-post-quantum' }],
    })
    const groups = builtIn([0x11ec, 0x001d], SOMEWHERE)
    expect(decided(keyExchange, aListener({ groups }))).toMatchObject({
      message: 'has X25519MLKEM768, x25519, by the built-in default',
      notes: [{ code: 'post-quantum' }],
    })
  })

  test('violated by groups that phones do not have', () => {
    expect(decided(keyExchange, aListener({ groups: known([0x0015], ELSEWHERE) }))).toMatchObject({
      kind: 'violated',
      message: expect.stringMatching(
        /^has secp224r1, and phones have another: the hello of ios-18.4-ats offers x25519/u,
      ),
      remedy: { kind: 'enable-groups' },
      at: ELSEWHERE,
    })
    expect(decided(keyExchange, aListener({ groups: known([], ELSEWHERE) })).message).toMatch(/^has no group, and/u)
  })

  test('undetermined when they are not said', () => {
    expect(decided(keyExchange, aListener({ groups: OPEN })).kind).toBe('undetermined')
  })
})

describe('clients of a listener', () => {
  const naming = (...profiles: ClientName[]) => aContext({}, { clients: { profiles } })

  test('nothing is said where none is named', () => {
    expect(clients.decideListener?.(aListener(), aContext())).toBeNull()
  })

  test('met with what each is given', () => {
    expect(decided(clients, aListener(keyed('rsa-2048')), naming('ios-18.4-ats'))).toMatchObject({
      kind: 'met',
      message: '1 named client can connect',
      evidence: {
        clients: [{ client: 'ios-18.4-ats', outcome: 'met', version: 'TLS 1.3', group: 'x25519', key: 'RSA 2048' }],
      },
    })
  })

  test.each([
    ['versions', { versions: known([0x0301], ELSEWHERE) }, 'no version that it offers is switched on'],
    ['suites', { ...TLS12_ONLY, ...suites12(0x009e) }, 'no suite that it offers is there at TLS 1.2'],
    ['suites of TLS 1.3', { suites13: known([], ELSEWHERE) }, 'no suite that it offers is there at TLS 1.3'],
    ['groups', { groups: known([0x0015], ELSEWHERE) }, 'no group that it offers is there at TLS 1.3'],
  ])('violated by %s, at their directive', (_what, over, reason) => {
    expect(decided(clients, aListener(over), naming('ios-18.4-ats'))).toMatchObject({
      kind: 'violated',
      at: ELSEWHERE,
      evidence: { clients: [{ outcome: 'violated', reason }] },
    })
  })

  test('violated by a leaf that the client does not take', () => {
    expect(decided(clients, aListener(keyed('rsa-1024')), naming('ios-18.4-ats'))).toMatchObject({
      kind: 'violated',
      remedy: { kind: 'replace-certificate' },
    })
  })

  test('undetermined when what it would be given is not said', () => {
    expect(decided(clients, aListener({ groups: OPEN }), naming('ios-18.4-ats'))).toMatchObject({
      kind: 'undetermined',
      at: ELSEWHERE,
      remedy: null,
    })
  })
})
