import { type LoadedRun, loadRun, type RunRequest } from '../../src/input/load-run.ts'
import type { SystemCertificates } from '../../src/input/reading.ts'
import { describeWhere, InputError } from '../../src/model/input-error.ts'
import { fakeFiles } from './fake-files.ts'

export type Content = Readonly<Record<string, string | Uint8Array>>

/** A run in the workspace /w; what is not said is as with `ats-gate check` alone. */
export function run(
  request: Partial<RunRequest>,
  content: Content = {},
  systemCertificates: SystemCertificates = () => null,
): LoadedRun {
  const nothing = { targets: [], targetsFiles: [], policy: null, connect: [], http: [], caFiles: [], settings: {} }
  return loadRun(
    { workspace: '/w', environment: {}, isPolicyTrusted: true, ...nothing, ...request },
    fakeFiles(content),
    systemCertificates,
  )
}

/** A run whose policy is /w/ats-gate.yml with this text, for m.example.com. */
export function runWithPolicy(text: string, content: Content = {}): LoadedRun {
  return run({ targets: [given('m.example.com')] }, { '/w/ats-gate.yml': text, ...content })
}

export function given(text: string, where = 'here'): { text: string; where: string } {
  return { text, where }
}

/** Each fault as `place: what -> mend`. */
export function faultsOf(load: () => unknown): string[] {
  try {
    load()
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return error.faults.map(({ where, what, mend }) => `${describeWhere(where)}: ${what} -> ${mend}`)
  }
  return []
}
