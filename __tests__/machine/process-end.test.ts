import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { afterAll, expect, test } from '@jest/globals'
import { temporaryFolder } from '../processes/temporary-folder.ts'

const folder = temporaryFolder()
afterAll(() => folder.remove())

const PROCESS_END = join(import.meta.dirname, '../../src/machine/process-end.ts')

test('a resolver that does not answer keeps no process: the exit code comes at once', async () => {
  // Node's only thread for such work waits for a FIFO that nobody writes; the name is queued behind it, as behind a
  // resolver that is down. Left to Node, this process would never end.
  const fifo = join(folder.path, 'fifo')
  expect(spawnSync('mkfifo', [fifo]).status).toBe(0)
  const script = `
    import { open } from 'node:fs'
    import { lookup } from 'node:dns'
    import { endProcess } from ${JSON.stringify(PROCESS_END)}
    open(${JSON.stringify(fifo)}, 'r', () => {})
    lookup('localhost', () => {})
    process.stdout.write('said')
    endProcess(3)`
  const argv = ['--input-type=module', '--eval', script]
  const child = spawn(process.execPath, argv, { env: { UV_THREADPOOL_SIZE: '1' } })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += String(chunk)))
  const [code, signal] = await once(child, 'close')
  expect([code, signal, output]).toEqual([3, null, 'said'])
})
