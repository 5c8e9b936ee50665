import { expect, test } from '@jest/globals'
import type { Outcome, OutcomeKind } from '../../src/model/finding.ts'
import type { Cleartext, CleartextReply } from '../../src/model/observation.ts'
import { rule } from '../../src/rules/https-only.ts'
import { cleartextOf, endpointCase, httpAnswer, REQUIREMENTS } from '../builders/endpoint.ts'
import { closed, connectionRefused, reset, silent } from '../builders/replies.ts'

function decide(cleartext: Cleartext): Outcome {
  return rule.decide(endpointCase({ cleartext }), REQUIREMENTS)
}

function unconfirmed(cleartext: Cleartext): Cleartext {
  if (cleartext.kind !== 'asked') return cleartext
  const walks = cleartext.walks.map(({ hops }) => ({ hops: hops.map((hop) => ({ ...hop, isConfirmed: false })) }))
  return { ...cleartext, walks }
}

const timedOut: CleartextReply = { kind: 'connection-timed-out', code: 'ETIMEDOUT' }
const toHttps = httpAnswer({ status: 301, location: 'https://m.example.com/' })
const toHttp = httpAnswer({ status: 302, location: 'http://m.example.com/1' })

const CASES: readonly (readonly [string, OutcomeKind, Cleartext])[] = [
  ['a refused port', 'met', cleartextOf(connectionRefused() as CleartextReply)],
  ['no SYN-ACK, twice', 'met', cleartextOf([timedOut, timedOut])],
  ['no SYN-ACK once, silence before', 'undetermined', cleartextOf([silent() as CleartextReply, timedOut])],
  ['a redirect to https', 'met', cleartextOf(toHttps)],
  ['a redirect to http, then to https', 'met', cleartextOf(toHttp, toHttps)],
  ['a redirect to http, then content', 'violated', cleartextOf(toHttp, httpAnswer())],
  ['content', 'violated', cleartextOf(httpAnswer())],
  ['a password form', 'violated', cleartextOf(httpAnswer({ hasPasswordField: true }))],
  ['a password form under 403', 'violated', cleartextOf(httpAnswer({ status: 403, hasPasswordField: true }))],
  ['a refresh', 'violated', cleartextOf(httpAnswer({ hasRefresh: true }))],
  ['404', 'met', cleartextOf(httpAnswer({ status: 404 }))],
  ['503', 'met', cleartextOf(httpAnswer({ status: 503 }))],
  ['a loop', 'violated', cleartextOf(toHttp, { kind: 'not-followed', reason: 'loop' })],
  ['too many redirects', 'violated', cleartextOf(toHttp, { kind: 'not-followed', reason: 'too-many-redirects' })],
  ['a redirect to file:', 'violated', cleartextOf(toHttp, { kind: 'not-followed', reason: 'bad-location' })],
  ['a redirect inside', 'undetermined', cleartextOf(toHttp, { kind: 'not-followed', reason: 'private-address' })],
  ['silence', 'undetermined', cleartextOf([silent() as CleartextReply, silent() as CleartextReply])],
  ['a close, twice', 'met', cleartextOf([closed(), closed()])],
  ['a reset, twice', 'met', cleartextOf([reset(), reset()])],
  ['a close, twice, while the TLS side fails too', 'undetermined', unconfirmed(cleartextOf([closed(), closed()]))],
  [
    'a close in mid-answer, twice',
    'undetermined',
    cleartextOf([
      { kind: 'closed', bytesRead: 9 },
      { kind: 'closed', bytesRead: 9 },
    ]),
  ],
  [
    'a close in mid-answer, then one without',
    'undetermined',
    cleartextOf([{ kind: 'closed', bytesRead: 9 }, closed()]),
  ],
  ['a close, then a refused port', 'undetermined', cleartextOf([closed(), connectionRefused() as CleartextReply])],
  [
    'silence, then a refused port',
    'undetermined',
    cleartextOf([silent() as CleartextReply, connectionRefused() as CleartextReply]),
  ],
  ['no SYN-ACK, then a refused port', 'met', cleartextOf([timedOut, connectionRefused() as CleartextReply])],
  ['a redirect to a dead cleartext port', 'violated', cleartextOf(toHttp, connectionRefused() as CleartextReply)],
  ['401 that asks for a password', 'violated', cleartextOf(httpAnswer({ status: 401, asksForPassword: true }))],
  ['302 with a page and no Location', 'violated', cleartextOf(httpAnswer({ status: 302 }))],
  ['200 whose content stalls', 'undetermined', cleartextOf(httpAnswer({ bodyBytes: 0, isComplete: false }))],
  ['a close once', 'undetermined', cleartextOf(closed())],
  ['bytes that are not HTTP', 'undetermined', cleartextOf({ kind: 'not-http', firstBytes: '5353482d' })],
  ['no cleartext side named', 'not-applicable', { kind: 'none', reason: 'connect-without-http' }],
  ['not asked', 'undetermined', { kind: 'not-asked', reason: 'deadline' }],
]

