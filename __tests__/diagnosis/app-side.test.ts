import { expect, test } from '@jest/globals'
import { type AppQuestion, appSide } from '../../src/diagnosis/app-side.ts'

const QUESTION: AppQuestion = {
  host: 'm.example.com',
  code: 'no-forward-secrecy',
  least: 7,
  isPrivateRoot: false,
  isUnknownRoot: false,
}

test('a fragment of Info.plist for this name alone', () => {
  const { ios } = appSide({ ...QUESTION, code: 'other-suite', least: 15 })
  expect(ios.plist).toBe(`<key>NSAppTransportSecurity</key>
<dict>
  <key>NSExceptionDomains</key>
  <dict>
    <key>m.example.com</key>
    <dict>
      <key>NSExceptionAllowsInsecureHTTPLoads</key>
      <true/>
      <key>NSExceptionMinimumTLSVersion</key>
      <string>TLSv1.1</string>
      <key>NSExceptionRequiresForwardSecrecy</key>
      <false/>
    </dict>
  </dict>
</dict>`)
  expect([ios.row, ios.needsJustification]).toEqual([15, true])
})

// By Apple's list of keys that need one: insecure HTTP, and a version below 1.2.
// biome-ignore format: one row a line
test.each<readonly [AppQuestion['code'], number | null, boolean]>([
  ['no-forward-secrecy',                  7,    false],
  ['old-version',                         5,    true],
  ['old-version',                         6,    true],
  ['old-version-without-forward-secrecy', 11,   true],
  ['old-version-without-forward-secrecy', 12,   true],
  ['other-suite',                         8,    true],
  ['no-tls',                              null, true],
])('App Review and the exception for %s, test %p', (code, least, needsJustification) => {
  const { ios } = appSide({ ...QUESTION, code, least })
  expect([ios.needsJustification, ios.row]).toEqual([needsJustification, least])
})

// biome-ignore format: one row a line
test.each<readonly [AppQuestion['code']]>([['clean'], ['not-seen'], ['trust'], ['inconsistent'], ['no-exception-helps']])(
  'no entry for %s', (code) => {
    const { ios, android } = appSide({ ...QUESTION, code, least: null })
    expect([ios.keys, ios.plist, ios.row, ios.needsJustification, android.xml]).toEqual([null, null, null, false, null])
  },
)

test('cleartext on Android', () => {
  expect(appSide({ ...QUESTION, code: 'cleartext-only', least: null }).android.xml).toBe(
    `<?xml version="1.0" encoding="utf-8"?>
<network-security-config>
  <domain-config cleartextTrafficPermitted="true">
    <domain includeSubdomains="false">m.example.com</domain>
  </domain-config>
</network-security-config>`,
  )
})

test('cleartext: the app has to load another URL', () => {
  for (const code of ['no-tls', 'cleartext-only'] as const) {
    expect(appSide({ ...QUESTION, code, least: null }).ios.notes[0]).toContain('has to load http:')
  }
})

test('a root of its own on Android, and no key for it on iOS', () => {
  const { ios, android } = appSide({ ...QUESTION, code: 'clean', least: null, isPrivateRoot: true })
  expect(android.xml).toContain('<certificates src="system"/>')
  expect(android.xml).toContain('<certificates src="user"/>')
  expect(android.xml).toContain('@raw/my_root')
  expect(android.notes.join()).toContain('API 24')
  expect([ios.keys, ios.notes.length]).toEqual([null, 1])
  expect(ios.notes[0]).toContain('No key of ATS makes a phone trust a root of your own')
})

test('a certificate that no key lets pass: a root of its own changes nothing', () => {
  const { ios, android } = appSide({ ...QUESTION, code: 'trust', least: null, isPrivateRoot: true })
  expect(ios.notes[0]).toContain('No key of ATS lets such a certificate pass.')
  expect([android.xml, android.notes]).toEqual([null, []])
})

// biome-ignore format: one row a line
test.each([
  ['localhost',      'loopback'],
  ['127.0.0.2',      'loopback'],
  ['::1',            'loopback'],
  ['192.0.2.1',      'covers addresses since iOS 17'],
  ['2001:db8::1',    'covers addresses since iOS 17'],
  ['intranet',       'names without a dot'],
  ['printer.local',  'names without a dot'],
])('which systems have ATS for %s', (host, words) => {
  const covered = appSide({ ...QUESTION, host }).ios.notes.filter((note) => note.includes('iOS 1'))
  expect(covered).toHaveLength(1)
  expect(covered[0]).toContain(words)
  expect(appSide({ ...QUESTION, host, code: 'clean', least: null }).ios.notes).toEqual([])
})

test('a full name is covered everywhere, which needs no note', () => {
  expect(appSide(QUESTION).ios.notes.join()).not.toContain('ATS leaves')
  expect(appSide({ ...QUESTION, host: '127.example' }).ios.notes).toEqual(appSide(QUESTION).ios.notes)
})

test('what is disputed about the entry is said', () => {
  const notes = (code: AppQuestion['code'], least: number): string =>
    appSide({ ...QUESTION, code, least }).ios.notes.join('\n')
  expect(notes('old-version', 6)).toContain('Whether OS 26.4 and later still offer TLS 1.0 and 1.1')
  expect(notes('other-suite', 8)).toContain('is likely, and not documented')
  expect(notes('no-forward-secrecy', 7)).toContain('one label deep')
  expect(notes('no-forward-secrecy', 7)).not.toContain('26.4')
  expect(appSide({ ...QUESTION, code: 'key-or-hash', least: 8 }).ios.notes[0]).toContain('None of the tests')
})
