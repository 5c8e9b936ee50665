import { expect, test } from '@jest/globals'
import {
  FETCH_LIMITS,
  FetchBudget,
  FetchedFiles,
  type FetchLimits,
} from '../../../src/github/policy-ref/fetched-files.ts'
import { faultsFrom } from '../faults-from.ts'
import { answersOf, type Tree } from './made-change.ts'

const SHOP = { owner: 'acme', repo: 'shop' }

function files(tree: Tree, limits?: FetchLimits): { files: FetchedFiles; asked: string[] } {
  const asked: string[] = []
  const fileAt = (path: string) => {
    asked.push(path)
    return answersOf({ 'acme/shop@main': tree })(SHOP, path, 'main')
  }
  return { files: new FetchedFiles(fileAt, new FetchBudget(limits)), asked }
}

test('each path is asked for once', async () => {
  const { files: fetched, asked } = files({ 'a/b.yml': 'x' })
  for (const path of ['a/b.yml', 'a/b.yml', 'a/none.yml', 'a/other.yml', '', '.']) await fetched.at(path)
  expect(asked).toEqual(['a/b.yml', 'a/none.yml', 'a', 'a/other.yml'])
})

test('nothing is beyond a file, nor beyond what is not there', async () => {
  const { files: fetched } = files({ 'a.yml': 'x' })
  expect(await fetched.at('a.yml/b')).toEqual({ kind: 'missing' })
  expect(await fetched.at('none/b/c')).toEqual({ kind: 'missing' })
})

test('on the way a link is followed, one that leads out is refused, and so is a submodule', async () => {
  const tree: Tree = { in: { link: 'x/y' }, 'x/y/a.yml': 'a', out: { link: '../..' }, sub: { submodule: true } }
  const { files: fetched } = files(tree)
  expect(await fetched.at('in/a.yml')).toMatchObject({ kind: 'file', path: 'x/y/a.yml' })
  expect(await fetched.at('in/none.yml')).toEqual({ kind: 'missing' })
  expect(await fetched.at('out/a.yml')).toEqual({ kind: 'refused', code: 'ELINKOUT' })
  expect(await fetched.at('sub/a.yml')).toEqual({ kind: 'refused', code: 'ESUBMODULE' })
})

test('folders that are links to one another end', async () => {
  const round = new FetchedFiles(
    async (path) => (path === 'a' ? { kind: 'link', to: 'a' } : path === 'b' ? { kind: 'link', to: 'c' } : null),
    new FetchBudget(),
  )
  expect(await round.at('a/x')).toEqual({ kind: 'refused', code: 'ELOOP' })
  expect(await round.at('b/x')).toEqual({ kind: 'missing' })
})

test('bounded in number and in bytes', async () => {
  const { files: few } = files({ 'a.yml': 'x', 'b.yml': 'x', 'c.yml': 'x' }, { ...FETCH_LIMITS, files: 2 })
  await few.at('a.yml')
  await few.at('b.yml')
  expect(await faultsFrom(few.at('c.yml'))).toEqual([
    'input policy-ref: more than 2 files would have to be read from GitHub for policy and targets',
  ])
  const { files: small } = files({ 'a.yml': 'x'.repeat(1024 * 1024 + 1) }, { ...FETCH_LIMITS, bytes: 1024 * 1024 })
  expect(await faultsFrom(small.at('a.yml'))).toEqual([
    'input policy-ref: more than 1 MiB, the last of it a.yml, would have to be read from GitHub for policy and targets',
  ])
})
