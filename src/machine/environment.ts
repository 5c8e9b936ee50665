import { type ProxyEnvironment, proxyVariables } from '../input/proxy.ts'
import type { WorkflowRun } from '../input/shard.ts'

/** What the environment of this process says of proxies, as it is now. */
export function proxyEnvironment(): ProxyEnvironment {
  return proxyVariables(process.env)
}

/** What the environment says of the workflow run, in one. */
export function workflowRun(): WorkflowRun {
  const { GITHUB_RUN_ID, GITHUB_RUN_ATTEMPT } = process.env
  return { GITHUB_RUN_ID, GITHUB_RUN_ATTEMPT }
}
