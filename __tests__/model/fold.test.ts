import { expect, test } from '@jest/globals'
import type { Outcome, OutcomeKind } from '../../src/model/finding.ts'
import { worst } from '../../src/model/fold.ts'

test('violated outweighs undetermined, that met, and that not-applicable', () => {
  const order: readonly OutcomeKind[] = ['violated', 'undetermined', 'met', 'not-applicable']
  for (const [index, kind] of order.entries()) {
    expect(
      worst(
        order
          .slice(index)
          .toReversed()
          .map((one) => anOutcome(one)),
      ).kind,
    ).toBe(kind)
  }
})

test('nothing at all is undetermined, never met', () => {
  expect(worst([]).kind).toBe('undetermined')
})

test('the first message speaks for all that are as bad, and counts the others that differ', () => {
  const outcomes = [
    anOutcome('met', 'fine'),
    anOutcome('violated', 'a'),
    anOutcome('violated', 'b'),
    anOutcome('violated', 'a'),
  ]
  expect(worst(outcomes).message).toBe('a (and 1 more)')
  expect(worst(outcomes.slice(0, 2)).message).toBe('a')
})

test('no note is lost and none is said twice', () => {
  const note = { code: 'one', message: 'said' }
  const other = { code: 'two', message: 'said too' }
  const outcomes = [
    { ...anOutcome('met'), notes: [note, other] },
    { ...anOutcome('violated'), notes: [note] },
  ]
  expect(worst(outcomes).notes).toEqual([note, other])
})

test('evidence of the kind that decides is gathered, the deciding first', () => {
  const outcomes = [hop('met', 'http://a'), hop('violated', 'http://b'), anOutcome('undetermined')]
  expect(worst(outcomes).evidence).toEqual({
    kind: 'cleartext',
    hops: [
      { url: 'http://b', address: null, answer: '200' },
      { url: 'http://a', address: null, answer: '200' },
    ],
  })
})

test('the remedy is that of an outcome that decides', () => {
  const outcomes: readonly Outcome[] = [
    { ...anOutcome('undetermined'), remedy: { kind: 'make-reachable', what: 'x' } },
    anOutcome('violated', 'a'),
    { ...anOutcome('violated', 'b'), remedy: { kind: 'enable-tls' } },
  ]
  expect(worst(outcomes).remedy).toEqual({ kind: 'enable-tls' })
})

function anOutcome(kind: OutcomeKind, message: string = kind): Outcome {
  return { kind, message, notes: [], evidence: { kind: 'none' }, remedy: null }
}

function hop(kind: OutcomeKind, url: string): Outcome {
  return { ...anOutcome(kind), evidence: { kind: 'cleartext', hops: [{ url, address: null, answer: '200' }] } }
}

test('what several listeners are configured to do is kept together', () => {
  const one = (address: string): Outcome => ({
    kind: 'violated',
    message: 'TLS 1.1 is the best version',
    notes: [],
    evidence: { kind: 'configured', configured: [{ address, versions: ['TLS 1.1'], suites: [], groups: [] }] },
    remedy: null,
  })
  expect(worst([one('*:443'), one('10.0.0.2:443')]).evidence).toMatchObject({
    configured: [{ address: '*:443' }, { address: '10.0.0.2:443' }],
  })
})
