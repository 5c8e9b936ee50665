import { describe, expect, test } from '@jest/globals'
import { at, bind, ON, read } from './reading.ts'

describe('what a request in the clear is answered', () => {
  const CLEAR = 'defaults\n  mode http\nfrontend fe\n  bind :80\n'
  const APP = '  default_backend app\nbackend app\n  server s 10.0.0.1:80\n'
  test.each<[string, string]>([
    [`  redirect scheme https if !{ ssl_fc }\n${APP}`, 'redirect'],
    [`  http-request redirect scheme https unless { path_beg /.well-known/acme-challenge/ }\n${APP}`, 'redirect'],
    [
      `  acl acme path_beg -i /.well-known/acme-challenge/\n  use_backend le if acme\n  redirect scheme https code 301 if ! acme\n${APP}`,
      'redirect',
    ],
    [`  http-request redirect location https://m.example.com%[path]\n${APP}`, 'redirect'],
    [`  http-request redirect scheme https if { ssl_fc }\n${APP}`, 'content'],
    [`  http-request redirect scheme https if TRUE\n${APP}`, 'redirect'],
    [`  http-request redirect scheme https if { dst_port 80 }\n${APP}`, 'redirect'],
    [`  http-request redirect prefix http://other.example.com\n${APP}`, 'content'],
    [`  http-request redirect scheme https if { hdr(host) -i a.example.com }\n${APP}`, 'open'],
    [`  http-request redirect location /app\n${APP}`, 'open'],
    [`  http-request deny\n${APP}`, 'closed'],
    [`  http-request return status 404\n`, 'closed'],
    [`  http-request return status 200 content-type text/plain string ok\n`, 'content'],
    [`  tcp-request connection reject\n${APP}`, 'closed'],
    ['', 'closed'],
    [APP, 'content'],
    ['  default_backend gone\n', 'open'],
    ['  default_backend to\nbackend to\n  http-request redirect scheme https\n', 'redirect'],
    ['  default_backend to\nbackend to\n  http-request set-header X y\n', 'closed'],
    [`  http-request redirect scheme https if { ssl_fc } or { path_beg / }\n${APP}`, 'redirect'],
    [`  http-request redirect scheme https if { ssl_fc } { path_beg / }\n${APP}`, 'content'],
    [`  http-request use-service prometheus-exporter\n${APP}`, 'content'],
  ])('%j: %s', (rules, answer) => {
    const { cleartext } = at(80, read(CLEAR + rules))
    expect(cleartext.kind === 'open' ? 'open' : cleartext.value).toBe(answer)
  })

  test('of a listen with its own server, and of one for statistics', () => {
    const found = read(
      'defaults\n  mode http\nlisten a\n  bind :80\n  server s 10.0.0.1:80\nlisten s\n  bind :81\n  stats enable\n',
    )
    expect([at(80, found).cleartext, at(81, found).cleartext]).toMatchObject([
      { value: 'content' },
      { value: 'content' },
    ])
  })

  test('in TCP mode the rules for HTTP are void', () => {
    const found = at(80, read(`frontend fe\n  bind :80\n  http-request redirect scheme https\n${APP}`))
    expect(found.tls).toMatchObject({ kind: 'open', candidates: ['pass-through', 'no'] })
    expect(found.cleartext).toMatchObject({ value: 'content' })
    expect(found.notes).toMatchObject([{ code: 'no-effect', place: { line: 3 } }])
    expect(at(80, read(`frontend fe\n  mode tcp\n  bind :80\n${APP}`)).tls).toMatchObject({ value: 'pass-through' })
  })
})

describe('bind lines', () => {
  test('of several addresses and ports, and of sockets that no phone dials', () => {
    const found = read(
      'frontend fe\n  bind :80,127.0.0.1:81,[::1]:82-83,/run/s,unix@x,abns@y,fd@3,quic4@:443 name n\n  bind ipv6@:::84\n',
    )
    expect(found.listeners.map(({ address, port }) => `${address} ${port}`)).toEqual([
      '* 80',
      '127.0.0.1 81',
      '::1 82',
      '::1 83',
      '* 84',
    ])
  })

  test('what HAProxy refuses is said with its line', () => {
    const text = [
      'bind :79',
      'defaults',
      '  bind :80',
      'frontend fe',
      '  bind nowhere',
      '  bind :81 ssl',
      '  bind :82 ssl crt',
      '  bind :83 ssl crt m.pem ssl-min-ver TLSv1.4',
      '  bind',
      'backend b',
      '  bind :84',
      '  log "x',
      '  log \\xZZ',
      '  log "$1"',
    ].join('\n')
    const refused = read(text).problems.filter(({ kind }) => kind === 'refused')
    expect([...new Set(refused.map(({ place }) => place.line))].sort((a, b) => a - b)).toEqual([
      1, 3, 5, 6, 7, 8, 9, 11, 12, 13, 14,
    ])
    expect(read('frontend fe\n  bind :80 brand-new-word\n').problems).toMatchObject([{ kind: 'unread' }])
  })

  test('a disabled frontend opens nothing; words behind a sharp are no words', () => {
    expect(read('frontend fe\n  bind :80\n  disabled\n').listeners).toEqual([])
    expect(bind('ssl crt m.pem#ssl-min-ver TLSv1.0').versions).toMatchObject({ value: [ON.T12, ON.T13] })
    expect(bind('ssl crt m.pem # ssl-min-ver TLSv1.0').versions).toMatchObject({ value: [ON.T12, ON.T13] })
    expect(bind('ssl crt \'a b#c.pem\' ssl-min-ver "TLSv1.3"').versions).toMatchObject({ value: [ON.T13] })
  })
})