test.each(CASES)('%s: %s', (_what, kind, cleartext) => {
  expect(decide(cleartext).kind).toBe(kind)
})

const PROXY = '127.0.0.1:3128'

function throughProxy(cleartext: Cleartext): Cleartext {
  if (cleartext.kind !== 'asked') return cleartext
  return {
    ...cleartext,
    walks: cleartext.walks.map(({ hops }) => ({ hops: hops.map((hop) => ({ ...hop, proxy: PROXY })) })),
  }
}

const refusedByProxy: CleartextReply = { kind: 'proxy-failure', proxy: PROXY, reason: 'status', code: '403' }

const THROUGH_PROXY: readonly (readonly [string, OutcomeKind, Cleartext])[] = [
  ['a redirect to https', 'met', cleartextOf(toHttps)],
  ['content', 'violated', cleartextOf(httpAnswer())],
  ['a proxy that refuses', 'undetermined', cleartextOf(refusedByProxy)],
  ['a close, twice: who closed is not known', 'undetermined', cleartextOf([closed(), closed()])],
  ['a reset, twice', 'undetermined', cleartextOf([reset(), reset()])],
]

test.each(THROUGH_PROXY)('through a proxy, %s: %s', (_what, kind, cleartext) => {
  expect(decide(throughProxy(cleartext)).kind).toBe(kind)
})

test('the direct way to port 80 proves nothing where the TLS side was asked through a proxy', () => {
  for (const replies of [
    [timedOut, timedOut],
    [closed(), closed()],
  ]) {
    const subject = endpointCase({ cleartext: cleartextOf(replies) })
    const behind = { ...subject, endpoint: { ...subject.endpoint, proxy: PROXY } }
    expect([subject, behind].map((one) => rule.decide(one, REQUIREMENTS).kind)).toEqual(['met', 'undetermined'])
  }
})

test('the message and the remedy name the proxy', () => {
  const { message, remedy } = decide(throughProxy(cleartextOf(refusedByProxy)))
  expect(message).toBe(
    'http://m.example.com/ was not reached: the proxy 127.0.0.1:3128 answered 403: it does not allow this connection',
  )
  expect(remedy).toEqual({
    kind: 'make-reachable',
    what: 'the cleartext side (CONNECT to its port through the proxy 127.0.0.1:3128)',
  })
})

test('the message names the hop that decides, the evidence all of them', () => {
  const outcome = decide(cleartextOf(toHttp, httpAnswer()))
  expect(outcome.message).toBe('http://m.example.com/1 answers 200 with content in the clear')
  expect(outcome.evidence).toMatchObject({
    kind: 'cleartext',
    hops: [{ answer: 'answered 302 to http://m.example.com/1' }, { answer: 'answered 200' }],
  })
  expect(outcome.remedy).toEqual({ kind: 'redirect-to-https' })
})

test('4xx is met with a note, since the port is open', () => {
  expect(decide(cleartextOf(httpAnswer({ status: 404 }))).notes.map(({ code }) => code)).toEqual(['cleartext-status'])
})

