import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import type { MadeCertificate } from '../../src/demo/certificates.ts'
import type { Finding } from '../../src/model/finding.ts'
import type { ListedLog } from '../../src/model/log-list.ts'
import type { Trust } from '../../src/model/trust.ts'
import { builtInPolicy } from '../../src/policies/index.ts'
import { aLeaf, anIntermediate, NOT_BEFORE, parsed, rawExtension } from '../builders/certificates.ts'
import { TRUSTED_ROOT } from '../builders/identities.ts'
import { anOcspResponse } from '../builders/ocsp-response.ts'
import { findingOf, judgeServer } from '../builders/run-gate.ts'
import { aLog, aLoggedLeaf, listed, type MadeLog, timestampsFor } from '../builders/timestamps.ts'
import { identityOf } from './identity.ts'
import { startOpensslServer } from './openssl-server.ts'
import type { RunningServer, ServedVersion } from './running-server.ts'

const ISSUER = anIntermediate(TRUSTED_ROOT, 'Public Issuer')
const [ONE, TWO, STRANGER] = [aLog('One'), aLog('Two', 'rsa-2048'), aLog('Stranger')]
const SHORT = { notAfter: new Date(NOT_BEFORE.getTime() + 150 * 86_400_000) }
const PLAIN = aLeaf(ISSUER, SHORT)
const WITH_ONE = aLoggedLeaf(ISSUER, [ONE], SHORT)
const LOGGED = aLoggedLeaf(ISSUER, [ONE, TWO], SHORT)

interface Row {
  readonly what: string
  readonly leaf: MadeCertificate
  readonly extension?: Uint8Array
  readonly ocspResponse?: Uint8Array
  readonly outcome: Finding['outcome']
  /** How many OpenSSL calls valid, and how many not. */
  readonly valid: number
  readonly wrong: number
}

const ROWS: readonly Row[] = [
  { what: 'two in the certificate', leaf: LOGGED, outcome: 'met', valid: 2, wrong: 0 },
  { what: 'none', leaf: PLAIN, outcome: 'violated', valid: 0, wrong: 0 },
  {
    what: 'two in the TLS extension',
    leaf: PLAIN,
    extension: timestampsFor(PLAIN, [ONE, TWO]),
    outcome: 'met',
    valid: 2,
    wrong: 0,
  },
  {
    what: 'two for another certificate in the TLS extension',
    leaf: PLAIN,
    extension: timestampsFor(LOGGED, [ONE, TWO]),
    outcome: 'violated',
    valid: 0,
    wrong: 2,
  },
  {
    what: 'two in the staple',
    leaf: PLAIN,
    ocspResponse: stapleWith(PLAIN, timestampsFor(PLAIN, [ONE, TWO])),
    outcome: 'met',
    valid: 2,
    wrong: 0,
  },
  {
    what: 'one in the certificate, one in the TLS extension',
    leaf: WITH_ONE,
    extension: timestampsFor(WITH_ONE, [TWO]),
    outcome: 'met',
    valid: 2,
    wrong: 0,
  },
  {
    what: 'one of an unknown log',
    leaf: aLoggedLeaf(ISSUER, [ONE, STRANGER], SHORT),
    outcome: 'violated',
    valid: 1,
    wrong: 1,
  },
  {
    what: 'two that were taken from another certificate',
    leaf: aLeaf(ISSUER, {
      ...SHORT,
      dnsNames: ['m.example.com', 'other.example.com'],
      extraExtensions: [rawExtension('1.3.6.1.4.1.11129.2.4.2', extensionOf(LOGGED))],
    }),
    outcome: 'violated',
    valid: 0,
    wrong: 2,
  },
]

test.each(ROWS)('timestamps as openssl s_client -ct sees them: $what', async (row) => {
  const { leaf, extension, ocspResponse, outcome, valid, wrong } = row
  const staple = ocspResponse === undefined ? {} : { ocspResponse }
  for (const maximumVersion of ['TLS 1.2', 'TLS 1.3'] as const) {
    await inFolder(async (folder) => {
      const info = join(folder, 'serverinfo.pem')
      if (extension !== undefined) await writeFile(info, serverInfo(extension))
      const extra = extension === undefined ? [] : ['-serverinfo', info]
      const server = await startOpensslServer({
        identities: [identityOf(leaf, ISSUER)],
        maximumVersion,
        extra,
        ...staple,
      })
      try {
        const finding = await ourFinding(server)
        const said = await opensslOpinion(server, folder, maximumVersion)
        expect([maximumVersion, finding.outcome, finding.message]).toEqual([maximumVersion, outcome, finding.message])
        expect({ maximumVersion, ...said }).toEqual({ maximumVersion, valid, wrong })
      } finally {
        await server.stop()
      }
    })
  }
})

