import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { CLI } from './cli-process.ts'

/** util-linux's script(1), on every Linux: runs a command on a terminal of its own. */
const SCRIPT = '/usr/bin/script'

export interface Shown {
  readonly code: number | null
  /** All that came to the terminal, stdout and stderr together; line ends are \r\n. */
  readonly screen: string
}

/**
 * `ats-gate ...` on a terminal that is so many columns wide; 0 for one that does not say. No argument may hold a character
 * that a shell would read.
 */
export async function onTerminal(
  argv: readonly string[],
  environment: Readonly<Record<string, string>>,
  columns = 0,
): Promise<Shown> {
  const env = { PATH: process.env.PATH ?? '', SHELL: '/bin/sh', ...environment }
  const command = [`stty cols ${columns} &&`, process.execPath, CLI, ...argv].join(' ')
  const child = spawn(SCRIPT, ['-qec', command, '/dev/null'], { cwd: tmpdir(), env, stdio: ['ignore', 'pipe', 'pipe'] })
  let screen = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    screen += text
  })
  const [code] = await once(child, 'close')
  return { code: typeof code === 'number' ? code : null, screen }
}
