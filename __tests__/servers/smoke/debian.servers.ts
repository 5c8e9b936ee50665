import { expect, test } from '@jest/globals'
import { startApache } from '../apache.ts'
import { startGnutlsServ } from '../gnutls-serv.ts'
import { startHaproxy } from '../haproxy.ts'
import { startJava } from '../java.ts'
import { startNginx } from '../nginx.ts'
import { startOpensslServer } from '../openssl-server.ts'
import { PAGE_HOST, PAGES, type Page } from '../pages.ts'
import type { RunningServer, TlsServerOptions } from '../running-server.ts'
import { startStunnel } from '../stunnel.ts'
import { EC, EC_LEAF, getCleartext, negotiate, ROOT, RSA } from './negotiate.ts'

interface Product {
  readonly name: string
  start(options: TlsServerOptions): Promise<RunningServer>
  /** How it says: TLS 1.0 and 1.1 too, whatever the library thinks of them. */
  readonly oldVersions: TlsServerOptions
  /** How it says: this suite only. */
  readonly oneSuite: string
  readonly holdsTwoIdentities: boolean
  /** Whether a client without a certificate fails in the handshake; nginx answers it over HTTP. */
  readonly demandsInHandshake: boolean
}

const SUITE = 'ECDHE-RSA-AES256-GCM-SHA384'
const OLD = { identities: [RSA], minimumVersion: 'TLS 1.0', maximumVersion: 'TLS 1.1' } as const
const OPENSSL = { oldVersions: { ...OLD, ciphers: 'ALL:@SECLEVEL=0' }, oneSuite: SUITE } as const

const PRODUCTS: readonly Product[] = [
  { name: 'nginx', start: startNginx, ...OPENSSL, holdsTwoIdentities: true, demandsInHandshake: false },
  { name: 'apache2', start: startApache, ...OPENSSL, holdsTwoIdentities: true, demandsInHandshake: true },
  { name: 'haproxy', start: startHaproxy, ...OPENSSL, holdsTwoIdentities: true, demandsInHandshake: true },
  { name: 'stunnel4', start: startStunnel, ...OPENSSL, holdsTwoIdentities: false, demandsInHandshake: true },
  { name: 'openssl', start: startOpensslServer, ...OPENSSL, holdsTwoIdentities: true, demandsInHandshake: true },
  {
    name: 'gnutls-serv',
    start: startGnutlsServ,
    oldVersions: OLD,
    oneSuite: ':-KX-ALL:+ECDHE-RSA:-CIPHER-ALL:+AES-256-GCM',
    holdsTwoIdentities: true,
    demandsInHandshake: true,
  },
  {
    name: 'Java',
    start: (options) => startJava({ ...options, allowsDisabled: true }),
    oldVersions: OLD,
    oneSuite: 'TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384',
    holdsTwoIdentities: true,
    demandsInHandshake: true,
  },
]

const TLS12 = { maxVersion: 'TLSv1.2' } as const