async function ourFinding(server: RunningServer): Promise<Finding> {
  const root = { certificate: parsed(TRUSTED_ROOT), source: 'device', isAdded: false }
  const store = {
    name: 'device',
    date: null,
    bySubject: (key: string) => (key === root.certificate.subject.key ? [root] : []),
  }
  const trust: Trust = { stores: [store], roots: [] }
  const logs: readonly ListedLog[] = [ONE, TWO].map((log) => listed(log))
  const requirements = builtInPolicy('strict')?.requirements
  if (requirements === undefined) throw new Error('no policy strict')
  const logList = { file: 'logs.json', date: '2026-06-30T00:00:00Z', logs }
  const transparency = { ...requirements['certificate-transparency'], logList }
  const over = { trust, requirements: { ...requirements, 'certificate-transparency': transparency } }
  return findingOf(await judgeServer(server, { over }), 'certificate-transparency')
}

/** The validation of each timestamp, whatever the client thinks of the whole. */
async function opensslOpinion(
  server: RunningServer,
  folder: string,
  version: ServedVersion,
): Promise<{ readonly valid: number; readonly wrong: number }> {
  await Promise.all([
    writeFile(join(folder, 'root.pem'), TRUSTED_ROOT.pem),
    writeFile(join(folder, 'logs.cnf'), logConfiguration([ONE, TWO])),
  ])
  const said = await output('openssl', folder, [
    ...[
      's_client',
      '-connect',
      `${server.address}:${server.port}`,
      '-servername',
      'm.example.com',
      '-CAfile',
      'root.pem',
    ],
    ...['-ct', '-ctlogfile', 'logs.cnf', '-status', version === 'TLS 1.2' ? '-tls1_2' : '-tls1_3'],
    ...['-attime', `${NOT_BEFORE.getTime() / 1000 + 86_400 * 30}`],
  ])
  const count = (pattern: RegExp): number => [...said.matchAll(pattern)].length
  return {
    valid: count(/validation status: +valid/gi),
    wrong: count(/validation status: +(?:invalid|unknown log|unverified)/gi),
  }
}

/** ct-log-list of OpenSSL, CTLOG_STORE_load_file(3). */
function logConfiguration(logs: readonly MadeLog[]): string {
  const sections = logs.map(
    ({ name, key }) => `[${name}]\ndescription = ${name}\nkey = ${Buffer.from(key).toString('base64')}\n`,
  )
  return `enabled_logs = ${logs.map(({ name }) => name).join(',')}\n${sections.join('')}`
}

/** For s_server -serverinfo: the context of both versions, the number of the extension, its contents. SSL_CTX_use_serverinfo_ex(3) */
function serverInfo(list: Uint8Array): string {
  const CONTEXT = 0x0080 | 0x0100 | 0x1000 | 0x0040
  const head = Buffer.alloc(8)
  head.writeUInt32BE(CONTEXT, 0)
  head.writeUInt16BE(18, 4)
  head.writeUInt16BE(list.length, 6)
  const base64 =
    Buffer.concat([head, list])
      .toString('base64')
      .match(/.{1,64}/g) ?? []
  const label = 'SERVERINFOV2 FOR signed_certificate_timestamp'
  return `-----BEGIN ${label}-----\n${base64.join('\n')}\n-----END ${label}-----\n`
}

function stapleWith(leaf: MadeCertificate, timestamps: Uint8Array): Uint8Array {
  return anOcspResponse({ leaf, issuer: ISSUER, timestamps, nextUpdate: new Date('2049-01-01T00:00:00Z') })
}

function extensionOf(leaf: MadeCertificate): readonly number[] {
  const { signedCertificateTimestamps } = parsed(leaf).extensions
  if (signedCertificateTimestamps === null) throw new Error('no timestamps in it')
  return [...signedCertificateTimestamps]
}

async function inFolder(run: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'ats-gate-timestamps-'))
  try {
    await run(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function output(command: string, cwd: string, args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = execFile(command, [...args], { cwd }, (error, stdout, stderr) => {
      if (error !== null && 'code' in error && error.code === 'ENOENT') {
        reject(new Error(`${command} is not installed: apt-get install ${command}`))
      } else resolve(stdout + stderr)
    })
    child.stdin?.end('Q\n')
  })
}
