import { expect, test } from '@jest/globals'
import { parseShard, runIdentity, shareOfRun } from '../../src/input/shard.ts'
import type { InputFault } from '../../src/model/input-error.ts'

test.each(['1/1', '1/8', '8/8', '256/256'])('%s is a share', (text) => {
  const faults: InputFault[] = []
  expect(parseShard({ text, where: '--shard' }, faults)).toEqual({
    index: Number(text.split('/')[0]),
    count: Number(text.split('/')[1]),
  })
  expect(faults).toEqual([])
})

test.each(['0/8', '9/8', '1/257', '1/0', '1', '/8', '1/', '1/8 ', '-1/8', '1.5/8', '1/8/9', 'auto', '', '0x1/2'])(
  '%j is none, and what is one is said',
  (text) => {
    const faults: InputFault[] = []
    expect(parseShard({ text, where: '--shard' }, faults)).toBeNull()
    expect(faults).toMatchObject([{ code: 'SHARD', where: '--shard', mend: expect.stringContaining('1/8') }])
  },
)

test('what the user calls the run, else the workflow', () => {
  const workflow = { GITHUB_RUN_ID: '4711', GITHUB_RUN_ATTEMPT: '3' }
  expect(runIdentity({ text: 'nightly', where: '--run-id' }, workflow, [])).toEqual({ id: 'nightly', attempt: 3 })
  expect(runIdentity(undefined, workflow, [])).toEqual({ id: '4711', attempt: 3 })
  expect(runIdentity(undefined, {}, [])).toBeNull()
  expect(runIdentity(undefined, { GITHUB_RUN_ID: '' }, [])).toBeNull()
})

test.each([undefined, '', '0', 'x', '1e3', '-1'])('an attempt of %j is the first', (GITHUB_RUN_ATTEMPT) => {
  expect(runIdentity(undefined, { GITHUB_RUN_ID: '1', GITHUB_RUN_ATTEMPT }, [])?.attempt).toBe(1)
})

test.each(['', 'a b', 'a/b', 'x'.repeat(101), 'é', '##[error]x'])('%j is no name for a run', (text) => {
  const faults: InputFault[] = []
  expect(runIdentity({ text, where: '--run-id' }, { GITHUB_RUN_ID: '1' }, faults)).toBeNull()
  expect(faults).toMatchObject([{ code: 'RUN_ID', where: '--run-id' }])
})

test('nor may the variable of the workflow be anything', () => {
  const faults: InputFault[] = []
  expect(runIdentity(undefined, { GITHUB_RUN_ID: 'a\nb' }, faults)).toBeNull()
  expect(faults).toMatchObject([{ code: 'RUN_ID', where: 'GITHUB_RUN_ID' }])
})

test('a caller of the library gives both or the name alone', () => {
  const faults: InputFault[] = []
  expect(shareOfRun(undefined, undefined, faults)).toEqual({ shard: null, identity: undefined })
  expect(shareOfRun('1/2', 'r', faults)).toEqual({ shard: { index: 1, count: 2 }, identity: { id: 'r', attempt: 1 } })
  expect(faults).toEqual([])
  shareOfRun('1/2', undefined, faults)
  expect(faults).toMatchObject([{ code: 'RUN_ID', where: 'shard' }])
})
