import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from '@jest/globals'
import { EC, EXPORT_RSA, RSA } from '../builders/identities.ts'
import { DH_PARAMETERS } from './dh-parameters.ts'
import { startHaproxy } from './haproxy.ts'
import { startJava } from './java.ts'
import { type LegacyOpenssl, legacyNode, startLegacyNode } from './legacy-node.ts'
import { startOpensslServer } from './openssl-server.ts'
import { ourOpinion } from './our-opinion.ts'
import type { RunningServer } from './running-server.ts'
import { negotiate } from './smoke/negotiate.ts'

// What sslscan cannot tell: the suites of SSLv3, the cipher kinds of SSLv2, suites with pre-shared keys, and what a server
// accepts that chooses between its certificates before it looks for a suite in common.

// Every suite that OpenSSL 1.0.1 has for SSLv3 and RSA, EC or no certificate. openssl-ciphers(1) of 1.0.1, "CIPHER SUITE NAMES".
// biome-ignore format: one row a line
const SSLV3_SUITES: Readonly<Record<string, string>> = {
  'NULL-MD5': '0001',                'NULL-SHA': '0002',                'EXP-RC4-MD5': '0003',
  'RC4-MD5': '0004',                 'RC4-SHA': '0005',                 'EXP-RC2-CBC-MD5': '0006',
  'IDEA-CBC-SHA': '0007',            'EXP-DES-CBC-SHA': '0008',         'DES-CBC-SHA': '0009',
  'DES-CBC3-SHA': '000a',            'EXP-EDH-RSA-DES-CBC-SHA': '0014', 'EDH-RSA-DES-CBC-SHA': '0015',
  'EDH-RSA-DES-CBC3-SHA': '0016',    'EXP-ADH-RC4-MD5': '0017',         'ADH-RC4-MD5': '0018',
  'EXP-ADH-DES-CBC-SHA': '0019',     'ADH-DES-CBC-SHA': '001a',         'ADH-DES-CBC3-SHA': '001b',
  'AES128-SHA': '002f',              'DHE-RSA-AES128-SHA': '0033',      'ADH-AES128-SHA': '0034',
  'AES256-SHA': '0035',              'DHE-RSA-AES256-SHA': '0039',      'ADH-AES256-SHA': '003a',
  'CAMELLIA128-SHA': '0041',         'DHE-RSA-CAMELLIA128-SHA': '0045', 'ADH-CAMELLIA128-SHA': '0046',
  'CAMELLIA256-SHA': '0084',         'DHE-RSA-CAMELLIA256-SHA': '0088', 'ADH-CAMELLIA256-SHA': '0089',
  'SEED-SHA': '0096',                'DHE-RSA-SEED-SHA': '009a',        'ADH-SEED-SHA': '009b',
  'ECDH-ECDSA-NULL-SHA': 'c001',     'ECDH-ECDSA-RC4-SHA': 'c002',      'ECDH-ECDSA-DES-CBC3-SHA': 'c003',
  'ECDH-ECDSA-AES128-SHA': 'c004',   'ECDH-ECDSA-AES256-SHA': 'c005',   'ECDHE-ECDSA-NULL-SHA': 'c006',
  'ECDHE-ECDSA-RC4-SHA': 'c007',     'ECDHE-ECDSA-DES-CBC3-SHA': 'c008','ECDHE-ECDSA-AES128-SHA': 'c009',
  'ECDHE-ECDSA-AES256-SHA': 'c00a',  'ECDHE-RSA-NULL-SHA': 'c010',      'ECDHE-RSA-RC4-SHA': 'c011',
  'ECDHE-RSA-DES-CBC3-SHA': 'c012',  'ECDHE-RSA-AES128-SHA': 'c013',    'ECDHE-RSA-AES256-SHA': 'c014',
  'AECDH-NULL-SHA': 'c015',          'AECDH-RC4-SHA': 'c016',           'AECDH-DES-CBC3-SHA': 'c017',
  'AECDH-AES128-SHA': 'c018',        'AECDH-AES256-SHA': 'c019',
}

// Hickman, The SSL Protocol (SSLv2), "CIPHER-KIND"; names as in openssl-ciphers(1) of 1.0.1.
const SSLV2_KINDS: Readonly<Record<string, string>> = {
  'RC4-MD5': '010080',
  'EXP-RC4-MD5': '020080',
  'RC2-CBC-MD5': '030080',
  'EXP-RC2-CBC-MD5': '040080',
  'IDEA-CBC-MD5': '050080',
  'DES-CBC-MD5': '060040',
  'DES-CBC3-MD5': '0700c0',
}

const SSL = ['SSLv2', 'SSLv3'] as const
const dhParameters = DH_PARAMETERS

interface Row {
  readonly openssl: LegacyOpenssl
  readonly what: string
  start(): Promise<RunningServer>
  readonly speaks: readonly string[]
}

