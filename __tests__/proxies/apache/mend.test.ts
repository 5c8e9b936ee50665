import { describe, expect, test } from '@jest/globals'
import type { Edit } from '../../../src/model/configuration.ts'
import type { Remedy } from '../../../src/model/finding.ts'
import type { Listener } from '../../../src/model/listener.ts'
import { dialect } from '../../../src/proxies/apache.ts'
import { TLS_1_2, TLS_1_3 } from '../../../src/tls/registry/versions.ts'
import { sourcesOf } from '../../builders/configuration.ts'
import { clearHost, listenerFor, readHttpd, tlsHost, valueFrom } from './read-httpd.ts'

const VERSIONS: Remedy = { kind: 'disable-versions', versions: ['TLS 1.0', 'TLS 1.1'], minimum: 'TLS 1.2' }

function editsFor(remedy: Remedy, text: string): readonly Edit[] {
  const listener = listenerFor(readHttpd({ 'site.conf': text }))
  return dialect.reader?.mend?.(remedy, listener, sourcesOf({ 'site.conf': text })) ?? []
}

/** The text with the edits in it, the last first. */
function applied(edits: readonly Edit[], text: string): string {
  const lines = text.split('\n')
  const offset = (line: number, column: number) =>
    lines.slice(0, line - 1).reduce((sum, { length }) => sum + length + 1, 0) + column - 1
  return edits.toReversed().reduce((before, { place, text: inside }) => {
    const [from, to] = [offset(place.line, place.column ?? 1), offset(place.endLine, place.endColumn)]
    return before.slice(0, from) + inside + before.slice(to)
  }, text)
}

function mended(remedy: Remedy, text: string): { readonly text: string; readonly listener: Listener } {
  const after = applied(editsFor(remedy, text), text)
  return { text: after, listener: listenerFor(readHttpd({ 'site.conf': after })) }
}

describe('versions', () => {
  test.each([
    ['the directive of the host', tlsHost('SSLProtocol all -SSLv3')],
    ['one over two lines', tlsHost('SSLProtocol all \\\n  -SSLv3')],
    ['that of the main server', `SSLProtocol all\n${tlsHost()}`],
    ['none at all', tlsHost()],
    ['a command of OpenSSL', tlsHost('SSLProtocol -all +TLSv1.2 +TLSv1.3\nSSLOpenSSLConfCmd MinProtocol TLSv1')],
    ['Protocol', tlsHost('SSLProtocol all\nSSLOpenSSLConfCmd Protocol ALL')],
    ['that of a macro', `<Macro S>\n${tlsHost('SSLProtocol all')}</Macro>\nUse S\n`],
  ])('%s', (_, text) => {
    expect(valueFrom(mended(VERSIONS, text).listener.versions)).toEqual([TLS_1_2, TLS_1_3])
  })

  test('what is put in stands indented after the line that opens the host', () => {
    const text =
      '<VirtualHost *:443>\r\n  ServerName m.example.com\r\n  SSLEngine on\r\n  SSLCertificateFile c\r\n</VirtualHost>\r\n'
    expect(mended({ kind: 'set-minimum-version', version: 'TLS 1.3' }, text).text).toBe(
      text.replace('>\r\n', '>\r\n  SSLProtocol -all +TLSv1.3\r\n'),
    )
  })

  test('a MaxProtocol is lifted', () => {
    const text = tlsHost(
      'SSLProtocol all\nSSLOpenSSLConfCmd MinProtocol TLSv1.1\nSSLOpenSSLConfCmd MaxProtocol TLSv1.1',
    )
    expect(mended({ kind: 'set-minimum-version', version: 'TLS 1.2' }, text).text).toContain('MaxProtocol TLSv1.3')
  })
})

describe('suites', () => {
  const KEEP = ['TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256']
  const remedy: Remedy = { kind: 'disable-suites', suites: ['TLS_RSA_WITH_AES_128_CBC_SHA'], keep: KEEP }

  test.each([
    ['the directive of the host', tlsHost('SSLCipherSuite HIGH:!aNULL')],
    ['none at all', tlsHost()],
    ['CipherString', tlsHost('SSLCipherSuite ALL\nSSLOpenSSLConfCmd CipherString AES128-SHA')],
  ])('%s', (_, text) => {
    expect(valueFrom(mended(remedy, text).listener.suites12)).toEqual([0xc02f])
    expect(valueFrom(mended({ kind: 'enable-suites', suites: KEEP }, text).listener.suites12)).toEqual([0xc02f])
  })

  test('suites of TLS 1.3 alone are on with the version', () => {
    const only13: Remedy = { kind: 'enable-suites', suites: ['TLS_AES_128_GCM_SHA256'] }
    expect(valueFrom(mended(only13, tlsHost('SSLProtocol TLSv1.1')).listener.versions)).toEqual([TLS_1_2, TLS_1_3])
  })
})

test('groups', () => {
  const remedy: Remedy = { kind: 'enable-groups', groups: ['secp256r1'] }
  expect(valueFrom(mended(remedy, tlsHost('SSLOpenSSLConfCmd Curves P-521')).listener.groups)).toEqual([0x0017])
  expect(valueFrom(mended(remedy, tlsHost()).listener.groups)).toEqual([0x0017])
})

test('Strict-Transport-Security', () => {
  const remedy: Remedy = { kind: 'send-hsts', maxAgeSeconds: 5 }
  expect(valueFrom(mended(remedy, tlsHost()).listener.hsts)).toBe('max-age=5')
  const short = tlsHost('Header set Strict-Transport-Security max-age=0')
  expect(valueFrom(mended(remedy, short).listener.hsts)).toBe('max-age=5')
})

describe('in the clear', () => {
  test.each([
    ['nothing', ''],
    ['a path alone', 'Redirect /app https://m.example.com/app'],
    ['a proxy', 'ProxyPass / http://app/'],
    ['rules of its own', 'RewriteEngine on\nRewriteRule ^/old - [L]'],
    ['several names', 'ServerAlias w.example.com'],
  ])('a redirect beside %s', (_, lines) => {
    expect(valueFrom(mended({ kind: 'redirect-to-https' }, clearHost(lines)).listener.cleartext)).toBe('redirect')
  })

  test.each([
    ['no engine', clearHost()],
    ['an engine that is off', tlsHost('SSLEngine off')],
    ['a first host without one', `<VirtualHost *:443>\nServerName a.example.com\n</VirtualHost>\n${tlsHost()}`],
  ])('TLS with %s', (_, text) => {
    expect(valueFrom(mended({ kind: 'enable-tls' }, text).listener.tls)).toBe('yes')
  })
})

test('a remedy that no file mends gives no edit, and neither does a file that is gone', () => {
  expect(editsFor({ kind: 'add-backup-pin' }, tlsHost())).toEqual([])
  const listener = listenerFor(readHttpd({ 'site.conf': tlsHost() }))
  expect(dialect.reader?.mend?.(VERSIONS, listener, sourcesOf({}))).toEqual([])
  expect(dialect.reader?.mend?.({ kind: 'enable-tls' }, listener, sourcesOf({}))).toEqual([])
})
