import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Ended, ended } from '../processes/ended.ts'
import { runnerOutputs } from './runner-model.ts'

/** What the runner starts: the committed bundle, as a process of its own, with nothing of ours around it. */
const BUNDLE = join(import.meta.dirname, '../../dist/index.js')

export interface Step extends Ended {
  readonly outputs: Readonly<Record<string, string>>
  readonly summary: string
}

/** Nothing of our own environment but what Node needs: a job's would leak into the test. */
export function startStep(
  folder: string,
  inputs: Readonly<Record<string, string>>,
  over: Readonly<Record<string, string | undefined>> = {},
  nodeOptions: readonly string[] = [],
): ChildProcess {
  for (const name of ['output', 'summary']) writeFileSync(join(folder, name), '')
  const given = Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])
  const environment: Record<string, string | undefined> = {
    PATH: process.env.PATH,
    GITHUB_WORKSPACE: folder,
    GITHUB_OUTPUT: join(folder, 'output'),
    GITHUB_STEP_SUMMARY: join(folder, 'summary'),
    RUNNER_TEMP: folder,
    ...Object.fromEntries(given),
    ...over,
  }
  return spawn(process.execPath, [...nodeOptions, BUNDLE], { cwd: folder, env: environment })
}

export async function stepEnded(folder: string, child: ChildProcess): Promise<Step> {
  const end = await ended(child)
  const [outputs, summary] = ['output', 'summary'].map((name) => {
    const file = join(folder, name)
    return existsSync(file) ? readFileSync(file, 'utf8') : ''
  })
  return { ...end, outputs: runnerOutputs(outputs ?? ''), summary: summary ?? '' }
}

export function runBundle(...[folder, ...more]: Parameters<typeof startStep>): Promise<Step> {
  return stepEnded(folder, startStep(folder, ...more))
}
