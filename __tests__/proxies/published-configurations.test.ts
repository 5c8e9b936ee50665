import { describe, expect, test } from '@jest/globals'
import { judgeListeners } from '../../src/configuration/judge-listeners.ts'
import { readConfiguration } from '../../src/configuration/read-configuration.ts'
import { assuming, sourcesOf } from '../builders/configuration.ts'
import { aPolicy } from '../builders/run-gate.ts'

const SUITES =
  'ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-RSA-AES128-GCM-SHA256:ECDHE-ECDSA-AES256-GCM-SHA384:ECDHE-RSA-AES256-GCM-SHA384:ECDHE-ECDSA-CHACHA20-POLY1305:ECDHE-RSA-CHACHA20-POLY1305:DHE-RSA-AES128-GCM-SHA256:DHE-RSA-AES256-GCM-SHA384'

/** In the shape of Mozilla's "intermediate", for versions that nobody said. */
const INTERMEDIATE: Readonly<Record<string, string>> = {
  'nginx.conf': `http {
  server {
    listen 443 ssl;
    listen [::]:443 ssl;
    http2 on;
    server_name m.example.com;
    ssl_certificate /etc/ssl/chain.pem;
    ssl_certificate_key /etc/ssl/key.pem;
    add_header Strict-Transport-Security "max-age=63072000" always;
  }
  ssl_protocols TLSv1.2 TLSv1.3;
  ssl_ecdh_curve X25519:prime256v1:secp384r1;
  ssl_ciphers ${SUITES};
  ssl_prefer_server_ciphers off;
  server { listen 80 default_server; listen [::]:80 default_server; return 301 https://$host$request_uri; }
}
`,
  'site.conf': `<VirtualHost *:443>
  SSLEngine on
  SSLCertificateFile /etc/ssl/chain.pem
  SSLCertificateKeyFile /etc/ssl/key.pem
  Protocols h2 http/1.1
  <IfModule mod_headers.c>
    Header always set Strict-Transport-Security "max-age=63072000"
  </IfModule>
</VirtualHost>
SSLProtocol -all +TLSv1.2 +TLSv1.3
SSLOpenSSLConfCmd Curves X25519:prime256v1:secp384r1
SSLCipherSuite ${SUITES}
SSLHonorCipherOrder off
<VirtualHost *:80>
  RewriteEngine On
  RewriteCond %{REQUEST_URI} !^/\\.well\\-known/acme\\-challenge/
  RewriteRule ^(.*)$ https://%{HTTP_HOST}$1 [R=301,L]
</VirtualHost>
`,
  'haproxy.cfg': `global
  ssl-default-bind-curves X25519:prime256v1:secp384r1
  ssl-default-bind-ciphers ${SUITES}
  ssl-default-bind-ciphersuites TLS_AES_128_GCM_SHA256:TLS_AES_256_GCM_SHA384:TLS_CHACHA20_POLY1305_SHA256
  ssl-default-bind-options prefer-client-ciphers ssl-min-ver TLSv1.2 no-tls-tickets
  ssl-default-server-options ssl-min-ver TLSv1.2 no-tls-tickets
  ssl-dh-param-file /etc/ssl/dhparam
frontend front
  mode http
  bind :443 ssl crt /etc/ssl/chain.pem alpn h2,http/1.1
  bind :80
  http-request redirect scheme https code 301 if !{ ssl_fc }
  http-after-response set-header Strict-Transport-Security max-age=63072000
`,
}

describe.each(['ats', 'strict'] as const)(
  'what is recommended today is met under %s, whatever the versions',
  (policy) => {
    test.each(Object.keys(INTERMEDIATE))('%s', (path) => {
      const configuration = readConfiguration([{ path, dialect: null }], sourcesOf(INTERMEDIATE), assuming())
      expect(configuration.problems).toEqual([])
      const judging = { policy: aPolicy({ policy }), at: new Date('2026-11-23T00:00:00Z'), waivers: () => () => null }
      const reports = judgeListeners(configuration, judging)
      expect(reports.length).toBeGreaterThanOrEqual(2)
      const wrong = reports.flatMap(({ target, findings }) =>
        findings
          .filter(({ outcome, level }) => outcome !== 'met' && outcome !== 'not-applicable' && level !== 'notice')
          .map(({ rule, message }) => `${target} ${rule}: ${message}`),
      )
      expect(wrong).toEqual([])
    })
  },
)

test('the ports of Debian without a host that speaks TLS: nothing listens on 443, since the module is not loaded', () => {
  const text =
    'ServerRoot /etc/apache2\nListen 80\n<IfModule ssl_module>\n\tListen 443\n</IfModule>\n<VirtualHost *:80>\n\tRedirect / https://m.example.com/\n</VirtualHost>\n'
  const read = (path: string, more = '') =>
    readConfiguration([{ path, dialect: 'apache' }], sourcesOf({ [path]: text + more }), assuming()).listeners
  expect(read('apache2.conf').map(({ port }) => port)).toEqual([80])
  const host = '<VirtualHost *:8443>\nSSLEngine on\nSSLCertificateFile m.pem\n</VirtualHost>\nListen 8443\n'
  expect(read('apache2.conf', host).map(({ port }) => port)).toEqual([80, 8443, 443])
})

test('where the main server speaks TLS, its Listen in an IfModule is heard', () => {
  const text =
    'ServerRoot /a\n<IfModule ssl_module>\nListen 443\n</IfModule>\nSSLEngine on\nSSLCertificateFile m.pem\nSSLProtocol TLSv1.1\n'
  const files = sourcesOf({ 'httpd.conf': text })
  const { listeners } = readConfiguration([{ path: 'httpd.conf', dialect: 'apache' }], files, assuming())
  expect(listeners.map(({ port, tls }) => [port, tls.kind === 'known' && tls.value])).toEqual([[443, 'yes']])
})
