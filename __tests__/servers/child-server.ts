import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from './free-port.ts'
import type { RunningServer } from './running-server.ts'

/** How to start one product. */
export interface ChildServer {
  readonly name: string
  readonly command: string
  /** What to install when the command is missing, as a person would type it. */
  readonly install: string
  /** Called anew for every attempt; files it names go into `folder`. */
  plan(place: Place): Plan | Promise<Plan>
  /** In the output: the server listens. A first group of digits is its port, where it was told port 0. */
  readonly ready: RegExp
  /** For a server that says nothing until it is spoken to: connections are made, and closed, until `ready` appears. */
  readonly isSilentUntilAsked?: boolean
}

export interface Place {
  /** Absolute, ours alone, removed at the end. */
  readonly folder: string
  /** Asks for one more free port; each attempt gets others. */
  port(): Promise<number>
}

export interface Plan {
  readonly args: readonly string[]
  /** 0 where the server chooses and `ready` says which. */
  readonly port: number
  readonly cleartextPort?: number
  /** By name inside the folder. */
  readonly files?: Readonly<Record<string, string>>
  /** The whole environment but for PATH; nothing of ours is passed on. */
  readonly env?: Readonly<Record<string, string>>
}

/** Starts a product and waits until it listens. Fails with its output when it ends instead, and never waits for ever. */
export async function startChild(server: ChildServer): Promise<RunningServer> {
  for (let attempt = 1; ; attempt += 1) {
    const started = await attemptChild(server)
    if (started.kind === 'running') return started.server
    if (!/address already in use|eaddrinuse|in use by another/i.test(started.log) || attempt === PORT_ATTEMPTS) {
      throw new Error(`${server.name} ${started.problem}; its output:\n${started.log || '(none)'}`)
    }
  }
}

/** Debian keeps daemons where the PATH of most users does not look. */
const SERVER_PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'
const PORT_ATTEMPTS = 5
const START_LIMIT_MS = 20_000
const KNOCK_EVERY_MS = 20
const STOP_LIMIT_MS = 5_000
/** A server told to be talkative may not fill our memory; the beginning and the end are what a message needs. */
const LOG_LIMIT = 256 * 1024

type Attempt =
  | { readonly kind: 'running'; readonly server: RunningServer }
  | { readonly kind: 'failed'; readonly problem: string; readonly log: string }

async function attemptChild(server: ChildServer): Promise<Attempt> {
  const folder = await mkdtemp(join(tmpdir(), 'ats-gate-server-'))
  const removeFolder = (): Promise<void> => rm(folder, { recursive: true, force: true })
  try {
    return await startIn(folder, server, removeFolder)
  } catch (error) {
    await removeFolder()
    throw error
  }
}

async function startIn(folder: string, server: ChildServer, removeFolder: () => Promise<void>): Promise<Attempt> {
  const plan = await server.plan({ folder, port: freePort })
  for (const [name, text] of Object.entries(plan.files ?? {})) {
    await writeFile(join(folder, name), text, { mode: 0o600 })
  }
  const child = spawn(server.command, plan.args, {
    cwd: folder,
    env: { PATH: SERVER_PATH, ...plan.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const output = new Output(child)
  const ended = endOf(child, server)
  const knocking = server.isSilentUntilAsked ? setInterval(() => knock(plan.port), KNOCK_EVERY_MS) : undefined
  const ready = await Promise.race([output.match(server.ready), ended, limit(START_LIMIT_MS)])
  clearInterval(knocking)
  if (ready.kind !== 'matched') {
    await stopChild(child, ended)
    await removeFolder()
    return { kind: 'failed', problem: ready.problem, log: output.text }
  }
  let stopping: Promise<void> | undefined
  return {
    kind: 'running',
    server: {
      name: server.name,
      address: '127.0.0.1',
      port: plan.port === 0 ? Number(ready.group) : plan.port,
      cleartextPort: plan.cleartextPort ?? null,
      log: () => output.text,
      stop: () => {
        stopping ??= stopChild(child, ended).then(removeFolder)
        return stopping
      },
    },
  }
}

interface Ended {
  readonly kind: 'ended'
  readonly problem: string
}

interface Matched {
  readonly kind: 'matched'
  readonly group: string | undefined
}

class Output {
  text = ''
  #waiting: { readonly pattern: RegExp; readonly resolve: (found: Matched) => void } | undefined

  constructor(child: ChildProcess) {
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => this.#take(text))
    }
  }

  match(pattern: RegExp): Promise<Matched> {
    return new Promise((resolve) => {
      this.#waiting = { pattern, resolve }
      this.#look()
    })
  }

  #take(text: string): void {
    this.text += text
    if (this.text.length > LOG_LIMIT) {
      this.text = `${this.text.slice(0, LOG_LIMIT / 4)}\n[...]\n${this.text.slice(-LOG_LIMIT / 2)}`
    }
    this.#look()
  }

  #look(): void {
    const found = this.#waiting?.pattern.exec(this.text)
    if (!found) return
    this.#waiting?.resolve({ kind: 'matched', group: found[1] })
    this.#waiting = undefined
  }
}

/** Settles once the child is gone and its output is complete. */
function endOf(child: ChildProcess, { command, install }: ChildServer): Promise<Ended> {
  return new Promise((resolve) => {
    child.once('error', (error: NodeJS.ErrnoException) => {
      const problem = error.code === 'ENOENT' ? `needs "${command}": ${install}` : `did not start: ${error.message}`
      resolve({ kind: 'ended', problem })
    })
    child.once('close', (code, signal) => resolve({ kind: 'ended', problem: `ended with ${signal ?? `code ${code}`}` }))
  })
}

/** The timer does not keep the process alive: something else always settles the race as well. */
function limit(milliseconds: number): Promise<Ended> {
  return new Promise((resolve) => {
    const problem = `was not ready after ${milliseconds} ms`
    setTimeout(() => resolve({ kind: 'ended', problem }), milliseconds).unref()
  })
}

function knock(port: number): void {
  const socket = connect(port, '127.0.0.1', () => socket.destroy())
  socket.on('error', () => undefined) // not there yet
}

async function stopChild(child: ChildProcess, ended: Promise<Ended>): Promise<void> {
  child.kill('SIGTERM')
  const killer = setTimeout(() => child.kill('SIGKILL'), STOP_LIMIT_MS)
  await ended
  clearTimeout(killer)
}
