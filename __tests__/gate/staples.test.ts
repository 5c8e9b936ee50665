import { expect, test } from '@jest/globals'
import type { Finding } from '../../src/model/finding.ts'
import { DIALECTS } from '../../src/proxies/index.ts'
import { EC, EC_LEAF, INTERMEDIATE, TRUSTED_ROOT } from '../builders/identities.ts'
import { IN_HASTE, judgeOnce } from '../builders/judge-once.ts'
import { anOcspError, anOcspResponse } from '../builders/ocsp-response.ts'
import { findingOf } from '../builders/run-gate.ts'
import { startNodeTls } from '../servers/node-tls.ts'
import type { ServedVersion } from '../servers/running-server.ts'

const GOOD = anOcspResponse({ leaf: EC_LEAF, issuer: INTERMEDIATE })

// In TLS 1.2 a message of its own, in TLS 1.3 an extension of the certificate's entry, encrypted.
test.each<[version: ServedVersion]>([['TLS 1.2'], ['TLS 1.3']])('%s: a staple is read and judged', async (version) => {
  expect(await findingFor(version, GOOD)).toMatchObject({ outcome: 'met', level: 'warning' })
  const revoked = { revokedAt: new Date('2026-06-01T00:00:00Z'), reason: 1 }
  const bad = await findingFor(version, anOcspResponse({ leaf: EC_LEAF, issuer: INTERMEDIATE, status: revoked }))
  expect(bad).toMatchObject({
    outcome: 'violated',
    message: 'the stapled OCSP response says that "m.example.com" was revoked on 2026-06-01 00:00 UTC (keyCompromise)',
    remedy: { kind: 'replace-certificate' },
  })
})

test('an error of the responder is no good staple, and the advice says how to staple one', async () => {
  const finding = await findingFor('TLS 1.3', anOcspError(3))
  expect(finding).toMatchObject({ outcome: 'violated', remedy: { kind: 'staple-ocsp' } })
  expect(finding.advice.map(({ proxy }) => proxy)).toEqual([null, ...DIALECTS.map(({ name }) => name)])
})

test('nothing is stapled, named or demanded: not applicable', async () => {
  expect((await findingFor('TLS 1.3', undefined)).outcome).toBe('not-applicable')
})

async function findingFor(version: ServedVersion, ocspResponse: Uint8Array | undefined): Promise<Finding> {
  const staple = ocspResponse === undefined ? {} : { ocspResponse }
  const server = startNodeTls({ identities: [EC], minimumVersion: version, maximumVersion: version, ...staple })
  return findingOf(await judgeOnce(server, { ...IN_HASTE, roots: [TRUSTED_ROOT] }), 'revocation')
}
