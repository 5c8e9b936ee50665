import { expect, test } from '@jest/globals'
import { octokitApi } from '../../../src/github/api/octokit-api.ts'
import { InputError } from '../../../src/model/input-error.ts'

// One test a file: the toolkit reads the proxy of the environment only when it is loaded.
test('a proxy that the toolkit cannot use is wrong input, said before anything is sent', async () => {
  process.env.GITHUB_API_URL = 'http://github.test'
  process.env.http_proxy = 'socks5://127.0.0.1:1'
  try {
    const started = octokitApi('x', process.env, '0.1.0')
    await expect(started).rejects.toBeInstanceOf(InputError)
    await expect(started).rejects.toThrow("https_proxy of the environment: GitHub's client does not start (")
  } finally {
    delete process.env.GITHUB_API_URL
    delete process.env.http_proxy
  }
})
