import { describe, expect, test } from '@jest/globals'
import { dialect } from '../../../src/proxies/apache.ts'
import { TLS_1_0, TLS_1_1, TLS_1_2, TLS_1_3 } from '../../../src/tls/registry/versions.ts'
import { clearHost, listenerFor, readHttpd, tlsHost, valueFrom } from './read-httpd.ts'

const ALL = [TLS_1_0, TLS_1_1, TLS_1_2, TLS_1_3]

function versionsWith(lines: string, around = ''): readonly number[] {
  return valueFrom(listenerFor(readHttpd({ 'site.conf': `${tlsHost(lines)}${around}` })).versions)
}

describe('SSLProtocol', () => {
  test.each([
    ['all', ALL],
    ['all -SSLv3 -TLSv1 -TLSv1.1', [TLS_1_2, TLS_1_3]],
    ['-ALL +tlsv1.2', [TLS_1_2]],
    ['-SSLv2 TLSv1.3', [TLS_1_3]],
    ['TLSv1.1 +TLSv1.2', [TLS_1_1, TLS_1_2]],
    ['"all" "-TLSv1"', [TLS_1_1, TLS_1_2, TLS_1_3]],
    ['-all +TLSv1.2 \\\n  +TLSv1.3', [TLS_1_2, TLS_1_3]],
  ])('%s', (words, versions) => {
    expect(versionsWith(`SSLProtocol ${words}`)).toEqual(versions)
  })

  test('a hole leaves what is above it', () => {
    expect(versionsWith('SSLProtocol all -TLSv1.2')).toEqual([TLS_1_3])
    expect(versionsWith('SSLProtocol -all +TLSv1.2 +TLSv1')).toEqual([TLS_1_2])
  })

  test('OpenSSL 1.0.2 has holes, SSLv3 in all, and no TLS 1.3', () => {
    const old = { apache: '2.4.29', openssl: '1.0.2' }
    const read = (words: string) => readHttpd({ 'site.conf': tlsHost(`SSLProtocol ${words}`) }, old)
    expect(valueFrom(listenerFor(read('all -TLSv1.1')).versions)).toEqual([0x0300, TLS_1_0, TLS_1_2])
    expect(read('TLSv1.3').problems).toMatchObject([{ kind: 'refused', message: 'SSLProtocol has no word "TLSv1.3"' }])
  })

  test('the last of a context counts, and that of the host wherever the global one stands', () => {
    expect(versionsWith('SSLProtocol TLSv1.3\nSSLProtocol TLSv1.2', 'SSLProtocol all\n')).toEqual([TLS_1_2])
    expect(versionsWith('', 'SSLProtocol TLSv1.3\n')).toEqual([TLS_1_3])
    expect(versionsWith('')).toEqual(ALL)
  })

  test('what it replaced is told', () => {
    const text = `SSLProtocol all\n${tlsHost('SSLProtocol TLSv1.2')}`
    expect(listenerFor(readHttpd({ 'site.conf': text })).versions.via).toEqual([
      { place: { file: 'site.conf', line: 1, column: 1, endLine: 1, endColumn: 16 }, message: 'replaced by line 6' },
    ])
  })

  test.each([
    ['-TLSv1', 'no version of TLS is left, and httpd does not start (AH02231)'],
    ['', 'no version of TLS is left, and httpd does not start (AH02231)'],
    ['-all +TLSv1.2 # new', 'SSLProtocol has no word "#"'],
    ['"-all +TLSv1.2"', 'SSLProtocol has no word "-all +TLSv1.2"'],
    ['all SSLv2', 'SSLv2 is no longer supported'],
  ])('refused: %s', (words, message) => {
    const { problems, listeners } = readHttpd({ 'site.conf': tlsHost(`SSLProtocol ${words}`) })
    expect(problems).toMatchObject([{ kind: 'refused', dialect: 'apache', message, place: { line: 5 } }])
    expect(listeners[0]?.versions.kind).toBe('open')
  })
})

