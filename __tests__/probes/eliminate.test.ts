import { expect, test } from '@jest/globals'
import { type Choice, eliminate } from '../../src/probes/eliminate.ts'

const REFUSED: Choice = { kind: 'refused' }
const chose = (value: number | undefined): Choice => (value === undefined ? REFUSED : { kind: 'chose', value })

/** Says so in turn, and remembers what it was offered. */
async function eliminated(values: readonly number[], ...said: readonly Choice[]) {
  const asked: (readonly number[])[] = []
  const listed = await eliminate(values, async (offered) => {
    asked.push(offered)
    return said[asked.length - 1] ?? { kind: 'unknown' }
  })
  return { ...listed, asked }
}

/** A server that has these, its favourite first. */
const server = (own: readonly number[]) => async (offered: readonly number[]) =>
  chose(own.find((one) => offered.includes(one)))

test("the server's own order comes out, and one question more proves that it still answers", async () => {
  const { accepted, isComplete, asked } = await eliminated([1, 2, 3, 4], chose(3), chose(1), REFUSED, chose(1))
  expect({ accepted, isComplete }).toEqual({ accepted: [3, 1], isComplete: true })
  expect(asked).toEqual([
    [1, 2, 3, 4],
    [1, 2, 4],
    [2, 4],
    [2, 4, 1],
  ])
})

test('where all is accepted there is nothing left to ask', async () => {
  expect(await eliminate([1, 2], server([2, 1]))).toEqual({ accepted: [2, 1], isComplete: true })
})

test('what is taken only beside another value is found', async () => {
  const needsTwo = async (offered: readonly number[]) => (offered.includes(2) ? chose(offered[0]) : REFUSED)
  expect(await eliminate([2, 1, 3], needsTwo)).toEqual({ accepted: [2, 1, 3], isComplete: true })
})

test('a refusal of everything is a list with an end', async () => {
  expect(await eliminate([1, 2], server([]))).toEqual({ accepted: [], isComplete: true })
})

test.each<[what: string, said: readonly Choice[], accepted: readonly number[]]>([
  ['nothing is said', [], []],
  ['nothing more is said', [chose(2)], [2]],
  ['what was not offered is chosen', [chose(9)], []],
  ['the same is chosen again', [chose(2), chose(2)], [2]],
  ['the last one is refused when it is offered again', [chose(2), REFUSED, REFUSED], [2]],
  ['nothing is said to the last one', [chose(2), REFUSED], [2]],
])('where %s the list has no end', async (_what, said, accepted) => {
  expect(await eliminated([1, 2, 3], ...said)).toMatchObject({ accepted, isComplete: false })
})
