import { expect } from '@jest/globals'
import type { ReadingCode, RowResult } from '../../src/diagnosis/diagnosis.ts'
import type { Verdict } from '../../src/model/report.ts'
import { diagnoseServer, pattern } from '../builders/diagnose-server.ts'
import { TRUSTED_ROOT } from '../builders/identities.ts'
import type { RunOptions } from '../builders/run-gate.ts'
import type { RunningServer } from '../servers/running-server.ts'

/** A server and what must be said of it. */
export interface Row {
  readonly what: string
  start(): Promise<Pick<RunningServer, 'address' | 'port' | 'cleartextPort' | 'stop'>>
  readonly options?: RunOptions
  readonly result: RowResult
  readonly code: ReadingCode
  /** 17 tests in groups as nscurl has them: default, arbitrary, TLS, PFS, PFS and HTTP, TLS and PFS, all, NIAP. */
  readonly pattern: string
  /** Keys of the least exception, and its test. */
  readonly keys?: string
  readonly row?: number
  /** What the words for Android have in them; no entry when absent. */
  readonly android?: string
  /** First code that a phone would log for test 1. */
  readonly error?: number
}

export const ALL = 'P P PPPP P P PPPP PPPP P'
export const NONE = 'F F FFFF F F FFFF FFFF F'

/** Diagnoses the server and checks it under `ats`, which must agree. */
export async function expectPattern(row: Row): Promise<void> {
  const server = await row.start()
  try {
    const { diagnosis, verdict } = await diagnoseServer(server, { roots: [TRUSTED_ROOT], ...row.options })
    const { result, reading, rows, app, trust } = diagnosis
    expect(pattern(diagnosis)).toBe(row.pattern.replaceAll(' ', ''))
    expect([result, reading.code]).toEqual([row.result, row.code])
    // The first test is what check judges under ats.
    expect(verdict).toBe(VERDICTS[result])
    expect(rows[0]?.expectedError?.codes[0]).toBe(row.error)
    expect(trust.result === 'fail').toBe(row.code === 'trust')
    const { keys, row: standsOn, plist } = app.ios
    const written = Object.entries(keys ?? {}).map(([key, value]) =>
      typeof value === 'string' ? `${key}=${value}` : key,
    )
    expect([written.join(' '), standsOn ?? undefined]).toEqual([row.keys ?? '', row.row])
    expect(plist === null).toBe(row.keys === undefined)
    if (row.android === undefined) expect(app.android.xml).toBeNull()
    else expect(app.android.xml).toContain(row.android)
  } finally {
    await server.stop()
  }
}

const VERDICTS: Readonly<Record<RowResult, Verdict>> = { pass: 'met', fail: 'violated', unknown: 'undetermined' }
