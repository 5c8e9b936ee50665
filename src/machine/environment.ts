import { type ProxyEnvironment, proxyVariables } from '../input/proxy.ts'

/** What the environment of this process says of proxies, as it is now. */
export function proxyEnvironment(): ProxyEnvironment {
  return proxyVariables(process.env)
}
