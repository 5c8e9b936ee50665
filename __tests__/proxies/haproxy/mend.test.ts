import { describe, expect, test } from '@jest/globals'
import type { Remedy } from '../../../src/model/finding.ts'
import type { Listener } from '../../../src/model/listener.ts'
import { dialect } from '../../../src/proxies/haproxy.ts'
import { assuming, sourcesOf } from '../../builders/configuration.ts'
import { applied } from './applied.ts'

const NEW = assuming({ haproxy: '2.6', openssl: '3.0' })
const MINIMUM: Remedy = { kind: 'set-minimum-version', version: 'TLS 1.2' }
const SUITES = ['TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256']

function read(files: Readonly<Record<string, string>>): readonly Listener[] {
  return dialect.reader?.read(['haproxy.cfg'], sourcesOf(files), NEW).listeners ?? []
}

/** The text after the mend, and the listener that it gives. */
function mended(text: string, remedy: Remedy): { readonly text: string; readonly listener: Listener | undefined } {
  const files = { 'haproxy.cfg': text }
  const [listener] = read(files)
  if (listener === undefined) throw new Error('no listener')
  const after = applied(text, dialect.reader?.mend?.(remedy, listener, sourcesOf(files)) ?? [])
  return { text: after, listener: read({ 'haproxy.cfg': after })[0] }
}

describe('versions', () => {
  test.each<[string, string]>([
    ['ssl crt m.pem ssl-min-ver TLSv1.0', 'ssl crt m.pem ssl-min-ver TLSv1.2'],
    ['ssl crt m.pem ssl-min-ver TLSv1.0 no-tlsv10 # why', 'ssl-min-ver TLSv1.2 ssl crt m.pem # why'],
    ['ssl crt m.pem force-tlsv11', 'ssl-min-ver TLSv1.2 ssl-max-ver TLSv1.3 ssl crt m.pem'],
    ['ssl crt m.pem ssl-max-ver TLSv1.1', 'ssl-min-ver TLSv1.2 ssl-max-ver TLSv1.3 ssl crt m.pem'],
    ['ssl no-sslv3 crt m.pem force-tlsv11', 'ssl-min-ver TLSv1.2 ssl-max-ver TLSv1.3 ssl crt m.pem'],
    ['ssl crt m.pem', 'ssl-min-ver TLSv1.2 ssl crt m.pem'],
  ])('%s becomes %s', (before, after) => {
    const { text, listener } = mended(`frontend fe\n  bind :443 ${before}\n`, MINIMUM)
    expect(text).toBe(`frontend fe\n  bind :443 ${after}\n`)
    expect(listener?.versions).toMatchObject({ value: [0x0303, 0x0304] })
  })

  test('of a maximum in global, on the bind, which wins', () => {
    const text = 'global\n  ssl-default-bind-options ssl-max-ver TLSv1.1\nfrontend fe\n  bind :443 ssl crt m.pem\n'
    expect(mended(text, MINIMUM).listener?.versions).toMatchObject({ value: [0x0303, 0x0304] })
  })

  test.each([
    ['a.pem [ssl-min-ver TLSv1.0] m.example.com', 'a.pem [ssl-min-ver TLSv1.2] m.example.com'],
    ['a.pem [ ssl-min-ver TLSv1.0 ] m.example.com', 'a.pem [ ssl-min-ver TLSv1.2 ] m.example.com'],
  ])('of a line of a crt-list: %s', (before, after) => {
    const files = { 'haproxy.cfg': 'frontend fe\n  bind :443 ssl crt-list l.txt\n', 'l.txt': before }
    const named = read(files)[1]
    if (named === undefined) throw new Error('no listener')
    expect(applied(before, dialect.reader?.mend?.(MINIMUM, named, sourcesOf(files)) ?? [])).toBe(after)
  })
})

test.each<[Remedy, string, string]>([
  [
    { kind: 'enable-suites', suites: SUITES },
    'ssl crt m.pem ciphers AES128-SHA',
    'ssl crt m.pem ciphers ECDHE-RSA-AES128-GCM-SHA256',
  ],
  [
    { kind: 'disable-suites', suites: [], keep: SUITES },
    'ssl crt m.pem',
    'ciphers ECDHE-RSA-AES128-GCM-SHA256 ssl crt m.pem',
  ],
  [{ kind: 'disable-suites', suites: [], keep: [] }, 'ssl crt m.pem', 'ssl-min-ver TLSv1.2 ssl crt m.pem'],
  [
    { kind: 'enable-groups', groups: ['x25519', 'secp256r1'] },
    'ssl ecdhe secp224r1 crt m.pem',
    'curves X25519:prime256v1 ssl crt m.pem',
  ],
  [{ kind: 'enable-tls' }, 'crt m.pem', 'ssl crt m.pem'],
  [{ kind: 'enable-tls' }, 'name n', 'name n'],
  [{ kind: 'trust-root', root: 'x' }, 'ssl crt m.pem', 'ssl crt m.pem'],
])('%j of %s', (remedy, before, after) => {
  expect(mended(`frontend fe\n  bind :443 ${before}\n`, remedy).text).toBe(`frontend fe\n  bind :443 ${after}\n`)
})

const REDIRECT = 'http-request redirect scheme https code 301 unless { ssl_fc }'

test.each([
  'frontend fe\n  bind :80\n  default_backend app\nbackend app\n  server s 10.0.0.1:80',
  'defaults\n  mode http\nfrontend fe\n  http-request return status 200\n  bind :80\n',
  'defaults\n  mode http\nfrontend fe\n  bind :80',
])('a redirect stands before what answers now: %j', (text) => {
  const { text: after, listener } = mended(text, { kind: 'redirect-to-https' })
  expect(after).toContain(REDIRECT)
  expect(listener).toMatchObject({ tls: { value: 'no' }, cleartext: { value: 'redirect' } })
})

test('HSTS is sent by the frontend of the bind', () => {
  const text = 'defaults\n  mode http\nfrontend fe\n\tbind :443 ssl crt m.pem # edge\n'
  const { text: after, listener } = mended(text, { kind: 'send-hsts', maxAgeSeconds: 60 })
  expect(after).toContain('\n\tbind :443 ssl crt m.pem # edge\n\thttp-after-response')
  expect(listener?.hsts).toMatchObject({ value: 'max-age=60' })
})
