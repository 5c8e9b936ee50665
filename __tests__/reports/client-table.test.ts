import { expect, test } from '@jest/globals'
import type { ClientEvidence, Evidence } from '../../src/model/finding.ts'
import { clientLines } from '../../src/reports/client-table.ts'
import { evidenceLines } from '../../src/reports/evidence-lines.ts'
import { format as markdown } from '../../src/reports/markdown.ts'
import { textOf } from '../../src/reports/sanitize.ts'
import { format as text } from '../../src/reports/text.ts'
import { ATTACKS } from '../builders/attack-strings.ts'
import { aFinding, aReport, aTarget, CONTEXT } from '../builders/report.ts'

function aClient(client: string, over: Partial<ClientEvidence> = {}): ClientEvidence {
  return {
    address: '192.0.2.1:443',
    client,
    outcome: 'met',
    version: 'TLS 1.3',
    suite: 'TLS_AES_128_GCM_SHA256',
    group: 'x25519',
    key: 'EC P-256',
    reply: 'chose TLS 1.3 with TLS_AES_128_GCM_SHA256',
    reason: null,
    ...over,
  }
}

const NOTHING = { version: null, suite: null, group: null, key: null }
const REFUSED = aClient('android-7', {
  ...NOTHING,
  outcome: 'violated',
  reply: 'answered with alert 40 handshake_failure',
  reason: 'none of its 12 suites was seen to be accepted, only TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA384',
})
const OPEN = aClient('ios-9', { ...NOTHING, outcome: 'undetermined', reply: 'stayed silent' })
const STATIC = aClient('okhttp-modern', {
  version: 'TLS 1.2',
  suite: 'TLS_RSA_WITH_AES_128_GCM_SHA256',
  group: null,
  key: 'RSA 2048',
})

test('one client a row where the terminal has room', () => {
  expect(textOf(clientLines([aClient('ios-26'), OPEN, REFUSED], 2, 80))).toBe(
    [
      '  ios-26     TLS 1.3  x25519  EC P-256  TLS_AES_128_GCM_SHA256',
      '  ios-9      unknown  stayed silent',
      '  android-7  fails    answered with alert 40 handshake_failure; none of its 12',
      '                      suites was seen to be accepted, only',
      '                      TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA384',
      '',
    ].join('\n'),
  )
})

test('where it has none, what does not fit stands below, for every row alike', () => {
  const long = aClient('android-4.4-webview', { suite: 'TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256' })
  expect(textOf(clientLines([aClient('ios-26', { group: 'X25519MLKEM768' }), long, STATIC], 4, 80))).toBe(
    [
      '    ios-26               TLS 1.3  TLS_AES_128_GCM_SHA256',
      '                                  X25519MLKEM768  EC P-256',
      '    android-4.4-webview  TLS 1.3  TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256',
      '                                  x25519          EC P-256',
      '    okhttp-modern        TLS 1.2  TLS_RSA_WITH_AES_128_GCM_SHA256',
      '                                  -               RSA 2048',
      '',
    ].join('\n'),
  )
})

test('a narrow terminal still has room for the words', () => {
  const lines = clientLines([REFUSED], 4, 40)
  expect(lines.length).toBeGreaterThan(3)
  expect(lines[0]?.text).toMatch(/^ {4}android-7 {2}fails {4}answered with/u)
})

test('several addresses have a heading each; a leaf that could not be read and a flight without a suite a dash', () => {
  const other = aClient('ios-26', { address: '192.0.2.2:443', key: null, suite: null })
  expect(textOf(clientLines([aClient('ios-26'), other], 2, 80))).toBe(
    [
      '  192.0.2.1:443',
      '  ios-26  TLS 1.3  x25519  EC P-256  TLS_AES_128_GCM_SHA256',
      '  192.0.2.2:443',
      '  ios-26  TLS 1.3  x25519  -         ',
      '',
    ].join('\n'),
  )
})

