import { describe, expect, test } from '@jest/globals'
import { CERTIFICATE, named, read, versions } from './reader.ts'

const TWO_NAMES = `
http {
  server { listen 443 ssl default_server; server_name first.example.com; ssl_protocols TLSv1 TLSv1.2; ${CERTIFICATE} }
  server { listen 443 ssl; server_name m.example.com; ssl_protocols TLSv1.2 TLSv1.3; ${CERTIFICATE} }
}`

describe('versions', () => {
  test('of the default server hold for every name before 1.29.2, and point at its directive', () => {
    const listener = named(read(TWO_NAMES), 'm.example.com')
    expect(versions(listener)).toBe('1.0 1.2')
    expect(listener.versions.at).toMatchObject({ line: 3, column: 77, endLine: 3, endColumn: 104 })
    expect(listener.versions.via.map(({ place }) => place.line)).toEqual([4, 3])
  })

  test('are those of the name from 1.29.2 on, but for OpenSSL 1.0.2', () => {
    expect(versions(named(read(TWO_NAMES, { assume: { nginx: '1.29.2', openssl: '3.5' } }), 'm.example.com'))).toBe(
      '1.2 1.3',
    )
    expect(versions(named(read(TWO_NAMES, { assume: { nginx: '1.29.2', openssl: '1.0.2' } }), 'm.example.com'))).toBe(
      '1.0 1.2',
    )
  })

  test('are open with both where the version of nginx is not said', () => {
    const { versions: setting } = named(read(TWO_NAMES, { assume: { openssl: '3.5' } }), 'm.example.com')
    expect(setting).toMatchObject({
      kind: 'open',
      reason: 'the version of nginx is not known',
      candidates: [
        [0x0301, 0x0303],
        [0x0303, 0x0304],
      ],
    })
  })

  test.each([
    ['1.9.0', '3 1.0 1.1 1.2'],
    ['1.22', '1.0 1.1 1.2'],
    ['1.23.3', '1.0 1.1 1.2'],
    ['1.23.4', '1.0 1.1 1.2 1.3'],
    ['1.27.2', '1.0 1.1 1.2 1.3'],
    ['1.27.3', '1.2 1.3'],
  ])('by default in %s: %s, at the line that listens', (nginx, expected) => {
    const [listener] = read(`http { server {\n listen 443 ssl; ${CERTIFICATE} } }`, {
      assume: { nginx, openssl: '3.0' },
    }).listeners
    if (listener === undefined) throw new Error('no listener')
    expect(versions(listener)).toBe(expected)
    expect(listener.versions).toMatchObject({ isBuiltIn: true, at: { line: 2, column: 2, endColumn: 16 } })
  })

  test.each([
    ['a server replaces what http has', 'ssl_protocols TLSv1;', 'ssl_protocols TLSv1.2;', '1.2'],
    ['http is inherited', 'ssl_protocols TLSv1.1;', '', '1.1'],
    ['two in one block add up', '', 'ssl_protocols TLSv1.1; ssl_protocols TLSv1.2;', '1.1 1.2'],
    ['in any case of letters', '', 'ssl_protocols tlsv1.2 TLSV1.3;', '1.2 1.3'],
    ['with the words of old', '', 'ssl_protocols SSLv2 SSLv3 TLSv1.2;', '2 3 1.2'],
    ['MinProtocol narrows', '', 'ssl_protocols TLSv1 TLSv1.2; ssl_conf_command MinProtocol TLSv1.2;', '1.2'],
    ['Protocol widens', '', 'ssl_protocols TLSv1.2; ssl_conf_command Protocol ALL;', '3 1.0 1.1 1.2 1.3'],
    [
      'both, in this order',
      '',
      'ssl_protocols TLSv1.2; ssl_conf_command Protocol ALL; ssl_conf_command MinProtocol TLSv1;',
      '1.0 1.1 1.2 1.3',
    ],
    [
      'a backend is none of it',
      'proxy_ssl_protocols TLSv1;',
      'ssl_protocols TLSv1.2; location / { proxy_ssl_protocols TLSv1; }',
      '1.2',
    ],
  ])('%s', (_what, http, server, expected) => {
    const text = `http { ${http} server { listen 443 ssl; server_name m.example.com; ${CERTIFICATE} ${server} } }`
    expect(versions(named(read(text), 'm.example.com'))).toBe(expected)
  })

  test('what a server replaces is named', () => {
    const text = `http {\nssl_protocols TLSv1;\nserver { listen 443 ssl; server_name m.example.com; ${CERTIFICATE}\nssl_protocols TLSv1.2; } }`
    expect(named(read(text), 'm.example.com').versions.via).toEqual([
      { place: { file: 'nginx.conf', line: 2, column: 1, endLine: 2, endColumn: 20 }, message: 'replaced by line 4' },
    ])
  })

  test('a server without a certificate of its own has all from the default server', () => {
    const text = `http {
      server { listen 443 ssl; ${CERTIFICATE} ssl_protocols TLSv1.2; }
      server { listen 443 ssl; server_name m.example.com; ssl_protocols TLSv1; }
    }`
    expect(versions(named(read(text, { assume: { nginx: '1.30', openssl: '3.5' } }), 'm.example.com'))).toBe('1.2')
  })

  test('a variable is refused, and leaves them open', () => {
    const text = `http { server { listen 443 ssl; server_name m.example.com; ${CERTIFICATE} ssl_protocols $versions; } }`
    const configuration = read(text)
    expect(versions(named(configuration, 'm.example.com'))).toBeNull()
    expect(configuration.problems).toMatchObject([
      { kind: 'refused', message: 'nginx takes no variable in ssl_protocols: $versions' },
    ])
  })
})