describe('conditions of the file', () => {
  const text = (condition: string): string =>
    `.if ${condition}\nglobal\n  ssl-default-bind-options ssl-min-ver TLSv1.0\n.elif 0\nbroken\n.else\nglobal\n.endif\nfrontend fe\n  bind :443 ssl crt m.pem\n`

  test.each([
    ['version_atleast(2.4)', 4],
    ['version_before(2.4) || version_atleast(3.0)', 2],
    ['!feature(OPENSSL)', 2],
    ['feature(OPENSSL) && (1 || defined(X))', 4],
    ['streq("a",b)', 2],
    ['', 2],
  ])('.if %s is decided', (condition, count) => {
    const { listeners, problems } = read(text(condition))
    expect(listeners).toMatchObject([{ when: null, versions: { value: { length: count } } }])
    expect(problems).toEqual([])
  })

  test('what only the environment knows gives a listener for each case', () => {
    expect(read(text('defined(OLD)')).listeners).toMatchObject([
      { when: '.if defined(OLD) holds', versions: { value: { length: 4 } } },
      { when: '.if defined(OLD) does not hold', versions: { value: { length: 2 } } },
    ])
    const same = read('.if defined(X)\n.notice "x"\n.endif\nfrontend fe\n  bind :80\n')
    expect(same.listeners).toMatchObject([{ when: null }])
  })

  test('of more than sixteen combinations nothing is sure', () => {
    const many = [1, 2, 3, 4, 5].map((n) => `.if defined(X${n})\n  bind :${n}443 ssl crt m.pem\n.endif\n`).join('')
    const { listeners } = read(`frontend fe\n${many}`)
    expect(listeners).toHaveLength(5)
    expect(listeners.every(({ tls }) => tls.kind === 'open')).toBe(true)
  })

  test.each(['.if foo(1)\n.endif\n', '.else\n', '.endif\n', '.elif 1\n', '.if 1\n', '.if (1\n.endif\n'])(
    '%j is refused',
    (bad) => {
      expect(read(bad).problems).toMatchObject([{ kind: 'refused' }])
    },
  )
})

describe('defaults and several files', () => {
  test('a name after from, the last one otherwise; files in the order given', () => {
    const found = read('defaults web\n  mode http\n', {
      'z.cfg':
        'defaults raw\n  mode tcp\nfrontend a from web\n  bind :80\n  redirect scheme https\nfrontend b\n  bind :81\n',
    })
    expect(at(80, found).cleartext).toMatchObject({ value: 'redirect' })
    expect(at(81, found).tls).toMatchObject({ value: 'no' })
  })
})

describe('crt-list', () => {
  const files = {
    'certs/list.txt':
      'a.pem [ssl-min-ver TLSv1.0 ssl-max-ver TLSv1.1] M.example.com b.example.com !c.example.com\n# nothing\nb.pem\n',
  }
  const text = 'frontend fe\n  mode http\n  bind :443 ssl crt-list certs/list.txt\n'

  test('a line with options is a listener by its names; for other names its versions are not in force', () => {
    const { listeners } = read(text, files)
    expect(listeners).toMatchObject([
      { names: [], isDefault: true, versions: { value: [ON.T12, ON.T13] } },
      {
        names: ['m.example.com', 'b.example.com'],
        isDefault: false,
        versions: { value: [ON.T10, ON.T11] },
        opened: { file: 'certs/list.txt', line: 1 },
      },
    ])
  })

  test('a crt before it may have its names', () => {
    const { listeners } = read(text.replace('crt-list', 'crt unknown.pem crt-list'), files)
    expect(listeners[1]?.versions).toMatchObject({
      kind: 'open',
      candidates: [
        [ON.T10, ON.T11],
        [ON.T12, ON.T13],
      ],
    })
  })

  test('one that is not there leaves all open', () => {
    expect(at(443, read(text)).versions).toMatchObject({
      kind: 'open',
      reason: 'the crt-list certs/list.txt is not in the repository',
    })
  })
})

test.each<[string, string | null]>([
  [
    'http-response set-header Strict-Transport-Security "max-age=63072000; includeSubDomains"',
    'max-age=63072000; includeSubDomains',
  ],
  ['http-after-response set-header strict-transport-security max-age=1 if { ssl_fc }', 'max-age=1'],
  ['http-response set-header Strict-Transport-Security max-age=1 unless { ssl_fc }', null],
  ['http-response set-header X-Other max-age=1', null],
  ['default_backend app\nbackend app\n  http-response set-header Strict-Transport-Security max-age=2', 'max-age=2'],
])('HSTS of %j', (rule, value) => {
  expect(at(443, read(`frontend fe\n  mode http\n  bind :443 ssl crt m.pem\n  ${rule}\n`)).hsts).toMatchObject({
    kind: 'known',
    value,
  })
})
