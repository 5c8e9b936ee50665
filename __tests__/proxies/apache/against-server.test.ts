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
