import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { type ConfiguredCertificate, known, type Listener, open, type Setting } from '../../../src/model/listener.ts'
import { RULES } from '../../../src/rules/index.ts'
import { CIPHER_SUITES } from '../../../src/tls/registry/cipher-suites.ts'
import { isWeak } from '../../../src/tls/suite-lists.ts'
import { aLeaf, parsed } from '../../builders/certificates.ts'
import { aListener, SOMEWHERE } from '../../builders/configuration.ts'
import { aContext } from '../../builders/listener-context.ts'

const LEAVES = (['rsa-2048', 'ec-p256', 'ed25519'] as const).map((keys) => parsed(aLeaf(undefined, { keys })))
const CONTEXTS = (['ios-18.4-ats', 'ibm-connections', 'android-7'] as const).map((client) =>
  aContext({ client }, { clients: { profiles: ['ios-9-ats', 'android-16'] }, hsts: { level: 'warning' } }),
)
const JUDGED = RULES.filter(({ decideListener }) => decideListener !== undefined)
const BY_VERSIONS = JUDGED.filter(({ id }) =>
  ['tls-version', 'forward-secrecy', 'legacy-protocols', 'weak-ciphers'].includes(id),
)

const anyOf = <Value>(values: readonly Value[]) => fc.subarray([...values])
const aVersions = anyOf([0x0002, 0x0300, 0x0301, 0x0302, 0x0303, 0x0304])
const aSuites12 = fc.uniqueArray(
  fc.oneof(
    fc.constantFrom(0xc02b, 0xc02f, 0xc013, 0x009c, 0x002f, 0x009e, 0x1234),
    fc.constantFrom(...CIPHER_SUITES.filter(({ minimumVersion }) => minimumVersion < 0x0304).map(({ id }) => id)),
  ),
  { maxLength: 12 },
)
const aCertificate = fc.record<ConfiguredCertificate>({
  path: fc.constant('c.pem'),
  at: fc.constant(SOMEWHERE),
  certificates: fc.oneof(
    fc.constant(null),
    anyOf(LEAVES).map((leaves) => leaves.slice(0, 1)),
  ),
})
const aKnownListener: fc.Arbitrary<Listener> = fc
  .record({
    tls: fc.constantFrom<'yes' | 'no' | 'pass-through'>('yes', 'no', 'pass-through'),
    versions: aVersions,
    suites12: aSuites12,
    suites13: anyOf([0x1302, 0x1303, 0x1301, 0x1304]),
    groups: anyOf([0x001d, 0x0017, 0x0018, 0x0015, 0x11ec, 0x0100]),
    securityLevel: fc.constantFrom(0, 1, 2),
    certificates: fc.array(aCertificate, { maxLength: 3 }),
    cleartext: fc.constantFrom<'redirect' | 'content' | 'closed'>('redirect', 'content', 'closed'),
    hsts: fc.oneof(fc.constant(null), fc.constantFrom('max-age=31536000', 'max-age=0', '')),
    port: fc.constantFrom(80, 443, null),
    openssl: fc.constantFrom('1.0.2', '3.0', null),
    names: anyOf(['m.example.com', '*.example.com', '_', '~^x', '', '[::', 'ü.example.com']),
  })
  .map(({ port, openssl, names, ...settings }) => {
    const known_ = Object.entries(settings).map(([name, value]) => [name, known(value, SOMEWHERE)])
    return aListener({ port, openssl, names, ...Object.fromEntries(known_) })
  })

const OPENABLE = [
  'tls',
  'versions',
  'suites12',
  'suites13',
  'groups',
  'securityLevel',
  'certificates',
  'cleartext',
  'hsts',
]

test('no rule throws, whatever a listener has or does not say', () => {
  fc.assert(
    fc.property(aKnownListener, anyOf(OPENABLE), fc.constantFrom(...CONTEXTS), (listener, opened, context) => {
      const unsaid = opened.map((name) => [name, open('not said', SOMEWHERE)])
      const partly: Listener = { ...listener, ...Object.fromEntries(unsaid) }
      for (const rule of JUDGED) {
        const outcome = rule.decideListener?.(partly, context) ?? null
        if (outcome !== null) expect(outcome.message).not.toMatch(/undefined|^$/u)
      }
    }),
  )
})

test('of a listener that is known, what it switches on is never undetermined', () => {
  fc.assert(
    fc.property(aKnownListener, fc.constantFrom(...CONTEXTS), (listener, context) => {
      const kinds = BY_VERSIONS.map((rule) => rule.decideListener?.(listener, context)?.kind)
      expect(kinds).not.toContain('undetermined')
    }),
  )
})

test('without its old versions or a weak suite no outcome is worse', () => {
  fc.assert(
    fc.property(aKnownListener, fc.constantFrom(...CONTEXTS), fc.boolean(), (listener, context, isVersions) => {
      const tighter: Listener = isVersions
        ? { ...listener, versions: less(listener.versions, (version) => version < 0x0303) }
        : { ...listener, suites12: less(listener.suites12, isWeak) }
      for (const rule of BY_VERSIONS) {
        const before = rule.decideListener?.(listener, context)?.kind
        const after = rule.decideListener?.(tighter, context)?.kind
        if (before === 'met') expect([rule.id, after]).toEqual([rule.id, 'met'])
        if (before === 'not-applicable') expect([rule.id, after]).not.toEqual([rule.id, 'violated'])
      }
    }),
  )
})

test('one way in more shuts nobody out: an older version beside those of today', () => {
  fc.assert(
    fc.property(aKnownListener, fc.constantFrom(...CONTEXTS), (listener, context) => {
      const looser: Listener = { ...listener, versions: map(listener.versions, (versions) => [0x0301, ...versions]) }
      for (const rule of BY_VERSIONS.filter(({ id }) => id === 'tls-version' || id === 'forward-secrecy')) {
        if (rule.decideListener?.(listener, context)?.kind !== 'met') continue
        expect([rule.id, rule.decideListener(looser, context)?.kind]).toEqual([rule.id, 'met'])
      }
    }),
  )
})

function less(setting: Setting<readonly number[]>, isWorse: (value: number) => boolean): Setting<readonly number[]> {
  return map(setting, (values) => values.filter((value) => !isWorse(value)))
}

function map<Value>(setting: Setting<Value>, change: (value: Value) => Value): Setting<Value> {
  return setting.kind === 'known' ? { ...setting, value: change(setting.value) } : setting
}
