import { describe, expect, test } from '@jest/globals'
import { TLS_1_0, TLS_1_1, TLS_1_2, TLS_1_3 } from '../../../src/tls/registry/versions.ts'
import { listenerFor, readHttpd, valueFrom } from './read-httpd.ts'

describe('the missing prefix', () => {
  const host = (protocol: string) => `<VirtualHost *:443>
    ServerName m.example.com
    SSLEngine on
    SSLProtocol ${protocol}
    SSLCipherSuite ECDHE+AESGCM
    SSLCertificateFile /c.pem
    SSLCertificateKeyFile /k.pem
</VirtualHost>
`

  test('the last word without one replaces the set: TLS 1.1 alone is left', () => {
    const { versions } = listenerFor(readHttpd({ 'a1.conf': host('TLSv1.2 TLSv1.1') }))
    expect(valueFrom(versions)).toEqual([TLS_1_1])
    expect(versions.at).toEqual({ file: 'a1.conf', line: 4, column: 5, endLine: 4, endColumn: 32 })
    expect(versions.via).toEqual([
      {
        place: { file: 'a1.conf', line: 4, column: 25, endLine: 4, endColumn: 32 },
        message: '"TLSv1.1" replaces all that stands before it, since it has no + or -',
      },
    ])
  })

  test('mended', () => {
    const { versions } = listenerFor(readHttpd({ 'a1.conf': host('-all +TLSv1.2 +TLSv1.3') }))
    expect(valueFrom(versions)).toEqual([TLS_1_2, TLS_1_3])
    expect(versions.via).toEqual([])
  })
})

describe("Debian's ssl.conf, and a site without words of its own", () => {
  const files = (protocol: string) => ({
    'ssl.conf': `<IfModule mod_ssl.c>\n    SSLCipherSuite HIGH:!aNULL\n    SSLProtocol ${protocol}\n</IfModule>\n`,
    'site.conf': `<VirtualHost _default_:443>
    SSLEngine on
    SSLCertificateFile /c.pem
    SSLCertificateKeyFile /k.pem
</VirtualHost>
`,
  })

  test('what ssl.conf has is in force in the site', () => {
    const { listeners, problems } = readHttpd(files('all -SSLv3'))
    expect(problems).toEqual([])
    const [listener] = listeners
    expect(listeners).toHaveLength(1)
    expect(listener?.versions).toMatchObject({
      kind: 'known',
      value: [TLS_1_0, TLS_1_1, TLS_1_2, TLS_1_3],
      at: { file: 'ssl.conf', line: 3, column: 5 },
    })
    expect(listener?.suites12.at).toMatchObject({ file: 'ssl.conf', line: 2 })
    expect(listener?.opened).toEqual({ file: 'site.conf', line: 1, column: 1, endLine: 1, endColumn: 28 })
    expect(listener).toMatchObject({ address: '*', port: 443, names: [], isDefault: true })
  })

  test('mended', () => {
    const { listeners } = readHttpd(files('-all +TLSv1.2 +TLSv1.3'))
    expect(listeners[0]?.versions).toMatchObject({ value: [TLS_1_2, TLS_1_3] })
  })
})

describe('shapes of port 80, and TLS without SSLEngine', () => {
  const text = `Listen 80
Listen 443
Listen 8443 https
<VirtualHost *:80>
    ServerName a.example.com
    Redirect permanent / https://a.example.com/
</VirtualHost>
<VirtualHost *:80>
    ServerName b.example.com
    RewriteEngine On
    RewriteCond %{HTTPS} !=on
    RewriteRule ^/?(.*) https://%{SERVER_NAME}/$1 [R=301,L]
</VirtualHost>
<VirtualHost *:80>
    ServerName c.example.com
    ProxyPass / http://app:8080/
</VirtualHost>
<VirtualHost *:443>
    ServerName d.example.com
    ProxyPass / http://app:8080/
</VirtualHost>
<VirtualHost *:8443>
    ServerName e.example.com
    SSLCertificateFile /c.pem
    SSLCertificateKeyFile /k.pem
</VirtualHost>
`
  const configuration = readHttpd({ 'a5.conf': text })

  test.each([
    ['a.example.com', 'no', 'redirect', 6],
    ['b.example.com', 'no', 'redirect', 12],
    ['c.example.com', 'no', 'content', 14],
    ['d.example.com', 'no', 'content', 18],
  ] as const)('%s: TLS %s, %s by line %i', (name, tls, answer, line) => {
    const listener = listenerFor(configuration, name)
    expect(valueFrom(listener.tls)).toBe(tls)
    expect(valueFrom(listener.cleartext)).toBe(answer)
    expect(listener.cleartext.at.line).toBe(line)
  })

  test('a certificate and a Listen with https turn TLS on', () => {
    const { tls, cleartext } = listenerFor(configuration, 'e.example.com')
    expect(tls).toMatchObject({ kind: 'known', value: 'yes', at: { line: 22 } })
    expect(tls.via).toEqual([
      {
        place: { file: 'a5.conf', line: 3, column: 1, endLine: 3, endColumn: 18 },
        message: 'gives the port the protocol https',
      },
    ])
    expect(cleartext.kind).toBe('open')
  })

  test('mended: c redirects, d has an engine', () => {
    const mended = text
      .replace('ProxyPass / http://app:8080/', 'Redirect permanent / https://c.example.com/')
      .replace('ServerName d.example.com', 'ServerName d.example.com\nSSLEngine on\nSSLCertificateFile /c.pem')
    const again = readHttpd({ 'a5.conf': mended })
    expect(valueFrom(listenerFor(again, 'c.example.com').cleartext)).toBe('redirect')
    expect(valueFrom(listenerFor(again, 'd.example.com').tls)).toBe('yes')
  })
})