const ROWS: readonly Row[] = [
  {
    openssl: '1.0.1r',
    what: 'everything, with a key for export suites',
    start: () => startLegacyNode('1.0.1r', { identities: [EXPORT_RSA], versions: SSL, dhParameters }),
    speaks: SSL,
  },
  {
    openssl: '1.0.1q',
    what: 'everything, with an RSA certificate',
    start: () => startLegacyNode('1.0.1q', { identities: [RSA], versions: SSL, dhParameters }),
    speaks: SSL,
  },
  {
    openssl: '1.0.1q',
    what: 'everything, with an EC certificate, which SSLv2 has no use for',
    start: () => startLegacyNode('1.0.1q', { identities: [EC], versions: ['SSLv3'], dhParameters }),
    speaks: ['SSLv3'],
  },
  {
    openssl: '1.0.1u',
    what: 'everything that this build still has',
    start: () => startLegacyNode('1.0.1u', { identities: [RSA], versions: ['SSLv3'], dhParameters }),
    speaks: ['SSLv3'],
  },
  {
    openssl: '1.0.1q',
    what: 'RC4 and 3DES only',
    start: () =>
      startLegacyNode('1.0.1q', { identities: [RSA], versions: SSL, ciphers: 'RC4-SHA:DES-CBC3-SHA:DES-CBC3-MD5' }),
    speaks: SSL,
  },
]

test.each(ROWS)('OpenSSL $openssl, $what: its own client negotiates the same suites', async (row) => {
  const server = await row.start()
  try {
    const ours = await ourOpinion(server)
    const { SSLv2, SSLv3 } = ours
    expect(Object.keys(ours)).toEqual(row.speaks)
    expect(SSLv3).toEqual(await negotiated(row.openssl, server, 'SSLv3_method', SSLV3_SUITES))
    if (SSLv2 !== undefined) {
      expect(SSLv2).toEqual(await negotiated(row.openssl, server, 'SSLv2_method', SSLV2_KINDS))
    }
  } finally {
    await server.stop()
  }
})

test('Java JSSE: lists the suites of SSLv3 as it was told them', async () => {
  const ciphers = ['SSL_RSA_WITH_RC4_128_MD5', 'SSL_RSA_WITH_3DES_EDE_CBC_SHA', 'TLS_RSA_WITH_AES_128_CBC_SHA']
  const server = await startJava({
    identities: [RSA],
    protocols: 'SSLv3',
    ciphers: ciphers.join(),
    allowsDisabled: true,
  })
  try {
    expect(await ourOpinion(server)).toEqual({ SSLv3: ['0004', '000a', '002f'] })
  } finally {
    await server.stop()
  }
})

// haproxy takes its ECDSA certificate for every hello with one suite and one scheme for it, then finds no suite for RSA.
// sslscan offers what is left of everything, so it misses all of RSA.
test.each([
  ['the suites of its default', 'DEFAULT'],
  ['static RSA beside ECDHE', 'ECDHE+AESGCM:AES128-SHA'],
])('haproxy with two certificates, %s: lists what clients of one suite negotiate', async (_what, ciphers) => {
  const server = await startHaproxy({ identities: [RSA, EC], ciphers, maximumVersion: 'TLS 1.2' })
  try {
    const accepted: string[] = []
    for (const [id, name] of await opensslSuites(['-s', '-tls1_2', ciphers])) {
      const alone = { maxVersion: 'TLSv1.2', ciphers: name } as const
      if (await negotiate(server, alone).then(isDone, isRefused)) accepted.push(id)
    }
    expect(await ourOpinion(server)).toEqual({ 'TLS 1.2': accepted.sort() })
  } finally {
    await server.stop()
  }
})

// sslscan has no pre-shared key and offers none of these suites below TLS 1.2; openssl says what the list holds.
test.each([
  ['TLS 1.1', '-tls1_1'],
  ['TLS 1.2', '-tls1_2'],
] as const)('openssl s_server: --full lists its suites with pre-shared keys in %s', async (version, flag) => {
  const ciphers = 'PSK:AES128-SHA:@SECLEVEL=0'
  const server = await startOpensslServer({
    identities: [RSA],
    minimumVersion: version,
    maximumVersion: version,
    ciphers,
    extra: ['-psk', '00112233445566778899aabbccddeeff'],
  })
  try {
    const suites = await opensslSuites(['-s', '-psk', flag, ciphers])
    expect(await ourOpinion(server)).toEqual({ [version]: suites.map(([id]) => id).sort() })
  } finally {
    await server.stop()
  }
})

const run = promisify(execFile)

/** The suites that the client of the same old OpenSSL completes a handshake with, each alone on a connection. */
async function negotiated(
  openssl: LegacyOpenssl,
  { port }: RunningServer,
  method: string,
  suites: Readonly<Record<string, string>>,
): Promise<readonly string[]> {
  const request = JSON.stringify({ port, method, ciphers: Object.keys(suites) })
  const { command } = legacyNode(openssl)
  const { stdout } = await run(command, [join(import.meta.dirname, 'legacy-client.cjs'), request])
  return stdout
    .trim()
    .split('\n')
    .map((name) => suites[name] ?? name)
    .sort()
}

/** What `openssl ciphers -V` prints: four hexadecimal digits and the name of OpenSSL. */
async function opensslSuites(args: readonly string[]): Promise<readonly (readonly [id: string, name: string])[]> {
  const env = { ...process.env, OPENSSL_CONF: '/dev/null' }
  const { stdout } = await run('openssl', ['ciphers', '-V', ...args], { env })
  return [...stdout.matchAll(/0x(..),0x(..) - (\S+)/g)].map(([, high = '', low = '', name = '']) => [
    `${high}${low}`.toLowerCase(),
    name,
  ])
}

function isDone(): boolean {
  return true
}

function isRefused(error: unknown): boolean {
  if (String(error).includes('handshake failure')) return false
  throw error
}
