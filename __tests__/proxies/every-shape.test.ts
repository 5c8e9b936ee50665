import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { judgeListeners } from '../../src/configuration/judge-listeners.ts'
import type { Place } from '../../src/model/listener.ts'
import { DIALECTS } from '../../src/proxies/index.ts'
import { assuming, sourcesOf } from '../builders/configuration.ts'
import { aPolicy } from '../builders/run-gate.ts'

const WEAK = 'ALL:@SECLEVEL=0'
const GOOD = 'ECDHE+AESGCM'
const V = ['1.22', '1.10.3', '1.26', '1.29.2', '1.30.0']

const NGINX_TLS = [
  'ssl_protocols TLSv1 TLSv1.2;',
  'ssl_protocols TLSv1.1;',
  'ssl_protocols TLSv1.2 TLSv1.3;',
  `ssl_ciphers ${WEAK};`,
  `ssl_ciphers ${GOOD};`,
  'ssl_ciphers AES128-SHA;',
  'ssl_ecdh_curve secp224r1;',
  'ssl_ecdh_curve X25519;',
  'ssl_conf_command MinProtocol TLSv1;',
  'ssl_conf_command CipherString ALL;',
  'ssl_conf_command Ciphersuites TLS_AES_128_GCM_SHA256;',
  'ssl_conf_command Protocol ALL;',
  'ssl_conf_command Groups P-256;',
  'ssl_certificate m.pem;',
  'ssl_certificate $x;',
  'ssl on;',
  'ssl_reject_handshake on;',
  'add_header Strict-Transport-Security "max-age=1";',
  'add_header Strict-Transport-Security "max-age=63072000" always;',
  'add_header X y;',
  'location / { add_header X y; return 200 ok; }',
  'include gone.conf;',
  'include mime.types;',
  'ssl_dhparam dh.pem;',
  'server_name m.example.com *.example.com;',
  'server_name ~^a;',
]
const NGINX_CLEAR = [
  'return 301 https://$host$request_uri;',
  'return 301 /x;',
  'return 444;',
  'return 200 x;',
  'return 403;',
  'rewrite ^ https://$host$uri permanent;',
  'rewrite ^/a https://b/ redirect;',
  'rewrite ^ /x last;',
  'rewrite ^/api /x break;',
  'if ($scheme = http) { return 301 https://$host$request_uri; }',
  'if ($host = m.example.com) { return 301 https://$host; }',
  'if ($http_x) { return 301 https://a; }',
  'if ($https = "") { rewrite ^ https://a/ permanent; }',
  'location / { return 308 https://$host; }',
  'location / { proxy_pass http://a; }',
  'location /.well-known/acme-challenge/ { root /a; }',
  'location ^~ /.well-known/ { root /a; }',
  'location = / { return 301 https://a; }',
  'location ~ \\.php$ { proxy_pass http://a; }',
  'root /srv;',
  'try_files $uri =404;',
  'location / { if ($scheme = http) { return 301 https://a; } root /a; }',
  'error_page 497 https://a;',
  'server_name m.example.com;',
  'return $x;',
]
const NGINX_LISTEN = [
  'listen 443 ssl;',
  'listen 443;',
  'listen 80;',
  'listen [::]:80 default_server;',
  'listen 10.0.0.1:443 ssl default_server;',
  'listen unix:/a;',
  'listen 8000-8003 ssl;',
  'listen 443 quic;',
  'listen $p;',
  '',
  'listen m.example.com:8443 ssl;',
  'listen *:80 proxy_protocol;',
]
const APACHE_TLS = [
  'SSLEngine on',
  'SSLEngine off',
  'SSLEngine optional',
  'SSLProtocol all -SSLv3',
  'SSLProtocol TLSv1.2 TLSv1.1',
  'SSLProtocol -all +TLSv1.2',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a variable of httpd
  'SSLProtocol ${V}',
  'SSLCipherSuite ALL',
  `SSLCipherSuite ${GOOD}`,
  'SSLCipherSuite TLSv1.3 TLS_AES_128_GCM_SHA256',
  'SSLCipherSuite SSL HIGH',
  'SSLOpenSSLConfCmd MinProtocol TLSv1',
  'SSLOpenSSLConfCmd CipherString ALL',
  'SSLOpenSSLConfCmd Curves secp224r1',
  'SSLOpenSSLConfCmd Ciphersuites TLS_AES_128_GCM_SHA256',
  'SSLOpenSSLConfCmd Bogus x',
  'SSLPolicy modern',
  'SSLCertificateFile m.pem',
  'SSLCompression on',
  'SSLInsecureRenegotiation on',
  'Header always set Strict-Transport-Security "max-age=1"',
  'Header set Strict-Transport-Security "max-age=63072000"',
  'Header unset Strict-Transport-Security',
  'Include gone.conf',
  'IncludeOptional none/*.conf',
  '<IfDefine A>',
  '</IfDefine>',
  '<IfVersion >= 2.4>',
  '</IfVersion>',
  '<IfModule mod_ssl.c>',
  '</IfModule>',
  '<If "true">',
  '</If>',
  'Define V all',
  'ServerAlias *.example.com',
]
const APACHE_CLEAR = [
  'Redirect permanent / https://m.example.com/',
  'Redirect / http://m.example.com/',
  'Redirect /a https://m.example.com/',
  'RedirectMatch 301 ^/(.*)$ https://m.example.com/$1',
  'Redirect gone /',
  'RewriteEngine on',
  'RewriteEngine off',
  'RewriteCond %{HTTPS} off',
  'RewriteCond %{HTTPS} !=on',
  'RewriteCond %{SERVER_PORT} 80',
  'RewriteCond %{HTTP_HOST} a',
  'RewriteCond %{REQUEST_URI} !^/.well-known/',
  'RewriteRule ^ https://%{SERVER_NAME}%{REQUEST_URI} [R=301,L]',
  'RewriteRule ^/a https://b/ [R]',
  'RewriteRule .* - [F]',
  'ProxyPass / http://a/',
  'ProxyPass /a !',
  'DocumentRoot /srv',
  'ServerName m.example.com',
  '<Location />',
  '</Location>',
]
const HAPROXY = [
  'global',
  'defaults',
  'frontend f',
  'listen l',
  'backend b',
  'mode http',
  'mode tcp',
  'ssl-default-bind-options no-tlsv10 no-tlsv11',
  'ssl-default-bind-options ssl-min-ver TLSv1.0',
  'ssl-default-bind-ciphers ALL',
  `ssl-default-bind-ciphers ${GOOD}`,
  'ssl-default-bind-ciphersuites TLS_AES_128_GCM_SHA256',
  'ssl-default-bind-curves X25519',
  'ssl-security-level 0',
  'tune.ssl.default-dh-param 2048',
  'ssl-dh-param-file d',
  'setenv X TLSv1.1',
  'bind :443 ssl crt m.pem',
  'bind :443 ssl crt m.pem ssl-min-ver TLSv1.0',
  'bind :443 ssl crt m.pem no-tlsv10 no-tlsv11 no-tlsv12',
  'bind :443 ssl crt m.pem force-tlsv11',
  'bind :443 ssl crt m.pem ssl-max-ver TLSv1.1 ssl-min-ver "$X"',
  'bind :443 ssl crt m.pem ciphers AES128-SHA curves secp224r1',
  'bind :443 ssl crt m.pem ecdhe prime256v1 ciphersuites TLS_AES_128_GCM_SHA256',
  'bind :443 ssl crt-list list.txt',
  'bind :443 ssl crt dir/ strict-sni',
  'bind :8443 crt m.pem',
  'bind :80',
  'bind 127.0.0.1:80,[::]:80',
  'bind :8000-8003',
  'bind unix@/a',
  'bind :443 quic4 ssl',
  'http-request redirect scheme https code 301 unless { ssl_fc }',
  'redirect scheme https if !{ ssl_fc }',
  'http-request redirect scheme https if !{ ssl_fc } !{ path_beg /.well-known/acme-challenge/ }',
  'acl secure ssl_fc',
  'http-request redirect scheme https unless secure',
  'http-request redirect prefix https://a if { hdr(host) a }',
  'http-request return status 200',
  'http-request deny',
  'http-request deny if { path /a }',
  'http-request redirect location https://a/ if { dst_port 80 }',
  'http-response set-header Strict-Transport-Security max-age=63072000',
  'http-after-response set-header Strict-Transport-Security max-age=1 if { ssl_fc }',
  'default_backend b',
  'use_backend b if { path /a }',
  'server s 127.0.0.1:1 ssl',
  'stats enable',
  'monitor-uri /m',
  '.if defined(A)',
  '.elif version_atleast(2.4)',
  '.else',
  '.endif',
  'acl acme path_beg /.well-known/acme-challenge',
  'tcp-request inspect-delay 5s',
]

