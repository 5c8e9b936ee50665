import type { CleartextAnswer, Listener } from '../../src/model/listener.ts'
import type { CleartextReply } from '../../src/model/observation.ts'
import { usable } from '../../src/proxies/openssl/usable.ts'
import { TRUSTED_ROOT } from '../builders/identities.ts'
import { runGate } from '../builders/run-gate.ts'
import { aTarget } from '../builders/target.ts'

/** What is to be the same in a configuration and on the wire. Versions and suites as on the wire, both in ascending order. */
export interface Agreed {
  /** Suites by version; a version that is not there is refused. Null of a listener without TLS. */
  readonly accepted: Readonly<Record<number, readonly number[]>> | null
  /** Null of a listener with TLS. */
  readonly cleartext: CleartextAnswer | null
}

/** What the configuration says of a listener. Throws where a setting is open: a server that runs has none. */
export function said(listener: Listener): Agreed {
  const { tls, cleartext } = listener
  if (tls.kind === 'open') throw new Error(`open: ${tls.reason}`)
  if (tls.value === 'no') {
    if (cleartext.kind === 'open') throw new Error(`open: ${cleartext.reason}`)
    return { accepted: null, cleartext: cleartext.value }
  }
  const given = usable(listener)
  if (given === null) throw new Error('nothing can be said of what this listener accepts')
  return { accepted: acceptedBy(given), cleartext: null }
}

/** What the probe sees of a listener with TLS under this name, every suite asked one by one. */
export async function seenOverTls(port: number, host: string): Promise<Agreed> {
  const target = aTarget({ host, connect: { host: '127.0.0.1', port }, http: 'none' })
  const { targets } = await runGate([target], { roots: [TRUSTED_ROOT], full: true })
  const listings = targets.flatMap(({ observation }) => observation.endpoints.flatMap((endpoint) => endpoint.listings))
  if (listings.length === 0 || listings.some(({ isComplete }) => !isComplete)) {
    throw new Error(`the lists of ${host} at ${port} are not whole`)
  }
  return { accepted: acceptedBy(new Map(listings.map(({ version, suites }) => [version, suites]))), cleartext: null }
}

/** What a request in the clear is answered under this name. `tlsPort`: any port that speaks TLS, which a target needs. */
export async function seenInTheClear(port: number, host: string, tlsPort: number): Promise<Agreed> {
  const connect = { host: '127.0.0.1', port: tlsPort }
  const target = aTarget({ host, connect, http: { host: '127.0.0.1', port } })
  const { targets } = await runGate([target], { policy: 'ats', roots: [TRUSTED_ROOT] })
  const [walk] = targets.flatMap(({ observation }) =>
    observation.endpoints.flatMap(({ cleartext }) => (cleartext.kind === 'asked' ? cleartext.walks : [])),
  )
  const reply = walk?.hops[0]?.replies.at(-1)
  if (reply === undefined) throw new Error(`nothing was asked in the clear of ${host} at ${port}`)
  return { accepted: null, cleartext: answerOf(reply) }
}

function answerOf(reply: CleartextReply): CleartextAnswer {
  if (reply.kind === 'closed' || reply.kind === 'reset') return 'closed'
  if (reply.kind !== 'http-answer') throw new Error(`an answer in the clear that no configuration says: ${reply.kind}`)
  if (reply.location?.startsWith('https://')) return 'redirect'
  return reply.status >= 400 ? 'closed' : 'content'
}

function acceptedBy(suites: ReadonlyMap<number, readonly number[]>): Record<number, readonly number[]> {
  const spoken = [...suites].filter(([, own]) => own.length > 0)
  return Object.fromEntries(spoken.map(([version, own]) => [version, [...own].sort((a, b) => a - b)]))
}
