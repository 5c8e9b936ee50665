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

describe('what stands in front of the reader', () => {
  test('words of other products, and of the side of the backend, give nothing', () => {
    const lines =
      'SSLProxyProtocol TLSv1\nSSLProxyCipherSuite RC4\nSSLProxyEngine on\n# SSLProtocol all\nSSLProtocol TLSv1.3'
    const { listeners, problems } = readHttpd({ 'site.conf': tlsHost(lines) })
    expect(problems).toEqual([])
    expect(listeners).toHaveLength(1)
    expect(listeners[0]?.versions).toMatchObject({ value: [TLS_1_3], via: [] })
  })

  test('a comment goes on after a backslash', () => {
    expect(versionsWith('# old \\\nSSLProtocol TLSv1.2\nSSLProtocol TLSv1.3')).toEqual([TLS_1_3])
  })

  test('Define, IfModule, IfVersion and a macro', () => {
    const text = `Define VERSIONS "+TLSv1.2"
<Macro Site $name $versions>
${tlsHost('SSLProtocol -all $versions', '$name')}</Macro>
<IfVersion >= 2.4.42>
<IfModule !ssl_module>
SSLProtocol all
</IfModule>
Use Site m.example.com \${VERSIONS}
</IfVersion>
`
    const { versions } = listenerFor(readHttpd({ 'site.conf': text }))
    expect(valueFrom(versions)).toEqual([TLS_1_2])
    expect(versions.at).toMatchObject({ line: 7, column: 1 })
    expect(versions.via).toMatchObject([{ place: { line: 14 }, message: 'puts in the macro Site' }])
  })

  test('IfDefine gives each of both, with its condition', () => {
    const text = tlsHost('SSLProtocol TLSv1.2\n<IfDefine OLD>\nSSLProtocol all\n</IfDefine>')
    const { listeners } = readHttpd({ 'site.conf': text })
    expect(listeners.map(({ when, versions }) => [when, valueFrom(versions)])).toEqual([
      ['IfDefine OLD is set', ALL],
      ['IfDefine OLD is not set', [TLS_1_2]],
    ])
    expect(readHttpd({ 'site.conf': `Define OLD\n${text}` }).listeners.map(({ when }) => when)).toEqual([null])
    expect(readHttpd({ 'site.conf': `UnDefine OLD\n${text}` }).listeners[0]?.versions).toMatchObject({
      value: [TLS_1_2],
    })
    expect(
      readHttpd({ 'site.conf': tlsHost('<IfDefine X>\nFoo\n</IfDefine>') }).listeners.map(({ when }) => when),
    ).toEqual([null])
  })

  test('more than four conditions are not tried: nothing is known', () => {
    const lines = [1, 2, 3, 4, 5].map((n) => `<IfDefine A${n}>\nSSLProtocol TLSv1.2\n</IfDefine>`).join('\n')
    const { listeners, problems } = readHttpd({ 'site.conf': tlsHost(lines) })
    expect(problems).toMatchObject([{ kind: 'unread' }])
    expect(listeners).toMatchObject([{ tls: { kind: 'open' }, versions: { kind: 'open' } }])
  })

  test('IfVersion without a version that was said', () => {
    const text = tlsHost(
      '<IfVersion < 2.4.36>\nSSLProtocol TLSv1.2\n</IfVersion>\n<IfVersion > 2.2>\nServerAlias two\n</IfVersion>',
    )
    const { listeners } = readHttpd({ 'site.conf': text }, { openssl: '3.0' })
    expect(listeners.map(({ when }) => when)).toEqual(['IfVersion < 2.4.36 holds', 'IfVersion < 2.4.36 does not hold'])
    expect(listeners.every(({ names }) => names.includes('two'))).toBe(true)
  })

  test.each([
    ['<VirtualHost *:443>\n', '<virtualhost> is not closed'],
    ['</VirtualHost>\n', '</virtualhost> closes nothing'],
    ['<VirtualHost *:443\n</VirtualHost>\n', '<virtualhost has no closing ">"'],
    ['<IfModule x>\n</IfDefine>\n</IfModule>\n', '</ifdefine> closes nothing: <ifmodule> is open'],
  ])('refused: %j', (text, message) => {
    expect(readHttpd({ 'site.conf': text }).problems).toMatchObject([{ kind: 'refused', message }])
  })
})