const some = (lines: readonly string[], most = 7) => fc.uniqueArray(fc.constantFrom(...lines), { maxLength: most })
const nginx = fc
  .array(fc.tuple(fc.constantFrom(...NGINX_LISTEN), some(NGINX_TLS, 5), some(NGINX_CLEAR, 4)), {
    minLength: 1,
    maxLength: 3,
  })
  .chain((servers) =>
    some(
      NGINX_TLS.filter((line) => !line.includes('{') && !line.startsWith('server_name')),
      2,
    ).map((top) =>
      [
        'events {}',
        'http {',
        ...top,
        ...servers.map(([listen, tls, clear]) => `server {\n${[listen, ...tls, ...clear].join('\n')}\n}`),
        '}',
      ].join('\n'),
    ),
  )
const apache = fc
  .array(
    fc.tuple(
      fc.constantFrom('*:443', '*:80', '_default_:443', '[::]:443', '*:8443', '*', '10.0.0.1:443 10.0.0.2:443'),
      some(APACHE_TLS),
      some(APACHE_CLEAR),
    ),
    { minLength: 1, maxLength: 3 },
  )
  .chain((hosts) =>
    some(
      [
        'Listen 80',
        'Listen 443',
        'Listen 8443 https',
        'ServerRoot /a',
        'LoadModule ssl_module a',
        'SSLProtocol all',
        'RewriteEngine on',
        'Listen 10.0.0.1:443 https',
      ],
      5,
    ).map((top) =>
      [
        ...top,
        ...hosts.map(([at, tls, clear]) => `<VirtualHost ${at}>\n${[...tls, ...clear].join('\n')}\n</VirtualHost>`),
      ].join('\n'),
    ),
  )
