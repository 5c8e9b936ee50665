import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { jest } from '@jest/globals'
import type { ActionEnvironment } from '../../src/github/action-environment.ts'
import type { ActionWorld } from '../../src/github/action-world.ts'
import { runAction } from '../../src/github/run-action.ts'
import type { RunRequest } from '../../src/input/load-run.ts'
import { InputError } from '../../src/model/input-error.ts'
import type { Report } from '../../src/model/report.ts'
import { runnerOutputs } from '../action/runner-model.ts'
import { A_POLICY } from '../builders/policy.ts'
import { RULES } from '../builders/report.ts'

export interface StepOptions {
  readonly inputs?: Readonly<Record<string, string>>
  /** What the runner gives: a path instead of the usual file, null for no variable at all. */
  readonly files?: { readonly GITHUB_OUTPUT?: string | null; readonly GITHUB_STEP_SUMMARY?: string | null }
  /** In the file of the summary before the step. */
  readonly summaryBefore?: string
  readonly world?: Partial<ActionWorld>
  /** Of the runner, beside its files. */
  readonly environment?: ActionEnvironment
}

export interface Ran {
  readonly code: number
  readonly stdout: string
  readonly outputs: Readonly<Record<string, string>>
  readonly summary: string
  readonly asked: RunRequest | null
}

/** Runs the step in this process: `answer` stands for everything between the inputs and the report. */
export async function runStep(folder: string, answer: () => Report, options: StepOptions = {}): Promise<Ran> {
  const { inputs = {}, files = {}, summaryBefore = '', world = {}, environment = {} } = options
  for (const [name, value] of Object.entries(inputs)) process.env[`INPUT_${name.toUpperCase()}`] = value
  const own = { GITHUB_OUTPUT: join(folder, 'output'), GITHUB_STEP_SUMMARY: join(folder, 'summary') }
  writeFileSync(own.GITHUB_OUTPUT, '')
  writeFileSync(own.GITHUB_STEP_SUMMARY, summaryBefore)
  const given = { ...own, ...files }
  for (const [name, file] of Object.entries(given)) {
    if (file === null) delete process.env[name]
    else process.env[name] = file
  }
  let stdout = ''
  let asked: RunRequest | null = null
  const write = jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
    stdout += String(text)
    return true
  })
  const code = await runAction({
    environment: {
      RUNNER_TEMP: folder,
      GITHUB_WORKSPACE: folder,
      GITHUB_OUTPUT: given.GITHUB_OUTPUT ?? undefined,
      GITHUB_STEP_SUMMARY: given.GITHUB_STEP_SUMMARY ?? undefined,
      ...environment,
    },
    rules: RULES,
    toolVersion: '0.1.0',
    github: () => Promise.reject(new Error('GitHub was asked')),
    comments: () => Promise.reject(new Error('GitHub was asked')),
    load(request) {
      asked = request
      if (request.faults !== undefined && request.faults.length > 0) throw new InputError(request.faults)
      return { targets: [], policy: A_POLICY, baseline: null, proxy: null, privateAddresses: 'allow' }
    },
    gate: async (_request, keep) => {
      const report = answer()
      return { ...report, targets: report.targets.map(keep) }
    },
    ...world,
  }).finally(() => {
    write.mockRestore()
    for (const name of Object.keys(process.env)) if (name.startsWith('INPUT_')) delete process.env[name]
  })
  return {
    code,
    stdout,
    outputs: runnerOutputs(textIn(given.GITHUB_OUTPUT)),
    summary: textIn(given.GITHUB_STEP_SUMMARY),
    asked,
  }
}

function textIn(file: string | null): string {
  return file !== null && existsSync(file) && statSync(file).isFile() ? readFileSync(file, 'utf8') : ''
}
