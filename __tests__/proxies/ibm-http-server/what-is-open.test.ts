import { describe, expect, test } from '@jest/globals'
import { reader } from '../../../src/proxies/ibm-http-server/reader.ts'
import { host, one, read, valuesOf } from './read-ihs.ts'

const [V10, V12, V13] = [0x0301, 0x0303, 0x0304]
const OF_TODAY = { ihs: '9.0.5.25' }

describe('what is open', () => {
  test.each([
    ['SSLAttributeSet 230 "0030" BUFF', 'SSLAttributeSet'],
    ['SSLFIPSEnable', 'SSLFIPSEnable'],
    ['Include conf/tls.conf', 'conf/tls.conf'],
  ])('%s', (line, reason) => {
    const { versions, suites12, groups } = one(host(line))
    for (const setting of [versions, suites12, groups]) {
      expect(setting).toMatchObject({
        kind: 'open',
        candidates: [],
        reason: expect.stringContaining(reason),
        at: { line: 5 },
      })
    }
    expect(read(host(line)).steps).toMatchObject([{ state: 'unknown' }])
  })

  test.each(['TLSv1.1', 'TLS', 'TLSv1'])('the spelling %s, which no document has', (word) => {
    const { versions } = one(host(`SSLProtocolDisable SSLv3 ${word}`), { ihs: '8.5.5.9' })
    expect(versions).toMatchObject({ kind: 'open', reason: expect.stringContaining(`"${word}"`) })
    expect(valuesOf(versions)).toHaveLength(2)
  })

  test('a version that is both enabled and disabled', () => {
    const { versions } = one(host('SSLProtocolEnable TLSv10', 'SSLProtocolDisable TLSv10 TLSv11'), OF_TODAY)
    expect(versions).toMatchObject({ reason: 'TLSv10 is both enabled and disabled' })
    expect(valuesOf(versions)).toEqual([[V12], [V10, V12], [V12, V13], [V10, V12, V13]])
  })

  test('what a condition decides comes as a listener for each answer', () => {
    const text = host('<IfDefine OLD>', 'SSLProtocolEnable TLSv10', '</IfDefine>')
    expect(read(text, OF_TODAY).listeners.map(({ when, versions }) => [when, valuesOf(versions)[0]])).toEqual([
      ['IfDefine OLD does not hold', [V12]],
      ['IfDefine OLD holds', [V10, V12]],
    ])
  })
})

describe('groups', () => {
  test('those of TLS 1.3 can be set, those of TLS 1.2 stay', () => {
    expect(one(host('SSLSupportedCurves TLSv13 x25519,secp256r1')).groups).toMatchObject({
      kind: 'known',
      value: [0x1d, 0x17, 0x18, 0x19],
    })
    expect(one(host()).groups).toMatchObject({ kind: 'known', isBuiltIn: true })
  })

  test.each(['TLSv12 secp256r1', 'TLSv13 curve9'])('open: %s', (words) => {
    expect(one(host(`SSLSupportedCurves ${words}`)).groups).toMatchObject({ kind: 'open', at: { line: 5 } })
  })
})

describe('in the clear', () => {
  const port80 = (...lines: readonly string[]): string =>
    [
      'LoadModule ibm_ssl_module modules/mod_ibm_ssl.so',
      'Listen 80',
      '<VirtualHost *:80>',
      'ServerName m.example.com',
      ...lines,
      '</VirtualHost>',
    ].join('\n')

  test("HCL's redirect is one", () => {
    const listener = one(
      port80('RewriteEngine on', 'RewriteCond %{HTTPS} off', 'RewriteRule (.*) https://%{HTTP_HOST}%{REQUEST_URI}'),
    )
    expect(listener.tls).toMatchObject({ value: 'no', isBuiltIn: true })
    expect(listener.cleartext).toMatchObject({ kind: 'known', value: 'redirect', at: { line: 7 } })
  })

  test('without one it is content, at the line that opens the host', () => {
    expect(one(port80('SSLDisable')).cleartext).toMatchObject({ kind: 'known', value: 'content', at: { line: 3 } })
  })
})

describe('what would not start, or is not read', () => {
  test.each([
    ['SSLEngine on', 'mod_ssl'],
    ['SSLProtocol -all +TLSv1.2', 'SSLProtocolDisable'],
    ['SSLCipherSuite HIGH', 'SSLCipherSpec'],
    ['SSLCertificateFile /c.pem', 'KeyFile'],
    ['SSLProtocolDisable all', 'grammar'],
    ['SSLProtocolDisable -TLSv10', 'grammar'],
    ['SSLCipherSpec HIGH:!aNULL', 'OpenSSL'],
    ['SSLCipherSpec ECDHE-RSA-AES128-GCM-SHA256', 'OpenSSL'],
  ])('%s is refused', (line, message) => {
    expect(read(host(line)).problems).toMatchObject([
      { kind: 'refused', message: expect.stringContaining(message), place: { line: 5, column: 1 } },
    ])
  })

  test('an open section is refused, a missing file unread', () => {
    expect(read('<VirtualHost *:443>\nSSLEnable').problems).toMatchObject([{ kind: 'refused', place: { line: 1 } }])
    expect(read(host('Include conf/tls.conf')).problems).toMatchObject([{ kind: 'unread', place: { line: 5 } }])
  })

  test('the module of IBM i gives a problem and no listener', () => {
    const { listeners, problems } = read(host('SSLAppName QIBM_HTTP_SERVER'))
    expect(listeners).toEqual([])
    expect(problems).toMatchObject([{ kind: 'unread', message: expect.stringContaining('IBM HTTP Server for i') }])
  })

  test('what is behind it gives nothing', () => {
    const { problems, listeners } = read(host('SSLProxyEngine on', 'SSLProxyProtocol all', 'SSLProxyCipherSuite RC4'))
    expect(problems).toEqual([])
    expect(listeners).toEqual(read(host()).listeners.map((listener) => ({ ...listener, hsts: expect.anything() })))
  })
})

test.each([
  ['SSLEnable', 1],
  ['  SSLProtocolDisable SSLv2', 1],
  ['LoadModule ibm_ssl_module modules/mod_ibm_ssl.so', 1],
  ['<IfModule mod_ibm_ssl.c>', 1],
  ['# SSLEnable', 0],
  ['SSLEngine on', 0],
  ['', 0],
])('recognises %s', (text, sureness) => {
  expect(reader.recognise('httpd.conf', `Listen 443\n${text}\n`)).toBe(sureness)
})
