import { expect, test } from '@jest/globals'
import { DIALECTS } from '../../src/proxies/index.ts'
import { aLeaf, anIntermediate, aRoot, parsed } from '../builders/certificates.ts'
import {
  APACHE_CLEAR,
  APACHE_TLS,
  HAPROXY,
  NGINX_CLEAR,
  NGINX_LISTEN,
  NGINX_TLS,
} from '../builders/configuration-lines.ts'
import { ODD_APACHE } from '../builders/odd-apache-lines.ts'
import { ODD_HAPROXY } from '../builders/odd-haproxy-lines.ts'
import { ODD_NGINX_CLEAR, ODD_NGINX_LISTEN, ODD_NGINX_TLS } from '../builders/odd-nginx-lines.ts'
import { readAndMend } from '../builders/read-and-mend.ts'

type Texts = (line: string) => readonly string[]

const ISSUER = anIntermediate(aRoot())
const GOOD = [parsed(aLeaf(ISSUER)), parsed(ISSUER)]
const CERTIFICATES = { 'm.pem': GOOD, 'dir/a.pem': GOOD, 'broken.pem': [] }
const LIST =
  'm.pem [ssl-min-ver TLSv1.0] m.example.com\nn.pem [ciphers AES128-SHA] *.example.com !a.example.com\nm.pem\n'

const nginx: Texts = (line) => [
  `events {}\nhttp {\n  server {\n    listen 443 ssl;\n    server_name m.example.com;\n    ssl_certificate m.pem;\n    ${line}\n  }\n}\n`,
  `http {\n${line}\nadd_header Strict-Transport-Security max-age=1;\nserver { listen 80; listen 443 ssl; root /a; }\nserver { listen 443 ssl; server_name m.example.com; ssl_protocols TLSv1; }\n}`,
  `http {\r\n  server {\r\n    listen 80;\r\n    ssl_certificate m.pem;\r\n    ${line}\r\n    location / { ${line} root /a; }\r\n  }\r\n}`,
  `http { server { ${line} ssl_protocols TLSv1; ssl_conf_command Groups P-256; } server { listen 443 ssl; } }`,
  `stream { server { listen 443 ssl; ${line} proxy_pass a; } }`,
  line,
]
const apache: Texts = (line) => [
  `ServerRoot /a\nListen 80\nListen 443\n${line}\n<VirtualHost *:443>\nServerName m.example.com\nSSLEngine on\nSSLCertificateFile m.pem\n</VirtualHost>\n`,
  `Listen 443\nDefine V all\n<Macro M $a $b>\nSSLProtocol $a\n</Macro>\n<VirtualHost *:443>\n  SSLEngine on\n  SSLProtocol TLSv1\n  ${line}\n</VirtualHost>\n<VirtualHost *:443>\nServerName m.example.com\nSSLEngine on\n${line}\n</VirtualHost>`,
  `Listen 80\r\n<VirtualHost *:80>\r\nRewriteEngine on\r\n${line}\r\nRewriteRule ^ https://%{SERVER_NAME}%{REQUEST_URI} [R=301,L]\r\n</VirtualHost>\r\n`,
  `Listen 80\n<VirtualHost *:80>\n${line}\nDocumentRoot /a\n</VirtualHost>`,
  `<VirtualHost ${line}>\nSSLEngine on\n</VirtualHost>\n${line}`,
]
const haproxy: Texts = (line) => [
  `global\n  setenv X TLSv1.1\ndefaults\n  mode http\nfrontend f\n  ${line}\n  bind :443 ssl crt m.pem\n  bind :80\n  default_backend b\nbackend b\n  server s 127.0.0.1:1\n`,
  `global\n  ${line}\ndefaults\n  mode http\nfrontend f\n  bind :443 ssl crt m.pem ssl-min-ver TLSv1.0\n  http-request redirect scheme https unless { ssl_fc }\n  bind :80\n`,
  `frontend f\n  mode http\n  bind :80\n  acl own path /\n  ${line}\n  default_backend b\nbackend b\n  ${line}\n  http-response set-header Strict-Transport-Security max-age=1\n`,
  `setenv X a\nfrontend f\n  bind :443 ssl crt-list list.txt\n  bind :80\n${line}\n  mode http\n  http-request return status 200\n.else\n  http-request redirect scheme https\n.endif\n`,
  `defaults\n  ${line}\nlisten l\n  bind :443 ssl crt m.pem`,
  line,
]

/** The line whole and cut after each of its words, with the end that its dialect asks for. */
function cuts(line: string, end: string): readonly string[] {
  const words = line.split(' ')
  return [line, ...words.slice(0, -1).map((_, index) => `${words.slice(0, index + 1).join(' ')}${end}`)]
}

test.each([
  [
    'nginx',
    'nginx.conf',
    nginx,
    [...NGINX_TLS, ...ODD_NGINX_TLS, ...NGINX_CLEAR, ...ODD_NGINX_CLEAR, ...NGINX_LISTEN, ...ODD_NGINX_LISTEN],
    ';',
  ],
  ['apache', 'site.conf', apache, [...APACHE_TLS, ...APACHE_CLEAR, ...ODD_APACHE], ''],
  ['haproxy', 'haproxy.cfg', haproxy, [...HAPROXY, ...ODD_HAPROXY], ''],
] as const)(
  '%s: each line, whole and cut after each word, is read, judged and mended',
  (name, path, texts, lines, end) => {
    const reader = DIALECTS.find((dialect) => dialect.name === name)?.reader
    if (reader === undefined) throw new Error(`no reader for ${name}`)
    const assumptions = [
      {},
      name === 'nginx' ? { nginx: '1.22', openssl: '3.0' } : { [name]: '2.4', openssl: '1.0.2' },
      name === 'nginx'
        ? { nginx: '1.29.2', openssl: '3.5' }
        : { [name]: name === 'apache' ? '2.4.62' : '2.9', openssl: '3.0' },
    ]
    let edits = 0
    for (const [at, line] of lines.flatMap((one) => cuts(one, end)).entries()) {
      for (const [nth, text] of texts(line).entries()) {
        const files = {
          [path]: text,
          'list.txt': LIST,
          'dh.pem': 'x',
          'sub/a.conf': `${line}\n`,
          'sub/b.conf': name === 'nginx' ? 'ssl_protocols TLSv1;' : 'SSLProtocol TLSv1\n',
          'sub/clear.inc': 'return 200;',
        }
        const assumed = assumptions[(at + nth) % assumptions.length] ?? {}
        edits += readAndMend(reader, files, assumed, CERTIFICATES)
      }
    }
    expect(edits).toBeGreaterThan(lines.length)
  },
)
