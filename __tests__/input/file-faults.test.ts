import { expect, test } from '@jest/globals'
import { unreadableFile } from '../../src/input/files.ts'
import { systemError } from './fake-files.ts'

test.each([
  ['ENOENT', 'there is no file "a.yml"', 'check the spelling, and where the path starts from'],
  ['ENOTDIR', 'there is no file "a.yml"', 'check the spelling, and where the path starts from'],
  ['EISDIR', '"a.yml" is a folder', 'name a file in it'],
  ['EACCES', '"a.yml" cannot be read (EACCES)', 'check the permissions of the file'],
])('%s is told in words', (code, what, mend) => {
  expect(unreadableFile('a.yml', 'here', systemError(code))).toMatchObject({ what, where: 'here', mend })
})

test.each([[new Error('a bug')], ['a string'], [null], [{ code: 7 }]])(
  '%p is no trouble of the file system',
  (error) => {
    let thrown: unknown
    try {
      unreadableFile('a.yml', 'here', error)
    } catch (one) {
      thrown = one
    }
    expect(thrown).toBe(error)
  },
)
