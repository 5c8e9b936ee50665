import { gate, realWorld } from './gate.ts'
import { reportError, runAction } from './github/run-action.ts'
import { loadRun } from './input/load-run.ts'
import { systemCertificates } from './machine/files.ts'
import { keepHeapModest } from './machine/modest-heap.ts'
import { endProcess, watchStreams } from './machine/process-end.ts'
import { interruption } from './machine/signals.ts'
import { RULE_WORDS } from './rule-words.ts'
import { TOOL_VERSION } from './tool-version.ts'

keepHeapModest()

watchStreams()
// Half of these threads resolve names; with the 4 that Node starts, a slow resolver holds up every target but two.
process.env.UV_THREADPOOL_SIZE ??= '64'

// The runner sends SIGINT, after 7.5 s SIGTERM, and kills 2.5 s later: what is known by then is reported, and the second
// signal takes none of that time away.
const signal = interruption('ignored')

// Left alone, Node would exit with 1, which claims a violation.
process.on('uncaughtException', (error) => void reportError(error, process.env).then(endProcess))

/** A chunk of its own, loaded only when something is asked of GitHub. */
const askGitHub = async (token: string) =>
  (await import('./github/api/octokit-api.ts')).octokitApi(token, process.env, TOOL_VERSION)

const code = await runAction({
  environment: process.env,
  rules: RULE_WORDS,
  toolVersion: TOOL_VERSION,
  github: askGitHub,
  comments: askGitHub,
  load: (request, files) => loadRun(request, files, systemCertificates),
  gate: (request, keep) =>
    gate(
      request,
      realWorld(signal, () => {}),
      keep,
    ),
})
endProcess(code)
