import { describe, expect, test } from '@jest/globals'
import { clearHost, listenerFor, readHttpd, tlsHost, valueFrom } from './read-httpd.ts'

describe('in the clear', () => {
  const answer = (lines: string) => listenerFor(readHttpd({ 'site.conf': clearHost(lines) })).cleartext

  test.each([
    'Redirect / https://m.example.com/',
    'RedirectPermanent / https://m.example.com/',
    'RedirectTemp / https://m.example.com/',
    'Redirect 308 "/" "https://m.example.com/"',
    'Redirect seeother / https://m.example.com/\nRedirect /x https://other.example.com/',
    'RedirectMatch permanent ^/(.*)$ https://m.example.com/$1',
    'RedirectMatch 301 ^/(?!\\.well-known/acme-challenge/).* https://m.example.com/',
    '<Location />\nRedirect permanent https://m.example.com/\n</Location>',
    'RewriteEngine on\nRewriteRule ^ https://%{HTTP_HOST}%{REQUEST_URI} [R=301,L]\nProxyPass / http://app/',
    'RewriteEngine on\nRewriteRule ^/\\.well-known/acme-challenge - [L]\nRewriteRule (.*) https://m.example.com$1 [R]',
    'RewriteEngine on\nRewriteCond %{REQUEST_URI} !^/\\.well-known/acme-challenge\nRewriteCond %{HTTPS} off\nRewriteRule ^ https://m.example.com/ [L]',
    'RewriteEngine on\nRewriteCond %{SERVER_NAME} =m.example.com [OR]\nRewriteCond %{SERVER_NAME} =w.example.com\nRewriteRule ^ https://%{SERVER_NAME}%{REQUEST_URI} [END,NE,R=permanent]',
    'RewriteEngine on\nRewriteCond %{SERVER_PORT} ^80$\nRewriteRule .* https://m.example.com/ [R]',
    'RewriteEngine on\nRewriteCond %{HTTPS} on\nRewriteRule .* - [F]\nRewriteCond %{SERVER_PORT} !443\nRewriteRule .* https://m.example.com/ [R]',
  ])('redirects: %s', (lines) => {
    expect(answer(lines)).toMatchObject({ kind: 'known', value: 'redirect' })
  })

  test.each([
    '',
    'Redirect permanent /app https://m.example.com/app',
    'Redirect permanent / http://m.example.com/',
    'Redirect /api http://m.example.com/api\nRedirect / https://m.example.com/',
    'Redirect / https://m.example.com/\nProxyPass / http://app/',
    'RedirectMatch ^/$ https://m.example.com/',
    'RedirectMatch \\.html$ https://m.example.com/',
    'RewriteRule ^ https://m.example.com/ [R]',
    'RewriteEngine on\nRewriteRule ^/?$ https://m.example.com/ [R]',
    'RewriteEngine on\nRewriteRule ^ https://app/ [P]',
    'RewriteEngine on\nRewriteRule ^/health - [L]\nRewriteRule ^ https://m.example.com/ [R]',
    'RewriteEngine on\nRewriteCond %{HTTPS} on\nRewriteRule ^ https://m.example.com/ [R]',
    'RewriteEngine on\nRewriteCond %{REQUEST_URI} !^/health\nRewriteRule ^ https://m.example.com/ [R]',
    'RewriteEngine on\nRewriteCond %{HTTP_HOST} ^www\\.example\\.com$\nRewriteRule ^ https://m.example.com/ [R]',
  ])('serves content: %s', (lines) => {
    expect(answer(lines)).toMatchObject({ kind: 'known', value: 'content' })
  })

  test.each([
    'RewriteEngine on\nRewriteCond %{HTTP_USER_AGENT} iPhone\nRewriteRule ^ https://m.example.com/ [R]',
    '<If "%{HTTPS} == \'off\'">\nRedirect / https://m.example.com/\n</If>',
    'IncludeOptional more/*.conf',
  ])('is not known: %s', (lines) => {
    const setting = answer(lines)
    expect(setting).toMatchObject({ kind: 'open', candidates: ['redirect', 'content'] })
  })

  test('a redirect of the main server is for every host; its rules only where they are inherited', () => {
    const read = (base: string, lines = '') =>
      listenerFor(readHttpd({ 'site.conf': `${base}\n${clearHost(lines)}` })).cleartext
    expect(valueFrom(read('Redirect / https://m.example.com/'))).toBe('redirect')
    const rule = 'RewriteEngine on\nRewriteRule ^ https://m.example.com/ [R]'
    expect(valueFrom(read(rule))).toBe('content')
    expect(valueFrom(read(rule, 'RewriteOptions Inherit'))).toBe('redirect')
  })
})

describe('Strict-Transport-Security', () => {
  const hsts = (lines: string, base = '') => listenerFor(readHttpd({ 'site.conf': `${base}${tlsHost(lines)}` })).hsts
  const NAME = 'Strict-Transport-Security'

  test.each([
    [`Header always set ${NAME} "max-age=1; includeSubDomains"`, 'max-age=1; includeSubDomains'],
    [`Header set ${NAME} max-age=1 env=HTTPS`, 'max-age=1'],
    [`Header set ${NAME} max-age=1 "expr=%{HTTPS} == 'on'"`, 'max-age=1'],
    [`Header add ${NAME} max-age=1\nHeader setifempty ${NAME} max-age=2`, 'max-age=1'],
    [`Header set ${NAME} max-age=1\nHeader unset ${NAME}`, null],
    [`Header edit ${NAME} a b\nHeader echo ${NAME}`, null],
    ['Header set X-Other 1', null],
  ])('%s', (lines, value) => {
    expect(valueFrom(hsts(lines))).toBe(value)
  })

  test('that of the main server, then that of the host', () => {
    expect(valueFrom(hsts('', `Header set ${NAME} max-age=1\n`))).toBe('max-age=1')
    expect(valueFrom(hsts(`Header always unset ${NAME}`, `Header set ${NAME} max-age=1\n`))).toBe(null)
  })

  test.each([
    `Header set ${NAME} max-age=1 env=mobile`,
    `Header set ${NAME} "\${HSTS}"`,
    `Header set ${NAME} max-age=1\nHeader edit ${NAME} 1 2`,
    `Header set ${NAME} max-age=1\nInclude more.conf`,
  ])('is not known: %s', (lines) => {
    expect(hsts(lines).kind).toBe('open')
  })
})