const HOP = 'http://m.example.com/'

const MESSAGES: readonly (readonly [OutcomeKind, string, Cleartext])[] = [
  ['met', '192.0.2.1:80 refuses cleartext connections', cleartextOf(connectionRefused() as CleartextReply)],
  ['met', '192.0.2.1:80 does not accept cleartext connections, asked twice', cleartextOf([timedOut, timedOut])],
  ['undetermined', `${HOP} did not accept the connection in time`, cleartextOf(timedOut)],
  ['met', `${HOP} ends every cleartext connection without an answer`, cleartextOf([closed(), reset()])],
  ['undetermined', `${HOP} closed the connection without an answer`, cleartextOf(closed())],
  ['met', `${HOP} redirects to https://m.example.com/`, cleartextOf(toHttps)],
  [
    'violated',
    `a redirect leads to ${HOP}1, which refuses connections: it never reaches https`,
    cleartextOf(toHttp, connectionRefused() as CleartextReply),
  ],
  [
    'undetermined',
    `${HOP} redirects to ${HOP}1, an address in another network, which was not followed`,
    cleartextOf(toHttp, { kind: 'not-followed', reason: 'private-address' }),
  ],
  [
    'undetermined',
    `${HOP} redirects to ${HOP}1, another site whose address only the proxy knows, which was not followed`,
    cleartextOf(toHttp, { kind: 'not-followed', reason: 'unknown-address' }),
  ],
  [
    'violated',
    `${HOP} redirects to ${HOP}1, which was asked before: a loop that never reaches https`,
    cleartextOf(toHttp, { kind: 'not-followed', reason: 'loop' }),
  ],
  ['violated', `${HOP} serves a password form in the clear`, cleartextOf(httpAnswer({ hasPasswordField: true }))],
  [
    'violated',
    `${HOP} asks for a password, which would cross the network in the clear`,
    cleartextOf(httpAnswer({ status: 401, asksForPassword: true })),
  ],
  ['met', `${HOP} answers 401 and serves no content`, cleartextOf(httpAnswer({ status: 401 }))],
  [
    'violated',
    `${HOP} answers 200 with content in the clear`,
    cleartextOf(httpAnswer({ status: 200, asksForPassword: true })),
  ],
  ['undetermined', `${HOP} answers 429: a limiter spoke, not the site`, cleartextOf(httpAnswer({ status: 429 }))],
  ['met', `${HOP} answers 400 and serves no content`, cleartextOf(httpAnswer({ status: 400 }))],
  ['met', `${HOP} answers 599 and serves no content`, cleartextOf(httpAnswer({ status: 599 }))],
  ['violated', `${HOP} answers 600 with content in the clear`, cleartextOf(httpAnswer({ status: 600 }))],
  [
    'violated',
    `${HOP} answers 200 with a page that refreshes to another address`,
    cleartextOf(httpAnswer({ hasRefresh: true })),
  ],
  [
    'undetermined',
    `${HOP} answers 200, and its content does not come`,
    cleartextOf(httpAnswer({ bodyBytes: 0, isComplete: false })),
  ],
  ['met', `${HOP} answers 204 without content`, cleartextOf(httpAnswer({ status: 204, bodyBytes: 0 }))],
  ['undetermined', `${HOP} stayed silent`, cleartextOf(silent() as CleartextReply)],
]

test.each(MESSAGES)('%s: %s', (kind, message, cleartext) => {
  expect(decide(cleartext)).toMatchObject({ kind, message })
})

test.each([
  [299, 'violated'],
  [300, 'met'],
  [399, 'met'],
  [400, 'met'],
] as const)('a Location counts under 3xx only: %i is %s', (status, kind) => {
  const outcome = decide(cleartextOf(httpAnswer({ status, location: 'https://m.example.com/' })))
  expect(outcome.kind).toBe(kind)
  expect(outcome.message.includes('redirects')).toBe(status >= 300 && status < 400)
})