describe('SSLOpenSSLConfCmd', () => {
  test.each([
    ['MinProtocol TLSv1.3', [TLS_1_3]],
    ['MaxProtocol TLSv1.2', [TLS_1_2]],
    ['Protocol -TLSv1.3', [TLS_1_2]],
  ])('%s is asked after SSLProtocol', (words, versions) => {
    expect(versionsWith(`SSLOpenSSLConfCmd ${words}\nSSLProtocol -all +TLSv1.2 +TLSv1.3`)).toEqual(versions)
  })

  test('a bound replaces the one that SSLProtocol set, Protocol does not', () => {
    expect(versionsWith('SSLProtocol TLSv1.2\nSSLOpenSSLConfCmd MinProtocol TLSv1.1')).toEqual([TLS_1_1, TLS_1_2])
    expect(versionsWith('SSLProtocol TLSv1.2\nSSLOpenSSLConfCmd MaxProtocol None')).toEqual([TLS_1_2, TLS_1_3])
    expect(versionsWith('SSLProtocol TLSv1.2\nSSLOpenSSLConfCmd MinProtocol None')).toEqual([TLS_1_0, TLS_1_1, TLS_1_2])
    expect(versionsWith('SSLProtocol TLSv1.2\nSSLOpenSSLConfCmd Protocol ALL')).toEqual([TLS_1_2])
  })

  test('one that OpenSSL does not know is refused', () => {
    expect(readHttpd({ 'site.conf': tlsHost('SSLOpenSSLConfCmd Foo bar') }).problems).toMatchObject([
      { kind: 'refused' },
    ])
  })

  test('groups are those of the first virtual host of the address', () => {
    const text =
      tlsHost('SSLOpenSSLConfCmd Curves P-384', 'first.example.com') + tlsHost('SSLOpenSSLConfCmd Curves P-256')
    const { groups } = listenerFor(readHttpd({ 'site.conf': text }))
    expect(valueFrom(groups)).toEqual([0x0018])
    expect(groups.via.map(({ message }) => message)).toEqual([
      'is without effect',
      'is the first virtual host of the address, whose groups count for every name',
    ])
  })
})

describe('names on one address', () => {
  const both = tlsHost('SSLProtocol TLSv1.2', 'first.example.com') + tlsHost('SSLProtocol TLSv1.3')
  const versions = (assume: Readonly<Record<string, string>>, text = both) =>
    listenerFor(readHttpd({ 'site.conf': text }, assume)).versions

  test('from 2.4.42 on each has its own versions, before it those of the first', () => {
    expect(valueFrom(versions({ apache: '2.4.42', openssl: '1.1.1' }))).toEqual([TLS_1_3])
    expect(valueFrom(versions({ apache: '2.4.41', openssl: '1.1.1' }))).toEqual([TLS_1_2])
    expect(versions({ openssl: '3.0' })).toMatchObject({ kind: 'open', candidates: [[TLS_1_3], [TLS_1_2]] })
  })

  test('one that says nothing has those of the first, unless the main server says some', () => {
    const silent = tlsHost('SSLProtocol TLSv1.2', 'first.example.com') + tlsHost('')
    expect(valueFrom(versions({ apache: '2.4.62', openssl: '3.0' }, silent))).toEqual([TLS_1_2])
    expect(valueFrom(versions({ apache: '2.4.62', openssl: '3.0' }, `SSLProtocol TLSv1.3\n${silent}`))).toEqual([
      TLS_1_3,
    ])
  })

  test('the first decides whether TLS is spoken', () => {
    const plain = '<VirtualHost *:443>\nServerName first.example.com\n</VirtualHost>\n'
    const { tls } = listenerFor(readHttpd({ 'site.conf': plain + tlsHost() }))
    expect(tls).toMatchObject({ kind: 'known', value: 'no', at: { line: 6 }, via: [{ place: { line: 1 } }] })
    const other = listenerFor(readHttpd({ 'site.conf': tlsHost('SSLProtocol TLSv1.2') + plain }), 'first.example.com')
    expect(valueFrom(other.tls)).toBe('yes')
    expect(valueFrom(other.versions)).toEqual([TLS_1_2])
  })

  test('addresses, ports and aliases', () => {
    const text = `Listen 443
Listen [::1]:8443
NameVirtualHost *:443
<VirtualHost 10.0.0.1:443 [2001:db8::1]:443 *:*>
ServerName https://M.example.com:443
ServerAlias *.example.com m.example.com other.example.org
SSLEngine on
SSLCertificateFile /c.pem
</VirtualHost>
`
    const { listeners } = readHttpd({ 'httpd.conf': text })
    expect(listeners.map(({ address, port }) => [address, port])).toEqual([
      ['10.0.0.1', 443],
      ['2001:db8::1', 443],
      ['*', 443],
      ['*', 8443],
    ])
    expect(listeners[0]?.names).toEqual(['m.example.com', '*.example.com', 'other.example.org'])
  })

  test('a Listen without a virtual host is answered by the main server', () => {
    const { listeners } = readHttpd({
      'httpd.conf': 'Listen 8080\nListen 127.0.0.1:81 http\nServerName m.example.com\n',
    })
    expect(listeners).toMatchObject([
      {
        address: '*',
        port: 8080,
        names: [],
        opened: { line: 1 },
        tls: { value: 'no' },
        cleartext: { value: 'content' },
      },
      { address: '127.0.0.1', port: 81 },
    ])
  })

  test('in a main file that is whole nothing answers where nothing listens', () => {
    const text = `ServerRoot "/etc/httpd"\nListen 80\n${tlsHost()}`
    expect(readHttpd({ 'httpd.conf': text }).listeners.map(({ port }) => port)).toEqual([80])
  })
})

