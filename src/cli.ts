#!/usr/bin/env node
import { keepHeapModest } from './machine/modest-heap.ts'
import { endProcess, watchStreams } from './machine/process-end.ts'
import { TOOL_VERSION } from './tool-version.ts'

watchStreams()
const argv = process.argv.slice(2)
// The version needs nothing else; loading the rest takes longer than all of Node's own start.
if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')) {
  process.stdout.write(`ats-gate ${TOOL_VERSION}\n`)
} else {
  keepHeapModest()
  // Half of these threads resolve names; with the 4 that Node starts, a slow resolver holds up every target but two.
  // Read at first use, which on Node 20 was before this line.
  process.env.UV_THREADPOOL_SIZE ??= '64'
  const { runCli } = await import('./cli/run-cli.ts')
  endProcess(await runCli(argv))
}
