import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { type AddressInfo, createServer as createTcpServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createServer } from 'node:tls'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { makeCertificate } from '../../src/demo/certificates.ts'
import { readReport } from '../../src/reports/read-report.ts'
import { ATTACKS, MARKUP_ATTACKS } from '../builders/attack-strings.ts'
import { runBundle, startStep, stepEnded } from './action-process.ts'
import { annotationsOf, runnerCommands } from './runner-model.ts'

const servers: Server[] = []
let hostile = 0
let silent = 0

beforeAll(async () => {
  hostile = await listening(hostileServer())
  silent = await listening(createTcpServer(() => {}))
})
afterAll(() => {
  for (const server of servers) server.close()
})

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ats-gate-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

test('certificates full of commands: annotated, counted, failed, and not one command is theirs', async () => {
  const { code, stdout, stderr, outputs, summary } = await runBundle(folder, {
    targets: `127.0.0.1:${hostile}`,
    full: 'true',
  })
  expect(code).toBe(1)
  expect(stderr).toBe('')
  const names = new Set(runnerCommands(stdout).map(({ name }) => name))
  expect([...names].sort()).toEqual(['endgroup', 'error', 'group'].concat(names.has('warning') ? ['warning'] : []))
  expect(stdout).toContain('add-mask')
  expect(outputs.outcome).toBe('violated')
  expect(Number(outputs.violations)).toBeGreaterThanOrEqual(1)
  expect(annotationsOf(stdout, 'error').length).toBe(2)
  expect(summary).toContain('## ❌ ATS gate: violated')
  const saved = readReport(readFileSync(outputs['report-json'] ?? '', 'utf8'), 'report.json')
  expect(saved.policy.sha256).toBe(outputs['policy-sha256'])
  expect(saved.targets.map(({ target }) => target)).toEqual([`127.0.0.1:${hostile}`])
})

test('a policy with targets: the error stands at the line that lists the target', async () => {
  writeFileSync(join(folder, 'ats-gate.yml'), `extends: ats\ntargets:\n  - 127.0.0.1:${hostile}\n`)
  const { code, stdout } = await runBundle(folder, {})
  expect(code).toBe(1)
  expect(annotationsOf(stdout, 'error')[0]?.properties).toMatchObject({ file: 'ats-gate.yml', line: '3' })
})

test('wrong input: exit 2 at file and line, nothing probed', async () => {
  writeFileSync(join(folder, 'ats-gate.yml'), `timeuot: 5s\ntargets:\n  - 127.0.0.1:${hostile}\n`)
  const { code, stdout, outputs } = await runBundle(folder, {})
  expect([code, outputs.outcome]).toEqual([2, 'error'])
  expect(annotationsOf(stdout, 'error')[0]?.properties).toMatchObject({ file: 'ats-gate.yml', line: '1' })
})

const TEXT_INPUTS = ['policy', 'fail-on', 'on-undetermined', 'timeout', 'retries', 'deadline']

/** No variable of the environment can hold NUL. */
const INPUT_ATTACKS = [...ATTACKS, ...MARKUP_ATTACKS].filter((attack) => !attack.includes('\u0000'))

test.each(inGroups(INPUT_ATTACKS, TEXT_INPUTS.length))(
  'wrong input that looks like a command is none: %j',
  async (...attacks) => {
    const inputs = Object.fromEntries(attacks.map((attack, i) => [TEXT_INPUTS[i], attack]))
    const { code, stdout, stderr, outputs } = await runBundle(folder, { targets: '127.0.0.1:1', ...inputs })
    expect([code, outputs.outcome]).toEqual([2, 'error'])
    const commands = runnerCommands(`${stdout}\n${stderr}`)
    expect(new Set(commands.map(({ name }) => name))).toEqual(new Set(['error']))
    // One for each fault and one that fails the step.
    expect(commands).toHaveLength(attacks.length + 1)
  },
)

test('a server that says nothing: undetermined, exit 3', async () => {
  const { code, outputs } = await runBundle(folder, { targets: `127.0.0.1:${silent}`, timeout: '300ms', retries: '0' })
  expect([code, outputs.outcome, outputs['targets-undetermined']]).toEqual([3, 'undetermined', '1'])
})

test('SIGINT: what is known is reported, exit 3', async () => {
  const child = startStep(folder, { targets: `127.0.0.1:${silent}`, timeout: '60s' })
  const finished = stepEnded(folder, child)
  // The server has seen the connection, so the run is under way.
  await once(servers[1] ?? fail(), 'connection')
  child.kill('SIGINT')
  const { code, outputs, summary } = await finished
  expect([code, outputs.outcome]).toEqual([3, 'undetermined'])
  expect(summary).toContain('## ⚠️ ATS gate: undetermined')
  expect(existsSync(outputs['report-json'] ?? '')).toBe(true)
})

test('without the files of the runner the exit code is the same', async () => {
  const lacking = { GITHUB_OUTPUT: undefined, GITHUB_STEP_SUMMARY: undefined }
  const { code, stdout } = await runBundle(folder, { targets: `127.0.0.1:${hostile}` }, lacking)
  expect(code).toBe(1)
  expect(stdout).toContain('GITHUB_OUTPUT is not set')
})

function inGroups(all: readonly string[], size: number): string[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, i) => all.slice(i * size, (i + 1) * size))
}

async function listening(server: Server): Promise<number> {
  servers.push(server)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return (server.address() as AddressInfo).port
}

/** A self-signed leaf whose names are all the attack strings there are. */
function hostileServer(): Server {
  const day = 24 * 60 * 60 * 1000
  const { pem, keyPem } = makeCertificate({
    subject: { CN: ATTACKS.join(' ').replace('\ud800', ''), O: MARKUP_ATTACKS.join(' '), OU: ATTACKS[0] ?? '' },
    dnsNames: ['xn--##[add-mask]e.example', '::error::forged'],
    notBefore: new Date(Date.now() - day),
    notAfter: new Date(Date.now() + 90 * day),
  })
  return createServer({ cert: pem, key: keyPem }).on('tlsClientError', () => {})
}

function fail(): never {
  throw new Error('no server')
}
