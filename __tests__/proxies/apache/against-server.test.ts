import { describe, expect, test } from '@jest/globals'
import { clearHost, listenerFor, readHttpd, tlsHost } from './read-httpd.ts'

// Each as httpd 2.4 did it.

describe('nothing is served in the clear', () => {
  test.each([
    'Redirect gone /',
    'Redirect 404 /',
    'RedirectMatch 403 .*',
    'RewriteEngine on\nRewriteRule ^ - [F]',
    'RewriteEngine on\nRewriteRule ^ - [R=404,L]',
  ])('%j', (lines) => {
    expect(listenerFor(readHttpd({ 'a.conf': clearHost(lines) })).cleartext).toMatchObject({ value: 'closed' })
  })

  test.each(['Redirect gone /old', 'RewriteEngine on\nRewriteRule ^/old - [F]'])('of some paths: %j', (lines) => {
    expect(listenerFor(readHttpd({ 'a.conf': clearHost(lines) })).cleartext).toMatchObject({ value: 'content' })
  })
})

test('an SSLProtocol that another replaces is parsed all the same', () => {
  const { problems } = readHttpd({ 'a.conf': tlsHost('SSLProtocol "all -TLSv1"\nSSLProtocol -all +TLSv1.2') })
  expect(problems).toMatchObject([{ kind: 'refused', message: 'SSLProtocol has no word "all -TLSv1"' }])
})

describe('TLS without SSLEngine', () => {
  const CERTIFICATE = 'SSLCertificateFile /c.pem'

  function tls(text: string) {
    return readHttpd({ 'a.conf': `${text}\n` }).listeners.map(({ tls: setting }) => setting)
  }

  function host(addresses: string, lines = 'ServerName m.example.com\n') {
    return `<VirtualHost ${addresses}>\n${lines}${CERTIFICATE}\n</VirtualHost>`
  }

  test('of the address that a Listen names with https', () => {
    expect(tls(`Listen 8443 https\n${host('*:8443')}`)).toMatchObject([{ value: 'yes', via: [{ place: { line: 1 } }] }])
    expect(tls(`Listen 10.0.0.1:8443 https\n${host('10.0.0.1:8443')}`)).toMatchObject([{ value: 'yes' }])
  })

  test('not of another address, and not of the main server', () => {
    expect(tls(`Listen 10.0.0.1:8443 https\n${host('*:8443')}`)).toMatchObject([{ value: 'no' }])
    expect(tls(`Listen 8443 https\n${CERTIFICATE}`)).toMatchObject([{ value: 'no' }])
  })

  test('the first address decides for all', () => {
    const text = `Listen 8080\nListen 8443 https\n${host('*:8080 *:8443')}`
    expect(tls(text)).toMatchObject([{ value: 'no' }, { value: 'no' }])
  })

  test('nobody knows it of a virtual host without a name', () => {
    expect(tls(`Listen 8443 https\n${host('*:8443', '')}`)).toMatchObject([{ kind: 'open', candidates: ['yes', 'no'] }])
  })
})
