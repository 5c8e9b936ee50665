import { flightsOf } from '../model/negotiation.ts'
import type { Exchange, Listing, ServedFlight } from '../model/observation.ts'
import { PROTOCOL_VERSION } from '../tls/registry/alerts.ts'
import { SSL_2_0, SSL_3_0, TLS_1_0, TLS_1_1, TLS_1_2, TLS_1_3 } from '../tls/registry/versions.ts'
import {
  ALL_TLS12_SUITES,
  EVERY_SUITE,
  isEcdsaSuite,
  LEGACY_SUITES,
  MAX_SUITES,
  TLS13_SUITES,
} from '../tls/suite-lists.ts'
import { type Lister, listingHello } from './lister.ts'
import type { Plan } from './plan.ts'
import { chunks, hellosFor } from './question.ts'

interface Range {
  readonly version: number
  readonly suites: readonly number[]
  readonly asked: Listing['asked']
  /** Some flight was of this version already. */
  readonly isSpoken: boolean
}

/** After a violation, or for `--full`: which versions are accepted, and which suites of each, by elimination. */
export async function listAccepted(
  exchanges: readonly Exchange[],
  plan: Plan,
  lister: Lister | null,
): Promise<readonly Listing[]> {
  const flights = flightsOf({ exchanges })
  const sslv2 = sslv2Listing(exchanges, flights, plan)
  if (lister === null) return sslv2
  const oldest = highestLegacy(flights, plan)
  const ranges = rangesToList(exchanges, flights, plan)
  const listings = await Promise.all(ranges.map((range) => suitesOf(range, plan.full, lister)))
  const isTold = ({ version, suites, isComplete }: Listing): boolean => {
    if (suites.length > 0 || (plan.full && isComplete)) return true
    // An old version that was refused already, with proof, is not called into question by what --full asks beside.
    return !isComplete && (version >= TLS_1_2 || version <= oldest)
  }
  return [...listings.filter(isTold), ...sslv2]
}

function highestLegacy(flights: readonly ServedFlight[], { minimumVersion }: Plan): number {
  const versions = flights.map(({ facts }) => facts.version)
  return Math.max(...versions.filter((version) => version >= SSL_3_0 && version < minimumVersion), 0)
}

function rangesToList(exchanges: readonly Exchange[], flights: readonly ServedFlight[], plan: Plan): readonly Range[] {
  const range = (version: number, suites: readonly number[], asked: Listing['asked'] = 'all'): Range => {
    return { version, suites, asked, isSpoken: flights.some(({ facts }) => facts.version === version) }
  }
  if (plan.full) {
    const old = [TLS_1_2, TLS_1_1, TLS_1_0, SSL_3_0]
    return [range(TLS_1_3, TLS13_SUITES), ...old.map((version) => range(version, EVERY_SUITE))]
  }
  const oldest = highestLegacy(flights, plan)
  const ranges: Range[] = []
  if (exchanges.some(({ purpose, answer }) => purpose === 'unwanted' && answer.kind === 'accepted')) {
    ranges.push(range(TLS_1_2, plan.weakSuites, 'weak'))
  }
  for (let version = Math.min(oldest, TLS_1_1); version >= SSL_3_0; version -= 1) {
    ranges.push(range(version, LEGACY_SUITES))
  }
  if (oldest === TLS_1_2) ranges.push(range(TLS_1_2, ALL_TLS12_SUITES))
  return ranges
}

/** Offers what is left until it is refused; each answer takes one suite away. */
async function suitesOf(
  { version, suites, asked, isSpoken }: Range,
  isFull: boolean,
  lister: Lister,
): Promise<Listing> {
  const found: number[] = []
  const dhBits = new Set<number>()
  let isComplete = true
  // For the order between the kinds of certificate they must meet in one hello.
  const hellos = [...(isFull ? chunks(suites, MAX_SUITES) : hellosFor(suites))]
  for (let left = hellos.shift(); left !== undefined; left = hellos.shift()) {
    while (left.length > 0) {
      const reply = await lister.ask(listingHello(version, left))
      if (reply.kind === 'not-offered' && reply.what === 'suite') {
        const others: readonly number[] = withoutTwins(left, reply.value)
        isComplete &&= others.length < left.length
        if (others.length === left.length) break
        left = others
        continue
      }
      if (reply.kind !== 'flight') {
        const isRefused = await lister.isRefusal(reply)
        isComplete &&= isRefused
        if (isRefused && left.some(isEcdsaSuite) && !left.every(isEcdsaSuite)) hellos.unshift(...hellosFor(left))
        // "The protocol version the client has attempted to negotiate is recognized but not supported": RFC 8446 §6.2
        const isVersion = reply.kind === 'alert' && reply.description === PROTOCOL_VERSION
        if (isVersion && !isSpoken && found.length === 0) hellos.length = 0
        break
      }
      const { suite } = reply.facts
      if (reply.facts.version !== version) break
      found.push(suite)
      if (reply.facts.dhBits !== undefined) dhBits.add(reply.facts.dhBits)
      left = left.filter((one) => one !== suite)
    }
  }
  const listing: Listing = { version, suites: found, asked, isComplete }
  return isFull && dhBits.size > 0 ? { ...listing, dhBits: [...dhBits].sort((a, b) => a - b) } : listing
}

/** Some servers compare the low byte alone and take 0xC00D for 0x000D: the rest is asked without such. */
function withoutTwins(suites: readonly number[], selected: number): readonly number[] {
  return suites.filter((suite) => (suite & 0xff) !== (selected & 0xff))
}

/** A server names all its SSLv2 cipher kinds at once; one that has none in common with us speaks it all the same. */
function sslv2Listing(
  exchanges: readonly Exchange[],
  flights: readonly ServedFlight[],
  plan: Plan,
): readonly Listing[] {
  const flight = flights.find(({ facts }) => facts.version === SSL_2_0)
  const isRefused = exchanges.some(({ purpose, answer }) => purpose === 'sslv2' && answer.kind === 'refused')
  const suites = flight?.facts.cipherKinds ?? []
  const isTold = suites.length > 0 || (flight === undefined && isRefused && plan.full)
  return isTold ? [{ version: SSL_2_0, suites, asked: 'all', isComplete: true }] : []
}
