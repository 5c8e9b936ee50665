import { expect, test } from '@jest/globals'
import { RSA } from '../builders/identities.ts'
import { judgeOnce } from '../builders/judge-once.ts'
import { naming, told } from '../builders/named-clients.ts'
import { ALL_CLIENTS, ERA_ROWS, expectedOf, outcomesOf } from '../servers/era-rows.ts'
import { startLegacyNode } from '../servers/legacy-node.ts'
import { startNodeTls } from '../servers/node-tls.ts'

const NAMING = { ...naming(...ALL_CLIENTS), limits: { timeoutMs: 5000 } }

test.each(ERA_ROWS)('$server', async ({ options, ...row }) => {
  const report = await judgeOnce(startNodeTls(options), NAMING)
  // What was told stands beside it for whoever reads a failure.
  expect({ outcomes: outcomesOf(report), told: told(report) }).toEqual({
    outcomes: expectedOf(row),
    told: expect.anything(),
  })
})

test('no extended master secret: OpenSSL 1.0.2', async () => {
  const server = startLegacyNode('1.0.2s', {
    identities: [RSA],
    versions: ['TLS 1.0', 'TLS 1.2'],
    ciphers: 'ECDHE+AES:ECDHE+AESGCM',
  })
  const report = await judgeOnce(server, NAMING)
  expect(outcomesOf(report)).toEqual(expectedOf({ fail: ['OS 27 managed'] }))
})
