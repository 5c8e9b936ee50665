import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { createServer } from 'node:tls'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { makeCertificate } from '../../src/demo/certificates.ts'
import { aConversation, COMMENTS, type Conversation, notPermitted } from '../github/api/conversation.ts'
import { type GitHubServer, gitHubServer, TOKEN } from '../github/api/github-server.ts'
import { temporaryFolder } from '../processes/temporary-folder.ts'
import { startHttpProxy } from '../servers/http-proxy.ts'
import { runBundle, type Step } from './action-process.ts'
import { annotationsOf, runnerCommands } from './runner-model.ts'

const EVENTS = join(import.meta.dirname, '../fixtures/events')
const LIST = `GET ${COMMENTS}?per_page=100&page=1`
const CREATE = `POST ${COMMENTS}`

const DAY = 24 * 60 * 60 * 1000
const { pem, keyPem } = makeCertificate({
  subject: { CN: 'nobody.example' },
  dnsNames: ['nobody.example'],
  notBefore: new Date(Date.now() - DAY),
  notAfter: new Date(Date.now() + 90 * DAY),
})
const target = createServer({ cert: pem, key: keyPem }).on('tlsClientError', () => {})

let port = 0
beforeAll(async () => {
  target.listen(0, '127.0.0.1')
  await once(target, 'listening')
  port = (target.address() as AddressInfo).port
})
afterAll(() => {
  target.close()
})

let folder = temporaryFolder()
let github: GitHubServer | undefined
beforeEach(() => {
  folder = temporaryFolder()
})
afterEach(async () => {
  folder.remove()
  await github?.close()
  github = undefined
})

async function step(
  conversation: Conversation,
  event: string,
  eventPath: string,
  inputs: Readonly<Record<string, string>> = {},
  nodeOptions: readonly string[] = [],
  over: Readonly<Record<string, string>> = {},
): Promise<Step> {
  github ??= await gitHubServer(conversation.answer)
  const own = { targets: `127.0.0.1:${port}`, comment: 'always', 'github-token': TOKEN }
  // Of the comment alone: nothing is read from GitHub, and the target on loopback may be dialled for a fork too.
  const given = { ...own, 'policy-ref': 'workspace', 'private-addresses': 'allow', ...inputs }
  const environment = {
    GITHUB_API_URL: github.url,
    GITHUB_EVENT_NAME: event,
    GITHUB_EVENT_PATH: eventPath,
    GITHUB_REPOSITORY: 'Codertocat/Hello-World',
    GITHUB_WORKFLOW: 'CI',
    GITHUB_JOB: 'ats',
    GITHUB_RUN_ID: '42',
    ...over,
  }
  return runBundle(folder.path, given, environment, nodeOptions)
}

const readOnly = () => aConversation([], ({ method }) => (method === 'POST' ? notPermitted() : undefined))

// biome-ignore format: one row a line
test.each<readonly [string, string, () => Conversation, readonly string[], string, number]>([
  ['pull_request',        'pull_request.opened',       aConversation, [LIST, CREATE], '1000', 0],
  ['pull_request',        'pull_request.synchronize',  aConversation, [LIST, CREATE], '1000', 0],
  ['pull_request',        'pull_request.fork',         readOnly,      [LIST, CREATE], '',     1],
  ['pull_request',        'pull_request.fork-deleted', readOnly,      [LIST, CREATE], '',     1],
  ['pull_request',        'pull_request.dependabot',   readOnly,      [LIST, CREATE], '',     1],
  ['pull_request_target', 'pull_request.fork',         aConversation, [LIST, CREATE], '1000', 0],
  ['merge_group',         'merge_group',               aConversation, [],             '',     0],
  ['push',                'push',                      aConversation, [],             '',     0],
  ['schedule',            'schedule',                  aConversation, [],             '',     0],
  ['workflow_dispatch',   'workflow_dispatch',         aConversation, [],             '',     0],
])('%s with %s as a process', async (event, file, conversationOf, asked, commentId, notices) => {
  const conversation = conversationOf()
  const { code, stdout, stderr, outputs } = await step(conversation, event, join(EVENTS, `${file}.json`))
  expect([code, stderr, outputs.outcome]).toEqual([1, '', 'violated'])
  expect(github?.problems).toEqual([])
  expect(github?.asked).toEqual(asked)
  expect(outputs['comment-id']).toBe(commentId)
  expect(conversation.comments.map(({ body }) => body.includes('## ❌ ATS gate: violated'))).toEqual(
    commentId === '' ? [] : [true],
  )
  expect(annotationsOf(stdout, 'notice')).toHaveLength(notices)
  expect(annotationsOf(stdout, 'warning').filter(({ data }) => data.includes('GitHub'))).toEqual([])
  const masked = runnerCommands(stdout).filter(({ name }) => name === 'add-mask')
  expect(masked.map(({ data }) => data)).toEqual([TOKEN])
  expect(stdout.replace(`::add-mask::${TOKEN}`, '')).not.toContain(TOKEN)
})

