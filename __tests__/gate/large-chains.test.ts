import { expect, test } from '@jest/globals'
import { aLeaf } from '../builders/certificates.ts'
import { INTERMEDIATE, TRUSTED_ROOT } from '../builders/identities.ts'
import { findingOf, judgeServer } from '../builders/run-gate.ts'
import { identityOf } from '../servers/identity.ts'
import { startNodeTls } from '../servers/node-tls.ts'

// A certificate of a content delivery network: its message is longer than a record may be.
test.each(['TLS 1.2', 'TLS 1.3'] as const)('250 names of 70 characters in a leaf, with %s', async (version) => {
  const names = Array.from({ length: 249 }, (_, i) => `${`customer-${i}`.padEnd(50, '-x')}.cdn.example.com`)
  const dnsNames = [...names, 'm.example.com']
  const leaf = aLeaf(INTERMEDIATE, { subject: { CN: 'cdn.example.com' }, dnsNames, keys: 'ec-p256' })
  const server = await startNodeTls({
    identities: [identityOf(leaf, INTERMEDIATE)],
    ciphers: 'ECDHE+AESGCM',
    minimumVersion: version,
    maximumVersion: version,
  })
  try {
    const report = await judgeServer(server, { roots: [TRUSTED_ROOT] })
    expect(leaf.der.length).toBeGreaterThan(16 * 1024)
    expect(report.verdict).toBe('met')
    expect(findingOf(report, 'hostname-match').message).toBe('the certificate is for "m.example.com"')
  } finally {
    await server.stop()
  }
})
