import { expect, test } from '@jest/globals'
import { describeCleartextReply, describeExchange, describeReply } from '../../src/model/describe-reply.ts'
import type { CleartextReply, ProxyFailure, Reply } from '../../src/model/observation.ts'
import { httpAnswer } from '../builders/endpoint.ts'
import { aFlight, alert, closed, connectionRefused, reset, silent } from '../builders/replies.ts'

const REPLIES: readonly (readonly [string, Reply])[] = [
  ['chose TLS 1.3 with TLS_AES_128_GCM_SHA256', aFlight()],
  [
    'chose TLS 1.3 with TLS_AES_128_GCM_SHA256, then answered with alert 40 handshake_failure',
    aFlight({ end: { kind: 'alert', level: 2, description: 40, warnings: [] } }),
  ],
  ['answered with alert 70 protocol_version', alert(70)],
  ['closed the connection without an answer', closed()],
  ['closed the connection after 1 byte of an unfinished answer', { kind: 'closed', bytesRead: 1 }],
  ['reset the connection', reset()],
  ['stayed silent', silent()],
  ['sent 9 bytes of an answer that did not end in time', { kind: 'silent', bytesRead: 9 }],
  ['answered in cleartext HTTP (HTTP/1.1 400)', { kind: 'http', statusLine: 'HTTP/1.1 400' }],
  ['answered with bytes that are not TLS (5353)', { kind: 'not-tls', firstBytes: '5353' }],
  [
    'sent a malformed answer (ServerHello: too short, offset 2)',
    { kind: 'malformed', field: 'ServerHello', offset: 2, reason: 'too short' },
  ],
  ['chose a suite that was not offered (0x002f)', { kind: 'not-offered', what: 'suite', value: 0x2f }],
  ['refused the connection', connectionRefused()],
  ['did not accept the connection in time', { kind: 'connection-timed-out', code: 'ETIMEDOUT' }],
  ['cannot be reached from here (ENETUNREACH)', { kind: 'no-route', code: 'ENETUNREACH' }],
  ['could not be connected to (EACCES)', { kind: 'connection-failed', code: 'EACCES' }],
  ['was not asked before the deadline', { kind: 'not-asked', reason: 'deadline' }],
  ['was not asked because the run was interrupted', { kind: 'not-asked', reason: 'interrupted' }],
  ['was not asked: the policy does not need it', { kind: 'not-asked', reason: 'not-in-policy' }],
]

const BY_PROXY: readonly (readonly [string, ProxyFailure['reason'], string])[] = [
  ['the proxy p:1 cannot be reached (ECONNREFUSED)', 'unreachable', 'ECONNREFUSED'],
  ['the proxy p:1 did not answer in time', 'silent', 'ETIMEDOUT'],
  ['the proxy p:1 closed the connection without an answer', 'closed', 'ECONNRESET'],
  ['what the proxy p:1 answered is not HTTP (HPE_INVALID_CONSTANT)', 'malformed', 'HPE_INVALID_CONSTANT'],
  ['the proxy p:1 answered 407: it wants a name and a password, or others than it was given', 'status', '407'],
  ['the proxy p:1 answered 403: it does not allow this connection', 'status', '403'],
  ['the proxy p:1 answered 503: it has no connection there, for a reason of its own or of the target', 'status', '503'],
  ['the proxy p:1 answered 418', 'status', '418'],
]

test.each(BY_PROXY)('%s', (words, reason, code) => {
  expect(describeReply({ kind: 'proxy-failure', proxy: 'p:1', reason, code })).toBe(`was not reached: ${words}`)
})

test.each(REPLIES)('%s', (words, reply) => {
  expect(describeReply(reply)).toBe(words)
})

const CLEARTEXT: readonly (readonly [string, CleartextReply])[] = [
  ['answered 200', httpAnswer()],
  ['answered 301 to https://a/', httpAnswer({ status: 301, location: 'https://a/' })],
  ['answered with bytes that are not HTTP (1603)', { kind: 'not-http', firstBytes: '1603' }],
  ['has a name that does not resolve (ENOTFOUND)', { kind: 'unresolvable', code: 'ENOTFOUND' }],
  ['was not followed (loop)', { kind: 'not-followed', reason: 'loop' }],
  ['reset the connection', reset()],
]

test.each(CLEARTEXT)('in the clear: %s', (words, reply) => {
  expect(describeCleartextReply(reply)).toBe(words)
})

test('an exchange is described by its last reply; without one it was not asked', () => {
  expect(describeExchange(undefined)).toBe('was not asked')
})