// biome-ignore format: one row a line
test.each<readonly [string, number | undefined, RegExp | null]>([
  ['is asked for a tunnel',              undefined, null],
  ['that refuses is named in a warning', 407,       /no connection to GitHub, or it broke \(Proxy response \(407\)/],
])('the proxy of the environment %s', async (_, status, words) => {
  const conversation = aConversation()
  const server = await gitHubServer(conversation.answer)
  github = server
  const proxy = await startHttpProxy({ ways: { 'github.test:80': status ?? Number(new URL(server.url).port) } })
  const { code, outputs, stdout } = await step(
    conversation,
    'pull_request',
    join(EVENTS, 'pull_request.opened.json'),
    {},
    [],
    { GITHUB_API_URL: 'http://github.test/api/v3', http_proxy: `http://127.0.0.1:${proxy.port}` },
  )
  await proxy.stop()
  expect([code, outputs.outcome]).toEqual([1, 'violated'])
  expect(new Set(proxy.asked())).toEqual(new Set(['CONNECT github.test:80']))
  const [lost] = annotationsOf(stdout, 'warning').filter(({ properties }) => /not commented/.test(properties.title ?? ''))
  if (words === null) expect([lost, conversation.comments.length]).toEqual([undefined, 1])
  else expect(lost?.data).toMatch(words)
})

test('an event file that is no JSON: one warning says what is lost, and GitHub is not asked', async () => {
  const eventPath = join(folder.path, 'event.json')
  writeFileSync(eventPath, '{"pull_request":')
  const { code, stdout, stderr, outputs } = await step(aConversation(), 'pull_request', eventPath)
  expect([code, stderr, outputs.outcome]).toEqual([1, '', 'violated'])
  expect(annotationsOf(stdout, 'warning').map(({ data }) => data)).toContain(
    'the event does not say which pull request it is of',
  )
  expect(github?.asked).toEqual([])
})

// biome-ignore format: one row a line
test.each([
  ['never',  'pull_request', 'pull_request.opened', false],
  ['always', 'push',         'push',                false],
  ['always', 'pull_request', 'pull_request.opened', true],
])('comment %s on %s (%s): what asks GitHub is loaded: %s', async (comment, event, file, isLoaded) => {
  const trace = join(folder.path, 'loaded.mjs')
  // Says each file of the bundle that is loaded, on stderr.
  writeFileSync(
    trace,
    `import { registerHooks } from 'node:module'
import { writeSync } from 'node:fs'
registerHooks({ load(url, context, next) { if (url.includes('/dist/')) writeSync(2, url + '\\n'); return next(url, context) } })
`,
  )
  const { stderr } = await step(
    aConversation(),
    event,
    join(EVENTS, `${file}.json`),
    { comment },
    ['--import', trace],
  )
  const loaded = stderr.split('\n').map((url) => url.split('/').at(-1))
  expect(loaded).toContain('index.js')
  expect([loaded.includes('octokit-api.js'), loaded.includes('github.js')]).toEqual([isLoaded, isLoaded])
})
