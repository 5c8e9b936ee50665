import { realFiles, systemCertificates } from './cli/files.ts'
import { keepHeapModest } from './cli/modest-heap.ts'
import { gate, realWorld } from './gate.ts'
import { reportError, runAction } from './github/run-action.ts'
import { loadRun } from './input/load-run.ts'
import { RULES } from './rules/index.ts'
import { TOOL_VERSION } from './tool-version.ts'

keepHeapModest()

// The runner sends SIGINT, after 7.5 s SIGTERM, and kills 2.5 s later: what is known by then is reported.
const controller = new AbortController()
for (const name of ['SIGINT', 'SIGTERM'] as const) process.on(name, () => controller.abort('interrupted'))

// Left alone, Node would exit with 1, which claims a violation.
process.on('uncaughtException', (error) => process.exit(reportError(error, process.env)))

process.exitCode = await runAction({
  environment: process.env,
  rules: RULES,
  toolVersion: TOOL_VERSION,
  load: (request) => loadRun(request, realFiles, systemCertificates),
  gate: (request, keep) =>
    gate(
      request,
      realWorld(controller.signal, () => {}),
      keep,
    ),
})
