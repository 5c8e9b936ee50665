import { expect, test } from '@jest/globals'
import { EC, EXPORT_RSA, RSA } from '../builders/identities.ts'
import { startApache } from './apache.ts'
import { DH_PARAMETERS } from './dh-parameters.ts'
import { startGnutlsServ } from './gnutls-serv.ts'
import { startHaproxy } from './haproxy.ts'
import { startJava } from './java.ts'
import { startLegacyNode } from './legacy-node.ts'
import { startNginx } from './nginx.ts'
import { startOpensslServer } from './openssl-server.ts'
import { ourOpinion } from './our-opinion.ts'
import type { RunningServer } from './running-server.ts'
import { sslscanOpinion } from './second-opinion.ts'
import { startStunnel } from './stunnel.ts'

interface Row {
  readonly what: string
  start(): Promise<RunningServer>
  /** As the server is told, so that two empty lists are not taken for agreement. */
  readonly versions: readonly string[]
}

const EVERYTHING = { minimumVersion: 'TLS 1.0', ciphers: 'ALL:COMPLEMENTOFALL:@SECLEVEL=0' } as const
const RSA_AND_DH = { ...RSA, certificates: RSA.certificates + DH_PARAMETERS }
const TLS_1_0_TO_1_2 = ['TLS 1.0', 'TLS 1.1', 'TLS 1.2'] as const
const TLS_1_0_TO_1_3 = [...TLS_1_0_TO_1_2, 'TLS 1.3'] as const
const SSLV3_TO_1_2 = ['SSLv3', ...TLS_1_0_TO_1_2] as const
const SSLV2_TO_1_2 = ['SSLv2', ...SSLV3_TO_1_2] as const

const EVERYTHING_ON: readonly Row[] = [
  {
    what: 'nginx',
    start: () => startNginx({ ...EVERYTHING, identities: [RSA, EC], dhParameters: DH_PARAMETERS }),
    versions: TLS_1_0_TO_1_3,
  },
  {
    what: 'apache2',
    start: () => startApache({ ...EVERYTHING, identities: [RSA, EC] }),
    versions: TLS_1_0_TO_1_3,
  },
  {
    what: 'haproxy',
    start: () => startHaproxy({ ...EVERYTHING, identities: [RSA_AND_DH] }),
    versions: TLS_1_0_TO_1_3,
  },
  {
    what: 'stunnel',
    start: () => startStunnel({ ...EVERYTHING, identities: [RSA] }),
    versions: TLS_1_0_TO_1_3,
  },
  {
    what: 'openssl s_server',
    start: () =>
      startOpensslServer({
        ...EVERYTHING,
        identities: [RSA, EC],
        tls13Suites:
          'TLS_AES_128_GCM_SHA256:TLS_AES_256_GCM_SHA384:TLS_CHACHA20_POLY1305_SHA256:TLS_AES_128_CCM_SHA256:TLS_AES_128_CCM_8_SHA256',
      }),
    versions: TLS_1_0_TO_1_3,
  },
  {
    what: 'gnutls-serv',
    start: () =>
      startGnutlsServ({
        identities: [RSA, EC],
        minimumVersion: 'TLS 1.0',
        ciphers: ':+CIPHER-ALL:+ARCFOUR-128:+3DES-CBC:+KX-ALL:+ANON-DH:+ANON-ECDH:+MAC-ALL:+MD5:%VERIFY_ALLOW_BROKEN',
      }),
    versions: TLS_1_0_TO_1_3,
  },
  {
    what: 'Java JSSE',
    start: () => startJava({ identities: [RSA, EC], minimumVersion: 'TLS 1.0', ciphers: 'ALL', allowsDisabled: true }),
    versions: TLS_1_0_TO_1_3,
  },
  {
    what: 'OpenSSL 1.0.1r with a key for export suites',
    start: () =>
      startLegacyNode('1.0.1r', { identities: [EXPORT_RSA], versions: SSLV2_TO_1_2, dhParameters: DH_PARAMETERS }),
    versions: SSLV2_TO_1_2,
  },
  {
    what: 'OpenSSL 1.0.1q',
    start: () => startLegacyNode('1.0.1q', { identities: [RSA], versions: SSLV2_TO_1_2, dhParameters: DH_PARAMETERS }),
    versions: SSLV2_TO_1_2,
  },
  {
    what: 'OpenSSL 1.0.1u',
    start: () => startLegacyNode('1.0.1u', { identities: [EC], versions: SSLV3_TO_1_2, dhParameters: DH_PARAMETERS }),
    versions: SSLV3_TO_1_2,
  },
  {
    what: 'OpenSSL 1.0.2s',
    start: () =>
      startLegacyNode('1.0.2s', { identities: [RSA], versions: TLS_1_0_TO_1_2, dhParameters: DH_PARAMETERS }),
    versions: TLS_1_0_TO_1_2,
  },
  {
    what: 'OpenSSL 1.1.1k',
    start: () =>
      startLegacyNode('1.1.1k', { identities: [RSA, EC], versions: TLS_1_0_TO_1_2, dhParameters: DH_PARAMETERS }),
    versions: TLS_1_0_TO_1_2,
  },
]

