import { describe, expect, test } from '@jest/globals'
import type { Listener } from '../../../src/model/listener.ts'
import { listenerFor, readHttpd, tlsHost } from '../apache/read-httpd.ts'
import { bind } from '../haproxy/reading.ts'
import { CERTIFICATE, named, read } from '../nginx/reader.ts'

// With an RSA certificate no handshake succeeds at any version, TLS 1.3 included: openssl-ciphers(1) "SUITEB128".

const nginx = (lines: string): Listener =>
  named(
    read(`http { server { listen 443 ssl; server_name m.example.com; ${CERTIFICATE}\n${lines} } }`),
    'm.example.com',
  )
const httpd = (lines: string): Listener => listenerFor(readHttpd({ 'httpd.conf': `Listen 443\n${tlsHost(lines)}` }))

describe.each<[string, (text: string) => Listener]>([
  ['nginx', (text) => nginx(`ssl_ciphers ${text};`)],
  ['nginx by a command', (text) => nginx(`ssl_conf_command CipherString ${text};`)],
  ['httpd', (text) => httpd(`SSLCipherSuite ${text}`)],
  ['httpd by a command', (text) => httpd(`SSLOpenSSLConfCmd CipherString ${text}`)],
  ['HAProxy', (text) => bind(`ssl crt m.pem ciphers ${text}`)],
])('%s', (_name, listenerWith) => {
  test.each(['SUITEB128', 'SUITEB128ONLY', 'SUITEB192'])('%s leaves the suites of every version open', (text) => {
    const { suites12, suites13 } = listenerWith(text)
    const reason = `${text} also decides about certificates, groups and versions`
    expect([suites12, suites13]).toMatchObject([
      { kind: 'open', reason },
      { kind: 'open', reason },
    ])
  })

  test('another list leaves those of TLS 1.3 alone', () => {
    const { suites12, suites13 } = listenerWith('ECDHE-RSA-AES128-GCM-SHA256')
    expect([suites12.kind, suites13.kind]).toEqual(['known', 'known'])
  })
})
