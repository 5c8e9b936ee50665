import { describe, expect, test } from '@jest/globals'
import {
  builtIn,
  type CleartextAnswer,
  type ConfiguredCertificate,
  known,
  type Listener,
  open,
} from '../../../src/model/listener.ts'
import { rule as hsts } from '../../../src/rules/hsts.ts'
import { rule as httpsOnly } from '../../../src/rules/https-only.ts'
import { aListener, SOMEWHERE } from '../../builders/configuration.ts'
import { decided } from '../../builders/listener-context.ts'

const CLEAR: Pick<Listener, 'tls' | 'port'> = { tls: builtIn('no', SOMEWHERE), port: 80 }
const answering = (cleartext: CleartextAnswer) => ({ ...CLEAR, cleartext: known(cleartext, SOMEWHERE) })
const CERTIFICATE: ConfiguredCertificate = { path: '/c.pem', at: SOMEWHERE, certificates: null }

describe('https-only of a listener', () => {
  test.each([
    ['met', 'TLS is spoken here', {}],
    ['met', 'redirects every request in the clear to https', answering('redirect')],
    ['met', 'answers no request in the clear', answering('closed')],
    ['violated', 'serves content in the clear on port 80', answering('content')],
    [
      'not-applicable',
      'TLS is passed through: it ends behind this',
      { tls: known<'pass-through'>('pass-through', SOMEWHERE) },
    ],
    ['undetermined', 'the port is in a variable', { tls: open<'yes'>('the port is in a variable', SOMEWHERE) }],
    ['undetermined', 'what the map gives', { ...CLEAR, cleartext: open<'content'>('what the map gives', SOMEWHERE) }],
  ] as const)('%s: %s', (kind, message, over) => {
    expect(decided(httpsOnly, aListener(over))).toMatchObject({ kind, message, at: SOMEWHERE })
  })

  test.each(['127.0.0.1', '::1', 'localhost', 'unix:/run/nginx.sock', '/run/haproxy.sock', 'abns@front'])(
    'not applicable to %s, where no phone gets',
    (address) => {
      expect(decided(httpsOnly, aListener({ ...answering('content'), address })).kind).toBe('not-applicable')
    },
  )

  test.each(['*', '10.0.0.2', '1270.example', '::', '0.0.0.0'])('violated at %s', (address) => {
    expect(decided(httpsOnly, aListener({ ...answering('content'), address })).kind).toBe('violated')
  })

  test('where TLS was meant to be, TLS is the remedy; elsewhere a redirect', () => {
    const remedyOf = (over: object) => decided(httpsOnly, aListener({ ...answering('content'), ...over })).remedy
    expect(remedyOf({})).toEqual({ kind: 'redirect-to-https' })
    expect(remedyOf({ port: null })).toEqual({ kind: 'redirect-to-https' })
    expect(remedyOf({ port: 443 })).toEqual({ kind: 'enable-tls' })
    expect(remedyOf({ port: 8443 })).toEqual({ kind: 'enable-tls' })
    expect(remedyOf({ port: 9000, certificates: known([CERTIFICATE], SOMEWHERE) })).toEqual({ kind: 'enable-tls' })
  })

  test('says what looks like TLS and is none', () => {
    const messageOf = (over: object) => decided(httpsOnly, aListener({ ...answering('content'), ...over })).message
    expect(messageOf({ port: 443 })).toBe('serves content in the clear on port 443, since TLS is not switched on here')
    expect(messageOf({ port: 9000, certificates: known([CERTIFICATE], SOMEWHERE) })).toBe(
      'serves content in the clear on port 9000, although a certificate is there',
    )
    expect(messageOf({ port: null })).toBe('serves content in the clear')
  })

  test('the evidence names what would be asked', () => {
    expect(decided(httpsOnly, aListener({ ...answering('redirect'), port: 8080, names: [] })).evidence).toEqual({
      kind: 'cleartext',
      hops: [{ url: 'http://*:8080/', address: '*:8080', answer: 'redirects to https' }],
    })
  })
})

describe('hsts of a listener', () => {
  const sending = (value: string | null) => aListener({ hsts: known(value, SOMEWHERE) })

  test.each([
    ['met', 'has max-age=31536000', 'max-age=31536000; includeSubDomains'],
    ['violated', 'the header is not sent', null],
    ['violated', 'max-age=0 switches HSTS off', 'max-age=0'],
    ['violated', 'has max-age=60; 180d (max-age=15552000) is required', 'max-age=60'],
    ['violated', 'the header does not follow its grammar, and is ignored: it is empty', ''],
  ])('%s: %s', (kind, message, value) => {
    expect(decided(hsts, sending(value))).toMatchObject({ kind, message, at: SOMEWHERE })
  })

  test('undetermined when its value is not said', () => {
    const value = open<string | null>('the value is in $hsts', SOMEWHERE)
    expect(decided(hsts, aListener({ hsts: value }))).toMatchObject({
      kind: 'undetermined',
      message: 'the value is in $hsts',
    })
  })

  test('the remedy says how long', () => {
    expect(decided(hsts, sending(null)).remedy).toEqual({ kind: 'send-hsts', maxAgeSeconds: 15_552_000 })
    expect(decided(hsts, aListener({ port: 8443, names: [] })).evidence).toMatchObject({
      hops: [{ url: 'https://*:8443/', answer: 'no header' }],
    })
  })
})
