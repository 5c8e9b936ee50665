import { EventEmitter } from 'node:events'
import type { Socket } from 'node:net'
import { expect, test } from '@jest/globals'
import { deadlineAfter } from '../../src/probes/deadline.ts'
import { exchange } from '../../src/probes/exchange.ts'
import { httpGet } from '../../src/probes/http-get.ts'
import { planFor } from '../../src/probes/plan.ts'
import { nextHop } from '../../src/probes/redirect.ts'
import { resolve } from '../../src/probes/resolve.ts'
import { serverNameOf } from '../../src/probes/server-name.ts'
import { CLIENTS } from '../../src/tls/clients/index.ts'
import { startHandshake } from '../../src/tls/handshake.ts'
import { WEAK_SUITES_LEFT_OUT } from '../../src/tls/suite-lists.ts'
import { httpAnswer, REQUIREMENTS } from '../builders/endpoint.ts'
import { aProbeContext } from '../builders/probe-context.ts'
import { aTarget } from '../builders/target.ts'

const ENDED = AbortSignal.abort('deadline')
const NOT_ASKED = { kind: 'not-asked', reason: 'deadline' }
const ADDRESS = { host: '127.0.0.1', port: 1 }

function conversation() {
  return startHandshake(CLIENTS['ios-18.4-ats'], null, (length) => new Uint8Array(length).fill(7))
}

test('after the deadline nothing is asked any more, and no connection is made', async () => {
  const context = aProbeContext({ signal: ENDED })
  expect(await httpGet(new URL('http://m.example.com/'), ADDRESS, context)).toEqual(NOT_ASKED)
  expect(await exchange(conversation(), '127.0.0.1', 1, context)).toEqual(NOT_ASKED)
  expect(await resolve({ host: 'm.example.com', port: 443 }, context)).toEqual(NOT_ASKED)
  expect(context.meter.connections).toBe(0)
})

test('an address needs no resolver, whatever the time', async () => {
  expect(await resolve({ host: '192.0.2.1', port: 443 }, aProbeContext({ signal: ENDED }))).toEqual({
    kind: 'literal',
    addresses: ['192.0.2.1'],
  })
})

test('a signal that follows one that has ended has ended too, for the same reason', () => {
  const deadline = deadlineAfter(60_000, ENDED)
  expect([deadline.signal.aborted, deadline.signal.reason]).toEqual([true, 'deadline'])
  deadline.clear()
})

test.each([
  ['ETIMEDOUT', 'connection-timed-out'],
  ['ECONNREFUSED', 'connection-refused'],
  ['ENETUNREACH', 'no-route'],
  ['EACCES', 'connection-failed'],
  [undefined, 'connection-failed'],
])('a connection that fails with %p is %s', async (code, kind) => {
  const dial = () => {
    const socket = Object.assign(new EventEmitter(), { destroy: () => undefined, write: () => true })
    setImmediate(() => socket.emit('error', Object.assign(new Error('failed'), { code })))
    return socket as unknown as Socket
  }
  const reply = await exchange(conversation(), '127.0.0.1', 1, aProbeContext({}, { dial }))
  expect(reply).toEqual({ kind, code: code ?? 'UNKNOWN' })
})

test.each([
  ['m.example.com', 'm.example.com'],
  ['m.example.com.', 'm.example.com'],
  ['192.0.2.1', null],
  ['2001:db8::1', null],
])('the server name of %s is %p', (host, expected) => {
  expect(serverNameOf(host)).toBe(expected)
})

test('with --full the suites that are else left out are asked too', () => {
  const suites = (full: boolean) =>
    planFor('ios-18.4-ats', REQUIREMENTS, full).questions.flatMap(({ purpose, offer }) =>
      purpose === 'unwanted' ? offer.suites : [],
    )
  expect(suites(true)).toEqual(expect.arrayContaining([...WEAK_SUITES_LEFT_OUT]))
  expect(suites(false).length).toBeLessThan(suites(true).length)
})

const FROM = new URL('http://m.example.com/')

function next(location: string, resolution: () => Promise<readonly string[]>, from = '127.0.0.1') {
  const way = { target: aTarget(), first: { host: from, port: 80 }, asked: [] }
  const context = aProbeContext({ retries: 0 }, { resolve: async () => [...(await resolution())] })
  return nextHop(httpAnswer({ status: 302, location }), FROM, way, context)
}

test('a redirect to a name that does not resolve stops there', async () => {
  const failing = () => Promise.reject(Object.assign(new Error('no'), { code: 'ENOTFOUND' }))
  expect(await next('http://n.example/', failing)).toMatchObject({
    kind: 'stop',
    reply: { kind: 'unresolvable', code: 'ENOTFOUND' },
  })
})

test('a redirect is followed to an address of the same kind, and not into a network of another', async () => {
  expect(await next('http://n.example:81/', async () => ['127.0.0.2'])).toMatchObject({
    kind: 'follow',
    address: { host: '127.0.0.2', port: 81 },
  })
  expect(await next('http://n.example/', async () => ['10.0.0.1'], '8.8.8.8')).toMatchObject({
    kind: 'stop',
    reply: { kind: 'not-followed', reason: 'private-address' },
  })
})