describe('SSLEngine', () => {
  const tls = (text: string) => listenerFor(readHttpd({ 'site.conf': text })).tls

  test('off, optional, and that of the main server', () => {
    expect(tls(tlsHost('SSLEngine off'))).toMatchObject({ value: 'no', at: { line: 1 }, via: [{ place: { line: 5 } }] })
    expect(tls(tlsHost('SSLEngine optional'))).toMatchObject({ value: 'no' })
    expect(tls(`SSLEngine on\nSSLCertificateFile /c.pem\n${clearHost()}`)).toMatchObject({
      value: 'yes',
      at: { line: 1 },
    })
  })

  test('without one: a certificate on 443, but on another port only with a Listen that says https', () => {
    const host = (port: number) =>
      `<VirtualHost *:${port}>\nServerName m.example.com\nSSLCertificateFile /c.pem\n</VirtualHost>\n`
    expect(tls(host(443))).toMatchObject({ value: 'yes' })
    expect(tls(`Listen 443 http\n${host(443)}`)).toMatchObject({ value: 'no' })
    expect(tls(`Listen 8443\n${host(8443)}`)).toMatchObject({ value: 'no' })
    expect(tls(host(8443))).toMatchObject({ kind: 'open', candidates: ['yes', 'no'] })
  })

  test('on without a certificate is refused', () => {
    const { problems } = readHttpd({ 'site.conf': '<VirtualHost *:443>\nSSLEngine on\n</VirtualHost>\n' })
    expect(problems).toMatchObject([{ kind: 'refused', place: { line: 1 } }])
    const managed = 'MDomain m.example.com\n<VirtualHost *:443>\nSSLEngine on\n</VirtualHost>\n'
    expect(readHttpd({ 'site.conf': managed }).problems).toEqual([])
  })

  test('from a variable that is not defined', () => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: httpd's own
    expect(tls(tlsHost('SSLEngine ${TLS}'))).toMatchObject({
      kind: 'open',
      reason: 'the variable TLS is not defined in the files that are here',
      candidates: ['yes', 'no'],
    })
  })
})

test('what does not decide the handshake is a note', () => {
  const lines = '<Directory /var/www>\nSSLCipherSuite RC4\n</Directory>\nSSLCompression on\nSSLInsecureRenegotiation on'
  const { notes } = listenerFor(readHttpd({ 'site.conf': tlsHost(lines) }))
  expect(notes.map(({ code, place }) => [code, place.line])).toEqual([
    ['without-effect', 6],
    ['sslcompression', 8],
    ['sslinsecurerenegotiation', 9],
  ])
})

describe('SSLCipherSuite', () => {
  test.each(['ALL # x', 'TLSv1.2 ALL', 'TLSv1.3 TLS_BOGUS'])('refused: %s', (words) => {
    const { problems } = readHttpd({ 'site.conf': tlsHost(`SSLCipherSuite ${words}`) })
    expect(problems).toMatchObject([{ kind: 'refused', place: { line: 5 } }])
  })

  test('suites of TLS 1.3 have a form of their own', () => {
    const { suites13, suites12 } = listenerFor(
      readHttpd({
        'site.conf': tlsHost('SSLCipherSuite TLSv1.3 TLS_AES_128_GCM_SHA256\nSSLCipherSuite SSL ECDHE+AESGCM'),
      }),
    )
    expect(valueFrom(suites13)).toEqual([0x1301])
    expect(suites12.at.line).toBe(6)
  })

  test('an SSLPolicy is not read', () => {
    expect(listenerFor(readHttpd({ 'site.conf': tlsHost('SSLPolicy modern') })).versions).toMatchObject({
      kind: 'open',
      at: { line: 5 },
    })
  })
})

describe('recognise', () => {
  const sure = (path: string, text: string) => dialect.reader?.recognise(path, text) ?? 0

  test.each([
    ['site.conf', '<VirtualHost *:443>\n', 0.9],
    ['apache2.conf', 'ServerRoot "/etc/apache2"\n', 0.8],
    ['x.conf', 'Listen 80\n', 0.6],
    ['httpd.conf', 'Foo bar\n', 0.5],
    ['site.conf', 'server { listen 443 ssl; }\n', 0],
    ['httpd.conf', '<VirtualHost *:443>\nSSLEnable\n</VirtualHost>\n', 0],
    ['README.md', 'words\n', 0],
  ])('%s %j: %d', (path, text, sureness) => {
    expect(sure(path, text)).toBe(sureness)
  })
})
