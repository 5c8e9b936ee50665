import { expect, test } from '@jest/globals'
import { targetChanges, unionOfTargets } from '../../../src/github/policy-ref/union-of-targets.ts'
import { storeOf } from '../../../src/input/stores.ts'
import { bareTarget, type Target } from '../../../src/model/target.ts'
import { aRoot, parsed } from '../../builders/certificates.ts'

const HERE = { file: 'ats-gate.yml', line: 3, column: 5 }
const THERE = { ...HERE, line: 9 }
const [ONE, TWO] = ['One', 'Two'].map((name) => ({ certificate: parsed(aRoot(name)), source: name, isAdded: true }))

function target(over: Partial<Target> = {}): Target {
  return { ...bareTarget({ host: 'm.example', port: 443 }), locations: [HERE], ...over }
}

const roots = (...anchors: readonly (typeof ONE)[]) => ({ trust: { roots: anchors.flatMap((one) => one ?? []) } })
const stores = (name: string, anchor: typeof ONE) => ({
  trust: { stores: [storeOf(name, anchor === undefined ? [] : [anchor])] },
})

test.each<[string, Partial<Target>, Partial<Target>, boolean]>([
  ['the same', {}, {}, false],
  ['another line', {}, { locations: [THERE] }, false],
  ['who is trusted to have said it', Object.assign({ connect: null }, { trustedPlaces: [] }), {}, false],
  ['a path', {}, { path: '/x' }, true],
  ['an address to dial', {}, { connect: { host: '127.0.0.1', port: 1 } }, true],
  ['requirements', {}, { requirements: { hsts: { level: 'error' } } }, true],
  ['pins', {}, { pins: { path: ['x'], leaf: [], ca: [] } }, true],
  ['roots', roots(ONE), roots(TWO), true],
  ['roots in another order', roots(ONE, TWO), roots(TWO, ONE), false],
  ['one root more', roots(ONE), roots(ONE, TWO), true],
  ['stores', stores('a.pem', ONE), stores('a.pem', TWO), true],
  ['the name of a store', stores('a.pem', ONE), stores('b.pem', ONE), false],
  ['trust at all', {}, roots(ONE), true],
])('%s is a change of a target: or not', (_, before, after, isChange) => {
  const { changed } = targetChanges([target(before)], [target(after)])
  expect(changed).toEqual(isChange ? ['m.example:443'] : [])
})

test('a certificate that is expected counts by what it is', () => {
  const expecting = (anchor: typeof ONE) => {
    const file = { name: 'leaf.pem', certificates: anchor === undefined ? [] : [anchor.certificate] }
    return target({ requirements: { 'expected-issuer': { file } } })
  }
  expect(targetChanges([expecting(ONE)], [expecting(ONE)]).changed).toEqual([])
  expect(targetChanges([expecting(ONE)], [expecting(TWO)]).changed).toEqual(['m.example:443'])
})

test('settings of the list that decides, places of the proposal, names in order', () => {
  const other = (host: string) => ({ ...target(), host })
  const union = unionOfTargets(
    [target({ path: '/a' }), other('z.example')],
    [other('b.example'), target({ path: '/b', locations: [THERE] }), other('a.example')],
  )
  expect(union.map(({ host, path, locations }) => [host, path, locations[0]?.line])).toEqual([
    ['m.example', '/a', 9],
    ['z.example', '/', 3],
    ['b.example', '/', 3],
    ['a.example', '/', 3],
  ])
  expect(targetChanges([other('z.example')], [other('b.example'), other('a.example')])).toEqual({
    added: ['a.example:443', 'b.example:443'],
    removed: ['z.example:443'],
    changed: [],
  })
  expect(unionOfTargets([target()], [target({ locations: [] })])[0]?.locations).toEqual([HERE])
})
