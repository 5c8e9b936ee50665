import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface Run {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
  readonly wallMs: number
}

/** Runs a program to its end, or to `limitMs`. Null when it is not installed. */
export function runProcess(command: string, args: readonly string[], limitMs = 600_000): Promise<Run | null> {
  return new Promise((resolve, reject) => {
    const began = performance.now()
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], env: environment(), timeout: limitMs })
    const output = { stdout: '', stderr: '' }
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output.stdout += text
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      output.stderr += text
    })
    child.once('error', (error: NodeJS.ErrnoException) => (error.code === 'ENOENT' ? resolve(null) : reject(error)))
    child.once('close', (code) => resolve({ code, ...output, wallMs: performance.now() - began }))
  })
}

/** Runs Node on a script; the script's own account of its peak memory comes with the result. */
export async function runNode(args: readonly string[]): Promise<Run & { readonly peakMiB: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'ats-gate-bench-'))
  const file = join(folder, 'peak')
  const account = `import { writeFileSync } from 'node:fs'
process.on('exit', () => writeFileSync(${JSON.stringify(file)}, String(process.resourceUsage().maxRSS)))`
  try {
    const run = await runProcess(process.execPath, [
      '--import',
      `data:text/javascript,${encodeURIComponent(account)}`,
      ...args,
    ])
    if (run === null) throw new Error(`${process.execPath} is gone`)
    return { ...run, peakMiB: Number(readFileSync(file, 'utf8')) / 1024 }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Extra roots would cost every Node some 50 ms at its start. */
function environment(): NodeJS.ProcessEnv {
  const { NODE_EXTRA_CA_CERTS: _roots, NODE_OPTIONS: _options, ...rest } = process.env
  return rest
}