for (const product of PRODUCTS) {
  test(`${product.name}: serves the versions it is told and no others`, async () => {
    const [today, old] = await Promise.all([product.start({ identities: [RSA] }), product.start(product.oldVersions)])
    try {
      expect((await negotiate(today)).version).toBe('TLSv1.3')
      expect((await negotiate(today, TLS12)).version).toBe('TLSv1.2')
      await expect(negotiate(today, { maxVersion: 'TLSv1.1' })).rejects.toThrow()
      expect((await negotiate(old)).version).toBe('TLSv1.1')
      expect((await negotiate(old, { maxVersion: 'TLSv1' })).version).toBe('TLSv1')
      await expect(negotiate(old, { minVersion: 'TLSv1.2' })).rejects.toThrow()
    } finally {
      await Promise.all([today.stop(), old.stop()])
    }
  })

  test(`${product.name}: serves the suite it is told, the certificate and the rest of the list`, async () => {
    const server = await product.start({ identities: [RSA], ciphers: product.oneSuite })
    try {
      expect(await negotiate(server, TLS12)).toMatchObject({
        suite: 'TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384',
        key: 'RSA',
        pathLength: 2,
      })
      await expect(negotiate(server, { ...TLS12, ciphers: 'ECDHE-RSA-AES128-GCM-SHA256' })).rejects.toThrow()
    } finally {
      await server.stop()
    }
  })

  if (product.holdsTwoIdentities) {
    test(`${product.name}: serves an RSA and an EC certificate by what the client offers`, async () => {
      const server = await product.start({ identities: [RSA, EC] })
      try {
        expect((await negotiate(server, { ...TLS12, ciphers: 'ECDHE+aRSA' })).key).toBe('RSA')
        expect((await negotiate(server, { ...TLS12, ciphers: 'ECDHE+aECDSA' })).key).toBe('EC')
      } finally {
        await server.stop()
      }
    })
  } else {
    test(`${product.name}: refuses two certificates with its reason`, async () => {
      await expect(product.start({ identities: [RSA, EC] })).rejects.toThrow('exactly one certificate')
    })
  }

  test(`${product.name}: demands a client certificate`, async () => {
    const server = await product.start({ identities: [RSA], clientCertificateRoots: ROOT.pem })
    try {
      if (product.demandsInHandshake) await expect(negotiate(server, TLS12)).rejects.toThrow()
      const known = { ...TLS12, cert: EC_LEAF.pem, key: EC_LEAF.keyPem }
      expect((await negotiate(server, known)).version).toBe('TLSv1.2')
    } finally {
      await server.stop()
    }
  })
}

for (const start of [startNginx, startApache, startHaproxy]) {
  test.each(Object.keys(PAGES) as Page[])(`${start.name}: says in the clear: %s`, async (cleartext) => {
    const server = await start({ identities: [EC], cleartext })
    try {
      const page = PAGES[cleartext]
      const answer = await getCleartext(server.cleartextPort)
      expect(answer.status).toBe(page.status)
      expect(answer.location).toBe(page.location ?? undefined)
      if (page.location === null) expect(answer.body).toContain(page.body)
      else expect(new URL(page.location).host).toBe(PAGE_HOST)
      expect((await negotiate(server)).version).toBe('TLSv1.3')
    } finally {
      await server.stop()
    }
  })
}

test('openssl: staples the OCSP response it is given', async () => {
  const server = await startOpensslServer({
    identities: [EC],
    ocspResponse: Uint8Array.of(0x30, 0x03, 0x0a, 0x01, 0x06),
  })
  try {
    const { ocspResponse } = await negotiate(server, { requestOCSP: true })
    expect(ocspResponse?.toString('hex')).toBe('30030a0106')
  } finally {
    await server.stop()
  }
})

test('Java: serves SSLv3 and 3DES where it is allowed to', async () => {
  const server = await startJava({
    identities: [RSA],
    protocols: 'SSLv3',
    ciphers: 'SSL_RSA_WITH_3DES_EDE_CBC_SHA',
    allowsDisabled: true,
  })
  try {
    expect(server.log()).toContain('ready')
    // SSLv3 and later speak the same alerts: the refusal of a newer version proves a live TLS stack.
    await expect(negotiate(server, { minVersion: 'TLSv1.2' })).rejects.toThrow(/alert|version/i)
  } finally {
    await server.stop()
  }
})

test('a configuration that the product rejects fails with the output of the product', async () => {
  await expect(startNginx({ identities: [EC], extra: 'no_such_directive on;' })).rejects.toThrow(
    /nginx ended with code 1; its output:[\s\S]*unknown directive "no_such_directive"/,
  )
})

test('ten starts in a row leave neither process nor port', async () => {
  for (let run = 0; run < 10; run += 1) {
    const server = await startNginx({ identities: [EC] })
    expect((await negotiate(server)).version).toBe('TLSv1.3')
    await server.stop()
    await expect(negotiate(server)).rejects.toThrow(/ECONNREFUSED/)
  }
})
