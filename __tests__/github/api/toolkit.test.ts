import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, jest, test } from '@jest/globals'
import { octokitApi } from '../../../src/github/api/octokit-api.ts'
import { temporaryFolder } from '../../processes/temporary-folder.ts'

const folder = temporaryFolder()
afterAll(() => folder.remove())

// One test a file: the toolkit reads the event only when it is loaded.
test('the toolkit is loaded whatever the file of the event has in it, and says nothing', async () => {
  const file = join(folder.path, 'event.json')
  writeFileSync(file, '{"pull_request":')
  process.env.GITHUB_EVENT_PATH = file
  const write = jest.spyOn(process.stdout, 'write')
  try {
    const api = await octokitApi('x', { GITHUB_API_URL: 'http://127.0.0.1:1' }, '0.1.0')
    expect(typeof api.fileAt).toBe('function')
    expect(write).not.toHaveBeenCalled()
    expect(process.env.GITHUB_EVENT_PATH).toBe(file)
  } finally {
    write.mockRestore()
    delete process.env.GITHUB_EVENT_PATH
  }
})
