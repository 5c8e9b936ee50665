import type { Exchange, Listing, ServedFlight } from '../model/observation.ts'
import type { HostPort } from '../model/target.ts'
import type { HelloTemplate } from '../tls/hello-template.ts'
import { plainHello, tls13Hello } from '../tls/plain-hello.ts'
import { SSL_2_0, SSL_3_0, TLS_1_1, TLS_1_2, TLS_1_3 } from '../tls/registry/versions.ts'
import { ALL_TLS12_SUITES, EVERY_SUITE, LEGACY_SUITES, TLS13_SUITES } from '../tls/suite-lists.ts'
import { endedBare } from './answers.ts'
import { backOff, type ProbeContext } from './context.ts'
import { type ExchangeReply, exchange } from './exchange.ts'
import type { Plan } from './plan.ts'
import { hellosFor, startConversation } from './question.ts'

interface Range {
  readonly version: number
  readonly suites: readonly number[]
  readonly asked: Listing['asked']
}

/** After a violation, or for `--full`: which versions are accepted, and which suites of each, by elimination. */
export async function listAccepted(
  exchanges: readonly Exchange[],
  plan: Plan,
  serverName: string | null,
  endpoint: HostPort,
  context: ProbeContext,
): Promise<readonly Listing[]> {
  const flights = exchanges.flatMap((one) => one.replies).filter((reply) => reply.kind === 'flight')
  const known = flights.find(({ facts }) => facts.version >= SSL_3_0)
  if (known === undefined) return sslv2Listing(flights)
  const ask = (version: number, suites: readonly number[]): Promise<ExchangeReply> =>
    askTwice(helloFor(version, suites), serverName, endpoint, context)
  // A server that refuses without an alert still takes what it took before; one that limits us does not.
  const isWilling = async (): Promise<boolean> =>
    (await ask(known.facts.version, [known.facts.suite])).kind === 'flight'
  const ranges = rangesToList(exchanges, flights, plan)
  const listings = await Promise.all(ranges.map((range) => eliminate(range, ask, isWilling)))
  return [...listings, ...sslv2Listing(flights)].filter(({ suites, isComplete }) => suites.length > 0 || !isComplete)
}

function rangesToList(exchanges: readonly Exchange[], flights: readonly ServedFlight[], plan: Plan): readonly Range[] {
  const versions = flights.map(({ facts }) => facts.version)
  const highestLegacy = Math.max(
    ...versions.filter((version) => version >= SSL_3_0 && version < plan.minimumVersion),
    0,
  )
  const ranges: Range[] = []
  if (plan.full && flights.length > 0) {
    ranges.push({ version: TLS_1_3, suites: TLS13_SUITES, asked: 'all' })
    ranges.push({ version: TLS_1_2, suites: EVERY_SUITE, asked: 'all' })
  } else if (exchanges.some(({ purpose, answer }) => purpose === 'unwanted' && answer.kind === 'accepted')) {
    ranges.push({ version: TLS_1_2, suites: plan.weakSuites, asked: 'weak' })
  }
  const old = plan.full ? EVERY_SUITE : LEGACY_SUITES
  for (let version = Math.min(highestLegacy, TLS_1_1); version >= SSL_3_0; version -= 1) {
    ranges.push({ version, suites: old, asked: 'all' })
  }
  if (highestLegacy === TLS_1_2 && !plan.full) ranges.push({ version: TLS_1_2, suites: ALL_TLS12_SUITES, asked: 'all' })
  return ranges
}

/** Offers what is left until it is refused; each answer takes one suite away. */
async function eliminate(
  { version, suites, asked }: Range,
  ask: (version: number, suites: readonly number[]) => Promise<ExchangeReply>,
  isWilling: () => Promise<boolean>,
): Promise<Listing> {
  const found: number[] = []
  let isComplete = true
  for (const chunk of hellosFor(suites)) {
    let left = chunk
    while (left.length > 0) {
      const reply = await ask(version, left)
      if (reply.kind === 'not-offered' && reply.what === 'suite') {
        const others = withoutTwins(left, reply.value)
        isComplete &&= others.length < left.length
        if (others.length === left.length) break
        left = others
        continue
      }
      if (reply.kind !== 'flight') {
        const isRefusal = endedBare(reply) ? await isWilling() : reply.kind === 'alert'
        isComplete &&= isRefusal
        break
      }
      const { suite } = reply.facts
      if (reply.facts.version !== version || !left.includes(suite)) break
      found.push(suite)
      left = left.filter((one) => one !== suite)
    }
  }
  return { version, suites: found, asked, isComplete }
}

/** Some servers compare the low byte alone and take 0xC00D for 0x000D: the rest is asked without such. */
function withoutTwins(suites: readonly number[], selected: number): readonly number[] {
  return suites.filter((suite) => (suite & 0xff) !== (selected & 0xff))
}

function helloFor(version: number, suites: readonly number[]): HelloTemplate {
  return version === TLS_1_3
    ? tls13Hello('listing', suites)
    : plainHello({ name: 'listing', clientVersion: version, suites })
}

/** A reply other than a flight or an alert is asked for once more; a polite close is no alert. */
async function askTwice(
  hello: HelloTemplate,
  serverName: string | null,
  endpoint: HostPort,
  context: ProbeContext,
): Promise<ExchangeReply> {
  const once = (): Promise<ExchangeReply> =>
    exchange(startConversation(hello, serverName, context), endpoint.host, endpoint.port, context, true)
  const reply = await once()
  if (reply.kind === 'flight' || (reply.kind === 'alert' && !endedBare(reply))) return reply
  await backOff(context, 1)
  return once()
}

/** A server names all its SSLv2 cipher kinds at once. */
function sslv2Listing(flights: readonly ServedFlight[]): readonly Listing[] {
  const flight = flights.find(({ facts }) => facts.version === SSL_2_0)
  if (flight === undefined) return []
  return [{ version: SSL_2_0, suites: flight.facts.cipherKinds ?? [], asked: 'all', isComplete: true }]
}