test.each(['connection-failed', 'no-route'] as const)('undetermined by %s', (kind) => {
  expect(decide(cleartextOf({ kind, code: 'EHOSTUNREACH' })).kind).toBe('undetermined')
})

test('undetermined, whatever else cannot be read as an answer', () => {
  const replies: readonly CleartextReply[] = [
    { kind: 'malformed', field: 'status line', offset: 0, reason: 'too long' },
    { kind: 'unresolvable', code: 'ENOTFOUND' },
    { kind: 'not-asked', reason: 'deadline' },
  ]
  expect(replies.map((reply) => decide(cleartextOf(reply)).kind)).toEqual(replies.map(() => 'undetermined'))
})

test('no SYN-ACK from another address, or on a later hop, proves nothing', () => {
  const walk = cleartextOf([timedOut, timedOut])
  if (walk.kind !== 'asked') throw new Error('not asked')
  const moved = (address: string | null): Cleartext => ({
    ...walk,
    walks: walk.walks.map(({ hops }) => ({ hops: hops.map((hop) => ({ ...hop, address })) })),
  })
  expect(decide(moved('192.0.2.2:80')).kind).toBe('undetermined')
  expect(decide(moved(null)).kind).toBe('undetermined')
  expect(decide(cleartextOf(toHttp, [timedOut, timedOut])).kind).toBe('undetermined')
  expect(decide(cleartextOf(toHttp, [closed(), closed()])).kind).toBe('undetermined')
})

test('a close after bytes is an answer that broke off, confirmed or not', () => {
  const broken = { kind: 'reset', bytesRead: 1 } as const
  expect(decide(cleartextOf([closed(), broken])).kind).toBe('undetermined')
})

test('the worst of the addresses decides', () => {
  const good = cleartextOf(toHttps)
  const bad = cleartextOf(httpAnswer())
  if (good.kind !== 'asked' || bad.kind !== 'asked') throw new Error('not asked')
  expect(decide({ kind: 'asked', walks: [...good.walks, ...bad.walks] }).kind).toBe('violated')
})

test('a walk without a hop, and a hop without a reply, were not asked', () => {
  const none = { kind: 'asked', walks: [{ hops: [] }] } as const
  expect(decide(none)).toEqual({
    kind: 'undetermined',
    message: 'the cleartext side was not asked',
    notes: [],
    evidence: { kind: 'none' },
    remedy: { kind: 'make-reachable', what: 'the cleartext side' },
  })
  expect(decide(cleartextOf([]))).toMatchObject({
    kind: 'undetermined',
    message: 'the cleartext side was not asked',
    evidence: { kind: 'cleartext', hops: [{ url: HOP, address: '192.0.2.1:80', answer: 'not asked' }] },
  })
})

test('without a cleartext side there is nothing to judge, and the note says why', () => {
  const notes = (['http-none', 'connect-without-http'] as const).map((reason) => decide({ kind: 'none', reason }))
  expect(notes).toEqual([
    {
      kind: 'not-applicable',
      message: 'no cleartext side was named',
      notes: [{ code: 'http-none', message: 'the target says that there is none (http: none)' }],
      evidence: { kind: 'none' },
      remedy: null,
    },
    {
      kind: 'not-applicable',
      message: 'no cleartext side was named',
      notes: [{ code: 'connect-without-http', message: 'connect is set; say with http where the cleartext side is' }],
      evidence: { kind: 'none' },
      remedy: null,
    },
  ])
  expect(decide({ kind: 'not-asked', reason: 'deadline' }).message).toBe('the cleartext side was not asked')
})

test('what is met has no remedy; its notes say what phones do not need', () => {
  expect(decide(cleartextOf(toHttps))).toMatchObject({ notes: [], remedy: null })
  expect(decide(cleartextOf([closed(), closed()])).notes).toEqual([
    { code: 'closed-without-answer', message: 'the connection was accepted and then ended, twice' },
  ])
  expect(decide(cleartextOf(httpAnswer({ status: 404 }))).notes).toEqual([
    { code: 'cleartext-status', message: 'the cleartext side is open and answers 404; a redirect to https says more' },
  ])
})