const NARROWER: readonly Row[] = [
  {
    what: 'nginx with TLS 1.2 only and the suites of its own default',
    start: () => startNginx({ identities: [RSA], maximumVersion: 'TLS 1.2' }),
    versions: ['TLS 1.2'],
  },
  {
    what: 'nginx with TLS 1.3 only',
    start: () => startNginx({ identities: [EC], minimumVersion: 'TLS 1.3' }),
    versions: ['TLS 1.3'],
  },
  {
    what: 'apache2 with two certificates and ECDHE only',
    start: () => startApache({ identities: [RSA, EC], ciphers: 'ECDHE+AESGCM:ECDHE+CHACHA20' }),
    versions: ['TLS 1.2', 'TLS 1.3'],
  },
  {
    what: 'haproxy with ECDHE for RSA only',
    start: () => startHaproxy({ identities: [RSA], ciphers: 'ECDHE+aRSA' }),
    versions: ['TLS 1.2', 'TLS 1.3'],
  },
  {
    what: 'stunnel with TLS 1.2 and static RSA only',
    start: () => startStunnel({ identities: [RSA], maximumVersion: 'TLS 1.2', ciphers: 'kRSA+AES' }),
    versions: ['TLS 1.2'],
  },
  {
    what: 'openssl s_server with one suite of TLS 1.3',
    start: () =>
      startOpensslServer({ identities: [EC], minimumVersion: 'TLS 1.3', tls13Suites: 'TLS_AES_128_CCM_8_SHA256' }),
    versions: ['TLS 1.3'],
  },
  {
    what: 'openssl s_server with TLS 1.1 only',
    start: () =>
      startOpensslServer({ ...EVERYTHING, identities: [RSA], minimumVersion: 'TLS 1.1', maximumVersion: 'TLS 1.1' }),
    versions: ['TLS 1.1'],
  },
  {
    what: 'gnutls-serv with ECDHE and AES-GCM only',
    start: () =>
      startGnutlsServ({ identities: [EC], ciphers: ':-KX-ALL:+ECDHE-ECDSA:-CIPHER-ALL:+AES-128-GCM:+AES-256-GCM' }),
    versions: ['TLS 1.2', 'TLS 1.3'],
  },
  {
    what: 'Java JSSE as it comes',
    start: () => startJava({ identities: [EC] }),
    versions: ['TLS 1.2', 'TLS 1.3'],
  },
  {
    what: 'OpenSSL 1.0.1u with RC4 and 3DES in TLS 1.0 only',
    start: () =>
      startLegacyNode('1.0.1u', { identities: [RSA], versions: ['TLS 1.0'], ciphers: 'RC4-SHA:RC4-MD5:DES-CBC3-SHA' }),
    versions: ['TLS 1.0'],
  },
]

test.each([...EVERYTHING_ON, ...NARROWER])('$what: sslscan lists the same suites', async ({ start, versions }) => {
  const server = await start()
  try {
    const [ours, theirs] = await Promise.all([ourOpinion(server), sslscanOpinion(server, 'm.example.com')])
    expect(Object.keys(ours)).toEqual(versions)
    // sslscan 2.0.7 stands on OpenSSL 3, which has no SSLv2 and no SSLv3: it only tells whether they are spoken.
    for (const version of ['SSLv2', 'SSLv3']) if (version in ours) ours[version] = []
    expect(ours).toEqual(theirs)
  } finally {
    await server.stop()
  }
})
