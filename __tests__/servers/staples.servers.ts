import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import type { OutcomeKind } from '../../src/model/finding.ts'
import { adviceFor } from '../../src/proxies/products.ts'
import { checkResponder, statusesOf } from '../../src/x509/ocsp-check.ts'
import { type OcspResponse, parseOcspResponse } from '../../src/x509/ocsp-response.ts'
import { aCertificate, NOT_BEFORE, NOW, parsed, type Wanted } from '../builders/certificates.ts'
import { EC, EC_LEAF, INTERMEDIATE, TRUSTED_ROOT } from '../builders/identities.ts'
import { anOcspResponse, type WantedResponse } from '../builders/ocsp-response.ts'
import { findingOf, judgeServer } from '../builders/run-gate.ts'
import { putWords } from './advised-words.ts'
import { startApache } from './apache.ts'
import { startGnutlsServ } from './gnutls-serv.ts'
import { startNginx } from './nginx.ts'
import { startNodeTls } from './node-tls.ts'
import { startOpensslServer } from './openssl-server.ts'
import type { RunningServer, TlsServerOptions } from './running-server.ts'

// GnuTLS sends nothing that has ended by the clock, so these hold for long.
const DATES = { thisUpdate: NOT_BEFORE, nextUpdate: new Date('2049-01-01T00:00:00Z') }

interface Product {
  readonly name: string
  /** Does not start with a response that says revoked. */
  readonly refusesRevoked?: boolean
  start(options: TlsServerOptions & { readonly ocspResponse?: Uint8Array }): Promise<RunningServer>
}

const PRODUCTS: readonly Product[] = [
  { name: 'nginx', start: startNginx },
  { name: 'openssl s_server', start: startOpensslServer },
  { name: 'gnutls-serv', start: startGnutlsServ, refusesRevoked: true },
  { name: 'Node', start: startNodeTls },
]

const STATUSES: readonly [status: NonNullable<WantedResponse['status']>, outcome: OutcomeKind][] = [
  ['good', 'met'],
  ['unknown', 'violated'],
  [{ revokedAt: NOT_BEFORE, reason: 4 }, 'violated'],
]

for (const { name, start, refusesRevoked } of PRODUCTS) {
  const statuses = STATUSES.filter(([status]) => !(refusesRevoked && typeof status === 'object'))
  test.each(statuses)(`${name}: a staple that says %j`, async (status, outcome) => {
    const ocspResponse = anOcspResponse({ leaf: EC_LEAF, issuer: INTERMEDIATE, status, ...DATES })
    for (const maximumVersion of ['TLS 1.2', 'TLS 1.3'] as const) {
      const server = await start({ identities: [EC], maximumVersion, ocspResponse })
      try {
        const finding = findingOf(await judgeServer(server, { roots: [TRUSTED_ROOT] }), 'revocation')
        expect([maximumVersion, finding.outcome, finding.message]).toEqual([
          maximumVersion,
          outcome,
          expect.stringContaining('the stapled OCSP response says'),
        ])
      } finally {
        await server.stop()
      }
    }
  })
}

// HAProxy takes its word only since 2.8.
test.each([
  {
    proxy: 'nginx',
    start: (lines: readonly string[]) =>
      startNginx({ identities: [EC], edit: (text) => putWords(text, /listen .* ssl;/, lines) }),
  },
  {
    proxy: 'apache',
    start: (lines: readonly string[]) =>
      startApache({ identities: [EC], edit: (text) => `${text}\n${lines.join('\n')}\n` }),
  },
])('$proxy takes the words of the advice', async ({ proxy, start }) => {
  const text = adviceFor({ kind: 'staple-ocsp' }).find((one) => one.proxy === proxy)?.text ?? ''
  const lines = text.split('\n').filter((line) => !line.startsWith('#'))
  expect(lines.length).toBeGreaterThan(2)
  const server = await start(lines.map((line) => line.replace('issuers.pem', 'identity-0.crt')))
  try {
    const report = await judgeServer(server, { roots: [TRUSTED_ROOT] })
    expect(findingOf(report, 'revocation').outcome).toBe('not-applicable')
  } finally {
    await server.stop()
  }
})

// The responder of OpenSSL, by the machine's clock.

