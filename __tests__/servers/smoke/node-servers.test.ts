import { expect, test } from '@jest/globals'
import { startHttp } from '../http.ts'
import { identityOf } from '../identity.ts'
import { startLegacyNode } from '../legacy-node.ts'
import { startNodeTls } from '../node-tls.ts'
import { PAGES, type Page } from '../pages.ts'
import type { RunningServer } from '../running-server.ts'
import { aLeaf, EC, EC_LEAF, getCleartext, negotiate, ROOT, RSA, RSA_LEAF } from './negotiate.ts'
import { sslv2Hello, sslv3Hello, tellFirstBytes } from './raw-hello.ts'

async function using<T extends RunningServer>(starting: Promise<T>, use: (server: T) => Promise<void>): Promise<void> {
  const server = await starting
  try {
    await use(server)
  } finally {
    await server.stop()
  }
}

test('Node: serves both kinds of certificate, ALPN and a staple', async () => {
  const ocspResponse = Uint8Array.of(0x30, 0x03, 0x0a, 0x01, 0x06)
  const options = { identities: [RSA, EC], alpn: ['http/1.1'], ocspResponse }
  await using(startNodeTls(options), async (server) => {
    const offer = { ALPNProtocols: ['h2', 'http/1.1'], requestOCSP: true }
    const seen = await negotiate(server, offer)
    expect(seen).toMatchObject({ version: 'TLSv1.3', alpn: 'http/1.1', pathLength: 2 })
    expect(seen.ocspResponse?.toString('hex')).toBe('30030a0106')
    expect((await negotiate(server, { maxVersion: 'TLSv1.2', ciphers: 'ECDHE+aRSA' })).key).toBe('RSA')
    expect((await negotiate(server, { maxVersion: 'TLSv1.2', ciphers: 'ECDHE+aECDSA' })).key).toBe('EC')
  })
})

test('Node: serves the groups it is told and no others', async () => {
  await using(startNodeTls({ identities: [EC], groups: 'P-256' }), async (server) => {
    expect((await negotiate(server, { ecdhCurve: 'X25519:P-256' })).version).toBe('TLSv1.3')
    await expect(negotiate(server, { ecdhCurve: 'X25519' })).rejects.toThrow(/handshake failure/)
  })
})

test('Node: serves TLS 1.0 alone, and DHE', async () => {
  const tls10 = { minimumVersion: 'TLS 1.0', maximumVersion: 'TLS 1.0', ciphers: 'ALL:@SECLEVEL=0' } as const
  await using(startNodeTls({ identities: [RSA], ...tls10 }), async (server) => {
    expect((await negotiate(server)).version).toBe('TLSv1')
    await expect(negotiate(server, { minVersion: 'TLSv1.1' })).rejects.toThrow(/protocol version/)
  })
  await using(startNodeTls({ identities: [RSA], dhe: true, ciphers: 'DHE-RSA-AES128-GCM-SHA256' }), async (server) => {
    expect((await negotiate(server, { maxVersion: 'TLSv1.2' })).suite).toBe('TLS_DHE_RSA_WITH_AES_128_GCM_SHA256')
  })
})

test('Node: demands a client certificate, or only asks for one', async () => {
  const tls12 = { maxVersion: 'TLSv1.2' } as const
  await using(startNodeTls({ identities: [EC], clientCertificateRoots: ROOT.pem }), async (server) => {
    const known = { ...tls12, cert: EC_LEAF.pem, key: EC_LEAF.keyPem }
    expect((await negotiate(server, known)).version).toBe('TLSv1.2')
    await expect(negotiate(server, tls12)).rejects.toThrow(/handshake failure/)
    expect(server.log()).toContain('peer did not return a certificate')
  })
  await using(startNodeTls({ identities: [EC], requestsClientCertificate: true }), async (server) => {
    expect((await negotiate(server, tls12)).version).toBe('TLSv1.2')
  })
})

test.each(Object.keys(PAGES) as Page[])('Node http says: %s', async (page) => {
  await using(startHttp(page), async (server) => {
    const answer = await getCleartext(server.port)
    expect(answer).toEqual({
      status: PAGES[page].status,
      location: PAGES[page].location ?? undefined,
      body: PAGES[page].body,
    })
  })
})

test.each(['1.0.1r', '1.0.1q', '1.0.1u', '1.0.2s', '1.1.1k', '3.0'] as const)(
  'OpenSSL %s: serves exactly the versions it is told',
  async (openssl) => {
    const versions = ['TLS 1.0', 'TLS 1.1'] as const
    await using(startLegacyNode(openssl, { identities: [RSA], versions }), async (server) => {
      expect(await negotiate(server)).toMatchObject({ version: 'TLSv1.1', key: 'RSA', pathLength: 2 })
      expect((await negotiate(server, { maxVersion: 'TLSv1' })).version).toBe('TLSv1')
      await expect(negotiate(server, { minVersion: 'TLSv1.2' })).rejects.toThrow()
      expect(await tellFirstBytes(server, sslv3Hello([0x002f, 0x000a, 0x0005]))).not.toMatch(/^160300/)
    })
  },
)

test.each(['1.0.1r', '1.0.1q'] as const)('OpenSSL %s: serves SSLv2 and SSLv3', async (openssl) => {
  const versions = ['SSLv2', 'SSLv3'] as const
  await using(startLegacyNode(openssl, { identities: [RSA], versions }), async (server) => {
    // SERVER-HELLO of SSLv2: two bytes of length with the high bit set, type 4, version 0x0002 after two flags.
    expect(await tellFirstBytes(server, sslv2Hello())).toMatch(/^[89a-f].{3}04.{4}0002/)
    expect(await tellFirstBytes(server, sslv3Hello([0x0005]))).toMatch(/^160300.{4}02/)
    await expect(negotiate(server)).rejects.toThrow()
  })
})

test('OpenSSL 1.0.1q: serves export suites with a key of 512 bits, and EC certificates', async () => {
  await using(
    startLegacyNode('1.0.1q', { identities: [identityOf(aLeaf('rsa-512'))], versions: ['SSLv3'] }),
    async (server) => {
      expect(await tellFirstBytes(server, sslv3Hello([0x0003]))).toMatch(/^160300.{4}02/)
    },
  )
  await using(startLegacyNode('1.0.1q', { identities: [EC], versions: ['TLS 1.2'] }), async (server) => {
    expect(await negotiate(server)).toMatchObject({ version: 'TLSv1.2', key: 'EC' })
  })
})

test('OpenSSL 1.1.1k: serves an RSA and an EC certificate', async () => {
  await using(startLegacyNode('1.1.1k', { identities: [RSA, EC], versions: ['TLS 1.2'] }), async (server) => {
    expect((await negotiate(server, { ciphers: 'ECDHE+aRSA' })).key).toBe('RSA')
    expect((await negotiate(server, { ciphers: 'ECDHE+aECDSA' })).key).toBe('EC')
  })
})

test('a version that the build lacks is refused by name', async () => {
  await expect(startLegacyNode('1.0.1u', { identities: [RSA], versions: ['SSLv2'] })).rejects.toThrow(
    'OpenSSL 1.0.1u of 0.12.18 has no SSLv2',
  )
})

test('a server that ends instead of listening fails with its output', async () => {
  const broken = { certificates: RSA_LEAF.pem, key: 'not a key' }
  await expect(startLegacyNode('1.1.1k', { identities: [broken], versions: ['TLS 1.2'] })).rejects.toThrow(
    /OpenSSL 1\.1\.1k in Node 10\.24\.1 ended with code \d+; its output:\n[\s\S]*PEM/,
  )
})
