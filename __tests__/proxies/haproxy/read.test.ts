import { describe, expect, test } from '@jest/globals'
import { judgeListeners } from '../../../src/configuration/judge-listeners.ts'
import { dialect } from '../../../src/proxies/haproxy.ts'
import { aPolicy } from '../../builders/run-gate.ts'
import { at, bind, ON, read } from './reading.ts'

describe('the versions of a bind', () => {
  test.each<[string, string, readonly number[]]>([
    ['ssl crt m.pem', '', [ON.T12, ON.T13]],
    ['ssl crt m.pem no-sslv3', '', [ON.T12, ON.T13]],
    ['ssl crt m.pem no-tlsv12', '', [ON.T13]],
    ['ssl crt m.pem no-tlsv10 no-tlsv13', '', [ON.T12]],
    ['ssl crt m.pem ssl-max-ver TLSv1.2', '', [ON.T12]],
    ['ssl crt m.pem ssl-max-ver TLSv1.1', '', [ON.T11]],
    ['ssl crt m.pem force-tlsv11', '', [ON.T11]],
    ['ssl crt m.pem force-tlsv11 ssl-min-ver TLSv1.0', '', [ON.T10, ON.T11]],
    ['ssl crt m.pem ssl-min-ver TLSv1.0 force-tlsv12', '', [ON.T12]],
    ['ssl crt m.pem ssl-min-ver TLSv1.2 ssl-min-ver TLSv1.1', '', [ON.T11, ON.T12, ON.T13]],
    ['ssl crt m.pem ssl-min-ver TLSv1.0 no-tlsv12', '', [ON.T10, ON.T11, ON.T12, ON.T13]],
    ['ssl crt m.pem ssl-min-ver SSLv3', '', [ON.S3, ON.T10, ON.T11, ON.T12, ON.T13]],
    ['ssl crt m.pem', 'ssl-default-bind-options ssl-min-ver TLSv1.1', [ON.T11, ON.T12, ON.T13]],
    [
      'ssl crt m.pem ssl-min-ver TLSv1.0',
      'ssl-default-bind-options ssl-min-ver TLSv1.3',
      [ON.T10, ON.T11, ON.T12, ON.T13],
    ],
    ['ssl crt m.pem ssl-max-ver TLSv1.2', 'ssl-default-bind-options ssl-min-ver TLSv1.1', [ON.T11, ON.T12]],
    ['ssl crt m.pem', 'ssl-default-bind-options no-tlsv13 no-tls-tickets', [ON.T12]],
    ['name ssl ssl crt m.pem', '', [ON.T12, ON.T13]],
  ])('%s, with "%s"', (words, global, versions) => {
    expect(bind(words, global).versions).toMatchObject({ kind: 'known', value: versions })
  })

  test('before 2.2 the lowest was TLS 1.0, and OpenSSL 1.1.0 fills what is off in between', () => {
    const old = { haproxy: '2.0.29', openssl: '1.1.1' }
    expect(bind('ssl crt m.pem', '', old).versions).toMatchObject({ value: [ON.T10, ON.T11, ON.T12, ON.T13] })
    expect(bind('ssl crt m.pem no-tlsv11', '', old).versions).toMatchObject({ value: [ON.T10, ON.T11, ON.T12, ON.T13] })
    const older = { haproxy: '1.8', openssl: '1.0.2' }
    expect(bind('ssl crt m.pem no-tlsv11', '', older).versions).toMatchObject({ value: [ON.T10, ON.T12, ON.T13] })
  })

  test('are those of either era where nobody said which HAProxy it is', () => {
    const { versions } = bind('ssl crt m.pem', '', { openssl: '3.0' })
    expect(versions).toMatchObject({
      kind: 'open',
      candidates: [
        [ON.T10, ON.T11, ON.T12, ON.T13],
        [ON.T12, ON.T13],
      ],
    })
    expect(bind('ssl crt m.pem ssl-min-ver TLSv1.2', '', { openssl: '3.0' }).versions.kind).toBe('known')
  })

  test('none of them is refused', () => {
    const text =
      'frontend fe\n  bind :443 ssl crt m.pem no-tlsv12 no-tlsv13\n  bind :444 ssl crt m.pem ssl-max-ver TLSv1.1 ssl-min-ver TLSv1.2\n'
    expect(read(text).problems.map(({ kind, place }) => [kind, place.line])).toEqual([
      ['refused', 2],
      ['refused', 3],
    ])
  })

  test('a variable is open, unless global sets it', () => {
    expect(bind('ssl crt m.pem ssl-min-ver "$LOW"').versions).toMatchObject({
      kind: 'open',
      reason: 'the environment variable LOW is not known',
    })
    expect(bind(`ssl crt m.pem ssl-min-ver "$${'{LOW}'}"`, 'setenv LOW TLSv1.1').versions).toMatchObject({
      value: [ON.T11, ON.T12, ON.T13],
    })
    expect(bind(`ssl crt m.pem "$${'{MORE[*]}'}"`).versions.kind).toBe('open')
    expect(bind('ssl crt m.pem ssl-min-ver {{low}}').versions).toMatchObject({
      reason: '{{low}} is filled in by a template',
    })
  })
})

