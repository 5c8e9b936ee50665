import { keepHeapModest } from './cli/modest-heap.ts'
import { TOOL_VERSION } from './tool-version.ts'

// The version needs nothing else; loading the rest takes longer than all of Node's own start.
const argv = process.argv.slice(2)
if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')) {
  process.stdout.write(`ats-gate ${TOOL_VERSION}\n`)
} else {
  keepHeapModest()
  const { runCli } = await import('./cli/run-cli.ts')
  process.exitCode = await runCli(argv)
}
