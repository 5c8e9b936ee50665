import type { Exchange, Listing, ServedFlight } from '../model/observation.ts'
import type { HostPort } from '../model/target.ts'
import type { HelloTemplate } from '../tls/hello-template.ts'
import { MAX_SUITES, plainHello, tls13Hello } from '../tls/plain-hello.ts'
import { ALL_TLS12_SUITES, LEGACY_SUITES, LEGACY_SUITES_LEFT_OUT, TLS13_SUITES } from '../tls/suite-lists.ts'
import { backOff, type ProbeContext } from './context.ts'
import { type ExchangeReply, exchange } from './exchange.ts'
import type { Plan } from './plan.ts'
import { chunks, startConversation } from './question.ts'

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
  const ranges = rangesToList(exchanges, flights, plan)
  const listings = await Promise.all(ranges.map((range) => eliminate(range, serverName, endpoint, context)))
  return [...listings, ...sslv2Listing(flights)].filter(({ suites, isComplete }) => suites.length > 0 || !isComplete)
}

function rangesToList(exchanges: readonly Exchange[], flights: readonly ServedFlight[], plan: Plan): readonly Range[] {
  const versions = flights.map(({ facts }) => facts.version)
  const highestLegacy = Math.max(...versions.filter((version) => version >= 0x0300 && version < plan.minimumVersion), 0)
  const ranges: Range[] = []
  if (plan.full && flights.length > 0) {
    ranges.push({ version: 0x0304, suites: TLS13_SUITES, asked: 'all' })
    ranges.push({ version: 0x0303, suites: ALL_TLS12_SUITES, asked: 'all' })
  } else if (exchanges.some(({ purpose, answer }) => purpose === 'unwanted' && answer.kind === 'accepted')) {
    ranges.push({ version: 0x0303, suites: plan.weakSuites, asked: 'weak' })
  }
  const old = plan.full ? [...LEGACY_SUITES, ...LEGACY_SUITES_LEFT_OUT] : LEGACY_SUITES
  for (let version = Math.min(highestLegacy, 0x0302); version >= 0x0300; version -= 1) {
    ranges.push({ version, suites: old, asked: 'all' })
  }
  if (highestLegacy === 0x0303 && !plan.full) ranges.push({ version: 0x0303, suites: ALL_TLS12_SUITES, asked: 'all' })
  return ranges
}

/** Offers what is left until it is refused; each answer takes one suite away. */
async function eliminate(
  range: Range,
  serverName: string | null,
  endpoint: HostPort,
  context: ProbeContext,
): Promise<Listing> {
  const found: number[] = []
  let isComplete = true
  for (const chunk of chunks(range.suites, MAX_SUITES)) {
    let left = chunk
    while (left.length > 0) {
      const reply = await askTwice(helloFor(range.version, left), serverName, endpoint, context)
      if (reply.kind !== 'flight') {
        // FIN or RST here ends a series of flights from the same server: the pattern of one that refuses without alert.
        isComplete &&= reply.kind === 'alert' || reply.kind === 'closed' || reply.kind === 'reset'
        break
      }
      const { version, suite } = reply.facts
      if (version !== range.version || !left.includes(suite)) break
      found.push(suite)
      left = left.filter((one) => one !== suite)
    }
  }
  return { version: range.version, suites: found, asked: range.asked, isComplete }
}

function helloFor(version: number, suites: readonly number[]): HelloTemplate {
  return version === 0x0304
    ? tls13Hello('listing', suites)
    : plainHello({ name: 'listing', clientVersion: version, suites })
}

/** A reply other than a flight or an alert is asked for once more. */
async function askTwice(
  hello: HelloTemplate,
  serverName: string | null,
  endpoint: HostPort,
  context: ProbeContext,
): Promise<ExchangeReply> {
  const once = (): Promise<ExchangeReply> =>
    exchange(startConversation(hello, serverName, context), endpoint.host, endpoint.port, context)
  const reply = await once()
  if (reply.kind === 'flight' || reply.kind === 'alert') return reply
  await backOff(context, 1)
  return once()
}

/** A server names all its SSLv2 cipher kinds at once. */
function sslv2Listing(flights: readonly ServedFlight[]): readonly Listing[] {
  const flight = flights.find(({ facts }) => facts.version === 0x0002)
  if (flight === undefined) return []
  return [{ version: 0x0002, suites: flight.facts.cipherKinds ?? [], asked: 'all', isComplete: true }]
}