test.each<[line: string, outcome: OutcomeKind, said: string]>([
  ['V\t491231235959Z\t\tSERIAL\tunknown\t/CN=m.example.com', 'met', 'is good'],
  [
    'R\t491231235959Z\t260401120000Z,keyCompromise\tSERIAL\tunknown\t/CN=m.example.com',
    'violated',
    'was revoked on 2026-04-01 12:00 UTC (keyCompromise)',
  ],
  ['', 'violated', 'the responder does not know'],
])('a response of openssl ocsp, index %j', async (line, outcome, said) => {
  await inFolder(async (folder) => {
    const serial = parsed(EC_LEAF).serialNumber.toUpperCase()
    await writeFile(join(folder, 'index.txt'), line === '' ? '' : `${line.replace('SERIAL', serial)}\n`)
    await openssl(folder, [
      ...['-index', 'index.txt', '-CA', 'issuer.pem', '-rsigner', 'issuer.pem', '-rkey', 'issuer.key', '-ndays', '3'],
      ...['-issuer', 'issuer.pem', '-cert', 'leaf.pem', '-respout', 'response.der'],
    ])
    const ocspResponse = await readFile(join(folder, 'response.der'))
    const server = await startNodeTls({ identities: [EC], ocspResponse })
    try {
      const report = await judgeServer(server, { roots: [TRUSTED_ROOT], at: new Date() })
      const finding = findingOf(report, 'revocation')
      expect([finding.outcome, finding.message]).toEqual([outcome, expect.stringContaining(said)])
    } finally {
      await server.stop()
    }
  })
})

// OpenSSL's opinion of what we call signed, and by whom.

const OTHER = aCertificate({ subject: { CN: 'Other Issuer' }, issuer: TRUSTED_ROOT, isCa: true }, 'other issuer')
const SIGNING = ['1.3.6.1.5.5.7.3.9']

function aResponder(wanted: Wanted = {}): Pick<WantedResponse, 'signer' | 'certificates'> {
  const subject = { CN: 'Responder' }
  const signer = aCertificate({ subject, issuer: INTERMEDIATE, extendedKeyUsage: SIGNING, ...wanted }, 'responder')
  return { signer, certificates: [signer] }
}

test.each<[what: string, response: Partial<WantedResponse>, isSigned: boolean]>([
  ['by the issuer', {}, true],
  ['by the issuer, known by its key', { responderBy: 'key' }, true],
  ['with SHA-256 and a nonce', { hash: 'sha256', nonce: true, version: true }, true],
  ['by a responder', aResponder(), true],
  ['by a responder, known by its key', { ...aResponder(), responderBy: 'key' }, true],
  ['by a responder without the purpose', aResponder({ extendedKeyUsage: [] }), false],
  ['by a responder for servers', aResponder({ extendedKeyUsage: ['1.3.6.1.5.5.7.3.1'] }), false],
  ['by a responder of another issuer', aResponder({ issuer: OTHER }), false],
  ['by a responder that has ended', aResponder({ notAfter: new Date(NOW.getTime() - 1000) }), false],
  ['by a responder that did not come', { ...aResponder(), certificates: [] }, false],
  ['by another issuer', { signer: OTHER, certificates: [OTHER] }, false],
  ['by nobody', { replace: { signature: new Uint8Array(70) } }, false],
])('openssl ocsp agrees on a response signed %s', async (_, wanted, isSigned) => {
  const der = anOcspResponse({ leaf: EC_LEAF, issuer: INTERMEDIATE, ...DATES, ...wanted })
  const response = read(der)
  expect(checkResponder(response, parsed(INTERMEDIATE), NOW).kind === 'verified').toBe(isSigned)
  expect(statusesOf(response, parsed(EC_LEAF), parsed(INTERMEDIATE))).toHaveLength(1)
  await inFolder(async (folder) => {
    await writeFile(join(folder, 'response.der'), der)
    const said = await openssl(folder, [
      ...['-respin', 'response.der', '-issuer', 'issuer.pem', '-cert', 'leaf.pem', '-CAfile', 'root.pem'],
      ...['-verify_other', 'issuer.pem', '-attime', `${NOW.getTime() / 1000}`, '-no_nonce'],
    ])
    expect([said.includes('Response verify OK'), said]).toEqual([isSigned, expect.any(String)])
  })
})

function read(der: Uint8Array): OcspResponse {
  const result = parseOcspResponse(der)
  if (result.kind !== 'response') throw new Error(`not a response: ${JSON.stringify(result)}`)
  return result.response
}

async function inFolder(run: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'ats-gate-ocsp-'))
  try {
    await Promise.all([
      writeFile(join(folder, 'root.pem'), TRUSTED_ROOT.pem),
      writeFile(join(folder, 'issuer.pem'), INTERMEDIATE.pem),
      writeFile(join(folder, 'issuer.key'), INTERMEDIATE.keyPem, { mode: 0o600 }),
      writeFile(join(folder, 'leaf.pem'), EC_LEAF.pem),
    ])
    await run(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Both of its streams; it ends with 1 where a response does not verify. */
function openssl(folder: string, args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile('openssl', ['ocsp', ...args], { cwd: folder }, (error, stdout, stderr) => {
      if (error !== null && 'code' in error && error.code === 'ENOENT') {
        reject(new Error('openssl is not installed: apt-get install openssl'))
      } else resolve(stdout + stderr)
    })
  })
}