const haproxy = fc.array(fc.constantFrom(...HAPROXY), { maxLength: 25 }).map((lines) => lines.join('\n'))

const LIST =
  'm.pem [ssl-min-ver TLSv1.0] m.example.com\nn.pem [ciphers AES128-SHA curves X25519 alpn h2] *.example.com !a.example.com\n# c\nk.pem\n'

function isInside({ file, line, column, endLine, endColumn }: Place, texts: Readonly<Record<string, string>>): boolean {
  const rows = (texts[file] ?? '').split('\n')
  const [first, last] = [rows[line - 1], rows[endLine - 1]]
  return (
    first !== undefined &&
    last !== undefined &&
    column >= 1 &&
    column <= first.length + 1 &&
    endColumn <= last.length + 1
  )
}

test.each([
  ['nginx', 'nginx.conf', nginx, 'nginx'],
  ['apache', 'site.conf', apache, 'apache'],
  ['haproxy', 'haproxy.cfg', haproxy, 'haproxy'],
] as const)(
  '%s: every shape is read, judged and mended the same way twice, and all that is said lies in the files',
  (name, path, texts, product) => {
    const reader = DIALECTS.find((dialect) => dialect.name === name)?.reader
    if (reader === undefined) throw new Error(`no reader for ${name}`)
    const versions = fc.constantFrom(
      {},
      { [product]: name === 'nginx' ? (V[0] ?? '') : '2.4.62', openssl: '3.0' },
      { [product]: name === 'nginx' ? '1.29.2' : '2.0', openssl: '3.5' },
      { [product]: name === 'nginx' ? '1.10.3' : '2.9', openssl: '1.0.2' },
    )
    fc.assert(
      fc.property(texts, versions, (text, assumed) => {
        const files: Readonly<Record<string, string>> = { [path]: text, 'list.txt': LIST }
        const sources = sourcesOf(files)
        const configuration = reader.read([path], sources, assuming(assumed))
        expect(reader.read([path], sources, assuming(assumed))).toEqual(configuration)
        const reports = judgeListeners(configuration, {
          policy: aPolicy({ policy: 'strict' }),
          at: new Date('2026-11-23T00:00:00Z'),
          waivers: () => () => null,
        })
        for (const { findings } of reports) {
          for (const { notes, locations } of findings) {
            expect(notes.filter(({ code }) => code === 'fault-of-ours')).toEqual([])
            for (const { file } of locations) expect([...Object.keys(files), '.']).toContain(file)
          }
        }
        const remedies = reports.flatMap(({ findings }) =>
          findings.flatMap(({ remedy }) => (remedy === null ? [] : [remedy])),
        )
        for (const listener of configuration.listeners) {
          for (const remedy of remedies) {
            for (const { place } of reader.mend?.(remedy, listener, sources) ?? [])
              expect([place, isInside(place, files)]).toEqual([place, true])
          }
        }
      }),
      { numRuns: 400, seed: 20261123 },
    )
  },
)
