import { closeSync, mkdtempSync, openSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, jest } from '@jest/globals'

const EVENTS = ['uncaughtException', 'SIGINT', 'SIGTERM']

/** What was written in this test, and a folder of the file's own. */
export interface LentStreams {
  stdout: string
  stderr: string
  folder: string
}

/** The streams and the listeners of this process are lent to each test of the file, and taken back after it. */
export function lentStreams(): LentStreams {
  const lent: LentStreams = { stdout: '', stderr: '', folder: '' }
  const own = Object.getOwnPropertyDescriptor(process.stdout, 'fd')
  let listeners: ReadonlyMap<string, readonly unknown[]> = new Map()

  beforeAll(() => {
    lent.folder = mkdtempSync(join(tmpdir(), 'ats-gate-'))
  })
  afterAll(() => rmSync(lent.folder, { recursive: true }))

  beforeEach(() => {
    Object.assign(lent, { stdout: '', stderr: '' })
    listeners = new Map(EVENTS.map((name) => [name, process.listeners(name as 'SIGINT')]))
    // A folder: neither a file nor a device, which are written past the stream.
    lendStdout(openSync(lent.folder, 'r'))
    for (const name of ['stdout', 'stderr'] as const) {
      jest.spyOn(process[name], 'write').mockImplementation((text) => {
        lent[name] += String(text)
        return true
      })
    }
  })

  afterEach(() => {
    jest.restoreAllMocks()
    closeSync(process.stdout.fd)
    if (own === undefined) Reflect.deleteProperty(process.stdout, 'fd')
    else Object.defineProperty(process.stdout, 'fd', own)
    for (const [name, before] of listeners) {
      for (const one of process.listeners(name as 'SIGINT'))
        if (!before.includes(one)) process.removeListener(name, one)
    }
  })
  return lent
}

export function lendStdout(fd: number): void {
  Object.defineProperty(process.stdout, 'fd', { value: fd, configurable: true, writable: true })
}

/** A check of a port where nothing listens, on loopback; nothing is repeated. */
export const NOBODY = [
  'check',
  'm.example.com',
  '--connect=m.example.com=127.0.0.1:1',
  '--http=m.example.com=none',
  '--retries=0',
  '--timeout=2s',
]
