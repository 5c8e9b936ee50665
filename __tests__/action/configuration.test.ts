import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { readReport } from '../../src/reports/read-report.ts'
import { NOW } from '../builders/certificates.ts'
import { EC, TRUSTED_ROOT } from '../builders/identities.ts'
import { temporaryFolder } from '../processes/temporary-folder.ts'
import { startNodeTls } from '../servers/node-tls.ts'
import { type Files, proposedStep } from './proposed-step.ts'
import { annotationsOf } from './runner-model.ts'

const server = await startNodeTls({ identities: [EC] })
afterAll(() => server.stop())

let folder = temporaryFolder()
beforeEach(() => {
  folder = temporaryFolder()
})
afterEach(() => folder.remove())

const POLICY = `requirements: { legacy-protocols: error, forward-secrecy: off, weak-ciphers: off, key-exchange: off }
assume: { nginx: "1.24", openssl: "3.0" }
`
const nginx = (protocols: string) => `server {
    listen 443 ssl;
    server_name m.example.com;
    ssl_certificate m.pem;
    ssl_certificate_key m.key;
    ssl_protocols ${protocols};
}
`
const SITE = 'deploy/conf.d/site.conf'
const GOOD = { 'ats-gate.yml': POLICY, [SITE]: nginx('TLSv1.2 TLSv1.3') }

/** A pull request on top of a good configuration. */
function proposed(head: Files, inputs: Files, base: Files = GOOD) {
  const given = { config: `nginx:${SITE}`, at: NOW.toISOString(), ...inputs }
  return proposedStep(folder.path, { base, head: { ...base, ...head }, inputs: given })
}

describe('a pull request that changes ssl_protocols', () => {
  test('for the worse fails, at that line', async () => {
    const { code, stdout, outputs } = await proposed({ [SITE]: nginx('TLSv1 TLSv1.1') }, {})
    expect([code, outputs.outcome]).toEqual([1, 'violated'])
    const [annotation] = annotationsOf(stdout, 'error')
    expect(annotation?.properties).toMatchObject({ file: SITE, line: '6' })
    expect(annotation?.data).toContain('tls-version')
    expect([outputs['targets-total'], outputs['listeners-total'], outputs['listeners-violated']]).toEqual([
      '0',
      '1',
      '1',
    ])
    expect(Number(outputs.violations)).toBeGreaterThan(0)
  })

  test('for the better passes', async () => {
    const worse = { ...GOOD, [SITE]: nginx('TLSv1.1 TLSv1.2') }
    const { code, stdout, outputs } = await proposed({ [SITE]: nginx('TLSv1.2 TLSv1.3') }, {}, worse)
    expect([code, outputs.outcome, outputs['listeners-violated']]).toEqual([0, 'met', '0'])
    expect(annotationsOf(stdout, 'error')).toEqual([])
  })

  test('what a pull request says of the policy, and of versions there, decides nothing', async () => {
    const own = 'requirements: { tls-version: off, legacy-protocols: off }\n'
    const { code } = await proposed({ 'ats-gate.yml': own, [SITE]: nginx('TLSv1.1') }, {})
    expect(code).toBe(1)
  })

  test('the versions of the policy decide what no file says', async () => {
    const silent = { [SITE]: nginx('TLSv1.2').replace(/ *ssl_protocols.*\n/u, '') }
    const old = await proposed(silent, { assume: 'nginx: "1.24"' })
    expect([old.code, old.outputs.outcome]).toEqual([1, 'violated'])
  })

  test('the versions of the input decide over them', async () => {
    const silent = { [SITE]: nginx('TLSv1.2').replace(/ *ssl_protocols.*\n/u, '') }
    const today = await proposed(silent, { assume: '{ nginx: "1.29.2" }' })
    expect([today.code, today.outputs.outcome]).toEqual([0, 'met'])
  })
})

test('beside targets both are judged, and either fails', async () => {
  const target = `targets: [{ host: m.example.com, connect: "127.0.0.1:${server.port}", http: none }]\n`
  const policy = `${POLICY}trust: { stores: [], roots: [root.pem] }\n${target}`
  const base = { ...GOOD, 'ats-gate.yml': policy, 'root.pem': TRUSTED_ROOT.pem }
  const { code, outputs } = await proposed({ [SITE]: nginx('TLSv1.1') }, {}, base)
  expect([code, outputs['targets-total'], outputs['targets-violated'], outputs['listeners-violated']]).toEqual([
    1,
    '1',
    '0',
    '1',
  ])
  const report = readReport(readFileSync(join(folder.path, 'ats-gate/report.json'), 'utf8'), 'report.json')
  expect([report.targets.length, report.listeners?.length]).toEqual([1, 1])
})

test.each([
  ['a file that is not there', { config: 'nope.conf' }, 'there is no file "nope.conf"'],
  ['a file outside of the workspace', { config: 'nginx:../event.json' }, 'leads out of the workspace'],
  ['what git keeps', { config: 'nginx:.git/config' }, 'leads out of the workspace, or to what is no file'],
  ['a product that there is not', { config: `ngnix:${SITE}` }, 'did you mean "nginx"?'],
  ['a folder without any', { config: '.git' }, 'leads out of the workspace'],
  ['a version that is none', { assume: 'nginx: latest' }, '"latest" is no version'],
  ['a share of a fleet', { mode: 'collect', shard: '1/2' }, 'mode collect reads no configuration'],
  ['a merge', { mode: 'merge', reports: '.' }, 'mode merge reads no configuration'],
])('%s is wrong input', async (_name, inputs: Files, said) => {
  const { code, stdout, outputs } = await proposed({}, inputs)
  expect([code, outputs.outcome]).toEqual([2, 'error'])
  expect(stdout).toContain(said)
})