describe('Include', () => {
  test('sorted files, a folder, and paths of the host', () => {
    const files = {
      'etc/apache2/apache2.conf':
        'ServerRoot /etc/apache2\nListen 443\nInclude conf.d/*.conf\nInclude /etc/apache2/sites-enabled\n',
      'etc/apache2/conf.d/10-a.conf': 'SSLProtocol TLSv1.3\n',
      'etc/apache2/conf.d/20-b.conf': 'SSLProtocol TLSv1.2\n',
      'etc/apache2/sites-enabled/m.conf': tlsHost(),
      'etc/apache2/sites-available/old.conf': tlsHost('', 'old.example.com'),
    }
    const { listeners, problems } = readHttpd(files)
    expect(problems).toEqual([])
    expect(listeners).toHaveLength(1)
    expect(listeners[0]?.versions).toMatchObject({
      value: [TLS_1_2],
      at: { file: 'etc/apache2/conf.d/20-b.conf' },
      via: [
        { place: { file: 'etc/apache2/conf.d/10-a.conf' } },
        { place: { line: 3 }, message: 'includes conf.d/*.conf' },
      ],
    })
  })

  test('what is not there makes open what it could set, and nothing else', () => {
    const text = `Include missing.conf\n${tlsHost('SSLProtocol TLSv1.2')}`
    const { listeners, problems } = readHttpd({ 'httpd.conf': text })
    expect(problems).toMatchObject([{ kind: 'unread', place: { line: 1 } }])
    expect(listeners[0]).toMatchObject({
      versions: { kind: 'known', value: [TLS_1_2] },
      tls: { kind: 'known', value: 'yes' },
      suites12: { kind: 'open', reason: 'missing.conf is not in the repository' },
      hsts: { kind: 'open' },
    })
    const within = readHttpd({ 'httpd.conf': tlsHost('SSLProtocol TLSv1.2\nIncludeOptional tls/*.conf') })
    expect(within.problems).toEqual([])
    expect(within.listeners[0]).toMatchObject({
      versions: { kind: 'open' },
      tls: { kind: 'open', candidates: ['yes', 'no'] },
    })
    expect(readHttpd({ 'httpd.conf': `Include conf/mime.conf\n${tlsHost()}` }).problems).toEqual([])
  })

  test('files that include each other end', () => {
    const { problems } = readHttpd({ 'a.conf': 'Include b.conf\n', 'b.conf': 'Include a.conf\n' })
    expect(problems).toMatchObject([{ kind: 'refused', message: 'Include is nested more than 20 deep' }])
    const macro = '<Macro A>\nUse A\n</Macro>\nUse A\nUse B\n'
    expect(readHttpd({ 'a.conf': macro }).problems).toMatchObject([
      { kind: 'refused', message: 'the macro A uses itself' },
      { kind: 'unread', message: 'the macro B is not defined in the files that are here' },
    ])
  })

  test('sites-available alone is read, and said', () => {
    const { listeners, problems } = readHttpd({ 'sites-available/m.conf': tlsHost() })
    expect(listeners).toHaveLength(1)
    expect(problems).toMatchObject([{ kind: 'unread', place: { file: 'sites-available/m.conf', line: 1 } }])
  })
})

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
    // Mozilla's generator.
    'RewriteEngine on\nRewriteCond %{REQUEST_URI} !^/\\.well\\-known/acme\\-challenge/\nRewriteRule ^(.*)$ https://%{HTTP_HOST}$1 [R=301,L]',
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
    'Redirect gone /',
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
