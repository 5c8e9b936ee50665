import { test } from '@jest/globals'
import fc from 'fast-check'
import { DIALECTS } from '../../src/proxies/index.ts'
import {
  APACHE_CLEAR,
  APACHE_TLS,
  HAPROXY,
  NGINX_CLEAR,
  NGINX_LISTEN,
  NGINX_TLS,
} from '../builders/configuration-lines.ts'
import { readAndMend } from '../builders/read-and-mend.ts'

const V = ['1.22', '1.10.3', '1.26', '1.29.2', '1.30.0']

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
        readAndMend(reader, { [path]: text, 'list.txt': LIST }, assumed)
      }),
      { numRuns: 500, seed: 20261123 },
    )
  },
)
