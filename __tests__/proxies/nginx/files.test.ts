import { describe, expect, test } from '@jest/globals'
import { recognise } from '../../../src/proxies/nginx/recognise.ts'
import { CERTIFICATE, named, read, versions } from './reader.ts'

const SITE = `server { listen 443 ssl; server_name m.example.com; ${CERTIFICATE} }`

describe('files', () => {
  test('an include that is not in the repository leaves open what it could set', () => {
    const configuration = read(`http { include /srv/tls.conf; ${SITE} }`)
    expect(named(configuration, 'm.example.com').versions).toMatchObject({
      kind: 'open',
      reason: 'the file /srv/tls.conf is not in the repository',
    })
    expect(configuration.problems).toMatchObject([{ kind: 'unread' }])
  })

  test('what every distribution ships leaves nothing open', () => {
    const configuration = read(`http { include /etc/nginx/mime.types; ${SITE} }`)
    expect(versions(named(configuration, 'm.example.com'))).toBe('1.0 1.1 1.2')
    expect(configuration.problems).toEqual([])
  })

  test('a file that includes itself is refused, and read once', () => {
    const files = { 'nginx.conf': `http { include a.conf; ${SITE} }`, 'a.conf': 'include a.conf;' }
    expect(read(files).problems).toMatchObject([{ kind: 'refused', message: 'a.conf includes itself' }])
  })

  test('a folder: what the main file includes is not read twice, and /etc/nginx is beside it', () => {
    const files = {
      'deploy/nginx.conf': 'http { ssl_protocols TLSv1.2; include /etc/nginx/conf.d/*.conf; }',
      'deploy/conf.d/site.conf': SITE,
    }
    const { listeners } = read(files, { entries: Object.keys(files) })
    expect(listeners.map(versions)).toEqual(['1.2'])
  })

  test('stream: TLS that ends here, and TLS that is handed on', () => {
    const { listeners } = read(`stream {
      server { listen 8443 ssl; ssl_protocols TLSv1.2; ${CERTIFICATE} proxy_pass app:1; }
      server { listen 443; ssl_preread on; proxy_pass app:443; }
      server { listen 53 udp; proxy_pass dns:53; }
    }`)
    expect(listeners.map(({ port, tls }) => [port, tls.kind === 'known' && tls.value])).toEqual([
      [8443, 'yes'],
      [443, 'pass-through'],
    ])
  })

  test.each([
    ['80', '*', 80],
    ['10.0.0.1:8080', '10.0.0.1', 8080],
    ['10.0.0.1', '10.0.0.1', 80],
    ['[::]:443', '::', 443],
    ['0.0.0.0:443', '*', 443],
    ['*:443', '*', 443],
  ])('listen %s', (written, address, port) => {
    expect(read(`http { server { listen ${written}; } }`).listeners).toMatchObject([{ address, port }])
  })

  test('no listen is port 80; a range is several; unix and quic are none', () => {
    const ports = (text: string): unknown => read(`http { server { ${text} } }`).listeners.map(({ port }) => port)
    expect(ports('')).toEqual([80])
    expect(ports('listen 8000-8002;')).toEqual([8000, 8001, 8002])
    expect(ports('listen unix:/run/n.sock; listen 443 quic; listen 81;')).toEqual([81])
  })

  test('a server that rejects handshakes gives no client anything', () => {
    expect(read('http { server { listen 443 ssl; ssl_reject_handshake on; } }')).toMatchObject({
      listeners: [],
      problems: [],
    })
  })

  test.each([
    ['ssl_ciphers A; ssl_ciphers B;', 'nginx refuses a second ssl_ciphers in one block'],
    ['ssl_protocols TLSv9;', 'nginx knows no version "TLSv9"'],
    ['ssl_conf_command Nonsense x;', 'OpenSSL knows no command "Nonsense"'],
    ['ssl_ecdh_curve nonsense;', 'OpenSSL refuses the list of groups "nonsense"'],
    ['ssl_ciphers NONSENSE;', 'OpenSSL finds no suite in this cipher string'],
    ['listen 443 ssl;', 'nginx refuses a second "listen" for *:443 in one server'],
  ])('%s is refused, and the listener still has a verdict', (directives, message) => {
    const configuration = read(`http { server { listen 443 ssl; ${CERTIFICATE} ${directives} } }`)
    expect(configuration.listeners).toHaveLength(1)
    expect(configuration.problems.map((problem) => problem.message)).toContain(message)
  })

  test.each([
    ['nginx.conf', 'http { }', 1],
    ['sites/a.conf', SITE, 0.9],
    ['httpd.conf', '<VirtualHost *:443>\nSSLEngine on\n</VirtualHost>', 0],
    ['haproxy.cfg', 'frontend a\n  bind :443 ssl crt x', 0],
  ])('recognises %s', (path, text, sureness) => {
    expect(recognise(path, text)).toBe(sureness)
  })
})

describe('Strict-Transport-Security', () => {
  const HEADER = 'add_header Strict-Transport-Security "max-age=1" always;'
  test.each([
    ['of http', HEADER, '', 'max-age=1'],
    ['of the server', '', HEADER, 'max-age=1'],
    ['lost by another header of the location', '', `${HEADER} location / { add_header X y; return 200; }`, null],
    ['absent', '', '', null],
  ])('%s', (_what, http, server, expected) => {
    const { hsts } = named(read(`http { ${http} ${SITE.replace(' }', ` ${server} }`)} }`), 'm.example.com')
    expect(hsts).toMatchObject({ kind: 'known', value: expected })
  })

  test('open where an application may send it', () => {
    const text = `http { ${SITE.replace(' }', ' location / { proxy_pass http://app; } }')} }`
    expect(named(read(text), 'm.example.com').hsts.kind).toBe('open')
  })
})
