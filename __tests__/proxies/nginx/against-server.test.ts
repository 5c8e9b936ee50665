import { describe, expect, test } from '@jest/globals'
import { CERTIFICATE, read } from './reader.ts'

// Each as nginx 1.22.1 with OpenSSL 3.0 did it.

function cleartext(lines: string) {
  return read(`server { listen 80; ${lines} }`).listeners[0]?.cleartext
}

function refusals(text: string): readonly string[] {
  return read(text).problems.map(({ message }) => message)
}

describe('rewrite with a flag ends the phase', () => {
  test.each(['last', 'break'])('what stands below "rewrite ^ /x %s" is not asked', (flag) => {
    const answer = cleartext(`rewrite ^ /x ${flag}; return 301 https://$host; location / { return 200 x; }`)
    expect(answer).toMatchObject({ kind: 'known', value: 'content' })
  })

  test('of some paths: where they go is not read', () => {
    expect(cleartext('rewrite ^/api /x last; return 301 https://$host;')).toMatchObject({ kind: 'open' })
    expect(cleartext('rewrite ^/api /x; return 301 https://$host;')).toMatchObject({ value: 'redirect' })
  })

  test('those of ACME may be answered', () => {
    const answer = cleartext('rewrite ^/\\.well-known/acme /x last; return 301 https://$host;')
    expect(answer).toMatchObject({ kind: 'known', value: 'redirect' })
  })
})

describe('what OpenSSL is asked', () => {
  test('not what an inner block replaces, and not what no server takes', () => {
    const server = `server { listen 443 ssl; ${CERTIFICATE} ssl_ciphers HIGH; }`
    expect(refusals(`events {} http { ssl_ciphers RC4-SHA; ${server} }`)).toEqual([])
    expect(refusals('events {} http { ssl_ciphers RC4-SHA; server { listen 80; return 301 https://$host; } }')).toEqual(
      [],
    )
    expect(refusals(`events {} http { ssl_ciphers RC4-SHA; ${server.replace('ssl_ciphers HIGH;', '')} }`)).toEqual([
      'OpenSSL finds no suite in this cipher string',
    ])
  })

  test('a list of suites of TLS 1.3 without any that it knows', () => {
    const server = `server { listen 443 ssl; ${CERTIFICATE} ssl_conf_command Ciphersuites TLS_BOGUS; }`
    expect(refusals(server)).toEqual(['OpenSSL refuses the suites of TLS 1.3 "TLS_BOGUS"'])
  })
})

describe('DHE needs parameters', () => {
  const DHE = 0x009e

  function suites(lines: string, nginx = '1.22.1') {
    const text = `server { listen 443 ssl; ${CERTIFICATE} ssl_ciphers ECDHE+AESGCM:DHE-RSA-AES128-GCM-SHA256; ${lines} }`
    const setting = read(text, { assume: { nginx, openssl: '3.0' } }).listeners[0]?.suites12
    return setting?.kind === 'known' ? setting.value : null
  }

  test('none without ssl_dhparam since 1.11.0', () => {
    expect(suites('')).not.toContain(DHE)
    expect(suites('', '1.10.3')).toContain(DHE)
    expect(suites('ssl_dhparam dh.pem;')).toContain(DHE)
    expect(suites('ssl_conf_command DHParameters dh.pem;')).toContain(DHE)
  })
})
