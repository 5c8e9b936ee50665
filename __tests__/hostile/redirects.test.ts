import { expect, test } from '@jest/globals'
import type { OutcomeKind } from '../../src/model/finding.ts'
import { type CleartextAnswer, cleartextFinding } from '../builders/hostile.ts'

const START = 'http://m.example.com/'

function to(location: string, status = 301): string {
  return `HTTP/1.1 ${status} Moved\r\nLocation: ${location}\r\nContent-Length: 0\r\n\r\n`
}

/** The path that was asked for. */
function pathOf(request: string): string {
  return request.split(' ')[1] ?? ''
}

test.each<readonly [string, CleartextAnswer, string]>([
  ['itself', () => to('/'), `${START} redirects to ${START}, which was asked before: a loop that never reaches https`],
  [
    'one another',
    (_socket, request) => to(pathOf(request) === '/a' ? '/' : '/a'),
    `${START}a redirects to ${START}, which was asked before: a loop that never reaches https`,
  ],
  [
    'somewhere new each time',
    (_socket, request) => to(`${pathOf(request)}a`),
    `${START}${'a'.repeat(10)} redirects to ${START}${'a'.repeat(11)}, one more than are followed: it never reaches https`,
  ],
])('redirects to %s end', async (_what, answer, message) => {
  expect(await cleartextFinding(answer)).toMatchObject({ outcome: 'violated', message })
})

test.each([
  'file:///etc/passwd',
  'ftp://m.example.com/',
  'gopher://m.example.com:25/x',
  'javascript:alert(1)',
  'data:text/html,x',
  'ws://m.example.com/',
  'mailto:root@example.com',
])('a redirect to %s is not followed', async (location) => {
  const dialled: string[] = []
  const finding = await cleartextFinding(() => to(location), {}, dialled)
  expect(finding.outcome).toBe('violated')
  expect(finding.message).toMatch(/redirects to .*, which is no URL of http or https: it never reaches https$/)
  expect(new Set(dialled)).toEqual(new Set(['127.0.0.1']))
})

test.each(['http://', 'http://[::1', 'http://256.256.256.256/', 'http://a b/', '//', 'http://m.example.com:99999/'])(
  'a Location that is no URL is said: %s',
  async (location) => {
    const finding = await cleartextFinding(() => to(location))
    expect(finding.outcome).toBe('violated')
    expect(finding.message).toBe(
      `${START} redirects to ${location}, which is no URL of http or https: it never reaches https`,
    )
  },
)

test.each([
  'http://10.0.0.1/',
  'http://192.168.1.1/admin',
  'http://[fd00::1]/',
  'http://[::ffff:10.0.0.1]/',
  'http://[64:ff9b::10.0.0.1]/',
  'http://[2002:a00:1::1]/',
  'http://0xa000001/',
  'http://167772161/',
  'http://inside.example/',
])('a redirect into another network is not followed: %s', async (location) => {
  const dialled: string[] = []
  const finding = await cleartextFinding(() => to(location), { resolve: async () => ['10.0.0.1'] }, dialled)
  expect(finding.outcome).toBe('undetermined')
  expect(finding.message).toMatch(/redirects to http:.*, an address in another network, which was not followed$/)
  expect(new Set(dialled)).toEqual(new Set(['127.0.0.1']))
})

test.each([
  ['http://169.254.169.254/latest/meta-data/', '169.254.169.254 is a link-local address'],
  ['http://0xa9.0376.43518/latest/meta-data/', '169.254.169.254 is a link-local address'],
  ['http://2852039166/', '169.254.169.254 is a link-local address'],
  ['http://169.254.169.254./', '169.254.169.254 is a link-local address'],
  ['http://[::ffff:169.254.169.254]/', '::ffff:a9fe:a9fe stands for 169.254.169.254, a link-local address'],
  ['http://[fe80::1]/', 'fe80::1 is a link-local address'],
  ['http://0.0.0.0/', '0.0.0.0 is an unspecified address'],
  ['http://0/', '0.0.0.0 is an unspecified address'],
  ['http://168.63.129.16/machine', '168.63.129.16 is an address of the metadata service of a cloud'],
])('a redirect to an address that is never dialled is not followed: %s', async (location, what) => {
  const dialled: string[] = []
  const finding = await cleartextFinding(() => to(location), {}, dialled)
  expect(finding.outcome).toBe('undetermined')
  expect(finding.message).toMatch(/^http:\/\/m\.example\.com\/ redirects to http:.*, which was not asked: /)
  expect(finding.message.endsWith(`: ${what}, which is never dialled`)).toBe(true)
  expect(finding.remedy?.kind).toBe('allow-address')
  expect(new Set(dialled)).toEqual(new Set(['127.0.0.1']))
})

test('a name that first is public and then private is dialled where it was resolved', async () => {
  const answers = [['192.0.2.7'], ['10.0.0.1']]
  const dialled: string[] = []
  const resolve = (): Promise<readonly string[]> => Promise.resolve(answers.shift() ?? ['10.0.0.1'])
  await cleartextFinding(() => to('http://rebinding.example/'), { resolve }, dialled)
  expect(dialled).not.toContain('10.0.0.1')
})

test('a name that does not resolve is said', async () => {
  const resolve = (): Promise<readonly string[]> =>
    Promise.reject(Object.assign(new Error('no'), { code: 'ENOTFOUND' }))
  expect(await cleartextFinding(() => to('http://nowhere.example/'), { resolve })).toMatchObject({
    outcome: 'undetermined',
    message: 'http://nowhere.example/ has a name that does not resolve (ENOTFOUND)',
  })
})

test.each<readonly [string, OutcomeKind]>([
  ['https://m.example.com/', 'met'],
  ['HTTPS://M.EXAMPLE.COM/', 'met'],
  ['\thttps://m.example.com/ ', 'met'],
  ['https://user:pass@m.example.com/', 'met'],
  ['https://', 'violated'],
  ['http:https://m.example.com/', 'violated'],
])('Location "%s" is %s', async (location, outcome) => {
  expect(
    (await cleartextFinding((_socket, request) => (pathOf(request) === '/' ? to(location) : to('/')))).outcome,
  ).toBe(outcome)
})

test('two Locations: the first counts, as in browsers', async () => {
  const answer = `HTTP/1.1 301 Moved\r\nLocation: /\r\nLocation: https://m.example.com/\r\nContent-Length: 0\r\n\r\n`
  expect(await cleartextFinding(() => answer)).toMatchObject({
    outcome: 'violated',
    message: expect.stringContaining('a loop that never reaches https'),
  })
})
