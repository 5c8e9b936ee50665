import { expect, test } from '@jest/globals'
import { rememberingReader } from '../../src/model/build-case.ts'
import type { Outcome } from '../../src/model/finding.ts'
import type { EndpointObservation, ReachReply, Resolution } from '../../src/model/observation.ts'
import { rule } from '../../src/rules/unreachable-from-here.ts'
import { anEndpoint, REQUIREMENTS } from '../builders/endpoint.ts'
import { aTarget } from '../builders/target.ts'

const CONNECTED: ReachReply = { kind: 'connected' }
const REFUSED: ReachReply = { kind: 'connection-refused', code: 'ECONNREFUSED' }
const SILENCE: ReachReply = { kind: 'connection-timed-out', code: 'ETIMEDOUT' }
const NO_ROUTE: ReachReply = { kind: 'no-route', code: 'ENETUNREACH' }
const NOT_ASKED: ReachReply = { kind: 'not-asked', reason: 'deadline' }

function failed(code: string): ReachReply {
  return { kind: 'connection-failed', code }
}

function reached(address: string, ...reach: readonly ReachReply[]): EndpointObservation {
  const cleartext = { kind: 'not-asked', reason: 'not-in-policy' } as const
  return { address, exchanges: [], certificates: [], listings: [], cleartext, reach }
}

function decide(endpoints: readonly EndpointObservation[], resolution?: Resolution): Outcome {
  const asked = { kind: 'resolved', addresses: ['192.0.2.1'] } as const
  const target = aTarget({ reachable: false })
  const subject = { target, resolution: resolution ?? asked, endpoints, read: rememberingReader() }
  return rule.decideTarget(subject, REQUIREMENTS)
}

// biome-ignore format: one row a line
const OUTCOMES: readonly (readonly [Outcome['kind'], string, readonly ReachReply[]])[] = [
  ['violated',     'it accepts connections from here',     [CONNECTED]],
  ['violated',     'it accepts connections from here',     [SILENCE, CONNECTED]],
  ['met',          'it refuses connections from here',     [REFUSED]],
  ['met',          'it refuses connections from here',     [SILENCE, REFUSED]],
  ['met',          'it cannot be reached from here',       [SILENCE, SILENCE]],
  ['met',          'it cannot be reached from here',       [failed('EHOSTUNREACH'), SILENCE]],
  ['met',          'it cannot be reached from here',       [failed('EHOSTDOWN'), failed('EHOSTUNREACH')]],
  ['undetermined', 'it did not accept the connection in time', [SILENCE]],
  ['undetermined', 'it was not asked before the deadline',     [SILENCE, NOT_ASKED]],
  ['undetermined', 'it cannot be reached from here (ENETUNREACH)', [NO_ROUTE, NO_ROUTE]],
  ['undetermined', 'it cannot be reached from here (ENETUNREACH)', [SILENCE, NO_ROUTE]],
  ['undetermined', 'it could not be connected to (EMFILE)',    [failed('EMFILE'), failed('EMFILE')]],
  ['undetermined', 'it was not asked',                         []],
]

test.each(OUTCOMES)('%s: %s, for %j', (kind, words, replies) => {
  const outcome = decide([reached('192.0.2.1:443', ...replies)])
  expect(outcome.kind).toBe(kind)
  expect(outcome.message.endsWith(words)).toBe(true)
  expect(outcome.remedy).toEqual(kind === 'violated' ? { kind: 'restrict-listener' } : null)
})

test('the evidence says what each connection came to', () => {
  expect(decide([reached('192.0.2.1:443', SILENCE, CONNECTED)]).evidence).toEqual({
    kind: 'replies',
    replies: [
      { address: '192.0.2.1:443', hello: 'none', reply: 'did not accept the connection in time' },
      { address: '192.0.2.1:443', hello: 'none', reply: 'accepted the connection' },
    ],
  })
})

test('the worst address decides, and is named', () => {
  const refusing = reached('192.0.2.1:443', REFUSED)
  expect(decide([refusing, reached('192.0.2.2:443', CONNECTED)])).toMatchObject({
    kind: 'violated',
    message: '192.0.2.2:443: it accepts connections from here',
  })
  expect(decide([refusing, reached('192.0.2.2:443', NO_ROUTE, NO_ROUTE)]).kind).toBe('undetermined')
  expect(decide([refusing, reached('192.0.2.2:443', SILENCE, SILENCE)]).kind).toBe('met')
})

// biome-ignore format: one row a line
const RESOLUTIONS: readonly (readonly [Outcome['kind'], string, Resolution])[] = [
  ['met',          'the name does not resolve from here (ENOTFOUND)',           { kind: 'unresolvable', code: 'ENOTFOUND' }],
  ['met',          'the name does not resolve from here (ENODATA)',             { kind: 'unresolvable', code: 'ENODATA' }],
  ['met',          'the name has no address',                                   { kind: 'resolved', addresses: [] }],
  ['undetermined', 'the resolver of this runner gave no answer (EAI_AGAIN)',    { kind: 'unresolvable', code: 'EAI_AGAIN' }],
  ['undetermined', 'the resolver of this runner gave no answer (ETIMEOUT)',     { kind: 'unresolvable', code: 'ETIMEOUT' }],
  ['undetermined', 'the resolver of this runner gave no answer (ESERVFAIL)',    { kind: 'unresolvable', code: 'ESERVFAIL' }],
  ['undetermined', 'was not asked because the run was interrupted',             { kind: 'not-asked', reason: 'interrupted' }],
]

test.each(RESOLUTIONS)('%s: %s', (kind, message, resolution) => {
  expect(decide([], resolution)).toMatchObject({ kind, message, remedy: null })
})

test('a saved observation of a target that was asked in full counts, too', () => {
  expect(decide([anEndpoint()]).kind).toBe('violated')
  const endpoint = anEndpoint()
  const away = (...replies: readonly ReachReply[]): EndpointObservation => ({
    ...endpoint,
    exchanges: endpoint.exchanges.slice(0, 1).map((one) => ({
      ...one,
      replies: replies.flatMap((reply) => (reply.kind === 'connected' ? [] : [reply])),
    })),
  })
  expect(decide([away(SILENCE, SILENCE)]).kind).toBe('met')
  expect(decide([away(REFUSED)]).kind).toBe('met')
  expect(decide([away(NO_ROUTE)]).kind).toBe('undetermined')
  expect(decide([away(failed('EMFILE'))]).kind).toBe('undetermined')
  expect(decide([away(NOT_ASKED)]).kind).toBe('undetermined')
})

test('only a target with reachable: false is asked', () => {
  expect(rule.isConfigured?.(aTarget(), REQUIREMENTS)).toBe(false)
  expect(rule.isConfigured?.(aTarget({ reachable: false }), REQUIREMENTS)).toBe(true)
})