function reportWith(clients: readonly ClientEvidence[], outcome: 'met' | 'violated', count = 1) {
  const evidence: Evidence = { kind: 'clients', clients }
  const finding = aFinding({ rule: 'clients', outcome, message: 'as seen', evidence })
  return aReport(Array.from({ length: count }, (_, index) => aTarget(`m${index}.example.com:443`, [finding])))
}

test('the text has the table below what is to mend', () => {
  const written = text.write(reportWith([REFUSED], 'violated'), CONTEXT)
  expect(written).toContain('  violated error: clients\n')
  expect(written).toContain('\n  clients\n    android-7  fails    answered with alert 40')
})

test('and of targets that are met, of ten at the most', () => {
  const written = text.write(reportWith([aClient('ios-26')], 'met', 12), CONTEXT)
  expect(written).toContain(
    'm0.example.com:443  what each client is given\n  ios-26  TLS 1.3  x25519  EC P-256  TLS_AES_128_GCM_SHA256\n',
  )
  expect(written.match(/what each client is given/gu)).toHaveLength(10)
})

test('without named clients there is no table', () => {
  const none = aReport([aTarget('m.example.com:443')])
  expect(text.write(none, CONTEXT)).not.toContain('client')
  expect(markdown.write(none, CONTEXT)).not.toContain('What each client is given')
})

test('the job summary has a row for each client of each target, met or not', () => {
  const written = markdown.write(reportWith([aClient('ios-26'), REFUSED, STATIC, OPEN], 'violated'), CONTEXT)
  expect(written).toContain('<summary>What each client is given (4)</summary>')
  for (const row of [
    '| `m0.example.com:443` | `ios-26` | TLS 1.3 | `TLS_AES_128_GCM_SHA256` | `x25519` | `EC P-256` |',
    '| `m0.example.com:443` | `android-7` | **fails** | answered with alert 40 `handshake_failure`; none of its 12 suites was seen to be accepted, only `TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA384` |  |  |',
    '| `m0.example.com:443` | `okhttp-modern` | TLS 1.2 | `TLS_RSA_WITH_AES_128_GCM_SHA256` |  | `RSA 2048` |',
    '| `m0.example.com:443` | `ios-9` | **unknown** | stayed silent |  |  |',
  ]) {
    expect(written).toContain(`${row}\n`)
  }
})

test('with several addresses each row says which', () => {
  const other = aClient('ios-26', { address: '192.0.2.2:443' })
  expect(markdown.write(reportWith([aClient('ios-26'), other], 'met'), CONTEXT)).toContain(
    '| `m0.example.com:443`<br>`192.0.2.2:443` | `ios-26` |',
  )
})

test('as evidence, one line each', () => {
  const evidence: Evidence = { kind: 'clients', clients: [aClient('ios-26'), STATIC, REFUSED, OPEN] }
  expect(evidenceLines(evidence).map((one) => one.text)).toEqual([
    '192.0.2.1:443 ios-26: chose TLS 1.3 with TLS_AES_128_GCM_SHA256, group x25519, key EC P-256',
    '192.0.2.1:443 okhttp-modern: chose TLS 1.3 with TLS_AES_128_GCM_SHA256, key RSA 2048',
    '192.0.2.1:443 android-7: answered with alert 40 handshake_failure, fails: none of its 12 suites was seen to be accepted, only TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA384',
    '192.0.2.1:443 ios-9: stayed silent (not known)',
  ])
})

test.each(ATTACKS)(
  'what a server or a saved report says in the table means nothing to a terminal or to Markdown: %j',
  (attack) => {
    const hostile = aClient(attack, { outcome: 'violated', reply: attack, reason: attack, address: attack })
    const lines = textOf(clientLines([hostile, aClient(attack, { suite: attack, group: attack, key: attack })], 2, 80))
    expect(lines).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}]|##\[|^\s*::/mu)
    const section = markdown.write(reportWith([hostile], 'met'), CONTEXT).split('What each client is given')[1] ?? ''
    expect(section).not.toMatch(/<script|<img|<!--/u)
  },
)
