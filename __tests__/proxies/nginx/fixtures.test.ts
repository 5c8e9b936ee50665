import { describe, expect, test } from '@jest/globals'
import { judgeListeners } from '../../../src/configuration/judge-listeners.ts'
import type { Configuration } from '../../../src/model/listener.ts'
import { parsed } from '../../builders/certificates.ts'
import { RSA_LEAF } from '../../builders/identities.ts'
import { aPolicy } from '../../builders/run-gate.ts'
import { read } from './reader.ts'

/** `rule file:line-endLine listener`, of what is violated, without what the leaf alone decides. */
function violations(configuration: Configuration): readonly string[] {
  const judging = {
    policy: aPolicy({ policy: 'ats' }),
    at: new Date('2026-11-23T00:00:00Z'),
    waivers: () => () => null,
  }
  return judgeListeners(configuration, judging).flatMap(({ findings, listener }) =>
    findings
      .filter(({ outcome, rule }) => outcome === 'violated' && OURS.has(rule))
      .map(({ rule, locations: [at] }) => {
        const end = at?.endLine === at?.line ? '' : `-${at?.endLine}`
        return `${rule} ${at?.file}:${at?.line}${end} ${listener.names[0] ?? '*'}`
      }),
  )
}

const OURS: ReadonlySet<string> = new Set([
  'tls-version',
  'forward-secrecy',
  'legacy-protocols',
  'weak-ciphers',
  'https-only',
])

const N1 = `http {
    ssl_protocols TLSv1 TLSv1.1 TLSv1.2 TLSv1.3; # Dropping SSLv3, ref: POODLE
    server {
        listen 443 ssl default_server;
        server_name m.example.com;
        ssl_certificate /etc/ssl/m.pem; ssl_certificate_key /etc/ssl/m.key;
    }
    server {
        listen 10.0.0.2:443 ssl;
        server_name ok.example.com;
        ssl_protocols TLSv1.2 TLSv1.3;
        ssl_ciphers ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-RSA-AES128-GCM-SHA256;
        ssl_certificate /etc/ssl/ok.pem; ssl_certificate_key /etc/ssl/ok.key;
    }
}`

const N5 = `server { listen 80; server_name a.example.com; return 301 https://$host$request_uri; }
server { listen 80; server_name b.example.com; location /.well-known/acme-challenge/ { root /var/acme; } location / { return 308 https://$host$request_uri; } }
server { listen 80; server_name c.example.com; if ($scheme = http) { return 301 https://$host$request_uri; } proxy_pass http://app; }
server { listen 80; server_name d.example.com; location / { proxy_pass http://app; } }
server { listen 443; server_name e.example.com; location / { proxy_pass http://app; } }
server { listen 127.0.0.1:8081; location /stub_status { stub_status; } }`

const N7 = `server {
    listen 443 ssl;
    ssl_protocols TLSv1.2;
    ssl_ciphers ECDHE-ECDSA-AES256-GCM-SHA384:ECDHE-ECDSA-AES128-GCM-SHA256;
    ssl_certificate certs/rsa2048-sha256.pem;
    ssl_certificate_key certs/rsa2048.key;
}`

const N3 = {
  'nginx.conf': 'http {\n    include conf.d/*.conf;\n}',
  'conf.d/10-tls.conf': `# ssl_ciphers ECDHE+AESGCM;   <- commented out last year
ssl_ciphers
    "AES256-GCM-SHA384 AES128-GCM-SHA256, AES256-SHA";
ssl_protocols TLSv1.2;`,
  'conf.d/20-site.conf':
    'server { listen 443 ssl; server_name m.example.com; ssl_certificate /c.pem; ssl_certificate_key /k.pem; }',
  'conf.d/30-broken.conf.disabled': 'ssl_ciphers "ECDHE+AESGCM:\n             AES128-SHA";',
}

describe('the examples of the facts', () => {
  test('N1: what a distribution has in http, and one server of its own mind', () => {
    expect(violations(read(N1))).toEqual([
      'legacy-protocols nginx.conf:2 m.example.com',
      'weak-ciphers nginx.conf:4 m.example.com',
    ])
    const mended = N1.replace('TLSv1 TLSv1.1 ', '').replace('http {', 'http { ssl_ciphers ECDHE+AESGCM;')
    expect(violations(read(mended))).toEqual([])
  })

  test('N3: an include, a directive over two lines, static RSA alone', () => {
    const configuration = read(N3)
    expect(violations(configuration)).toContain('forward-secrecy conf.d/10-tls.conf:2-3 m.example.com')
    expect(configuration.problems).toEqual([])
    const better = N3['conf.d/10-tls.conf'].replace(/"[^"]*"/, '"ECDHE+AESGCM"')
    expect(violations(read({ ...N3, 'conf.d/10-tls.conf': better }))).toEqual([])
    const broken = read({ ...N3, 'conf.d/30.conf': N3['conf.d/30-broken.conf.disabled'] })
    expect(broken.problems.map(({ message }) => message)).toContain('OpenSSL takes no end of line in a cipher string')
  })

  test('N5: five shapes of a listener in the clear', () => {
    const configuration = read({ 'n5.conf': N5 })
    expect(violations(configuration).toSorted()).toEqual([
      'https-only n5.conf:4 d.example.com',
      'https-only n5.conf:5 e.example.com',
      // nginx would not start with it.
      'tls-version n5.conf:3 *',
    ])
    expect(configuration.problems).toMatchObject([{ kind: 'refused', place: { line: 3 } }])
    const mended = N5.replace(' proxy_pass http://app; }', ' location / { proxy_pass http://app; } }').replaceAll(
      'location / { proxy_pass http://app; }',
      'return 301 https://$host$request_uri;',
    )
    expect(violations(read({ 'n5.conf': mended }))).toEqual([])
  })

  test('N7: suites for ECDSA alone, with the leaf of RSA that is in the repository', () => {
    const certificates = { 'certs/rsa2048-sha256.pem': [parsed(RSA_LEAF)] }
    expect(violations(read({ 'n7.conf': N7 }, { certificates }))).toEqual(['forward-secrecy n7.conf:4 *'])
    expect(violations(read({ 'n7.conf': N7 }))).toEqual([])
    expect(violations(read({ 'n7.conf': N7.replaceAll('ECDHE-ECDSA', 'ECDHE-RSA') }, { certificates }))).toEqual([])
  })
})
