import { expect, test } from '@jest/globals'
import type { MadeCertificate } from '../../src/demo/certificates.ts'
import { anchorIndex } from '../../src/x509/anchor.ts'
import { findPaths, type PathSearch } from '../../src/x509/path.ts'
import { anAnchor } from '../builders/case.ts'
import { aDeepChain, aLeaf, anIntermediate, aRoot, parsed, testKeys } from '../builders/certificates.ts'

test('a mesh of a hundred cross-signed certificates ends at the limits, and says so', () => {
  const names = Array.from({ length: 10 }, (_, index) => `Mesh ${index}`)
  const roots = names.map((name) => aRoot(name))
  const mesh = roots.flatMap((issuer) => names.map((name) => anIntermediate(issuer, name)))
  const [first, second] = roots
  if (first === undefined || second === undefined) throw new Error('no roots')
  const lost = search(aLeaf(first), mesh, [])
  expect(lost).toMatchObject({ paths: [], limit: 'signature checks' })
  expect(lost.deadEnds.length).toBeLessThanOrEqual(16)
  const found = search(aLeaf(first), mesh, [second])
  expect(found.paths.length).toBeGreaterThan(0)
})

test('a chain longer than the limit is given up, not followed', () => {
  const chain = aDeepChain(aRoot())
  expect(search(aLeaf(chain.at(-1)), chain, [aRoot()])).toMatchObject({ paths: [], limit: 'path length' })
})

test.each([
  [16, null],
  [17, 'paths'],
])('%d certificates of one issuer: sixteen paths, limit %p', (count, limit) => {
  const root = aRoot()
  const found = search(aLeaf(anIntermediate(root)), reissued(root, 'Test Intermediate', count), [root])
  expect([found.paths.length, found.limit]).toEqual([16, limit])
})

test.each([
  [[8, 4, 5, 5], 1000, null],
  [[7, 2, 7, 9], 1001, 'steps'],
])('levels of %j certificates each, %d steps: limit %p', (levels, _steps, limit) => {
  let issuer = aRoot('Nobody')
  const sent: MadeCertificate[] = []
  for (const [level, count] of levels.toReversed().entries()) {
    const made = reissued(issuer, `Level ${level}`, count)
    sent.push(...made)
    issuer = made[0] ?? issuer
  }
  expect(search(aLeaf(issuer), sent, [])).toMatchObject({ paths: [], limit })
})

test('a hundred signatures are checked; of what lies behind them nothing is said', () => {
  const leaf = aLeaf(anIntermediate(aRoot()))
  const impostors = reissued(aRoot('Nobody'), 'Test Intermediate', 101, { keys: testKeys('ec-p256', 'impostor') })
  expect(search(leaf, impostors.slice(1), [])).toEqual({
    paths: [],
    deadEnds: [{ kind: 'issuer-unknown', certificate: parsed(leaf) }],
    limit: null,
  })
  expect(search(leaf, impostors, [])).toEqual({ paths: [], deadEnds: [], limit: 'signature checks' })
})

test('sixteen dead ends are kept', () => {
  const leaf = aLeaf(anIntermediate(aRoot()), { keyIdentifiers: false })
  const impostors = reissued(aRoot('Nobody'), 'Test Intermediate', 20, { keys: testKeys('ec-p256', 'impostor') })
  const { deadEnds } = search(leaf, impostors, [])
  expect(deadEnds.map(({ kind }) => kind)).toEqual(new Array(16).fill('bad-signature'))
})

test.each([
  [8, 1, null],
  [9, 0, 'path length'],
])('with %d certificates between leaf and root: %d path, limit %p', (between, count, limit) => {
  const chain = aDeepChain(aRoot()).slice(0, 1 + between)
  const found = search(aLeaf(chain.at(-1)), chain.slice(1), [aRoot()])
  expect([found.paths.length, found.limit]).toEqual([count, limit])
})

/** The same name and key, certified again and again. */
function reissued(
  issuer: MadeCertificate,
  name: string,
  count: number,
  wanted: Parameters<typeof anIntermediate>[2] = {},
): readonly MadeCertificate[] {
  return Array.from({ length: count }, (_, day) =>
    anIntermediate(issuer, name, { ...wanted, notAfter: new Date(Date.UTC(2030, 0, 1 + day)) }),
  )
}

function search(
  leaf: MadeCertificate,
  sent: readonly MadeCertificate[],
  anchors: readonly MadeCertificate[],
): PathSearch {
  return findPaths(parsed(leaf), sent.map(parsed), anchorIndex(anchors.map((anchor) => anAnchor(anchor))))
}