describe('H1: no-tlsv1x is dropped without a word beside a minimum', () => {
  const H1 = `global
    ssl-default-bind-options no-tlsv10 no-tlsv11
    ssl-default-bind-ciphers ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-RSA-AES128-GCM-SHA256
frontend fe
    bind :443 ssl crt /etc/ssl/m.pem ssl-min-ver TLSv1.0
`
  test('points at the minimum, with what it makes void beside it', () => {
    const { versions, notes } = at(443, read(H1))
    expect(versions).toMatchObject({
      value: [ON.T10, ON.T11, ON.T12, ON.T13],
      at: { line: 5, column: 38, endColumn: 57 },
    })
    expect(
      versions.via.filter(({ message }) => message.includes('is ignored')).map(({ place }) => place),
    ).toMatchObject([
      { line: 2, column: 30 },
      { line: 2, column: 40 },
    ])
    expect(notes.map(({ code }) => code)).toContain('no-effect')
  })

  test('is legacy-protocols, and its twin is met', () => {
    expect(outcomes(H1, 'legacy-protocols')).toEqual(['violated'])
    expect(outcomes(H1.replace('ssl-min-ver TLSv1.0', 'ssl-min-ver TLSv1.2'), 'legacy-protocols')).toEqual(['met'])
  })
})

describe('H3: global reaches only the binds after it', () => {
  const H3 = `frontend fe
    bind :443 ssl crt /etc/ssl/m.pem
global
    ssl-default-bind-ciphers AES128-SHA
    ssl-default-bind-options ssl-max-ver TLSv1.1
frontend late
    bind :8443 ssl crt /etc/ssl/m.pem
`
  test('the early bind has its own defaults, the late one those of global', () => {
    const found = read(H3)
    expect(at(443, found).versions).toMatchObject({ value: [ON.T12, ON.T13], isBuiltIn: true, at: { line: 2 } })
    expect(at(8443, found).versions).toMatchObject({ value: [ON.T11], at: { line: 5, column: 30, endColumn: 49 } })
    expect(at(8443, found).suites12.at).toMatchObject({ line: 4 })
    expect(at(443, found).suites12.at).toMatchObject({ line: 2 })
  })
})

describe('H5: cleartext, and a forgotten ssl', () => {
  const H5 = `frontend a
    bind :80
    http-request redirect scheme https code 301 unless { ssl_fc }
    bind :443 ssl crt /etc/ssl/m.pem
frontend b
    bind :8080
    default_backend app
frontend c
    bind :8443 crt /etc/ssl/m.pem
    default_backend app
frontend d
    mode tcp
    bind :9443
    tcp-request inspect-delay 5s
    use_backend app if { req.ssl_sni -m found }
backend app
    server s1 10.0.0.5:8443 ssl verify none ssl-min-ver TLSv1.0
`
  test.each(['', 'defaults\n    mode http\n'])('each frontend as HAProxy has it, after "%s"', (defaults) => {
    const found = read(defaults + H5)
    const by = (port: number) => [at(port, found).tls, at(port, found).cleartext]
    expect(by(80)).toMatchObject([{ value: 'no' }, { value: defaults === '' ? 'closed' : 'redirect' }])
    expect(by(443)).toMatchObject([{ value: 'yes' }, {}])
    expect(by(8080)).toMatchObject([{ value: 'no' }, { value: 'content' }])
    expect(by(8443)).toMatchObject([{ value: 'no' }, { value: 'content', at: { column: 16 } }])
    expect(by(9443)[0]).toMatchObject({ value: 'pass-through' })
    expect(found.listeners).toHaveLength(5)
  })
})

test.each([
  ['haproxy.cfg', 'frontend a\n', 1],
  ['etc/haproxy.cfg', '', 0.6],
  ['nginx.conf', 'http { server { listen 80; } }', 0],
])('%s is recognised', (path, text, sureness) => {
  expect(dialect.reader?.recognise(path, text)).toBe(sureness)
})

test('a file of another name is recognised by its words', () => {
  expect(
    dialect.reader?.recognise('lb/edge.conf', 'frontend a\n  bind :443 ssl crt x\n  default_backend b\n'),
  ).toBeGreaterThan(0.5)
})

function outcomes(text: string, rule: string): readonly string[] {
  const judging = { policy: aPolicy(), at: new Date('2026-11-23T00:00:00Z'), waivers: () => () => null }
  return judgeListeners(read(text), judging).flatMap(({ findings }) =>
    findings.filter((finding) => finding.rule === rule).map(({ outcome }) => outcome),
  )
}
