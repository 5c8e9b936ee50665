import { expect, test } from '@jest/globals'
import { writtenSettings } from '../../src/input/written-settings.ts'
import type { LogList } from '../../src/model/log-list.ts'
import { aLog } from '../builders/timestamps.ts'
import { type Content, faultsOf, runWithPolicy } from './run.ts'

const ARGON = aLog('Argon')
const NESSIE = aLog('Nessie')
const POLICY = 'requirements: { certificate-transparency: { log-list: ct/logs.json } }'

const ROW = {
  description: "Google 'Argon' log",
  log_id: Buffer.from(ARGON.id).toString('base64'),
  key: Buffer.from(ARGON.key).toString('base64'),
  url: 'https://ct.example/argon/',
  mmd: 86400,
  state: { usable: { timestamp: '2026-01-01T00:00:00Z' } },
  temporal_interval: { start_inclusive: '2026-07-01T00:00:00Z', end_exclusive: '2027-01-01T00:00:00Z' },
}
const TILED = {
  log_id: Buffer.from(NESSIE.id).toString('base64'),
  key: Buffer.from(NESSIE.key).toString('base64'),
  monitoring_url: 'https://ct.example/',
}
const OPERATORS = [
  { name: 'Google', email: [], logs: [ROW], tiled_logs: [] },
  { name: 'Other', tiled_logs: [TILED] },
]

test('a list in the shape of Google, with both kinds of log', () => {
  const list = listIn({ version: '80.1', log_list_timestamp: '2026-06-01T00:00:00Z', operators: OPERATORS })
  expect(list).toEqual({
    file: 'ct/logs.json',
    date: '2026-06-01T00:00:00Z',
    logs: [
      {
        id: ROW.log_id,
        key: ROW.key,
        name: "Google 'Argon' log",
        operator: 'Google',
        kind: 'rfc6962',
        state: 'usable',
        sinceMs: Date.UTC(2026, 0),
        interval: { startMs: Date.UTC(2026, 6), endMs: Date.UTC(2027, 0) },
      },
      {
        id: TILED.log_id,
        key: TILED.key,
        name: TILED.log_id,
        operator: 'Other',
        kind: 'tiled',
        state: null,
        sinceMs: null,
        interval: null,
      },
    ],
  })
})

test('a list in the shape of Apple, which has no date', () => {
  expect(listIn({ $schema: 'x', assetVersion: 1, assetVersionV2: 1000, operators: OPERATORS })?.date).toBeNull()
  expect(listIn({ log_list_timestamp: 'yesterday', operators: OPERATORS })?.date).toBeNull()
})

test('without a word there is no list, and a level alone leaves it as it was', () => {
  const { policy } = runWithPolicy('requirements: { certificate-transparency: error }')
  expect(policy.requirements['certificate-transparency']).toEqual({ level: 'error', logList: null })
  const based = runWithPolicy('extends: base.yml\nrequirements: { certificate-transparency: notice }', {
    ...{ '/w/base.yml': POLICY, '/w/ct/logs.json': JSON.stringify({ operators: OPERATORS }) },
  })
  expect(based.policy.requirements['certificate-transparency']).toMatchObject({
    level: 'notice',
    logList: { logs: [{}, {}] },
  })
})

test('a target may have a list of its own', () => {
  const { targets } = runWithPolicy(
    'targets: [{ host: a.example, requirements: { certificate-transparency: { log-list: logs.json } } }]',
    { '/w/logs.json': JSON.stringify({ operators: OPERATORS }) },
  )
  const own = targets.find(({ host }) => host === 'a.example')?.requirements['certificate-transparency']
  expect(own).toMatchObject({ logList: { file: 'logs.json' } })
})

test('what the list says decides, not where it lies', () => {
  const sha256 = (name: string, operators: unknown): string =>
    runWithPolicy(`requirements: { certificate-transparency: { log-list: ${name} } }`, {
      [`/w/${name}`]: JSON.stringify({ operators }),
    }).policy.sha256
  expect(sha256('a.json', OPERATORS)).toBe(sha256('b.json', OPERATORS))
  expect(sha256('a.json', OPERATORS)).not.toBe(sha256('a.json', OPERATORS.slice(1)))
  expect(sha256('a.json', OPERATORS)).not.toBe(runWithPolicy('{}').policy.sha256)
})

test('the policy written out names the file', () => {
  const { policy } = runWithPolicy(POLICY, { '/w/ct/logs.json': JSON.stringify({ operators: OPERATORS }) })
  const written = writtenSettings('certificate-transparency', policy.requirements)
  expect(written).toMatchObject([{ key: 'level' }, { key: 'log-list', value: 'ct/logs.json' }])
  const without = writtenSettings('certificate-transparency', runWithPolicy('{}').policy.requirements)
  expect(without).toMatchObject([{ key: 'level' }, { key: 'log-list', value: null }])
})

const SHAPE = 'name a file in the shape of log_list.json of Google or current_log_list.json of Apple'
const AT = 'ats-gate.yml:1:55: "ct/logs.json"'

test.each<[what: string, text: string, fault: string]>([
  ['no JSON', '{\n "operators": [,]\n}', `${AT} is not JSON -> ${SHAPE}`],
  ['JSON that ends too early', '', `${AT} is not JSON -> ${SHAPE}`],
  ['a list of something', '[]', `${AT} has no list of operators -> ${SHAPE}`],
  ['null', 'null', `${AT} has no list of operators -> ${SHAPE}`],
  ['operators of another shape', '{"operators": {}}', `${AT} has no list of operators -> ${SHAPE}`],
  ['no log', '{"operators": [null, 1, {"name": "A"}, {"logs": []}]}', `${AT} lists no log -> ${SHAPE}`],
  [
    'a log whose key is another one',
    JSON.stringify({ operators: [{ name: 'A', logs: [{ ...ROW, key: TILED.key }] }] }),
    `${AT} has a log "Google 'Argon' log" whose log_id is not the SHA-256 of its key -> get the list again, and keep it as it came`,
  ],
  [
    'a log that is none',
    '{"operators": [{"logs": [7]}]}',
    `${AT} has a log "" whose log_id is not the SHA-256 of its key -> get the list again, and keep it as it came`,
  ],
])('%s is told where the policy names the file', (_, text, fault) => {
  expect(faultsOf(() => runWithPolicy(POLICY, { '/w/ct/logs.json': text }))).toEqual([fault])
})

test('a list outside of the workspace, or none at all, is a fault like that of any file', () => {
  const faults = (name: string, content: Content = {}): string[] =>
    faultsOf(() => runWithPolicy(`requirements: { certificate-transparency: { log-list: ${name} } }`, content))
  expect(faults('../logs.json')).toEqual([expect.stringContaining('leads out of the folder of the policy')])
  expect(faults('none.json')).toEqual([expect.stringContaining('there is no file "none.json"')])
  expect(faults('key.json', { '/w/key.json': '-----BEGIN PRIVATE KEY-----' })).toEqual([
    expect.stringContaining('holds a private key'),
  ])
  expect(faults('7')).toEqual([expect.stringContaining('log-list must be text')])
})

function listIn(content: unknown): LogList | null | undefined {
  const { policy } = runWithPolicy(POLICY, { '/w/ct/logs.json': JSON.stringify(content) })
  return policy.requirements['certificate-transparency'].logList
}
