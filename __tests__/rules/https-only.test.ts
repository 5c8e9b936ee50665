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
