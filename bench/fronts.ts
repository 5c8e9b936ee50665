import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startFleetFront, startLimiter, startTarpit } from '../__tests__/servers/fronts.ts'
import { startLegacyNode } from '../__tests__/servers/legacy-node.ts'
import { startNodeTls } from '../__tests__/servers/node-tls.ts'
import type { RunningServer } from '../__tests__/servers/running-server.ts'
import { makeDemoCertificates } from '../src/demo/identities.ts'
import type { Report } from '../src/model/report.ts'
import { CLI } from './gate-run.ts'
import { runProcess } from './run-process.ts'

/**
 * `npm run bench:fronts`: what each scanner says of a server that accepts TLS 1.0 and 1.1, behind the four fronts that
 * mislead scanners. Every front is started anew for each of them.
 */
const HOST = 'm.example.com'

interface Scanner {
  readonly name: string
  readonly command: string
  args(port: number): readonly string[]
  /** What it says of TLS 1.0, in its own words. */
  said(output: string): string
}

const SCANNERS: readonly Scanner[] = [
  {
    name: 'ats-gate',
    command: process.execPath,
    args: (port) => checkArgs(port, 1),
    said: legacyOutcome,
  },
  {
    name: 'ats-gate, samples: 24',
    command: process.execPath,
    args: (port) => checkArgs(port, 24),
    said: legacyOutcome,
  },
  {
    name: 'sslscan',
    command: 'sslscan',
    args: (port) => ['--no-colour', `--sni-name=${HOST}`, `127.0.0.1:${port}`],
    said: (output) => lineOf(output, /^TLSv1\.0\s.*$/m),
  },
  {
    name: 'nmap',
    command: 'nmap',
    args: (port) => ['-Pn', '-n', '-p', `${port}`, '--script', 'ssl-enum-ciphers', '127.0.0.1'],
    said: (output) =>
      `lists ${[...output.matchAll(/(SSLv3|TLSv1\.\d):/g)].map(([, version]) => version).join(', ') || 'nothing'}`,
  },
  {
    name: 'testssl -p',
    command: 'testssl',
    args: (port) => ['--warnings', 'off', '--color', '0', '-p', `127.0.0.1:${port}`],
    said: (output) => lineOf(output, /^ TLS 1 {2,}.*$/m),
  },
  {
    name: 'sslyze --tlsv1',
    command: 'sslyze',
    args: (port) => ['--tlsv1', '--sni', HOST, `127.0.0.1:${port}`],
    said: (output) =>
      lineOf(output, /^.*(?:rejected all|accepted the following|Could not connect|ERROR|timed out).*$/im),
  },
]

const FOLDER = mkdtempSync(join(tmpdir(), 'ats-gate-fronts-'))

function checkArgs(port: number, samples: number): readonly string[] {
  const policy = join(FOLDER, 'policy.json')
  const target = { host: HOST, connect: `127.0.0.1:${port}`, http: 'none', samples }
  writeFileSync(policy, JSON.stringify({ extends: 'strict', timeout: '2s', targets: [target] }))
  return [CLI, 'check', '--policy', policy, '--format', 'json']
}

function legacyOutcome(output: string): string {
  const [target] = (JSON.parse(output) as Report).targets
  const finding = target?.findings.find(({ rule }) => rule === 'legacy-protocols')
  return `legacy-protocols ${finding?.outcome}: ${finding?.message}`
}

function lineOf(output: string, pattern: RegExp): string {
  return pattern.exec(output)?.[0].trim().replace(/\s+/g, ' ') ?? 'nothing'
}

type Front = () => Promise<RunningServer>

async function main(): Promise<void> {
  const certificates = makeDemoCertificates(new Date())
  const identity = certificates.forHost(HOST)
  const identities = [{ certificates: String(identity.cert), key: String(identity.key) }]
  const legacy = await startLegacyNode('1.1.1k', { identities, versions: ['TLS 1.0', 'TLS 1.1', 'TLS 1.2'] })
  const good = await startNodeTls({ identities })
  const fronts: Readonly<Record<string, Front>> = {
    'no front': () => startFleetFront(legacy.port, legacy.port, 1),
    tarpit: () => startTarpit(),
    'RST above 12 connections': () => startLimiter(legacy.port, 12, 'reset'),
    'silence above 12 connections': () => startLimiter(legacy.port, 12, 'silent'),
    'one legacy node in eight connections': () => startFleetFront(good.port, legacy.port, 8),
  }
  try {
    for (const [name, start] of Object.entries(fronts)) {
      console.log(`\n${name}`)
      for (const scanner of SCANNERS) await ask(scanner, await start())
    }
  } finally {
    await Promise.all([legacy.stop(), good.stop()])
    rmSync(FOLDER, { recursive: true, force: true })
  }
}

/** A scanner that takes longer is said to be without an answer. */
const LIMIT_MS = 120_000

async function ask({ name, command, args, said }: Scanner, front: RunningServer): Promise<void> {
  try {
    const run = await runProcess(command, args(front.port), LIMIT_MS)
    const words =
      run === null ? 'not installed' : `exit ${run.code}, ${(run.wallMs / 1000).toFixed(1)} s: ${said(run.stdout)}`
    console.log(`  ${name.padEnd(22)} ${words}`)
  } finally {
    await front.stop()
  }
}

if (process.argv[1] === join(import.meta.dirname, 'fronts.ts')) await main()
