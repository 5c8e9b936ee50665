import { dialect as apache } from './apache.ts'
import type { Dialect } from './dialect.ts'
import { dialect as f5 } from './f5.ts'
import { dialect as haproxy } from './haproxy.ts'
import { dialect as ibmHttpServer } from './ibm-http-server.ts'
import { dialect as nginx } from './nginx.ts'
import { dialect as websphere } from './websphere.ts'

/** Every dialect, in the order of reports. */
export const DIALECTS: readonly Dialect[] = [nginx, apache, ibmHttpServer, websphere, haproxy, f5]
